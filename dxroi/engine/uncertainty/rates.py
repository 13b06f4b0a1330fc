"""The internal rate of return in every draw: numbers in, numbers out, one block of draws at a time.

Where the amounts change their sign once there is exactly one rate above −1 (Descartes' rule of signs), and Newton's
method finds it. Where they change it more often, the draw is left to `cash_flow.internal_rates_of_return`, which misses
no root; where never, there is none.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from dxroi.engine.cash_flow import internal_rates_of_return, rises_through
from dxroi.engine.uncertainty.operations import REASONS, Array, Values
from dxroi.models.appraisal import Reason

MOST_STEPS = 12
"""Newton's method takes two or three from where it starts."""
NEAR_ENOUGH = 1e-7
"""Share of a discount factor by which the last step may have moved it; the next would move it by about the square."""


def internal_rates(steps: int, *amounts: Values) -> tuple[Array, Array]:
    """By draw the rate a year of amounts at equal steps (`steps` a year), and the code of the reason where none is.

    A rate through which the net present value rises is that of a loan and none; several are none either.

    >>> rates, reasons = internal_rates(1, np.array([-100.0, 100.0]), np.array([110.0, -110.0]))
    >>> [round(float(rate), 12) for rate in rates], [REASONS[reason] for reason in reasons]
    ([0.1, nan], ['', <Reason.UNDEFINED: 'undefined'>])
    """
    costs, gains = amounts[:1], amounts[1:]
    if gains and np.max(costs[0]) < 0 and all(np.min(each) > 0 for each in gains):  # the usual case, quickly
        rates, found = _only_rate(amounts, _start((0, *gains), [-costs[0]]), steps)
        if found.all():
            return rates, np.zeros(len(rates), dtype=np.int8)
    return _case_by_case(np.array(np.broadcast_arrays(*amounts), dtype=float), steps)


def _case_by_case(rows: Array, steps: int) -> tuple[Array, Array]:
    """The same for draws of different kinds."""
    changes, starts = _sign_changes(rows)
    rates = np.full(rows.shape[1], np.nan)
    reasons = np.full(rows.shape[1], REASONS.index(Reason.UNDEFINED), dtype=np.int8)
    usual = np.flatnonzero((changes == 1) & (starts < 0))
    sure = np.zeros(len(usual), dtype=bool)
    if len(usual):
        chosen = rows[:, usual]
        with np.errstate(all="ignore"):
            start = _start(list(np.maximum(chosen, 0)), list(np.maximum(-chosen, 0)))
        found, sure = _only_rate(list(chosen), start, steps)
        rates[usual[sure]], reasons[usual[sure]] = found[sure], 0
    for draw in (*usual[~sure], *np.flatnonzero(changes > 1)):
        rates[draw], reasons[draw] = _any_rate(rows[:, draw].tolist(), steps)
    return rates, reasons


def _sign_changes(rows: Array) -> tuple[Array, Array]:
    """By draw how often the sign changes from one amount to the next that is not 0, and the first sign."""
    signs = np.sign(rows).astype(np.int8)
    starts, last = signs[0].copy(), signs[0].copy()
    changes = np.zeros(len(last), dtype=np.int8)
    for sign in signs[1:]:
        changes += sign * last < 0
        np.copyto(starts, sign, where=starts == 0)
        np.copyto(last, sign, where=sign != 0)
    return changes, starts


def _only_rate(amounts: Sequence[Values], start: Array, steps: int) -> tuple[Array, Array]:
    """The rate of amounts that change from − to + once, by Newton's method, and whether it was found."""
    factor, found = start, np.zeros(len(start), dtype=bool)
    with np.errstate(all="ignore"):  # what goes astray is not found and left to the other way
        for _ in range(MOST_STEPS):
            value, slope = _value_and_slope(amounts, factor)
            value /= slope
            factor = factor - value
            found = np.abs(value) <= NEAR_ENOUGH * factor
            if found.all():
                break
        return 1 / (factor if steps == 1 else factor**steps) - 1, found


def _start(gains: Sequence[Values], costs: Sequence[Values]) -> Array:
    """A first estimate of the discount factor of one step, from gains and costs by step, none of them negative.

    As a function of the logarithm of that factor, the logarithm of gains / costs is almost a straight line through
    gains / costs at 1 (undiscounted), with the time between the two as its slope.
    """
    gained, spent = sum(gains), sum(costs)
    between = sum(step * each for step, each in enumerate(gains)) / gained
    if len(costs) > 1:
        between = between - sum(step * each for step, each in enumerate(costs)) / spent
    start: Array = np.exp(np.log(spent / gained) / between)
    return start


def _value_and_slope(amounts: Sequence[Values], factor: Array) -> tuple[Array, Array]:
    """Σ amount × factor^step and its derivative, by Horner's rule."""
    slope = np.zeros(len(factor)) + amounts[-1]
    value = slope * factor
    value += amounts[-2]
    for amount in amounts[-3::-1]:
        slope *= factor
        slope += value
        value *= factor
        value += amount
    return value, slope


def _any_rate(amounts: Sequence[float], steps: int) -> tuple[float, int]:
    """The rate of one draw, or why there is none."""
    flows: list[tuple[float, float]] = [(step / steps, amount) for step, amount in enumerate(amounts)]
    rates = internal_rates_of_return(flows)
    if len(rates) > 1:
        return np.nan, REASONS.index(Reason.NOT_UNIQUE)
    if not rates or rises_through(rates[0], flows):
        return np.nan, REASONS.index(Reason.UNDEFINED)
    return rates[0], 0
