"""The answer for one proposal under one rubric. Frozen, unrounded; amounts in yen, hours in hours."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.finding import Words
from dxroi.models.quantity import Number
from dxroi.models.rubric import Condition
from dxroi.models.words import Verdict


class View(StrEnum):
    """Whose benefit and whose cost: 歳出のみ, 市全体, 住民の負担軽減まで含む."""

    CASH = "cash"
    CITY = "city"
    SOCIETY = "society"


class Reason(StrEnum):
    """Why a measure has no value."""

    UNKNOWN = "unknown"
    NO_COST = "no-cost"
    NEVER = "never"
    UNDEFINED = "undefined"
    NOT_UNIQUE = "not-unique"


class Measure(NamedTuple):
    """A value, or the reason why there is none."""

    value: Number | None
    reason: Reason | None = None
    scale: Number = 0
    """The sum of the absolute amounts it was added up from, for the tie rule; 0 for ratios, years and scores."""
    missing: frozenset[str] = frozenset()
    """The unknowns that leave it undetermined, where the reason is `unknown`."""
    stands_for: float | None = None
    """What a null counts as in points and conditions, where it counts as anything: ±inf or 0."""


class CriterionResult(NamedTuple):
    """What one criterion contributes to the score."""

    id: str
    value: Number | None
    """The deciding rating, or the measure; none where unknown or not applicable."""
    stated: bool
    """False where a rating is 記載無し."""
    points: float | None
    weight: float
    """Share of the score; 0 where not applicable."""
    contribution: float | None
    applies: bool = True
    """False where the criterion was dropped (該当なし) and its weight went to the others."""
    missing: frozenset[str] = frozenset()


class GateResult(NamedTuple):
    """How one gate came out."""

    id: str
    passed: bool
    applies: bool = True
    """False before the stage from which the gate applies; it is then a question to the section."""
    value: Measure = Measure(None)


class ConditionResult(NamedTuple):
    """How one condition of one rule came out: true, false, or none where its measure is null."""

    condition: Condition
    holds: bool | None
    value: Measure
    applies: bool = True

    @property
    def text(self) -> str:
        """The condition as written."""
        return str(self.condition)


class RuleResult(NamedTuple):
    """How one rule came out, in the order tried; rules after the deciding one are not tried."""

    id: str
    verdict: Verdict
    conditions: tuple[ConditionResult, ...]
    applies: bool = True


class Proviso(NamedTuple):
    """A condition attached to the verdict, by the rule that decided or by a gate that failed."""

    gate: str | None
    rule: str | None
    text: Words


class Judgement(NamedTuple):
    """Verdict and score over one horizon in one scenario."""

    years: int
    verdict: Verdict
    rule: str
    score: Measure
    criteria: tuple[CriterionResult, ...]
    gates: tuple[GateResult, ...]
    rules: tuple[RuleResult, ...]
    provisos: tuple[Proviso, ...]
    unknowns: tuple[str, ...]
    """Paths of the needed unknowns, in the order of the file."""
    unstated: tuple[str, ...]
    """Ids of the criteria that are rated, apply and have no rating."""


class Bound(NamedTuple):
    """A verdict that would stand if one unknown were at most or at least so much, the others at their best."""

    path: str
    at_most: bool
    """Whether less is better (costs)."""
    limit: Number | None
    """None where the verdict stands for every value that is left."""
    verdict: Verdict


class YearRow(NamedTuple):
    """One fiscal year; none where an unknown leaves the figure undetermined. Nets are the city view's."""

    year: int | None
    hours_saved: Number | None
    cost: Number | None
    cash: Number | None
    capacity: Number | None
    residents: Number | None
    net: Number | None
    cumulative_net: Number | None
    net_present_value: Number | None
    """Cumulated up to this year."""
    grants: Number | None
    bond: Number | None
    general_revenue: Number | None
    visits_saved: Number | None
    gross: Number = 0
    """The sum of the absolute amounts behind `net`, for the tie rule."""
    gross_so_far: Number = 0
    """The same up to this year, behind the cumulative net."""
    gross_present: Number = 0
    """The same discounted, behind the net present value."""


class BreakEven(NamedTuple):
    """Where the city view's undiscounted net is 0."""

    yen_per_hour: Number | None
    hours_per_year: Number | None
    at_least: bool
    """False where the works got slower on balance: the rate must then stay below."""
    reason: str | None = None
    """Of a null rate: `always`, `never`, `no-hours`, `unknown`."""


class Stress(NamedTuple):
    """Verdict and city net under one strain."""

    case: str
    """`effects-20`, `effects-40`, `cost+20`, `delay-1`."""
    net: Measure
    verdict: Verdict


class Turn(NamedTuple):
    """The value of one input at which the verdict changes, or the balance is even, all else as it is."""

    input: str
    """`yen_per_hour`, `annual_cost` (yen a year) or `hours` (a year)."""
    now: Number
    at: Number
    """The last value for which the present verdict, or the balance, still stands."""
    below: bool
    """Whether it changes below `at`, or above."""
    verdict: Verdict | None
    """The verdict on the other side; none where `at` is where the undiscounted net is 0."""


class AfterHorizon(NamedTuple):
    """Amounts that the file states for fiscal years after the horizon, in yen; they are not counted."""

    cost: Number | None
    """None where an unknown leaves it undetermined."""
    benefit: Number | None
    """Of the city view."""
    fields: tuple[str, ...]


class Appraisal(NamedTuple):
    """The whole answer."""

    judgement: Judgement
    by_horizon: tuple[Judgement, ...]
    """Over 1..T years."""
    best_rated: Verdict
    """The verdict with every unstated rating at its best (`verdict_range`)."""
    outlook: tuple[Bound, ...]
    years: tuple[YearRow, ...]
    views: Mapping[View, Mapping[str, Measure]]
    rates: Mapping[View, tuple[float, ...] | None]
    """All real internal rates of return above -1 by view; none where unknown."""
    measures: Mapping[str, Measure]
    break_even: BreakEven
    stress: tuple[Stress, ...]
    turns: tuple[Turn, ...]
    after_horizon: AfterHorizon | None
    idle_unknowns: tuple[str, ...]
    """Paths of the unknowns that nothing in the rubric reads."""
    rate_decides: bool = False
    """Whether the verdict turns on the hourly rate within the range that cities have published."""

    @property
    def verdict(self) -> Verdict:
        """The computed verdict over the whole horizon."""
        return self.judgement.verdict
