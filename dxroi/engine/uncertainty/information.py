"""What it is worth to find out an input before deciding: the expected value of perfect information, in yen.

The decision is to fund a proposal or not, and what it brings is a balance: `city.net` unless said otherwise. Without
further knowledge one decides by the mean balance, knowing the input by the mean given it, so that

    value = E[max(E[balance | input], 0)] − max(E[balance], 0)

and no survey or pilot on that input can be worth more. Source: M. Strong and J. E. Oakley, An efficient method for
computing single-parameter partial expected value of perfect information, Medical Decision Making 33 (2013), 755-766
(one sample, sorted by the input, averaged in bins); M. Strong, J. E. Oakley and A. Brennan, Estimating multiparameter
partial expected value of perfect information from a probabilistic sensitivity analysis sample, Medical Decision Making
34 (2014), 311-326 (a smooth curve in place of the averages).

Averages of a few draws are above 0 by chance where the true one is not, and would make knowledge of no use look
valuable. So a cubic curve through the averages says for which values of the input one would fund, and both come from
the other copies of the points: their worth is taken from a copy that had no part in it. What is left of the error is
measured, and leans to too little, not to too much.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dxroi.engine.reading import Case
from dxroi.engine.uncertainty.estimates import Estimate, estimate
from dxroi.engine.uncertainty.inputs import placing
from dxroi.engine.uncertainty.points import Array, Plan, pieces
from dxroi.engine.uncertainty.sampling import columns, shares
from dxroi.engine.uncertainty.simulation import Asked, streamed
from dxroi.models.uncertainty import Input

BINS = 64
DEGREE = 3
PORTION = 1 << 16


class NoValueError(ValueError):
    """A measure has no value in some draws."""


def information(case: Case, inputs: Sequence[Input], plan: Plan, measure: str = "city.net") -> tuple[Estimate, ...]:
    """The value of knowing each input, in the unit of the measure, over the whole horizon.

    Raises NoValueError for a measure that has no value in some draws.
    """
    years, place = case.rubric.horizon, placing(inputs)
    asked = Asked((years,), (measure,), verdicts=False)
    centres = (np.arange(BINS) + 0.5) / BINS
    first = [each._replace(members=each.members[:1]) for each in inputs]
    bins = Bins(columns(first, [centres] * len(inputs)), plan)
    for portion in pieces(plan, PORTION):
        at = shares(plan, len(inputs), portion)
        copies = np.concatenate([np.full(stop - start, shift) for shift, start, stop in portion])
        for where, answers in streamed(case, columns(inputs, list(at)), place, asked):
            column = answers[years].measures[measure]
            if column.reasons.any():
                raise NoValueError(f"{measure} has no value in some draws")
            bins.add(column.values, at[:, where], copies[where])
    return bins.values()


class Bins:
    """Sums of a balance by input, copy and bin of that input's share: equally likely bins, so nothing is sorted."""

    def __init__(self, middles: Sequence[Array], plan: Plan) -> None:
        self.middles, self.plan = middles, plan
        """By input the values in the middle of each bin."""
        self.sums = np.zeros((len(middles), plan.shifts, BINS))
        self.counts = np.zeros((len(middles), plan.shifts, BINS))

    def add(self, balances: Array, at: Sequence[Array] | Array, copies: Array) -> None:
        """Add draws: their balances, the share of each input, the copy that each belongs to."""
        size = self.plan.shifts * BINS
        for number, share in enumerate(at):
            cells = copies * BINS + np.minimum((share * BINS).astype(np.int64), BINS - 1)
            self.sums[number] += np.bincount(cells, balances, size).reshape(-1, BINS)
            self.counts[number] += np.bincount(cells, minlength=size).reshape(-1, BINS)

    def values(self) -> tuple[Estimate, ...]:
        """The value of knowing each input; never below 0, as nobody has to use what he knows."""
        found = [_value(*of_input) for of_input in zip(self.sums, self.counts, self.middles, strict=True)]
        return tuple(each._replace(value=max(each.value, 0.0)) for each in found)


def _value(sums: Array, counts: Array, middles: Array) -> Estimate:
    """From the sums of balances and the numbers of draws by copy and bin, and the value of the input in each bin."""
    curve = _fitting(middles)
    other_sums, other_counts = sums.sum(axis=0) - sums, counts.sum(axis=0) - counts
    fund_knowing = (other_sums / np.maximum(other_counts, 1)) @ curve > 0
    fund_anyway = other_sums.sum(axis=1) > 0
    knowing = np.where(fund_knowing, sums, 0).sum(axis=1)
    anyway = np.where(fund_anyway, sums.sum(axis=1), 0)
    return estimate(((knowing - anyway) / counts.sum(axis=1)).tolist())


def _fitting(middles: Array) -> Array:
    """The matrix that takes averages of equally likely bins to a cubic curve through them, by least squares."""
    scaled = (middles - middles.mean()) / (np.ptp(middles) or 1)
    powers = np.vander(scaled, DEGREE + 1) if np.ptp(middles) else np.ones((BINS, 1))
    projection: Array = powers @ np.linalg.pinv(powers)
    return projection.T
