"""Is there a running cost? One that nobody stated is unknown, never 0."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.costs import RUNNING_COST
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX302"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where effects run and the file says nothing of running cost."""
    if any(line.item is None for line in subject.lines.costs):
        yield finding(CODE, RUNNING_COST)
