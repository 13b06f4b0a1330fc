"""Are actuals stated of something that does not run yet? Nothing came of it that could be measured."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.words import Stage
from dxroi.texts.findings import finding

CODE = "DX419"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the first year, unless the stage is `operating`."""
    proposal = subject.proposal
    if proposal.actuals and proposal.stage is not Stage.OPERATING:
        yield finding(CODE, proposal.actuals[0].field, stage=proposal.stage.value)
