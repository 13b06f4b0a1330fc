"""Is there a running cost? One that nobody stated is unknown, never 0.

Bad: `cost: {initial: 2500000}`. Good: `cost: {initial: 2500000, annual: 0}` where there is really none, or
`annual: unknown` until the section has a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.costs import RUNNING_COST
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX302"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where effects run and the file says nothing of running cost."""
    appraisal = subject.appraisal
    if RUNNING_COST in (*appraisal.judgement.unknowns, *appraisal.idle_unknowns) and all(
        c.annual is None for c in subject.proposal.costs
    ):
        yield finding(CODE, RUNNING_COST)
