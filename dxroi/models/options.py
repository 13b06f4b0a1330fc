"""The options of one proposal on one yardstick. Frozen, unrounded; amounts in yen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxroi.models.appraisal import Appraisal, Measure
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number

BASE = "base"
"""The id of doing nothing: no cost, no effect."""
MEASURES = (
    "score",
    "total_cost",
    "equivalent_annual_cost",
    "present_value",
    "general_revenue",
    "exit_cost",
    "total_cost_with_exit",
    "city.net",
    "cash.net",
    "society.net",
    "net_present_value",
    "benefit_cost_ratio",
    "discounted_benefit_cost_ratio",
)
"""What is shown of each. Costs, ratios and the present values are the city view's."""


class OptionYear(NamedTuple):
    """One fiscal year; none where an unknown leaves the figure undetermined."""

    year: int | None
    cost: Number | None
    general_revenue: Number | None
    money_cost: Number | None
    """The cost without own hours."""


class Increment(NamedTuple):
    """What an option brings and costs more than the next cheaper one, in present values."""

    against: str
    """Its id."""
    benefit: Measure
    cost: Measure
    ratio: Measure


class OptionFigures(NamedTuple):
    """One option, the proposal as written, or doing nothing."""

    id: str
    name: str
    field: str
    """`options.lease`; empty for the proposal as written and for doing nothing."""
    proposal: Proposal | None
    """None for doing nothing."""
    appraisal: Appraisal | None
    measures: Mapping[str, Measure]
    """By the names of `MEASURES`; an exit cost that nobody states has neither value nor reason."""
    present_benefit: Measure
    years: tuple[OptionYear, ...]
    summary: str | None = None
    fields: tuple[str, ...] = ()
    """What it overrides."""
    dominated_by: str | None = None
    between: tuple[str, str] | None = None
    """The ids of the cheaper and the dearer option that dominate it as a pair."""
    increment: Increment | None = None
    months: int = 0
    """Months of the horizon in which it runs, by `operates_from`."""

    @property
    def is_base(self) -> bool:
        """Whether it is doing nothing."""
        return self.proposal is None

    @property
    def missing(self) -> frozenset[str]:
        """The unknowns that leave its present values undetermined, so that it has no place in the order."""
        return self.measures["present_value"].missing | self.present_benefit.missing


class Standing(NamedTuple):
    """Which stands out under one measure."""

    measure: str
    best: tuple[str, ...]
    """Ids; several where they are equal."""
    second: str | None
    """The next after them; none where there is no other with a value."""
    difference: Measure
    """From the second to the best, positive."""


class OptionsStudy(NamedTuple):
    """Everything that there is to say of the options of one proposal."""

    options: tuple[OptionFigures, ...]
    """The proposal as written, then its options in the order of the file."""
    base: OptionFigures
    order: tuple[str, ...]
    """Ids by rising present value of cost, doing nothing among them; without those of which it is unknown."""
    standings: Mapping[str, Standing]
    parts: Mapping[str, Measure]
    """What the difference in `city.net` rests on: `cost`, `cash`, `capacity`, each as it favours the best."""

    @property
    def every(self) -> tuple[OptionFigures, ...]:
        """All of them, doing nothing last."""
        return (*self.options, self.base)

    def of(self, id_: str) -> OptionFigures:
        """One of them by its id."""
        return next(each for each in self.every if each.id == id_)
