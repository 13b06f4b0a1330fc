"""What is counted over all draws, in pure Python; `arrays` counts the same with NumPy, to the last bit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import islice, repeat
from operator import add, mul
from typing import NamedTuple

from dxroi.engine.robustness.draws import Draws, drawn
from dxroi.engine.robustness.points import Row, score

CELLS = 1 << 16
"""Scores at a time, few enough for the processor's cache: half a megabyte of them."""


class Rows(NamedTuple):
    """The candidates to be ranked: those with the same points on every counted criterion are one row."""

    points: Sequence[Row]
    """By counted criterion, no two the same, the larger ones first: where rounding makes two scores the same, the row
    that comes first is ahead, and what is dominated never is."""
    sizes: Sequence[int]
    """How many candidates each row stands for."""
    partial: Sequence[int] = ()
    """The rows to which not every criterion applies."""

    @property
    def block(self) -> int:
        """Draws after which the weights added up join those of the blocks before, in either way of counting."""
        return min(4096, max(1, CELLS // len(self.sizes)))


class Tally(NamedTuple):
    """Counts over all draws, by row."""

    ranks: list[list[int]]
    """In how many draws the row has rank 1, rank 2, ..."""
    weights: list[list[float]]
    """The weights of the draws in which it is first, added up by counted criterion."""


def tally(rows: Rows, draws: Draws, ranks: int) -> Tally:
    """Rank the rows in every draw; only the first so many ranks are counted."""
    none = [0.0] * len(draws.counted)
    found = Tally([[0] * ranks for _ in rows.sizes], [none for _ in rows.sizes])
    weightings, columns, partial = drawn(draws), _columns(rows), _partial(rows)
    while block := list(islice(weightings, rows.block)):
        added: dict[int, list[float]] = {}
        for weights in block:
            scores = _scores(rows, columns, partial, weights)
            order = nlargest(ranks, range(len(scores)), key=scores.__getitem__)  # of equal ones the first is ahead
            _count(order, rows.sizes, found.ranks)
            added[order[0]] = list(map(add, added.get(order[0], none), weights))
        for row, numbers in added.items():
            found.weights[row] = list(map(add, found.weights[row], numbers))
    return found


def _columns(rows: Rows) -> list[list[float]]:
    """The points by criterion, 0 where one does not apply."""
    return [[value or 0.0 for value in column] for column in zip(*rows.points, strict=True)]


def _partial(rows: Rows) -> dict[tuple[bool, ...], list[int]]:
    """The rows to which not every criterion applies, by those that do."""
    found: dict[tuple[bool, ...], list[int]] = {}
    for number in rows.partial:
        found.setdefault(tuple(value is not None for value in rows.points[number]), []).append(number)
    return found


def _scores(
    rows: Rows,
    columns: Sequence[Sequence[float]],
    partial: Mapping[tuple[bool, ...], Sequence[int]],
    weights: Sequence[float],
) -> list[float]:
    """What `score` gives, in the same order of adding up but criterion by criterion, which is three times as fast.

    A criterion that does not apply adds 0, which is as good as nothing.
    """
    totals = [0.0] * len(rows.points)
    for weight, column in zip(weights, columns, strict=True):
        totals = list(map(add, totals, map(mul, column, repeat(weight))))
    for applying, numbers in partial.items():
        share = score([1.0 if applies else 0.0 for applies in applying], weights)
        divisor = share + (share == 0)
        for number in numbers:
            totals[number] /= divisor
    return totals


def _count(order: Sequence[int], sizes: Sequence[int], counts: list[list[int]]) -> None:
    """Count the rank of each row: one more than the candidates ahead of it."""
    ahead, told = 0, len(counts[0])
    for row in order:
        counts[row][ahead] += 1
        ahead += sizes[row]
        if ahead >= told:
            break
