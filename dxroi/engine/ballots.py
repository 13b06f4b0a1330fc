"""The ranks of the same candidates under the weights of several people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.firmness import points_of
from dxroi.engine.ranking import ranks
from dxroi.engine.robustness.points import score
from dxroi.models.comparison import Ballot, Comparison


def ballots(of: Comparison, people: Sequence[tuple[str, Mapping[str, float]]]) -> tuple[Ballot, ...]:
    """One for each person and weights by criterion. A score that no criterion makes up is 0."""
    points = points_of(of)
    found = []
    for name, weights in people:
        row = [weights[criterion.id] for criterion in of.rubric.criteria]
        placed = ranks([float(score(each, row)) for each in points])
        found.append(Ballot(name, tuple(rank for rank in placed if rank is not None)))
    return tuple(found)
