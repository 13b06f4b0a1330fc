"""Equivalent annual cost: a present value as equal yearly payments, so that uses of different length can be compared.

Costs are positive, in yen or any other one unit; the rate is a share a year, real with real prices. The payments fall
where the rubric's annual amounts fall: `offset` is 0, 0.5 or 1 year after the start of each year (start, mid, end), so
that an amount that is already equal every year is its own equivalent annual cost. At the end of the year this is
PV × r / (1 − (1 + r)^−n), and PV / n where the rate is 0.
"""

from __future__ import annotations

from dxroi.engine.cash_flow import discount_factor


def equivalent_annual_cost(present_value: float, rate: float, years: int, offset: float = 1) -> float:
    """PV ÷ Σ discount factors of the payments of `years` years.

    Source: Scottish Capital Investment Manual, Option Appraisal Guide, A4.10: two boilers at 3.5 %, one of 2,000 pounds
    that lasts 7 years and one of 2,500 that lasts 10.

    >>> round(equivalent_annual_cost(2_000, 0.035, 7)), round(equivalent_annual_cost(2_500, 0.035, 10))
    (327, 301)
    >>> equivalent_annual_cost(300, 0, 3)
    100.0
    """
    factors: float = 0
    for year in range(years):
        factors = factors + discount_factor(rate, year + offset)
    return present_value / factors
