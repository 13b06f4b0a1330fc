"""The same weight for every criterion.

For a rubric whose authors cannot or do not want to say what matters more. With n criteria that count, each weighs

    1 / n

No importance is needed and a stated one is not read, except that 0 leaves a criterion out. Source: R. M. Dawes, The
robust beauty of improper linear models in decision making, American Psychologist 34 (1979), 571-582.

>>> weigh({"economy": None, "reusability": None, "generality": 0}, {}).shares
{'economy': 0.5, 'reusability': 0.5, 'generality': 0.0}
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dxroi.weightings.weights import Weights, counted, over_all, refuse_other_keys

NAME = "equal"


def weigh(importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """One over the number of criteria that count."""
    refuse_other_keys(data, NAME)
    criteria = counted(importances)
    return over_all(importances, dict.fromkeys(criteria, 1 / len(criteria)))
