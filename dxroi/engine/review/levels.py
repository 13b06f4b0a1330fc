"""How much of the plan was reached: a share, and the later years as planned."""

from __future__ import annotations

from dxroi.models.quantity import Number
from dxroi.models.review import Levels

AT_PLAN = Levels()
"""The later years as planned."""


def share(actual: Number | None, planned: Number) -> Number | None:
    """Actual / plan; none where one is not known or the plan is 0.

    >>> share(90, 100), share(90, 0), share(None, 100)
    (0.9, None, None)
    """
    return None if actual is None or planned == 0 else actual / planned
