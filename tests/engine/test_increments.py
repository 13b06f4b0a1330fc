"""Options by rising cost: what is beaten, and what each further yen brings."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine.increments import Point, placed

STORM_DRAINS = [(0, 0), (1000, 8000), (4000, 8000), (4000, 14000), (10000, 16000), (12000, 24000)]
"""Doing nothing and five designs of a storm drainage system, present worth of cost and benefit in thousand dollars.

Source: an exercise in engineering economy (tutorsglobe.com, 51060951); the answers are worked out by hand.
"""


def points(pairs: list[tuple[int, int]]) -> list[Point]:
    return [Point(cost, benefit) for cost, benefit in pairs]


class TestStormDrains:
    def test_which_are_left_out(self) -> None:
        found = placed(points(STORM_DRAINS))
        assert [each.dominated_by for each in found] == [None, None, 1, None, None, None]
        assert [each.between for each in found] == [None, None, None, None, (3, 5), None]

    def test_increments(self) -> None:
        """8 for the first, then 2, then 1.25: each further step still brings more than it costs, so the fifth."""
        found = placed(points(STORM_DRAINS))
        assert [each.against for each in found] == [None, 0, None, 1, None, 3]
        steps = [
            (STORM_DRAINS[n], STORM_DRAINS[each.against]) for n, each in enumerate(found) if each.against is not None
        ]
        assert [(b[1] - a[1]) / (b[0] - a[0]) for b, a in steps] == [8, 2, 1.25]


class TestEdges:
    def test_one_alone(self) -> None:
        assert placed(points([(5, 3)]))[0].against is None

    def test_twins_beat_each_other_in_nothing(self) -> None:
        found = placed(points([(0, 0), (5, 9), (5, 9), (8, 10)]))
        assert [each.dominated_by for each in found] == [None] * 4
        assert [each.against for each in found] == [None, 0, 1, 2]

    def test_twins_are_left_out_together(self) -> None:
        assert [each.between for each in placed(points([(0, 0), (5, 1), (5, 1), (8, 10)]))] == [
            None,
            (0, 3),
            (0, 3),
            None,
        ]

    def test_on_a_line_nobody_is_dominated_by_a_pair(self) -> None:
        assert [each.against for each in placed(points([(0, 0), (5, 5), (10, 10)]))] == [None, 0, 1]

    def test_residue_is_no_difference(self) -> None:
        found = placed([Point(100, 30), Point(100.00000000001, 30)])
        assert [each.dominated_by for each in found] == [None, None]

    def test_doing_nothing_may_be_dominated(self) -> None:
        assert [each.dominated_by for each in placed(points([(0, 0), (0, 7)]))] == [1, None]


SOME = st.lists(st.tuples(st.integers(0, 30), st.integers(-10, 30)), min_size=1, max_size=7)


class TestLaws:
    @settings(max_examples=150)
    @given(SOME)
    def test_what_is_dominated(self, pairs: list[tuple[int, int]]) -> None:
        """Exactly what some other one matches in both and beats in one; and the one named does."""

        def beats(q: tuple[int, int], p: tuple[int, int]) -> bool:
            return q != p and q[0] <= p[0] and q[1] >= p[1]

        for pair, found in zip(pairs, placed(points(pairs)), strict=True):
            assert (found.dominated_by is not None) == any(beats(other, pair) for other in pairs)
            if found.dominated_by is not None:
                assert beats(pairs[found.dominated_by], pair)
                assert placed(points(pairs))[found.dominated_by].dominated_by is None

    @settings(max_examples=150)
    @given(SOME)
    def test_steps_bring_less_and_less(self, pairs: list[tuple[int, int]]) -> None:
        found = placed(points(pairs))
        against = {n: each.against for n, each in enumerate(found) if each.against is not None}
        steps = sorted((pairs[n], pairs[m]) for n, m in against.items() if pairs[n] != pairs[m])
        ratios = [(b[1] - a[1]) / (b[0] - a[0]) for b, a in steps]
        assert all(one >= other > 0 for one, other in pairwise(ratios))

    @settings(max_examples=150)
    @given(SOME, st.sampled_from((0.25, 0.5, 1, 2, 4)))
    def test_whatever_a_yen_is_asked_to_bring_one_that_is_left_is_best(
        self, pairs: list[tuple[int, int]], asked: float
    ) -> None:
        found = placed(points(pairs))
        left = [n for n, each in enumerate(found) if each.dominated_by is None and each.between is None]
        worth = [benefit - asked * cost for cost, benefit in pairs]
        assert max(worth[n] for n in left) == pytest.approx(max(worth))
        for n, each in enumerate(found):
            if each.between is not None:
                assert max(worth[m] for m in each.between) >= worth[n]
