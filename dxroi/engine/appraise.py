"""The whole answer for one proposal under one rubric."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.after_horizon import after_horizon
from dxroi.engine.break_even import break_even
from dxroi.engine.costs import REUSE
from dxroi.engine.funding import funding
from dxroi.engine.judging import idle_unknowns, judge
from dxroi.engine.ledgers import ledgers, shared_rate
from dxroi.engine.lines import Ledgers
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.scoring import refuse_off_scale
from dxroi.engine.stress import stress
from dxroi.engine.totals import Totals, totals
from dxroi.engine.turns import rate_decides, turns
from dxroi.models.appraisal import Appraisal, Bound, Judgement, View, YearRow
from dxroi.models.measures import OTHER_MEASURES, VIEW_MEASURES
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric


def appraise(proposal: Proposal, rubric: Rubric) -> Appraisal:
    """Judge a proposal by a rubric.

    Unrounded, the same for the same input; no file, no clock. `load_proposal` and `load_rubric` give the arguments.
    Raises ValueError where a rating lies outside the scale of its criterion.
    """
    refuse_off_scale(proposal, rubric)
    case = Case(proposal, rubric, AS_WRITTEN)
    lines = ledgers(proposal, rubric)
    found = totals(lines)
    reader = MeasureReader(case, found, rubric.horizon)
    by_horizon = tuple(judge(case, years, found) for years in range(1, rubric.horizon + 1))
    judgement = by_horizon[-1]
    best = judge(case._replace(scenario=case.scenario._replace(best_ratings=True)), totals=found)
    even = break_even(lines, found)
    return Appraisal(
        judgement,
        by_horizon,
        best.verdict,
        _outlook(case, judgement),
        tuple(year_rows(case, found, _own(proposal, lines, found))),
        {view: {name: reader.view(view).read(name) for name in VIEW_MEASURES} for view in View},
        {view: reader.view(view).internal_rates() for view in View},
        {name: reader.read(name) for name in OTHER_MEASURES},
        even,
        stress(case),
        turns(case, found, judgement, even, shared_rate(lines)),
        after_horizon(proposal, rubric),
        idle_unknowns(proposal, found, judgement),
        rate_decides(case, judgement, found),
    )


def _outlook(case: Case, judgement: Judgement) -> tuple[Bound, ...]:
    """What the unknowns would decide; most proposals have none, and then the search is not even imported."""
    if not judgement.unknowns:
        return ()
    from dxroi.engine.outlook import outlook

    return outlook(case, judgement)


def _own(proposal: Proposal, lines: Ledgers, found: Totals) -> Totals:
    """The totals without what works elsewhere cost: no grant of this proposal pays for them."""
    if not proposal.reuse_counted:
        return found
    return totals(lines._replace(costs=tuple(each for each in lines.costs if not each.field.startswith(REUSE))))


def year_rows(case: Case, found: Totals, own: Totals | None = None) -> Iterator[YearRow]:
    """The balance of every fiscal year of these totals; grants pay shares of the `own` costs."""
    paid, net, cost = funding(case.proposal, found, own), found.net(View.CITY), found.cost(View.CITY)
    for t in range(found.years):
        reader = MeasureReader(case, found, t + 1).view(View.CITY)
        present = reader.net_present_value()
        yield YearRow(
            year=None if case.proposal.first_year is None else case.proposal.first_year + t,
            hours_saved=found.hours.known(t),
            cost=cost.known(t),
            cash=found.cash.known(t),
            capacity=found.capacity.known(t),
            residents=found.residents.known(t),
            net=net.known(t),
            cumulative_net=reader.net().value,
            net_present_value=present.value,
            grants=paid.grants.known(t),
            bond=paid.bond.known(t),
            general_revenue=paid.general_revenue.known(t),
            visits_saved=found.visits.known(t),
            gross=net.gross[t],
            gross_so_far=net.size(t + 1),
            gross_present=present.scale,
        )
