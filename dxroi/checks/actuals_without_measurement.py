"""Does an actual rest on a measurement? A target or an estimate is part of the plan, and would prove itself."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.words import Evidence
from dxroi.texts.findings import finding

CODE = "DX420"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at each year whose evidence is another one, or not stated."""
    for actual in subject.proposal.actuals:
        if actual.grounds.evidence is not Evidence.MEASURED:
            yield finding(CODE, actual.field, evidence=actual.grounds.evidence.value)
