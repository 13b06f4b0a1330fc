"""Is a year left out between those of which actuals are stated, or before them? What it cost is then not known."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX335"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the year that follows each gap."""
    first_year, actuals = subject.proposal.first_year, subject.proposal.actuals
    if first_year is None or not actuals:
        return
    expected = first_year
    for actual in actuals:
        if actual.year > expected:
            missing = str(expected) if actual.year - expected == 1 else f"{expected}-{actual.year - 1}"
            yield finding(CODE, actual.field, years=missing, year=actual.year)
        expected = actual.year + 1
