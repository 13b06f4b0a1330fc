"""Is an actual less than a hundredth of its plan, or more than ten times it? Mostly the unit is another (千円, 分).

An actual of 0 was stated as such. A year that says why in a note is taken as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.checks.subject import Subject
from dxroi.engine.flows import Flow, summed
from dxroi.engine.review.costs import own_lines
from dxroi.engine.review.plan import Plan, plan_of
from dxroi.engine.ties import holds
from dxroi.finding import Finding
from dxroi.models.cycle import Actual
from dxroi.models.quantity import Number
from dxroi.texts.findings import finding

CODE = "DX351"
LEAST, MOST = 100, 10
"""Actuals below a hundredth of the plan, or above ten times the plan, are asked about."""


class _Held(NamedTuple):
    """One actual, and what the plan has of it."""

    field: str
    actual: Number | None
    planned: Number | None
    """In that year; none where it is not known."""
    least: Number | None
    """What of it may be expected in that year at least; of a whole, the smaller one of its parts."""
    largest: Number | None
    """The most that any year may have: what comes earlier or later than planned is no slip of the pen."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at each amount of money or hours that is so far from its plan."""
    plan = plan_of(subject.proposal, subject.rubric)
    for t, actual in plan.actuals.items() if plan is not None else ():
        if plan is not None and not actual.grounds.note:
            for held in (*_hours(plan, t, actual), *_money(plan, t, actual)):
                yield from _far(held)


def _far(held: _Held) -> Iterator[Finding]:
    """The finding, with how many times the plan of the year it is; where that year has none, of the largest one."""
    size, planned = abs(held.actual or 0), held.planned or held.largest
    if not size or not planned:
        return
    below = held.least is not None and holds(size * LEAST, "<", held.least)
    if below or (held.largest is not None and holds(size, ">", MOST * held.largest)):
        times = f"1/{planned / size:,.0f}" if below else f"{size / planned:,.0f}"
        yield finding(CODE, held.field, actual=held.actual or 0, planned=planned, times=times)


def _hours(plan: Plan, t: int, actual: Actual) -> Iterator[_Held]:
    """Hours saved, the plan moved to the month of the real start; and own hours."""
    for name, hours in actual.works.items():
        same = [line.hours for line in plan.moved.works if line.work.work == name]
        yield _held(f"{actual.field}.hours_saved.{name}", hours, same, t)
    if not actual.works:
        yield _held(f"{actual.field}.hours_saved", actual.hours, [line.hours for line in plan.moved.works], t)
    own = [line.hours for line in own_lines(plan) if line.hours is not None]
    yield _held(f"{actual.field}.cost.hours", actual.hours_spent, own, t)


def _money(plan: Plan, t: int, actual: Actual) -> Iterator[_Held]:
    """Budget lines and costs; what is paid once may be paid in another year than planned."""
    yield _held(f"{actual.field}.cash_saved", actual.cash, [line.yen for line in plan.lines.savings], t)
    initial, annual = ([line.yen for line in plan.lines.costs if line.part == part] for part in ("initial", "annual"))
    once = _held(f"{actual.field}.cost.initial", actual.initial, initial, t)
    once = once._replace(largest=_sum(_by_year(initial, plan.lines.years)))
    yearly = _held(f"{actual.field}.cost.annual", actual.annual, annual, t)
    if actual.initial is None and actual.annual is None:
        yield _whole(actual, once, yearly)
    else:
        yield from (once, yearly)


def _whole(actual: Actual, once: _Held, yearly: _Held) -> _Held:
    """All the money of a year: at least the smaller part of it may be expected."""
    parts = [part for part in (once.planned, yearly.planned) if part != 0]
    known = [part for part in parts if part is not None]
    least = min(known) if known and len(known) == len(parts) else None
    planned, largest = _sum([once.planned, yearly.planned]), _sum([once.largest, yearly.largest])
    return _Held(f"{actual.field}.cost", actual.cost, planned, least, largest)


def _held(field: str, actual: Number | None, flows: Sequence[Flow], t: int) -> _Held:
    by_year = _by_year(flows, len(flows[0].amounts)) if flows else [0] * (t + 1)  # no such item: nothing is planned
    known = [amount for amount in by_year if amount is not None]
    largest = max(known) if known and len(known) == len(by_year) else None
    planned = by_year[t] if by_year else None
    return _Held(field, actual, planned, planned, largest)


def _by_year(flows: Sequence[Flow], years: int) -> list[Number | None]:
    """The sizes of what they come to together; none where that is not known."""
    sums = [_sum([flow.known(t) for flow in flows]) for t in range(years)]
    return [None if each is None else abs(each) for each in sums]


def _sum(amounts: Sequence[Number | None]) -> Number | None:
    known = [amount for amount in amounts if amount is not None]
    return summed(known) if len(known) == len(amounts) else None
