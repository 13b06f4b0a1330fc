"""One question to every file, asked by one process or several; the answers come in the order of the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from dxroi.commands.language import tell
from dxroi.commands.progress import followed
from dxroi.commands.streams import RefusalError
from dxroi.loading import Source
from dxroi.loading.files import stdin_bytes
from dxroi.texts import commands as t

STARTING = 32
"""Files below which a second process costs more than it saves."""
_PORTION = 16
"""Files that are asked about together: each step is taken for all of them, so that it finds its code at hand."""
_SENT = 64
"""Files that are sent to another process together."""

Answer = TypeVar("Answer")
Ask = Callable[[Sequence[Source]], list[Answer]]
"""The answers to a few files, in their order."""


def refuse_jobs(jobs: int) -> None:
    """Refuse a number of processes that is none."""
    if jobs < 1:
        raise RefusalError(tell(t.NOT_JOBS))


def at_hand(files: Sequence[Source]) -> list[Source]:
    """The same files, standard input read once: another process could not, and nobody twice."""
    return [each._replace(read=partial(bytes, stdin_bytes())) if each.path == "-" else each for each in files]


def asked(ask: Ask[Answer], make: Callable[[], Ask[Answer]], files: Sequence[Source], jobs: int) -> Iterator[Answer]:
    """What `ask` answers to every file; another process makes its own by `make`. Says on a terminal how far it is."""
    processes = min(jobs, len(files) // STARTING + 1)
    if processes == 1:
        yield from followed(chain.from_iterable(map(ask, _portions(files, _PORTION))), len(files))
        return
    from concurrent.futures import ProcessPoolExecutor  # dear, and most calls are short

    sent = min(_SENT, max(1, len(files) // (processes * 4)))
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(make,)) as pool:
        yield from followed(chain.from_iterable(pool.map(_ask, _portions(files, sent))), len(files))


def _portions(files: Sequence[Source], size: int) -> Iterator[Sequence[Source]]:
    return (files[start : start + size] for start in range(0, len(files), size))


_made: list[Ask[Any]] = []
"""What asks in this process, if it is one of several."""


def _start(make: Callable[[], Ask[Any]]) -> None:
    _made[:] = [make()]


def _ask(files: Sequence[Source]) -> list[Any]:
    return [answer for portion in _portions(files, _PORTION) for answer in _made[0](portion)]
