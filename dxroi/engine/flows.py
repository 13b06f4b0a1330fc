"""Amounts by fiscal year that know which unknowns they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, reduce
from operator import add, sub
from typing import NamedTuple

from dxroi.engine.drawn import Divided
from dxroi.engine.scenario import NOTHING
from dxroi.models.quantity import Number


def summed(numbers: Iterable[Number]) -> Number:
    """The plain sum, added from the left: `sum` rounds floats otherwise from Python 3.12 on.

    >>> summed([1, 2.5])
    3.5
    """
    return reduce(add, numbers, 0)


class Flow(NamedTuple):
    """One amount a fiscal year, t = 0 first; yen, hours or visits."""

    amounts: tuple[Number, ...]
    gross: tuple[Number, ...]
    """The sum of the absolute amounts that each was added up from: what the tie rule measures against."""
    missing: tuple[frozenset[str], ...] = ()
    """By year the paths of the unknowns that leave it undetermined, the amount then counting them as 0; empty where
    every year is known."""

    def total(self, years: int) -> Number:
        """The sum of the first `years` amounts."""
        return reduce(add, self.amounts[:years], 0)

    def size(self, years: int) -> Number:
        """The sum of the absolute amounts behind `total`."""
        return reduce(add, self.gross[:years], 0)

    def unknowns(self, years: int) -> frozenset[str]:
        """The unknowns that leave the total of the first `years` undetermined."""
        return NOTHING.union(*self.missing[:years]) if self.missing else NOTHING

    def missing_in(self, year: int) -> frozenset[str]:
        """The unknowns that leave one year undetermined."""
        return self.missing[year] if self.missing else NOTHING

    def known(self, year: int) -> Number | None:
        """The amount of one year, none where an unknown leaves it undetermined."""
        return None if self.missing_in(year) else self.amounts[year]

    def is_level(self, years: int) -> bool:
        """Whether the first `years` are all alike."""
        return len(set(self.amounts[:years])) == 1

    def scaled(self, factors: Sequence[Number]) -> Flow:
        """Each year times its own factor, for discounting; the factors may cover fewer years."""
        return Flow(
            tuple(a * f for a, f in zip(self.amounts, factors, strict=False)),
            tuple(g * f for g, f in zip(self.gross, factors, strict=False)),
            self.missing,
        )


def flow(amounts: Sequence[Number], missing: Sequence[frozenset[str]] = ()) -> Flow:
    """The flow of a single item: each amount stands for itself."""
    return Flow(tuple(amounts), tuple(map(abs, amounts)), tuple(missing) if any(missing) else ())


@cache
def nothing(years: int) -> Flow:
    """A flow of zeros.

    >>> nothing(3).total(3)
    0
    """
    return Flow((0,) * years, (0,) * years)


def added(flows: Sequence[Flow], years: int) -> Flow:
    """The sum of flows, year by year.

    >>> added([flow([1, 2]), flow([3, -4])], 2).amounts
    (4, -2)
    >>> added([flow([1, 2]), flow([3, -4])], 2).gross
    (4, 6)
    """
    found = zero = nothing(years)
    try:
        for each in flows:  # added from the left, as `summed` does it
            if each is not zero and (each.missing or any(each.gross)):
                found = each if found is zero else _both(found, each)
    except Divided:  # 0 in some draws and not in others
        found = reduce(_both, flows)
    return found


def _both(one: Flow, other: Flow) -> Flow:
    return Flow(
        tuple(map(add, one.amounts, other.amounts)),
        tuple(map(add, one.gross, other.gross)),
        _united([f.missing for f in (one, other) if f.missing]) if one.missing or other.missing else (),
    )


def difference(gain: Flow, loss: Flow) -> Flow:
    """The gain minus the loss, year by year.

    >>> difference(flow([5]), flow([7])).amounts
    (-2,)
    """
    return Flow(
        tuple(map(sub, gain.amounts, loss.amounts)),
        tuple(map(add, gain.gross, loss.gross)),
        _united([f.missing for f in (gain, loss) if f.missing]) if gain.missing or loss.missing else (),
    )


def _united(missing: Sequence[tuple[frozenset[str], ...]]) -> tuple[frozenset[str], ...]:
    return tuple(NOTHING.union(*sets) for sets in zip(*missing, strict=True))


def gain(number: Number) -> Number:
    """The positive part, written so that it holds for an array of numbers too.

    >>> gain(3), gain(-3)
    (3.0, 0.0)
    """
    return (number + abs(number)) / 2


def loss(number: Number) -> Number:
    """The negative part, with its sign.

    >>> loss(3), loss(-3)
    (0.0, -3.0)
    """
    return (number - abs(number)) / 2
