"""Is the ordinance of a procedure in force when its online form starts? Before, nothing can be taken online."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.obstacles import of_ordinance, start_of
from dxroi.finding import Finding
from dxroi.texts.findings import by_way, finding

CODE = "DX417"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each procedure whose own ordinance comes too late or has no date."""
    for procedure in subject.proposal.residents:
        start = start_of(subject.proposal, procedure)
        for found in of_ordinance(procedure.ordinance, f"{procedure.field}.ordinance", start):
            yield by_way(finding(CODE, found.field, procedure=procedure.procedure), found.reason)
