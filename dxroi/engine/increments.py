"""Options in the order of rising cost: which are beaten by others, and what each further yen brings. Numbers only.

Costs and benefits are present values, positive amounts in one unit; `scale` is what the tie rule measures against.

An option is *dominated* by another that costs at most as much and brings at least as much, one of them strictly. It is
*dominated by a pair* (extended dominance) if it costs more than one, less than the other, and the step up to it brings
less for each yen than the step from it to the other: whatever benefit a yen is asked to bring, one of the two does
better. Both are left out; of the others each is held against the next cheaper one (incremental analysis).
Source: the rule for options that exclude each other, as in public works and health economics.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dxroi.engine.ties import equal, holds


class Point(NamedTuple):
    """One option."""

    cost: float
    benefit: float
    cost_scale: float = 0
    benefit_scale: float = 0


class Placed(NamedTuple):
    """Where an option stands; the others by their positions."""

    dominated_by: int | None = None
    between: tuple[int, int] | None = None
    """The cheaper and the dearer option that dominate it as a pair."""
    against: int | None = None
    """The next cheaper option left; none for the cheapest and for what is dominated."""


def placed(points: Sequence[Point]) -> list[Placed]:
    """Each option in the order given.

    >>> [p.against for p in placed([Point(0, 0), Point(10, 30), Point(20, 45)])]
    [None, 0, 1]
    >>> placed([Point(0, 0), Point(10, 30), Point(20, 30)])[2].dominated_by
    1
    >>> placed([Point(0, 0), Point(10, 5), Point(20, 45)])[1].between
    (0, 2)
    """
    beaten = _dominated(points)
    order = sorted(
        (each for each in range(len(points)) if beaten[each] is None), key=lambda n: (points[n].cost, points[n].benefit)
    )
    twins = {twin: one for one, twin in pairwise(order) if _same(points[one], points[twin])}
    pairs = _between(points, [each for each in order if each not in twins])
    for twin, one in twins.items():  # in order, so that of three the second is known before the third
        if one in pairs:
            pairs[twin] = pairs[one]
    left = [each for each in order if each not in pairs]
    against = dict(zip(left[1:], left, strict=False))
    return [Placed(beaten[n], pairs.get(n), against.get(n)) for n in range(len(points))]


def _dominated(points: Sequence[Point]) -> list[int | None]:
    """By which option each is dominated: by one that nothing dominates, the cheapest of them."""
    by = [[q for q in range(len(points)) if q != p and _beats(points[q], points[p])] for p in range(len(points))]
    free = [position for position, found in enumerate(by) if not found]
    cheapest = sorted(range(len(points)), key=lambda n: (n not in free, points[n].cost, n))
    return [next((q for q in cheapest if q in found), None) for found in by]


def _beats(one: Point, other: Point) -> bool:
    """Whether one costs at most as much and brings at least as much as the other, one of them strictly."""
    cost, benefit = max(one.cost_scale, other.cost_scale), max(one.benefit_scale, other.benefit_scale)
    cheaper, better = holds(one.cost, "<", other.cost, cost), holds(one.benefit, ">", other.benefit, benefit)
    return (cheaper or better) and not (
        holds(one.cost, ">", other.cost, cost) or holds(one.benefit, "<", other.benefit, benefit)
    )


def _same(one: Point, other: Point) -> bool:
    return equal(one.cost, other.cost, one.cost_scale) and equal(one.benefit, other.benefit, one.benefit_scale)


def _between(points: Sequence[Point], order: Sequence[int]) -> dict[int, tuple[int, int]]:
    """What is dominated by a pair, with the pair: the neighbours that are left in the end."""
    left: list[int] = []
    for position in order:
        while len(left) > 1 and _steeper(points, left[-2], left[-1], position):
            left.pop()
        left.append(position)
    found = {}
    for each in set(order) - set(left):
        cheaper = [n for n in left if order.index(n) < order.index(each)]
        dearer = [n for n in left if order.index(n) > order.index(each)]
        found[each] = cheaper[-1], dearer[0]
    return found


def _steeper(points: Sequence[Point], low: int, middle: int, high: int) -> bool:
    """Whether the step to the middle one brings less for each yen than the one from it."""
    a, b, c = points[low], points[middle], points[high]
    up, on = (b.benefit - a.benefit) * (c.cost - b.cost), (c.benefit - b.benefit) * (b.cost - a.cost)
    return holds(up, "<", on, (c.cost - a.cost) * max(a.benefit_scale, c.benefit_scale))
