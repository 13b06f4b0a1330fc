"""判定が変わる点: how far rate, running cost and hours are from another verdict, each alone, all else as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from dxroi.engine.judging import judge
from dxroi.engine.ledgers import Ledgers
from dxroi.engine.reading import Case
from dxroi.engine.scenario import Scenario
from dxroi.engine.searching import last_holding
from dxroi.engine.totals import Totals
from dxroi.models.appraisal import BreakEven, Judgement, Turn
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict

_FAR = 100.0
"""How many times the present value is looked at; beyond it a turn is no use to anybody."""


class _Lever(NamedTuple):
    """One input that can be moved by a factor."""

    input: str
    now: Number
    more_is_better: bool
    moved: Callable[[float], Scenario]
    even_at: float | None
    """The factor at which the undiscounted city net is 0."""


def turns(case: Case, lines: Ledgers, totals: Totals, judgement: Judgement, even: BreakEven) -> tuple[Turn, ...]:
    """Where the next worse and the next better verdict begin, and where the balance is even."""
    if judgement.verdict is Verdict.WITHHELD or judgement.unknowns:
        return ()
    return tuple(
        turn for lever in _levers(lines, totals, even) for turn in _turns_of(lever, case, judgement.verdict) if turn
    )


def _levers(lines: Ledgers, totals: Totals, even: BreakEven) -> Iterator[_Lever]:
    rates = {w.rate for w in lines.works if any(w.hours.amounts)}
    hours = totals.hours.total(lines.years) / lines.years
    if len(rates) == 1 and even.at_least and hours > 0:
        rate = rates.pop()
        factor = None if even.yen_per_hour is None else even.yen_per_hour / rate if rate else None
        yield _Lever("yen_per_hour", rate, True, lambda f: Scenario(yen_per_hour=rate * f), factor)
    annual = totals.annual.total(lines.years) / lines.years
    if annual > 0:
        net = totals.net_city_total()
        yield _Lever("annual_cost", annual, False, lambda f: Scenario(annual_cost=f), 1 + net / (annual * lines.years))
    if hours > 0:
        factor = None if even.hours_per_year is None else even.hours_per_year / hours
        yield _Lever("hours", hours, True, lambda f: Scenario(hours=f), factor)


def _turns_of(lever: _Lever, case: Case, standing: Verdict) -> Iterator[Turn | None]:
    def verdict_at(factor: float) -> Verdict:
        return judge(case._replace(scenario=lever.moved(factor))).verdict

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
    below = end < 1
    beyond = verdict_at(factor * (1 - 1e-9) if below else factor * (1 + 1e-9))
    return Turn(lever.input, lever.now, lever.now * factor, below, beyond)
