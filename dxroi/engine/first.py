"""The first of many things by a key, the others forgotten on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")

_ROOM = 32
"""So many more than are wanted are held before they are sorted again."""


class First(Generic[Item]):
    """The first so many of what it is given; all of it where there is no limit.

    >>> first = First[int](abs, 2)
    >>> for number in (-7, 3, 1, 5):
    ...     first.take(number)
    >>> first.found(), first.number
    ([1, 3], 4)
    """

    def __init__(self, key: Callable[[Item], Any], limit: int | None = None) -> None:
        self._key, self._limit = key, limit
        self._held: list[Item] = []
        self._last: Any = None
        """The key of the last one that was wanted when they were sorted; what does not come before it is forgotten."""
        self.number = 0
        """How many were given."""

    def take(self, item: Item) -> None:
        """One more."""
        self.number += 1
        if self._last is not None and self._key(item) >= self._last:
            return
        self._held.append(item)
        if self._limit is not None and len(self._held) > self._limit + _ROOM:
            self._held = self.found()
            self._last = self._key(self._held[-1])

    def join(self, other: First[Item]) -> None:
        """All that another one was given."""
        self.number += other.number
        self._held += other.found()
        self._held = self.found()

    def found(self) -> list[Item]:
        """The first of them, in their order."""
        return sorted(self._held, key=self._key)[: self._limit]


def itself(item: Item) -> Item:
    """The key of what is in order by itself."""
    return item
