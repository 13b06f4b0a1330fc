"""What can be moved by itself, all else as it is: every number that a verdict may hang on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.engine.ledgers import ledgers, shared_rate
from dxroi.engine.periods import MONTHS
from dxroi.engine.reading import Case
from dxroi.engine.robustness.flips import shifted
from dxroi.engine.scenario import Scenario
from dxroi.engine.searching import CEILING
from dxroi.models.appraisal import Judgement
from dxroi.models.proposal import Procedure, Rating
from dxroi.models.quantity import Number, Quantity, Series, tax_added
from dxroi.models.rubric import Criterion
from dxroi.models.uncertainty import DELAY

FAR = 100.0
"""How many times the present value is looked at; beyond it a change is no use to anybody."""
LONGEST = 50
"""Years of a horizon."""
LEAST_HOURS = 1e-6
"""Hours a year of which nothing is said; a smaller number cannot be halved often enough."""


class Lever(NamedTuple):
    """One thing that can be moved."""

    field: str
    now: Number
    least: Number
    most: Number
    """Between which values it is looked at."""
    at: Callable[[Number], Case]
    """The case with another value."""
    whole: bool = False
    """Whether only whole numbers of `unit` mean anything."""
    unit: Number = 1
    """What a whole number counts: 1 / 12 of a year for months."""


def levers(case: Case, judgement: Judgement) -> tuple[Lever, ...]:
    """Hours, rate, use, residents, costs, budget lines, delay, horizon, discount rate, ratings, weights, in this order.

    A criterion that does not apply (該当なし) has neither a rating nor a weight to move.
    """
    applying = [each.id for each in judgement.criteria if each.applies]
    return (
        *_hours(case),
        *_rate(case),
        *_uptake(case),
        *_residents(case),
        *_amounts(case),
        *_premises(case),
        *_ratings(case, applying),
        *_weights(case, applying),
    )


def _with(case: Case, change: Callable[[Number], Scenario], value: Number) -> Case:
    return case._replace(scenario=change(value))


def _hours(case: Case) -> Iterator[Lever]:
    """All hours by one factor, and those of each work where there are several; hours a year on average."""
    scenario, lines = case.scenario, ledgers(*case)
    average = {line.work.field: line.hours.total(lines.years) / lines.years for line in lines.works}
    together = sum(average.values())
    if together > LEAST_HOURS:

        def all_times(value: Number) -> Scenario:
            return scenario._replace(hours=scenario.hours * value / together)

        yield Lever("hours_saved", together, 0, together * FAR, partial(_with, case, all_times))
    for field, hours in average.items():
        if hours > LEAST_HOURS and len(average) > 1:
            yield Lever(field, hours, 0, hours * FAR, partial(_with, case, partial(_times, scenario, field, hours)))


def _times(scenario: Scenario, field: str, now: Number, value: Number) -> Scenario:
    """All that an item brings, or costs, times value / now."""
    factor = scenario.factors.get(field, 1) * value / now
    return scenario._replace(factors={**scenario.factors, field: factor})


def _rate(case: Case) -> Iterator[Lever]:
    """The hourly rate that all works share."""
    rate = shared_rate(ledgers(*case))
    if rate:

        def priced(value: Number) -> Scenario:
            return case.scenario._replace(yen_per_hour=value)

        yield Lever("yen_per_hour", rate, 0, rate * FAR, partial(_with, case, priced))


def _uptake(case: Case) -> Iterator[Lever]:
    """The share of each procedure that is done online, in its last year stated; earlier years in proportion."""
    for procedure in case.proposal.residents:
        numbers = [case.scenario.number(each) for each in procedure.online.entries]
        if numbers and numbers[-1] > 0:
            most = numbers[-1] / max(numbers)
            change = partial(_times, case.scenario, procedure.field, numbers[-1])
            yield Lever(_online(procedure), numbers[-1], 0, most, partial(_with, case, change))


def _online(procedure: Procedure) -> str:
    return f"{procedure.field}.online"


def _residents(case: Case) -> Iterator[Lever]:
    """What each procedure spares residents: cases, minutes, yen and visits."""
    for procedure in case.proposal.residents:
        minutes = ("minutes_saved",) if procedure.minutes_visit is None else ("minutes_visit", "minutes_online")
        for name in ("cases", *minutes, "yen_saved", "visits_saved"):
            yield from _amount(case, f"{procedure.field}.{name}", getattr(procedure, name), is_yen=name == "yen_saved")


def _amounts(case: Case) -> Iterator[Lever]:
    """Each part of each cost, and each budget line."""
    for item in case.proposal.costs:
        for name in ("initial", "annual", "hours", "hours_per_year", "renewed"):
            yield from _amount(case, f"{item.field}.{name}", getattr(item, name), is_yen="hours" not in name)
    for line in case.proposal.cash_savings:
        yield from _amount(case, f"{line.field}.annual", line.annual, is_yen=True)


def _amount(case: Case, field: str, stated: Quantity | Series | None, *, is_yen: bool) -> Iterator[Lever]:
    """One amount by itself; a list by year as a whole, its mean being the value."""
    entries = () if stated is None else stated.entries if isinstance(stated, Series) else (stated,)
    if not entries or any(each.unknown for each in entries):
        return
    if len(entries) == 1:
        path = entries[0].field
        now = _as_written(entries[0], case.scenario)
        change = partial(_instead, case.scenario, entries[0])
        yield Lever(path, now, 0, now * FAR or CEILING, partial(_with, case, change), whole=is_yen)
        return
    numbers = [case.scenario.number(each) for each in entries]
    mean = sum(numbers) / len(numbers)
    if mean > 0:
        change = partial(_in_proportion, case.scenario, entries, mean)
        yield Lever(field, mean, 0, mean * FAR, partial(_with, case, change))


def _as_written(quantity: Quantity, scenario: Scenario) -> Number:
    """The value as the file writes it, without tax where it does."""
    if quantity.before_tax is None or quantity.field in scenario.instead:
        return scenario.number(quantity)
    return quantity.before_tax


def _instead(scenario: Scenario, quantity: Quantity, value: Number) -> Scenario:
    taxed = value if quantity.before_tax is None else tax_added(value)
    return scenario._replace(instead={**scenario.instead, quantity.field: taxed})


def _in_proportion(scenario: Scenario, entries: Sequence[Quantity], mean: Number, value: Number) -> Scenario:
    numbers = {each.field: scenario.number(each) * value / mean for each in entries}
    return scenario._replace(instead={**scenario.instead, **numbers})


def _premises(case: Case) -> Iterator[Lever]:
    """A delay of all effects, the horizon, the discount rate."""
    rubric, scenario = case.rubric, case.scenario

    def later(value: Number) -> Scenario:
        return scenario._replace(delay=value)

    def over(years: Number) -> Case:
        return case._replace(rubric=rubric._replace(horizon=int(years)))

    def discounted(rate: Number) -> Case:
        return case._replace(rubric=rubric._replace(discounting=rubric.discounting._replace(rate=rate)))

    if case.proposal.works or case.proposal.cash_savings or case.proposal.residents:
        change = partial(_with, case, later)
        yield Lever(DELAY, scenario.delay, 0, rubric.horizon, change, whole=True, unit=1 / MONTHS)
    yield Lever("rubric.horizon", rubric.horizon, 1, LONGEST, over, whole=True)
    if any(_is_discounted(name) for name in _read(case)):
        yield Lever("rubric.discounting.rate", rubric.discounting.rate, 0, 0.999, discounted)


def _is_discounted(measure: str) -> bool:
    return "discounted" in measure or measure.endswith("net_present_value")


def _read(case: Case) -> Iterator[str]:
    """The measures that the rubric's criteria, gates and rules read."""
    yield from (each.measure for each in case.rubric.criteria if each.measure is not None)
    yield from (each.require.measure for each in case.rubric.gates)
    yield from (condition.measure for rule in case.rubric.verdicts for condition in rule.when)


