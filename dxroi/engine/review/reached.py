"""How much of the plan was reached: of each part of it, the share of the last year in which that part was measured."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.engine.flows import Flow, summed
from dxroi.engine.lines import ProcedureLine, WorkLine
from dxroi.engine.review.costs import money_of, own_lines, planned_own_hours, planned_running
from dxroi.engine.review.levels import share
from dxroi.engine.review.plan import Plan
from dxroi.engine.review.works import gained, measured, planned_arriving
from dxroi.models.cycle import NO_DESTINATION
from dxroi.models.quantity import Number
from dxroi.models.review import Levels


class _Last(NamedTuple):
    """A share of the plan, with the fiscal year that it is of."""

    share: Number
    year: int


def levels_reached(plan: Plan) -> Levels:
    """How much of the plan was last reached, its effects moved to the month of the real start.

    A part of which no year has a share stays as planned, and is named where later years of the plan have any of it.
    """
    whole = _last(plan, partial(_hours, plan))
    works = dict(_works(plan))
    arriving = _last(plan, partial(_arriving, plan))
    found = _last(plan, partial(_found, plan)) if arriving is None else None
    cash = _last(plan, partial(_cash, plan))
    online = dict(_online(plan))
    running = _last(plan, partial(_running, plan))
    own = _last(plan, partial(_own_hours, plan))
    one = {"hours": whole, "arriving": arriving or found, "cash": cash, "running": running, "own_hours": own}
    return Levels(
        _share(whole),
        {field: each.share for field, each in works.items()},
        _share(arriving),
        0 if found is None else min(1, found.share),
        _share(cash),
        {field: each.share for field, each in online.items()},
        _share(running),
        _unplanned_running(plan),
        _share(own),
        {name: each.year for name, each in {**one, **works, **online}.items() if each is not None},
        tuple(_open(plan, {name for name, each in {**one, **works, **online}.items() if each is not None})),
    )


def _share(of: _Last | None) -> Number:
    return 1 if of is None else of.share


def _last(plan: Plan, of_year: Callable[[int], Number | None]) -> _Last | None:
    """The share of the last year measured that has one."""
    for t in sorted(plan.actuals, reverse=True):
        found = of_year(t)
        if found is not None:
            return _Last(found, plan.year(t))
    return None


def _planned(flows: Sequence[Flow], t: int) -> Number | None:
    """Their sum in a year; none where one of them is not known."""
    known = [amount for flow in flows if (amount := flow.known(t)) is not None]
    return summed(known) if len(known) == len(flows) else None


def _hours(plan: Plan, t: int) -> Number | None:
    """All hours saved."""
    pieces = measured(plan, t)
    known = [piece.hours for piece in pieces if piece.hours is not None]
    planned = _planned([line.hours for line in plan.moved.works], t)
    return None if len(known) < len(pieces) or planned is None else share(summed(known), planned)


def _works(plan: Plan) -> Iterator[tuple[str, _Last]]:
    """Of the works that were last measured one by one."""
    for line in plan.moved.works:
        for t in sorted(plan.actuals, reverse=True):
            if not plan.actuals[t].works and _hours(plan, t) is not None:
                break  # measured as a part of the whole
            found = _work(plan, line, t) if plan.actuals[t].works else None
            if found is not None:
                yield line.work.field, _Last(found, plan.year(t))
                break


def _work(plan: Plan, line: WorkLine, t: int) -> Number | None:
    planned = line.hours.known(t)
    pieces = [piece for piece in measured(plan, t) if piece.line.work.field == line.work.field]
    return share(pieces[0].hours, planned) if pieces and planned is not None else None


def _went(plan: Plan, t: int) -> Number | None:
    """Hours that got to a destination; none where the file does not say, or not of how many."""
    went = plan.actuals[t].freed_for
    if not went or any(piece.hours is None for piece in measured(plan, t)):
        return None
    return summed(hours for name, hours in went.items() if name != NO_DESTINATION)


def _arriving(plan: Plan, t: int) -> Number | None:
    return share(_went(plan, t), planned_arriving(plan, t))


def _found(plan: Plan, t: int) -> Number | None:
    return share(_went(plan, t), gained(plan, t))


def _cash(plan: Plan, t: int) -> Number | None:
    planned = _planned([line.yen for line in plan.lines.savings], t)
    return None if planned is None else share(plan.actuals[t].cash, planned)


def _online(plan: Plan) -> Iterator[tuple[str, _Last]]:
    for line in plan.moved.procedures:
        found = _last(plan, partial(_uptake, plan, line))
        if found is not None:
            yield line.procedure.field, found


def _uptake(plan: Plan, line: ProcedureLine, t: int) -> Number | None:
    """Cases done online."""
    actual, name, planned = plan.actuals[t], line.procedure.procedure, line.online_cases.known(t)
    if planned is None or name not in actual.cases or name not in actual.online:
        return None
    return share(actual.cases[name] * actual.online[name], planned)


def _running(plan: Plan, t: int) -> Number | None:
    paid, planned = money_of(plan, t, plan.actuals[t])[1], planned_running(plan, t)
    return None if paid.unknown or planned is None else share(paid.likely, planned)


def _unplanned_running(plan: Plan) -> Number:
    """Yen of the last year of which the running cost is known, if the plan has none in it."""
    for t in sorted(plan.actuals, reverse=True):
        paid, planned = money_of(plan, t, plan.actuals[t])[1], planned_running(plan, t)
        if not paid.unknown and planned is not None:
            return 0 if planned else paid.likely
    return 0


def _own_hours(plan: Plan, t: int) -> Number | None:
    return share(plan.actuals[t].hours_spent, planned_own_hours(plan, t) or 0) if own_lines(plan) else None


def _open(plan: Plan, known: set[str]) -> Iterator[str]:
    """Parts that the years to come have and of which no share is known."""
    moved, lines = plan.moved, plan.lines
    works = [line.hours for line in moved.works if "hours" not in known and line.work.field not in known]
    cash = [line.yen for line in lines.savings if "cash" not in known]
    online = [line.online_cases for line in moved.procedures if line.procedure.field not in known]
    running = [line.yen for line in lines.costs if line.part == "annual" and "running" not in known]
    own = [line.hours for line in own_lines(plan) if line.hours is not None and "own_hours" not in known]
    parts = {"hours": works, "cash": cash, "online": online, "running": running, "own_hours": own}
    years = range(plan.measured, lines.years)
    for name, flows in parts.items():
        if any(flow.amounts[t] or flow.missing_in(t) for flow in flows for t in years):
            yield name
