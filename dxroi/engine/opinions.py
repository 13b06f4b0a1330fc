"""A second opinion on an order: what each method of the panel makes of the same points and weights."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.ranking import ranks
from dxroi.engine.robustness.points import Point, filled
from dxroi.engine.ties import holds
from dxroi.models.robustness import Opinion
from dxroi.panel import METHODS, Method, vikor

LARGEST = 300
"""So many candidates take about 0.1 s, nearly all of it for the method that looks at every pair."""


def opinions(
    points: Sequence[Sequence[Point]], weights: Sequence[float], methods: Sequence[Method] = METHODS
) -> tuple[Opinion, ...]:
    """Values and ranks of the candidates by every method, in the order of the methods' names.

    `points` 0..100 by candidate and criterion, more is better. Where a criterion does not apply to a candidate, its
    score stands in place of the points: that leaves the weighted sum as it is.

    >>> [(opinion.method, opinion.ranks) for opinion in opinions([[80, 40], [60, 70]], [0.75, 0.25])][2:]
    [('vikor', (1, 2)), ('weighted-sum', (1, 2))]
    """
    rows = filled(points, weights)
    found = []
    for method in methods:
        values = method.values(rows, weights)
        placed = tuple(rank for rank in ranks(values) if rank is not None)
        found.append(Opinion(method.NAME, values, placed))
    return tuple(found)


def putting_first(given: Sequence[Opinion], candidate: int) -> tuple[str, ...]:
    """The names of the methods that put a candidate first, alone or tied: "4 of 4 methods put A first"."""
    return tuple(opinion.method for opinion in given if opinion.ranks[candidate] == 1)


def compromise(points: Sequence[Sequence[Point]], weights: Sequence[float]) -> vikor.Compromise:
    """What VIKOR proposes of one candidate or more, its conditions decided by the tie rule.

    >>> compromise([[80, 40], [60, 70]], [0.75, 0.25]).proposed
    (0,)
    """
    measured = vikor.measures(filled(points, weights), weights)
    return vikor.compromise(measured, lambda a, b: holds(a, ">=", b))
