"""Weights in proportion to the importances (direct rating).

Whoever writes the rubric spreads importance over the criteria in any unit: 40 means twice as much as 20. The weight of
criterion i is

    importance_i / Σ importances

Every criterion states an importance; 0 leaves a criterion out. Source: D. von Winterfeldt and W. Edwards, Decision
Analysis and Behavioral Research, Cambridge University Press, 1986, chapter 8.

>>> weigh({"economy": 40, "reusability": 20, "generality": 20}, {}).shares
{'economy': 0.5, 'reusability': 0.25, 'generality': 0.25}
"""

from __future__ import annotations

from collections.abc import Mapping
from math import fsum
from typing import Any

from dxroi.weightings.weights import Weights, over_all, refuse_other_keys, stated

NAME = "direct"


def weigh(importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """Each importance over the sum of all."""
    refuse_other_keys(data, NAME)
    ranking = stated(importances)
    total = fsum(ranking.values())
    return over_all(importances, {criterion: importance / total for criterion, importance in ranking.items()})
