"""Is every criterion rated? One that is not counts as 記載無し, the rating with the fewest points."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX401"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each criterion that applies and has no rating."""
    for criterion in subject.judgement.unstated:
        yield finding(CODE, f"ratings.{criterion}", criterion=criterion)
