"""What the methods of the panel start from: a matrix by criterion, and weights that sum to 1."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum

Matrix = Sequence[Sequence[float]]
"""Rows are candidates, columns criteria."""


def oriented(matrix: Matrix, directions: Sequence[int] | None = None) -> list[list[float]]:
    """The columns of a matrix, the sign of those turned of which less is better, so that more is better in each.

    `directions` are 1 where more is better and −1 where less is; none: more is better everywhere.

    >>> oriented([[1, 3000], [2, 3750]], directions=[-1, 1])
    [[-1, -2], [3000, 3750]]
    """
    signs = directions or [1] * (len(matrix[0]) if matrix else 0)
    return [[sign * value for value in column] for sign, column in zip(signs, zip(*matrix, strict=True), strict=True)]


def shares(weights: Sequence[float]) -> list[float]:
    """Weights of any sum, none negative, as shares of it; ValueError where all are 0.

    >>> shares([2, 1, 1])
    [0.5, 0.25, 0.25]
    """
    total = fsum(weights)
    if not total > 0:
        raise ValueError("no criterion has a weight")
    return [weight / total for weight in weights]
