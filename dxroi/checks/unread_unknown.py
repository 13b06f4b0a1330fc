"""What is unknown but decides nothing under this rubric? It is named, and the totals it touches stay empty."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.costs import RUNNING_COST, states_running_cost
from dxroi.engine.judging import idle_unknowns
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX307"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each unknown that no criterion, gate or rule reads."""
    for path in idle_unknowns(subject.proposal, subject.totals, subject.judgement):
        if path != RUNNING_COST or states_running_cost(subject.proposal):
            yield finding(CODE, path)
