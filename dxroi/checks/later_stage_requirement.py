"""What will be required at a later stage and does not hold yet? Until then it is a question to the section."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.appraisal import Reason
from dxroi.models.rubric import Condition
from dxroi.texts.findings import finding

CODE = "DX403"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each gate, and each condition of a rule, of a later stage that would fail today.

    One whose measure is unknown says nothing yet; what is unknown is asked by itself.
    """
    judgement = subject.judgement
    for gate, result in zip(subject.rubric.gates, judgement.gates, strict=True):
        if not result.applies and not result.passed and result.value.reason is not Reason.UNKNOWN:
            yield _finding(gate.id, gate.require)
    tried = zip(subject.rubric.verdicts, judgement.rules, strict=False)
    for rule, found in tried:
        for condition, outcome in zip(rule.when, found.conditions, strict=True):
            if not outcome.applies and outcome.holds is False:
                yield _finding(rule.id, condition)


def _finding(id_: str, condition: Condition) -> Finding:
    stage = condition.since.value if condition.since else ""
    return finding(CODE, "stage", id=id_, require=str(condition), stage=stage)
