"""How well a share is known from a few trials."""

from __future__ import annotations

from math import sqrt

_Z = 1.959963984540054
"""Of the normal distribution, for 95 %."""


def wilson(inside: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share after `inside` of `of` trials, without correction for continuity.

    Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference (1927).

    >>> tuple(round(end, 4) for end in wilson(8, 10))
    (0.4902, 0.9433)
    """
    share, square = inside / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    half = _Z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(middle - half, 0.0) if inside else 0.0, min(middle + half, 1.0) if inside < of else 1.0
