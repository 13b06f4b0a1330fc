"""The plan as a proposal of single years, those measured in the place of those planned.

What it comes to is appraised as any proposal is: there is one engine, and this only writes its input.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.flows import summed
from dxroi.engine.review.costs import costs_in, money_of, own_lines, planned_own_hours, planned_running
from dxroi.engine.review.levels import share
from dxroi.engine.review.plan import Plan
from dxroi.engine.review.works import gained, measured, planned_arriving, works_in
from dxroi.models.cycle import NO_DESTINATION, Actual
from dxroi.models.proposal import CashSaving, Literacy, Procedure, Proposal
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.review import Levels


def replaced(plan: Plan, levels: Levels, to_date: bool = False) -> Proposal:
    """The plan with what was measured, the years after it at these levels.

    `to_date`: nothing that is still to come counts, so that literacy of which no year says anything is unknown.
    """
    years = range(plan.lines.years)
    return plan.proposal._replace(
        works=tuple(work for t in years for work in works_in(plan, t, levels)),
        costs=tuple(item for t in years for item in costs_in(plan, t, levels)),
        cash_savings=tuple(saving for t in years for saving in _savings_in(plan, t, levels)),
        residents=tuple(each for t in years for each in _procedures_in(plan, t, levels)),
        literacy=_literacy(plan, to_date),
        operates_from=None,
    )


def unfolded(plan: Plan) -> Proposal:
    """The plan itself as single years."""
    return replaced(plan._replace(measured=0, actuals={}, moved=plan.lines), Levels())


def later(of: Proposal, first_year: int) -> Proposal:
    """The years from one on alone, of a proposal of single years."""
    return of._replace(
        first_year=first_year,
        works=tuple(work for work in of.works if (work.first or 0) >= first_year),
        costs=tuple(item for item in of.costs if (item.first or item.paid_in or 0) >= first_year),
        cash_savings=tuple(saving for saving in of.cash_savings if (saving.first or 0) >= first_year),
        residents=tuple(each for each in of.residents if (each.first or 0) >= first_year),
    )


def levels_reached(plan: Plan) -> Levels:
    """How much of the plan was reached in the last year measured, the plan moved to the month of the real start."""
    t, actual = plan.measured - 1, plan.last
    pieces = measured(plan, t)
    moved = {line.work.field: line.hours.amounts[t] for line in plan.moved.works}
    known = [piece.hours for piece in pieces if piece.hours is not None]
    whole = share(summed(known) if len(known) == len(pieces) else None, summed(moved.values()))
    one_by_one = {
        piece.line.work.field: reached
        for piece in pieces
        if actual.works and (reached := share(piece.hours, moved[piece.line.work.field])) is not None
    }
    went = summed(hours for name, hours in actual.freed_for.items() if name != NO_DESTINATION)
    wanted = planned_arriving(plan, t)
    arrived = share(went, wanted) if actual.freed_for else None
    found = share(went, gained(plan, t)) if actual.freed_for and not wanted else None
    yearly, paid = planned_running(plan, t), money_of(plan, t, actual)[1]
    running = None if paid.unknown or yearly is None else share(paid.likely, yearly)
    own = share(actual.hours_spent, planned_own_hours(plan, t) or 0) if own_lines(plan) else None
    saved = summed(line.yen.amounts[t] for line in plan.lines.savings)
    return Levels(
        _or_1(whole),
        one_by_one,
        _or_1(arrived),
        min(1, found or 0),
        _or_1(share(actual.cash, saved)),
        dict(_uptake(plan, t, actual)),
        _or_1(running),
        paid.likely if running is None and yearly == 0 and not paid.unknown else 0,
        _or_1(own),
    )


def _or_1(reached: Number | None) -> Number:
    return 1 if reached is None else reached


def _uptake(plan: Plan, t: int, actual: Actual) -> Iterator[tuple[str, Number]]:
    for line in plan.moved.procedures:
        name = line.procedure.procedure
        if name in actual.cases and name in actual.online:
            reached = share(actual.cases[name] * actual.online[name], line.online_cases.amounts[t])
            if reached is not None:
                yield line.procedure.field, reached


def _savings_in(plan: Plan, t: int, levels: Levels) -> Iterator[CashSaving]:
    """The budget lines of year t."""
    year, lines = plan.year(t), plan.lines.savings
    if t >= plan.measured:
        for line in lines:
            missing = sorted(line.yen.missing_in(t))
            yen = Quantity.of(line.yen.amounts[t] * levels.cash, line.saving.field)
            for amount in [Quantity.not_known(path) for path in missing] or [yen]:
                yield CashSaving(line.saving.field, line.saving.item, Series((amount,)), year, year)
        return
    actual = plan.actuals.get(t)
    if actual is None:  # of a year of which nothing is said, nothing is known
        path, cash, counted = f"actuals.{year}", None, bool(lines)
    else:
        path, cash = f"{actual.field}.cash_saved", actual.cash
        counted = cash is not None or any(line.yen.known(t) != 0 for line in lines)
    if not counted:
        return
    amount = Quantity.not_known(path) if cash is None else Quantity.of(cash, path)
    yield CashSaving(path, None, Series((amount,)), year, year)


def _procedures_in(plan: Plan, t: int, levels: Levels) -> Iterator[Procedure]:
    """The procedures of year t."""
    year = plan.year(t)
    actual = plan.actuals.get(t)
    for line in plan.moved.procedures if t >= plan.measured else plan.lines.procedures:
        procedure, name = line.procedure, line.procedure.procedure
        if t >= plan.measured:
            missing = sorted(line.online_cases.missing_in(t))
            done = line.online_cases.amounts[t] * levels.online.get(procedure.field, 1)
            cases = [Quantity.not_known(path) for path in missing] or [Quantity.of(done, procedure.field)]
            pairs = [(each, Quantity.of(1, procedure.field)) for each in cases]
        elif actual is None:
            pairs = [(Quantity.not_known(f"actuals.{year}"), Quantity.of(1, procedure.field))]
        elif line.online_cases.known(t) == 0 and name not in {*actual.cases, *actual.online}:
            continue
        else:
            pairs = [(_stated(actual, "cases", name), _stated(actual, "online", name))]
        for all_cases, online in pairs:
            alone = procedure._replace(paper_minutes=None)  # its hours are among the works
            yield alone._replace(cases=Series((all_cases,)), online=Series((online,)), first=year, until=year)


def _stated(actual: Actual, key: str, name: str) -> Quantity:
    """The cases or the uptake of a procedure as measured."""
    found = (actual.cases if key == "cases" else actual.online).get(name)
    path = f"{actual.field}.{key}.{name}"
    return Quantity.not_known(path) if found is None else Quantity.of(found, path)


def _literacy(plan: Plan, to_date: bool) -> Literacy | None:
    """The level that staff reached, by the last year that says so."""
    planned = plan.proposal.literacy
    if planned is None:
        return None
    for t in sorted(plan.actuals, reverse=True):
        people, level = plan.actuals[t].literacy_people, plan.actuals[t].literacy_to
        if people is not None and level is not None:
            stated = Quantity.of(people, f"{plan.actuals[t].field}.literacy.people")
            return planned._replace(people=stated, level_to=level)
    return planned._replace(people=Quantity.not_known(f"{plan.last.field}.literacy")) if to_date else planned
