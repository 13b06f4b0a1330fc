"""Procedures of residents: cases done online, what residents gain, visits saved (contract, section 2)."""

from __future__ import annotations

from dxroi.engine.flows import Flow
from dxroi.engine.lines import ProcedureLine
from dxroi.engine.periods import FIRST_YEAR_UNKNOWN, operating_share, period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.engine.yearly import effect
from dxroi.models.proposal import Procedure, Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric


def procedure_line(procedure: Procedure, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> ProcedureLine:
    """One procedure under a scenario."""
    number, missing = scenario.number, scenario.missing
    when = period(proposal, procedure.first, procedure.until, rubric.horizon)
    late = FIRST_YEAR_UNKNOWN if proposal.operates_from and proposal.first_year is None else NOTHING
    cases: list[Number] = []
    open_cases: list[frozenset[str]] = []
    for t in range(rubric.horizon):
        share = operating_share(proposal, t) if when.covers(t) else 0
        volume, online = procedure.cases.at(max(t - when.start, 0)), procedure.online.at(max(t - when.start, 0))
        idle = share == 0 or any(not q.unknown and number(q) == 0 for q in (volume, online))
        cases.append(0 if idle else number(volume) * number(online) * share)
        open_cases.append(NOTHING if idle else missing(volume, online) | when.missing | late)
    if procedure.field in scenario.factors:
        cases = [c * scenario.factors[procedure.field] for c in cases]
    minutes, open_minutes = minutes_a_case(procedure, scenario)
    each = minutes / 60 * rubric.resident_yen_per_hour + number(procedure.yen_saved)
    open_each = open_minutes | missing(procedure.yen_saved)
    open_visits = missing(procedure.visits_saved)
    moving = [bool(c or m) for c, m in zip(cases, open_cases, strict=True)]

    def product(factor: Number, unknown: frozenset[str]) -> Flow:
        idle = factor == 0 and not unknown
        gaps = [NOTHING if idle or not go else m | unknown for go, m in zip(moving, open_cases, strict=True)]
        return effect([c * factor for c in cases], gaps, scenario)

    visits = number(procedure.visits_saved)
    return ProcedureLine(procedure, product(1, NOTHING), product(each, open_each), product(visits, open_visits))


def minutes_a_case(procedure: Procedure, scenario: Scenario) -> tuple[Number, frozenset[str]]:
    """Minutes that a resident saves in a case done online, and what is missing for it.

    `minutes_saved`, or `minutes_visit` − `minutes_online`; below 0 where it takes longer at home than at the counter.
    """
    visit, online = procedure.minutes_visit, procedure.minutes_online
    if visit is None or online is None:
        return scenario.number(procedure.minutes_saved), scenario.missing(procedure.minutes_saved)
    return scenario.number(visit) - scenario.number(online), scenario.missing(visit, online)
