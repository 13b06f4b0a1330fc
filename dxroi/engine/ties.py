"""The one place that decides whether two numbers are equal.

Sums of floating-point amounts carry residue: 60.000000000001 reaches 60, and a balance of −0.0000001 yen after adding
up millions is not negative. Two numbers are equal when they differ by at most 1e-9 times the largest of 1, the two
numbers and `scale`, the sum of the absolute amounts that they were added up from. Numbers that are other ones in every
draw decide it for themselves, by the same rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from dxroi.engine.drawn import Drawn

TOLERANCE = 1e-9

SIGNS: Mapping[str, tuple[int, ...]] = {">=": (0, 1), ">": (1,), "<=": (-1, 0), "<": (-1,), "==": (0,)}
"""Operator -> the signs of `a − b` for which it holds."""


def equal(a: float, b: float, scale: float = 0) -> bool:
    """Whether two numbers are equal; an infinite one equals only itself.

    >>> equal(0.1 + 0.2, 0.3)
    True
    >>> equal(0.001, 0), equal(0.001, 0, scale=5_000_000)
    (False, True)
    """
    if isinstance(a, Drawn):
        return a.is_equal(b, scale)
    if a == b:
        return True
    apart = abs(a - b)
    return isfinite(apart) and apart <= TOLERANCE * max(1, abs(a), abs(b), scale)


def holds(a: float, operator: str, b: float, scale: float = 0) -> bool:
    """Whether `a operator b` for one of `>= > <= < ==`; `>` and `<` never hold between equal numbers.

    >>> holds(59.9999999999, ">=", 60), holds(60.0000000001, ">", 60)
    (True, False)
    >>> holds(float("inf"), ">", 1e300)
    True
    """
    if isinstance(a, Drawn):
        return a.holds(operator, b, scale)  # type: ignore[no-any-return]  # an answer for each draw
    if a != a or b != b:  # not a number: compares with nothing
        return False
    signs = SIGNS[operator]
    apart, tied = (1 if a > b else -1) in signs, 0 in signs
    return tied if apart != tied and equal(a, b, scale) else apart  # where both say the same, it is no matter


def is_negative(a: float, scale: float = 0) -> bool:
    """Whether a number lies below 0 and does not equal it.

    >>> is_negative(-1), is_negative(-0.0000001, scale=5_000_000)
    (True, False)
    """
    return a < 0 and not equal(a, 0, scale)


def settled(value: float, scale: float = 0) -> float:
    """The whole number that `value` equals, as an integer; the value itself where it equals none.

    >>> settled(1940239.9999999998), settled(2.815)
    (1940240, 2.815)
    """
    if type(value) is int or not isfinite(value):
        return value
    whole = round(value)
    return whole if equal(value, whole, scale) else value
