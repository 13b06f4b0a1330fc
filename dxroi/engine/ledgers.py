"""Every line of one proposal under one rubric, over the rubric's horizon."""

from __future__ import annotations

from dxroi.engine.costs import (
    cost_lines,
    is_unknown_as_a_whole,
    remaining_cost,
    states_running_cost,
    unstated_running_cost,
)
from dxroi.engine.flows import added
from dxroi.engine.lines import Ledgers, SavingLine
from dxroi.engine.periods import period
from dxroi.engine.procedures import procedure_line
from dxroi.engine.scenario import AS_WRITTEN, Scenario
from dxroi.engine.works import work_line
from dxroi.engine.yearly import by_year, effect
from dxroi.models.proposal import CashSaving, Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric


def ledgers(proposal: Proposal, rubric: Rubric, scenario: Scenario = AS_WRITTEN) -> Ledgers:
    """All lines of a proposal, by the rubric's rates and over its horizon."""
    years = rubric.horizon
    works = tuple([work_line(w, proposal, rubric, scenario) for w in proposal.works])
    papers = [p for p in proposal.residents if p.paper_minutes is not None]
    if papers:
        from dxroi.engine.paper import paper_line  # few proposals have any

        works += tuple([paper_line(p, proposal, rubric, scenario) for p in papers])
    savings = tuple([_saving_line(s, proposal, years, scenario) for s in proposal.cash_savings])
    procedures = tuple([procedure_line(p, proposal, rubric, scenario) for p in proposal.residents])
    costs = [line for c in proposal.costs for line in cost_lines(c, proposal, rubric, scenario)]
    if [c for c in proposal.costs if c.contract is not None]:
        from dxroi.engine.contracts import with_open_renewals  # few proposals have one

        effects = [w.hours for w in works] + [s.yen for s in savings] + [p.online_cases for p in procedures]
        costs = [*with_open_renewals(tuple(costs), added(effects, years), proposal, scenario)]
    if is_unknown_as_a_whole(proposal):
        costs.append(remaining_cost(years, scenario))
    elif not states_running_cost(proposal):
        effects = [w.hours for w in works] + [s.yen for s in savings] + [p.online_cases for p in procedures]
        costs += unstated_running_cost(added(effects, years), scenario)
    return Ledgers(years, works, savings, procedures, tuple(costs))


def shared_rate(lines: Ledgers) -> Number | None:
    """The hourly rate of all works that change any hours; none where they have several."""
    rates = {w.rate for w in lines.works if any(w.hours.amounts)}
    return rates.pop() if len(rates) == 1 else None


def _saving_line(saving: CashSaving, proposal: Proposal, years: int, scenario: Scenario) -> SavingLine:
    when = period(proposal, saving.first, saving.until, years)
    amounts, missing = by_year(saving.annual, when, years, scenario)
    if saving.field in scenario.factors:
        amounts = [a * scenario.factors[saving.field] for a in amounts]
    return SavingLine(saving, effect(amounts, missing, scenario))
