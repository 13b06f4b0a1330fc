"""Is the amount of an effect what it was before, less what it is after? Then a reader can check it."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.ties import equal
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX331"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each stated amount that does not follow from `before` and `after`."""
    for outcome in subject.proposal.outcomes:
        before, after, amount = outcome.before, outcome.after, outcome.amount
        if before is None or after is None or amount is None:
            continue
        if not equal(amount, before - after, abs(before) + abs(after)):
            yield finding(CODE, f"{outcome.field}.amount", amount=amount, found=before - after)
