"""What is uncertain in a proposal, and how: a rubric's default ranges, and inputs with their ranges. Frozen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.models.quantity import Number
from dxroi.models.words import Evidence, Verdict


class Shape(StrEnum):
    """How the likelihood is spread over a range."""

    PERT = "pert"
    """A smooth hill with its top at the likely value, the default."""
    TRIANGULAR = "triangular"
    UNIFORM = "uniform"
    LOGNORMAL = "lognormal"
    """Low and high are the ends of its middle 90 %."""
    SEVERE = "severe"
    """PERT with a tail of severe overruns, for costs."""


class Range(NamedTuple):
    """`low <= likely <= high`."""

    low: Number
    likely: Number
    high: Number
    source: str | None = None


class Grade(NamedTuple):
    """What one kind of evidence is worth: factors on what the file states, 1 = as stated."""

    effect: Range | None = None
    cost: Range | None = None
    source: str | None = None


class Uncertainty(NamedTuple):
    """A rubric's default ranges, for what the file states without a range."""

    shape: Shape = Shape.PERT
    grades: Mapping[Evidence, Grade] = {}
    delay: Range | None = None
    """Years by which all effects may come later."""
    source: str | None = None


class Ranges(StrEnum):
    """Which ranges are used."""

    FILE = "file"
    """Those in the file; what has none is certain."""
    RUBRIC = "rubric"
    """The rubric's, by the evidence of each item, also where the file has its own."""
    BOTH = "both"
    """Those in the file, and the rubric's for what has none."""


class Kind(StrEnum):
    """Which side of the balance an input is on."""

    EFFECT = "effect"
    COST = "cost"


class Member(NamedTuple):
    """One number that an input sets."""

    field: str
    """The path of a quantity; of an item (`hours_saved.0`) for a factor on all that it brings; `delay`."""
    low: Number
    likely: Number
    high: Number
    is_factor: bool = False
    """Whether the three are factors on an item, not the number itself."""
    is_percentile: bool = False
    """Whether low and high are the 10th and 90th percentile, not the ends."""
    most: Number | None = None
    """The largest value that it can have, 1 for a share."""
    kind: Kind = Kind.EFFECT


class Input(NamedTuple):
    """One thing that is uncertain by itself; all its members move together."""

    field: str
    """The path of the first member, by which it is named."""
    members: tuple[Member, ...]
    origin: Ranges
    """Where the range came from: the file or the rubric."""
    shape: Shape = Shape.PERT
    evidence: Evidence | None = None
    """What the item rests on, where the rubric's range for it was taken."""
    source: str | None = None
    """Of that range."""

    @property
    def kind(self) -> Kind:
        """Of the member that it is named after."""
        return self.members[0].kind


DELAY = "delay"
"""The field of the input that delays all effects."""


class Switch(NamedTuple):
    """The nearest value of one thing, all else as it is, at which the verdict changes in one direction."""

    field: str
    """`hours_saved` for all hours, `hours_saved.0` for those of one work, `yen_per_hour`, `residents.0.online`, a cost
    or budget line by its path, `delay`, `rubric.horizon`, `rubric.discounting.rate`, `ratings.ID`, `rubric.criteria.ID`
    (its weight)."""
    now: Number
    """Hours a year on average, yen, years, a share, a rating; as the file writes it, without tax where it does."""
    at: Number
    """The last value found for which the verdict is what it is now."""
    beyond: Number
    """The first one for which it is another."""
    standing: Verdict
    then: Verdict
    """Beyond `at`."""
    inside: bool | None
    """Whether `beyond` lies inside the stated range; none where there is no range."""

    @property
    def distance(self) -> float | None:
        """How far `at` is from now, as a share of now; none where that is 0.

        >>> Switch("hours_saved", 336, 268.8, 268.7, Verdict.JUSTIFIED, Verdict.CONDITIONAL, None).distance
        -0.2
        """
        return round((self.at - self.now) / self.now, 12) if self.now else None


class Change(NamedTuple):
    """One number moved."""

    field: str
    """The path of a quantity; of an item (`hours_saved.0`) where all that it brings is multiplied; `delay`;
    `ratings.ID`."""
    now: Number
    """1 for a factor."""
    to: Number
    is_factor: bool = False
    units: float = 0
    """How far that is in units of its own range: from likely to low or high, one level of a rating."""


class Flip(NamedTuple):
    """The least joint change found that gives another verdict."""

    standing: Verdict
    to: Verdict
    changes: tuple[Change, ...]
    size: float
    """The sum of the units of all that moves; what moves with something else is not counted again."""


class Bar(NamedTuple):
    """What one input alone makes of a measure and of the verdict, from the low end of its range to the high one."""

    input: Input
    at_low: Number | None
    """The measure; none where it is null."""
    at_high: Number | None
    verdict_low: Verdict
    verdict_high: Verdict

    @property
    def swing(self) -> Number:
        """How far the ends are apart, 0 where one is null."""
        return 0 if self.at_low is None or self.at_high is None else abs(self.at_high - self.at_low)

    @property
    def is_harmful(self) -> bool:
        """Whether more of it is less of the measure."""
        return self.at_low is not None and self.at_high is not None and self.at_high < self.at_low


class Histogram(NamedTuple):
    """Shares of the draws in classes of equal width."""

    edges: tuple[float, ...]
    """One more than there are classes, from the lowest; where it falls among them, 0 is one."""
    shares: tuple[float, ...]
