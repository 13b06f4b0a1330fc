"""dxroi: investment effect (投資対効果) of ICT projects, judged over several years.

>>> import dxroi
>>> proposal = dxroi.load_proposal("examples/tsukuba-rpa.yaml")  # doctest: +SKIP
>>> dxroi.appraise(proposal, dxroi.load_rubric("chigasaki-dx-2")).verdict  # doctest: +SKIP
<Verdict.JUSTIFIED: 'justified'>
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dxroi.engine.appraise import appraise as appraise
    from dxroi.engine.comparing import compare as compare
    from dxroi.finding import Finding as Finding
    from dxroi.finding import InvalidFileError as InvalidFileError
    from dxroi.loading import load_proposal as load_proposal
    from dxroi.loading import load_rubric as load_rubric
    from dxroi.models.appraisal import Appraisal as Appraisal
    from dxroi.models.comparison import Comparison as Comparison
    from dxroi.models.proposal import Proposal as Proposal
    from dxroi.models.rubric import Rubric as Rubric
    from dxroi.models.words import Verdict as Verdict

__version__ = "0.1.0"

_ROOMS = {
    "Appraisal": "dxroi.models.appraisal",
    "Comparison": "dxroi.models.comparison",
    "Finding": "dxroi.finding",
    "InvalidFileError": "dxroi.finding",
    "Proposal": "dxroi.models.proposal",
    "Rubric": "dxroi.models.rubric",
    "Verdict": "dxroi.models.words",
    "appraise": "dxroi.engine.appraise",
    "compare": "dxroi.engine.comparing",
    "load_proposal": "dxroi.loading",
    "load_rubric": "dxroi.loading",
}
"""Public name -> where it lives; imported when first used, so that starting the command line costs nothing."""

__all__ = [
    "Appraisal",
    "Comparison",
    "Finding",
    "InvalidFileError",
    "Proposal",
    "Rubric",
    "Verdict",
    "__version__",
    "appraise",
    "compare",
    "load_proposal",
    "load_rubric",
]


def __getattr__(name: str) -> object:
    if name in _ROOMS:
        return getattr(import_module(_ROOMS[name]), name)
    raise AttributeError(f"module 'dxroi' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
