"""Are more hours saved than the work takes? Nothing can fall by more than all of it."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.stated import full_hours, hours_before, recomputed
from dxroi.finding import Finding
from dxroi.models.proposal import Work
from dxroi.texts.findings import finding

CODE = "DX310"
_TOTAL = "hours_before_per_year"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work that saves more than its people work, and one for the stated total."""
    for work in subject.proposal.works:
        saved = full_hours(work) if work.people else None
        most = (work.people or 0) * subject.rubric.hours_per_fte
        if saved is not None and saved > most:
            yield finding(CODE, _field(work), saved=saved, most=most)
    takes = subject.proposal.stated.get(_TOTAL)
    if takes is not None and any(hours_before(work) is None for work in subject.proposal.works):
        case = Case(subject.proposal, subject.rubric, AS_WRITTEN)
        total = recomputed("hours_saved_per_year", case, subject.lines, subject.totals)
        if total is not None and total > takes:
            yield finding(CODE, f"stated.{_TOTAL}", saved=total, most=takes)


def _field(work: Work) -> str:
    return next(f"{work.field}.{key}" for key in ("hours", "before", "cases") if getattr(work, key) is not None)
