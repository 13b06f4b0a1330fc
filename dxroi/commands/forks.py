"""Processes made by forking: they have at once all that this one has imported and read.

Each takes the number of its next task from one pipe for all, and sends what comes of it through a pipe of its own. Only
so many tasks are given ahead of the first answer that nobody has taken yet: what waits takes memory.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar

Answer = TypeVar("Answer")

CAN_FORK = hasattr(os, "fork") and sys.platform != "darwin"
"""macOS forks too, but what its own libraries do afterwards is not defined."""

_AHEAD = 4
"""So many tasks for each process are given ahead."""
_NUMBER = 8
"""Bytes of a task, and of the length of an answer."""


class _Child(NamedTuple):
    """A process, and the pipe that its answers come through."""

    id: int
    answers: int


class _Failed(NamedTuple):
    """What was raised in place of an answer."""

    fault: Exception


def forked(ask: Callable[[int], Answer], tasks: int, processes: int) -> Iterator[Answer]:
    """What `ask` says to 0, 1, 2… in this order. The processes have begun when this returns."""
    taking, giving = os.pipe()
    children = [_child(ask, taking, giving) for _ in range(processes)]
    _give(giving, range(min(tasks, processes * _AHEAD)))
    return _answers(children, taking, giving, tasks)


def _child(ask: Callable[[int], Any], taking: int, giving: int) -> _Child:
    """One more process, which works until no more tasks can come."""
    answers, sending = os.pipe()
    id_ = os.fork()
    if id_:
        os.close(sending)
        return _Child(id_, answers)
    try:
        os.close(giving)
        while task := os.read(taking, _NUMBER):
            _send(sending, (int.from_bytes(task, "big"), _said(ask, int.from_bytes(task, "big"))))
    finally:  # whatever happens: nothing after the fork is to be done twice
        os._exit(0)


def _said(ask: Callable[[int], Any], number: int) -> Any:
    try:
        return ask(number)
    except Exception as fault:  # noqa: BLE001  # it is raised where the answer is wanted
        return _Failed(fault)


def _give(giving: int, numbers: Sequence[int]) -> None:
    os.write(giving, b"".join([number.to_bytes(_NUMBER, "big") for number in numbers]))


def _send(pipe: int, message: Any) -> None:
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    rest = memoryview(len(data).to_bytes(_NUMBER, "big") + data)
    while rest:
        rest = rest[os.write(pipe, rest) :]


def _received(pipe: int) -> Any:
    return pickle.loads(_read(pipe, int.from_bytes(_read(pipe, _NUMBER), "big")))  # noqa: S301  # our own process sent it


def _read(pipe: int, size: int) -> bytes:
    data = b""
    while len(data) < size:
        more = os.read(pipe, size - len(data))
        if not more:
            raise RuntimeError("a process ended before its answer")
        data += more
    return data


def _answers(children: Sequence[_Child], taking: int, giving: int, tasks: int) -> Iterator[Any]:
    """The answers in their order; a task is given for each one taken.

    Both ends of the pipe of tasks stay open here: were all processes gone, it would else be taken for a closed output.
    """
    from select import POLLHUP, POLLIN, poll  # there is none where nothing can be forked

    poller = poll()
    for child in children:
        poller.register(child.answers, POLLIN | POLLHUP)
    waiting: dict[int, Any] = {}
    try:
        for number in range(tasks):
            while number not in waiting:
                waiting |= [_received(pipe) for pipe, _ in poller.poll()]
            answer = waiting.pop(number)
            if isinstance(answer, _Failed):
                raise answer.fault
            following = number + len(children) * _AHEAD
            if following < tasks:
                _give(giving, (following,))
            yield answer
    finally:
        for pipe in (taking, giving, *(child.answers for child in children)):
            os.close(pipe)
        for child in children:
            with suppress(ChildProcessError):  # where SIGCHLD is ignored, nobody is left to wait for
                os.waitpid(child.id, 0)
