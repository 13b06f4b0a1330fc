"""A rating that this rubric does not read: it has no such criterion, or measures it itself."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import by_way, finding

CODE = "DX402"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each rating that is not used."""
    measured = {c.id: c.measure is not None for c in subject.rubric.criteria}
    for name in subject.proposal.ratings:
        if measured.get(name, True):
            found = finding(CODE, f"ratings.{name}", criterion=name, rubric=subject.rubric.id)
            yield by_way(found, "measured") if name in measured else found
