"""The weighted sum of points on anchored scales: the one that decides.

Every criterion has a scale of points 0..100 that the rubric anchors once: which rating or measure is worth 0 and which
100. The value of candidate i is

    Σ weight_j × points_ij

which is its score. As no scale depends on who else applies, neither does a value: deleting or adding a candidate never
reorders the others. Of the methods here this is the only one for which that holds, and so it alone decides. It adds
up: a point more on a criterion is worth its weight, whatever else the candidate has. Time grows with candidates ×
criteria.

`simple_additive` is the same sum over a matrix without anchors, as textbooks print it. There each column is divided by
its best value, which depends on the candidates, and the order of two of them may depend on a third.

Source: D. von Winterfeldt and W. Edwards, Decision Analysis and Behavioral Research, Cambridge University Press, 1986,
chapter 8; for `simple_additive` C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making, Springer, 1981.

>>> values([[80, 40], [60, 70]], [0.75, 0.25])
(70.0, 62.5)
"""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

from dxroi.panel.columns import Matrix, shares

NAME = "weighted-sum"


def values(points: Matrix, weights: Sequence[float]) -> tuple[float, ...]:
    """The score of each candidate, 0..100."""
    weights = shares(weights)
    return tuple(fsum(weight * value for weight, value in zip(weights, row, strict=True)) for row in points)


def simple_additive(
    matrix: Matrix, weights: Sequence[float], directions: Sequence[int] | None = None
) -> tuple[float, ...]:
    """Simple additive weighting, 0..1: each value over the largest of its column, or the smallest over each value.

    No value is negative. The best of a column counts 1, also where it is 0; in a column of nothing but zeros of which
    more is better, all count 0.

    >>> [round(value, 2) for value in simple_additive([[25, 7], [20, 5]], [0.5, 0.5], directions=[1, -1])]
    [0.86, 0.9]
    """
    signs = directions or [1] * len(weights)
    columns = [_of_best(column, sign) for column, sign in zip(zip(*matrix, strict=True), signs, strict=True)]
    return values(list(zip(*columns, strict=True)), weights)


def _of_best(column: Sequence[float], direction: int) -> list[float]:
    """Each value as a share of the best one."""
    if direction > 0:
        best = max(column)
        return [value / best if best else 0.0 for value in column]
    best = min(column)
    return [best / value if value else 1.0 for value in column]
