"""On what several rankings of the same candidates agree: those of two rubrics, or of the members of a committee."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import fsum

from dxroi.models.robustness import Agreement

Places = tuple[int, ...]
"""The ranks of one candidate, by ranking."""


def agreement(rankings: Sequence[Sequence[int | None]]) -> Agreement:
    """Who has the same rank everywhere, how many pairs stand in the same order everywhere, and Kendall's W.

    `rankings` are ranks by candidate, best 1, ties sharing the lowest; a candidate without a rank in one of them is
    left out, and those behind it keep their ranks. Every pair of candidates is looked at: a thousand of them take a
    second, so of some thousand pass those that lead.

    >>> agreement([[1, 2, 3], [2, 1, 3]])[:4]
    (3, (2,), 3, 2)
    """
    ranked = [(number, places) for number, places in enumerate(zip(*rankings, strict=True)) if None not in places]
    everywhere: list[Places] = [tuple(place for place in places if place is not None) for _, places in ranked]
    same = tuple(number for number, places in ranked if len(set(places)) == 1)
    agreed = sum(_agree(one, other) for one, other in combinations(everywhere, 2))
    pairs = len(everywhere) * (len(everywhere) - 1) // 2
    return Agreement(len(everywhere), same, pairs, agreed, concordance(list(zip(*everywhere, strict=True))))


def _agree(one: Places, other: Places) -> bool:
    """Whether two candidates stand in the same order in every ranking."""
    return len({(a > b) - (a < b) for a, b in zip(one, other, strict=True)}) == 1


def concordance(rankings: Sequence[Sequence[int]]) -> float | None:
    """Kendall's W of m rankings of n candidates, with ties: 0 no agreement, 1 the same order everywhere.

        W = 12 S / (m² (n³ − n) − m Σ (t³ − t))

    S is the sum of the squared deviations of the candidates' rank sums from their mean, the ranks of tied candidates
    being the mean of the ranks that they take up; t is the size of each group of ties. None for fewer than two
    rankings or candidates, or where all are tied everywhere.

    Source: M. G. Kendall and B. Babington Smith, The problem of m rankings, Annals of Mathematical Statistics 10
    (1939), 275-287; the example, of three rankings with ties, is that of G08DAF in the NAG Library Manual: 0.828.

    >>> x = [1, 4, 2, 4, 3, 7, 6, 9, 7, 10]
    >>> y = [2, 1, 2, 4, 4, 8, 9, 6, 10, 6]
    >>> z = [2, 1, 3, 3, 3, 3, 7, 7, 7, 10]
    >>> round(concordance([x, y, z]), 3)
    0.828
    """
    count, judges = len(rankings[0]) if rankings else 0, len(rankings)
    sizes = [size for ranking in rankings for size in Counter(ranking).values()]
    most = judges**2 * (count**3 - count) - judges * sum(size**3 - size for size in sizes)
    if judges < 2 or not most:
        return None
    sums = [fsum(ranks) for ranks in zip(*map(_shared_ranks, rankings), strict=True)]
    mean = judges * (count + 1) / 2
    return 12 * fsum((total - mean) ** 2 for total in sums) / most


def _shared_ranks(ranking: Sequence[int]) -> list[float]:
    """The mean of the ranks that tied candidates take up, those that nobody takes left out.

    >>> _shared_ranks([1, 1, 4, 3])
    [1.5, 1.5, 4.0, 3.0]
    >>> _shared_ranks([1, 4])
    [1.0, 2.0]
    """
    shared, ahead = {}, 0
    for rank, size in sorted(Counter(ranking).items()):
        shared[rank] = ahead + (size + 1) / 2
        ahead += size
    return [shared[rank] for rank in ranking]
