"""The inverse of the normal distribution function."""

from __future__ import annotations

from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]

_CENTRAL = 0.425
"""Distance from the middle up to which one quotient holds; beyond it two others hold in √(−log tail)."""
_FAR = 5.0
_QUOTIENTS = {
    "middle": (
        (3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
         4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3),
        (1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
         2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3),
    ),
    "near": (
        (1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
         1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4),
        (1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9),
    ),
    "far": (
        (6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
         2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7),
        (1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
         7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15),
    ),
}  # fmt: skip


def normal_quantiles(shares: Array) -> Array:
    """The numbers below which a standard normal variable lies with these probabilities (0 < share < 1).

    Good to 16 digits. Source: M. J. Wichura, Algorithm AS 241: The percentage points of the normal distribution,
    Applied Statistics 37 (1988), 477-484.

    >>> normal_quantiles(np.array([0.05, 0.5, 0.9])).round(6).tolist()
    [-1.644854, 0.0, 1.281552]
    """
    from_middle = shares - 0.5
    found: Array = from_middle * _quotient("middle", _CENTRAL**2 - from_middle**2)
    outer = np.abs(from_middle) > _CENTRAL
    if outer.any():
        tail = np.minimum(shares[outer], 1 - shares[outer])
        distance = np.sqrt(-np.log(tail))
        size = np.where(distance <= _FAR, _quotient("near", distance - 1.6), _quotient("far", distance - _FAR))
        found[outer] = np.copysign(size, from_middle[outer])
    return found


def _quotient(name: str, at: Array) -> Array:
    above, below = (_polynomial(coefficients, at) for coefficients in _QUOTIENTS[name])
    found: Array = above / below
    return found


def _polynomial(coefficients: tuple[float, ...], at: Array) -> Array:
    """By Horner's rule, the constant term first."""
    value = np.full(at.shape, coefficients[-1])
    for coefficient in coefficients[-2::-1]:
        value = value * at + coefficient
    return value
