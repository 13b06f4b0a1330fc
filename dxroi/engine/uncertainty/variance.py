"""Which inputs carry the variance of a measure: first-order and total Sobol indices.

The first-order index of an input is the share of the variance that would go if it were known; the total index the share
that would stay if all others were. Where inputs only add up the two are the same and sum to 1.

Sources: I. M. Sobol', Sensitivity estimates for nonlinear mathematical models, Mathematical Modelling and Computational
Experiments 1 (1993), 407-414; M. J. W. Jansen, Analysis of variance designs for model output, Computer Physics
Communications 117 (1999), 35-43 (both estimators); A. Saltelli et al., Variance based sensitivity analysis of model
output, Computer Physics Communications 181 (2010), 259-270 (their use of one pair of samples for all inputs).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from dxroi.engine.reading import Case
from dxroi.engine.uncertainty.estimates import Estimate, estimate
from dxroi.engine.uncertainty.inputs import placing
from dxroi.engine.uncertainty.points import DIMENSIONS, Array, Plan, pieces
from dxroi.engine.uncertainty.sampling import columns, shares
from dxroi.engine.uncertainty.simulation import Asked, simulated
from dxroi.models.uncertainty import Input

PORTION = 1 << 16
Model = Callable[[list[Array]], Array]
"""Shares of all inputs by draw -> one result by draw."""


class Index(NamedTuple):
    """The indices of one input."""

    first_order: Estimate
    total: Estimate


def variance(case: Case, inputs: Sequence[Input], plan: Plan, measure: str = "city.net") -> tuple[Index, ...]:
    """The indices of each input for a measure over the whole horizon, none where it does not vary.

    Raises ValueError for a measure that has no value in some draws: a null has no variance.
    """
    asked, place = Asked((case.rubric.horizon,), (measure,), verdicts=False), placing(inputs)

    def model(at: list[Array]) -> Array:
        answer = simulated(case, columns(inputs, at), place, asked)[case.rubric.horizon].measures[measure]
        if answer.reasons.any():
            raise ValueError(f"{measure} has no value in some draws")
        return answer.values

    return indices(model, len(inputs), plan)


def indices(model: Model, inputs: int, plan: Plan) -> tuple[Index, ...]:
    """The indices of each input of a model; none where the result does not vary.

    Two samples A and B come from the first and the second half of the coordinates of the same points. For each input
    the model is run on A with that one input from B: (inputs + 2) × draws runs. Raises ValueError for more than 125.
    """
    if 2 * inputs > DIMENSIONS:
        raise ValueError(f"the indices of more than {DIMENSIONS // 2} inputs are not estimated")
    sums = np.zeros((inputs, 2, plan.shifts))
    moments = np.zeros((2, plan.shifts))
    middle: float | None = None
    for portion in pieces(plan, PORTION):
        at = shares(plan, 2 * inputs, portion)
        copies = np.concatenate([np.full(stop - start, shift) for shift, start, stop in portion])
        a, b = list(at[:inputs]), list(at[inputs:])
        of_a, of_b = model(a), model(b)
        middle = float(of_a.mean()) if middle is None else middle
        for number in range(inputs):
            mixed = model([b[k] if k == number else a[k] for k in range(inputs)])
            for kind, other in enumerate((of_b, of_a)):
                sums[number, kind] += np.bincount(copies, (other - mixed) ** 2, plan.shifts)
        for power in (1, 2):
            both = ((of_a - middle) ** power + (of_b - middle) ** power) / 2
            moments[power - 1] += np.bincount(copies, both, plan.shifts)
    return _indices(sums / plan.points, moments / plan.points)


def _indices(halves: Array, moments: Array) -> tuple[Index, ...]:
    """From Σ (f(B) − f(AB))² and Σ (f(A) − f(AB))² by input and copy, and the first two moments by copy."""
    spread = moments[1] - moments[0].mean() ** 2
    whole = float(spread.mean())
    if whole <= 0:
        return ()
    found = []
    for of_b, of_a in halves:
        first, total = 1 - of_b / (2 * whole), of_a / (2 * whole)
        ratios = [_ratio_error(each, spread, whole) for each in (of_b, of_a)]
        found.append(
            Index(*(Estimate(float(v.mean()), e, len(v)) for v, e in zip((first, total), ratios, strict=True)))
        )
    return tuple(found)


def _ratio_error(halves: Array, spread: Array, whole: float) -> float:
    """The standard error of mean(halves) / (2 mean(spread)): of the residuals of a ratio of two means."""
    ratio = float(halves.mean()) / (2 * whole)
    return estimate(((halves / 2 - ratio * spread) / whole).tolist()).standard_error
