"""Is more overtime saved than people work? Above the average of all cities and towns the figure wants a record."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.stated import full_hours
from dxroi.finding import Finding
from dxroi.models.words import Evidence, Staff
from dxroi.texts.findings import finding

CODE = "DX312"
HOURS_A_PERSON = 130
"""Hours of overtime a year of one member of staff: 市区町村の平均（総務省 令和5年度）, rounded."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work in overtime that saves more a person, unless it was measured."""
    for work in subject.proposal.works:
        if work.staff is not Staff.OVERTIME or not work.people or work.grounds.evidence is Evidence.MEASURED:
            continue
        saved = full_hours(work)
        if saved is not None and saved / work.people > HOURS_A_PERSON:
            yield finding(CODE, f"{work.field}.people", each=saved / work.people, average=HOURS_A_PERSON)