def _ratings(case: Case, applying: Sequence[str]) -> Iterator[Lever]:
    """Each rating, in whole steps of its scale; one that is not stated starts at its weakest."""
    for criterion in case.rubric.criteria:
        if criterion.measure is None and criterion.id in applying:
            rating = case.proposal.ratings.get(criterion.id)
            first, last = criterion.points[0][0], criterion.points[-1][0]
            now = first if rating is None else rating.deciding
            yield Lever(f"ratings.{criterion.id}", now, first, last, partial(rated, case, criterion), whole=True)


def rated(case: Case, criterion: Criterion, value: Number) -> Case:
    """The case with another rating of one criterion, the reviewers' where theirs decides."""
    old = case.proposal.ratings.get(criterion.id) or Rating(f"ratings.{criterion.id}", value)
    new = old._replace(rating=value) if old.reviewed is None else old._replace(reviewed=value)
    return case._replace(proposal=case.proposal._replace(ratings={**case.proposal.ratings, criterion.id: new}))


def _weights(case: Case, applying: Sequence[str]) -> Iterator[Lever]:
    """Each weight, the others in their proportions."""
    ids, weights = list(case.rubric.weights), list(case.rubric.weights.values())
    for number, id_ in enumerate(ids):
        if id_ in applying and 0 < weights[number] < 1:

            def weighted(value: Number, number: int = number) -> Case:
                moved = dict(zip(ids, shifted(weights, number, value), strict=True))
                return case._replace(rubric=case.rubric._replace(weights=moved))

            yield Lever(f"rubric.criteria.{id_}", weights[number], 0, 1, weighted)
