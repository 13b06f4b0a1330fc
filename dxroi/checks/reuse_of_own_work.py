"""A work elsewhere that is the proposal's own (横展開): its hours would be counted twice."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX343"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at each target that is one of the proposal's own works, or names the proposal itself."""
    proposal = subject.proposal
    if not proposal.reuse:
        return
    from dxroi.engine.names import plain  # few files name any

    department = plain(proposal.department)
    own = {plain(work.work): work.field for work in proposal.works if work.work}
    for target in proposal.reuse:
        same = own.get(plain(target.work)) if plain(target.department) == department else None
        if same is not None:
            yield finding(CODE, f"{target.field}.work", name=target.work, other=same)
        elif target.proposal == proposal.id:
            yield finding(CODE, f"{target.field}.proposal", name=target.work, other="id")
