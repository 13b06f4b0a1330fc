"""PROMETHEE II: by how much a candidate is preferred to the others, pair by pair.

How much a is preferred to b on criterion j is a number 0..1, P_j(d), of the difference d in favour of a. Weighted, it
is the preference index, and of n candidates each has a net flow from −1 to 1:

    π(a, b) = Σ weight_j × P_j(d_j)
    value(a) = Σ over all others b of (π(a, b) − π(b, a)) / (n − 1)

The source offers six functions P; none of them prefers anything for d <= 0:

1. `usual`: 1 for any difference
2. `u_shape(q)`: 1 above the threshold q, nothing up to it
3. `v_shape(p)`: d / p, 1 from p on
4. `level(q, p)`: nothing up to q, 0.5 up to p, 1 above it
5. `linear(q, p)`: nothing up to q, from there to p rising from 0 to 1, 1 from p on
6. `gaussian(s)`: 1 − exp(−d² / 2s²)

On points 0..100 the default is `v_shape(20)`: 20 points are one step on the scale of ratings 0..5, so a whole step
counts in full and less of it in proportion. `usual` would count a tenth of a point as much as a hundred, and with
`v_shape(100)` the method is the weighted sum again. Who else applies decides whom a candidate is held against, hence
the order of two candidates may depend on a third.

A single candidate has the flow 0; what is the same on all criteria with a weight has the same flow. Every pair is
looked at: time grows with candidates² × criteria, and five hundred candidates take half a second.

Source: J. P. Brans, P. Vincke and B. Mareschal, How to select and how to rank projects: the PROMETHEE method, European
Journal of Operational Research 24 (1986), 228-238.

>>> values([[80, 40], [60, 70], [60, 40]], [0.75, 0.25])
(0.625, -0.125, -0.5)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import exp, fsum

from dxroi.panel.columns import Matrix, oriented, shares

NAME = "promethee"

Preference = Callable[[float], float]
"""How much a difference is preferred, 0..1; only asked for differences above 0."""

STEP = 20
"""Points of one step on the scale of ratings 0..5."""


def usual() -> Preference:
    """Type 1: any difference counts in full."""
    return lambda _: 1.0


def u_shape(q: float) -> Preference:
    """Type 2: a difference above q counts in full."""
    return lambda d: float(d > q)


def v_shape(p: float) -> Preference:
    """Type 3: a difference counts in proportion, from p on in full."""
    return linear(0, p)


def level(q: float, p: float) -> Preference:
    """Type 4: a difference above q counts half, above p in full."""
    return lambda d: (float(d > q) + float(d > p)) / 2


def linear(q: float, p: float) -> Preference:
    """Type 5: what a difference has above q counts in proportion, from p on in full."""
    return lambda d: 0.0 if d <= q else 1.0 if d >= p else (d - q) / (p - q)


def gaussian(s: float) -> Preference:
    """Type 6: rising ever more slowly from s on; its last digit may differ between machines, as that of `exp` does."""
    return lambda d: 1 - exp(-(d * d) / (2 * s * s))


def values(points: Matrix, weights: Sequence[float]) -> tuple[float, ...]:
    """The net flow of each candidate, −1..1, with `v_shape(20)` on every criterion."""
    return net_flows(preference_indices(points, weights, [v_shape(STEP)] * len(weights)))


def preference_indices(
    matrix: Matrix, weights: Sequence[float], functions: Sequence[Preference], directions: Sequence[int] | None = None
) -> list[list[float]]:
    """π(a, b), 0..1, in row a and column b, of a matrix in any units; parameters are in those of their column.

    >>> preference_indices([[80, 4], [60, 5]], [0.5, 0.5], [v_shape(40), usual()], directions=[1, -1])
    [[0.0, 0.75], [0.0, 0.0]]
    """
    rows = list(zip(*oriented(matrix, directions), strict=True))
    weighted = list(zip(shares(weights), functions, strict=True))
    return [[_index(a, b, weighted) for b in rows] for a in rows]


def net_flows(indices: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """What leaves each candidate less what enters it, over the number of the others."""
    others = max(len(indices) - 1, 1)
    return tuple(
        (fsum(row) - fsum(column)) / others for row, column in zip(indices, zip(*indices, strict=True), strict=True)
    )


def _index(a: Sequence[float], b: Sequence[float], weighted: Sequence[tuple[float, Preference]]) -> float:
    """How much a is preferred to b."""
    return fsum(
        weight * prefer(one - other) for one, other, (weight, prefer) in zip(a, b, weighted, strict=True) if one > other
    )
