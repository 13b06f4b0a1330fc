"""Weights from the order of the importances alone, the middle of all weights that keep the order.

For a rubric whose authors agree on what matters more, but not on how much. Of all the weights in that order this is the
centre of gravity. With n criteria that count, the one with the largest importance has rank 1, and rank i weighs

    (1 / i + 1 / (i + 1) + ... + 1 / n) / n

which favours the first ranks more than `rank-sum` does. Equal importances share the mean of their ranks' weights; 0
leaves a criterion out. Source: F. H. Barron and B. E. Barrett, Decision quality using ranked attribute weights,
Management Science 42 (1996), 1515-1523.

>>> weights = weigh({"economy": 40, "reusability": 20, "generality": 10}, {}).shares
>>> {criterion: round(weight, 4) for criterion, weight in weights.items()}
{'economy': 0.6111, 'reusability': 0.2778, 'generality': 0.1111}
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from typing import Any

from dxroi.weightings.weights import Weights, by_rank, refuse_other_keys

NAME = "rank-order-centroid"


def weigh(importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """The mean of 1 / rank over this rank and those after it, of all ranks."""
    refuse_other_keys(data, NAME)
    return by_rank(importances, lambda rank, count: fsum(1 / later for later in range(rank, count + 1)) / count)
