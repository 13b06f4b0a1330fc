"""What has to be gone before a procedure can be done online: seal, paper, coming in person, an ordinance (例規改正)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxroi.models.proposal import Ordinance, Procedure, Proposal
from dxroi.models.words import OrdinanceStatus, RuleStatus, SetBy

Start = tuple[int, int]
"""A month: its fiscal year, and the months of that year that remain, that month included (12 for April)."""


_DONE = OrdinanceStatus.IN_FORCE


class Obstacle(NamedTuple):
    """One thing that still stands when the online form starts."""

    field: str
    name: str
    """`seal`, `paper`, `face_to_face` or `ordinance`."""
    reason: str
    """`required` (it stays), `no-date` (nobody says when it goes) or `late` (it goes after the start)."""
    by: Start | None = None
    set_by: SetBy | None = None


def start_of(proposal: Proposal, procedure: Procedure) -> Start | None:
    """The month in which cases begin to be done online; none where the first fiscal year is not stated."""
    first = procedure.first or proposal.first_year
    if first is None:
        return None
    return max((first, 12), proposal.operates_from or (first, 12), key=_when)


def of_rules(proposal: Proposal, procedure: Procedure) -> Iterator[Obstacle]:
    """Rules that still ask for something when the online form starts."""
    start = start_of(proposal, procedure)
    for rule in procedure.rules:
        reason = None
        if rule.status is RuleStatus.REQUIRED:
            reason = "required"
        elif rule.status is RuleStatus.TO_ABOLISH and rule.by is None:
            reason = "no-date"
        elif rule.status is not RuleStatus.NOT_NEEDED and is_late(rule.by, start):
            reason = "late"
        if reason is not None:
            yield Obstacle(rule.field, rule.name, reason, rule.by, rule.set_by)


def of_ordinance(ordinance: Ordinance | None, field: str, start: Start | None) -> Iterator[Obstacle]:
    """An ordinance that is not in force when the online form starts."""
    if ordinance is None or not ordinance.needed:
        return
    if ordinance.by is None and ordinance.status is not _DONE:
        yield Obstacle(field, "ordinance", "no-date")
    elif is_late(ordinance.by, start):
        yield Obstacle(field, "ordinance", "late", ordinance.by)


def obstacles(proposal: Proposal, procedure: Procedure) -> tuple[Obstacle, ...]:
    """Everything that stands in the way of one procedure, the proposal's own ordinance last."""
    start = start_of(proposal, procedure)
    return (
        *of_rules(proposal, procedure),
        *of_ordinance(procedure.ordinance, f"{procedure.field}.ordinance", start),
        *of_ordinance(proposal.ordinance, "ordinance", start),
    )


def is_late(by: Start | None, start: Start | None) -> bool:
    """Whether a month comes after the start.

    >>> is_late((2027, 6), (2027, 12)), is_late((2027, 6), (2027, 6))
    (True, False)
    """
    return by is not None and start is not None and _when(by) > _when(start)


def _when(month: Start) -> tuple[int, int]:
    return month[0], -month[1]
