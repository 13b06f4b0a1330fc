"""Many proposals side by side: one light row each, and what the rows come to. Frozen, no arithmetic.

Amounts are yen over the whole horizon, hours are hours over it; nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Union

from dxroi.models.appraisal import AfterHorizon, Reason
from dxroi.models.quantity import Number
from dxroi.models.robustness import Flip, Robustness
from dxroi.models.rubric import Rubric
from dxroi.models.words import Obligation, Stage, Verdict

GENERAL_REVENUE = "general_revenue"
"""一般財源 over the whole horizon: can be shown and sorted by like a measure, but no condition reads it."""

SHOWN = ("score", "city.net", "cash.net", "city.benefit_cost_ratio", "city.payback_years", "hours_saved", "city.cost",
         GENERAL_REVENUE)  # fmt: skip
"""What is shown of every candidate unless the call says otherwise."""
TEXTS = ("name", "department", "stage", "verdict")
"""What a column can show beside measures."""

Value = Union[int, float, Reason]
"""A number, or the reason why there is none."""


class Grouping(StrEnum):
    """By what the rows of a list are put together."""

    DEPARTMENT = "department"
    STAGE = "stage"
    VERDICT = "verdict"
    PLAN = "plan"


class Margin(NamedTuple):
    """One condition that is close to coming out otherwise."""

    measure: str
    operator: str
    number: float
    """The threshold."""
    value: Number


class Step(NamedTuple):
    """Another verdict that is a small step away."""

    verdict: Verdict
    margins: tuple[Margin, ...]
    """What would have to be crossed for it, all of them together."""


class Lack(NamedTuple):
    """An unknown that the verdict needs."""

    path: str
    item: str | None = None
    """The name of the item that it belongs to."""
    stated: bool = True
    """False for a running cost of which the file says nothing at all."""


class Candidate(NamedTuple):
    """One proposal under one rubric: what a comparison needs, and nothing of the file itself."""

    path: str
    id: str
    name: str
    department: str
    stage: Stage
    obligation: Obligation
    serves: tuple[str, ...]
    verdict: Verdict
    rule: str
    score: Number | None
    points: tuple[float | None, ...]
    """0..100 by criterion, in the order of the rubric; none where unknown, or where the criterion does not apply."""
    values: tuple[Value, ...]
    """Parallel to the names of `Comparison.measures`."""
    key: Value
    """The measure that is sorted by."""
    gross: Number
    """The sum of the absolute amounts behind it, for the tie rule."""
    first_year: int | None
    revenue: tuple[Number | None, ...]
    """General revenue (一般財源) by fiscal year from `first_year`; none where an unknown leaves it undetermined."""
    lacks: tuple[Lack, ...] = ()
    """Needed unknowns."""
    steps: tuple[Step, ...] = ()
    """Other verdicts close by; none for a withheld or an obligatory one."""
    decision: str | None = None
    """The office's own (`review:`), as written."""
    late: AfterHorizon | None = None
    """What the file states for years after the horizon, which is not counted; known of the rows that are shown."""

    excess: Number = 0
    """By how many yen grants and bonds exceed the spending, in the years in which general revenue is below 0."""

    @property
    def competes(self) -> bool:
        """Whether the city has a choice: an obligatory proposal has no rank."""
        return self.obligation is Obligation.NONE


class Sum(NamedTuple):
    """General revenue of several proposals in one fiscal year, or over all of them."""

    yen: Number
    known: int
    """How many proposals are in it."""
    unknown: int
    """How many are not, because theirs is unknown: never taken as 0."""


class Tally(NamedTuple):
    """The proposals of one verdict."""

    number: int
    by_year: tuple[Sum, ...]
    """Parallel to `Triage.years`."""
    whole: Sum
    """Over all years; a proposal with an unknown year counts as unknown, what is known of it is in the sum."""


