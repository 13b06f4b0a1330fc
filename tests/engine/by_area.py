"""Exact shares of weightings: lengths on the line of two weights, areas on the triangle of three, in fractions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations

Points = Sequence[Sequence[int]]
Corner = tuple[Fraction, ...]
"""Weights that sum to 1."""
Polygon = Sequence[Corner]

WHOLE: dict[int, Polygon] = {
    number: [tuple(Fraction(a == b) for b in range(number)) for a in range(number)] for number in (2, 3)
}


def rank_shares(points: Points) -> list[list[Fraction]]:
    """By candidate, the share of all weightings under which it has rank 1, rank 2, ...; no two rows are the same."""
    shares = [[Fraction(0)] * len(points) for _ in points]
    for order, region in regions(points):
        for place, candidate in enumerate(order):
            shares[candidate][place] += size(region) / size(WHOLE[len(points[0])])
    return shares


def central_weights(points: Points, candidate: int) -> list[Fraction] | None:
    """The centre of gravity of the weightings under which a candidate is first."""
    first = [region for order, region in regions(points) if order[0] == candidate]
    whole = sum((size(region) for region in first), Fraction(0))
    if not whole:
        return None
    return [
        sum((size(region) * centre(region)[each] for region in first), Fraction(0)) / whole
        for each in range(len(points[0]))
    ]


def regions(points: Points) -> Iterator[tuple[tuple[int, ...], Polygon]]:
    """Every order of the candidates, with the weightings under which it is theirs."""
    for order in permutations(range(len(points))):
        region: Polygon = WHOLE[len(points[0])]
        for better, worse in pairwise(order):
            ahead = [Fraction(a - b) for a, b in zip(points[better], points[worse], strict=True)]
            region = cut(region, ahead)
        if size(region):
            yield order, region


def cut(region: Polygon, ahead: Sequence[Fraction]) -> Polygon:
    """The part of a convex region on which Σ weight × ahead is 0 or more (Sutherland and Hodgman, 1974)."""
    kept: list[Corner] = []
    for one, other in pairwise([*region, *region[:1]]):
        here, there = (sum((a * b for a, b in zip(ahead, corner, strict=True)), Fraction(0)) for corner in (one, other))
        if here >= 0:
            kept.append(one)
        if here * there < 0:
            kept.append(tuple(a + (b - a) * here / (here - there) for a, b in zip(one, other, strict=True)))
    return list(dict.fromkeys(kept))


def size(region: Polygon) -> Fraction:
    """Its length along the first weight, or twice its area over the first two."""
    if len(region) < 2:
        return Fraction(0)
    if len(region[0]) == 2:
        return max(corner[0] for corner in region) - min(corner[0] for corner in region)
    return abs(sum((a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*region, region[0]])), Fraction(0)))


def centre(region: Polygon) -> Corner:
    """Its centre of gravity: the middle of a line; of triangles that share a corner, by their areas."""
    number = len(region[0])
    if number == 2:
        return tuple((region[0][each] + region[-1][each]) / 2 for each in range(2))
    triangles = [(region[0], b, c) for b, c in pairwise(region[1:])]
    sizes = [size(triangle) for triangle in triangles]
    return tuple(
        sum((s * sum(corner[each] for corner in t) / 3 for s, t in zip(sizes, triangles, strict=True)), Fraction(0))
        / sum(sizes)
        for each in range(number)
    )
