"""Section 2 of the contract once more, word by word, in exact fractions: slow, plain, and no part of the engine."""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from dxroi.models.appraisal import View
from dxroi.models.proposal import CostItem, Procedure, Proposal, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.words import Timing

OFFSETS = {Timing.START: 0, Timing.MID: 0.5, Timing.END: 1}


class Year(NamedTuple):
    """One fiscal year of a proposal under a rubric."""

    hours: Fraction = Fraction(0)
    gained: Fraction = Fraction(0)
    undirected: Fraction = Fraction(0)
    cash: Fraction = Fraction(0)
    capacity: Fraction = Fraction(0)
    residents: Fraction = Fraction(0)
    visits: Fraction = Fraction(0)
    initial: Fraction = Fraction(0)
    money: Fraction = Fraction(0)
    """At the annual timing: yearly amounts, and own hours of cash-releasing staff."""
    own: Fraction = Fraction(0)
    """All other own hours."""
    spent: Fraction = Fraction(0)
    """Spending that rises, work by work."""

    def benefit(self, view: View) -> Fraction:
        """What the view counts as benefit."""
        counted = {View.CASH: [self.cash], View.CITY: [self.cash, self.capacity]}
        return sum(counted.get(view, [self.cash, self.capacity, self.residents]), Fraction(0))

    def accruing(self, view: View) -> Fraction:
        """What the view counts as cost at the annual timing."""
        return self.money + (0 if view is View.CASH else self.own)

    def net(self, view: View) -> Fraction:
        """Benefit − cost."""
        return self.benefit(view) - self.initial - self.accruing(view)


def years_of(proposal: Proposal, rubric: Rubric) -> list[Year]:
    """Every fiscal year of the horizon."""
    return [_year(proposal, rubric, t) for t in range(rubric.horizon)]


def net_present_value(years: list[Year], view: View, rubric: Rubric) -> float:
    """Σ amount / (1 + rate)^(t + d)."""
    growth = 1 + rubric.discounting.rate
    start, end = OFFSETS[rubric.discounting.initial], OFFSETS[rubric.discounting.annual]
    total: float = 0
    for t, year in enumerate(years):
        total += float(year.benefit(view) - year.accruing(view)) / growth ** (t + end)
        total -= float(year.initial) / growth ** (t + start)
    return total


def payback_years(years: list[Year], view: View) -> Fraction | None:
    """The first moment from which the cumulative balance is never negative again; none where it is so at the end."""
    ends = list(accumulate(year.net(view) for year in years))
    tied = list(accumulate(sum(map(abs, year), Fraction(1)) / 10**9 for year in years))
    for t in reversed(range(len(years))):
        end = ends[t]
        start = end - years[t].net(view) - years[t].initial  # the initial amounts fall at the start of their year
        if end < -tied[t]:
            return None if t == len(years) - 1 else Fraction(t + 1)
        if start < -tied[t]:
            return min(t + start / (start - end), Fraction(t + 1))
    return Fraction(0)


def _year(proposal: Proposal, rubric: Rubric, t: int) -> Year:
    year = Year()
    for work in proposal.works:
        year = _with_work(year, work, proposal, rubric, t)
    for saving in proposal.cash_savings:
        if _covers(saving.first, saving.until, proposal, t):
            year = year._replace(cash=year.cash + _at(saving.annual, saving.first, proposal, t))
    for procedure in proposal.residents:
        year = _with_procedure(year, procedure, proposal, rubric, t)
    for item in proposal.costs:
        year = _with_cost(year, item, proposal, rubric, t)
    return year


def _with_work(year: Year, work: Work, proposal: Proposal, rubric: Rubric, t: int) -> Year:
    if not _covers(work.first, work.until, proposal, t):
        return year
    hours = _full_hours(work, proposal, t) * _running(proposal, t)
    hours *= _at(work.ramp, work.first, proposal, t) if work.ramp else 1
    labour = rubric.labour[work.staff]
    rate = _likely(work.yen_per_hour) if work.yen_per_hour else Fraction(labour.yen_per_hour)
    releases = labour.cash_releasing if work.cash_releasing is None else work.cash_releasing
    year = year._replace(hours=year.hours + hours)
    if releases:
        yen = hours * rate
        return year._replace(cash=year.cash + yen, spent=year.spent + max(-yen, Fraction(0)))
    reused = _likely(work.reused) if work.reused else Fraction(1)
    if hours <= 0:
        return year._replace(capacity=year.capacity + hours * rate)
    return year._replace(
        capacity=year.capacity + hours * reused * rate,
        gained=year.gained + hours,
        undirected=year.undirected + hours * (1 - reused if work.freed_for else 1),
    )


