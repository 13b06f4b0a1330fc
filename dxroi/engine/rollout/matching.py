"""Which works of an inventory are like a case's: the same kinds and systems first, then names that are alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dxroi.engine.names import plain
from dxroi.engine.rollout.likeness import likeness
from dxroi.engine.stated import hours_before
from dxroi.models.inventory import Inventory, InventoryWork
from dxroi.models.proposal import Proposal
from dxroi.models.rollout import Apart, Found, Match, Why

ALIKE = 0.5
"""From here on two names count as alike (`likeness` says what that rests on)."""
VERY_ALIKE = 0.85
"""From here on a work of the case's own section may be the case's own: 申告データの入力 is to 申告データ入力 (0.93),
課税データ入力 is not (0.71)."""
_SHORTEST = 4
"""A name of fewer characters is part of too many others to mean anything."""


def matches(case: Proposal, inventory: Inventory, not_own: Iterable[str] = ()) -> Found:
    """The works that share a kind or a system with the case, or whose name is like one of its names, most alike first.

    The order is by how many kinds and systems are shared, then by the likeness of the names, then that of the file. The
    case's own works are no targets. A work that stands twice in the inventory is counted once where both say the same
    of its hours and its difficulty, and not at all where they do not. What may be the case's own work under another
    name is not counted either. A name that is among `not_own` is that of another work.
    """
    names = tuple(dict.fromkeys((case.name, *(work.work for work in case.works if work.work))))
    own = {(plain(case.department), plain(name)) for name in names}
    said = {plain(each) for each in not_own}
    own -= {(plain(case.department), each) for each in said}
    found = [_match(case, names, each) for each in inventory.works if _key(each) not in own]
    maybe = {_key(each.work) for each in found if plain(each.work.work) not in said and _may_be_own(case, each, names)}
    counted, apart = _each_once([each for each in found if _key(each.work) not in maybe])
    doubtful = [Apart(each, Why.MAYBE_OWN) for each in found if _key(each.work) in maybe]
    return Found(tuple(sorted(counted, key=_rank)), (*doubtful, *apart))


def _may_be_own(case: Proposal, found: Match, names: Sequence[str]) -> bool:
    """Whether a work of the case's own section is hardly told apart from the case's own.

    By its name, or by a name that is part of the other's, or by a name that is alike and the same hours.
    """
    if plain(found.work.department) != plain(case.department):
        return False
    if found.likeness >= VERY_ALIKE or any(_is_part(name, found.work.work) for name in names):
        return True
    hours = found.work.hours
    before = [each for each in map(hours_before, case.works) if each is not None]
    same = hours is not None and not hours.unknown and hours.likely > 0 and hours.likely in (*before, sum(before))
    return same and found.likeness >= ALIKE


def _is_part(one: str, other: str) -> bool:
    """Whether the shorter of two names is part of the longer.

    >>> _is_part("申告データ入力", "申告データ入力など5業務"), _is_part("入力", "申告データ入力")
    (True, False)
    """
    short, long = sorted((plain(one), plain(other)), key=len)
    return len(short) >= _SHORTEST and short in long


def _each_once(works: Sequence[Match]) -> tuple[list[Match], list[Apart]]:
    """One of those that are the same work and of which one matches, and the others."""
    alike: dict[tuple[str, str], list[Match]] = {}
    for each in works:
        alike.setdefault(_key(each.work), []).append(each)
    counted: list[Match] = []
    apart: list[Apart] = []
    for same in alike.values():
        if not any(map(_matches, same)):
            continue
        if len({_says(each.work) for each in same}) > 1:
            apart += [Apart(each, Why.DIFFERING) for each in same]
        else:
            best = min(same, key=_rank)
            counted.append(best)
            apart += [Apart(each, Why.REPEATED) for each in same if each is not best]
    return counted, apart


def _key(work: InventoryWork) -> tuple[str, str]:
    return plain(work.department), plain(work.work)


def _match(case: Proposal, names: Sequence[str], work: InventoryWork) -> Match:
    like = max(names, key=lambda name: likeness(name, work.work))
    kinds, systems = tuple(_shared(work.kinds, case.kinds)), tuple(_shared(work.systems, case.systems))
    return Match(work, kinds, systems, likeness(like, work.work), like)


def _says(work: InventoryWork) -> tuple[object, ...]:
    """What the saving of a work is computed from."""
    hours = work.hours
    known = None if hours is None or hours.unknown else (hours.low, hours.likely, hours.high)
    return known, work.difficulty


def _shared(theirs: Sequence[str], ours: Sequence[str]) -> Iterator[str]:
    """What both name, widths, case and blanks aside."""
    wanted = {plain(each) for each in ours}
    yield from (each for each in dict.fromkeys(theirs) if plain(each) in wanted)


def _matches(found: Match) -> bool:
    return bool(found.kinds or found.systems) or found.likeness >= ALIKE


def _rank(found: Match) -> tuple[int, float]:
    return -len(found.kinds) - len(found.systems), -found.likeness
