"""The lines of the answer: what each work, saving, procedure and cost item comes to, fiscal year by fiscal year.

Signs: hours saved, savings and what residents gain are positive, a work that got slower is negative; costs are
positive amounts. Nothing is discounted and nothing is rounded here. The formulas are those of the contract, section 2.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.engine.flows import Flow, added, flow, nothing
from dxroi.engine.periods import FIRST_YEAR_UNKNOWN, Period, operating_share, period
from dxroi.engine.scenario import AS_WRITTEN, NOTHING, Scenario
from dxroi.models.proposal import CashSaving, CostItem, Procedure, Proposal, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric

RUNNING_COST = "cost.annual"
"""The path of the running cost that nobody stated."""


class WorkLine(NamedTuple):
    """One work: hours saved, what they are worth, and where they go."""

    work: Work
    rate: Number
    """Yen per hour."""
    releases_cash: bool
    hours: Flow
    yen: Flow
    """人件費換算額 or, where cash is released, 歳出削減額."""
    undirected: Flow
    """Hours gained that have no stated destination; zero where cash is released."""


class SavingLine(NamedTuple):
    """One budget line that falls."""

    saving: CashSaving
    yen: Flow


class ProcedureLine(NamedTuple):
    """One procedure of residents."""

    procedure: Procedure
    online_cases: Flow
    yen: Flow
    visits: Flow


class CostLine(NamedTuple):
    """One part of one cost item: money once (`initial`), money a year (`annual`), own hours (`hours`)."""

    item: CostItem | None
    """None for the running cost that nobody stated."""
    field: str
    part: str
    """`initial`, `annual` or `hours`."""
    is_money: bool
    yen: Flow
    hours: Flow | None = None
    rate: Number = 0


class Ledgers(NamedTuple):
    """Every line of one proposal under one rubric, over the rubric's horizon."""

    years: int
    works: tuple[WorkLine, ...]
    savings: tuple[SavingLine, ...]
    procedures: tuple[ProcedureLine, ...]
    costs: tuple[CostLine, ...]


def ledgers(proposal: Proposal, rubric: Rubric, scenario: Scenario = AS_WRITTEN) -> Ledgers:
    """All lines of a proposal, by the rubric's rates and over its horizon."""
    years = rubric.horizon
    works = tuple(_work(w, proposal, rubric, scenario) for w in proposal.works)
    savings = tuple(_saving(s, proposal, years, scenario) for s in proposal.cash_savings)
    procedures = tuple(_procedure(p, proposal, rubric, scenario) for p in proposal.residents)
    costs = tuple(line for c in proposal.costs for line in _cost(c, proposal, rubric, scenario))
    running = () if _states_running_cost(proposal) else tuple(_unstated(works, savings, procedures, years, scenario))
    return Ledgers(years, works, savings, procedures, costs + running)


def shared_rate(lines: Ledgers) -> Number | None:
    """The hourly rate of all works that change any hours; none where they have several."""
    rates = {w.rate for w in lines.works if any(w.hours.amounts)}
    return rates.pop() if len(rates) == 1 else None


def gain(number: Number) -> Number:
    """The positive part, written so that it holds for an array of numbers too.

    >>> gain(3), gain(-3)
    (3.0, 0.0)
    """
    return (number + abs(number)) / 2


def loss(number: Number) -> Number:
    """The negative part, with its sign.

    >>> loss(3), loss(-3)
    (0.0, -3.0)
    """
    return (number - abs(number)) / 2


def _delayed(by_year: Sequence[Number], delay: int) -> tuple[Number, ...]:
    return (*((0,) * delay), *by_year)[: len(by_year)] if delay else tuple(by_year)


def _effect(amounts: Sequence[Number], missing: Sequence[frozenset[str]], scenario: Scenario) -> Flow:
    """The flow of an effect under the scenario: gains scaled, everything later by the delay."""
    if scenario.effects != 1:
        amounts = [gain(a) * scenario.effects + loss(a) for a in amounts]
    if scenario.delay:
        amounts = _delayed(amounts, scenario.delay)
        missing = ((NOTHING,) * scenario.delay + tuple(missing))[: len(missing)]
    return flow(amounts, missing)


def _at(series: Series | None, position: int) -> Quantity | None:
    return None if series is None else series.at(position)


