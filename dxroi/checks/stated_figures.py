"""Do the totals, rates and ratios that the source states follow from its own figures? Each is worked out again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dxroi.checks.subject import Subject
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.stated import recomputed
from dxroi.finding import Finding
from dxroi.models.quantity import Number
from dxroi.texts.findings import finding

CODE = "DX309"
_COARSEST = 0.05
"""However round a figure is, it may be off by no more than this share of itself."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each stated figure that its own digits do not excuse."""
    case = Case(subject.proposal, subject.rubric, AS_WRITTEN)
    for name, stated in subject.proposal.stated.items():
        found = recomputed(name, case, subject.lines, subject.totals)
        if found is not None and not agrees(stated, found):
            yield finding(CODE, f"stated.{name}", stated=_shown(stated, 0), recomputed=_shown(found, _decimals(stated)))


def agrees(stated: Number, found: Number) -> bool:
    """Whether a figure is the other one, rounded to its last digit, or cut off there; round ones have to be nearest.

    >>> agrees(8.3, 8.37), agrees(8.3, 10.1), agrees(340, 336), agrees(330, 336)
    (True, False, True, False)
    """
    exponent, off = _exponent(stated), abs(stated - found)
    unit = float(Decimal(1).scaleb(exponent))
    residue = 1e-9 * max(1, abs(stated), abs(found))
    near = min(unit / 2, _COARSEST * abs(stated)) if exponent > 0 else unit / 2
    cut = exponent <= 0 and off < min(unit, _COARSEST * abs(stated))
    return off <= near + residue or cut


def _exponent(number: Number) -> int:
    """The place of the last digit that is not 0: 1 for 330, -1 for 8.3."""
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) and number else 0


def _decimals(stated: Number) -> int:
    return max(0, -_exponent(stated)) + 1


def _shown(number: Number, decimals: int) -> str:
    return f"{round(number, decimals) if decimals else number:,.15g}"
