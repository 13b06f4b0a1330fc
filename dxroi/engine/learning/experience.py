"""A plan as experience would have it: the factors of a calibration laid over it, and the verdict that follows.

The verdict as stated stays what it is; this one stands beside it. Hours take the lower side of their class, costs and
the delay the upper one, each at the level asked for. A class that is too small for the level gives way to a wider one:
kind of work and evidence, kind of work, the whole library, what is published. Where that is less than the worst case of
the library, or nothing, the worst case counts; and where that is no worse than the plan, the plan stands.
Of residents and budget lines the library has no ratio: the delay alone touches them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from dxroi.engine.judging import judge
from dxroi.engine.learning.grades import grade
from dxroi.engine.learning.levels import Level, farthest, level_of
from dxroi.engine.learning.published import Published, published
from dxroi.engine.names import distinct, plain
from dxroi.engine.periods import MONTHS
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import Scenario
from dxroi.models.appraisal import Judgement, Measure
from dxroi.models.calibration import SIDE, Calibration, Ratio, ReferenceClass, Side
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Evidence, Stage

MEASURES = ("hours_saved", "city.cost", "city.net", "city.payback_years", "cash.net", "score")
"""What is shown side by side."""


class Why(StrEnum):
    """Why a ratio leaves the plan as it is."""

    OPERATING = "operating"
    """It runs already: what was paid once is paid, and the start is known."""
    NOT_PLANNED = "not-planned"
    """The plan has nothing of it, or the hours fall on balance."""
    NOTHING_PUBLISHED = "nothing-published"
    """Every class is too small, nothing is published, and no case of the library was worse than its plan."""


class Tried(NamedTuple):
    """A class that was asked for the level."""

    kind: str | None
    evidence: Evidence | None
    n: int


class Factor(NamedTuple):
    """What experience makes of one part of the plan."""

    ratio: Ratio
    value: Number
    """A factor on what the file states; months for the delay. 1 and 0 leave it as it is."""
    taken: ReferenceClass | None = None
    """The class of the library that it came from."""
    level: Level | None = None
    """Of that class."""
    published: Published | None = None
    why: Why | None = None
    """Set where it is neither from the library nor published."""
    too_small: tuple[Tried, ...] = ()
    """The classes that were asked before, narrowest first."""

    def reaches(self, level: Fraction) -> bool:
        """Whether it holds as often as a level says; so does a part of the plan that there is nothing to say of."""
        if self.level is not None:
            return self.level.covers >= level
        if self.published is not None:
            return self.published.covers is not None and self.published.covers >= level
        return self.why is not Why.NOTHING_PUBLISHED


class Outcome(NamedTuple):
    """A verdict with its figures."""

    judgement: Judgement
    measures: Mapping[str, Measure]


class Experienced(NamedTuple):
    """One proposal as stated and as experience would have it."""

    proposal: Proposal
    calibration: Calibration
    level: Fraction
    factors: tuple[Factor, ...]
    stated: Outcome
    calibrated: Outcome


def experienced(case: Case, calibration: Calibration, level: Fraction) -> Experienced:
    """Both verdicts of a case; the second one with every factor of the calibration at a level."""
    factors = tuple(_factor(case, calibration, ratio, level) for ratio in Ratio)
    moved = case._replace(scenario=_laid_over(case, factors))
    return Experienced(case.proposal, calibration, level, factors, _outcome(case), _outcome(moved))


def _outcome(case: Case) -> Outcome:
    totals = case.totals()
    reader = MeasureReader(case, totals, case.rubric.horizon)
    return Outcome(judge(case, totals=totals), {name: reader.read(name) for name in MEASURES})


def _factor(case: Case, calibration: Calibration, ratio: Ratio, level: Fraction) -> Factor:
    """The factor of one ratio, from the narrowest class that is large enough."""
    none: Number = 0 if ratio is Ratio.DELAY_MONTHS else 1
    why = _untouched(case, ratio)
    if why is not None:
        return Factor(ratio, none, why=why)
    small: list[Tried] = []
    for kind, evidence in _chain(case.proposal, ratio):
        found = class_of(calibration, ratio, kind, evidence)
        at = None if found is None else level_of(found.values, level, SIDE[ratio])
        if found is not None and at is not None:
            return Factor(
                ratio,
                max(at.value, none) if ratio is Ratio.DELAY_MONTHS else at.value,
                found,
                at,
                too_small=tuple(small),
            )
        small.append(Tried(kind, evidence, 0 if found is None else len(found.values)))
    return _beyond(case, calibration, ratio, level, tuple(small))


def _beyond(
    case: Case, calibration: Calibration, ratio: Ratio, level: Fraction, too_small: tuple[Tried, ...]
) -> Factor:
    """The factor of a level that no class reaches: what is published, or the worst case where that is worse.

    A higher level is so never milder than a lower one that the whole library reaches. It may be milder than a narrower
    class that only the lower level could use: each factor names its class.
    """
    none: Number = 0 if ratio is Ratio.DELAY_MONTHS else 1
    known = published(case, ratio, level)
    whole = class_of(calibration, ratio, None, None)
    worst = None if whole is None else farthest(whole.values, level, SIDE[ratio])
    least = none if known is None or known.fields else known.value
    if worst is not None and (worst.value < least if SIDE[ratio] is Side.LOWER else worst.value > least):
        return Factor(ratio, worst.value, whole, worst, too_small=too_small)
    if known is None:
        return Factor(ratio, none, why=Why.NOTHING_PUBLISHED, too_small=too_small)
    return Factor(ratio, known.value, published=known, too_small=too_small)


def _untouched(case: Case, ratio: Ratio) -> Why | None:
    """Whether there is nothing in the plan that a ratio could be of."""
    if case.proposal.stage is Stage.OPERATING and ratio in (Ratio.COST_INITIAL, Ratio.DELAY_MONTHS):
        return Why.OPERATING
    if ratio is Ratio.DELAY_MONTHS:
        return None
    totals = case.totals()
    planned = {Ratio.HOURS: totals.hours, Ratio.COST_INITIAL: totals.initial, Ratio.COST_ANNUAL: totals.annual}[ratio]
    years = case.rubric.horizon
    return Why.NOT_PLANNED if planned.total(years) <= 0 and not planned.unknowns(years) else None


def _chain(proposal: Proposal, ratio: Ratio) -> Iterator[tuple[str | None, Evidence | None]]:
    """The classes to be asked, narrowest first; the kinds in the order of the file."""
    evidence = grade(proposal, ratio)
    kinds = distinct(proposal.kinds)
    if evidence is not None:
        yield from ((kind, evidence) for kind in kinds)
    yield from ((kind, None) for kind in kinds)
    yield None, None


def class_of(
    calibration: Calibration, ratio: Ratio, kind: str | None, evidence: Evidence | None
) -> ReferenceClass | None:
    """The class of a calibration."""
    like = None if kind is None else plain(kind)
    of_grade = (each for each in calibration.ratios.get(ratio, ()) if each.evidence is evidence)
    return next((each for each in of_grade if (None if each.kind is None else plain(each.kind)) == like), None)


def _laid_over(case: Case, factors: Sequence[Factor]) -> Scenario:
    """The scenario with the factors in it; what is unknown stays so."""
    scenario, values = case.scenario, {each.ratio: each for each in factors}
    instead = {**scenario.instead, **dict(_raised(case, values))}
    annual = values[Ratio.COST_ANNUAL]
    months = values[Ratio.DELAY_MONTHS].value
    years, rest = divmod(months, MONTHS)
    return scenario._replace(
        hours=scenario.hours * values[Ratio.HOURS].value,
        annual_cost=scenario.annual_cost * (annual.value if annual.published is None else 1),
        instead=instead,
        delay=scenario.delay + (months / MONTHS if rest else int(years)),
    )


def _raised(case: Case, factors: Mapping[Ratio, Factor]) -> Iterator[tuple[str, Number]]:
    """Every amount that is set one by one: those paid once, and yearly ones of which alone something is published."""
    initial, annual = factors[Ratio.COST_INITIAL].value, factors[Ratio.COST_ANNUAL]
    fields = annual.published.fields if annual.published is not None else ()
    for item in case.proposal.costs:
        if item.initial is not None and initial != 1:
            yield from _times(case, item.initial, initial)
        for entry in item.annual.entries if item.annual is not None else ():
            if entry.field in fields:
                yield from _times(case, entry, annual.value)


def _times(case: Case, quantity: Quantity, factor: Number) -> Iterator[tuple[str, Number]]:
    if not quantity.unknown:
        yield quantity.field, case.scenario.number(quantity) * factor