class Numbers(NamedTuple):
    """How many cases there are of each kind to look at."""

    withheld: int
    near: int
    differing: int
    unmatched: int


class Triage(NamedTuple):
    """What to look at first: how many there are of each verdict, what they cost by year, which to look at today."""

    years: tuple[int, ...]
    """Every fiscal year from the first to the last that some proposal covers."""
    verdicts: Mapping[Verdict, Tally]
    """Best first, without the obligatory ones."""
    obligatory: Tally
    total: Tally
    undated: int
    """Proposals whose first year is unknown: in no year, but counted."""
    numbers: Numbers
    """Of the cases that follow; where few of many rows are kept, these are only the first of each kind."""
    withheld: tuple[Candidate, ...]
    near: tuple[Candidate, ...]
    """A small step from another verdict."""
    differing: tuple[tuple[Candidate, Verdict], ...]
    """The office decided otherwise, and how."""
    agreeing: int
    """The office decided the same."""
    unmatched: tuple[Candidate, ...]
    """The office's decision is in other words than those of a verdict."""
    exceeding: tuple[Candidate, ...] = ()
    """Grants and bonds exceed the spending of some year: that lowers the sums of all."""
    exceeding_number: int = 0
    """How many these are; where few of many rows are kept, only the first of them are named."""


class Crowd(NamedTuple):
    """Many candidates of which few are kept as rows: what is said of all of them."""

    number: int
    competing: int
    """How many the city has a choice about."""
    groups: Mapping[str, int]
    """How many competing ones there are in each group of the list."""
    triage: Triage
    ranked: int = 0
    points: Sequence[tuple[float | None, ...]] = ()
    """Of those ranked by score, best first; 0..100 by criterion."""
    ranks: Sequence[int | None] = ()
    """Of all the competing ones, best first."""
    keys: Sequence[float] = ()
    """Of those with a rank, what it is by."""


class Comparison(NamedTuple):
    """Many proposals under one rubric."""

    rubric: Rubric
    measures: tuple[str, ...]
    """What `Candidate.values` hold, by dotted names."""
    sort: str
    """The measure that the ranks are by."""
    candidates: tuple[Candidate, ...]
    """Best first; then those without a rank, in the order of their paths."""
    ranks: tuple[int | None, ...]
    """Parallel: 1 for the best, ties share the lowest (1, 1, 3); none for a null or an obligatory one."""
    crowd: Crowd | None = None
    """All that were compared, where `candidates` are only those that the answer lists."""


class Leaders(NamedTuple):
    """How many of the first stay among the first, whatever the weights."""

    number: int
    """The first so many: ten, or half of the ranked where that is less, and whoever is tied with the last of them; none
    where ties leave no such group."""
    staying: int
    """Of these, how many are among the first so many in at least `share` of the weightings."""
    share: float


class Firmness(NamedTuple):
    """How firm a ranking by score is; candidates are named by their positions in `Comparison.candidates`."""

    robustness: Robustness
    leaders: Leaders
    within: float | None
    """None where every weighting is as likely as any other, else the largest change of each weight, as a share."""


class Weakness(NamedTuple):
    """What does not need any draw: who can never be first by more than a tie, and the nearest other first."""

    dominated: tuple[int, ...]
    flip: Flip | None


class Reversal(NamedTuple):
    """Two candidates, named by their paths, that a second rubric puts in the opposite order."""

    ahead: str
    """Ahead under the first rubric, behind under the second."""
    behind: str
    criterion: str
    """The criterion that makes it."""
    before: float | None
    """By how many points of the score it puts the one ahead of the other under the first rubric; none where that lacks
    it."""
    after: float | None
    """The same under the second."""


class Ballot(NamedTuple):
    """The ranks that one person's weights give to the ranked candidates, in the order of `Comparison.candidates`."""

    name: str
    ranks: tuple[int | None, ...]
    """None where no criterion with a weight of this person applies: there is no score."""
