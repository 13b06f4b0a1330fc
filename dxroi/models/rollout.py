"""The answer of a rollout (横展開): which works elsewhere could take up a case, what each would bring; unrounded."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.models.appraisal import Appraisal, Bound, Measure
from dxroi.models.inventory import InventoryWork
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.words import Difficulty, Verdict

FACTORS: Mapping[Difficulty, Number] = {Difficulty.LOW: 1, Difficulty.MIDDLE: 0.75, Difficulty.HIGH: 0.5}
"""Share of the case's saving that a work of each difficulty reaches: dxroi's own judgement, no published figure.

The grades are those of 神奈川県政策研究センター (2019-10): low, a process is simply replaced; middle, it has to be
mended within the department; high, it has to be settled between departments.
"""


class Basis(StrEnum):
    """What a saving rate rests on."""

    MEASURED = "measured"
    """On what was saved in a fiscal year (`actuals`)."""
    PLANNED = "planned"
    """On the hours that the plan states before and after."""
    GIVEN = "given"
    """On the call (`--saving-rate`)."""


class SavingRate(NamedTuple):
    """What share of its hours the case's own work saves."""

    share: Number | None
    """Hours saved ÷ hours before; none where the case does not say what its works took before."""
    basis: Basis | None = None
    hours: Number | None = None
    """Hours saved a year that it rests on."""
    before: Number | None = None
    """Hours a year before; of a year measured, in the months in which it ran."""
    year: int | None = None
    """The fiscal year in which it was measured."""
    yen_per_hour: Number | None = None
    """What an hour of the case's works is worth on average; none = the rubric's rate of regular staff."""


class Match(NamedTuple):
    """A work elsewhere that is like the case's, and why."""

    work: InventoryWork
    kinds: tuple[str, ...]
    """Shared, as the inventory writes them."""
    systems: tuple[str, ...]
    likeness: float
    """Of its name to the name of the case, or of one of its works, that is nearest to it; 0..1."""
    like: str
    """That name."""


class Why(StrEnum):
    """Why a work that is like the case's is not counted."""

    MAYBE_OWN = "maybe-own"
    """It may be the case's own work, written otherwise: the same section, and hardly another name."""
    REPEATED = "repeated"
    """The inventory has it twice, in the same words: it is counted once."""
    DIFFERING = "differing"
    """The inventory has it twice, with other hours or another difficulty: nobody knows which holds."""


class Apart(NamedTuple):
    """A match that is not counted."""

    match: Match
    why: Why


class Found(NamedTuple):
    """What an inventory has that is like a case's."""

    matches: tuple[Match, ...]
    """Each work once, most alike first."""
    apart: tuple[Apart, ...] = ()
    """In the order of the file."""


class Lacking(StrEnum):
    """What has to be asked before the saving of a work can be computed."""

    HOURS = "hours"
    NO_HOURS = "hours-above-0"
    """It is said to take none: such a work has nothing to save."""
    DIFFICULTY = "difficulty"
    RATE = "rate"
    """The case's own."""


class Asked(NamedTuple):
    """A match of which no saving can be computed."""

    match: Match
    lacking: tuple[Lacking, ...]


class Target(NamedTuple):
    """A match with what it would bring by itself, over the rubric's horizon from its own start."""

    match: Match
    factor: Number
    """Of its difficulty."""
    hours_saved: Number
    """A year: its hours × the case's saving rate × the factor."""
    cost: Measure
    """Marginal, over the horizon; null where what has to be paid again is not known."""
    net: Measure
    """Of the city view."""
    verdict: Verdict
    most_a_year: Number
    """Yen a year that may be spent on it, beside the marginal cost that is known, before its net falls below 0."""
    outlook: tuple[Bound, ...] = ()
    """What the marginal cost would decide where it is not known."""
    order: int | None = None
    """In which order it is spread, from 1; none where it is not worth it."""
    cumulative_hours: Number | None = None
    """A year, of all targets up to this one."""


class Total(NamedTuple):
    """The case together with the targets that are worth it."""

    proposal: Proposal
    appraisal: Appraisal
    hours: Number
    """Hours a year that the targets save together."""


class Rollout(NamedTuple):
    """The whole answer."""

    case: Proposal
    appraisal: Appraisal
    """Of the case alone, as `evaluate` has it."""
    rate: SavingRate
    factors: Mapping[Difficulty, Number]
    start: int | None
    """The fiscal year from which the targets cost and save."""
    targets: tuple[Target, ...]
    """In the order of spreading; those that are not worth it last."""
    asked: tuple[Asked, ...]
    found: int
    """How many works match, those that are not shown among them."""
    total: Total | None
    """None where no target is worth it."""
    apart: tuple[Apart, ...] = ()
    """What is like the case's and is not counted."""
