"""Where do the freed hours go (方針1)? Hours without a destination come to nothing that anybody could show."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.stated import full_hours
from dxroi.finding import Finding
from dxroi.models.proposal import Work
from dxroi.models.rubric import Rubric
from dxroi.texts.findings import finding

CODE = "DX404"
_NOWHERE = ("未定", "検討中", "なし", "未記入", "unknown", "tbd", "none")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work that gains hours, releases no cash and says nowhere that they go."""
    for work in subject.proposal.works:
        if _releases(work, subject.rubric) or work.reused is not None:
            continue
        hours = full_hours(work)
        gains = hours is None or hours > 0
        if gains and work.freed_for is None:
            yield finding(CODE, work.field)
        elif gains and (work.freed_for or "").lower() in _NOWHERE:
            yield finding(CODE, f"{work.field}.freed_for" if work.work else "freed_for")


def _releases(work: Work, rubric: Rubric) -> bool:
    return rubric.labour[work.staff].cash_releasing if work.cash_releasing is None else work.cash_releasing
