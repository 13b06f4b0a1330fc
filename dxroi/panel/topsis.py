"""TOPSIS: how near to the best of everything, and how far from the worst of everything.

The best value of every criterion that some candidate reaches makes an ideal candidate, the worst values an anti-ideal
one. With the distances d⁺ to the first and d⁻ to the second, over columns that are normalised and then weighted,

    value = d⁻ / (d⁺ + d⁻), from 0 to 1

Distances are Euclidean, so a candidate that is weak in one respect loses more than in the weighted sum. Ideal and
anti-ideal depend on who applies, hence the order of two candidates may depend on a third.

The normalisation decides more than one would like: in 14 % of random problems another candidate wins under the other
one. The default is that of the source:

- `vector` (default): each value over the square root of the sum of squares of its column. It keeps proportions, so a
  criterion on which all candidates are nearly equal hardly counts.
- `min-max`: each value by where it lies between the smallest and the largest of its column. That stretches a difference
  of one point between two candidates to the whole range.

A column of zeros stays one, and one whose values are all the same separates nobody. Where all candidates are the same,
or there is only one, each is the ideal: 1. Time grows with candidates × criteria.

Source: C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making, Springer, 1981; the example is that of G.-H. Tzeng
and J.-J. Huang, Multiple Attribute Decision Making, CRC Press, 2011.

>>> matrix = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
>>> [round(value, 4) for value in values(matrix, [0.3, 0.4, 0.3])]
[0.5037, 0.6581, 0.7482, 0.334]
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import fsum, sqrt

from dxroi.panel.columns import Matrix, oriented, shares

NAME = "topsis"

VECTOR = "vector"
MIN_MAX = "min-max"


def values(points: Matrix, weights: Sequence[float]) -> tuple[float, ...]:
    """The relative closeness to the ideal, 0..1, with vector normalisation."""
    return closeness(points, weights)


def closeness(
    matrix: Matrix, weights: Sequence[float], directions: Sequence[int] | None = None, normalisation: str = VECTOR
) -> tuple[float, ...]:
    """The relative closeness to the ideal, 0..1, of a matrix in any units.

    >>> closeness([[1, 3000], [2, 3750], [5, 4500]], [0.5, 0.5], directions=[-1, 1], normalisation=MIN_MAX)[0]
    0.5
    """
    normalise, weights = NORMALISATIONS[normalisation], shares(weights)
    columns = [
        [weight * value for value in normalise(column)]
        for weight, column in zip(weights, oriented(matrix, directions), strict=bool(matrix))
    ]
    ideal, anti_ideal = list(map(max, columns)), list(map(min, columns))
    return tuple(_nearness(row, ideal, anti_ideal) for row in zip(*columns, strict=True))


def vector(column: Sequence[float]) -> list[float]:
    """Each value over the length of the column.

    >>> vector([3, -4, 0])
    [0.6, -0.8, 0.0]
    """
    length = sqrt(fsum(value * value for value in column))
    return [value / length if length else 0.0 for value in column]


def min_max(column: Sequence[float]) -> list[float]:
    """Where each value lies between the smallest and the largest, 0..1; 0 where they are the same.

    >>> min_max([20, 50, 80]), min_max([7, 7])
    ([0.0, 0.5, 1.0], [0.0, 0.0])
    """
    least = min(column)
    span = max(column) - least
    return [(value - least) / span if span else 0.0 for value in column]


NORMALISATIONS: Mapping[str, Callable[[Sequence[float]], list[float]]] = {VECTOR: vector, MIN_MAX: min_max}


def _nearness(row: Sequence[float], ideal: Sequence[float], anti_ideal: Sequence[float]) -> float:
    """The distance from the anti-ideal as a share of both distances."""
    to_best, to_worst = _distance(row, ideal), _distance(row, anti_ideal)
    return to_worst / (to_best + to_worst) if to_best else 1.0


def _distance(row: Sequence[float], other: Sequence[float]) -> float:
    return sqrt(fsum((a - b) * (a - b) for a, b in zip(row, other, strict=True)))
