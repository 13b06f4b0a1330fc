"""One question to every file, asked by one process or several; the answers come in the order of the files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

from dxroi.commands.forks import CAN_FORK, forked
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
_ROUNDS = 8
"""No more than this part of the files that are left is taken together, so that all processes end at about one time."""

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
    """What `ask` answers to every file; a process that has to begin anew makes its own by `make`.

    Other processes begin at once, before the first answer is wanted. A question that is answered for a whole `portion`
    at once gives one answer for that many files, or fewer: whose files go together does not depend on the processes, so
    that sums do not either. Says on a terminal how far it is.
    """
    processes = min(jobs, len(files) // STARTING + 1)
    shares = list(_shares(len(files), portion if processes == 1 else max(_SENT, portion)))
    asking = partial(_few, ask, files, portion)
    answers: Iterator[_Few[Answer]]
    if processes == 1:
        answers = map(asking, shares)
    elif CAN_FORK:
        answers = forked(lambda number: asking(shares[number]), len(shares), processes)
    else:
        answers = _pooled(processes, make, files, portion, shares)
    return (answer for few in followed(answers, len(files), attrgetter("files")) for answer in few.answers)


def _shares(files: int, most: int) -> Iterator[range]:
    """The places of the files that go together: fewer and fewer of them towards the end."""
    start = 0
    while start < files:
        end = min(files, start + min(most, max(PORTION, (files - start) // _ROUNDS)))
        yield range(start, end)
        start = end


def _few(ask: Ask[Answer], files: Files, portion: int, share: range) -> _Few[Answer]:
    both = portions(files[share.start : share.stop], portion)
    return _Few(len(share), [answer for _, few in both for answer in ask(few)])


def portions(files: Sequence[Source], size: int) -> Iterator[tuple[int, Sequence[Source]]]:
    """So many files at a time, with the place of the first."""
    return ((start, files[start : start + size]) for start in range(0, len(files), size))


def _pooled(
    processes: int, make: Callable[[], Ask[Answer]], files: Files, portion: int, shares: Sequence[range]
) -> Iterator[_Few[Answer]]:
    """The same where a process cannot be forked; each has all paths, and is told from where to where it is to read."""
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(processes, initializer=_start, initargs=(make, files, portion)) as pool:
        tasks = (pool.submit(_ask, share) for share in shares)
        waiting = deque(islice(tasks, processes * _AHEAD))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(islice(tasks, 1))


_made: list[partial[_Few[Any]]] = []
"""What asks in this process, if it is one of several that were not forked."""


def _start(make: Callable[[], Ask[Any]], files: Files, portion: int) -> None:
    _made[:] = [partial(_few, make(), files, portion)]


def _ask(share: range) -> _Few[Any]:
    (asking,) = _made
    return asking(share)
