"""Is the horizon longer than the contract? From then on the price is a guess."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import effect_years, end_path, last_year
from dxroi.finding import Finding
from dxroi.texts.findings import by_way, finding

CODE = "DX317"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each item that goes on at the same price after its contract, while effects run."""
    proposal, end = subject.proposal, last_year(subject)
    if end is None:
        return
    for item in proposal.costs:
        if item.contract_until is None or item.annual is None:
            continue
        paid_until = min(end, item.until or end)
        if item.contract_until < paid_until and item.contract_until + 1 in effect_years(proposal, end):
            field = f"{item.field}.contract_until" if item.contract is None else end_path(item)
            found = finding(CODE, field, until=item.contract_until, last=paid_until)
            yield by_way(found, "contract") if item.contract else found
