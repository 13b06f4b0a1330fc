"""Plan and actual of one proposal: what came of it by fiscal year, what follows, and what to consider. No arithmetic.

Amounts in yen, hours in hours, shares 0..1 as actual / plan; unrounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.models.appraisal import Judgement, Measure, YearRow
from dxroi.models.cycle import Actual
from dxroi.models.proposal import Proposal, Work
from dxroi.models.quantity import Number


class Advice(StrEnum):
    """What the figures suggest, mildest first; the judgement is the office's."""

    CONTINUE = "continue"
    IMPROVE = "improve"
    STOP = "stop"
    WITHHELD = "withheld"

    @property
    def rank(self) -> int:
        """0 for the mildest; what is withheld comes last.

        >>> Advice.STOP.rank
        2
        """
        return _ORDER[self]


_ORDER = {advice: position for position, advice in enumerate(Advice)}


class Because(StrEnum):
    """Why something is advised; each cites its figures."""

    NOT_MEASURED = "not-measured"
    OBLIGATORY = "obligatory"
    REMAINING_NEGATIVE = "remaining-negative"
    """Even at plan the years to come cost more than they bring; what is spent already is left out."""
    RUNNING_NEGATIVE = "running-negative"
    """No year is left, and the last one measured cost more to run than it brought."""
    CARRIED = "carried"
    """The years to come cost more than they bring, and the rubric lets other effects outweigh that."""
    HOURS_SHORT = "hours-short"
    CASH_SHORT = "cash-short"
    UNDIRECTED = "undirected"
    UPTAKE_SHORT = "uptake-short"
    COST_OVER = "cost-over"
    LITERACY_SHORT = "literacy-short"
    VERDICT_FALLS = "verdict-falls"
    AS_PLANNED = "as-planned"
    REMAINING_POSITIVE = "remaining-positive"


class Ground(NamedTuple):
    """One reason with its figures by name."""

    because: Because
    values: Mapping[str, Number | str | None] = {}


class Realised(NamedTuple):
    """Actual / plan, or why there is none: `no-plan` (the plan has 0), `unknown`."""

    value: Number | None
    reason: str | None = None


class Levels(NamedTuple):
    """Shares of the plan that were last reached, by which later years are forecast; 1 where nothing can be said.

    Each is of the last year in which it was measured itself.
    """

    hours: Number = 1
    works: Mapping[str, Number] = {}
    """By the path of a work, where works were measured one by one."""
    arriving: Number = 1
    """Of the hours that were to get to a destination."""
    found: Number = 0
    """Share of the hours gained that found a destination although the plan has none for any."""
    cash: Number = 1
    online: Mapping[str, Number] = {}
    """By the path of a procedure: cases done online."""
    running: Number = 1
    """Of the money paid every year, where no contract settles it."""
    running_more: Number = 0
    """Yen a year that the plan does not have at all."""
    own_hours: Number = 1
    years: Mapping[str, int] = {}
    """The last fiscal year in which each was measured: `hours`, `arriving` (and `found`), `cash`, `running`,
    `own_hours`, and the paths of `works` and `online`; what is missing has no share, and is taken as planned."""
    open: tuple[str, ...] = ()
    """What later years of the plan have and no share is known of: `hours`, `cash`, `online`, `running`, `own_hours`."""

    def of_work(self, work: Work) -> Number:
        """Of the hours of one work."""
        return self.works.get(work.field, self.hours)


class YearSide(NamedTuple):
    """One fiscal year as planned, or as it came out; none where it is not known."""

    row: YearRow
    freed_for: Mapping[str, Number]
    """Destination -> hours; empty on the side of the actuals where the file does not say."""
    undirected: Number | None
    """Hours gained without a destination."""
    online: Mapping[str, Number | None]
    """Procedure -> share of its cases done online."""
    even_rate: Number | None
    """Yen per hour at which this year alone breaks even."""
    own_hours: Number | None
    """Own staff hours on the cost side."""
    literacy_steps: Number | None
    """People × levels; of the actuals, as far as the file says."""
    even_reason: str | None = None
    """Why there is no `even_rate`, as of a `BreakEven`: `unknown`, or it breaks even at none."""


class ReviewYear(NamedTuple):
    """One fiscal year, plan beside actual."""

    year: int
    plan: YearSide
    actual: YearSide
    stated: Actual | None
    """None where the file has no actuals for this year although it has some for a later one."""
    realised: Mapping[str, Realised]
    """`hours_saved`, `cost`, `cash`, `capacity`, `residents`, `online.NAME`, `literacy_steps`."""


class Reckoning(NamedTuple):
    """A verdict over some years, with the balance behind it (city view, undiscounted)."""

    years: int
    judgement: Judgement
    net: Measure
    benefit_cost_ratio: Measure
    cash_net: Measure
    even_rate: Number | None
    """Yen per hour at which it breaks even."""
    even_reason: str | None = None
    """Why there is none, as of a `BreakEven`."""


class Reviewed(NamedTuple):
    """The whole answer for one proposal."""

    years: tuple[ReviewYear, ...]
    """From the first fiscal year to the last one measured; those after the horizon are left out."""
    planned: Reckoning
    """As planned, over the horizon."""
    planned_to_date: Reckoning
    """As planned, over the years measured."""
    standing: Reckoning
    """As it stands: the years measured alone."""
    forecast: Reckoning
    """The horizon: measured years as measured, later ones at the share of the plan that was last reached."""
    forecast_at_plan: Reckoning
    """The same with the later years at plan."""
    remaining: Reckoning | None
    """The later years of `forecast` alone; none where none is left."""
    remaining_at_plan: Reckoning | None
    delay_months: int | None
    """By how many months it began later than planned; none where the file does not say when it began."""
    start_stated: bool
    """Whether the plan says when it was to begin; else April of the first fiscal year is meant."""
    level: Realised
    """The share of the planned hours that was last reached, the plan moved to the month in which it really began."""
    levels: Levels
    advice: Advice
    grounds: tuple[Ground, ...]
    to_measure: tuple[str, ...]
    """Paths of what was not measured and is needed."""
    after_horizon: tuple[int, ...]
    """Years of which the file has actuals and that lie after the horizon."""


class Assessed(NamedTuple):
    """One proposal with what its actuals come to."""

    proposal: Proposal
    reviewed: Reviewed | None
    """None where the file has no actuals of any year within the horizon."""
    planned: Reckoning
    not_begun: tuple[int, ...] = ()
    """Years of which the file has actuals and that were left out, because they had not begun on the day asked for."""

    @property
    def nothing_to_measure(self) -> bool:
        """Whether the first year had not begun on that day."""
        return self.proposal.first_year in self.not_begun
