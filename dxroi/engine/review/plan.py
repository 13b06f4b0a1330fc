"""The plan by fiscal year, and which years of it were measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxroi.engine.ledgers import ledgers
from dxroi.engine.lines import Ledgers
from dxroi.engine.starts import real_start
from dxroi.models.cycle import Actual
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric


class Plan(NamedTuple):
    """What was planned, with what came of it."""

    proposal: Proposal
    rubric: Rubric
    first_year: int
    lines: Ledgers
    """As written."""
    moved: Ledgers
    """With effects from the month in which it really began, where that is known."""
    actuals: Mapping[int, Actual]
    """t -> what was measured."""
    measured: int
    """Years up to the last one measured, at most the horizon."""

    @property
    def last(self) -> Actual:
        """What was measured last."""
        return self.actuals[self.measured - 1]

    def year(self, t: int) -> int:
        """The fiscal year of t."""
        return self.first_year + t


def plan_of(proposal: Proposal, rubric: Rubric) -> Plan | None:
    """The plan with its actuals; none where none of them lies within the horizon."""
    first_year = proposal.first_year
    if first_year is None:
        return None
    actuals = {a.year - first_year: a for a in proposal.actuals if 0 <= a.year - first_year < rubric.horizon}
    if not actuals:
        return None
    start = real_start(proposal)
    lines = ledgers(proposal, rubric)
    moved = lines if start is None else ledgers(proposal._replace(operates_from=start), rubric)
    return Plan(proposal, rubric, first_year, lines, moved, actuals, max(actuals) + 1)
