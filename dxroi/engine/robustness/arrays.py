"""The same as `tally`, with NumPy, to the last bit: for many draws of many candidates.

The only module that imports NumPy, and one that is imported only where there is so much to draw that its own import
pays. It goes from block to block of draws that fit into the processor's cache.

The quick way to the scores, a matrix product, adds up in an order of its own and may round otherwise than `score`; the
quick way to an order, sorting plain numbers, does not say whose they are. Both are good enough for almost every draw,
because only the order is counted: where two scores are so near that the order could be another one, the draw is scored
by `score` and sorted again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from dxroi.engine.robustness.draws import Draws, chance, weighting
from dxroi.engine.robustness.points import score
from dxroi.engine.robustness.tally import Rows, Tally

Array = np.ndarray[Any, np.dtype[Any]]


def tally(rows: Rows, draws: Draws, ranks: int) -> Tally:
    """Rank the rows in every draw; only the first so many ranks are counted. No points are negative."""
    table, sizes = _Table(rows), np.array(rows.sizes)
    counts = np.zeros((len(sizes), ranks), dtype=np.int64)
    totals = np.zeros((len(draws.counted), len(sizes)))
    for weights in _blocks(draws, rows.block):
        order = _order(table, weights)
        first = order[:, -1].copy()
        totals += [np.bincount(first, each, len(sizes)) for each in weights]
        counts += _counted(table, order, sizes, ranks)
    return Tally(counts.tolist(), totals.T.tolist())


class _Table:
    """The points as an array, the two ways to scores, and room for those of a block.

    The room is made once: to ask for it anew in every block takes longer than to fill it.
    """

    def __init__(self, rows: Rows) -> None:
        self.rows = rows.points
        stated = np.array(rows.points, dtype=float)  # none becomes not a number
        applies = ~np.isnan(stated)
        self.points = np.where(applies, stated, 0).T.copy()
        self.partial = np.array(rows.partial, dtype=np.int64)
        self.applies = applies[self.partial].T.astype(float)
        self.scores = np.empty((rows.block, len(rows.points)))
        self.apart = np.empty((rows.block, len(rows.points)), dtype=np.int64)
        numbers = np.arange(len(rows.points))
        self.numbers = np.tile(numbers, (rows.block, 1))
        """Of the rows, and of their ranks by the row of the table of counts; each for every draw of a block."""
        self.places = np.tile(numbers[::-1] * len(rows.points), (rows.block, 1))

    def nearly(self, weights: Array) -> Array:
        """By draw and row, as quickly as can be."""
        scores: Array = np.matmul(weights.T, self.points, out=self.scores[: weights.shape[1]])
        if self.partial.size:
            shares = weights.T @ self.applies
            scores[:, self.partial] /= shares + (shares == 0)
        return scores

    def exactly(self, weights: Array) -> Array:
        """The same, as it counts."""
        return np.array([score(row, list(weights)) for row in self.rows]).T


def _blocks(draws: Draws, size: int) -> Iterator[Array]:
    """The weights of the draws, by counted criterion and draw, block by block."""
    source = chance(draws)
    for start in range(0, draws.number, size):
        count = min(size, draws.number - start)
        numbers = _uniforms(source.randbytes(8 * count * draws.uniforms)).reshape(count, draws.uniforms)
        if draws.within is None:
            numbers.sort(axis=1)
        yield np.array(weighting(list(numbers.T), draws))


def _uniforms(noise: bytes) -> Array:
    """What `random()` would have given in place of these bytes: of two words of 32 bits, 27 and 26 bits.

    Source: M. Matsumoto and T. Nishimura, genrand_res53 of their Mersenne Twister (2002), which CPython uses.
    """
    words = np.frombuffer(noise, "<u4")
    return ((words[0::2] >> 5) * 67108864.0 + (words[1::2] >> 6)) * (1 / 9007199254740992)


def _order(table: _Table, weights: Array) -> Array:
    """Of each draw, the rows by their score, the smallest first.

    The last binary digits of each score are made the number of its row, so that it goes along when scores are sorted.
    A sum of m products that are not negative is off by at most m units of its last digit, in whatever order it was
    added up, a quotient of two such sums by 2 m + 1. So two scores that differ by more than four times that, and by
    more than those digits, stand in the right order.
    """
    count = len(table.rows)
    digits = (1 << (count - 1).bit_length()) - 1
    keys = table.nearly(weights).view(np.int64)  # read as whole numbers, numbers from 0 on keep their order
    keys &= ~digits
    keys |= table.numbers[: len(keys)]
    keys.sort(axis=1)
    limit = digits + 4 * (2 * len(weights) + 1)
    apart = table.apart[: len(keys)]
    np.subtract(keys.ravel()[1:], keys.ravel()[:-1], out=apart.ravel()[:-1])  # in one piece: three times as fast
    apart[:, -1] = limit + 1  # from one draw to the next
    keys &= digits
    if apart.min() <= limit:
        unsure = np.flatnonzero((apart <= limit).any(axis=1))
        again = table.exactly(weights[:, unsure])
        keys[unsure] = np.argsort(-again, axis=1, kind="stable")[:, ::-1]  # of equal ones the first row is ahead
    return keys


def _counted(table: _Table, order: Array, sizes: Array, ranks: int) -> Array:
    """In how many draws each row has each rank: one more than the candidates ahead of it. The order is used up."""
    count = len(sizes)
    if (sizes == 1).all():
        order += table.places[: len(order)]
        cells = order[:, count - ranks :].ravel()
    else:
        members = sizes[order]
        ahead = sizes.sum() - members.cumsum(axis=1)
        cells = (order + ahead * count)[ahead < ranks]
    counts: Array = np.bincount(cells, minlength=count * ranks).reshape(ranks, count).T
    return counts
