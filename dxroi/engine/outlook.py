"""What each unknown alone would decide, the others at their best (判断保留 is no negative verdict)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxroi.engine.judging import is_cost, judge, unknown_paths
from dxroi.engine.reading import Case
from dxroi.engine.searching import CEILING, first_failing, last_holding, snapped
from dxroi.models.appraisal import Bound, Judgement, View
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict

_NO_LIMIT = 1e12
"""A limit beyond this is none: it comes of another unknown whose benefit has no limit."""
_SHARES = ("reused", "ramp", "online")
_YEN = ("initial", "annual", "amount", "cost", "cash_saved", "monthly", "total", "renewal")


def outlook(case: Case, judgement: Judgement) -> tuple[Bound, ...]:
    """For every needed unknown the values at which each verdict would stand, best verdict first.

    Nothing can be said while the first year is unknown, nor of a verdict that is not withheld. Where another unknown
    has no best value (hours before, cases, a rate), its benefit has no limit, and any cost would do.
    """
    if judgement.verdict is not Verdict.WITHHELD or "first_year" in judgement.unknowns:
        return ()
    less = {path: less_is_better(case, path) for path in judgement.unknowns}
    best = {path: 0 if less[path] else _ceiling(path) for path in judgement.unknowns}
    return tuple(bound for path in judgement.unknowns for bound in _bounds(case, path, best, less[path]))


def less_is_better(case: Case, path: str) -> bool:
    """Whether the verdict can only gain when this value falls: costs, time after, cases of a work that got slower."""
    if is_cost(path):
        return True
    none, some = (_net(case, {path: value}) for value in (0, 1))
    return some < none if some != none else _name(path) in ("after", "minutes_after")


def _net(case: Case, values: dict[str, Number]) -> Number:
    """The net with residents, other unknowns counting as 1 so that a factor shows which way it works."""
    others = dict.fromkeys(unknown_paths(case.proposal), 1)
    scenario = case.scenario._replace(values={**others, **values})
    return case._replace(scenario=scenario).totals().net(View.SOCIETY).total(case.rubric.horizon)


def _ceiling(path: str) -> Number:
    """The largest value that is looked at."""
    return 1 if _name(path) in _SHARES else CEILING


def is_whole(path: str) -> bool:
    """Whether the value is an amount of yen, so that a whole number is looked for."""
    return _name(path) in _YEN


def _name(path: str) -> str:
    """The last part of a path that is not the number of a list entry."""
    return [part for part in path.split(".") if not part.isdigit()][-1]


def _bounds(case: Case, path: str, best: dict[str, Number], less: bool) -> Iterator[Bound]:
    ceiling = float(_ceiling(path))

    def verdict_at(value: float) -> Verdict:
        values = {**case.scenario.values, **best, path: value}
        return judge(case._replace(scenario=case.scenario._replace(values=values))).verdict

    start, end = (0.0, ceiling) if less else (ceiling, 0.0)
    standing = verdict_at(start)
    while True:
        limit = _limit(verdict_at, standing, start, end, is_whole(path))
        limit = None if limit is not None and limit >= _NO_LIMIT else limit
        yield Bound(path, less, limit, standing)
        if limit is None:
            return
        start, before = float(limit), standing
        standing = _next(verdict_at, limit, end, is_whole(path))
        if standing.rank <= before.rank:  # nearer to the limit than can be told apart
            return


def _limit(
    verdict_at: Callable[[float], Verdict], standing: Verdict, start: float, end: float, whole: bool
) -> Number | None:
    """The last value on the way from `start` to `end` for which the verdict is no worse; none if it stays so."""

    def holds(value: float) -> bool:
        return verdict_at(value).rank <= standing.rank

    if holds(end):
        return None
    if start < end:
        end = first_failing(holds, start, end) or end
    found = last_holding(holds, start, end, whole=whole)
    return found if whole else snapped(found, holds)


def _next(verdict_at: Callable[[float], Verdict], limit: Number, end: float, whole: bool) -> Verdict:
    """The verdict just beyond a limit."""
    step: float = 1 if whole else max(abs(limit) * 2e-6, 1e-9)  # a limit may have been moved to a whole number
    return verdict_at(min(limit + step, end) if end > limit else max(limit - step, end))
