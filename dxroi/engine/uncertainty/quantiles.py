"""What an uncertain number is where it lies at a share u of its distribution: inverse distribution functions.

Every function takes shares between 0 and 1 and gives numbers in the unit of low, likely and high, rising with the
share; tied inputs take the same shares. A range without width is one number.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import exp, inf, log, sqrt
from typing import Any, NamedTuple

import numpy as np

from dxroi.engine.uncertainty.normal import normal_quantiles
from dxroi.engine.uncertainty.pert import pert_quantile, pert_quantiles
from dxroi.models.uncertainty import Shape

Array = np.ndarray[Any, np.dtype[Any]]

SEVERE_SHARE = 0.18
"""Of IT projects, those that cost over half as much again as planned. Source: B. Flyvbjerg and D. Gardner, How Big
Things Get Done (2023), of 5,392 IT projects; their mean overrun is 447 %. Read at second hand."""
SEVERE_FROM = 1.5
SEVERE_MEAN = 5.47
"""Times the likely cost, of those: 1 + 447 %."""
SEVERE_CAP = 11.0
"""Times the likely cost at which the tail is cut off, dxroi's own judgement: the published tail has no mean that one
more project could not change, and a draw of a thousand times would drown all others. Up to here the cut leaves the mean
of the severe ones at 3.9 times."""
P10, P90 = 0.1, 0.9
_EVEN = 1e-12


class Spread(NamedTuple):
    """How one number is uncertain."""

    low: float
    likely: float
    high: float
    shape: Shape = Shape.PERT
    percentiles: bool = False
    """Whether low and high are the 10th and the 90th percentile, not the ends."""
    least: float = 0
    most: float = inf
    """What the number can be at all: a draw beyond is taken as that."""


def quantiles(spread: Spread, shares: Array) -> Array:
    """The number at each share.

    >>> quantiles(Spread(8, 10, 18), np.array([0.05, 0.5, 0.95])).round(3).tolist()
    [8.59, 10.767, 14.213]
    >>> quantiles(Spread(8, 10, 18, percentiles=True), np.array([0.1, 0.5, 0.9])).round(3).tolist()
    [8.0, 11.959, 18.0]
    """
    if spread.high <= spread.low:
        return np.full(shares.shape, float(spread.likely))
    return np.clip(_SHAPES[spread.shape](spread, shares), spread.least, spread.most)


def pert(spread: Spread, shares: Array) -> Array:
    """PERT, λ = 4: a smooth hill with its top at the likely value, between low and high."""
    low, high = _ends(spread, _pert_between)
    mode = (spread.likely - low) / (high - low)
    return low + (high - low) * pert_quantiles(shares, min(max(mode, 0.0), 1.0))


def triangular(spread: Spread, shares: Array) -> Array:
    """Straight lines from low up to the likely value and from there down to high: more weight far from it than PERT.

    >>> triangular(Spread(2.5, 3, 3.6), np.array([0.1, 0.9])).round(9).tolist()
    [2.734520788, 3.343095348]
    """
    low, high = _ends(spread, _triangular_between)
    width, mode = high - low, spread.likely - low
    rising, falling = np.sqrt(shares * width * mode), np.sqrt((1 - shares) * width * (width - mode))
    return np.where(shares * width <= mode, low + rising, high - falling)


def uniform(spread: Spread, shares: Array) -> Array:
    """Every number from low to high alike; the likely value counts for nothing."""
    low, high = spread.low, spread.high
    if spread.percentiles:
        beyond = (high - low) / (P90 - P10) * P10
        low, high = low - beyond, high + beyond
    return low + (high - low) * shares


def lognormal(spread: Spread, shares: Array) -> Array:
    """Lognormal with low and high as the ends of its middle 90 % (or as 10th and 90th percentile).

    For costs and durations: it cannot be negative and has a long upper tail. The likely value counts for nothing; the
    median is √(low × high). Raises ValueError where low is 0.

    >>> lognormal(Spread(1, 3, 10), np.array([0.05, 0.5, 0.95])).round(6).tolist()
    [1.0, 3.162278, 10.0]
    """
    if spread.low <= 0:
        raise ValueError("a lognormal range cannot begin at 0")
    level = P90 if spread.percentiles else 0.95
    middle, half = (log(spread.low) + log(spread.high)) / 2, (log(spread.high) - log(spread.low)) / 2
    deviation = half / float(normal_quantiles(np.array([level]))[0])
    return np.exp(middle + deviation * normal_quantiles(shares))


def severe(spread: Spread, shares: Array) -> Array:
    """82 of 100 as PERT says, 18 of 100 in a tail of severe overruns, cut off at eleven times the likely value.

    The tail begins at 1.5 times the likely value, or where the range ends if that is later, and falls off like the
    upper half of a lognormal whose mean without the cut would be 5.47 times the likely value. For costs only.

    >>> severe(Spread(90, 100, 130), np.array([0.41, 0.82, 0.91, 0.999])).round(1).tolist()
    [102.6, 130.0, 263.2, 1100.0]
    """
    ordinary = shares <= 1 - SEVERE_SHARE
    found = np.empty(shares.shape)
    found[ordinary] = pert(spread, shares[ordinary] / (1 - SEVERE_SHARE))
    within = (shares[~ordinary] - (1 - SEVERE_SHARE)) / SEVERE_SHARE
    start = max(SEVERE_FROM, _ends(spread, _pert_between)[1] / spread.likely) if spread.likely > 0 else 1
    overrun = (start - 1) * np.exp(_tail_deviation() * normal_quantiles((1 + np.minimum(within, 1 - _EVEN)) / 2))
    found[~ordinary] = spread.likely * np.minimum(1 + overrun, max(SEVERE_CAP, start))
    return found


@lru_cache(maxsize=1)
def _tail_deviation() -> float:
    """The σ with which the overruns beyond one half have their published mean: 2 exp(σ² / 2) Φ(σ) times the least."""
    from statistics import NormalDist

    low, high, wanted = 0.0, 5.0, (SEVERE_MEAN - 1) / (SEVERE_FROM - 1)
    while high - low > _EVEN:
        middle = (low + high) / 2
        low, high = (middle, high) if 2 * exp(middle**2 / 2) * NormalDist().cdf(middle) < wanted else (low, middle)
    return low


_SHAPES: dict[Shape, Callable[[Spread, Array], Array]] = {
    Shape.PERT: pert,
    Shape.TRIANGULAR: triangular,
    Shape.UNIFORM: uniform,
    Shape.LOGNORMAL: lognormal,
    Shape.SEVERE: severe,
}


def _ends(spread: Spread, between: Callable[[float], tuple[float, float]]) -> tuple[float, float]:
    """The ends of a distribution of which low and high are the ends, or the 10th and 90th percentile.

    `between` gives both percentiles of the distribution on 0..1 with a mode. Where the mode has to lie so that the
    likely value is on its place between them is found by halving.
    """
    if not spread.percentiles:
        return spread.low, spread.high
    below, above = spread.likely - spread.low, spread.high - spread.likely
    left, right = 0.0, 1.0
    while right - left > _EVEN:
        mode = (left + right) / 2
        p10, p90 = between(mode)
        left, right = (mode, right) if below * (p90 - mode) > above * (mode - p10) else (left, mode)
    p10, p90 = between(left)
    width = (spread.high - spread.low) / (p90 - p10)
    low = spread.low - p10 * width
    return min(low, spread.likely), max(low + width, spread.likely)


@lru_cache(maxsize=4096)
def _pert_between(mode: float) -> tuple[float, float]:
    alpha = 1 + 4 * mode
    return pert_quantile(P10, alpha), pert_quantile(P90, alpha)


def _triangular_between(mode: float) -> tuple[float, float]:
    p10 = sqrt(P10 * mode) if mode >= P10 else 1 - sqrt((1 - P10) * (1 - mode))
    p90 = 1 - sqrt((1 - P90) * (1 - mode)) if mode <= P90 else sqrt(P90 * mode)
    return p10, p90
