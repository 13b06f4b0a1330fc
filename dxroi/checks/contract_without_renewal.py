"""Does a contract end while the effect goes on, and nobody says what is paid then? It is unknown, never 0."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import effect_years, last_year
from dxroi.finding import Finding
from dxroi.models.terms import Contract
from dxroi.texts.findings import finding

CODE = "DX324"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each contract of which the price afterwards is open in a year in which an effect runs."""
    proposal, end = subject.proposal, last_year(subject)
    contracts = [item.contract for item in proposal.costs if item.contract and item.contract.open_price]
    if end is None or not contracts:
        return
    running = effect_years(proposal, end)
    for contract in contracts:
        last = _left(contract, running)
        if last is not None and contract.open_price is not None:
            yield finding(CODE, contract.open_price.field, months=contract.months, year=last)


def _left(contract: Contract, running: set[int]) -> int | None:
    """The first fiscal year with an effect in which months are left without a price."""
    from dxroi.engine.contracts import months_after  # few proposals have one

    return min((year for year in running if months_after(contract, year) > 0), default=None)
