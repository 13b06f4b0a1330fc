"""Can a gate be met at all? One that no proposal passes caps every verdict."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.rubric.reach import Reach
from dxroi.checks.rubric.rule_never_holds import shown
from dxroi.finding import Finding
from dxroi.models.rubric import Rubric
from dxroi.texts.findings import finding

CODE = "DX530"


def check_rubric(rubric: Rubric) -> Iterator[Finding]:
    """Yield one finding for each gate whose requirement lies beyond what its measure can be."""
    reach = Reach(rubric)
    for gate in rubric.gates:
        if reach.excludes(gate.require):
            within = shown(reach.of(gate.require.measure))
            yield finding(CODE, gate.require.field, id=gate.id, require=str(gate.require), within=within)
