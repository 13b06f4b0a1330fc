"""Does a work take longer after than before? It may, and loses hours then; far more often the two are swapped.

A work that says why in a note is taken as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.proposal import Work
from dxroi.models.quantity import Quantity
from dxroi.texts.findings import finding

CODE = "DX350"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work without a note that takes more hours or minutes after than before."""
    for work in subject.proposal.works:
        before, after = _stated(work)
        if before is None or after is None or work.grounds.note or before.unknown or after.unknown:
            continue
        if after.likely > before.likely:
            yield finding(CODE, after.field, before=before.likely, after=after.likely)


def _stated(work: Work) -> tuple[Quantity | None, Quantity | None]:
    """What is stated before and after: minutes of a case, or hours a year."""
    return (work.before or work.minutes_before, work.after or work.minutes_after)
