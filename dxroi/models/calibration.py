"""What a city's own finished projects came to, against their plans. Frozen, no arithmetic.

A ratio is the actual divided by the plan: 1 is as planned. A delay is in months, negative where it began early.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.models.quantity import Number
from dxroi.models.words import Evidence


class Ratio(StrEnum):
    """What is held against its plan."""

    HOURS = "hours"
    """Hours saved over the years measured; the less of the plan came, the worse."""
    COST_INITIAL = "cost_initial"
    """Money paid once."""
    COST_ANNUAL = "cost_annual"
    """Money paid for running it, over the years measured."""
    DELAY_MONTHS = "delay_months"
    """Months by which operation began later than planned."""


class Side(StrEnum):
    """On which side of a level the next project is to fall."""

    LOWER = "lower"
    """It is to be no less: for effects, of which less is worse."""
    UPPER = "upper"
    """It is to be no more: for costs and delays."""


SIDE: Mapping[Ratio, Side] = {
    Ratio.HOURS: Side.LOWER,
    Ratio.COST_INITIAL: Side.UPPER,
    Ratio.COST_ANNUAL: Side.UPPER,
    Ratio.DELAY_MONTHS: Side.UPPER,
}


class LibraryCase(NamedTuple):
    """A finished project from which something was learned."""

    field: str
    """`library.0`."""
    id: str
    path: str
    """The file as it was given, with `/`."""
    sha256: str
    """Of the bytes of the file."""


class ReferenceClass(NamedTuple):
    """Cases that are alike, and what one ratio was in each."""

    field: str
    """`ratios.hours.0`."""
    values: tuple[Number, ...]
    """Ascending."""
    cases: tuple[str, ...]
    """Ids, one for each value."""
    kind: str | None = None
    """The kind of work (RPA, AI-OCR ...); none for cases of every kind."""
    evidence: Evidence | None = None
    """What the plan rested on; none for every grade."""


class Record(NamedTuple):
    """How often the actual fell inside the range `{low, likely, high}` that the plan stated."""

    inside: int
    of: int


class Calibration(NamedTuple):
    """A calibration file."""

    library: tuple[LibraryCase, ...]
    ratios: Mapping[Ratio, tuple[ReferenceClass, ...]]
    """From every case down to the kinds of work and the grades of evidence."""
    record: Record | None = None
    """None where no plan stated a range."""
    made: str | None = None
    """ISO date, as text, where it was given."""
    tool_version: str | None = None
    source: str | None = None
    note: str | None = None
    path: str = ""
    sha256: str = ""
