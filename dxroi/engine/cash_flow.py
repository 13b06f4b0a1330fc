"""Present value, payback and internal rates of return: numbers in, numbers out.

Money that comes in (or is saved) is positive, money that goes out negative, in yen or any other one unit. Times are
years from the start of the first fiscal year, so an amount at the end of the first year falls at 1. Rates are shares a
year: 0.04 is 4 %. Sums are added in the order given, without the compensation that `sum` has from Python 3.12 on, so
that every version gives the same digits.

Example: 15,000 yen at the start, then 1,500, 2,500, 3,500, 4,500 and 6,000 at the end of each year, at 5 %.

>>> flows = [(0, -15000), (1, 1500), (2, 2500), (3, 3500), (4, 4500), (5, 6000)]
>>> round(net_present_value(0.05, flows), 2)
122.89
>>> [round(rate, 4) for rate in internal_rates_of_return(flows)]
[0.0524]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from dxroi.engine.ties import equal, is_negative
from dxroi.models.words import Timing

TIMING_OFFSET: Mapping[Timing, float] = {Timing.START: 0, Timing.MID: 0.5, Timing.END: 1}
"""Years from the start of a fiscal year to the moment at which its amounts fall."""

DIGITS = 14
"""Significant digits to which internal rates take an amount; what stands behind them is residue of adding up."""

ROOT_BITS = 64
"""Binary digits of a root, eleven more than a floating-point number has."""

CLUSTER_BITS = 32
"""Discount factors that agree in so many binary digits belong to rates that the tie rule calls equal."""


def discount_factor(rate: float, years: float) -> float:
    """What one yen after `years` is worth at the start: 1 / (1 + rate) ** years.

    `rate` > −1. Source: HM Treasury, The Green Book (2003), annex 6.

    >>> round(discount_factor(0.035, 10), 4)
    0.7089
    """
    factor: float = 1 / (1 + rate) ** years
    return factor


def net_present_value(rate: float, flows: Iterable[tuple[float, float]]) -> float:
    """Σ amount × discount factor over (years from the start, amount) pairs.

    Plain arithmetic only: an amount may as well be an array of draws. Unlike the `NPV` of spreadsheets, an amount at
    0 years is not discounted. Source: HM Treasury, The Green Book (2003), box 15.

    >>> box_15 = [(0, -1_000_000)] + [(year, 150_000) for year in range(1, 11)]
    >>> round(net_present_value(0.035, box_15))
    247491
    """
    total: float = 0
    for years, amount in flows:
        total = total + amount * discount_factor(rate, years)
    return total


def payback_years(
    initial: Sequence[float], accruing: Sequence[float], gross: Sequence[float] | None = None
) -> float | None:
    """Years from the start of the first year until the cumulative balance is never negative again; none = never.

    By year, the first one first: `initial` are costs (>= 0) that fall at the start of the year, `accruing` is the net
    of all else, which accrues evenly through the year. What comes after the last year is not looked at. Without any
    cost the answer is 0. For the discounted payback, pass discounted amounts.

    A balance is negative when it is below 0 by the tie rule, measured against the absolute amounts added up so far;
    `gross` are those behind each year's `accruing` where it was netted from several amounts.

    >>> round(payback_years([5_000_000, 0, 0, 0, 0], [3_380_000] * 5), 3)
    1.479
    >>> payback_years([8_000_000, 0, 0, 0, 0], [330_000] * 5) is None
    True
    """
    balance: float = 0
    scale: float = 0
    paid_back: float | None = 0
    sizes = [abs(net) for net in accruing] if gross is None else gross
    for year, (cost, net, size) in enumerate(zip(initial, accruing, sizes, strict=True)):
        scale = scale + abs(cost) + size
        opening = balance - cost
        balance = opening + net
        if is_negative(balance, scale):
            paid_back = None
        elif is_negative(opening, scale):
            paid_back = year + min(-opening / net, 1)
        elif paid_back is None:
            paid_back = year
    return paid_back


def internal_rates_of_return(flows: Iterable[tuple[float, float]]) -> tuple[float, ...]:
    """All rates above −1 at which the net present value is 0, each once, rising; none where no flow is left.

    `flows` are (years from the start, amount) pairs at whole or half years, else ValueError. Flows of one moment are
    added up; what then equals 0 by the tie rule, measured against all absolute amounts, is left out. Rates that the
    tie rule calls equal count once, double roots among them.

    The net present value is a polynomial in the discount factor of one step. Its roots are isolated exactly, in whole
    numbers, by Descartes' rule of signs and bisection, so that none is missed or invented. Source: G. E. Collins
    and A. G. Akritas, Polynomial real root isolation using Descartes' rule of signs, SYMSAC 1976.

    >>> internal_rates_of_return([(0, 100), (1, -230), (2, 132)])
    (0.1, 0.2)
    >>> internal_rates_of_return([(0, 100), (1, -220), (2, 121)])
    (0.1,)
    """
    amounts, steps = by_step(flows)
    coefficients = _in_whole_numbers(amounts)
    rates = [0.0] if coefficients and sum(coefficients) == 0 else []
    for factor, bits in _roots_below_one(coefficients):  # discount factors below 1 are rates above 0
        rates.append(((1 << bits * steps) - factor**steps) / factor**steps)
    for growth, bits in _roots_below_one(coefficients[::-1]):
        rates.append((growth**steps - (1 << bits * steps)) / (1 << bits * steps))
    rates.sort()
    return tuple(rate for position, rate in enumerate(rates) if not position or not equal(rates[position - 1], rate))


def rises_through(rate: float, flows: Sequence[tuple[float, float]]) -> bool:
    """Whether the net present value goes from − to + as the rate rises through `rate`, one of the internal rates.

    Then the flows are those of a loan: the rate says what the money costs, not what it earns.

    >>> rises_through(0.1, [(0, 100), (1, -110)]), rises_through(0.1, [(0, -100), (1, 110)])
    (True, False)
    """
    others = [other for other in internal_rates_of_return(flows) if not equal(other, rate)]
    below = max((other for other in others if other < rate), default=-1.0)
    above = min((other for other in others if other > rate), default=rate + 1)
    amounts, steps = by_step(flows)
    return _final_value((below + rate) / 2, amounts, steps) < 0 < _final_value((rate + above) / 2, amounts, steps)


def _final_value(rate: float, amounts: Iterable[float], steps: int) -> float:
    """The amounts compounded up to the last one; has the sign of the net present value and exists down to −1."""
    growth = (1 + rate) ** (1 / steps)
    value: float = 0
    for amount in amounts:
        value = value * growth + amount
    return value


def by_step(flows: Iterable[tuple[float, float]]) -> tuple[list[float], int]:
    """The amounts at equal steps from the first to the last, and the steps a year: 1, or 2 where half years occur."""
    scale: float = 0
    paid: dict[int, float] = {}
    for years, amount in flows:
        half_years = int(2 * years)
        if half_years != 2 * years:
            raise ValueError(f"a flow after {years} years is neither at a whole nor at a half year")
        scale = scale + abs(amount)
        paid[half_years] = paid.get(half_years, 0) + amount
    left = {half_years: amount for half_years, amount in paid.items() if not equal(amount, 0, scale)}
    if not left:
        return [], 1
    first, last = min(left), max(left)
    stride = 1 if any((half_years - first) % 2 for half_years in left) else 2
    return [left.get(half_years, 0) for half_years in range(first, last + 1, stride)], 2 // stride


def _in_whole_numbers(amounts: Iterable[float]) -> list[int]:
    """The amounts, to 14 significant digits, as whole numbers of one common unit.

    >>> _in_whole_numbers([-100, 39.5, 0])
    [-1000000000000000, 395000000000000, 0]
    """
    written = [f"{amount:.{DIGITS - 1}e}".split("e") for amount in amounts]
    unit = min((int(exponent) for _, exponent in written), default=0)
    return [int(digits.replace(".", "")) * 10 ** (int(exponent) - unit) for digits, exponent in written]


def _roots_below_one(coefficients: Sequence[int], start: int = 0, bits: int = 0) -> Iterator[tuple[int, int]]:
    """The roots between 0 and 1 of a polynomial, constant term first: (numerator, n) means numerator / 2**n.

    The sign changes of (1 + x)**degree × p(1 / (1 + x)) are as many as the roots of p between 0 and 1, or more by an
    even number; halving the interval brings them down to 1 or 0. Several that do not part are one root or equal ones:
    a simple root of the derivative. `coefficients` are those of the part from start / 2**bits to (start + 1) / 2**bits
    of the whole interval, stretched to 0..1.
    """
    changes = _sign_changes(_moved_by_one(coefficients))
    if changes == 1 or (changes and start.bit_length() > CLUSTER_BITS):
        yield _narrowed(_derivative(coefficients, changes - 1), start, bits)
    elif changes:
        degree = len(coefficients) - 1
        left = [coefficient << (degree - power) for power, coefficient in enumerate(coefficients)]
        right = _moved_by_one(left[::-1])
        yield from _roots_below_one(left, 2 * start, bits + 1)
        if right[0] == 0:  # the middle itself
            yield 2 * start + 1, bits + 1
        yield from _roots_below_one(right, 2 * start + 1, bits + 1)


def _narrowed(coefficients: Sequence[int], start: int, bits: int) -> tuple[int, int]:
    """The one root in a part of the interval, rounded down to 64 binary digits; a shorter root is found as it is."""
    sign = next(coefficient for coefficient in coefficients if coefficient)
    low = depth = 0
    while (start << depth | low).bit_length() < ROOT_BITS:
        low, depth = 2 * low, depth + 1
        if _scaled_value(coefficients, low + 1, depth) * sign >= 0:
            low += 1
    return start << depth | low, bits + depth


def _scaled_value(coefficients: Sequence[int], numerator: int, bits: int) -> int:
    """The polynomial at numerator / 2**bits, times 2**(bits × degree)."""
    value = shift = 0
    for coefficient in reversed(coefficients):
        value = value * numerator + (coefficient << shift)
        shift += bits
    return value


def _derivative(coefficients: Sequence[int], times: int) -> Sequence[int]:
    """The polynomial, constant term first, differentiated so many times.

    >>> _derivative([7, 5, 3], 1)
    [5, 6]
    """
    for _ in range(times):
        coefficients = [power * coefficient for power, coefficient in enumerate(coefficients)][1:]
    return coefficients


def _moved_by_one(descending: Iterable[int]) -> list[int]:
    """p(x + 1), constant term first, of a polynomial with the constant term last, by repeated synthetic division.

    >>> _moved_by_one([1, 0, 0])
    [1, 2, 1]
    """
    rest, moved = list(descending), []
    while rest:
        rest = list(accumulate(rest))
        moved.append(rest.pop())
    return moved


def _sign_changes(coefficients: Iterable[int]) -> int:
    signs = [coefficient > 0 for coefficient in coefficients if coefficient]
    return sum(a != b for a, b in pairwise(signs))
