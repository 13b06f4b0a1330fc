"""One finished project against its plan: a ratio for each of its hours, its costs and its start.

Years are compared with the same years of the plan. A plan is taken as if it had begun when operation really began,
where the file says when: what a late start cost is in the delay, and is not counted again in the hours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from dxroi.engine.flows import Flow, summed
from dxroi.engine.learning.grades import grade
from dxroi.engine.ledgers import ledgers
from dxroi.engine.periods import MONTHS
from dxroi.engine.scenario import AS_WRITTEN, Scenario
from dxroi.engine.starts import months_between, planned_start, real_start
from dxroi.engine.ties import equal, settled
from dxroi.engine.totals import Totals, totals
from dxroi.models.calibration import Ratio
from dxroi.models.cycle import Actual
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number, Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.words import Evidence


class Why(StrEnum):
    """Why a project teaches nothing of one ratio."""

    NOT_MEASURED = "not-measured"
    """Its actuals do not say."""
    PARTLY_MEASURED = "partly-measured"
    """A year in which the plan pays has no actual."""
    UNDIVIDED = "undivided"
    """Its actuals state the cost as a whole, of years in which the plan has both parts of it."""
    PLAN_UNKNOWN = "plan-unknown"
    PLAN_NONE = "plan-none"
    """The plan of these years is 0, or less (work that gets slower)."""


class Lesson(NamedTuple):
    """One ratio of one project."""

    ratio: Ratio
    value: Number
    planned: Number
    actual: Number
    evidence: Evidence | None = None
    """What the plan rested on, the weakest of its items; none for a delay."""
    left_out: tuple[int, ...] = ()
    """Fiscal years of which the cost is stated as a whole that cannot be told apart."""


class Gap(NamedTuple):
    """A ratio that one project does not have."""

    ratio: Ratio
    why: Why


class Held(NamedTuple):
    """A range that the plan stated, and what came."""

    ratio: Ratio
    low: Number
    high: Number
    actual: Number

    @property
    def inside(self) -> bool:
        """Whether the actual lies in the range, its ends among it."""
        return self.low <= self.actual <= self.high or equal(self.actual, self.low) or equal(self.actual, self.high)


class Taught(NamedTuple):
    """All that one project teaches."""

    proposal: Proposal
    lessons: tuple[Lesson, ...]
    gaps: tuple[Gap, ...]
    ranges: tuple[Held, ...]


class _Sums(NamedTuple):
    """What is compared, added up."""

    actual: Number
    years: tuple[int, ...]
    """Of the plan, counted from its first year."""
    undivided: tuple[int, ...] = ()
    """Years left out, counted so too."""


def taught(proposal: Proposal, rubric: Rubric) -> Taught:
    """What a proposal with actuals teaches; of the rubric nothing counts but that it prices hours at all."""
    last = max((each.year for each in proposal.actuals), default=0)
    if proposal.first_year is None or last < proposal.first_year:
        return Taught(proposal, (), tuple(Gap(ratio, Why.NOT_MEASURED) for ratio in Ratio), ())
    plan = _Plan(proposal, rubric._replace(horizon=last - proposal.first_year + 1))
    found = [*(plan.compared(ratio) for ratio in (Ratio.HOURS, Ratio.COST_INITIAL, Ratio.COST_ANNUAL)), _delay(plan)]
    lessons = tuple(each for each in found if isinstance(each, Lesson))
    gaps = tuple(each for each in found if isinstance(each, Gap))
    return Taught(proposal, lessons, gaps, tuple(plan.held(lessons)))


class _Plan:
    """A plan over the years up to the last one measured."""

    def __init__(self, proposal: Proposal, rubric: Rubric) -> None:
        self.proposal, self.rubric = proposal, rubric
        self.first_year = proposal.first_year or 0
        self.start = real_start(proposal)
        self.begun = proposal if self.start is None else proposal._replace(operates_from=self.start)

    def flow(self, ratio: Ratio, scenario: Scenario = AS_WRITTEN) -> Flow:
        """Hours saved or yen by year."""
        planned: Totals = totals(ledgers(self.begun, self.rubric, scenario))
        return {Ratio.HOURS: planned.hours, Ratio.COST_INITIAL: planned.initial, Ratio.COST_ANNUAL: planned.annual}[
            ratio
        ]

    def compared(self, ratio: Ratio) -> Lesson | Gap:
        """The actual over the plan of the same years."""
        sums = self._sums(ratio)
        if isinstance(sums, Gap):
            return sums
        planned = [self.flow(ratio).known(t) for t in sums.years]
        known = [amount for amount in planned if amount is not None]
        if len(known) < len(planned):
            return Gap(ratio, Why.PLAN_UNKNOWN)
        whole = summed(known)
        if whole <= 0 or equal(whole, 0):
            return Gap(ratio, Why.PLAN_NONE)
        left_out = tuple(self.first_year + t for t in sums.undivided)
        return Lesson(ratio, settled(sums.actual / whole), whole, sums.actual, grade(self.proposal, ratio), left_out)

    def _sums(self, ratio: Ratio) -> _Sums | Gap:
        """The actuals there are, and the years that they are held against."""
        stated = {each.year - self.first_year: self._divided(each) for each in self.proposal.actuals}
        measured = {t: amount for t, each in stated.items() if (amount := _ACTUAL[ratio](each)) is not None}
        undivided = () if ratio is Ratio.HOURS else tuple(t for t, each in stated.items() if _is_whole(each))
        if not measured:
            return Gap(ratio, Why.UNDIVIDED if undivided else Why.NOT_MEASURED)
        years = tuple(sorted(measured))
        if ratio is Ratio.COST_INITIAL:  # what is paid once may be paid in another year than planned
            years = tuple(range(self.rubric.horizon))
            paying = self.flow(ratio)
            open_ = [t for t in years if t not in measured and (paying.amounts[t] or paying.missing_in(t))]
            if open_:
                return Gap(ratio, Why.UNDIVIDED if set(open_) <= set(undivided) else Why.PARTLY_MEASURED)
        return _Sums(summed(measured[t] for t in sorted(measured)), years, tuple(sorted(undivided)))

    def _divided(self, actual: Actual) -> Actual:
        """A cost stated as a whole is that part of it which the plan has in its year, where it has one alone.

        Neither part planned: it is what the year cost to run, as in `dxroi review`.
        """
        if not _is_whole(actual):
            return actual
        t = actual.year - self.first_year
        once, yearly = (self.flow(part).known(t) for part in (Ratio.COST_INITIAL, Ratio.COST_ANNUAL))
        if once == 0:
            return actual._replace(annual=actual.cost)
        return actual._replace(initial=actual.cost, cost=None) if yearly == 0 else actual

    def held(self, lessons: Iterable[Lesson]) -> Iterator[Held]:
        """The range of what each lesson is about, where the plan has one.

        Every value at the end that makes the sum least, and at the one that makes it most.
        """
        for lesson in lessons:
            sums = None if lesson.ratio is Ratio.DELAY_MONTHS else self._sums(lesson.ratio)
            if isinstance(sums, _Sums):
                low, high = self._ends(lesson.ratio, sums.years)
                if not equal(low, high):
                    yield Held(lesson.ratio, low, high, lesson.actual)

    def _ends(self, ratio: Ratio, years: Sequence[int]) -> tuple[Number, Number]:
        def summed_at(values: Mapping[str, Number]) -> Number:
            amounts = self.flow(ratio, AS_WRITTEN._replace(instead=values)).amounts
            return summed(amounts[t] for t in years)

        least: dict[str, Number] = {}
        most: dict[str, Number] = {}
        for each in _ranged(self.proposal, ratio):
            low, high = summed_at({each.field: each.low}), summed_at({each.field: each.high})
            least[each.field], most[each.field] = (each.low, each.high) if low <= high else (each.high, each.low)
        return summed_at(least), summed_at(most)


def _ranged(proposal: Proposal, ratio: Ratio) -> Iterator[Quantity]:
    """The quantities with a range on which a ratio may rest."""
    above = "hours_saved" if ratio is Ratio.HOURS else "cost"
    for each in quantities(proposal):
        if each.low < each.high and not each.unknown and each.field.partition(".")[0] == above:
            yield each


def _is_whole(actual: Actual) -> bool:
    """Whether all that is said of its cost is what it was in all."""
    return actual.cost is not None and actual.initial is None and actual.annual is None


def _initial(actual: Actual) -> Number | None:
    """Paid once in a year: what is left of the whole where only the rest is said."""
    if actual.initial is None and actual.cost is not None and actual.annual is not None:
        return actual.cost - actual.annual
    return actual.initial


def _annual(actual: Actual) -> Number | None:
    if actual.annual is None and actual.cost is not None and actual.initial is not None:
        return actual.cost - actual.initial
    return actual.annual


def _hours(actual: Actual) -> Number | None:
    return actual.hours


_ACTUAL: Mapping[Ratio, Callable[[Actual], Number | None]] = {
    Ratio.HOURS: _hours,
    Ratio.COST_INITIAL: _initial,
    Ratio.COST_ANNUAL: _annual,
}


def _delay(plan: _Plan) -> Lesson | Gap:
    """Months from the planned start to the real one."""
    if plan.start is None:
        return Gap(Ratio.DELAY_MONTHS, Why.NOT_MEASURED)
    first = (plan.first_year, MONTHS)
    planned, actual = months_between(first, planned_start(plan.proposal)), months_between(first, plan.start)
    return Lesson(Ratio.DELAY_MONTHS, actual - planned, planned, actual)
