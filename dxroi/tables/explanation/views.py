"""Each view: benefit, cost, net, ratio, payback, present value, internal rate of return."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.cash_flow import TIMING_OFFSET, discount_factor
from dxroi.engine.flows import Flow
from dxroi.engine.measures import ViewReader
from dxroi.models.appraisal import Measure, View
from dxroi.tables.explanation.step import Part, Step, by_years, exact
from dxroi.tables.page import Page
from dxroi.texts import explanation as t
from dxroi.texts.terms import MEASURE, REASON, VIEW


def view_parts(page: Page) -> Iterator[Part]:
    """The discount factors once, then every measure of every view."""
    yield Part(page.say(t.FACTOR), (_factors(page),))
    for view in View:
        yield Part(page.say(t.VIEWS, view=page.say(VIEW[view.value])), tuple(_view(page, view)))


def _factors(page: Page) -> Step:
    discounting = page.rubric.discounting
    start, end = TIMING_OFFSET[discounting.initial], TIMING_OFFSET[discounting.annual]
    workings = [
        f"initial {exact(discount_factor(discounting.rate, y + start))}, "
        f"annual {exact(discount_factor(discounting.rate, y + end))}"
        for y in range(page.years)
    ]
    changed = "discounting.rate" in page.rubric.overrides
    formula = page.say(t.FACTOR_FORMULA) + (f"; --rate {exact(discounting.rate)}" if changed else "")
    return Step(page.say(t.FACTOR), formula, by_years(page, workings), () if changed else ("rubric.discounting.rate",))


def _view(page: Page, view: View) -> Iterator[Step]:
    reader = ViewReader(page.totals, view, page.years, page.rubric.discounting)
    found = page.appraisal.views[view]
    yield _summed(page, "benefit", page.say(t.BENEFIT_FORMULA[view.value]), reader.benefit_flow, found["benefit"])
    yield _summed(page, "cost", page.say(t.COST_FORMULA[view.value]), reader.cost_flow, found["cost"])
    benefit, cost = reader.discounted_benefit(), reader.discounted_cost()
    yield Step(page.say(t.DISCOUNTED_BENEFIT), page.say(t.DISCOUNTED_FORMULA), _discounted_benefit(page, reader))
    yield Step(page.say(t.DISCOUNTED_COST), page.say(t.DISCOUNTED_FORMULA), _discounted_cost(page, reader))
    plain = f"{_value(page, found['benefit'])} {{}} {_value(page, found['cost'])}"
    discounted = f"{_value(page, benefit)} {{}} {_value(page, cost)}"
    workings = {
        "net": plain.format("−"),
        "benefit_cost_ratio": plain.format("÷"),
        "payback_years": _balances(page, reader),
        "net_present_value": discounted.format("−"),
        "discounted_benefit_cost_ratio": discounted.format("÷"),
        "discounted_payback_years": _discounted_balances(page, reader),
        "internal_rate_of_return": _rates(page, reader, view),
    }
    for name, working in workings.items():
        value = _value(page, found[name])
        line = f"{working} = {value}" if working else value
        yield Step(f"{view.value}.{name} {page.say(MEASURE[name])}", page.say(t.VIEW_FORMULA[name]), (line,))


def _summed(page: Page, name: str, formula: str, flow: Flow, whole: Measure) -> Step:
    terms = " + ".join(exact(flow.known(y)) for y in range(page.years))
    return Step(page.say(MEASURE[name]), formula, (f"{terms} = {_value(page, whole)}",))


def _discounted_benefit(page: Page, reader: ViewReader) -> tuple[str, ...]:
    terms = _terms(page, reader.benefit_flow, reader.annual_offset)
    return (f"{terms} = {_value(page, reader.discounted_benefit())}",)


def _discounted_cost(page: Page, reader: ViewReader) -> tuple[str, ...]:
    initial = _terms(page, reader.initial_flow, reader.initial_offset)
    other = _terms(page, reader.accruing_flow, reader.annual_offset)
    return (f"{initial} + {other} = {_value(page, reader.discounted_cost())}",)


def _terms(page: Page, flow: Flow, offset: float) -> str:
    """Amount × factor, year by year; years of nothing left out."""
    rate = page.rubric.discounting.rate
    terms = [
        f"{exact(flow.known(y))} × {exact(discount_factor(rate, y + offset))}"
        for y in range(page.years)
        if flow.missing_in(y) or flow.amounts[y]
    ]
    return " + ".join(terms) or "0"


def _value(page: Page, measure: Measure) -> str:
    if measure.reason is not None:
        return page.say(REASON[measure.reason.value])
    return exact(measure.value, measure.scale)


def _balances(page: Page, reader: ViewReader) -> str:
    """The balance after the initial amounts and at the end of each year, from which the payback is read."""
    ones = [1.0] * page.years
    return _course(page, reader, ones, ones)


def _discounted_balances(page: Page, reader: ViewReader) -> str:
    rate = page.rubric.discounting.rate
    initial, annual = (
        [discount_factor(rate, y + offset) for y in range(page.years)]
        for offset in (reader.initial_offset, reader.annual_offset)
    )
    return _course(page, reader, initial, annual)


def _course(page: Page, reader: ViewReader, initial: list[float], annual: list[float]) -> str:
    """The balance year by year, and the crossing in the last year that begins below 0 and ends at 0 or above."""
    if reader.benefit_flow.missing or reader.cost_flow.missing:
        return ""
    balance: float = 0
    ends, crossing = [], ""
    for y in range(page.years):
        start = balance - reader.initial_flow.amounts[y] * initial[y]
        accrued = (reader.benefit_flow.amounts[y] - reader.accruing_flow.amounts[y]) * annual[y]
        balance = start + accrued
        ends.append(f"{exact(start)} → {exact(balance)}")
        if start < 0 <= balance:
            crossing = f"{y} + {exact(-start)} ÷ {exact(accrued)}"
    return f"{page.say(t.BALANCES)}: {'; '.join(ends)}; {crossing}".rstrip("; ")


def _rates(page: Page, reader: ViewReader, view: View) -> str:
    """The flows whose present value is 0 at the rate."""
    rates = page.appraisal.rates[view]
    if not rates:
        return ""
    flows = [
        f"({exact(y + offset)}: {exact(amount)})"
        for y in range(page.years)
        for offset, amount in (
            (reader.initial_offset, -reader.initial_flow.amounts[y]),
            (reader.annual_offset, reader.benefit_flow.amounts[y] - reader.accruing_flow.amounts[y]),
        )
        if amount
    ]
    roots = "" if len(rates) == 1 else f"; r = {', '.join(exact(r) for r in rates)}"
    return page.say(t.RATE_CHECK, flows=", ".join(flows)) + roots + "; r"
