"""How the share of cases done online grows from year to year, where a file writes a curve in place of a list."""

from __future__ import annotations

from dxroi.models.quantity import Number
from dxroi.models.words import CurveShape


def uptake(first: Number, ceiling: Number, years: int, shape: CurveShape) -> tuple[Number, ...]:
    """The share of each of the first `years` years (2 or more); the last one goes on, as in any list by year.

    With x = 0 in the first year and 1 in the year `years`, in equal steps, the share is first × (1 − w) + ceiling × w.
    `linear`: w = x. `s`: w = x² × (3 − 2 × x), slow, then fast, then slow again, the same on both sides of the middle.
    Both ends are exact, and no share is above a rising curve's ceiling.

    >>> [round(share, 3) for share in uptake(0.1, 0.6, 5, CurveShape.LINEAR)]
    [0.1, 0.225, 0.35, 0.475, 0.6]
    >>> [round(share, 4) for share in uptake(0.1, 0.6, 5, CurveShape.S)]
    [0.1, 0.1781, 0.35, 0.5219, 0.6]
    """
    ways = [way(year, years, shape) for year in range(years)]
    return tuple(first if w == 0 else ceiling if w == 1 else first * (1 - w) + ceiling * w for w in ways)


def way(year: int, years: int, shape: CurveShape) -> Number:
    """How much of the way from the first share to the ceiling is gone in a year, 0 for the first one; then 1 stays.

    >>> [way(year, 5, CurveShape.S) for year in (0, 2, 4, 9)]
    [0.0, 0.5, 1.0, 1.0]
    """
    x = min(year / (years - 1), 1.0)
    return x if shape is CurveShape.LINEAR else x * x * (3 - 2 * x)
