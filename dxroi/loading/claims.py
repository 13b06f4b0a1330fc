"""What the proposals of one call claim of each other's works (横展開): reuse in a circle, or counted twice.

Kept of a file is no more than names and places, so that thousands of files can be held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.names import plain
from dxroi.finding import Finding, Location
from dxroi.loading import Loaded
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

ACROSS = ("DX344", "DX345")
"""The codes of what is found only beside other files."""
_Work = tuple[str, str]
"""Department and work, plain."""


class Target(NamedTuple):
    """A work elsewhere that a proposal names."""

    work: _Work
    written: str
    """Its name as written."""
    field: str
    place: Location | None
    proposal: str | None
    """The id of the proposal that it says is that work's."""


class Claims(NamedTuple):
    """What one proposal counts, and what it names."""

    path: str
    id: str
    works: tuple[_Work, ...]
    targets: tuple[Target, ...]


def claims_of(loaded: Loaded) -> Claims | None:
    """The claims of a file; none where it cannot be used."""
    proposal = loaded.proposal
    if proposal is None:
        return None
    department = plain(proposal.department)
    works = tuple((department, plain(work.work)) for work in proposal.works if work.work)
    targets = tuple(
        Target(
            (plain(each.department), plain(each.work)),
            each.work,
            each.field,
            loaded.locate(f"{each.field}.work"),
            each.proposal,
        )
        for each in proposal.reuse
    )
    return Claims(loaded.path, proposal.id, works, targets)


def across(claims: Sequence[Claims]) -> Iterator[tuple[str, Finding]]:
    """Each finding with the path of its file; the same whatever the order of the files."""
    if not any(each.targets for each in claims):
        return
    ids = {each.id: each for each in reversed(claims)}
    counts: dict[_Work, list[Claims]] = {}
    for each in claims:
        for work in dict.fromkeys((*each.works, *(target.work for target in each.targets))):
            counts.setdefault(work, []).append(each)
    for each in claims:
        for target in each.targets:
            found = _found(each, target, ids, counts)
            if found is not None:
                yield each.path, found


def _found(
    own: Claims, target: Target, ids: Mapping[str, Claims], counts: Mapping[_Work, Sequence[Claims]]
) -> Finding | None:
    """What is wrong with one target; a circle says more than that it is counted twice."""
    named = ids.get(target.proposal) if target.proposal else None
    if named is not None and named.id != own.id and own.id in _reached(named, ids):
        return finding("DX344", f"{target.field}.proposal", target.place, name=short(named.id), path=named.path)
    others = [named] if named is not None else counts[target.work]
    other = next((each for each in others if each.path != own.path), None)
    if other is None:
        return None
    return finding("DX345", f"{target.field}.work", target.place, work=short(target.written), path=other.path)


def _reached(start: Claims, ids: Mapping[str, Claims]) -> set[str]:
    """The ids of all proposals that one names, those that they name, and so on."""
    reached: set[str] = set()
    open_ = [start]
    while open_:
        names = {target.proposal for target in open_.pop().targets if target.proposal}
        new = names - reached
        reached |= new
        open_ += [ids[name] for name in sorted(new) if name in ids]
    return reached
