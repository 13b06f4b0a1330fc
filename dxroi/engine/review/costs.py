"""What one fiscal year cost: money once and a year, own hours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.contracts import last_year
from dxroi.engine.flows import summed
from dxroi.engine.lines import CostLine
from dxroi.engine.review.plan import Plan
from dxroi.engine.review.works import shared
from dxroi.models.cycle import Actual
from dxroi.models.proposal import CostItem
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.review import Levels

_COST = "cost"


def costs_in(plan: Plan, t: int, levels: Levels) -> Iterator[CostItem]:
    """The cost items of year t, each for this year alone."""
    if t >= plan.measured:
        for line in plan.lines.costs:
            yield from _later(plan, line, t, levels)
        if levels.running_more:
            yield _annual(Quantity.of(levels.running_more, _COST), plan.year(t))
        return
    actual = plan.actuals.get(t)
    if actual is None:
        yield _annual(Quantity.not_known(f"actuals.{plan.year(t)}"), plan.year(t))
        return
    initial, annual = money_of(plan, t, actual)
    year = plan.year(t)
    yield CostItem(_COST, None, initial, Series((annual,)), paid_in=year, first=year, until=year)
    yield from _own_hours(plan, t, actual)


def money_of(plan: Plan, t: int, actual: Actual) -> tuple[Quantity, Quantity]:
    """What was paid once, and what was paid for running it; a whole is shared out as the plan has it.

    What the plan counts and nobody stated is unknown; what neither has is 0.
    """
    once, yearly = (_planned(plan, t, part) for part in ("initial", "annual"))
    in_parts = actual.initial is not None or actual.annual is not None or actual.initial_unknown
    if not in_parts and actual.cost is not None:
        parts = shared(actual.cost, [once or 0, yearly or 0], [0, 1])
        return Quantity.of(parts[0], _COST), Quantity.of(parts[1], _COST)
    if not in_parts and (once != 0 or yearly != 0):
        return Quantity.of(0, _COST), Quantity.not_known(f"{actual.field}.cost")
    initial = Quantity.of(actual.initial or 0, _COST)
    if actual.initial_unknown:
        initial = Quantity.not_known(f"{actual.field}.cost.initial")
    if actual.annual is None and yearly != 0:
        return initial, Quantity.not_known(f"{actual.field}.cost.annual")
    return initial, Quantity.of(actual.annual or 0, _COST)


def _planned(plan: Plan, t: int, part: str) -> Number | None:
    """Planned money of a part of a year; none where it is not known."""
    amounts = [line.yen.known(t) for line in plan.lines.costs if line.part == part]
    known = [amount for amount in amounts if amount is not None]
    return summed(known) if len(known) == len(amounts) else None


def planned_running(plan: Plan, t: int) -> Number | None:
    """Planned money of a year for running it; none where it is not known."""
    return _planned(plan, t, "annual")


def own_lines(plan: Plan) -> list[CostLine]:
    """The lines of own hours."""
    return [line for line in plan.lines.costs if line.part == "hours" and line.hours is not None]


def planned_own_hours(plan: Plan, t: int) -> Number | None:
    """Planned own hours of a year; none where they are not known."""
    known = [line.hours.known(t) for line in own_lines(plan) if line.hours is not None]
    return None if None in known else summed(hours for hours in known if hours is not None)


def _own_hours(plan: Plan, t: int, actual: Actual) -> Iterator[CostItem]:
    """Own hours as measured, shared out over the staff of the plan."""
    year, lines = plan.year(t), own_lines(plan)
    if actual.hours_spent is None:
        if planned_own_hours(plan, t) != 0:
            yield _hours(lines[0].item, Quantity.not_known(f"{actual.field}.cost.hours"), year)
        return
    if not lines:
        yield _hours(None, Quantity.of(actual.hours_spent, _COST), year)
        return
    by_year: Sequence[Sequence[Number]] = [line.hours.amounts if line.hours else () for line in lines]
    parts = shared(actual.hours_spent, [hours[t] for hours in by_year], [summed(hours) for hours in by_year])
    for line, part in zip(lines, parts, strict=True):
        yield _hours(line.item, Quantity.of(part, _COST), year)


def _later(plan: Plan, line: CostLine, t: int, levels: Levels) -> Iterator[CostItem]:
    """One line of the plan in a later year."""
    year, missing = plan.year(t), sorted(line.yen.missing_in(t))
    if line.part == "hours":
        hours = line.hours.amounts[t] if line.hours is not None else 0
        amounts = [Quantity.of(hours * levels.own_hours, _COST)]
        if line.hours is not None and line.hours.missing_in(t):
            amounts = [Quantity.not_known(path) for path in sorted(line.hours.missing_in(t))]
        yield from (_hours(line.item, amount, year) for amount in amounts)
        return
    settled = line.part == "initial" or _is_contracted(line, year)
    yen = line.yen.amounts[t] * (1 if settled else levels.running)
    for amount in [Quantity.not_known(path) for path in missing] or [Quantity.of(yen, _COST)]:
        yield _initial(amount, year) if line.part == "initial" else _annual(amount, year)


def _is_contracted(line: CostLine, year: int) -> bool:
    """Whether a contract or quotation settles the price of this year."""
    item = line.item
    if item is None:
        return False
    until = item.contract_until if item.contract is None else last_year(item.contract)
    return until is not None and year <= until


def _annual(amount: Quantity, year: int) -> CostItem:
    return CostItem(_COST, None, annual=Series((amount,)), first=year, until=year)


def _initial(amount: Quantity, year: int) -> CostItem:
    return CostItem(_COST, None, initial=amount, paid_in=year)


def _hours(item: CostItem | None, hours: Quantity, year: int) -> CostItem:
    """Own hours of one year, by the staff and rate of an item of the plan."""
    own = CostItem(_COST, None, hours_per_year=hours, first=year, until=year)
    return own if item is None else own._replace(staff=item.staff, yen_per_hour=item.yen_per_hour)
