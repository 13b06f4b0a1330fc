"""The PERT distribution with λ = 4 on 0..1: a beta distribution whose two parameters sum to 6.

With the most likely value at `mode` they are α = 1 + 4 mode and β = 5 − 4 mode, so the mean is (1 + 4 mode) / 6 of the
way. Sources: C. E. Clark, The PERT model for the distribution of an activity time, Operations Research 10 (1962),
405-406; D. Vose, Risk Analysis, 3rd edition (2008).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, exp, lgamma, pi
from typing import Any

import numpy as np

from dxroi.engine.uncertainty.beta import incomplete_beta

Array = np.ndarray[Any, np.dtype[Any]]

SUM = 6.0
"""Of the two parameters of the beta distribution."""
_NODES = 48
"""Of the table of each half: its polynomial then has the inverse to 12 digits."""
_NEGLIGIBLE = 1e-15
_NEWTON = 60


def pert_quantiles(shares: Array, mode: float) -> Array:
    """The numbers of 0..1 below which a PERT variable with this mode lies with these probabilities.

    Good to 1e-13 of the share, from a table made once for each mode. Near 0 the distribution function grows as x^α, so
    that x is a smooth function of its α-th root, and likewise from the other end: two polynomials do for all shares.

    >>> (8 + 10 * pert_quantiles(np.array([0.05, 0.5, 0.95]), mode=0.2)).round(6).tolist()
    [8.589774, 10.766723, 14.212767]
    """
    alpha = 1 + 4 * mode
    found = np.empty(shares.shape)
    lower = shares <= 0.5
    found[lower] = _lower_half(shares[lower], alpha)
    found[~lower] = 1 - _lower_half(1 - shares[~lower], SUM - alpha)
    return found


def _lower_half(shares: Array, alpha: float) -> Array:
    """The quantiles of shares up to one half."""
    root = shares ** (1 / alpha)
    middle = 0.5 ** (1 / alpha)
    return _at(2 * root / middle - 1, _inverse(alpha))


def _at(x: Array, coefficients: Sequence[float]) -> Array:
    """A sum of Chebyshev polynomials, by Clenshaw's recurrence."""
    ahead, further = np.zeros(x.shape), np.zeros(x.shape)
    for coefficient in reversed(coefficients[1:]):
        ahead, further = coefficient + 2 * x * ahead - further, ahead
    found: Array = coefficients[0] + x * ahead - further
    return found


@lru_cache(maxsize=256)
def _inverse(alpha: float) -> tuple[float, ...]:
    """The table of a lower half: coefficients of Chebyshev polynomials over the α-th roots of the shares up to 0.5."""
    middle = 0.5 ** (1 / alpha)
    nodes = [cos(pi * (k + 0.5) / _NODES) for k in range(_NODES)]
    values = [pert_quantile((middle * (node + 1) / 2) ** alpha, alpha) for node in nodes]
    angles = [pi * (k + 0.5) / _NODES for k in range(_NODES)]
    table: list[float] = [
        2 / _NODES * sum(v * cos(n * a) for v, a in zip(values, angles, strict=True)) for n in range(_NODES)
    ]
    needed = max(n for n, coefficient in enumerate(table) if abs(coefficient) > _NEGLIGIBLE)
    return table[0] / 2, *table[1 : needed + 1]


def pert_quantile(share: float, alpha: float) -> float:
    """One quantile, by Newton's method on the logarithm of the distribution function, halving where that leaves 0..1.

    >>> round(pert_quantile(0.5, alpha=3), 12)
    0.5
    """
    low, high = 0.0, 1.0
    x: float = min(max((share * alpha * _beta(alpha)) ** (1 / alpha), 1e-300), alpha / SUM)
    for _ in range(_NEWTON):
        value = pert_share(x, alpha)
        low, high = (x, high) if value < share else (low, x)
        step = (value - share) / _density(x, alpha)
        after = x - step
        after = after if low < after < high else (low + high) / 2
        if abs(after - x) <= 1e-15 * x:
            return after
        x = after
    return x


def pert_share(x: float, alpha: float) -> float:
    """The probability of a number up to x: the incomplete beta function with parameters α and 6 − α.

    >>> round(pert_share(0.5, alpha=3), 15), round(pert_share(0.25, alpha=1), 12)  # 1 − 0.75⁵
    (0.5, 0.7626953125)
    """
    if x > 0.5:
        return 1 - pert_share(1 - x, SUM - alpha)
    return incomplete_beta(x, alpha, SUM - alpha)


def _density(x: float, alpha: float) -> float:
    density: float = x ** (alpha - 1) * (1 - x) ** (SUM - 1 - alpha) / _beta(alpha)
    return density


def _beta(alpha: float) -> float:
    return exp(lgamma(alpha) + lgamma(SUM - alpha) - lgamma(SUM))
