"""What a check looks at."""

from __future__ import annotations

from functools import cached_property

from dxroi.engine.appraise import appraise
from dxroi.engine.judging import judge
from dxroi.engine.ledgers import ledgers
from dxroi.engine.lines import Ledgers
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.totals import Totals, totals
from dxroi.models.appraisal import Appraisal, Judgement
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric


class Subject:
    """One proposal under one rubric; whatever is computed of it is computed once, and only when a check asks.

    Most checks need no more than the proposal, so that a repository of thousands is checked as fast as it is read.
    """

    def __init__(self, proposal: Proposal, rubric: Rubric, appraisal: Appraisal | None = None) -> None:
        self.proposal, self.rubric = proposal, rubric
        self._appraisal = appraisal

    @cached_property
    def lines(self) -> Ledgers:
        """Every line, year by year over the rubric's horizon."""
        return ledgers(self.proposal, self.rubric)

    @cached_property
    def totals(self) -> Totals:
        """The lines added up."""
        return totals(self.lines)

    @cached_property
    def judgement(self) -> Judgement:
        """Verdict, score and unknowns over the whole horizon."""
        if self._appraisal is not None:
            return self._appraisal.judgement
        return judge(Case(self.proposal, self.rubric, AS_WRITTEN), totals=self.totals)

    @cached_property
    def appraisal(self) -> Appraisal:
        """The whole answer: dear, so only for checks that cannot do without."""
        return self._appraisal or appraise(self.proposal, self.rubric)
