"""The plan as a proposal of single years, those measured in the place of those planned.

What it comes to is appraised as any proposal is: there is one engine, and this only writes its input.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.review.costs import costs_in
from dxroi.engine.review.plan import Plan
from dxroi.engine.review.works import works_in
from dxroi.models.cycle import Actual
from dxroi.models.proposal import CashSaving, Literacy, Procedure, Proposal
from dxroi.models.quantity import Quantity, Series
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
