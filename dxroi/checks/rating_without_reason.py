"""What does a rating rest on? Without a reason the next reviewer can neither follow nor correct it."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.scoring import is_stated
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX410"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each rating that this rubric reads and that has no `because`."""
    rated = [criterion for criterion in subject.rubric.criteria if criterion.measure is None]
    for criterion in rated:
        rating = subject.proposal.ratings.get(criterion.id)
        if rating is not None and rating.because is None and is_stated(criterion, rating.rating):
            yield finding(CODE, rating.field, criterion=criterion.id)
