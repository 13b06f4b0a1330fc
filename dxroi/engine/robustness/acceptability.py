"""How candidates rank over many weightings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import fsum, sqrt

from dxroi.engine.ranking import ranks as ranks_of
from dxroi.engine.robustness.draws import Draws, ranks_for
from dxroi.engine.robustness.points import Point, Row, counted, score, settled
from dxroi.engine.robustness.tally import Rows, Tally, tally
from dxroi.models.robustness import Robustness

ARRAYS_PAY_FROM = 400_000
"""Rows × draws from which the import of NumPy takes less time than it saves."""


def acceptability(
    points: Sequence[Sequence[Point]], draws: Draws, ranks: int | None = None, arrays: bool | None = None
) -> Robustness:
    """Over all these weightings: how often each candidate has which rank, and under which weights it is first.

    `points` 0..100 by candidate and criterion, more is better, none where a criterion does not apply. `ranks` is for
    how many ranks the shares are told, all of them for up to 200 candidates unless said otherwise. Candidates with
    equal points on all counted criteria are tied in every draw and share the lowest rank; a tie of others has
    probability 0 where weights are drawn. Where weightings are given, ties are those of any ranking. `arrays` says
    whether to count with NumPy; None is where it is installed and pays. Both ways give the same answer, to the last
    bit.

    A share p of n draws is known up to its standard error, √(p (1 − p) / n). A share of 0 or 1 has none of it, and yet
    what happens once in n / 3 draws would be missed once in twenty times.

    Source: R. Lahdelma and P. Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision
    making, Operations Research 49 (2001), 444-454.

    >>> from dxroi.engine.robustness.draws import uniform
    >>> answer = acceptability([[80, 40], [60, 70], [50, 30]], uniform([0.7, 0.3], number=2000, seed=1))
    >>> [round(share, 2) for share in answer.first_share], answer.central_weights[2]
    ([0.4, 0.6, 0.0], None)
    """
    told = ranks_for(len(points)) if ranks is None else min(ranks, len(points))
    found = _under_given(points, draws, told) if draws.vectors else _under_drawn(points, draws, told, arrays)
    shares = tuple(tuple(count / draws.number for count in counts) for counts in found.ranks)
    errors = tuple(tuple(_error(share, draws) for share in row) for row in shares)
    return Robustness(
        draws.number,
        draws.seed,
        tuple(row[0] for row in shares),
        shares,
        tuple(_central(counts[0], sums, draws) for counts, sums in zip(found.ranks, found.weights, strict=True)),
        tuple(row[0] for row in errors),
        max((error for row in errors for error in row), default=0),
    )


def leading_share(robustness: Robustness, ranks: int) -> tuple[float, ...]:
    """By candidate, the share of weightings under which it is among the first so many ranks, of those that are told.

    >>> from dxroi.engine.robustness.draws import given
    >>> leading_share(acceptability([[80, 40], [60, 70], [50, 30]], given([[1, 0], [0, 1]])), 2)
    (1.0, 1.0, 0.0)
    """
    return tuple(fsum(shares[:ranks]) for shares in robustness.rank_acceptability)


def _under_drawn(points: Sequence[Sequence[Point]], draws: Draws, told: int, arrays: bool | None) -> Tally:
    """By candidate, from counts by row."""
    rows, row_of = _rows(counted(points, draws.counted))
    if not row_of:
        return Tally([], [])
    many = len(rows.sizes) * draws.number >= ARRAYS_PAY_FROM
    found = _with_arrays(rows, draws, told) if (many if arrays is None else arrays) else None
    counts, weights = found or tally(rows, draws, told)
    return Tally([counts[row] for row in row_of], [weights[row] for row in row_of])


def _rows(points: Sequence[Row]) -> tuple[Rows, list[int]]:
    """The different rows, and which of them each candidate is.

    By the mean of their points, then point by point: an order in which what dominates a row stands before it.
    """
    members = Counter(points)
    distinct = sorted(members, key=_size, reverse=True)
    number = {row: position for position, row in enumerate(distinct)}
    partial = [position for position, row in enumerate(distinct) if None in row]
    return Rows(distinct, [members[row] for row in distinct], partial), [number[row] for row in points]


def _size(row: Row) -> tuple[float, ...]:
    stated = [value for value in row if value is not None]
    return (fsum(stated) / len(stated), *(-1 if value is None else value for value in row))


def _with_arrays(rows: Rows, draws: Draws, told: int) -> Tally | None:
    """The same with NumPy; none where it is not installed, nothing is drawn, or the numbers are not what it sorts."""
    if not draws.uniforms or any(value is not None and value < 0 for row in rows.points for value in row):
        return None
    try:
        from dxroi.engine.robustness import arrays
    except ImportError:
        return None
    return arrays.tally(rows, draws, told)


def _under_given(points: Sequence[Sequence[Point]], draws: Draws, told: int) -> Tally:
    """Weightings that somebody states may well tie two scores: by the tie rule, as in any ranking."""
    rows = settled(points)
    counts = [[0] * told for _ in points]
    weights: list[list[float]] = [[0] * len(draws.counted) for _ in points]
    for vector in draws.vectors:
        for candidate, rank in enumerate(ranks_of([score(row, vector) for row in rows])):
            if rank is not None and rank <= told:
                counts[candidate][rank - 1] += 1
            if rank == 1:
                kept = [vector[criterion] for criterion in draws.counted]
                weights[candidate] = [total + weight for total, weight in zip(weights[candidate], kept, strict=True)]
    return Tally(counts, weights)


def _central(firsts: int, sums: Sequence[float], draws: Draws) -> tuple[float, ...] | None:
    """The mean of the weightings under which a candidate is first, for all criteria."""
    if not firsts:
        return None
    means = dict(zip(draws.counted, (total / firsts for total in sums), strict=True))
    return tuple(means.get(criterion, 0.0) for criterion in range(draws.criteria))


def _error(share: float, draws: Draws) -> float:
    """The standard error of a share; none where nothing was drawn."""
    return 0.0 if draws.vectors or not 0 < share < 1 else sqrt(share * (1 - share) / draws.number)
