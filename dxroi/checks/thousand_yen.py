"""Do the amounts look like thousands of yen (千円) typed as yen? Budget papers are in thousands, this file is not.

An amount with a source was looked up, and is taken as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts
from dxroi.engine.stated import full_hours
from dxroi.finding import Finding
from dxroi.models.proposal import CostItem
from dxroi.models.quantity import Number, Quantity
from dxroi.texts.findings import finding

CODE = "DX318"
LEAST = 100_000
"""Yen: no system that saves hours by the hundred was found to cost less than this in every one of its amounts."""
HOURS = 100


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at the first amount without a source where all are small and save a hundred hours a year."""
    amounts = [(amount, item) for item in subject.proposal.costs for amount in _amounts(item) if counts(amount)]
    bare = [amount for amount, item in amounts if not item.grounds.source and item.contract is None]
    if not bare or any(amount.unknown or _taxed(amount) >= LEAST for amount, _ in amounts):
        return
    if sum(full_hours(work) or 0 for work in subject.proposal.works) >= HOURS:
        written = _taxed(bare[0]) if bare[0].before_tax is None else bare[0].before_tax
        yield finding(CODE, bare[0].field, written=written, write=written * 1000)


def _taxed(amount: Quantity) -> Number:
    """The amount with tax; of a joint cost the whole."""
    return amount.likely if amount.whole is None else amount.whole


def _amounts(item: CostItem) -> list[Quantity]:
    """The amounts of an item; the price of a month of a contract by all its months."""
    if item.contract is not None and item.annual is not None:
        months = item.contract.months if item.contract.by_month else 1
        return [price._replace(likely=price.likely * months) for price in item.annual.entries]
    return [*([item.initial] if item.initial else []), *(item.annual.entries if item.annual else ())]
