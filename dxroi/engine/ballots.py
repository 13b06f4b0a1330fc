"""The ranks of the same candidates under the weights of several people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.firmness import points_of
from dxroi.engine.ranking import ranks
from dxroi.engine.robustness.points import score
from dxroi.models.comparison import Ballot, Comparison


def ballots(of: Comparison, people: Sequence[tuple[str, Mapping[str, float]]]) -> tuple[Ballot, ...]:
    """One for each person and weights by criterion. A score that no criterion makes up is none, and has no rank."""
    points = points_of(of)
    found = []
    for name, weights in people:
        row = [weights[criterion.id] for criterion in of.rubric.criteria]
        found.append(Ballot(name, ranks([float(score(each, row)) if _counts(each, row) else None for each in points])))
    return tuple(found)


def _counts(points: Sequence[float | None], weights: Sequence[float]) -> bool:
    """Whether some criterion with a weight applies."""
    return any(weight > 0 and value is not None for weight, value in zip(weights, points, strict=True))
