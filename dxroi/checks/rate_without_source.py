"""Where does an hourly rate come from that replaces the rubric's? The rate decides close cases."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.proposal import CostItem, Work
from dxroi.texts.findings import finding

CODE = "DX306"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work or own-hours item with a rate of its own and no source."""
    items: list[Work | CostItem] = [*subject.proposal.works, *subject.proposal.costs]
    for item in items:
        if item.yen_per_hour is not None and item.grounds.source is None:
            yield finding(CODE, f"{item.field}.yen_per_hour")
