"""Double handling while paper stays beside the online form (`paper`): hours of staff lost, as by a slower work.

hours_t = − cases_t × (1 − online_t) × minutes_per_case / 60 in the years in which paper is taken, months of the first
year counted as for any effect; they are priced and added up with the works. A file without `paper` has none of this.
"""

from __future__ import annotations

from dxroi.engine.flows import nothing
from dxroi.engine.lines import WorkLine
from dxroi.engine.periods import FIRST_YEAR_UNKNOWN, operating_share, period
from dxroi.engine.scenario import NOTHING, Scenario
from dxroi.engine.yearly import effect
from dxroi.models.proposal import Procedure, Proposal, Work
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric


def paper_line(procedure: Procedure, proposal: Proposal, rubric: Rubric, scenario: Scenario) -> WorkLine:
    """The line of a procedure with `paper`; its hours are 0 or below.

    A factor on the procedure is one on the cases done online, and what is not done online is on paper.
    """
    work = Work(f"{procedure.field}.paper", procedure.procedure, staff=procedure.paper_staff, grounds=procedure.grounds)
    labour = rubric.labour[work.staff]
    rate = labour.yen_per_hour if scenario.yen_per_hour is None else scenario.yen_per_hour
    hours, missing = _hours(procedure, proposal, rubric.horizon, scenario)
    factor = scenario.hours * scenario.factors.get(work.field, 1)
    amounts = [each * factor for each in hours]
    return WorkLine(
        work,
        rate,
        labour.cash_releasing,
        effect(amounts, missing, scenario),
        effect([each * rate for each in amounts], missing, scenario),
        nothing(rubric.horizon),
        procedure,
    )


def _hours(
    procedure: Procedure, proposal: Proposal, years: int, scenario: Scenario
) -> tuple[list[Number], list[frozenset[str]]]:
    """By year, and what is missing for it."""
    number, missing, minutes = scenario.number, scenario.missing, procedure.paper_minutes
    when = period(proposal, procedure.first, procedure.until, years)
    last = period(proposal, procedure.first, procedure.paper_until, years)
    late = FIRST_YEAR_UNKNOWN if proposal.operates_from and proposal.first_year is None else NOTHING
    uptake = scenario.factors.get(procedure.field, 1)
    hours: list[Number] = []
    gaps: list[frozenset[str]] = []
    for t in range(years):
        share = operating_share(proposal, t) if when.covers(t) and last.covers(t) else 0
        position = max(t - when.start, 0)
        cases, online = procedure.cases.at(position), procedure.online.at(position)
        if minutes is None or share == 0 or any(not q.unknown and number(q) == 0 for q in (cases, minutes)):
            hours.append(0)
            gaps.append(NOTHING)
            continue
        hours.append(-number(cases) * (1 - number(online) * uptake) * number(minutes) / 60 * share)
        gaps.append(missing(cases, online, minutes) | when.missing | last.missing | late)
    return hours, gaps
