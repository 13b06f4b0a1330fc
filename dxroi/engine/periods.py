"""Which fiscal years an item covers, counted from the proposal's first year (t = 0)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, TypeVar

from dxroi.engine.scenario import NOTHING
from dxroi.models.proposal import Proposal

Amount = TypeVar("Amount")

MONTHS = 12
"""Of a fiscal year."""
FIRST_YEAR_UNKNOWN = frozenset({"first_year"})


class Period(NamedTuple):
    """From `start` to `end`, both inclusive, as t."""

    start: int
    end: int
    missing: frozenset[str] = NOTHING
    """`first_year`, where the item names a fiscal year and the proposal's first year is not stated."""

    def covers(self, t: int) -> bool:
        """Whether the item counts in year t."""
        return self.start <= t <= self.end

    def alike(self, each: Amount, other: Amount, years: int) -> list[Amount]:
        """The same in every year that is covered, and something else in the others.

        >>> Period(1, 2).alike(7, 0, 5)
        [0, 7, 7, 0, 0]
        """
        first, after = max(self.start, 0), min(self.end + 1, years)
        if first >= after:
            return [other] * years
        return [other] * first + [each] * (after - first) + [other] * (years - after)


def period(proposal: Proposal, first: int | None, until: int | None, horizon: int) -> Period:
    """The period of an item with `from: first` and `until: until`; none is the first year and the horizon's end."""
    if proposal.first_year is None:
        return Period(0, horizon - 1, FIRST_YEAR_UNKNOWN if first or until else NOTHING)
    if first is None and until is None:
        return _whole(horizon)
    start = 0 if first is None else first - proposal.first_year
    return Period(start, horizon - 1 if until is None else until - proposal.first_year)


@cache
def _whole(horizon: int) -> Period:
    """All of the horizon, as most items have it."""
    return Period(0, horizon - 1)


def operating_share(proposal: Proposal, t: int) -> float:
    """The share of year t in which the thing runs: `operates_from` counts the months that remain of its year.

    >>> p = Proposal("n", "d", "i", 2027, operates_from=(2027, 6))
    >>> [operating_share(p, t) for t in range(2)]
    [0.5, 1]
    """
    if proposal.operates_from is None or proposal.first_year is None:
        return 1
    year, months = proposal.operates_from
    start = year - proposal.first_year
    if t == start:
        return months / 12
    return 1 if t > start else 0
