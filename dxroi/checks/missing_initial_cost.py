"""Is there an initial cost? One that nobody stated counts as 0, which is seldom true.

A contract pays for it by the month, and takes the place of an initial cost.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX301"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding where no cost item has an initial amount, own hours once or a contract."""
    costs = subject.proposal.costs
    if costs and all(c.initial is None and c.hours is None and c.contract is None for c in costs):
        yield finding(CODE, costs[0].field if len(costs) == 1 else "cost")
