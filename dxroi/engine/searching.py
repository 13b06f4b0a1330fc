"""Finding the value at which an answer changes."""

from __future__ import annotations

from collections.abc import Callable

CEILING = 1e15
"""No number of a file is this large (contract, Scalars)."""
FINEST = 1e-9
"""A step too small to matter of anything that is written in a file; without it, a change at 0 is never reached."""


def last_holding(holds: Callable[[float], bool], start: float, beyond: float, *, whole: bool) -> float:
    """The value nearest to `beyond` for which `holds` is still true, by halving.

    `holds(start)` is true and `holds(beyond)` false, and it changes once between them. Whole numbers are found
    exactly; others to eight digits or to `FINEST`, always on the true side.

    >>> last_holding(lambda x: x <= 706000.5, 0, 1e15, whole=True)
    706000
    >>> 268.25 <= last_holding(lambda x: x >= 268.25, 1000, 0, whole=False) < 268.2501
    True
    """
    found, _ = boundary(holds, start, beyond, whole=whole)
    return int(found) if whole else found


def boundary(holds: Callable[[float], bool], start: float, beyond: float, *, whole: bool) -> tuple[float, float]:
    """The same with the value next to it for which `holds` is false.

    >>> boundary(lambda x: x <= 706000.5, 0, 1e15, whole=True)
    (706000, 706001)
    >>> near, at = boundary(lambda hours: hours > 0, 2, 0, whole=False)
    >>> 0 < near <= FINEST, at
    (True, 0)
    """
    while abs(beyond - start) > (1 if whole else max(1e-8 * max(abs(start), abs(beyond)), FINEST)):
        middle = (start + beyond) / 2
        middle = int(middle) if whole else middle
        if middle in (start, beyond):
            break
        if holds(middle):
            start = middle
        else:
            beyond = middle
    return start, beyond


def first_change(
    holds: Callable[[float], bool], start: float, end: float, step: float, *, whole: bool
) -> tuple[float, float] | None:
    """The first value on the way from `start` to `end` for which `holds` is false, with the last one before it.

    The way is looked at in steps that double, so that what is passed over is never longer than what was walked before
    it; then it is halved. None where `holds` is true at every step and at the end.

    >>> first_change(lambda x: x > 268, 1000, 0, 10, whole=True)
    (269, 268)
    """
    last, towards = start, 1 if end > start else -1
    while last != end:
        value = last + towards * step
        value = end if (value - end) * towards >= 0 else int(value) if whole else value
        if not holds(value):
            return boundary(holds, last, value, whole=whole)
        last, step = value, 2 * step
    return None


def first_failing(holds: Callable[[float], bool], start: float, ceiling: float = CEILING) -> float | None:
    """A value above `start` for which `holds` is false, by doubling; none up to the ceiling.

    >>> first_failing(lambda x: x < 1000, 0)
    1024.0
    """
    step = max(abs(start), 1)
    value = start
    while value < ceiling:
        value = min(float(start + step), ceiling)
        if not holds(value):
            return value
        step *= 2
    return None


def snapped(value: float, holds: Callable[[float], bool]) -> float:
    """The whole number that a search has all but reached, if it holds too: 262 rather than 262.0000001.

    >>> snapped(262.0000001, lambda hours: hours >= 262)
    262
    """
    whole = round(value)
    return whole if abs(whole - value) <= 1e-6 * abs(value) and holds(whole) else value
