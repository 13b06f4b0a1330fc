"""Does the running cost end before the effect does? What still runs still costs."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import effect_years, end_path, is_lease, last_year, running_years
from dxroi.finding import Finding
from dxroi.texts.findings import by_way, finding

CODE = "DX314"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the item that ends last; a lease that runs out is the question of another check."""
    proposal, end = subject.proposal, last_year(subject)
    if end is None or all(item.until is None or item.until >= end for item in proposal.costs):
        return
    effects, running = effect_years(proposal, end), running_years(proposal, end)
    if not effects or not running or max(effects) <= max(running):
        return
    ending = [i for i in proposal.costs if i.until == max(running) and (i.annual or i.hours_per_year)]
    if ending and not any(map(is_lease, ending)):
        found = finding(CODE, end_path(ending[-1]), until=max(running), last=max(effects))
        yield by_way(found, "contract") if ending[-1].contract else found
