"""Who pays: grants, bond and what remains as general revenue (一般財源). Funding changes no view."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine.flows import Flow, added, difference, flow, nothing
from dxroi.engine.periods import period
from dxroi.engine.scenario import AS_WRITTEN, NOTHING
from dxroi.engine.totals import Totals
from dxroi.models.appraisal import View
from dxroi.models.proposal import Funding, Proposal
from dxroi.models.words import FundingBase, FundingSource


class FundingTotals(NamedTuple):
    """Yen by fiscal year."""

    grants: Flow
    """National, prefectural and other."""
    bond: Flow
    general_revenue: Flow
    """Money cost − grants − bond + spending that rises; cuts elsewhere are not netted off."""


def funding(proposal: Proposal, totals: Totals, own: Totals | None = None) -> FundingTotals:
    """The money cost of every year by who pays it; shares are shares of the `own` cost, where others pay too."""
    years = totals.years
    spent = added([totals.cost(View.CASH), totals.extra_spending], years)
    if not proposal.funding:
        return FundingTotals(nothing(years), nothing(years), spent)
    base = own or totals
    grants = added([_paid(f, proposal, base) for f in proposal.funding if f.source is not FundingSource.BOND], years)
    bond = added([_paid(f, proposal, base) for f in proposal.funding if f.source is FundingSource.BOND], years)
    return FundingTotals(grants, bond, difference(spent, added([grants, bond], years)))


def _paid(item: Funding, proposal: Proposal, totals: Totals) -> Flow:
    """What one source pays: a share of its base, or an amount, in the years it covers."""
    when = period(proposal, item.first, item.until, totals.years)
    stated = item.share if item.share is not None else item.amount
    if stated is None:
        return nothing(totals.years)
    number, open_ = AS_WRITTEN.number(stated), AS_WRITTEN.missing(stated) | when.missing
    if item.share is None:
        return flow(when.alike(number, 0, totals.years), when.alike(open_, NOTHING, totals.years))
    base = funding_base(item.of, totals)
    covered = [a if when.covers(t) else 0 for t, a in enumerate(base.amounts)]
    unknown = [base.missing_in(t) if when.covers(t) else NOTHING for t in range(totals.years)]
    return flow(
        [a * number for a in covered],
        [m | open_ if m or a else NOTHING for a, m in zip(covered, unknown, strict=True)],
    )


def funding_base(of: FundingBase, totals: Totals) -> Flow:
    """The money amounts that a share is a share of; never own hours."""
    parts = {
        FundingBase.INITIAL: [totals.initial],
        FundingBase.ANNUAL: [totals.annual],
        FundingBase.ALL: [totals.initial, totals.annual],
    }
    return added(parts[of], totals.years)
