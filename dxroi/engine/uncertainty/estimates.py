"""What draws say of one number, and how far off it is: the same from each copy of the points, and their spread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import fsum, sqrt
from typing import NamedTuple

from dxroi.engine.uncertainty.beta import incomplete_beta

LEAST_COPIES = 8
"""The spread of fewer says too little; the interval is not made for them."""


class Estimate(NamedTuple):
    """A number and its standard error."""

    value: float
    standard_error: float = 0
    copies: int = 0
    """How many independent ones it was estimated from."""

    def interval(self, confidence: float = 0.95) -> tuple[float, float]:
        """Where the number lies with this confidence, if each copy errs as often on one side as on the other.

        >>> [round(end, 4) for end in Estimate(0.41, 0.003, copies=16).interval()]
        [0.4036, 0.4164]
        """
        reach = self.standard_error * (student(self.copies - 1, confidence) if self.standard_error else 0)
        return self.value - reach, self.value + reach


def estimate(copies: Sequence[float], value: float | None = None) -> Estimate:
    """The mean of independent estimates of one number, or a `value` that all together give, and its standard error.

    The error is the standard deviation of the estimates ÷ √ of their number: measured, whatever the distribution is.

    >>> estimate([1.0, 2.0, 4.0, 5.0])
    Estimate(value=3.0, standard_error=0.9128709291752769, copies=4)
    """
    number = len(copies)
    mean = fsum(copies) / number
    squares = fsum((each - mean) ** 2 for each in copies)
    error = sqrt(squares / (number - 1) / number) if number > 1 else 0.0
    return Estimate(mean if value is None else value, error, number)


@lru_cache(maxsize=64)
def student(freedom: int, confidence: float = 0.95) -> float:
    """How many standard errors to either side: of Student's distribution with so many degrees of freedom, 7 or more.

    >>> round(student(15), 4)
    2.1314
    """
    if freedom < LEAST_COPIES - 1:
        raise ValueError(f"an interval needs {LEAST_COPIES} copies")
    low, high = 0.0, 0.5
    while high - low > 1e-15:
        middle = (low + high) / 2
        low, high = (middle, high) if incomplete_beta(middle, 0.5, freedom / 2) < confidence else (low, middle)
    return sqrt(freedom * low / (1 - low))
