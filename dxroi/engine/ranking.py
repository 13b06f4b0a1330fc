"""Ranks by value: competition ranks (1, 1, 3), the largest value first. Values in, ranks out.

Values of which less is better are passed with their sign turned. Equal by the tie rule is tied. Ties may form a chain:
the first equals the second and the second the third, but the first not the third. Then all of them are tied, so that
no rank depends on the order of the file. Chains are short: their links are 1e-9 of a value, or of what it is made of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from math import isfinite

from dxroi.engine.ties import TOLERANCE, equal, holds


def ranks(values: Sequence[float | None], scales: Sequence[float] | None = None) -> tuple[int | None, ...]:
    """The rank of each value, ties sharing the lowest; what has no value has no rank and stands last.

    `scales` are the sums of the absolute amounts that each value was added up from, for the tie rule.

    >>> ranks([70.5, None, 81, 70.5, 12])
    (2, None, 1, 2, 4)
    """
    found: list[int | None] = [None] * len(values)
    ahead = 0
    for chain in chains(values, scales):
        for position in chain:
            found[position] = ahead + 1
        ahead += len(chain)
    return tuple(found)


def near_ties(
    values: Sequence[float | None], within: float, scales: Sequence[float] | None = None
) -> tuple[tuple[int, int], ...]:
    """Neighbours in the order that are not tied but differ by at most `within`: (better, worse) positions.

    One pair for two neighbouring ranks; of those that share a rank, the one given first stands for all.

    >>> near_ties([70.5, 81, 70.1, 70.5], 0.5)
    ((0, 2),)
    """
    found = []
    for better, worse in pairwise(chains(values, scales)):
        least, most = values[better[-1]], values[worse[0]]
        if least is not None and most is not None and isfinite(least) and holds(least - most, "<=", within):
            found.append((min(better), min(worse)))
    return tuple(found)


def reversals(
    ranks_a: Sequence[int | None], ranks_b: Sequence[int | None], among: Iterable[int] | None = None
) -> tuple[tuple[int, int], ...]:
    """Pairs whose order differs: (ahead in a, ahead in b) positions, by rank in a.

    A tie in either order is no reversal, nor is a candidate without a rank. Every pair is looked at: of some thousand
    candidates, name by `among` those that matter.

    >>> reversals([1, 2, 3, None], [2, 1, 3, 4])
    ((0, 1),)
    """
    asked = range(len(ranks_a)) if among is None else sorted(set(among))
    both = [(ranks_a[position], ranks_b[position], position) for position in asked]
    ranked = sorted((a, b, position) for a, b, position in both if a is not None and b is not None)
    return tuple(
        (one[2], other[2]) for one, other in combinations(ranked, 2) if one[0] < other[0] and one[1] > other[1]
    )


def settled_column(values: Sequence[float | None]) -> list[float | None]:
    """The same values, with those that are tied made one number, the largest of them.

    >>> settled_column([60, 60.00000000000001, None, 7])
    [60.00000000000001, 60.00000000000001, None, 7.0]
    """
    numbers = [None if value is None else float(value) + 0.0 for value in values]  # + 0.0 makes one of 0.0 and -0.0
    distinct = sorted({number for number in numbers if number is not None}, reverse=True)
    largest = {distinct[position]: distinct[chain[0]] for chain in chains(distinct) for position in chain}
    return [None if number is None else largest[number] for number in numbers]


def chains(values: Sequence[float | None], scales: Sequence[float] | None = None) -> list[list[int]]:
    """The positions of the values, largest first, those of one rank together; what has no value is left out.

    >>> chains([1, 3, None, 3 + 1e-12])
    [[3, 1], [0]]
    """
    known = [(value, position) for position, value in enumerate(values) if value is not None]
    known.sort(key=lambda each: -each[0])
    numbers = [(value, scales[position] if scales else 0.0) for value, position in known]
    links = zip(_links(numbers), reversed(_links(numbers[::-1])), strict=True)
    found = [[position] for _, position in known[:1]]
    for (_, position), (from_above, from_below) in zip(known[1:], links, strict=True):
        if from_above or from_below:
            found[-1].append(position)
        else:
            found.append([position])
    return found


def _links(numbers: Sequence[tuple[float, float]]) -> list[bool]:
    """Whether each number but the first equals one before it; (value, scale) in falling or in rising order.

    The one that reaches furthest decides: an amount added up from millions reaches beyond several small ones.
    """
    links = []
    reaching = numbers[0] if numbers else (0.0, 0.0)
    for number, (following, _) in pairwise(numbers):
        if not isfinite(reaching[0]) or _lead(number, reaching) > 0:
            reaching = number
        links.append(equal(reaching[0], following, reaching[1]))
    return links


def _lead(number: tuple[float, float], other: tuple[float, float]) -> float:
    """How much further a number reaches, by the tie rule, than one that stands before it."""
    value, before = number[0], other[0]
    here, there = TOLERANCE * max(1, abs(value), number[1]), TOLERANCE * max(1, abs(before), other[1])
    return abs(value - before) + here - there
