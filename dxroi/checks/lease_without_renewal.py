"""Does a lease or licence run out while the effect goes on? Something has to take its place."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import effect_years, end_path, is_lease, last_year
from dxroi.finding import Finding
from dxroi.models.proposal import CostItem
from dxroi.texts.findings import by_way, finding

CODE = "DX315"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each such item that no cost follows."""
    proposal, end = subject.proposal, last_year(subject)
    if end is None:
        return
    for item in proposal.costs:
        if item.annual is None or item.until is None or item.until >= end or not is_lease(item):
            continue
        goes_on = item.until + 1 in effect_years(proposal, end)
        if goes_on and not any(_follows(other, item.until) for other in proposal.costs):
            found = finding(CODE, end_path(item), item=item.item or "", until=item.until)
            yield by_way(found, "contract") if item.contract else found


def _follows(other: CostItem, until: int) -> bool:
    """Whether an item takes over: it begins in the last year or the next, or is bought then."""
    return (other.annual is not None and other.first in (until, until + 1)) or (
        other.initial is not None and other.paid_in in (until, until + 1)
    )
