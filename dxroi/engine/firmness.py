"""How firm a ranking by score is: over many weightings, and by the smallest change of one weight."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dxroi.engine import robustness
from dxroi.engine.ties import holds
from dxroi.models.comparison import Comparison, Firmness, Leaders, Weakness

MOST = 10
"""So many of the first are looked at."""
SURE = 0.9
"""A candidate stays among the first when it is among them in this share of the weightings."""


class Drawing(NamedTuple):
    """Which weightings are drawn."""

    within: float | None = None
    """None for all weightings, else the largest change of each weight, as a share of it (0..1)."""
    number: int | None = None
    """As many as the number of candidates allows unless stated."""
    seed: int | None = None
    """That of the points and weights unless stated: the same input gives the same draws."""


def points_of(of: Comparison) -> Sequence[tuple[float | None, ...]]:
    """The points of the ranked candidates, best first; none where a criterion does not apply."""
    if of.crowd is not None:
        return of.crowd.points
    return [each.points for each, rank in zip(of.candidates, of.ranks, strict=True) if rank is not None]


def ranks_of(of: Comparison) -> Sequence[int]:
    """The ranks of the same, best first."""
    found = of.ranks if of.crowd is None else of.crowd.ranks
    return [rank for rank in found if rank is not None]


def weights_of(of: Comparison) -> tuple[float, ...]:
    """The rubric's weights in the order of its criteria."""
    return tuple(of.rubric.weights[criterion.id] for criterion in of.rubric.criteria)


def firmness(of: Comparison, drawing: Drawing) -> Firmness | None:
    """The ranks over many weightings; none where nothing is ranked."""
    points, weights = points_of(of), weights_of(of)
    if not points:
        return None
    number = drawing.number or robustness.draws_for(len(points), len(weights))
    seed = robustness.seed_of(points, weights) if drawing.seed is None else drawing.seed
    if drawing.within is None:
        draws = robustness.uniform(weights, number, seed)
    else:
        draws = robustness.around(weights, drawing.within, number, seed)
    found = robustness.acceptability(points, draws)
    count = leaders_among(ranks_of(of), robustness.ranks_for(len(points)))
    shares = robustness.leading_share(found, count)
    staying = sum(holds(share, ">=", SURE) for share in shares[:count])
    return Firmness(found, Leaders(count, staying, SURE), drawing.within)


def leaders_of(ranked: int) -> int:
    """How many of the first are looked at: ten, or half of the ranked, rounded up, where that is less.

    >>> leaders_of(60), leaders_of(7), leaders_of(1)
    (10, 4, 1)
    """
    return min(MOST, (ranked + 1) // 2)


def leaders_among(ranks: Sequence[int], told: int) -> int:
    """The same where some are tied: no tie is cut in two; 0 where that leaves nobody, or everybody.

    Those tied with the last one join the first, or, where that would be everybody or more than the `told` ranks, all of
    them stand back.

    >>> leaders_among([1, 2, 2, 4], 4), leaders_among([1, 2, 2], 3), leaders_among([1, 1, 1], 3)
    (3, 1, 0)
    """
    count = leaders_of(len(ranks))
    last = ranks[count - 1]
    joined = bisect_right(ranks, last)
    return joined if joined == count or (joined < len(ranks) and joined <= told) else last - 1


def weakness(of: Comparison) -> Weakness:
    """Who is dominated, and the smallest change of one weight that gives the first place to another."""
    points, weights = points_of(of), weights_of(of)
    behind = robustness.dominated(points, _counted(weights))
    flip = robustness.smallest_flip(points, weights) if points else None
    return Weakness(tuple(position for position, each in enumerate(behind) if each), flip)


def dominator(of: Comparison, position: int) -> int | None:
    """The best of those that dominate a ranked candidate: as good on every counted criterion, better on one."""
    points, counted = points_of(of), _counted(weights_of(of))
    for other in range(position):
        both = [points[other], points[position]]
        if robustness.dominated(both, counted)[1]:
            return other
    return None


def _counted(weights: Sequence[float]) -> list[int]:
    """The criteria with a weight."""
    return [criterion for criterion, weight in enumerate(weights) if weight > 0]
