"""Works: hours of a year, what they are worth, and how many have no destination (contract, section 2)."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.flows import gain, loss, nothing
from dxroi.engine.lines import WorkLine
from dxroi.engine.periods import FIRST_YEAR_UNKNOWN, Period, operating_share, period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.engine.yearly import effect
from dxroi.models.proposal import Proposal, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric


def work_line(work: Work, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> WorkLine:
    """One work under a scenario."""
    when = period(proposal, work.first, work.until, rubric.horizon)
    hours, missing = _work_hours(work, proposal, when, rubric.horizon, scenario)
    labour = rubric.labour[work.staff]
    releases = labour.cash_releasing if work.cash_releasing is None else work.cash_releasing
    rate, open_rate = _number(work.yen_per_hour, labour.yen_per_hour, scenario)
    if scenario.yen_per_hour is not None:
        rate, open_rate = scenario.yen_per_hour, NOTHING
    reused, open_reuse = _number(None if releases else work.reused, 1, scenario)
    counted = hours if reused == 1 else [gain(h) * reused + loss(h) for h in hours]
    closing = _with(missing, hours, open_rate | open_reuse)
    lost: Number = 0 if releases else 1 if work.freed_for is None else 1 - reused
    adrift = _with(missing, hours, open_reuse if work.freed_for else NOTHING)
    directed = releases or (lost == 0 and not any(adrift))
    return WorkLine(
        work,
        rate,
        releases,
        effect(hours, missing, scenario),
        effect([c * rate for c in counted], closing, scenario),
        nothing(rubric.horizon) if directed else effect([gain(h) * lost for h in hours], adrift, scenario),
    )


def _number(stated: Quantity | None, else_: Number, scenario: Scenario) -> tuple[Number, frozenset[str]]:
    """What is stated and what is missing for it; where nothing is stated, the number that then stands."""
    return (else_, NOTHING) if stated is None else (scenario.number(stated), scenario.missing(stated))


def _with(missing: Sequence[frozenset[str]], hours: Sequence[Number], more: frozenset[str]) -> Sequence[frozenset[str]]:
    """What is missing by year where the hours count for something, and what else is missing then."""
    if not more:
        return missing
    gaps = missing or [NOTHING] * len(hours)
    return [m | more if m or h else NOTHING for h, m in zip(hours, gaps, strict=True)]


def _work_hours(
    work: Work, proposal: Proposal, when: Period, years: int, scenario: Scenario
) -> tuple[list[Number], list[frozenset[str]]]:
    """By year, and what is missing for it; empty if nothing."""
    hours: list[Number] = []
    missing: list[frozenset[str]] = []
    late = FIRST_YEAR_UNKNOWN if proposal.operates_from and proposal.first_year is None else NOTHING
    factor = scenario.hours * work.chance
    if scenario.factors:
        factor *= scenario.factors.get(work.field, 1)
    steady = work.cases is None or len(work.cases.entries) == 1
    alike = hours_a_year(work, 0, scenario) if steady else None
    if alike and work.ramp is None and proposal.operates_from is None:  # the usual case, quickly
        full, unknown = alike
        gaps = NOTHING if full == 0 and not unknown else unknown | when.missing
        return when.alike(full * factor, 0, years), when.alike(gaps, NOTHING, years) if gaps else []
    for t in range(years):
        position = t - when.start
        share = operating_share(proposal, t) if when.start <= t <= when.end else 0
        ramp = None if work.ramp is None else work.ramp.at(max(position, 0))
        open_ramp = scenario.missing(ramp)
        reached: Number = 1 if ramp is None else scenario.number(ramp)
        if share == 0 or (reached == 0 and not open_ramp):
            hours.append(0)
            missing.append(NOTHING)
            continue
        full, unknown = alike or hours_a_year(work, position, scenario)
        still = full == 0 and not unknown
        hours.append(full * reached * share * factor if share != 1 else full * reached * factor)
        missing.append(NOTHING if still else unknown | open_ramp | when.missing | late)
    return hours, missing


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


def _at(series: Series | None, position: int) -> Quantity | None:
    return None if series is None else series.at(position)
