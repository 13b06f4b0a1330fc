"""Which budget line falls? Hours become money only where one does."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX305"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work that is said to release cash and names no budget line."""
    for work in subject.proposal.works:
        if work.cash_releasing and work.budget_line is None:
            yield finding(CODE, f"{work.field}.cash_releasing")
