"""The smallest change of one weight that gives the first place to another candidate."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import fsum, sqrt
from typing import NamedTuple

from dxroi.engine.ranking import ranks
from dxroi.engine.robustness.dominance import undominated
from dxroi.engine.robustness.points import Point, Row, counted, score
from dxroi.engine.ties import TOLERANCE, equal, holds
from dxroi.models.robustness import Flip


class _Curve(NamedTuple):
    """A score as one weight t changes: (above_0 (1 − t) + above_1 t) / (below_0 (1 − t) + below_1 t)."""

    above_0: float
    above_1: float
    below_0: float = 1.0
    below_1: float = 1.0

    def at(self, t: float) -> float:
        """The score where that weight is t."""
        return (self.above_0 * (1 - t) + self.above_1 * t) / (self.below_0 * (1 - t) + self.below_1 * t)


def smallest_flip(points: Sequence[Sequence[Point]], weights: Sequence[float]) -> Flip | None:
    """The smallest change of one weight after which the first is no longer ahead of all others; none where none does.

    `points` 0..100 by candidate and criterion, none where a criterion does not apply; `weights` sum to 1. A criterion
    of weight 0 is not counted and stays so. The other weights keep their proportions: with weight t for criterion k
    the score of a candidate is

        t × points_k + (1 − t) × (score − weight_k × points_k) / (1 − weight_k)

    which is linear in t, or the quotient of two such terms where a criterion does not apply. So two candidates are
    level at one t or at two, if at all. The nearest of these between 0 and 1 beyond which the other is ahead is the
    answer; of equally near ones that of the criterion that comes first, and there the larger weight. A tie with the
    whole weight on one criterion, or with none on it, is no flip: there is no weight beyond. Several that are tied for
    the first place are passed when another candidate is ahead of all of them; which of them is ahead of the other is
    no flip. A dominated candidate passes nobody.

    >>> smallest_flip([[80, 40], [60, 70]], [0.75, 0.25])
    Flip(criterion=0, weight=0.75, to=0.6, first=(0,), then=(1,))
    """
    criteria = [criterion for criterion, weight in enumerate(weights) if weight > 0]
    rows, shares = counted(points, criteria), [weights[criterion] for criterion in criteria]
    first = _leading([score(row, shares) for row in rows])
    nearest = _nearest(rows, shares, first)
    if nearest is None:
        return None
    position, to = nearest
    without = shifted(shares, position, 0)
    then = _leading([_curve(row, without, position).at(to) for row in rows])
    return Flip(criteria[position], shares[position], to, first, tuple(each for each in then if each not in first))


def shifted(weights: Sequence[float], criterion: int, to: float) -> tuple[float, ...]:
    """The weights with one of them set and the others in their proportions; they still sum to 1.

    >>> shifted([0.5, 0.25, 0.25], 0, 0.75)
    (0.75, 0.125, 0.125)
    """
    others = fsum(weight for number, weight in enumerate(weights) if number != criterion)
    return tuple(to if number == criterion else weight / others * (1 - to) for number, weight in enumerate(weights))


def _leading(scores: Sequence[float]) -> tuple[int, ...]:
    """Who has rank 1."""
    return tuple(number for number, rank in enumerate(ranks(scores)) if rank == 1)


def _nearest(rows: Sequence[Row], weights: Sequence[float], first: Sequence[int]) -> tuple[int, float] | None:
    """The criterion and the weight of the smallest change, by how far it is from the weight that it has."""
    leaders = {rows[number] for number in first}
    rivals = set(undominated(rows)) - leaders
    nearest: tuple[float, int, float] | None = None
    for criterion, weight in enumerate(weights if len(weights) > 1 else ()):
        for to in _levels(leaders, rivals, weights, criterion):
            step = abs(to - weight)
            if nearest is None or (step < nearest[0] and not equal(step, nearest[0])):
                nearest = step, criterion, to
    return None if nearest is None else nearest[1:]


def _levels(leaders: set[Row], rivals: set[Row], weights: Sequence[float], criterion: int) -> list[float]:
    """The nearest larger and the nearest smaller weight from which on a rival is ahead of all the first."""
    without, weight = shifted(weights, criterion, 0), weights[criterion]
    ahead, behind = ([_curve(row, without, criterion) for row in rows] for rows in (leaders, rivals))
    above, below = [], []
    for rival in behind:
        levels = sorted({t for one in ahead for t in _crossings(one, rival)})
        above += _passed(rival, ahead, [*(t for t in levels if weight < t < 1), 1.0])[:1]
        below += _passed(rival, ahead, [*(t for t in reversed(levels) if 0 < t < weight), 0.0])[:1]
    return sorted(above)[:1] + sorted(below)[-1:]


def _passed(rival: _Curve, ahead: Sequence[_Curve], levels: Sequence[float]) -> list[float]:
    """The weights, all but the last of them, after which the rival is ahead of all; a touch is none, nor is the end."""
    return [t for t, further in pairwise(levels) if _is_ahead(rival, ahead, (t + further) / 2)]


def _is_ahead(rival: _Curve, ahead: Sequence[_Curve], t: float) -> bool:
    return all(holds(rival.at(t), ">", one.at(t)) for one in ahead)


def _curve(row: Row, without: Sequence[float], criterion: int) -> _Curve:
    """The score of a row, from the weights of the others where that of the criterion is 0."""
    own = row[criterion]
    others = [(weight, value) for weight, value in zip(without, row, strict=True) if value is not None and weight]
    share, total = fsum(weight for weight, _ in others), fsum(weight * value for weight, value in others)
    if own is None or not others:
        level = total / share if own is None else own
        return _Curve(level, level)
    return _Curve(total, own, share if None in row else 1.0)


def _crossings(one: _Curve, other: _Curve) -> list[float]:
    """The weights from 0 to 1 at which two scores are the same: the roots of a polynomial of second degree."""
    at_0 = one.above_0 * other.below_0 - other.above_0 * one.below_0
    at_1 = one.above_1 * other.below_1 - other.above_1 * one.below_1
    mixed = one.above_0 * other.below_1 + one.above_1 * other.below_0
    mixed -= other.above_0 * one.below_1 + other.above_1 * one.below_0
    roots = _roots(at_0 - mixed + at_1, mixed - 2 * at_0, at_0)
    return [min(max(root, 0.0), 1.0) for root in roots if -TOLERANCE <= root <= 1 + TOLERANCE]


def _roots(a: float, b: float, c: float) -> list[float]:
    """The real roots of a t² + b t + c, the larger of the two terms first so that none cancels the other."""
    inside = b * b - 4 * a * c
    if inside < 0:
        return []
    sum_of_both = -(b + sqrt(inside)) / 2 if b > 0 else (sqrt(inside) - b) / 2
    return [above / below for above, below in ((sum_of_both, a), (c, sum_of_both)) if below]
