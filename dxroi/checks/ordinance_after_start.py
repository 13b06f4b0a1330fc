"""Does the changed ordinance come into force in time? Effects that are counted before have no ground."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import effect_years, last_year
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX412"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where the first effect comes before the ordinance."""
    proposal, end = subject.proposal, last_year(subject)
    ordinance = proposal.ordinance
    if ordinance is None or not ordinance.needed or ordinance.by is None or end is None:
        return
    effects = effect_years(proposal, end)
    if not effects:
        return
    start = proposal.operates_from if proposal.operates_from else (min(effects), 12)
    year, months = ordinance.by
    if (year, -months) > (max(start[0], min(effects)), -start[1]):
        yield finding(CODE, "ordinance.by", year=min(effects))
