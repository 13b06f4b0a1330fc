"""Points by candidate and criterion, 0..100, and the scores that weights make of them.

A criterion that does not apply to a candidate (該当なし, `when_absent: drop`) has none in place of its points: its
weight goes to the other criteria of that candidate, in proportion.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dxroi.engine.ranking import settled_column

Point = float | None
Row = tuple[Point, ...]
Amount = Any
"""A number, or a NumPy array with one number for each draw: the same operators work on both."""


def score(points: Sequence[Point], weights: Sequence[Amount]) -> Amount:
    """Σ weight × points over the criteria that apply, divided by their weights where not all do.

    Added up in the order of the criteria: no library chooses another order on another machine. 0 where no weight
    applies.

    >>> score([80, 40], [0.75, 0.25]), score([80, None], [0.75, 0.25])
    (70.0, 80.0)
    """
    if None in points:
        return _partial_score(points, weights)
    total: Amount = 0.0
    for weight, value in zip(weights, points, strict=True):
        total = total + weight * value
    return total


def _partial_score(points: Sequence[Point], weights: Sequence[Amount]) -> Amount:
    """Over the criteria that apply."""
    total: Amount = 0.0
    share: Amount = 0.0
    for weight, value in zip(weights, points, strict=True):
        if value is not None:
            total = total + weight * value
            share = share + weight
    return total / (share + (share == 0))


def settled(points: Sequence[Sequence[Point]]) -> list[Row]:
    """The same rows, with the points of a criterion that are tied made the same number, the largest of them.

    What rounding left in the last digits then neither makes one candidate better than another, nor is blown up by a
    method that divides by the range of a criterion.

    >>> settled([[60, None], [60.00000000000001, 7]])
    [(60.00000000000001, None), (60.00000000000001, 7.0)]
    """
    columns = [settled_column(column) for column in zip(*points, strict=True)]
    return list(zip(*columns, strict=True)) if columns else [() for _ in points]


def counted(points: Sequence[Sequence[Point]], criteria: Sequence[int]) -> list[Row]:
    """The settled rows of these criteria alone; rows that score the same under all weights are the same.

    Equal points on all criteria that apply are the score, whatever the weights, so they stand for those that do not.

    >>> counted([[60, 60, 5], [60, None, 5], [60, None, None]], criteria=(0, 1))
    [(60.0, 60.0), (60.0, 60.0), (60.0, 60.0)]
    """
    return [_whole(tuple(row[criterion] for criterion in criteria)) for row in settled(points)]


def _whole(row: Row) -> Row:
    stated = {value for value in row if value is not None}
    return (stated.pop() if stated else 0.0,) * len(row) if len(stated) <= 1 else row


def filled(points: Sequence[Sequence[Point]], weights: Sequence[float]) -> list[tuple[float, ...]]:
    """The rows with the score of the candidate in place of what does not apply: it changes no score.

    For methods that need points on every criterion.

    >>> filled([[80, 40, None]], [0.25, 0.25, 0.5])
    [(80.0, 40.0, 60.0)]
    """
    return [tuple(score(row, weights) if value is None else value for value in row) for row in settled(points)]
