"""A share said to be reused without a destination (方針1)."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX304"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each work with `reused` and no `freed_for`."""
    for work in subject.proposal.works:
        if work.reused is not None and work.freed_for is None:
            yield finding(CODE, f"{work.field}.reused")
