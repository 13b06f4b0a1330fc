"""A budget request by fiscal year: who pays the cost, what is repaid later, and what then stays with the city.

General revenue (一般財源) = money cost + spending that rises − national − prefectural − bond − other, in every year.
Repayments and the local allocation tax stand beside it and are in none of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding
from dxroi.engine.repayments import Payment, repayments
from dxroi.engine.totals import Totals
from dxroi.models.appraisal import View
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.words import FundingSource


class FundingYear(NamedTuple):
    """One fiscal year, yen; none where an unknown leaves it undetermined.

    After the horizon cost and funding are not counted and are none; repayments are counted up to the last.
    """

    year: int | None
    cost: Number | None
    """Money cost (事業費)."""
    extra_spending: Number | None
    """Spending elsewhere that rises by it."""
    national: Number | None
    prefectural: Number | None
    bond: Number | None
    other: Number | None
    general_revenue: Number | None
    principal: Number | None
    interest: Number | None
    tax_allocation: Number | None
    """交付税措置: for reference, no revenue."""
    net_general_revenue: Number | None
    """実質一般財源: general revenue + principal + interest − tax allocation, for reference."""
    within_horizon: bool = True
    complete: bool = True
    """False where the horizon of the proposal, or of one of several, is over: its cost and funding are not in it."""


AMOUNTS = FundingYear._fields[1:-2]
"""What each year has an amount of."""


class FundingAnswer(NamedTuple):
    """Every year of one proposal, or of several together."""

    years: tuple[FundingYear, ...]
    undated: tuple[str, ...] = ()
    """Bonds of which nobody said when they are repaid."""
    parts: tuple[FundingAnswer, ...] = ()
    """Of several together, each of them."""


def funding_years(proposal: Proposal, totals: Totals) -> FundingAnswer:
    """The years of the horizon, then those in which something is still repaid."""
    repaid = repayments(proposal, totals)
    last = max([totals.years - 1, *repaid.by_year])
    rows = [_row(proposal, totals, t, repaid.by_year.get(t, Payment())) for t in range(last + 1)]
    return FundingAnswer(tuple(rows), repaid.undated)


def _row(proposal: Proposal, totals: Totals, t: int, paid: Payment) -> FundingYear:
    year = None if proposal.first_year is None else proposal.first_year + t
    if t >= totals.years:
        nothing = (None,) * 7
        return FundingYear(year, *nothing, *paid, _net(0, paid), within_horizon=False, complete=False)
    sources = [_of_source(proposal, totals, source).known(t) for source in FundingSource]
    national, prefectural, bond, other = sources
    general = funding(proposal, totals).general_revenue.known(t)
    return FundingYear(
        year,
        totals.cost(View.CASH).known(t),
        totals.extra_spending.known(t),
        national,
        prefectural,
        bond,
        other,
        general,
        *paid,
        _net(general, paid),
    )


def _of_source(proposal: Proposal, totals: Totals, source: FundingSource) -> Flow:
    """What one kind of source pays."""
    paid = funding(proposal._replace(funding=tuple(f for f in proposal.funding if f.source is source)), totals)
    return paid.bond if source is FundingSource.BOND else paid.grants


def _net(general: Number | None, paid: Payment) -> Number | None:
    principal, interest, allocation = paid
    if general is None or principal is None or interest is None or allocation is None:
        return None
    return general + principal + interest - allocation


def summed_years(answers: Iterable[FundingAnswer]) -> FundingAnswer:
    """Several proposals together, by fiscal year; a year that one of them does not count adds nothing of it.

    A year after the horizon of one of them is not complete, even where others still count it. A year before the first
    of one of them is: nothing of it is paid yet.
    """
    every = list(answers)
    last = max((row.year or 0 for answer in every for row in answer.years), default=0)
    every = [_reaching(answer, last) if answer.undated else answer for answer in every]
    dated = sorted({row.year for answer in every for row in answer.years if row.year is not None})
    end = min((_last_counted(answer) for answer in every), default=0)
    rows = [
        _together(year, [row for answer in every for row in answer.years if row.year == year], end) for year in dated
    ]
    return FundingAnswer(tuple(rows), tuple(path for answer in every for path in answer.undated), tuple(every))


def _last_counted(answer: FundingAnswer) -> int:
    """The last fiscal year of the horizon."""
    return max(row.year or 0 for row in answer.years if row.within_horizon)


def _reaching(answer: FundingAnswer, last: int) -> FundingAnswer:
    """An answer with a bond of which nobody said when it is repaid: open in the years after it, too."""
    end = answer.years[-1]
    amounts = dict.fromkeys((*_UNREPAID, *_REPAID[:2], "net_general_revenue"))
    open_ = FundingYear(**{**end._asdict(), **amounts, "within_horizon": False, "complete": False})
    later = [open_._replace(year=year) for year in range((end.year or last) + 1, last + 1)]
    return answer._replace(years=(*answer.years, *later))


def _together(year: int, rows: Sequence[FundingYear], end: int) -> FundingYear:
    within = any(row.within_horizon for row in rows)
    amounts = {name: column_sum(rows, name) if within or name in _REPAID else None for name in AMOUNTS}
    return FundingYear(year=year, **amounts, within_horizon=within, complete=year <= end)


_REPAID = ("principal", "interest", "tax_allocation", "net_general_revenue")
_UNREPAID = tuple(name for name in AMOUNTS if name not in _REPAID)


def column_sum(rows: Sequence[FundingYear], name: str) -> Number | None:
    """The sum of one column over years or proposals; none where one that counts is not known."""
    counted = [getattr(row, name) for row in rows if row.within_horizon or name in _REPAID]
    return None if any(amount is None for amount in counted) else sum(counted)
