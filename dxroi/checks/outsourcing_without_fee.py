"""Is the fee among the costs, where hours fall because others do the work? It has to be, for as long as they do."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts
from dxroi.finding import Finding
from dxroi.models.proposal import CostItem, Work, bears_fee
from dxroi.texts.findings import finding

CODE = "DX311"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each outsourced work whose fee no cost item holds."""
    for work in subject.proposal.works:
        if work.outsourced_to is not None and not any(_pays(item, work) for item in subject.proposal.costs):
            yield finding(CODE, f"{work.field}.outsourced_to", name=work.outsourced_to)


def _pays(item: CostItem, work: Work) -> bool:
    """Whether an item of that name costs money every year; the short form has one item without a name."""
    named = item.item is None or bears_fee(item, work)
    return named and item.annual is not None and any(map(counts, item.annual.entries))
