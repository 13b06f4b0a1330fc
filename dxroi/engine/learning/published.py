"""What others have published of such projects, where a city's own are too few.

Of initial cost a share of IT projects is published, which is a level: 18 of 100 cost over half as much again as
planned, so 82 of 100 no more than 1.5 times. Beyond that level, and of fees and the time of the build, there is the
optimism bias of Mott MacDonald (2002), which is a mean and guarantees nothing. Of effects nothing is published that
could be used here.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from dxroi.engine.periods import MONTHS
from dxroi.engine.reading import Case
from dxroi.engine.uncertainty.optimism import biased
from dxroi.models.calibration import Ratio
from dxroi.models.quantity import Number

IT_SEVERE_SHARE = Fraction(18, 100)
"""Of IT projects, those that cost over half as much again as planned. Source: B. Flyvbjerg and D. Gardner, How Big
Things Get Done (2023), of 5,392 IT projects. Read at second hand."""
IT_FACTOR = 1.5
_WHOLE = 100


class Publication(StrEnum):
    """Where a factor is published."""

    IT_CLASS = "it-class"
    """B. Flyvbjerg and D. Gardner (2023)."""
    OPTIMISM_BIAS = "optimism-bias"
    """Mott MacDonald (2002), Table 2, at the stage of the proposal."""


class Published(NamedTuple):
    """A factor on what the file states, or months for a delay."""

    value: Number
    publication: Publication
    covers: Fraction | None
    """How often it holds; none where that is not published."""
    fields: tuple[str, ...] = ()
    """The amounts that it is about; empty for all of them."""


def published(case: Case, ratio: Ratio, level: Fraction) -> Published | None:
    """The published factor of a ratio for a proposal; none where there is none."""
    if ratio is Ratio.HOURS:
        return None
    bias = biased(case)
    if ratio is Ratio.DELAY_MONTHS:
        months = bias.later * MONTHS
        return Published(months, Publication.OPTIMISM_BIAS, None) if months else None
    if ratio is Ratio.COST_ANNUAL:
        fees = tuple(field for field in bias.uplifts if "annual" in field.split("."))
        factor = 1 + bias.rates.operating / _WHOLE
        return Published(factor, Publication.OPTIMISM_BIAS, None, fees) if fees else None
    if level <= 1 - IT_SEVERE_SHARE:
        return Published(IT_FACTOR, Publication.IT_CLASS, 1 - IT_SEVERE_SHARE)
    return Published(max(IT_FACTOR, 1 + bias.rates.capital / _WHOLE), Publication.OPTIMISM_BIAS, None)
