"""Points: evenly spread, the same on every machine, and several copies that know nothing of each other."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.uncertainty.points import DIMENSIONS, MOST_POINTS, Plan, pieces, plan, seed_of, uniforms

PLANS = st.builds(Plan, st.integers(0, 2**32 - 1), st.integers(1, 70), st.integers(1, 4))


class TestLattice:
    """Every power of two of the points is a lattice, moved by the shift and folded in the middle."""

    @pytest.mark.parametrize("points", [1, 2, 64, 256])
    def test_each_coordinate_is_evenly_spaced_before_it_is_folded(self, points: int) -> None:
        of = Plan(seed=3, points=points)
        for coordinate in uniforms(of, 5, 0, 0, points):
            unfolded = np.sort(np.concatenate([coordinate, 2 - coordinate]))  # both places it may have been folded from
            assert len(unfolded) == 2 * points
            assert abs(np.mean(coordinate) - 0.5) <= 0.5 / points + 1e-12

    def test_by_hand(self) -> None:
        """The second point: half of 1, of 182667 and of 469891, moved by the first shifts, folded."""
        shifts = Random(5)  # noqa: S311 - a sequence that has to be this one
        moves = [[shifts.random() for _ in range(16)] for _ in range(3)]
        for coordinate, (number, move) in enumerate(zip((1, 182_667, 469_891), moves, strict=True)):
            at = (number / 2 % 1 + move[0]) % 1
            assert uniforms(Plan(seed=5), 3, 0, 1, 2)[coordinate, 0] == 1 - abs(2 * at - 1)

    def test_more_dimensions_leave_the_first_as_they_are(self) -> None:
        of = Plan(seed=8)
        assert (uniforms(of, 3, 4, 0, 100) == uniforms(of, 20, 4, 0, 100)[:3]).all()

    def test_more_points_leave_the_first_as_they_are(self) -> None:
        assert (uniforms(Plan(8, 1000), 3, 4, 0, 100) == uniforms(Plan(8, 100), 3, 4, 0, 100)).all()

    def test_more_inputs_than_can_be_drawn(self) -> None:
        with pytest.raises(ValueError, match="250"):
            uniforms(Plan(seed=1), DIMENSIONS + 1, 0, 0, 1)

    @given(PLANS)
    def test_no_coordinate_is_0_or_1(self, of: Plan) -> None:
        found = uniforms(of, 4, 0, 0, of.points)
        assert found.min() > 0
        assert found.max() < 1

    def test_copies_are_different(self) -> None:
        copies = [uniforms(Plan(seed=1), 2, shift, 0, 256) for shift in range(16)]
        assert all(not np.array_equal(one, other) for one, other in pairwise(copies))


class TestPlans:
    """So many draws or a few more."""

    @given(st.integers(1, 40_000_000))
    def test_enough_and_no_copy_is_too_large(self, draws: int) -> None:
        of = plan(draws, seed=1)
        assert draws <= of.draws < draws + of.shifts
        assert of.points <= MOST_POINTS
        assert of.shifts % 16 == 0

    @given(PLANS, st.integers(1, 100))
    def test_pieces_hold_every_point_once(self, of: Plan, size: int) -> None:
        portions = list(pieces(of, size))
        seen = [
            (shift, point) for portion in portions for shift, start, stop in portion for point in range(start, stop)
        ]
        assert seen == [(shift, point) for shift in range(of.shifts) for point in range(of.points)]
        assert all(0 < sum(stop - start for _, start, stop in portion) <= size for portion in portions)


class TestSeed:
    """Of the inputs, in whatever order; another one for other inputs."""

    def test_of_these(self) -> None:
        assert seed_of(["hours_saved=1.0,2.0,3.0", "cost.initial=1.0,1.0,2.0"]) == 1_072_828_271

    def test_others(self) -> None:
        assert len({seed_of(texts) for texts in (["a"], ["b"], ["a", "b"], ["b", "a"], [])}) == 4
