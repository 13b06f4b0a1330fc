"""The values of numbers that were only written down so far: block by block, in memory that is used again and again.

A block is so small that what is calculated next is still in the cache. That, and not the arithmetic, is what the time
goes into where whole columns are added up and thrown away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

from dxroi.engine.uncertainty.expressions import Array, Expression, Late
from dxroi.engine.uncertainty.operations import AMOUNTS

BLOCK = 12_288
"""Draws at a time: an array of them takes 96 KiB."""
APART = 80
"""Numbers left free between two arrays, so that equal draws of both do not compete for one place in the cache."""


class _Step(NamedTuple):
    """One number to calculate."""

    operation: Callable[..., Any]
    place: int
    """Which of the places in memory it is written to."""
    operands: tuple[int, ...]
    """The places of the operands; what is no number of the sheet has a place that never changes."""
    writes: bool
    """Whether it writes into the array of its place."""


def evaluated(wanted: Sequence[Expression]) -> list[Array]:
    """The values of each of these numbers of one sheet, by draw."""
    parts = [[np.array(each) for each in found] for _, found in blocks(wanted)]
    return [np.concatenate(each) for each in zip(*parts, strict=True)]


def blocks(wanted: Sequence[Expression]) -> Iterator[tuple[slice, list[Array]]]:
    """The same block by block, each with its draws: arrays that are written over when the next block is asked for."""
    plan, size = _Plan(wanted), wanted[0].sheet.size
    for start in range(0, size, BLOCK):
        draws = slice(start, min(start + BLOCK, size))
        yield draws, plan.run(draws)


class _Plan:
    """In which order and in which places a block is calculated."""

    def __init__(self, wanted: Sequence[Expression]) -> None:
        self.places: list[Any] = []
        """What stands in each place: an array, or an operand that is no number of the sheet."""
        self.columns: list[tuple[int, Array]] = []
        self.rooms: set[int] = set()
        """The places of arrays that are written into."""
        self.memory: Array | None = None
        """One row for each of them: in one piece, which a system gives more quickly than many."""
        self.steps: list[_Step] = []
        self.place_of: dict[int, int] = {}
        self._arrange(_in_order(wanted), {each.position for each in wanted})
        self.wanted = [self.place_of[each.position] for each in wanted]

    def _arrange(self, order: Sequence[Expression], kept: set[int]) -> None:
        """Places of results that nobody needs any more are used again, unless they are kept."""
        last = {operand.position: each.position for each in order for operand in _numbers(each)}
        free: list[int] = []
        for each in order:
            operands = tuple(map(self._operand, each.operands))
            shared = each.operation in AMOUNTS and each.position not in kept
            place = self.place_of[each.position] = free.pop() if free and shared else self._new(None)
            if each.operation in AMOUNTS:
                self.rooms.add(place)
            if each.values is not None:
                self.columns.append((place, each.values))
            elif each.operation is not None:
                self.steps.append(_Step(each.operation, place, operands, each.operation in AMOUNTS))
            for operand in dict.fromkeys(_numbers(each)):
                if last[operand.position] == each.position and operand.operation in AMOUNTS:
                    free += [self.place_of[operand.position]] if operand.position not in kept else []

    def _operand(self, operand: Any) -> int:
        return self.place_of[operand.position] if isinstance(operand, Expression) else self._new(operand)

    def _new(self, content: Any) -> int:
        self.places.append(content)
        return len(self.places) - 1

    def run(self, draws: slice) -> list[Array]:
        """Calculate one block."""
        places = self._prepared(draws)
        for operation, place, operands, writes in self.steps:
            given = [places[each] for each in operands]
            if writes:
                operation(*given, places[place])
            else:
                places[place] = operation(*[_later(each, draws) if type(each) is Late else each for each in given])
        return [places[place] for place in self.wanted]

    def _prepared(self, draws: slice) -> list[Any]:
        """The places, with the columns of a block in theirs and room for as many amounts."""
        places, count = self.places, draws.stop - draws.start
        for place, column in self.columns:
            places[place] = column[draws]
        if self.memory is None:
            self.memory = np.empty((len(self.rooms), count + APART))
        for place, row in zip(self.rooms, self.memory, strict=True):
            places[place] = row[:count]
        return places


def _in_order(wanted: Iterable[Expression]) -> list[Expression]:
    """All that has to be calculated, operands first."""
    needed: dict[int, Expression] = {}
    waiting = list(wanted)
    while waiting:
        each = waiting.pop()
        if each.position not in needed:
            needed[each.position] = each
            waiting += _numbers(each)
    return [needed[position] for position in sorted(needed)]


def _numbers(number: Expression) -> list[Expression]:
    return [operand for operand in number.operands if isinstance(operand, Expression)]


def _later(late: Late, draws: slice) -> Callable[[], Any]:
    """A function that calculates an operand for one block."""
    operand = late.operand
    return (lambda: _Plan([operand]).run(draws)[0]) if isinstance(operand, Expression) else lambda: operand
