"""Which candidates no weighting puts first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import ge

from dxroi.engine.robustness.points import Point, Row, counted


def dominated(points: Sequence[Sequence[Point]], criteria: Sequence[int]) -> tuple[bool, ...]:
    """Whether another candidate is at least as good on every counted criterion and better on one, by the tie rule.

    `points` 0..100 by candidate and criterion, more is better, none where a criterion does not apply; `criteria` are
    the positions of those with a weight. A dominated candidate is behind the other one under every weighting that
    weighs all of them.

    >>> dominated([[80, 40], [60, 40], [20, 90]], criteria=(0, 1))
    (False, True, False)
    >>> dominated([[80, 40], [60, 40], [20, 90]], criteria=(0,))
    (False, True, True)
    """
    rows = counted(points, criteria)
    free = set(undominated(rows))
    return tuple(row not in free for row in rows)


def undominated(rows: Iterable[Row]) -> list[Row]:
    """The rows that no other one dominates, each once.

    First among those to which the same criteria apply, then over all: what is dominated by a dominated row is so by
    the row that dominates both.
    """
    alike: dict[tuple[bool, ...], list[Row]] = {}
    for row in set(rows):
        alike.setdefault(tuple(value is None for value in row), []).append(row)
    best = [row for group in alike.values() for row in _maximal(group)]
    if len(alike) == 1:
        return best
    return [row for row in best if not any(_dominates(other, row) for other in best)]


def _maximal(rows: Sequence[Row]) -> list[Row]:
    """The undominated of rows to which the same criteria apply.

    In the order of the sum of their levels what dominates a row stands before it, so that each is held against the
    undominated ones only.
    """
    best: list[tuple[int, ...]] = []
    found = []
    for levels, row in sorted(zip(_levels(rows), rows, strict=True), key=lambda each: -sum(each[0])):
        if not any(all(map(ge, better, levels)) for better in best):
            best.append(levels)
            found.append(row)
    return found


def _levels(rows: Sequence[Row]) -> list[tuple[int, ...]]:
    """Points as whole numbers in the same order, 0 for the fewest: their sums are exact."""
    columns = []
    for column in zip(*rows, strict=True):
        level = {
            value: number for number, value in enumerate(sorted(value for value in set(column) if value is not None))
        }
        columns.append([level.get(value, 0) for value in column])
    return list(zip(*columns, strict=True))


def _dominates(one: Row, other: Row) -> bool:
    return _at_least(one, other) and not _at_least(other, one)


def _at_least(one: Row, other: Row) -> bool:
    """Whether a row scores at least as much as another under every weighting, other criteria applying to it perhaps.

    The difference of the scores has the sign of Σ weight_i × weight_j × (one_i − other_j) over the criteria i of the
    one and j of the other. Where both i and j apply to both rows, the pair (j, i) makes up for it as long as the row
    is not behind on either; in all other pairs no point of the one may be below that of the other.
    """
    both = {i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a is not None and b is not None}
    return all(
        a >= b
        for i, a in enumerate(one)
        for j, b in enumerate(other)
        if a is not None and b is not None and (i == j or not (i in both and j in both))
    )
