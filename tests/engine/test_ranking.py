"""Ranks: the largest first, ties share the lowest (1, 1, 3), a null has no rank and stands last."""

from __future__ import annotations

from itertools import combinations
from math import inf
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.ranking import chains, near_ties, ranks, reversals, settled_column
from dxroi.engine.ties import equal

VALUES = st.lists(st.none() | st.integers(-50, 50).map(lambda number: number / 10), max_size=12)
CLOSE = st.lists(st.integers(0, 30).map(lambda number: number * 4e-10), max_size=9)
"""Less than the width of a tie apart, so that chains are common."""
SCALES = st.sampled_from((0.0, 0.0, 0.0, 3.0, 8.0))


class TestRanks:
    """Competition ranks by the tie rule."""

    @given(VALUES)
    def test_one_more_than_those_ahead(self, values: list[float | None]) -> None:
        found = ranks(values)
        known = [value for value in values if value is not None]
        for value, rank in zip(values, found, strict=True):
            assert rank == (None if value is None else 1 + sum(other > value for other in known))

    def test_residue_is_a_tie(self) -> None:
        assert ranks([60.000000000001, 60, 59.9]) == (1, 1, 3)

    def test_amounts_added_up_from_millions(self) -> None:
        assert ranks([0.001, 0.0, 5.0]) == (2, 3, 1)
        assert ranks([0.001, 0.0, 5.0], scales=[5e6, 5e6, 5e6]) == (2, 2, 1)

    def test_infinity_is_tied_with_itself_alone(self) -> None:
        assert ranks([inf, 1e300, inf, -inf, None, -inf]) == (1, 3, 1, 4, None, 4)

    def test_nothing(self) -> None:
        assert ranks([]) == ()
        assert ranks([None, None]) == (None, None)


class TestChains:
    """Whatever ties link is one rank: the smallest groups of which no member equals one of another."""

    @given(CLOSE, st.data())
    def test_linked_by_pairs(self, values: list[float], data: st.DataObject) -> None:
        scales = data.draw(st.lists(SCALES, min_size=len(values), max_size=len(values)))
        tied = [
            (a, b)
            for a, b in combinations(range(len(values)), 2)
            if equal(values[a], values[b], max(scales[a], scales[b]))
        ]
        groups = [{position} for position in range(len(values))]
        for a, b in tied:
            joined = next(group for group in groups if a in group) | next(group for group in groups if b in group)
            groups = [group for group in groups if not group & joined] + [joined]
        assert sorted(map(sorted, chains(values, scales))) == sorted(map(sorted, groups))

    @given(CLOSE, st.randoms(use_true_random=False))
    def test_whatever_the_order(self, values: list[float], chance: Random) -> None:
        order = list(range(len(values)))
        chance.shuffle(order)
        whole = ranks(values)
        assert ranks([values[position] for position in order]) == tuple(whole[position] for position in order)

    def test_a_chain(self) -> None:
        """The ends are further apart than a tie."""
        assert ranks([0.0, 9e-10, 1.8e-9, 1e-8]) == (2, 2, 2, 1)

    def test_a_large_one_links_two_small_ones(self) -> None:
        assert ranks([10.0, 9.999, 9.99], scales=[0, 0, 1e9]) == (1, 1, 1)
        assert ranks([10.0, 9.999, 9.99], scales=[0, 0, 0]) == (1, 2, 3)

    def test_a_large_one_among_negative_ones(self) -> None:
        assert ranks([-1.0, -1e9, -1e9 - 0.9, -1e9 - 1.8]) == (1, 2, 2, 2)


class TestSettled:
    """Tied points become one number."""

    @given(CLOSE)
    def test_tied_is_the_same(self, values: list[float]) -> None:
        found = settled_column(values)
        for a, b in combinations(range(len(values)), 2):
            if equal(values[a], values[b]):
                assert found[a] == found[b]
        assert all(each in values for each in found)
        assert settled_column(found) == found

    def test_none_stays(self) -> None:
        assert settled_column([None, 3]) == [None, 3.0]

    def test_there_is_one_zero(self) -> None:
        assert list(map(repr, settled_column([0.0, -0.0, 0]))) == ["0.0", "0.0", "0.0"]


class TestNearTies:
    """Neighbours that are not tied and differ by at most so much."""

    @pytest.mark.parametrize(
        ("values", "expected"),
        [
            ([70, 69.5, 60], ((0, 1),)),
            ([70, 69.4, 60], ()),
            ([70, 70, 69.5, 69.5, 69], ((0, 2), (2, 4))),
            ([70, 70 + 1e-12], ()),
            ([69.5, None, 70], ((2, 0),)),
            ([inf, inf, 5], ()),
            ([-inf, 5], ()),
        ],
    )
    def test_within_half_a_point(self, values: list[float | None], expected: tuple[tuple[int, int], ...]) -> None:
        assert near_ties(values, 0.5) == expected

    def test_the_edge_is_within(self) -> None:
        assert near_ties([0.3, 0.1 + 0.1], 0.1) == ((0, 1),)


class TestReversals:
    """Pairs of which one is ahead here and the other there."""

    def test_ties_and_nulls_are_none(self) -> None:
        assert reversals([1, 1, 3, None], [3, 1, 2, 4]) == ((0, 2),)

    def test_among_those_that_matter(self) -> None:
        assert reversals([1, 2, 3], [3, 2, 1]) == ((0, 1), (0, 2), (1, 2))
        assert reversals([1, 2, 3], [3, 2, 1], among=[2, 0]) == ((0, 2),)

    @given(VALUES, st.data())
    def test_every_pair(self, values: list[float | None], data: st.DataObject) -> None:
        others = data.draw(st.lists(st.none() | st.integers(0, 5), min_size=len(values), max_size=len(values)))
        a, b = ranks(values), ranks(others)
        found = reversals(a, b)
        assert {frozenset(pair) for pair in found} == {
            frozenset((one, other)) for one, other in combinations(range(len(values)), 2) if _reversed(one, other, a, b)
        }
        assert reversals(b, a) == tuple(sorted((y, x) for x, y in found)) or len(found) > 1


def _reversed(one: int, other: int, a: tuple[int | None, ...], b: tuple[int | None, ...]) -> bool:
    places = a[one], a[other], b[one], b[other]
    if any(place is None for place in places):
        return False
    return ((a[one] or 0) - (a[other] or 0)) * ((b[one] or 0) - (b[other] or 0)) < 0
