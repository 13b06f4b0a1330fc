"""判定が変わる点: how far rate, running cost and hours are from another verdict, each alone, all else as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case
from dxroi.engine.scenario import Scenario
from dxroi.engine.searching import last_holding, snapped
from dxroi.engine.totals import Totals, between
from dxroi.models.appraisal import BreakEven, Judgement, Turn, View
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict

_FAR = 100.0
"""How many times the present value is looked at; beyond it a turn is no use to anybody."""

_NEXT_TO_NOTHING = 1e-6
"""A limit at this share of the present value says no more than that the input must not be 0."""
PUBLISHED_RATES = (2650, 4560)
"""Yen an hour, つくば市 2019 to 武蔵野市 令和4年度: the range of rates that cities have published."""


class _Lever(NamedTuple):
    """One input that can be moved by a factor; every total is linear in it."""

    input: str
    now: Number
    more_is_better: bool
    none: Scenario
    """The scenario with a factor of 0."""
    even_at: float | None
    """The factor at which the undiscounted city net is 0."""


def turns(case: Case, totals: Totals, judgement: Judgement, even: BreakEven, rate: Number | None) -> tuple[Turn, ...]:
    """Where the next worse and the next better verdict begin, and where the balance is even.

    `rate` is the hourly rate that all works share; none where they do not.
    """
    if judgement.verdict is Verdict.WITHHELD or judgement.unknowns:
        return ()
    return tuple(
        turn
        for lever in _levers(totals, even, rate)
        for turn in _turns_of(lever, case, totals, judgement.verdict)
        if turn is not None
    )


def rate_decides(case: Case, judgement: Judgement, totals: Totals) -> bool:
    """Whether the verdict turns on the hourly rate within the range that cities have published."""
    if judgement.unknowns or not any(totals.hours.gross):
        return False
    moved = [case._replace(scenario=Scenario(yen_per_hour=rate)) for rate in PUBLISHED_RATES]
    return len({judge(each).verdict for each in moved}) > 1


def _levers(totals: Totals, even: BreakEven, rate: Number | None) -> Iterator[_Lever]:
    hours = totals.hours.total(totals.years) / totals.years
    annual = totals.annual.total(totals.years) / totals.years
    if rate and hours and even.reason != "no-hours":
        factor = None if even.yen_per_hour is None else even.yen_per_hour / rate
        yield _Lever("yen_per_hour", rate, even.at_least, Scenario(yen_per_hour=0), factor)
    if annual > 0:
        net = totals.net(View.CITY).total(totals.years)
        yield _Lever("annual_cost", annual, False, Scenario(annual_cost=0), 1 + net / (annual * totals.years))
    if hours > 0:
        factor = None if even.hours_per_year is None else even.hours_per_year / hours
        yield _Lever("hours", hours, True, Scenario(hours=0), factor)


def _turns_of(lever: _Lever, case: Case, totals: Totals, standing: Verdict) -> Iterator[Turn | None]:
    nothing = case._replace(scenario=lever.none).totals()

    def verdict_at(factor: float) -> Verdict:
        return judge(case, totals=between(nothing, totals, factor)).verdict

    worse, better = (0.0, _FAR) if lever.more_is_better else (_FAR, 0.0)
    yield _turn(lever, verdict_at, worse, lambda v: v.rank <= standing.rank)
    yield _turn(lever, verdict_at, better, lambda v: v.rank >= standing.rank)
    if lever.even_at is not None and lever.even_at > 0:
        yield Turn(lever.input, lever.now, lever.now * lever.even_at, lever.more_is_better, None)


def _turn(
    lever: _Lever, verdict_at: Callable[[float], Verdict], end: float, same: Callable[[Verdict], bool]
) -> Turn | None:
    if same(verdict_at(end)):
        return None
    factor = last_holding(lambda f: same(verdict_at(f)), 1, end, whole=False)
    at = snapped(lever.now * factor, lambda value: same(verdict_at(value / lever.now)))
    beyond = verdict_at(factor * (1 - 1e-6) if end < 1 else factor * (1 + 1e-6))
    if end < 1 and at <= lever.now * _NEXT_TO_NOTHING:
        return None
    return Turn(lever.input, lever.now, at, end < 1, beyond)
