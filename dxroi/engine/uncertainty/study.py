"""All that can be asked about how sure one answer is; each is computed once, and only when somebody asks.

What turns a verdict is searched for without drawing anything; whatever draws needs NumPy, and imports it here only.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.flips import flips
from dxroi.engine.uncertainty.inputs import canonical, inputs
from dxroi.engine.uncertainty.switching import switching
from dxroi.engine.uncertainty.tornado import tornado
from dxroi.models.appraisal import Judgement, Measure
from dxroi.models.measures import BALANCES, MEASURES
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Bar, Flip, Input, Ranges, Shape, Switch

if TYPE_CHECKING:
    from dxroi.engine.uncertainty.points import Plan
    from dxroi.engine.uncertainty.simulation import Asked
    from dxroi.engine.uncertainty.summaries import HorizonSummary, Summary
    from dxroi.engine.uncertainty.variance import Index

DRAWS = 4096
DECIDED_BY = "city.net"
"""What the bars, the shares of the variance and the worth of knowing are about, unless another measure is asked for."""
COIN = (0.35, 0.65)
"""A verdict that holds in a share of the draws between these is no better known than the fall of a coin."""


class Drawing(NamedTuple):
    """How it is to be drawn."""

    draws: int = DRAWS
    seed: int | None = None
    """None: from the inputs."""
    ranges: Ranges = Ranges.BOTH
    measure: str | None = None
    """The only measure that is wanted; none for all of them and the verdicts."""


class Adjusted(NamedTuple):
    """A second verdict beside the first."""

    case: Case
    judgement: Judgement
    net: Measure
    """`city.net`, or the measure asked for."""


class Study:
    """One case and what is uncertain in it."""

    def __init__(self, case: Case, drawing: Drawing, seed: int) -> None:
        self.case, self.drawing = case, drawing
        self.inputs: tuple[Input, ...] = inputs(case.proposal, case.rubric, drawing.ranges)
        self.seed = seed
        self.measure = drawing.measure or DECIDED_BY

    @cached_property
    def plan(self) -> Plan:
        """The points that are drawn."""
        from dxroi.engine.uncertainty.points import plan

        return plan(self.drawing.draws, self.seed)

    @cached_property
    def judgement(self) -> Judgement:
        """The verdict as stated."""
        return judge(self.case)

    @cached_property
    def stated(self) -> Measure:
        """The measure in question, as stated."""
        return _read(self.case, self.measure)

    @cached_property
    def switching(self) -> tuple[Switch, ...]:
        """For each thing alone the nearest values at which the verdict changes."""
        return switching(self.case, self.inputs)

    @cached_property
    def flips(self) -> tuple[Flip, ...]:
        """The least joint change to a better verdict and to a worse one."""
        return flips(self.case, self.inputs)

    @cached_property
    def tornado(self) -> tuple[Bar, ...]:
        """What each input makes of the measure by itself, the largest first."""
        return tornado(self.case, self.inputs, self.measure)

    @cached_property
    def summary(self) -> Summary:
        """The simulation over every horizon, each input with its own shape, independent of the others."""
        from dxroi.engine.uncertainty.simulation import Asked
        from dxroi.engine.uncertainty.summaries import summary

        horizons = tuple(range(1, self.case.rubric.horizon + 1))
        if self.drawing.measure is not None:
            return summary(self.case, self.inputs, self.plan, self._asked(horizons, verdicts=False))
        return summary(self.case, self.inputs, self.plan, Asked(horizons, MEASURES, BALANCES))

    @property
    def whole(self) -> HorizonSummary:
        """The same over the whole horizon."""
        return self.summary.horizons[-1]

    @cached_property
    def band(self) -> tuple[Summary, ...]:
        """The same with triangular shapes, and with a tail of severe overruns of costs; the whole horizon only."""
        from dxroi.engine.uncertainty.summaries import summary

        asked = self._asked((self.case.rubric.horizon,), verdicts=self.drawing.measure is None)
        return tuple(
            summary(self.case, self.inputs, self.plan, asked, shape) for shape in (Shape.TRIANGULAR, Shape.SEVERE)
        )

    @cached_property
    def together(self) -> Summary:
        """All inputs from their worst to their best together: the other extreme beside independence."""
        from dxroi.engine.uncertainty.summaries import summary

        harmful = {bar.input.field for bar in self.tornado if bar.is_harmful}
        asked = self._asked((self.case.rubric.horizon,), verdicts=self.drawing.measure is None)
        reverse = [each.field in harmful for each in self.inputs]
        return summary(self.case, self.inputs, self.plan, asked, together=reverse)

    @property
    def shapes(self) -> tuple[HorizonSummary, ...]:
        """Over the whole horizon with each input's own shape, and with each of the band."""
        return (self.whole, *(each.horizons[-1] for each in self.band))

    @property
    def holding(self) -> tuple[float, float] | None:
        """The least and the largest share of the draws with the verdict as stated, over the shapes."""
        if not self.inputs or self.drawing.measure is not None:
            return None
        found = [each.verdicts[self.judgement.verdict].value for each in self.shapes]
        return min(found), max(found)

    @property
    def is_undecided(self) -> bool:
        """Whether this evidence does not settle the verdict: it holds about as often as not, or by one shape only."""
        if self.holding is None:
            return False
        (low, high), own = self.holding, self.whole.verdicts[self.judgement.verdict].value
        return COIN[0] <= own <= COIN[1] or low < 0.5 < high

    @property
    def is_unsupported(self) -> bool:
        """Whether the verdict holds in few draws whatever the shapes: the likely values are not the ones to expect."""
        return self.holding is not None and self.holding[1] < COIN[0]

    @cached_property
    def variance(self) -> tuple[Index, ...]:
        """For each input its share of the variance of the measure; empty where that is null in some draws."""
        if not self.inputs or self.whole.measures[self.measure].mean is None:
            return ()
        from dxroi.engine.uncertainty.variance import variance

        return variance(self.case, self.inputs, self.plan, self.measure)

    @cached_property
    def information(self) -> tuple[Estimate, ...]:
        """For each input what it is worth at most to know it before deciding, in yen; empty where a net is null."""
        measure = self.measure if self.measure in BALANCES else DECIDED_BY
        stated = self.stated if measure == self.measure else _read(self.case, measure)
        if not self.inputs or stated.value is None:
            return ()
        from dxroi.engine.uncertainty.information import NoValueError, information

        try:
            return information(self.case, self.inputs, self.plan, measure)
        except NoValueError:  # a price that nobody stated falls due in some of them
            return ()

    @cached_property
    def adjusted(self) -> Adjusted:
        """With every input at the mean of its range."""
        from dxroi.engine.uncertainty.adjusted import adjusted

        return self.at(adjusted(self.case, self.inputs))

    def at(self, case: Case) -> Adjusted:
        """The verdict and the measure of another case."""
        return Adjusted(case, judge(case), _read(case, self.measure))

    def _asked(self, years: tuple[int, ...], *, verdicts: bool) -> Asked:
        from dxroi.engine.uncertainty.simulation import Asked

        balance = (self.measure,) if self.measure in BALANCES else ()
        return Asked(years, (self.measure,), balance, verdicts)


def _read(case: Case, measure: str) -> Measure:
    return MeasureReader(case, case.totals(), case.rubric.horizon).read(measure)


def seed_for(cases: Sequence[tuple[Proposal, Rubric]], drawing: Drawing) -> int:
    """The seed asked for, or the one of what is uncertain in all the proposals of a call: the same points for all."""
    if drawing.seed is not None:
        return drawing.seed
    from dxroi.engine.uncertainty.points import seed_of

    return seed_of(canonical(inputs(proposal, rubric, drawing.ranges)) for proposal, rubric in cases)
