"""How far a long run has come: one line on standard error, only where that is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds before anything is shown."""
_PAUSE = 0.1
_WIDTH = 24


def _one(item: object) -> int:  # noqa: ARG001  # whatever it is
    return 1


def followed(items: Iterable[Item], total: int, size: Callable[[Item], int] = _one) -> Iterator[Item]:
    """The items as they come, and on the way a bar that is wiped away at the end; `size` is what one counts for."""
    if not sys.stderr.isatty():
        yield from items
        return
    due, shown, done = monotonic() + _PATIENCE, False, 0
    for item in items:
        yield item
        done += size(item)
        if monotonic() >= due:
            _draw(bar(done, total))
            due, shown = monotonic() + _PAUSE, True
    if shown:
        _draw(" " * (_WIDTH + 20) + "\r")


def bar(done: int, total: int) -> str:
    """The bar as text.

    >>> bar(500, 2000)
    '[######..................] 500/2000'
    """
    full = _WIDTH * done // max(total, 1)
    return f"[{'#' * full}{'.' * (_WIDTH - full)}] {done}/{total}"


def _draw(text: str) -> None:
    sys.stderr.write("\r" + text)
    sys.stderr.flush()
