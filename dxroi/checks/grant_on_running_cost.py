"""Does a national grant pay for running cost? Most pay for setting up only, and the city pays on."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts, covered, last_year
from dxroi.finding import Finding
from dxroi.models.proposal import CostItem, Funding, Proposal
from dxroi.models.words import FundingBase, FundingSource
from dxroi.texts.findings import finding

CODE = "DX405"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each national grant that is a share of running cost, or paid in years of nothing else."""
    proposal, end = subject.proposal, last_year(subject)
    for grant in proposal.funding:
        if grant.source is not FundingSource.NATIONAL or end is None:
            continue
        years = covered(proposal, grant.first, grant.until, end)
        running = any(_runs(item, proposal, years, end) for item in proposal.costs)
        if running and (_on_running(grant) or _only_running(grant, proposal, years)):
            yield finding(CODE, grant.field, name=grant.name or "national")


def _on_running(grant: Funding) -> bool:
    return counts(grant.share) and grant.of is not FundingBase.INITIAL


def _only_running(grant: Funding, proposal: Proposal, years: range) -> bool:
    """Whether an amount is paid in some year in which nothing is bought."""
    bought = {item.paid_in or proposal.first_year for item in proposal.costs if counts(item.initial)}
    return counts(grant.amount) and any(year not in bought for year in years)


def _runs(item: CostItem, proposal: Proposal, years: range, end: int) -> bool:
    if item.annual is None or not any(map(counts, item.annual.entries)):
        return False
    paid = covered(proposal, item.first, item.until, end)
    return max(paid.start, years.start) < min(paid.stop, years.stop)
