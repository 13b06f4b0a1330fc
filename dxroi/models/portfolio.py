"""A set of proposals under a budget: the candidates, the bare problem that a solver is given, and the answer.

Frozen, no arithmetic. What is held against a limit is whole numbers throughout: yen, and hundredths of hours.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.models.budget import Budget
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.words import Verdict


class Status(StrEnum):
    """How sure an answer is."""

    OPTIMAL = "optimal"
    """Proven: no set that keeps the rules is worth more."""
    TIME_LIMIT = "time-limit"
    """The best set found when the time was up; `bound` says what none can exceed."""
    INFEASIBLE = "infeasible"
    """Proven: no set keeps the rules."""


class Refusal(StrEnum):
    """Why a proposal is not chosen."""

    UNKNOWN = "unknown"
    """An amount in a capped year, or what is maximised, is not known; it is never taken as 0."""
    VERDICT = "verdict"
    """Its verdict is below `verdict_at_least`."""
    NEEDS = "needs"
    """It needs another that cannot be had, or that costs more than both are worth."""
    EXCLUDES = "excludes"
    """One that excludes it is chosen."""
    CAP = "cap"
    """It does not fit beside the chosen ones."""
    WORTH_NOTHING = "worth-nothing"
    """What is maximised is 0 or less for it."""
    NOT_PROVEN = "not-proven"
    """It would fit; the time was up before a set with it was found."""


class Start(NamedTuple):
    """One way of taking a proposal: from its own first fiscal year, or later."""

    delay: int
    """Years later than the file says."""
    year: int
    """The fiscal year of the first cost."""
    value: Number
    """Of what is maximised; a present value is taken to the base year of the call."""
    money: Mapping[int, int]
    """Fiscal year -> what counts against its cap: yen, rounded up, not below 0. Known years only."""
    hours: Mapping[int, int]
    """Fiscal year -> hundredths of own hours, rounded up. Known years only."""
    open_years: tuple[int, ...] = ()
    """Fiscal years of which the money is not known; none of them has a cap."""


class Bar(NamedTuple):
    """What keeps a proposal out before anything is chosen."""

    reason: Refusal
    unknowns: tuple[str, ...] = ()
    """Paths of what is not known, where that is the reason."""


class Candidate(NamedTuple):
    """One proposal as it is held against a budget."""

    proposal: Proposal
    verdict: Verdict
    ratio: float | None
    """B/C of the whole city, undiscounted; infinite where there is no cost, none where unknown."""
    starts: tuple[Start, ...]
    """Earliest first; none where what counts is not known."""
    bar: Bar | None = None
    cash_net: Number | None = None
    """What the budget alone gains over the horizon, undiscounted; none where unknown."""

    @property
    def id(self) -> str:
        """Its name in the budget and in the answer."""
        return self.proposal.id


class Question(NamedTuple):
    """What is to be chosen from what."""

    candidates: tuple[Candidate, ...]
    """In the order of their ids, each id once."""
    budget: Budget
    unreadable: tuple[str, ...] = ()
    """Ids of proposals whose files cannot be used: nobody can have them."""


class Cut(NamedTuple):
    """A set that is not wanted again: of the options `inside`, less those taken outside it, at most `most`."""

    inside: frozenset[int]
    most: int


class Problem(NamedTuple):
    """The same as bare numbers: options to take or to leave. Every number is whole."""

    objectives: tuple[tuple[int, ...], ...]
    """What an option is worth; the first sum is made as large as possible, among those the second, and so on."""
    uses: tuple[tuple[int, ...], ...] = ()
    """For every limit, how much of it an option takes; never negative."""
    limits: tuple[int, ...] = ()
    at_most_one: tuple[tuple[int, ...], ...] = ()
    """Options of which no two go together."""
    at_least_one: tuple[tuple[int, ...], ...] = ()
    """Options of which one has to be taken; an empty group cannot be satisfied."""
    needs: tuple[tuple[int, tuple[int, ...]], ...] = ()
    """An option, and those of which it needs one."""
    cuts: tuple[Cut, ...] = ()

    @property
    def size(self) -> int:
        """How many options there are."""
        return len(self.objectives[0])


class Found(NamedTuple):
    """What a solver says to a problem."""

    status: Status
    taken: tuple[int, ...] | None
    """The options taken, rising; none where none was found."""
    bound: int
    """No set is worth more, by the first objective; 0 where there is no set."""
    settled: bool = False
    """Whether it is proven the first by the further objectives among all sets of its worth."""


class Kind(StrEnum):
    """The rules that a set keeps."""

    MUST = "must"
    NEEDS = "needs"
    EXCLUDES = "excludes"
    CAP = "cap"
    STAFF_HOURS = "staff-hours"
    VERDICT = "verdict"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


class Rule(NamedTuple):
    """One rule of the budget, or one fact about a proposal that it must have to be chosen."""

    kind: Kind
    ids: tuple[str, ...] = ()
    year: int | None = None
    over: int = 0
    """By how much a broken limit is exceeded: yen, or hundredths of hours."""


class Chosen(NamedTuple):
    """One proposal of the set."""

    candidate: Candidate
    start: Start


class Rejected(NamedTuple):
    """One proposal that is not in the set."""

    candidate: Candidate
    reason: Refusal
    others: tuple[str, ...] = ()
    """Ids of those that it needs, or that exclude it."""
    over: tuple[Rule, ...] = ()
    """The limits that would be exceeded with it, and by how much."""


class Use(NamedTuple):
    """One limit and what the set takes of it: yen, or hundredths of hours."""

    year: int
    limit: int
    used: int


class Year(NamedTuple):
    """What the set takes in one fiscal year, capped or not."""

    year: int
    money: int | None
    """Yen; none where an amount is not known."""
    hours: int
    """Hundredths of own hours, as far as they are known."""


class Alternative(NamedTuple):
    """Another set, as it differs from the chosen one."""

    value: Number
    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[str, ...] = ()
    """Ids of those that start in another year."""
    proven: bool = True
    """Whether it is proven the best of its kind."""


class Further(NamedTuple):
    """What more money in one year would buy."""

    year: int
    gain: Number | None
    """None where the time was up before anything was found."""
    change: Alternative | None


class Portfolio(NamedTuple):
    """The whole answer. Values are unrounded, in the unit of what is maximised."""

    status: Status
    objective: Number | None
    """Of the chosen set; none where there is no set."""
    bound: Number | None
    """No set is worth more."""
    gap: float | None
    """(bound - objective) / bound: how far from the best possible it may be; 0 where it is proven."""
    chosen: tuple[Chosen, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    caps: tuple[Use, ...] = ()
    staff_hours: tuple[Use, ...] = ()
    years: tuple[Year, ...] = ()
    settled: bool = False
    """Whether ties were examined, so that the same set comes out on every machine."""
    runner_up: Alternative | None = None
    """The best other set of proposals; none where there is no other, or none was found in time."""
    further: tuple[Further, ...] = ()
    skipping: Alternative | None = None
    """The best B/C first, passing over what does not fit."""
    stopping: Alternative | None = None
    """The best B/C first, stopping at the first that does not fit."""
    suggested: tuple[str, ...] = ()
    """Ids of obligatory proposals that the budget does not name in `must`."""
    clashes: tuple[tuple[Rule, ...], ...] = ()
    """Lists of rules that cannot all be kept; without any one of a list the others of it could. No two share a rule."""
