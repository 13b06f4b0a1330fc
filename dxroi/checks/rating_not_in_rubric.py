"""A rating that this rubric does not read: it has no such criterion, or measures it itself."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX402"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each rating that is not used."""
    rated = {c.id for c in subject.rubric.criteria if c.measure is None}
    for name in subject.proposal.ratings:
        if name not in rated:
            yield finding(CODE, f"ratings.{name}", criterion=name, rubric=subject.rubric.id)
