"""VIKOR: a compromise between the most for all criteria together and the least regret on any one of them.

How far a candidate is from the best value of criterion j, as a share of the way from the best to the worst one, times
the weight of j, is its regret on j. Then

    S = Σ regret_j, R = the largest regret_j
    Q = v (S − S_best) / (S_worst − S_best) + (1 − v) (R − R_best) / (R_worst − R_best)

with v = 0.5, which weighs the majority of the criteria and the single worst one alike. Less is better in all three, so
the value here is 1 − Q, from 0 to 1. Best and worst depend on who applies, hence the order of two candidates may depend
on a third.

The first by Q is the answer alone only if two conditions hold (`compromise`):

1. advantage: the second is behind by at least 1 / (n − 1) of Q among n candidates,
2. stability: the first is also the best by S or by R.

If only the second fails, the first two are the answer; if the first fails, all that are behind by less than that.

A criterion on which all are the same makes no regret, and where all have the same S or the same R its term is 0; so a
single candidate has Q = 0. Time grows with candidates × criteria.

Source: S. Opricovic and G.-H. Tzeng, Compromise solution by MCDM methods: a comparative analysis of VIKOR and TOPSIS,
European Journal of Operational Research 156 (2004), 445-455, whose example this is.

>>> measured = measures([[1, 3000], [2, 3750], [5, 4500]], [0.5, 0.5], directions=[-1, 1])
>>> measured.s, measured.r, measured.q
((0.5, 0.375, 0.5), (0.5, 0.25, 0.5), (1.0, 0.0, 1.0))
>>> compromise(measured)
Compromise(best=1, advantage=True, stability=True, proposed=(1,))
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import fsum
from operator import ge
from typing import NamedTuple

from dxroi.panel.columns import Matrix, oriented, shares

NAME = "vikor"

V = 0.5
"""The weight of S, the majority of the criteria, against R, the single worst one."""


class Measures(NamedTuple):
    """By candidate; less is better in each."""

    s: tuple[float, ...]
    """The sum of the regrets, 0..1."""
    r: tuple[float, ...]
    """The largest regret, 0..1."""
    q: tuple[float, ...]
    """Both, as shares of their ranges, 0..1."""


class Compromise(NamedTuple):
    """What the method proposes; candidates are named by their positions."""

    best: int
    """The first by Q; of equal ones that given first."""
    advantage: bool
    stability: bool
    proposed: tuple[int, ...]
    """The best alone where both conditions hold; by Q, best first."""


def values(points: Matrix, weights: Sequence[float]) -> tuple[float, ...]:
    """1 − Q with v = 0.5, so that more is better; 0..1."""
    return tuple(1 - q for q in measures(points, weights).q)


def measures(
    matrix: Matrix, weights: Sequence[float], directions: Sequence[int] | None = None, v: float = V
) -> Measures:
    """S, R and Q of a matrix in any units."""
    regrets = [
        [weight * regret for regret in _shares_of_range([-value for value in column])]
        for weight, column in zip(shares(weights), oriented(matrix, directions), strict=bool(matrix))
    ]
    rows = list(zip(*regrets, strict=True))
    s, r = tuple(map(fsum, rows)), tuple(map(max, rows))
    q = tuple(v * a + (1 - v) * b for a, b in zip(_shares_of_range(s), _shares_of_range(r), strict=True))
    return Measures(s, r, q)


def compromise(measured: Measures, at_least: Callable[[float, float], bool] = ge) -> Compromise:
    """What is proposed of one candidate or more; `at_least` decides whether one number reaches another."""
    order = sorted(range(len(measured.q)), key=measured.q.__getitem__)
    best = order[0]
    needed = 1 / (len(order) - 1) if len(order) > 1 else 0.0
    close = [number for number in order if not at_least(measured.q[number] - measured.q[best], needed)]
    advantage = len(order) == 1 or order[1] not in close
    stability = any(all(at_least(other, each[best]) for other in each) for each in (measured.s, measured.r))
    proposed = order[: 1 if stability else 2] if advantage else close
    return Compromise(best, advantage, stability, tuple(proposed))


def _shares_of_range(numbers: Sequence[float]) -> list[float]:
    """Where each number lies between the smallest, 0, and the largest, 1; 0 where they are the same."""
    least = min(numbers, default=0)
    span = max(numbers, default=0) - least
    return [(number - least) / span if span else 0.0 for number in numbers]
