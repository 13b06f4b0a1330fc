"""What can be maximised over a set: measures of which the sum over proposals is the measure of the set.

Yen, hours, points, people and visits add up. A ratio, a payback or a rate of return does not: 2.0 and 1.0 together are
no 3.0, and which set has the best ratio is another question than which is worth most.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from dxroi.engine.cash_flow import discount_factor
from dxroi.models.measures import MEASURES, RATING, VIEWS
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric

DEFAULT = "city.net_present_value"
"""Yen of the whole city, staff time valued: it adds up, a large effect counts more than a small one, and a delay costs.
A score says how good a proposal is and not how large; residents stay outside the city's balance as in the verdict."""
PRESENT_VALUE = "net_present_value"
MONEY = ("benefit", "cost", "net", PRESENT_VALUE)
ADDED = (*(f"{view}.{name}" for view in VIEWS for name in MONEY), "score", "hours_saved", "undirected_hours",
         "visits_saved", "fte", "literacy_steps")  # fmt: skip
"""Beside these, `rating.ID`."""
COUNTS = ("unknowns", "unstated_ratings")


class Unfit(StrEnum):
    """Why something cannot be maximised."""

    NOT_A_MEASURE = "not-a-measure"
    RATIO = "ratio"
    """It cannot be added up."""
    COUNT = "count"
    """It counts what is missing."""


class Aim(NamedTuple):
    """What is maximised."""

    measure: str = DEFAULT
    base_year: int | None = None
    """Present values are taken to the start of this fiscal year; none where no first year is known."""

    @property
    def is_present_value(self) -> bool:
        """Whether a later start is worth less."""
        return self.measure.endswith(PRESENT_VALUE)

    @property
    def is_money(self) -> bool:
        """Whether it is in yen."""
        return "." in self.measure and not self.measure.startswith(RATING)

    def value(self, value: Number, year: int, rubric: Rubric) -> Number:
        """What a proposal's own value comes to with a start in this fiscal year."""
        if not self.is_present_value or self.base_year is None:
            return value
        return value * discount_factor(rubric.discounting.rate, year - self.base_year)


def unfit(measure: str, rubric: Rubric) -> Unfit | None:
    """Why a measure cannot be maximised; none where it can."""
    rated = [criterion.id for criterion in rubric.criteria if criterion.measure is None]
    if measure in ADDED or (measure.startswith(RATING) and measure.removeprefix(RATING) in rated):
        return None
    if measure in COUNTS:
        return Unfit.COUNT
    return Unfit.RATIO if measure in MEASURES else Unfit.NOT_A_MEASURE
