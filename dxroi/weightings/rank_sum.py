"""Weights from the order of the importances alone, falling by the same step from rank to rank (rank sum).

For a rubric whose authors agree on what matters more, but not on how much. With n criteria that count, the one with the
largest importance has rank 1, and rank i weighs

    2 × (n + 1 − i) / (n × (n + 1))

Equal importances share the mean of their ranks' weights; 0 leaves a criterion out. Source: W. G. Stillwell,
D. A. Seaver and W. Edwards, A comparison of weight approximation techniques in multiattribute utility decision
making, Organizational Behavior and Human Performance 28 (1981), 62-77.

>>> weights = weigh({"economy": 3, "reusability": 2, "generality": 2, "literacy_gain": 1}, {}).shares
>>> {criterion: round(weight, 3) for criterion, weight in weights.items()}
{'economy': 0.4, 'reusability': 0.25, 'generality': 0.25, 'literacy_gain': 0.1}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dxroi.weightings.weights import Weights, by_rank, refuse_other_keys

NAME = "rank-sum"


def weigh(importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """The reversed rank over the sum of all ranks."""
    refuse_other_keys(data, NAME)
    return by_rank(importances, lambda rank, count: 2 * (count + 1 - rank) / (count * (count + 1)))
