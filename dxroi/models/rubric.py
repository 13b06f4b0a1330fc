"""A rubric as read: the yardstick. Frozen, no arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from dxroi.finding import Words
from dxroi.models.uncertainty import Uncertainty
from dxroi.models.words import Staff, Stage, Timing, Verdict


class Condition(NamedTuple):
    """`measure operator number`, from a closed list of measures."""

    field: str
    """Its path, `rubric.verdicts.sound.when.0`."""
    measure: str
    operator: str
    """One of >= > <= < ==."""
    number: float
    since: Stage | None = None
    """`from`: applies from that stage on; before, it is a question to the section."""

    def __str__(self) -> str:
        return _written(self.measure, self.operator, self.number)


@lru_cache(maxsize=256)
def _written(measure: str, operator: str, number: float) -> str:
    """A condition as text; the same few are written for every proposal."""
    return f"{measure} {operator} {number:.15g}"


class LabourRate(NamedTuple):
    """What an hour of one kind of staff is worth."""

    yen_per_hour: float
    cash_releasing: bool
    """Whether a saved hour lowers a budget line by itself."""
    source: str | None = None
    is_default: bool = False
    """Whether the rate is that of a rubric which comes with dxroi, and nobody's own."""


class Discounting(NamedTuple):
    """Annual rate (0 <= rate < 1) and when in its fiscal year an amount falls."""

    rate: float
    initial: Timing = Timing.START
    annual: Timing = Timing.END
    source: str | None = None


class Criterion(NamedTuple):
    """One question of a rubric, answered by a rating or by a measure."""

    id: str
    importance: float | None = None
    """What the rubric says; the weighting makes weights of it."""
    title: Words | None = None
    measure: str | None = None
    """Where stated, points come from this measure and no rating is asked."""
    points: tuple[tuple[float, float], ...] = ((0, 0), (5, 100))
    """(rating or measure, points 0..100), rising; linear between, flat outside for a measure."""
    levels: Mapping[float, Words] = {}
    """What a rating means."""
    drop_when_absent: bool = False
    """`when_absent: drop`: neither a rating nor `residents:` stated = 該当なし, its weight goes to the others."""
    source: str | None = None
    note: Words | None = None


class Gate(NamedTuple):
    """A requirement (必須要件): failing it lowers a better verdict to `cap`, never raises one."""

    id: str
    require: Condition
    cap: Verdict
    condition: Words | None = None
    source: str | None = None


class Rule(NamedTuple):
    """A verdict and when it stands; the first rule whose conditions all hold decides."""

    id: str
    verdict: Verdict
    when: tuple[Condition, ...]
    condition: Words | None = None
    since: Stage | None = None
    """`from`: the rule is passed over before that stage."""
    source: str | None = None


class Parent(NamedTuple):
    """A rubric that another one extends."""

    id: str
    version: str
    sha256: str
    path: str = ""
    """What findings call its file."""


class Rubric(NamedTuple):
    """The yardstick: horizon, rates, criteria, gates and verdict rules, with their sources."""

    id: str
    version: str
    title: Words
    horizon: int
    """Years, 1..50."""
    discounting: Discounting
    labour: Mapping[Staff, LabourRate]
    hours_per_fte: float
    resident_yen_per_hour: float
    criteria: tuple[Criterion, ...]
    verdicts: tuple[Rule, ...]
    gates: tuple[Gate, ...] = ()
    weighting: str = "direct"
    weighting_data: Mapping[str, Any] = {}
    """What else stands beside `method:`, e.g. the pairs of `ahp`."""
    weights: Mapping[str, float] = {}
    """Criterion id -> weight, summing to 1: what the weighting made of the importances when the file was read."""
    consistency_ratio: float | None = None
    """Of a pairwise weighting; none for the others."""
    source: str | None = None
    ranges: str = "ends"
    """What low and high of a quantity mean: `ends` or `p10-p90`."""
    sources: Mapping[str, str] = {}
    """Name of a plain number (`horizon`, `hours_per_fte`, `resident_yen_per_hour`) -> its source, where it is
    written as `{value: 1860, source: ...}`."""
    extends: tuple[Parent, ...] = ()
    """Nearest parent first."""
    overrides: Mapping[str, float] = {}
    """What the call changed: `horizon`, `discounting.rate`."""
    path: str = ""
    sha256: str = ""
    notice: Words | None = None
    """What every screen says of it, such as whose proposal its weights are."""
    has_own_notice: bool = True
    """Whether it says so itself; else a rubric that it extends does, of its own values."""
    shipped: frozenset[str] = frozenset()
    """Files among its own and those that it extends which come with dxroi, as findings name them."""
    mandatory_checks: tuple[str, ...] = ()
    """Codes of checks that no comment in a proposal can ignore."""
    uncertainty: Uncertainty | None = None
    """How far off what a file states may be, by the evidence for it."""
