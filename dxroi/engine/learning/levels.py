"""Levels by order statistics: they hold whatever the distribution is, and say how often.

Where the next project is exchangeable with n past ones (no order of them is likelier than another), it is no more than
the k-th smallest of their ratios with a probability of k / (n + 1), or more where ratios are alike. With
k = ceil((n + 1) × p) that is at least p. Interpolated quantiles hold less often than they say: of 4 past projects the
80 % quantile of NumPy covers the next one in 72 of 100. Source: order statistics of exchangeable variables, as in
conformal prediction (V. Vovk, A. Gammerman and G. Shafer, Algorithmic Learning in a Random World, 2005).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from dxroi.models.calibration import Side
from dxroi.models.quantity import Number

P50, P80, P90 = Fraction(1, 2), Fraction(4, 5), Fraction(9, 10)
SHOWN = (P50, P80, P90)
"""What a table of levels shows."""
_WRITTEN = re.compile(r"0\.[0-9]{1,9}", re.ASCII)
_FENCE = Fraction(3, 2)
_FEWEST = 5
"""Of fewer values none is called an outlier: two of them would be the quarter."""


class Level(NamedTuple):
    """The k-th of n ratios, counted from the side on which it is harmless to be."""

    level: Fraction
    """What was asked for."""
    n: int
    k: int
    value: Number

    @property
    def covers(self) -> Fraction:
        """How probable it is at least that the next one is no worse: k / (n + 1); of `farthest` below the level."""
        return Fraction(self.k, self.n + 1)


def parsed(text: str) -> Fraction:
    """The level as written, exactly: 0.8 is four fifths, which no binary float is. Raises ValueError.

    >>> parsed("0.8"), parsed("0.80")
    (Fraction(4, 5), Fraction(4, 5))
    """
    if _WRITTEN.fullmatch(text) is None or not 0 < Fraction(text) < 1:
        raise ValueError(f"a level is written as 0.8, above 0 and below 1, not {text}")
    return Fraction(text)


def rank(n: int, level: Fraction) -> int | None:
    """The place k = ceil((n + 1) × p), or none where there are too few: k would be more than n.

    >>> rank(4, P80), rank(3, P80), rank(9, P90), rank(8, P90)
    (4, None, 9, None)
    """
    k = -((-(n + 1) * level.numerator) // level.denominator)
    return k if k <= n else None


def needed(level: Fraction) -> int:
    """How many cases a level wants at least: ceil(p / (1 - p)).

    >>> [needed(level) for level in SHOWN]
    [1, 4, 9]
    """
    share = level / (1 - level)
    return -(-share.numerator // share.denominator)


def level_of(values: Sequence[Number], level: Fraction, side: Side) -> Level | None:
    """The level of ascending values; none where there are too few of them.

    >>> level_of([0.9, 1.0, 1.1, 1.6], P80, Side.UPPER).value, level_of([0.9, 1.0, 1.1, 1.6], P80, Side.LOWER).value
    (1.6, 0.9)
    """
    k = rank(len(values), level)
    if k is None:
        return None
    return Level(level, len(values), k, values[k - 1] if side is Side.UPPER else values[len(values) - k])


def farthest(values: Sequence[Number], level: Fraction, side: Side) -> Level:
    """The worst of ascending values, for a level that so few cannot reach: k = n, whatever it covers.

    >>> farthest([0.9, 1.0, 1.1], P80, Side.UPPER).value, farthest([0.9, 1.0, 1.1], P80, Side.UPPER).covers
    (1.1, Fraction(3, 4))
    """
    return Level(level, len(values), len(values), values[-1] if side is Side.UPPER else values[0])


def outliers(values: Sequence[Number]) -> tuple[int, ...]:
    """The positions of values far from the middle half (Tukey's fences, 1.5 times its width); nothing is left out.

    >>> outliers([0.9, 1.0, 1.0, 1.1, 1.2, 4.5])
    (5,)
    """
    if len(values) < _FEWEST:
        return ()
    half = (len(values) + 1) // 2
    low, high = median(values[:half]), median(values[-half:])
    reach = _FENCE * (high - low)
    return tuple(n for n, value in enumerate(map(Fraction, values)) if value < low - reach or value > high + reach)


def median(values: Sequence[Number]) -> Fraction:
    """The middle of ascending values, or half-way between the two in the middle.

    >>> median([1, 2, 4]), median([1, 2])
    (Fraction(2, 1), Fraction(3, 2))
    """
    middle = len(values) // 2
    if len(values) % 2:
        return Fraction(values[middle])
    return (Fraction(values[middle - 1]) + Fraction(values[middle])) / 2
