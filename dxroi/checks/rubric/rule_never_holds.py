"""Can all conditions of a verdict rule hold at once? Weights, scales and the conditions themselves may rule it out."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.rubric.reach import INFINITE, Interval, Reach
from dxroi.finding import Finding
from dxroi.models.rubric import Rubric
from dxroi.texts.findings import finding

CODE = "DX531"


def check_rubric(rubric: Rubric) -> Iterator[Finding]:
    """Yield one finding for each rule, at the first condition that the others leave no room for."""
    for rule in rubric.verdicts:
        if not Reach(rubric, rule.when).impossible:
            continue
        for condition in rule.when:
            reach = Reach(rubric, [other for other in rule.when if other is not condition])
            if reach.excludes(condition):
                within = shown(reach.of(condition.measure))
                yield finding(CODE, condition.field, id=rule.id, require=str(condition), within=within)
                break


def shown(interval: Interval) -> str:
    """An interval in words that need no translation.

    >>> shown(Interval(0, 60)), shown(Interval(0.5, high=1, high_open=True)), shown(Interval(0))
    ('0..60', '>= 0.5, < 1', '>= 0')
    """
    if interval.low > -INFINITE and interval.high < INFINITE and not (interval.low_open or interval.high_open):
        return f"{interval.low:.6g}..{interval.high:.6g}"
    low = f"{'>' if interval.low_open else '>='} {interval.low:.6g}" if interval.low > -INFINITE else ""
    high = f"{'<' if interval.high_open else '<='} {interval.high:.6g}" if interval.high < INFINITE else ""
    return ", ".join(part for part in (low, high) if part)