def hours_a_year(work: Work, position: int, scenario: Scenario) -> tuple[Number, frozenset[str]]:
    """Hours saved in the year `position` years after the work's `from`, before ramp, and what is missing for it."""
    number = scenario.number
    if work.hours is not None:
        return number(work.hours), scenario.missing(work.hours)
    if work.before is not None and work.after is not None:
        return number(work.before) - number(work.after), scenario.missing(work.before, work.after)
    cases, before, after = _at(work.cases, position), work.minutes_before, work.minutes_after
    if cases is None or before is None or after is None:
        raise ValueError(f"{work.field}: states neither hours, nor before and after, nor cases and minutes")
    minutes = number(before) - number(after)
    open_minutes, open_cases = scenario.missing(before, after), scenario.missing(cases)
    if (not open_minutes and minutes == 0) or (not open_cases and number(cases) == 0):
        return 0, NOTHING
    return number(cases) * minutes / 60, open_minutes | open_cases


def _work(work: Work, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> WorkLine:
    when = period(proposal, work.first, work.until, rubric.horizon)
    hours, missing = _work_hours(work, proposal, when, rubric.horizon, scenario)
    labour = rubric.labour[work.staff]
    releases = labour.cash_releasing if work.cash_releasing is None else work.cash_releasing
    rate: Number = labour.yen_per_hour if work.yen_per_hour is None else scenario.number(work.yen_per_hour)
    open_rate = scenario.missing(work.yen_per_hour)
    if scenario.yen_per_hour is not None:
        rate, open_rate = scenario.yen_per_hour, NOTHING
    reused: Number = 1 if work.reused is None or releases else scenario.number(work.reused)
    open_reuse = NOTHING if releases else scenario.missing(work.reused)
    counted = [gain(h) * reused + loss(h) if reused != 1 else h for h in hours]
    closing = [m | open_rate | open_reuse if m or h else NOTHING for h, m in zip(hours, missing, strict=True)]
    lost: Number = 0 if releases else 1 if work.freed_for is None else 1 - reused
    adrift = [m | (open_reuse if work.freed_for else NOTHING) if m or h else NOTHING
              for h, m in zip(hours, missing, strict=True)]  # fmt: skip
    return WorkLine(
        work,
        rate,
        releases,
        _effect(hours, missing, scenario),
        _effect([c * rate for c in counted], closing, scenario),
        nothing(rubric.horizon) if releases else _effect([gain(h) * lost for h in hours], adrift, scenario),
    )


def _work_hours(
    work: Work, proposal: Proposal, when: Period, years: int, scenario: Scenario
) -> tuple[list[Number], list[frozenset[str]]]:
    hours: list[Number] = []
    missing: list[frozenset[str]] = []
    late = FIRST_YEAR_UNKNOWN if proposal.operates_from and proposal.first_year is None else NOTHING
    for t in range(years):
        position = t - when.start
        share = operating_share(proposal, t) if when.covers(t) else 0
        ramp = _at(work.ramp, max(position, 0))
        open_ramp = scenario.missing(ramp)
        reached: Number = 1 if ramp is None else scenario.number(ramp)
        if share == 0 or (reached == 0 and not open_ramp):
            hours.append(0)
            missing.append(NOTHING)
            continue
        full, unknown = hours_a_year(work, position, scenario)
        still = full == 0 and not unknown
        hours.append(full * reached * share * scenario.hours if share != 1 else full * reached * scenario.hours)
        missing.append(NOTHING if still else unknown | open_ramp | when.missing | late)
    return hours, missing


def _saving(saving: CashSaving, proposal: Proposal, years: int, scenario: Scenario) -> SavingLine:
    when = period(proposal, saving.first, saving.until, years)
    amounts, missing = _yearly(saving.annual, when, years, scenario)
    return SavingLine(saving, _effect(amounts, missing, scenario))


def _yearly(series: Series, when: Period, years: int, scenario: Scenario) -> tuple[list[Number], list[frozenset[str]]]:
    amounts: list[Number] = []
    missing: list[frozenset[str]] = []
    for t in range(years):
        entry = series.at(max(t - when.start, 0))
        amounts.append(scenario.number(entry) if when.covers(t) else 0)
        missing.append((scenario.missing(entry) | when.missing) if when.covers(t) else NOTHING)
    return amounts, missing


def _procedure(procedure: Procedure, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> ProcedureLine:
    number, missing = scenario.number, scenario.missing
    when = period(proposal, procedure.first, procedure.until, rubric.horizon)
    late = FIRST_YEAR_UNKNOWN if proposal.operates_from and proposal.first_year is None else NOTHING
    cases: list[Number] = []
    open_cases: list[frozenset[str]] = []
    for t in range(rubric.horizon):
        share = operating_share(proposal, t) if when.covers(t) else 0
        volume, online = procedure.cases.at(max(t - when.start, 0)), procedure.online.at(max(t - when.start, 0))
        idle = share == 0 or any(not q.unknown and q.likely == 0 for q in (volume, online))
        cases.append(0 if idle else number(volume) * number(online) * share)
        open_cases.append(NOTHING if idle else missing(volume, online) | when.missing | late)
    each = number(procedure.minutes_saved) / 60 * rubric.resident_yen_per_hour + number(procedure.yen_saved)
    open_each = missing(procedure.minutes_saved, procedure.yen_saved)
    open_visits = missing(procedure.visits_saved)
    moving = [bool(c or m) for c, m in zip(cases, open_cases, strict=True)]

    def product(factor: Number, unknown: frozenset[str]) -> Flow:
        idle = factor == 0 and not unknown
        gaps = [NOTHING if idle or not go else m | unknown for go, m in zip(moving, open_cases, strict=True)]
        return _effect([c * factor for c in cases], gaps, scenario)

    visits = number(procedure.visits_saved)
    return ProcedureLine(procedure, product(1, NOTHING), product(each, open_each), product(visits, open_visits))


def _cost(item: CostItem, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> Iterator[CostLine]:
    years = rubric.horizon
    once = period(proposal, item.paid_in, item.paid_in, years)
    if item.paid_in is None:
        once = Period(0, 0)
    yearly = period(proposal, item.first, item.until, years)
    if item.initial is not None:
        amounts, missing = _yearly(Series((item.initial,)), once, years, scenario)
        yield CostLine(item, item.field, "initial", True, _money(amounts, missing, scenario.money_cost))
    if item.annual is not None:
        amounts, missing = _yearly(item.annual, yearly, years, scenario)
        factor = scenario.money_cost * scenario.annual_cost
        yield CostLine(item, item.field, "annual", True, _money(amounts, missing, factor))
    for hours, when in ((item.hours, once), (item.hours_per_year, yearly)):
        if hours is not None:
            amounts, missing = _yearly(Series((hours,)), when, years, scenario)
            yield _own_hours(item, flow(amounts, missing), rubric, scenario)


def _money(amounts: Sequence[Number], missing: Sequence[frozenset[str]], factor: float) -> Flow:
    return flow(amounts if factor == 1 else [a * factor for a in amounts], missing)


def _own_hours(item: CostItem, hours: Flow, rubric: Rubric, scenario: Scenario) -> CostLine:
    labour = rubric.labour[item.staff]
    rate: Number = labour.yen_per_hour if item.yen_per_hour is None else scenario.number(item.yen_per_hour)
    open_rate = scenario.missing(item.yen_per_hour)
    gaps = [hours.missing_in(t) for t in range(len(hours.amounts))]
    missing = [m | open_rate if m or h else NOTHING for h, m in zip(hours.amounts, gaps, strict=True)]
    yen = flow([h * rate for h in hours.amounts], missing)
    return CostLine(item, item.field, "hours", labour.cash_releasing, yen, hours, rate)


def _states_running_cost(proposal: Proposal) -> bool:
    """Whether the file says anything of running cost; a cost that is unknown as a whole says that it is unknown."""
    return any(c.annual is not None or c.hours_per_year is not None for c in proposal.costs) or any(
        c.field == "cost" and c.initial is not None and c.initial.unknown and c.initial.field == "cost"
        for c in proposal.costs
    )


def _unstated(
    works: Sequence[WorkLine],
    savings: Sequence[SavingLine],
    procedures: Sequence[ProcedureLine],
    years: int,
    scenario: Scenario,
) -> Iterator[CostLine]:
    """The running cost that nobody stated: unknown in every year in which an effect runs, never 0."""
    effects = added([w.hours for w in works] + [s.yen for s in savings] + [p.online_cases for p in procedures], years)
    runs = [bool(g or effects.missing_in(t)) for t, g in enumerate(effects.gross)]
    if not any(runs):
        return
    unknown = Quantity.not_known(RUNNING_COST)
    amount, missing = scenario.number(unknown), scenario.missing(unknown)
    factor = scenario.money_cost * scenario.annual_cost
    yen = _money([amount if run else 0 for run in runs], [missing if run else NOTHING for run in runs], factor)
    yield CostLine(None, RUNNING_COST, "annual", True, yen)
