"""What is done with numbers that have a value for each draw: arrays in, arrays out, one block of draws at a time.

Each operation that decides does so by the rule of the plain function named in its docstring, and a test holds the two
together. Most decisions are nowhere near a tie; `reach` says how near that is at most, so that the absolute amounts of
the tie rule, which come as a function, are added up only for a block in which some draw is as near as that.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

import numpy as np

from dxroi.engine.ties import SIGNS, TOLERANCE
from dxroi.models.appraisal import Reason

Array = np.ndarray[Any, np.dtype[Any]]
Values = Any
"""An array with one value for each draw, or one number for all of them."""

REASONS = ("", *Reason)
"""Code -> why there is no value; 0 where there is one."""
UNDEFINED = np.int8(REASONS.index(Reason.UNDEFINED))

add, subtract, multiply, divide = np.add, np.subtract, np.multiply, np.true_divide
negative, absolute = np.negative, np.absolute
is_the_same, is_less, is_more = np.equal, np.less, np.greater
AMOUNTS = frozenset({add, subtract, multiply, divide, negative, absolute})
"""What gives amounts, and can write them where it is told to."""


def double(values: Array) -> Array:
    """A number and itself again."""
    return values + values


def close(a: Values, b: Values, scale: Values) -> Array:
    """Where two numbers are equal by the tie rule: `ties.equal`."""
    with np.errstate(invalid="ignore"):  # infinity less infinity
        apart = np.abs(a - b)
    largest = np.maximum(np.maximum(np.abs(a), np.abs(b)), np.maximum(scale, 1))
    found: Array = np.equal(a, b) | (np.isfinite(apart) & (apart <= TOLERANCE * largest))
    return found


def is_equal(a: Values, b: Values, scale: Values) -> Array:
    """The same, of which all draws have to agree."""
    return close(a, b, scale)


def _holds(operator: str, a: Array, b: Values, reach: float, scale: Callable[[], Values]) -> Array:
    """1 where a comparison holds by the tie rule, 0 where not, -1 where a is not a number: `ties.holds`."""
    found = _COMPARED[operator](a, b).view(np.int8)
    if np.count_nonzero(a > b + reach) + np.count_nonzero(a < b - reach) != len(a):  # ties, or not a number
        tied = close(a, b, scale())
        found[tied] = 0 in SIGNS[operator]
        found[np.isnan(a)] = -1
    return found


_COMPARED = {">=": np.greater_equal, ">": np.greater, "<=": np.less_equal, "<": np.less, "==": np.equal}
HOLDS: Mapping[str, Callable[..., Array]] = {operator: partial(_holds, operator) for operator in SIGNS}
"""Operator -> where it holds."""


def points_on(values: Array, table: Sequence[tuple[float, float]]) -> Array:
    """Points of a rating or measure: `scoring.points_on`. Not a number stays so.

    Added up over the part of every segment that lies below, so that no draw needs to look for its segment.
    """
    found: Array = np.clip(values, 0, 0)  # 0, or not a number
    found += table[0][1]
    for (x0, y0), (x1, y1) in pairwise(table):
        part = np.clip(values, x0, x1)
        part -= x0
        part *= (y1 - y0) / (x1 - x0)
        found += part
    points = [y for _, y in table]
    return np.clip(found, min(points), max(points), out=found)


def paid_back(years: int, reach: float, *operands: Any) -> Array:
    """Years until the cumulative balance is never negative again, infinite where never: `cash_flow.payback_years`.

    The operands are, by year, what is paid at its start, what accrues through it, and the absolute amounts behind that.
    """
    initial, accruing, gross = operands[:years], operands[years : 2 * years], operands[2 * years :]
    once = all(type(cost) is not np.ndarray and cost == 0 for cost in initial[1:])
    found = _recovered(initial[0], accruing, -reach) if once else None
    return _paid_back(initial, accruing, _limits(initial, [size() for size in gross])) if found is None else found


def _recovered(initial: Values, accruing: Sequence[Values], limit: float) -> Array | None:
    """The usual case, quickly: nothing is paid at the start of later years.

    The last balance below 0 decides, whatever was before: in the year that it opens the costs are recovered. None where
    it may be 0 by the tie rule in some draw.
    """
    balances = _balances(initial, accruing)
    size, by_year = balances.shape[1], balances.ravel()
    last = _last(balances < 0)
    places = last * np.intp(size) + np.arange(size)
    opening, closing = by_year.take(places), by_year[size:].take(places)
    surely = np.count_nonzero(opening < limit)
    if surely < np.count_nonzero(opening < 0):
        return None
    with np.errstate(divide="ignore", invalid="ignore"):  # the balance after the last year is its own closing one
        found: Array = last - opening / (closing - opening)
    if surely < size:
        found[opening >= 0] = 0
    return found


def _balances(initial: Values, accruing: Sequence[Values]) -> Array:
    """By year the balance at its start, then the one after the last year, which nothing changes any more: twice."""
    size = max(np.size(amount) for amount in (initial, *accruing))
    balances = np.empty((len(accruing) + 2, size))
    np.negative(initial, out=balances[0])
    for year, net in enumerate(accruing):
        np.add(balances[year], net, out=balances[year + 1])
    balances[-1] = balances[-2]
    return balances


def _last(short: Array) -> Array:
    """The last row but one in which it is true, 0 where in none."""
    numbers = np.arange(len(short) - 1, dtype=np.int8)
    found: Array = (short[:-1].view(np.int8) * numbers[:, np.newaxis]).max(axis=0)
    return found


def _limits(initial: Sequence[Values], gross: Sequence[Values]) -> list[Values]:
    """By year the number below which a balance is negative by the tie rule: `ties.is_negative`."""
    scale: Values = 0
    limits = []
    for cost, size in zip(initial, gross, strict=True):
        scale = scale + np.abs(cost) + size
        limits.append(-TOLERANCE * np.maximum(1, scale))
    return limits


def _paid_back(initial: Sequence[Values], accruing: Sequence[Values], limits: Sequence[Values]) -> Array:
    """Any case, step by step as for plain numbers."""
    size = max(np.size(amount) for amount in (*initial, *accruing))
    found, balance = np.zeros(size), np.zeros(size)
    for year, (cost, net, limit) in enumerate(zip(initial, accruing, limits, strict=True)):
        opening = balance - cost
        balance = opening + net
        short, starts_short = balance < limit, opening < limit
        found[np.isinf(found) & ~short] = year
        crossing = np.flatnonzero(starts_short & ~short)
        found[crossing] = year + np.minimum(-opening[crossing] / _at(net, crossing), 1)
        found[short] = np.inf
    return found


def _at(values: Values, places: Array) -> Values:
    """The values of some draws; one number is theirs too."""
    return values[places] if np.ndim(values) else values


def never(paid: Array) -> Array:
    """The code of the reason why a payback has no value."""
    found: Array = np.isinf(paid) * np.int8(REASONS.index(Reason.NEVER))
    return found


def first_of(both: Sequence[Array]) -> Array:
    """The first of two results."""
    return both[0]


def second_of(both: Sequence[Array]) -> Array:
    """The second of two results."""
    return both[1]
