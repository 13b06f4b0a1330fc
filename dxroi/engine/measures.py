"""The measures that criteria, gates and rules may read, over a horizon of 1..T years.

Undiscounted unless the name says otherwise. A measure that an unknown leaves undetermined is null and names it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial

from dxroi.engine.cash_flow import (
    TIMING_OFFSET,
    by_step,
    discount_factor,
    internal_rates_of_return,
    payback_years,
    rises_through,
)
from dxroi.engine.drawn import drawn_among
from dxroi.engine.flows import Flow, difference
from dxroi.engine.scenario import Scenario
from dxroi.engine.ties import equal
from dxroi.engine.totals import Totals
from dxroi.models.appraisal import Measure, Reason, View
from dxroi.models.proposal import Literacy
from dxroi.models.rubric import Discounting

INFINITE = float("inf")


class ViewReader:
    """The measures of one view over the first `years`."""

    def __init__(self, totals: Totals, view: View, years: int, discounting: Discounting) -> None:
        self.years = years
        self.benefit_flow = totals.benefit(view)
        self.initial_flow = totals.initial
        self._accruing = partial(totals.accruing_cost, view)
        self.cost_flow = totals.cost(view)
        self.rate = discounting.rate
        self.initial_offset = TIMING_OFFSET[discounting.initial]
        self.annual_offset = TIMING_OFFSET[discounting.annual]

    @cached_property
    def accruing_flow(self) -> Flow:
        """Costs that accrue through the year; the totals alone do not need them."""
        return self._accruing()

    def read(self, name: str) -> Measure:
        """A measure by its name without the view."""
        return _VIEW_MEASURES[name](self)

    def benefit(self) -> Measure:
        """Σ benefit."""
        return _total(self.benefit_flow, self.years)

    def cost(self) -> Measure:
        """Σ cost."""
        return _total(self.cost_flow, self.years)

    def net(self) -> Measure:
        """Benefit − cost."""
        return _minus(self.benefit(), self.cost())

    def benefit_cost_ratio(self) -> Measure:
        """Benefit ÷ cost."""
        return _ratio(self.benefit(), self.cost())

    def payback_years(self) -> Measure:
        """Years from the start of the first year until the cumulative balance is never negative again."""
        return self._payback(self.initial_flow, self.accruing_flow, self.benefit_flow)

    def discounted_payback_years(self) -> Measure:
        """The same with each year's amounts discounted."""
        annual = self._factors(self.annual_offset)
        return self._payback(
            self.initial_flow.scaled(self._factors(self.initial_offset)),
            self.accruing_flow.scaled(annual),
            self.benefit_flow.scaled(annual),
        )

    def discounted_benefit(self) -> Measure:
        """Σ benefit × discount factor."""
        return _total(self.benefit_flow.scaled(self._factors(self.annual_offset)), self.years)

    def discounted_cost(self) -> Measure:
        """Σ cost × discount factor, initial amounts by the initial timing."""
        initial = _total(self.initial_flow.scaled(self._factors(self.initial_offset)), self.years)
        accruing = _total(self.accruing_flow.scaled(self._factors(self.annual_offset)), self.years)
        return _plus(initial, accruing)

    def net_present_value(self) -> Measure:
        """Discounted benefit − discounted cost."""
        return _minus(self.discounted_benefit(), self.discounted_cost())

    def discounted_benefit_cost_ratio(self) -> Measure:
        """Discounted benefit ÷ discounted cost."""
        return _ratio(self.discounted_benefit(), self.discounted_cost())

    def internal_rates(self) -> tuple[float, ...] | None:
        """All real rates above −1 at which the net present value is 0; none where unknown."""
        if self._missing():
            return None
        return internal_rates_of_return(self._timed())

    def internal_rate_of_return(self) -> Measure:
        """The one rate at which the net present value falls through 0."""
        timed = self._timed()
        if self._missing():
            return Measure(None, Reason.UNKNOWN, missing=self._missing())
        if drawn_among(amount for _, amount in timed) is not None:
            amounts, steps = by_step(timed)
            drawn = drawn_among(amounts)
            if drawn is not None:
                return Measure(drawn.internal_rate(amounts, steps))
        rates = internal_rates_of_return(timed)
        if len(rates) > 1:
            return Measure(None, Reason.NOT_UNIQUE)
        if not rates or rises_through(rates[0], timed):
            return Measure(None, Reason.UNDEFINED)
        return Measure(rates[0])

    def _missing(self) -> frozenset[str]:
        return self.benefit_flow.unknowns(self.years) | self.cost_flow.unknowns(self.years)

    def _timed(self) -> list[tuple[float, float]]:
        """(years from the start, amount) of every flow, costs negative."""
        flows: list[tuple[float, float]] = []
        for t in range(self.years):
            flows.append((t + self.initial_offset, -self.initial_flow.amounts[t]))
            flows.append((t + self.annual_offset, self.benefit_flow.amounts[t]))
            flows.append((t + self.annual_offset, -self.accruing_flow.amounts[t]))
        return flows

    def _factors(self, offset: float) -> list[float]:
        return [discount_factor(self.rate, t + offset) for t in range(self.years)]

    def _payback(self, initial: Flow, accruing: Flow, benefit: Flow) -> Measure:
        if self._missing():
            return Measure(None, Reason.UNKNOWN, missing=self._missing())
        through = difference(benefit, accruing)
        parts = initial.amounts[: self.years], through.amounts[: self.years], through.gross[: self.years]
        drawn = drawn_among((*parts[0], *parts[1]))
        if drawn is not None:
            return Measure(drawn.paid_back(*parts), stands_for=INFINITE)
        years = payback_years(*parts)
        return Measure(None, Reason.NEVER, stands_for=INFINITE) if years is None else Measure(years)


