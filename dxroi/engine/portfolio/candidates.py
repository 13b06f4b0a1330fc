"""A proposal as it is held against a budget: what it is worth, what it takes in every fiscal year, what bars it."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from dxroi.engine.flows import Flow, added
from dxroi.engine.funding import funding
from dxroi.engine.judging import judge, unknown_paths
from dxroi.engine.ledgers import ledgers
from dxroi.engine.lines import Ledgers
from dxroi.engine.portfolio.aims import Aim
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.ties import settled
from dxroi.engine.totals import Totals, totals
from dxroi.models.appraisal import Measure, View
from dxroi.models.budget import Budget, Counted
from dxroi.models.portfolio import Bar, Candidate, Refusal, Start
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.words import Obligation, Stage, Verdict

HOUR = 100
"""Own hours are held against their limits in hundredths."""
AS_STATED = range(1)
"""Every proposal starts in its own first year."""


def candidate(proposal: Proposal, rubric: Rubric, budget: Budget, aim: Aim, window: range = AS_STATED) -> Candidate:
    """What a proposal is to a budget; `window` holds the years by which its start may be delayed."""
    lines = ledgers(proposal, rubric)
    found = totals(lines)
    case = Case(proposal, rubric, AS_WRITTEN)
    reader = MeasureReader(case, found, rubric.horizon)
    verdict = judge(case, totals=found).verdict
    demand = Demand.of(proposal, lines, found, budget)
    value = reader.read(aim.measure)
    bar = _bar(proposal, budget, verdict, demand.unknowns(0) | _missing(value))
    starts: tuple[Start, ...] = ()
    if value.value is not None:
        starts = tuple(
            _starts(
                demand, settled(value.value, value.scale), aim, rubric, window if is_movable(proposal) else AS_STATED
            )
        )
    if not starts and bar is None:  # what is maximised has no value, or nothing known is left of the window
        bar = Bar(Refusal.UNKNOWN)
    ratio = reader.read("city.benefit_cost_ratio")
    best = ratio.stands_for if ratio.value is None else ratio.value
    return Candidate(proposal, verdict, best, starts, bar, reader.read("cash.net").value)


def is_movable(proposal: Proposal) -> bool:
    """Whether its start is the city's to choose: not what runs already, and not what is obligatory."""
    return proposal.stage is not Stage.OPERATING and proposal.obligation is Obligation.NONE


def is_judged(proposal: Proposal) -> bool:
    """Whether the computed verdict applies: an obligatory proposal has it for reference only (判断対象外)."""
    return proposal.obligation is Obligation.NONE


class Demand(NamedTuple):
    """What a proposal takes, by fiscal year from its own first one."""

    first_year: int | None
    money: Flow
    hours: Flow
    budget: Budget

    @classmethod
    def of(cls, proposal: Proposal, lines: Ledgers, found: Totals, budget: Budget) -> Demand:
        """Money as the budget counts it: general revenue, or all money paid; own hours of every staff."""
        whole = budget.counts is Counted.COST
        money = found.cost(View.CASH) if whole else funding(proposal, found).general_revenue
        hours = added([line.hours for line in lines.costs if line.hours is not None], found.years)
        return cls(proposal.first_year, money, hours, budget)

    def unknowns(self, delay: int) -> frozenset[str]:
        """The unknowns that lie in a limited year, with a start so much later."""
        if self.first_year is None:
            return frozenset({"first_year"})
        missing = [
            flow.missing_in(year - self.first_year - delay)
            for flow, limits in ((self.money, self.budget.caps), (self.hours, self.budget.staff_hours))
            for year in limits
            if 0 <= year - self.first_year - delay < len(flow.amounts)
        ]
        return frozenset().union(*missing)

    def taken(self, flow: Flow, unit: int, delay: int) -> dict[int, int]:
        """Fiscal year -> whole units, rounded up. Nothing is below 0: a grant beyond the cost pays for nobody else."""
        first = (self.first_year or 0) + delay
        known = [(t, flow.amounts[t] * unit, flow.gross[t] * unit) for t in range(len(flow.amounts))]
        return {first + t: max(0, ceil(settled(a, gross))) for t, a, gross in known if not flow.missing_in(t)}


def _missing(value: Measure) -> frozenset[str]:
    return value.missing if value.value is None else frozenset()


def _bar(proposal: Proposal, budget: Budget, verdict: Verdict, missing: frozenset[str]) -> Bar | None:
    """A verdict that is known comes first; what is withheld says what is missing."""
    least = budget.verdict_at_least
    below = is_judged(proposal) and least is not None and verdict.rank > least.rank
    if below and verdict is not Verdict.WITHHELD:
        return Bar(Refusal.VERDICT)
    if missing:
        return Bar(Refusal.UNKNOWN, tuple(path for path in unknown_paths(proposal) if path in missing))
    return Bar(Refusal.VERDICT) if below else None


def _starts(demand: Demand, value: float, aim: Aim, rubric: Rubric, window: range) -> Iterator[Start]:
    """The starts of the window that bring no unknown into a limited year."""
    for delay in window:
        if not demand.unknowns(delay):
            year = (demand.first_year or 0) + delay
            money, hours = demand.taken(demand.money, 1, delay), demand.taken(demand.hours, HOUR, delay)
            open_years = tuple(each for each in range(year, year + rubric.horizon) if each not in money)
            yield Start(delay, year, aim.value(value, year, rubric), money, hours, open_years)
