"""What many draws say of a proposal: middles, good and bad cases, chances, each with its standard error.

Draws come and go in portions, so that a million of them need no more memory than a few thousand. Means and shares are
added up over all of them. Quantiles need the values side by side and are read off the first draws of each copy: their
error is measured like every other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, inf
from typing import NamedTuple

import numpy as np

from dxroi.engine.reading import Case
from dxroi.engine.uncertainty.estimates import Estimate, estimate
from dxroi.engine.uncertainty.histograms import histogram
from dxroi.engine.uncertainty.inputs import placing
from dxroi.engine.uncertainty.operations import REASONS
from dxroi.engine.uncertainty.points import Array, Plan, pieces
from dxroi.engine.uncertainty.sampling import Portion, columns, shares
from dxroi.engine.uncertainty.simulation import Answer, Asked, Column, streamed
from dxroi.models.appraisal import Reason
from dxroi.models.measures import BALANCES, MEASURES
from dxroi.models.uncertainty import Histogram, Input, Shape
from dxroi.models.words import Verdict

PORTION = 1 << 16
"""Draws at a time."""
KEPT = 1 << 24
"""Values that are kept for quantiles, of all measures and horizons together: 128 MiB."""
LEAST_KEPT = 1 << 12
LEVELS = (0.1, 0.5, 0.9)


class MeasureSummary(NamedTuple):
    """One measure over all draws. A null counts as what it stands for: a payback that is never is longer than any."""

    mean: Estimate | None
    """None where some draws have no value."""
    p10: Estimate | None
    """One draw in ten lies at or below; none where no draw has a value or stands for one."""
    p50: Estimate | None
    p90: Estimate | None
    not_negative: Estimate | None
    """The share of draws in which it is 0 or more by the tie rule; of balances only."""
    null: Mapping[Reason, Estimate]
    """The share of draws without a value, by reason."""
    histogram: Histogram | None = None
    """Of balances only."""


class HorizonSummary(NamedTuple):
    """Everything over one horizon."""

    years: int
    measures: Mapping[str, MeasureSummary]
    verdicts: Mapping[Verdict, Estimate]
    """The share of draws with each verdict, best first."""


class Summary(NamedTuple):
    """What a simulation says."""

    plan: Plan
    shape: Shape | None
    """The shape that all inputs were given; none = each its own."""
    horizons: tuple[HorizonSummary, ...]
    """In the order asked for."""


def summary(
    case: Case,
    inputs: Sequence[Input],
    plan: Plan,
    asked: Asked | None = None,
    shape: Shape | None = None,
    together: Sequence[bool] = (),
) -> Summary:
    """Simulate a case over the draws of a plan, by default all measures and verdicts over every horizon.

    Inputs are independent; with `together` all of them lie at one share of their ranges, those for which it says so at
    the same share from the other end. Without inputs every draw is the same, and every number exactly that of
    `evaluate`.
    """
    asked = asked or Asked(tuple(range(1, case.rubric.horizon + 1)), MEASURES, BALANCES)
    tallies = {years: _Tally(plan, asked) for years in asked.years}
    place = placing(inputs)
    for portion in pieces(plan, PORTION):
        copies = np.concatenate([np.full(stop - start, shift) for shift, start, stop in portion])
        points = np.concatenate([np.arange(start, stop) for _, start, stop in portion])
        at = _at(plan, len(inputs), portion, together) if inputs else []
        drawn = columns(inputs, at, shape) if inputs else [np.zeros(len(copies))]
        for where, answers in streamed(case, drawn, place if inputs else lambda scenario, _: scenario, asked):
            for years, tally in tallies.items():
                tally.add(answers[years], copies[where], points[where])
    return Summary(plan, shape, tuple(tally.told(years) for years, tally in tallies.items()))


def _at(plan: Plan, inputs: int, portion: Portion, together: Sequence[bool]) -> list[Array]:
    """The share of each input by draw."""
    if not together:
        return list(shares(plan, inputs, portion))
    (one,) = shares(plan, 1, portion)
    return [1 - one if reverse else one for reverse in together]


class _Tally:
    """What is added up over one horizon."""

    def __init__(self, plan: Plan, asked: Asked) -> None:
        self.plan = plan
        each = max(KEPT // max(len(asked.measures) * len(asked.years), 1), LEAST_KEPT)
        self.kept = min(each // plan.shifts, plan.points)
        """Points of each copy that quantiles are read off."""
        self.measures = {name: _Measure(plan.shifts, self.kept) for name in asked.measures}
        self.not_negative = {name: np.zeros(plan.shifts) for name in asked.not_negative}
        self.verdicts = np.zeros((len(Verdict), plan.shifts)) if asked.verdicts else None

    def add(self, answer: Answer, copies: Array, points: Array) -> None:
        """Add the draws of one block, of these copies and points."""
        for name, column in answer.measures.items():
            self.measures[name].add(column, copies, points)
        for name, sign in answer.not_negative.items():
            self.not_negative[name] += np.bincount(copies, sign > 0, self.plan.shifts)
        if self.verdicts is not None:
            for rank, counts in enumerate(self.verdicts):
                counts += np.bincount(copies, answer.verdicts == rank, self.plan.shifts)

    def told(self, years: int) -> HorizonSummary:
        """The estimates."""
        measures = {
            name: measure.told(self.plan, self._share(self.not_negative.get(name)))
            for name, measure in self.measures.items()
        }
        counts = [] if self.verdicts is None else zip(Verdict, self.verdicts, strict=True)
        shares = {verdict: self._share(each) for verdict, each in counts}
        return HorizonSummary(years, measures, {verdict: share for verdict, share in shares.items() if share})

    def _share(self, counts: Array | None) -> Estimate | None:
        return None if counts is None else estimate((counts / self.plan.points).tolist())


class _Measure:
    """What is added up of one measure."""

    def __init__(self, shifts: int, kept: int) -> None:
        self.sums = np.zeros(shifts)
        self.nulls = np.zeros((len(REASONS), shifts))
        self.values = np.empty((shifts, kept))
        self.least, self.most = inf, -inf

    def add(self, column: Column, copies: Array, points: Array) -> None:
        """Add the draws of one block."""
        shifts, kept = self.values.shape
        if column.reasons.any():
            for code in range(1, len(REASONS)):
                self.nulls[code] += np.bincount(copies, column.reasons == code, shifts)
        else:
            self.sums += np.bincount(copies, column.values, shifts)
            self.least = min(self.least, column.values.min().item())
            self.most = max(self.most, column.values.max().item())
        early = points < kept
        self.values[copies[early], points[early]] = column.values[early]

    def told(self, plan: Plan, not_negative: Estimate | None) -> MeasureSummary:
        """The estimates of one measure."""
        null = {
            Reason(reason): estimate((counts / plan.points).tolist())
            for reason, counts in zip(REASONS, self.nulls, strict=True)
            if reason and counts.any()
        }
        mean = None if null else self._mean(plan)
        p10, p50, p90 = (_quantile(self.values, level) for level in LEVELS)
        classes = None if not_negative is None else histogram(self.values)
        return MeasureSummary(mean, p10, p50, p90, not_negative, null, classes)

    def _mean(self, plan: Plan) -> Estimate:
        if self.least == self.most:
            return Estimate(self.least, 0, plan.shifts)  # adding up would round it
        return estimate((self.sums / plan.points).tolist())


def _quantile(values: Array, level: float) -> Estimate | None:
    """The smallest value that so large a share of the draws does not exceed; what is not a number is left out."""
    pooled = values[~np.isnan(values)]
    if not pooled.size:
        return None
    copies = [_ordered(each[~np.isnan(each)], level) for each in values]
    known = [each for each in copies if each is not None]
    found = _ordered(pooled, level) or 0.0
    if len(set(known)) == 1:
        return Estimate(found, 0, len(known))
    return estimate(known, found) if all(abs(each) < inf for each in known) else Estimate(found, inf, len(known))


def _ordered(values: Array, level: float) -> float | None:
    if not values.size:
        return None
    place = max(ceil(level * values.size - 1e-9), 1) - 1
    return float(np.partition(values, place)[place])


def band(summaries: Sequence[Summary], verdict: Verdict, years: int) -> tuple[float, float]:
    """The least and the largest share of a verdict over several shapes: "32 to 41 of 100"."""
    found = [each.verdicts[verdict].value for one in summaries for each in one.horizons if each.years == years]
    return min(found), max(found)
