"""An ordinance has to be changed first. By when? Nothing runs before it is in force."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX409"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where a change is needed and no month is stated."""
    ordinance = subject.proposal.ordinance
    if ordinance is not None and ordinance.needed and ordinance.by is None:
        yield finding(CODE, "ordinance.needed")
