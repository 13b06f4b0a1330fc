"""Under a ranking: which neighbours differ by too little to tell them apart, also where the list ends between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.comparing import better_low
from dxroi.engine.ranking import near_ties
from dxroi.engine.ties import holds
from dxroi.models.appraisal import Reason
from dxroi.models.comparison import Comparison
from dxroi.models.measures import SCORE
from dxroi.tables.blocks import Block, Prose
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t

NEAR_POINTS = 1
"""Scores that differ by no more are about equal; other measures, by 1 % of the largest value."""


def near_ranks(sheet: Sheet, listed: int) -> Iterator[Block]:
    """Neighbours that are about equal, of the first so many and of those behind them that go on from there."""
    sort, of = sheet.comparison.sort, sheet.comparison
    ranks, keys = _ranked(of)
    if not keys:
        return
    within = NEAR_POINTS if sort == SCORE else max(map(abs, keys)) / 100
    values = [-key if better_low(sort) else key for key in keys]
    end = _end(values, min(listed, len(values)), within)
    runs = _runs([(ranks[a], ranks[b]) for a, b in near_ties(values[:end], within)])
    if runs:
        size = sheet.say(t.POINTS, number=NEAR_POINTS) if sort == SCORE else sheet.say(t.ONE_PERCENT)
        shown = sheet.joined(sheet.say(t.NEAR_RUN, a=a, b=b) for a, b in runs)
        text = sheet.say(t.NEAR_TIES, measure=sheet.measure(sort), within=size, runs=shown)
        goes_on = end > listed and runs[-1][1] == ranks[end - 1]
        yield Prose(text + sheet.say(t.NEAR_MORE, n=end - listed) if goes_on else text)


def _ranked(of: Comparison) -> tuple[list[int], list[float]]:
    """The ranks and the measure that they are by, listed or not, best first."""
    if of.crowd is not None:
        return [rank for rank in of.crowd.ranks if rank is not None], list(of.crowd.keys)
    both = zip(of.candidates, of.ranks, strict=True)
    found = [(rank, each.key) for each, rank in both if rank is not None and not isinstance(each.key, Reason)]
    return [rank for rank, _ in found], [key for _, key in found]


def _end(values: Sequence[float], listed: int, within: float) -> int:
    """How many there are up to the last one that is about equal to the one before it, from the list on."""
    end = listed
    while 0 < end < len(values) and holds(values[end - 1] - values[end], "<=", within):
        end += 1
    return end


def _runs(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs of neighbouring ranks, those that follow each other as one.

    >>> _runs([(2, 4), (4, 5), (7, 8)])
    [(2, 5), (7, 8)]
    """
    found: list[tuple[int, int]] = []
    for a, b in pairs:
        if found and found[-1][1] == a:
            found[-1] = found[-1][0], b
        else:
            found.append((a, b))
    return found
