"""Which fiscal years effects and running costs cover: what several checks hold against each other."""

from __future__ import annotations

from dxroi.checks.subject import Subject
from dxroi.models.proposal import CostItem, Proposal, Work
from dxroi.models.quantity import Quantity, Series
from dxroi.models.words import ContractForm

_LEASES = ("賃貸借", "リース", "レンタル", "ライセンス", "使用料", "利用料", "借上", "サブスクリプション")
_LEASES_IN_ENGLISH = ("lease", "licence", "license", "rental", "subscription")


def last_year(subject: Subject) -> int | None:
    """The last fiscal year of the horizon; none where the first is not stated."""
    first = subject.proposal.first_year
    return None if first is None else first + subject.rubric.horizon - 1


def covered(proposal: Proposal, first: int | None, until: int | None, end: int) -> range:
    """The fiscal years of an item up to the end of the horizon.

    >>> list(covered(Proposal("n", "d", "i", 2027), 2028, None, 2030))
    [2028, 2029, 2030]
    """
    return range(first or proposal.first_year or 0, min(end, until or end) + 1)


def effect_years(proposal: Proposal, end: int) -> set[int]:
    """Years in which some effect runs."""
    years: set[int] = set()
    for work in proposal.works:
        if _changes(work):
            years.update(covered(proposal, work.first, work.until, end))
    for procedure in proposal.residents:
        years.update(covered(proposal, procedure.first, procedure.until, end))
    if proposal.operates_from is not None:
        years = {year for year in years if proposal.operates_from[0] <= year}
    for saving in proposal.cash_savings:
        if _some(saving.annual):
            years.update(covered(proposal, saving.first, saving.until, end))
    return years


def running_years(proposal: Proposal, end: int) -> set[int]:
    """Years for which some running cost is stated; a stated 0 says that there is none."""
    years: set[int] = set()
    for item in proposal.costs:
        if item.annual is not None or item.hours_per_year is not None:
            years.update(covered(proposal, item.first, item.until, end))
    return years


def end_path(item: CostItem) -> str:
    """The field that says when a yearly cost ends."""
    return f"{item.field}.until" if item.contract is None else f"{item.contract.field}.renewal"


def is_lease(item: CostItem) -> bool:
    """Whether the form of a contract, or the name of a cost, says that something is used while it is paid for."""
    if item.contract is not None:
        return item.contract.form in (ContractForm.LEASE, ContractForm.SUBSCRIPTION)
    name = item.item or ""
    return any(word in name for word in _LEASES) or any(word in name.lower() for word in _LEASES_IN_ENGLISH)


def _changes(work: Work) -> bool:
    return work.hours is None or work.hours.unknown or work.hours.likely != 0


def _some(series: Series) -> bool:
    return any(map(counts, series.entries))


def counts(quantity: Quantity | None) -> bool:
    """Whether an amount is there: more than 0, or unknown."""
    return quantity is not None and (quantity.unknown or quantity.likely > 0)
