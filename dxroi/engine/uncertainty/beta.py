"""The incomplete beta function: of PERT, and of Student's distribution."""

from __future__ import annotations

from math import exp, lgamma

_MOST_TERMS = 200


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function for 0 <= x <= 0.5, by its power series.

    Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), 26.5.4 and 6.6.8.
    """
    term, total, n = 1.0, 1 / a, 0
    while n < _MOST_TERMS:
        n += 1
        term *= (n - b) / n * x
        total += term / (a + n)
        if abs(term) <= 1e-18 * abs(total):
            break
    power: float = x**a
    return total * power * exp(lgamma(a + b) - lgamma(a) - lgamma(b))
