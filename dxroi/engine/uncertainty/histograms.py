"""How the draws of one measure lie: counted in classes of equal width, a boundary of which is 0."""

from __future__ import annotations

from math import floor, log10

import numpy as np

from dxroi.engine.uncertainty.points import Array
from dxroi.models.uncertainty import Histogram

CLASSES = 12
"""At most so many."""
TAIL = 0.01
"""Share of the draws on either side that does not widen the classes: one draw far out would leave all others in one."""
_STEPS = (1, 2, 5, 10)


def histogram(values: Array) -> Histogram | None:
    """The shares of the draws by class; none where nothing has a finite value or all are the same.

    The first and the last class hold what lies beyond them too. What is not a number is left out.

    >>> histogram(np.array([-10.0, 5.0, 15.0, 15.0]))
    Histogram(edges=(-10.0, -5.0, 0.0, 5.0, 10.0, 15.0, 20.0), shares=(0.25, 0.0, 0.0, 0.25, 0.0, 0.5))
    """
    known = values[np.isfinite(values)]
    if not known.size:
        return None
    low, high = (float(end) for end in np.quantile(known, (TAIL, 1 - TAIL), method="nearest"))
    if low == high:
        return None
    step = _step((high - low) / (CLASSES - 2))
    first, last = floor(low / step), floor(high / step)
    places = np.clip(np.floor(known / step), first, last).astype(np.int64) - first
    counts = np.bincount(places, minlength=last - first + 1) / known.size
    edges = (np.arange(first, last + 2) * step).tolist()
    return Histogram(tuple(edges), tuple(counts.tolist()))


def _step(least: float) -> float:
    """The next of 1, 2, 5, 10, 20 and so on.

    >>> _step(3.2), _step(120_000)
    (5.0, 200000.0)
    """
    power = 10.0 ** floor(log10(least))
    return next(times * power for times in _STEPS if times * power >= least * (1 - 1e-9))
