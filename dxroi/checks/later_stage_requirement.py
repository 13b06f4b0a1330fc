"""What will be required at a later stage and does not hold yet? Until then it is a question to the section."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX403"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each gate of a later stage that would fail today."""
    for gate, result in zip(subject.rubric.gates, subject.appraisal.judgement.gates, strict=True):
        if not result.applies and not result.passed and gate.require.since is not None:
            yield finding(
                CODE, gate.require.field, gate=gate.id, require=str(gate.require), stage=gate.require.since.value
            )