def _full_hours(work: Work, proposal: Proposal, t: int) -> Fraction:
    if work.hours:
        return _likely(work.hours)
    if work.before and work.after:
        return _likely(work.before) - _likely(work.after)
    assert work.cases
    assert work.minutes_before
    assert work.minutes_after
    minutes = _likely(work.minutes_before) - _likely(work.minutes_after)
    return _at(work.cases, work.first, proposal, t) * minutes / 60


def _with_procedure(year: Year, procedure: Procedure, proposal: Proposal, rubric: Rubric, t: int) -> Year:
    if not _covers(procedure.first, procedure.until, proposal, t):
        return year
    online = _at(procedure.cases, procedure.first, proposal, t) * _at(procedure.online, procedure.first, proposal, t)
    online *= _running(proposal, t)
    minutes = _likely(procedure.minutes_saved)
    if procedure.minutes_visit and procedure.minutes_online:
        minutes = _likely(procedure.minutes_visit) - _likely(procedure.minutes_online)
    each = minutes / 60 * Fraction(rubric.resident_yen_per_hour) + _likely(procedure.yen_saved)
    visits = year.visits + online * _likely(procedure.visits_saved)
    year = year._replace(residents=year.residents + online * each, visits=visits)
    if procedure.paper_minutes and _covers(procedure.first, procedure.paper_until, proposal, t):
        paper = _at(procedure.cases, procedure.first, proposal, t) * _running(proposal, t) - online
        lost, labour = paper * _likely(procedure.paper_minutes) / 60, rubric.labour[procedure.paper_staff]
        yen = lost * Fraction(labour.yen_per_hour)
        year = year._replace(hours=year.hours - lost)
        if labour.cash_releasing:
            return year._replace(cash=year.cash - yen, spent=year.spent + yen)
        return year._replace(capacity=year.capacity - yen)
    return year


def _with_cost(year: Year, item: CostItem, proposal: Proposal, rubric: Rubric, t: int) -> Year:
    once = (proposal.first_year or 0) + t == (item.paid_in or proposal.first_year)
    yearly = _covers(item.first, item.until, proposal, t)
    if item.initial and once:
        year = year._replace(initial=year.initial + _likely(item.initial))
    if item.annual and yearly:
        year = year._replace(money=year.money + _at(item.annual, item.first, proposal, t))
    hours = (_likely(item.hours) if item.hours and once else 0) + (
        _likely(item.hours_per_year) if item.hours_per_year and yearly else 0
    )
    labour = rubric.labour[item.staff]
    yen = hours * (_likely(item.yen_per_hour) if item.yen_per_hour else Fraction(labour.yen_per_hour))
    return year._replace(money=year.money + yen) if labour.cash_releasing else year._replace(own=year.own + yen)


def _likely(quantity: Quantity) -> Fraction:
    return Fraction(quantity.likely)


def _covers(first: int | None, until: int | None, proposal: Proposal, t: int) -> bool:
    assert proposal.first_year is not None
    return (first or proposal.first_year) <= proposal.first_year + t and (
        until is None or proposal.first_year + t <= until
    )


def _at(series: Series, first: int | None, proposal: Proposal, t: int) -> Fraction:
    """The entry of the year, counted from the item's own `from`; the last one goes on."""
    assert proposal.first_year is not None
    position = t if first is None else proposal.first_year + t - first
    return _likely(series.entries[min(position, len(series.entries) - 1)])


def _running(proposal: Proposal, t: int) -> Fraction:
    """The share of the year in which the thing runs."""
    assert proposal.first_year is not None
    if proposal.operates_from is None:
        return Fraction(1)
    year, months = proposal.operates_from
    now = proposal.first_year + t
    return Fraction(months, 12) if now == year else Fraction(now > year)
