"""Contracts of several months: how many of them fall into each fiscal year (April to March), and what they cost.

Months of a contract and after it are counted from its first one. A price of a month costs itself in every month. A
price of all months together is spread evenly in whole yen: by the end of the k-th month floor(total × k / months) has
been paid, so that the parts always sum to the total.
"""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.flows import Flow, added, flow
from dxroi.engine.lines import CostLine
from dxroi.engine.periods import MONTHS, Period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Number
from dxroi.models.terms import Contract
from dxroi.models.words import Renewal


def elapsed(contract: Contract, year: int) -> int:
    """Months from the start of the contract to the end of a fiscal year, those after its end among them.

    >>> from dxroi.models.words import ContractForm
    >>> lease = Contract("cost.0.contract", ContractForm.LEASE, 60, (2027, 6), True)
    >>> [elapsed(lease, year) for year in (2026, 2027, 2032)]
    [0, 6, 66]
    """
    start, remaining = contract.starts
    return 0 if year < start else remaining + MONTHS * (year - start)


def months_in(contract: Contract, year: int) -> int:
    """Months of the contract itself in a fiscal year.

    >>> from dxroi.models.words import ContractForm
    >>> lease = Contract("cost.0.contract", ContractForm.LEASE, 60, (2027, 6), True)
    >>> [months_in(lease, year) for year in range(2027, 2034)]
    [6, 12, 12, 12, 12, 6, 0]
    """
    return min(elapsed(contract, year), contract.months) - min(elapsed(contract, year - 1), contract.months)


def months_after(contract: Contract, year: int) -> int:
    """Months of a fiscal year that come after the end of the contract."""
    return elapsed(contract, year) - elapsed(contract, year - 1) - months_in(contract, year)


def last_year(contract: Contract) -> int:
    """The fiscal year of the last month.

    >>> from dxroi.models.words import ContractForm
    >>> last_year(Contract("cost.0.contract", ContractForm.LEASE, 60, (2027, 6), True))
    2032
    """
    year, remaining = contract.starts
    return year + max(0, contract.months - remaining + MONTHS - 1) // MONTHS


def spread(total: Number, months: int, before: int, until: int) -> Number:
    """What of a total over some months falls between the end of one month and that of a later one.

    A total that is no whole number (one that is drawn, or scaled) is spread in proportion.

    >>> [spread(1000, 7, k, k + 1) for k in range(7)]
    [142, 143, 143, 143, 143, 143, 143]
    """
    if type(total) is int:
        return total * until // months - total * before // months
    return total * (until - before) / months


def price_in(item: CostItem, contract: Contract, year: int, scenario: Scenario) -> Number:
    """Yen of one fiscal year: the months of the contract, and those after it where their price is known."""
    price = scenario.number(item.annual.entries[0]) if item.annual else 0
    reached, before = elapsed(contract, year), elapsed(contract, year - 1)
    end = contract.months
    if contract.renewal is not Renewal.SAME:
        reached, before = min(reached, end), min(before, end)
    paid: Number = 0
    if reached > before:
        paid = price * (reached - before) if contract.by_month else spread(price, end, before, reached)
    if contract.renewal is Renewal.STATED and item.renewed is not None:
        return paid + scenario.number(item.renewed) * months_after(contract, year)
    return paid


def contract_years(
    item: CostItem, when: Period, years: int, scenario: Scenario
) -> tuple[list[Number], list[frozenset[str]]]:
    """The amount of every year of the horizon, and what is missing by year."""
    contract = item.contract
    if contract is None or item.annual is None:
        return [0] * years, []
    first = contract.starts[0] - when.start
    amounts = [price_in(item, contract, first + t, scenario) if when.covers(t) else 0 for t in range(years)]
    open_ = scenario.missing(item.annual.entries[0])
    due = [when.covers(t) and _is_due(contract, first + t) for t in range(years)]
    return amounts, [when.missing | (open_ if is_due else NOTHING) for is_due in due]


def _is_due(contract: Contract, year: int) -> bool:
    """Whether the price of the contract is paid in a fiscal year, whatever it comes to."""
    goes_on = contract.renewal is Renewal.SAME and months_after(contract, year) > 0
    return goes_on or months_in(contract, year) > 0


def with_open_renewals(
    costs: Sequence[CostLine], effects: Flow, proposal: Proposal, scenario: Scenario
) -> tuple[CostLine, ...]:
    """The lines with what nobody stated: the price after a contract, in years in which an effect runs; never 0."""
    return tuple(_opened(line, effects, proposal, scenario) for line in costs)


def _opened(line: CostLine, effects: Flow, proposal: Proposal, scenario: Scenario) -> CostLine:
    contract = None if line.item is None or line.part != "annual" else line.item.contract
    if contract is None or contract.open_price is None or proposal.first_year is None:
        return line
    years = range(len(effects.gross))
    months = [months_after(contract, proposal.first_year + t) if _runs(effects, t) else 0 for t in years]
    price, missing = scenario.number(contract.open_price), scenario.missing(contract.open_price)
    factor = scenario.money_cost * scenario.annual_cost * scenario.factors.get(line.field, 1)
    after = flow([price * n * factor for n in months], [missing if n else NOTHING for n in months])
    return line._replace(yen=added([line.yen, after], len(years)))


def _runs(effects: Flow, t: int) -> bool:
    """Whether some effect runs in a year, or may."""
    return bool(effects.missing_in(t) or effects.gross[t])
