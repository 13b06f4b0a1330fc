"""Is there more funding than cost in some year? General revenue would be negative."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.funding import funding
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX308"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for the first year in which funding exceeds the money cost."""
    if not subject.proposal.funding:
        return
    left = funding(subject.proposal, subject.totals).general_revenue
    for t in range(subject.rubric.horizon):
        known = left.known(t)
        if known is not None and known < 0:
            year = (subject.proposal.first_year or 0) + t
            yield finding(CODE, subject.proposal.funding[0].field, year=year, excess=-known)
            return
