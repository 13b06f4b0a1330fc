"""Does it take a resident longer at home than at the counter? Then every case done online is a burden, not a gain."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.procedures import minutes_a_case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX330"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each procedure with more minutes online than for a visit."""
    for procedure in subject.proposal.residents:
        minutes, missing = minutes_a_case(procedure, AS_WRITTEN)
        if minutes < 0 and not missing:
            yield finding(CODE, f"{procedure.field}.minutes_online", minutes=-minutes)
