"""What each unknown alone would decide, the others at their best (判断保留 is no negative verdict)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxroi.engine.judging import is_cost, judge
from dxroi.engine.reading import Case
from dxroi.engine.searching import CEILING, first_failing, last_holding
from dxroi.models.appraisal import Bound, Judgement
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict

_SHARES = ("reused", "ramp", "online")
_YEN = ("initial", "annual", "amount", "cost", "cash_saved")


def outlook(case: Case, judgement: Judgement) -> tuple[Bound, ...]:
    """For every needed unknown the values at which each verdict would stand, best verdict first.

    Nothing can be said while the first year is unknown, nor of a verdict that is not withheld, nor of one unknown while
    another has no best value (hours before, cases, a rate): with no limit to the benefit any cost would do.
    """
    if judgement.verdict is not Verdict.WITHHELD or "first_year" in judgement.unknowns:
        return ()
    best = {path: best_value(path) for path in judgement.unknowns}
    return tuple(
        bound
        for path in judgement.unknowns
        if all(best[other] != CEILING for other in judgement.unknowns if other != path)
        for bound in _bounds(case, path, best)
    )


def best_value(path: str) -> Number:
    """The value of an unknown that speaks most for the proposal.

    >>> best_value("cost.0.annual"), best_value("hours_saved.0.after"), best_value("residents.0.online.1")
    (0, 0, 1)
    """
    if less_is_better(path):
        return 0
    return 1 if _name(path) in _SHARES else CEILING


def less_is_better(path: str) -> bool:
    """Whether the verdict can only gain when this value falls."""
    return is_cost(path) or _name(path) in ("after", "minutes_after")


def is_whole(path: str) -> bool:
    """Whether the value is an amount of yen, so that a whole number is looked for."""
    return _name(path) in _YEN


def _name(path: str) -> str:
    """The last part of a path that is not the number of a list entry."""
    return [part for part in path.split(".") if not part.isdigit()][-1]


def _bounds(case: Case, path: str, best: dict[str, Number]) -> Iterator[Bound]:
    less = less_is_better(path)
    ceiling: float = 1 if _name(path) in _SHARES else CEILING

    def verdict_at(value: float) -> Verdict:
        values = {**case.scenario.values, **best, path: value}
        return judge(case._replace(scenario=case.scenario._replace(values=values))).verdict

    start, end = (0.0, ceiling) if less else (ceiling, 0.0)
    standing = verdict_at(start)
    while True:
        limit = _limit(verdict_at, standing, start, end, is_whole(path))
        yield Bound(path, less, limit, standing)
        if limit is None:
            return
        start = limit
        standing = _next(verdict_at, limit, end, is_whole(path))


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
    return last_holding(holds, start, end, whole=whole)


def _next(verdict_at: Callable[[float], Verdict], limit: Number, end: float, whole: bool) -> Verdict:
    """The verdict just beyond a limit."""
    step: float = 1 if whole else max(abs(limit) * 1e-7, 1e-9)  # a limit is found to eight digits
    return verdict_at(min(limit + step, end) if end > limit else max(limit - step, end))
