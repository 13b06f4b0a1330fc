"""Ratings and measures to points, points to a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from math import fsum

from dxroi.engine.drawn import Drawn
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Criterion, Rubric

REUSABILITY = "reusability"
"""The criterion that rates what other works may gain; without weight where that is counted in money (`reuse`)."""


def points_on(table: Sequence[tuple[float, float]], value: float) -> float:
    """Points 0..100 of a rating or measure: linear between two entries, flat outside (±inf too).

    >>> points_on(((0, 0), (1, 60), (1.5, 80), (2, 100)), 1.25)
    70.0
    >>> points_on(((0, 0), (5, 100)), float("inf"))
    100
    """
    if isinstance(value, Drawn):
        return value.on_table(table)  # type: ignore[no-any-return]  # points for each draw
    if value <= table[0][0]:
        return table[0][1]
    for (x0, y0), (x1, y1) in pairwise(table):
        if value <= x1:
            return y1 if value == x1 else y0 + (y1 - y0) * (value - x0) / (x1 - x0)
    return table[-1][1]


def weakest(criterion: Criterion) -> float:
    """The rating with the fewest points: what a rating that is not stated counts as.

    >>> weakest(Criterion("reusability"))
    0
    """
    return min(criterion.points, key=lambda entry: entry[1])[0]


def strongest(criterion: Criterion) -> float:
    """The rating with the most points."""
    return max(criterion.points, key=lambda entry: entry[1])[0]


def is_stated(criterion: Criterion, rating: float | None) -> bool:
    """Whether a rating is stated: left out, or 0 on a scale that has 0, is 記載無し.

    >>> is_stated(Criterion("reusability"), 0)
    False
    """
    return rating is not None and not (rating == 0 and criterion.points[0][0] <= 0 <= criterion.points[-1][0])


def weights_without(weights: Mapping[str, float], dropped: frozenset[str]) -> Mapping[str, float]:
    """The weights when some criteria do not apply: theirs goes to the others in proportion.

    >>> weights_without({"a": 0.2, "b": 0.3, "c": 0.5}, frozenset({"c"}))
    {'a': 0.4, 'b': 0.6, 'c': 0}
    """
    return _without(tuple(weights), tuple(weights.values()), dropped)


@lru_cache(maxsize=64)
def _without(ids: tuple[str, ...], weights: tuple[float, ...], dropped: frozenset[str]) -> Mapping[str, float]:
    """The same few rubrics and criteria are asked for over and over."""
    both = list(zip(ids, weights, strict=True))
    left = fsum(w for id_, w in both if id_ not in dropped)
    return {id_: 0 if id_ in dropped or not left else w / left for id_, w in both}


def refuse_off_scale(proposal: Proposal, rubric: Rubric) -> None:
    """Raises ValueError where a rating lies outside the scale of its criterion."""
    for criterion in rubric.criteria:
        rating = proposal.ratings.get(criterion.id)
        if rating is None or criterion.measure is not None:
            continue
        first, last = criterion.points[0][0], criterion.points[-1][0]
        for value in (rating.rating, rating.reviewed):
            if value is not None and not first <= value <= last:
                raise ValueError(f"{rating.field}: {value:g} is outside the scale {first:g}..{last:g}")
