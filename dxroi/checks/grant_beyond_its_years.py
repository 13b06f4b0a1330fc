"""Does a grant or bond pay longer than it is granted for? A programme has its years, and then the city pays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts, covered, last_year
from dxroi.finding import Finding
from dxroi.models.proposal import Funding, Proposal
from dxroi.models.words import FundingBase, FundingSource
from dxroi.texts.findings import finding

CODE = "DX406"


class Programme(NamedTuple):
    """Money of the state that is known to be limited."""

    name: str
    last: int
    """The last fiscal year in which it can be had."""
    years: int
    """For how many fiscal years one project has it."""


PROGRAMMES = (
    Programme("デジタル活用推進事業債", 2029, 5),  # 令和7～11年度
    Programme("デジタル田園都市国家構想交付金", 2025, 1),  # デジタル実装: 立ち上げの経費を単年度に限る
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each that pays beyond its programme, or in several years without an `until`."""
    end = last_year(subject)
    for item in subject.proposal.funding:
        if item.source is FundingSource.OTHER or end is None:
            continue
        paid = sorted(_paid(item, subject.proposal, end))
        allowed = _allowed(item, paid)
        if paid and paid[-1] > allowed:
            yield finding(CODE, f"{item.field}.until" if item.until else item.field, year=allowed + 1)


def _allowed(item: Funding, paid: list[int]) -> int:
    """The last year that is sure: of the programme, else of the file, else the first one in which it pays."""
    known = next((each for each in PROGRAMMES if each.name in (item.name or "")), None)
    if not paid:
        return 0
    if known is not None:
        return min(known.last, paid[0] + known.years - 1)
    return item.until or paid[0]


def _paid(item: Funding, proposal: Proposal, end: int) -> set[int]:
    """The years in which it pays for something."""
    years = set(covered(proposal, item.first, item.until, end))
    if counts(item.amount):
        return years
    once = {cost.paid_in or proposal.first_year or 0 for cost in proposal.costs if counts(cost.initial)}
    annual: set[int] = set()
    for cost in proposal.costs:
        if cost.annual is not None and any(map(counts, cost.annual.entries)):
            annual.update(covered(proposal, cost.first, cost.until, end))
    bases = {FundingBase.INITIAL: once, FundingBase.ANNUAL: annual, FundingBase.ALL: once | annual}
    return years & bases[item.of]
