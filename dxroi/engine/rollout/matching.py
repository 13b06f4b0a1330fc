"""Which works of an inventory are like a case's: the same kinds and systems first, then names that are alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.names import plain
from dxroi.engine.rollout.likeness import likeness
from dxroi.models.inventory import Inventory, InventoryWork
from dxroi.models.proposal import Proposal
from dxroi.models.rollout import Match

ALIKE = 0.5
"""From here on two names count as alike (`likeness` says what that rests on)."""


def matches(case: Proposal, inventory: Inventory) -> tuple[Match, ...]:
    """The works that share a kind or a system with the case, or whose name is like one of its names, most alike first.

    The order is by how many kinds and systems are shared, then by the likeness of the names, then that of the file. The
    case's own works are no targets.
    """
    names = tuple(dict.fromkeys((case.name, *(work.work for work in case.works if work.work))))
    own = {(plain(case.department), plain(name)) for name in names}
    found = [_match(case, names, each) for each in inventory.works if _key(each) not in own]
    return tuple(sorted((each for each in found if _matches(each)), key=_rank))


def _key(work: InventoryWork) -> tuple[str, str]:
    return plain(work.department), plain(work.work)


def _match(case: Proposal, names: Sequence[str], work: InventoryWork) -> Match:
    like = max(names, key=lambda name: likeness(name, work.work))
    kinds, systems = tuple(_shared(work.kinds, case.kinds)), tuple(_shared(work.systems, case.systems))
    return Match(work, kinds, systems, likeness(like, work.work), like)


def _shared(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[str]:
    """What both name, widths, case and blanks aside."""
    wanted = {plain(each) for each in ours}
    yield from (each for each in dict.fromkeys(theirs) if plain(each) in wanted)


def _matches(found: Match) -> bool:
    return bool(found.kinds or found.systems) or found.likeness >= ALIKE


def _rank(found: Match) -> tuple[int, float]:
    return -len(found.kinds) - len(found.systems), -found.likeness
