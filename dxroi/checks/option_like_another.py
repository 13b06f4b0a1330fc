"""Is an option the same as the proposal, or as another option? Then nothing is compared."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.proposal import Proposal
from dxroi.texts.findings import finding

CODE = "DX320"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each option that differs in nothing from the proposal, or from one before it."""
    if not subject.proposal.options:
        return
    before = {subject.proposal.id: _bare(subject.proposal)}
    for option in subject.proposal.options:
        own = _bare(option.proposal)
        other = next((id_ for id_, known in before.items() if known == own), None)
        if other is not None:
            yield finding(CODE, f"{option.field}.set", option=option.id, other=other)
        before[option.id] = own


def _bare(proposal: Proposal) -> Proposal:
    """The proposal without what is said of it, and without what is of the file alone."""
    return proposal._replace(summary=None, source=None, options=(), surveys=(), review=None)
