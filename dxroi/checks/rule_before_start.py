"""Do seal, paper or coming in person still stand when the online form starts? Until they go, nothing is done online."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.obstacles import of_rules
from dxroi.finding import Finding
from dxroi.models.words import SetBy
from dxroi.texts.findings import by_way, finding

CODE = "DX416"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each rule that is not gone by then; a city cannot change one of the state's."""
    for procedure in subject.proposal.residents:
        for found in of_rules(subject.proposal, procedure):
            above = found.set_by in (SetBy.NATIONAL, SetBy.PREFECTURAL)
            way = "above" if above and found.reason == "required" else found.reason
            yield by_way(finding(CODE, found.field, asked=found.name, procedure=procedure.procedure), way)