_VIEW_MEASURES: Mapping[str, Callable[[ViewReader], Measure]] = {
    "benefit": ViewReader.benefit,
    "cost": ViewReader.cost,
    "net": ViewReader.net,
    "benefit_cost_ratio": ViewReader.benefit_cost_ratio,
    "payback_years": ViewReader.payback_years,
    "net_present_value": ViewReader.net_present_value,
    "discounted_benefit_cost_ratio": ViewReader.discounted_benefit_cost_ratio,
    "discounted_payback_years": ViewReader.discounted_payback_years,
    "internal_rate_of_return": ViewReader.internal_rate_of_return,
}


def hours_saved(totals: Totals, years: int) -> Measure:
    """Σ hours over all works."""
    return _total(totals.hours, years)


def undirected_hours(totals: Totals, years: int) -> Measure:
    """Σ hours gained that have no stated destination."""
    return _total(totals.undirected, years)


def undirected_share(totals: Totals, years: int) -> Measure:
    """Undirected hours ÷ the hours gained by works that release no cash; 0 where there are none."""
    missing = totals.undirected.unknowns(years) | totals.gained_hours.unknowns(years)
    if missing:
        return Measure(None, Reason.UNKNOWN, missing=missing)
    gained, undirected = totals.gained_hours.total(years), totals.undirected.total(years)
    return Measure(undirected / gained if gained and undirected else 0)


def fte(totals: Totals, years: int, hours_per_fte: float) -> Measure:
    """Hours saved a year ÷ the hours of one person's year."""
    hours = hours_saved(totals, years)
    return hours if hours.value is None else Measure(hours.value / years / hours_per_fte)


def visits_saved(totals: Totals, years: int) -> Measure:
    """Σ visits, never money."""
    return _total(totals.visits, years)


def literacy_steps(literacy: Literacy | None, scenario: Scenario) -> Measure:
    """People × levels risen; 0 where nothing is stated."""
    if literacy is None:
        return Measure(0)
    missing = scenario.missing(literacy.people)
    if missing:
        return Measure(None, Reason.UNKNOWN, missing=missing)
    return Measure(scenario.number(literacy.people) * (literacy.level_to - literacy.level_from))


def _total(flow: Flow, years: int) -> Measure:
    missing = flow.unknowns(years) if flow.missing else None
    if missing:
        return Measure(None, Reason.UNKNOWN, missing=missing)
    return Measure(flow.total(years), None, flow.size(years))


def _unknown(a: Measure, b: Measure) -> Measure:
    return Measure(None, Reason.UNKNOWN, missing=a.missing | b.missing)


def _plus(a: Measure, b: Measure) -> Measure:
    if a.value is None or b.value is None:
        return _unknown(a, b)
    return Measure(a.value + b.value, scale=a.scale + b.scale)


def _minus(a: Measure, b: Measure) -> Measure:
    if a.value is None or b.value is None:
        return _unknown(a, b)
    return Measure(a.value - b.value, scale=a.scale + b.scale)


def _ratio(benefit: Measure, cost: Measure) -> Measure:
    """Benefit ÷ cost; with no cost the ratio is null and stands for +∞, −∞ or 0 by the sign of the benefit."""
    if benefit.value is None or cost.value is None:
        return _unknown(benefit, cost)
    if not equal(cost.value, 0, cost.scale):
        return Measure(benefit.value / cost.value)
    even = equal(benefit.value, 0, benefit.scale)
    return Measure(None, Reason.NO_COST, stands_for=0 if even else INFINITE if benefit.value > 0 else -INFINITE)
