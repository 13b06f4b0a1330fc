"""One question to every file, asked by one process or several; the answers come in the order of the files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

from dxroi.commands.language import tell
from dxroi.commands.progress import followed
from dxroi.commands.streams import RefusalError
from dxroi.loading import Files, Source
from dxroi.loading.files import stdin_bytes
from dxroi.texts import commands as t

STARTING = 32
"""Files below which a second process costs more than it saves."""
PORTION = 32
"""Files that are asked about together: each step is taken for all of them, so that it finds its code at hand."""
_SENT = 64
"""Files of which another process sends the answers together."""
_AHEAD = 4
"""So many times may each process send answers that nobody has taken yet: what waits takes memory."""

Answer = TypeVar("Answer")


class _Few(NamedTuple, Generic[Answer]):
    """What comes at once."""

    files: int
    answers: list[Answer]


Ask = Callable[[Sequence[Source]], list[Answer]]
"""The answers to a few files, in their order."""


def refuse_jobs(jobs: int) -> None:
    """Refuse a number of processes that is none."""
    if jobs < 1:
        raise RefusalError(tell(t.NOT_JOBS))


def at_hand(files: Files) -> Files:
    """The same files, standard input read once: another process could not, and nobody twice."""
    return files.changed(lambda each: each._replace(read=partial(bytes, stdin_bytes())) if each.path == "-" else each)


def asked(
    ask: Ask[Answer], make: Callable[[], Ask[Answer]], files: Files, jobs: int, portion: int = PORTION
) -> Iterator[Answer]:
    """What `ask` answers to every file; another process makes its own by `make`. Says on a terminal how far it is.

    A question that is answered for a whole `portion` at once gives one answer for that many files, or fewer.
    """
    processes = min(jobs, len(files) // STARTING + 1)
    if processes == 1:
        answers: Iterator[_Few[Answer]] = (_Few(len(each), ask(each)) for _, each in portions(files, portion))
    else:
        answers = _asked_of(processes, make, files, portion)
    for few in followed(answers, len(files), attrgetter("files")):
        yield from few.answers


def portions(files: Sequence[Source], size: int) -> Iterator[tuple[int, Sequence[Source]]]:
    """So many files at a time, with the place of the first."""
    return ((start, files[start : start + size]) for start in range(0, len(files), size))


def _asked_of(processes: int, make: Callable[[], Ask[Answer]], files: Files, portion: int) -> Iterator[_Few[Answer]]:
    """The same of several processes; each has all paths, and is told from where to where it is to read."""
    from concurrent.futures import ProcessPoolExecutor  # dear, and most calls are short

    sent = min(max(_SENT, portion), max(1, len(files) // (processes * 4)))
    with ProcessPoolExecutor(processes, initializer=_start, initargs=(make, files, portion)) as pool:
        tasks = (
            (min(sent, len(files) - start), pool.submit(_ask, start, sent)) for start in range(0, len(files), sent)
        )
        waiting = deque(islice(tasks, processes * _AHEAD))
        while waiting:
            number, task = waiting.popleft()
            yield _Few(number, task.result())
            waiting.extend(islice(tasks, 1))


_made: list[tuple[Ask[Any], Files, int]] = []
"""What asks in this process, if it is one of several; the files, and how many of them together."""


def _start(make: Callable[[], Ask[Any]], files: Files, portion: int) -> None:
    _made[:] = [(make(), files, portion)]


def _ask(start: int, number: int) -> list[Any]:
    (ask, files, portion), = _made  # fmt: skip
    return [answer for _, few in portions(files[start : start + number], portion) for answer in ask(few)]
