"""The same candidates under two rubrics: whose order is reversed, and which criterion reverses it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.comparing import contributions
from dxroi.engine.ranking import reversals
from dxroi.models.comparison import Candidate, Comparison, Reversal
from dxroi.models.rubric import Rubric

MOST = 10
"""So many reversals are told, the most important first."""
AMONG = 50
"""They are looked for among so many of the first."""


def reversed_between(one: Comparison, other: Comparison) -> tuple[Reversal, ...]:
    """Pairs that the two rubrics put in opposite orders, those nearest to the top of the first one first.

    Both hold the same proposals. The criterion named is the one whose contributions to the difference of the two scores
    changed most towards the new order: of points × weight, pair by pair, rubric by rubric.
    """
    there = {each.path: (each, rank) for each, rank in zip(other.candidates, other.ranks, strict=True)}
    first = one.candidates[:AMONG]
    pairs = reversals(one.ranks[:AMONG], [there[each.path][1] for each in first])
    ranked = sorted(pairs, key=lambda pair: _importance(pair, one.ranks))
    return tuple(_reversal(one, other, first[a], first[b], there) for a, b in ranked[:MOST])


def _importance(pair: tuple[int, int], ranks: Sequence[int | None]) -> tuple[int, int]:
    """By the better rank of the two, then by the other."""
    return ranks[pair[0]] or 0, ranks[pair[1]] or 0


def _reversal(
    one: Comparison,
    other: Comparison,
    ahead: Candidate,
    behind: Candidate,
    there: Mapping[str, tuple[Candidate, int | None]],
) -> Reversal:
    before = _differences(ahead, behind, one.rubric)
    after = _differences(there[ahead.path][0], there[behind.path][0], other.rubric)
    ids = dict.fromkeys((*before, *after))
    change = {id_: after.get(id_, 0) - before.get(id_, 0) for id_ in ids}
    criterion = min(ids, key=lambda id_: change[id_])
    return Reversal(ahead.path, behind.path, criterion, before.get(criterion), after.get(criterion))


def _differences(ahead: Candidate, behind: Candidate, rubric: Rubric) -> dict[str, float]:
    """By how much each criterion contributes to the lead of one candidate over another, in points of the score."""
    both = zip(rubric.criteria, contributions(ahead, rubric), contributions(behind, rubric), strict=True)
    return {criterion.id: a - b for criterion, a, b in both}
