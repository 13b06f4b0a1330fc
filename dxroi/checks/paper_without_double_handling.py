"""Is the paper form kept beside the online one? Then two ways are worked at once, and that takes hours or money."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts
from dxroi.engine.stated import full_hours
from dxroi.finding import Finding
from dxroi.models.proposal import CostItem, Proposal
from dxroi.texts.findings import finding

CODE = "DX408"
_DOUBLE = ("紙", "二重", "併用", "併存", "窓口入力", "スキャン", "paper", "scan")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each procedure with paper kept, where no cost of handling both is stated."""
    for procedure in subject.proposal.residents:
        if procedure.paper_kept and not counts(procedure.paper_minutes) and not _handled(subject.proposal):
            yield finding(CODE, f"{procedure.field}.paper_kept")


def _handled(proposal: Proposal) -> bool:
    """Own hours every year, a work that takes longer, or a running cost whose name says so."""
    slower = any((full_hours(work) or 0) < 0 for work in proposal.works)
    return slower or any(counts(item.hours_per_year) or _named(item) for item in proposal.costs)


def _named(item: CostItem) -> bool:
    paid = item.annual is not None and any(map(counts, item.annual.entries))
    return paid and any(word in (item.item or "").lower() for word in _DOUBLE)
