"""Is there more funding than cost in some year? General revenue would be negative."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX308"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the first year in which funding exceeds the money cost."""
    if not subject.proposal.funding:
        return
    for row in subject.appraisal.years:
        if row.general_revenue is not None and row.general_revenue < 0:
            yield finding(CODE, subject.proposal.funding[0].field, year=row.year or 0, excess=-row.general_revenue)
            return
