"""Do more than four in ten go online in the first year? So many want more than an estimate."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.words import Evidence
from dxroi.texts.findings import finding

CODE = "DX407"
FIRST_YEAR = 0.4
"""Of all cases: 学童保育の申請をオンライン化した3市の初年度は2～4割."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each procedure whose first year is above that by estimate only."""
    for procedure in subject.proposal.residents:
        first = procedure.online.at(0)
        if procedure.grounds.evidence is Evidence.ESTIMATE and not first.unknown and first.likely > FIRST_YEAR:
            yield finding(CODE, first.field, share=first.likely * 100)
