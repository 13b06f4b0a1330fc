"""Were hours saved, or cases done online, in a year before it really began? One of the two is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.starts import real_start
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX338"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at each such year."""
    start = real_start(subject.proposal)
    for actual in subject.proposal.actuals if start is not None else ():
        if start is not None and actual.year < start[0] and (actual.hours or any(actual.online.values())):
            yield finding(CODE, actual.field, year=actual.year, start=start[0])
