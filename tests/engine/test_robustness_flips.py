"""The smallest change of one weight after which another candidate is level with the first."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.ranking import ranks
from dxroi.engine.robustness import dominated, shifted, smallest_flip
from dxroi.engine.robustness.points import score
from dxroi.models.robustness import Flip

from .candidates import Table, tables

Rows = Sequence[Sequence[float | None]]
STEPS = 400


def first(points: Rows, weights: Sequence[float]) -> set[int]:
    """Who has rank 1."""
    placed = ranks([score(row, weights) for row in points])
    return {number for number, rank in enumerate(placed) if rank == 1}


def on_a_grid(points: Rows, weights: Sequence[float]) -> float | None:
    """The smallest change on a grid of weights after which somebody who can pass the first is level."""
    counted = [criterion for criterion, weight in enumerate(weights) if weight]
    behind = dominated(points, counted)
    able = {number for number in range(len(points)) if not behind[number]} - first(points, weights)
    changes = [
        abs(step / STEPS - weights[criterion])
        for criterion in (counted if len(counted) > 1 else ())
        for step in range(1, STEPS)  # at the ends nothing may be left of what applies
        if first(points, shifted(weights, criterion, step / STEPS)) & able
    ]
    return min(changes, default=None)


class TestByScoringAgain:
    """At `to` the others are level; nowhere nearer is anybody."""

    @given(tables())
    def test_who_is_first(self, table: Table) -> None:
        points, weights = table
        found = smallest_flip(points, weights)
        if found is None:
            return
        assert set(found.first) == first(points, weights)
        assert found.then
        assert not set(found.then) & set(found.first)
        assert 0 <= found.to <= 1
        assert found.weight == weights[found.criterion]
        moved = shifted(weights, found.criterion, found.to)
        assert fsum(moved) == pytest.approx(1, abs=1e-12)
        assert set(found.then) <= first(points, moved)

    @given(tables())
    def test_no_smaller_change_on_a_grid(self, table: Table) -> None:
        nearest = on_a_grid(*table)
        found = smallest_flip(*table)
        if nearest is not None:
            assert found is not None
            assert abs(found.change) <= nearest + 1e-9

    @given(tables(applies=True, counted=True))
    def test_beyond_it_another_one_is_ahead(self, table: Table) -> None:
        points, weights = table
        found = smallest_flip(points, weights)
        if found is None or not 1e-4 < found.to < 1 - 1e-4:
            return
        further = found.to + (1e-5 if found.change > 0 else -1e-5)
        assert first(points, shifted(weights, found.criterion, further)).isdisjoint(found.first)

    @given(tables(), st.randoms(use_true_random=False))
    def test_the_order_of_the_candidates_changes_nothing(self, table: Table, chance: Random) -> None:
        points, weights = table
        order = list(range(len(points)))
        chance.shuffle(order)
        whole, found = smallest_flip(points, weights), smallest_flip([points[number] for number in order], weights)
        if whole is None or found is None:
            assert whole is found
            return
        assert found.criterion == whole.criterion
        assert found.to == pytest.approx(whole.to, abs=1e-12)
        assert {order[number] for number in found.then} == set(whole.then)


def is_flip(found: Flip | None, expected: Flip) -> bool:
    """The same but for rounding."""
    assert found is not None
    assert found.to == pytest.approx(expected.to, abs=1e-12)
    return found._replace(to=expected.to) == expected


class TestCases:
    """By hand."""

    def test_two_candidates_and_two_criteria(self) -> None:
        """80 t + 40 (1 − t) = 60 t + 70 (1 − t) at t = 0.6, from either weight."""
        points = [[80, 40], [60, 70]]
        assert is_flip(smallest_flip(points, [0.75, 0.25]), Flip(0, 0.75, 0.6, (0,), (1,)))
        assert is_flip(smallest_flip(points, [0.25, 0.75]), Flip(0, 0.25, 0.6, (1,), (0,)))

    def test_three_criteria(self) -> None:
        """By the first weight t, the others 2 : 3: 80 t + 52 (1 − t) = 50 t + 74 (1 − t) at 11/26."""
        found = smallest_flip([[80, 80, 100 / 3], [50, 90, 190 / 3]], [0.5, 0.2, 0.3])
        assert is_flip(found, Flip(0, 0.5, 11 / 26, (0,), (1,)))

    def test_the_nearer_of_two_challengers(self) -> None:
        found = smallest_flip([[80, 40], [20, 100], [60, 70]], [0.9, 0.1])
        assert is_flip(found, Flip(0, 0.9, 0.6, (0,), (2,)))

    def test_two_challengers_at_once(self) -> None:
        found = smallest_flip([[80, 40], [60, 70], [60, 70]], [0.75, 0.25])
        assert is_flip(found, Flip(0, 0.75, 0.6, (0,), (1, 2)))

    def test_tied_first_ones_are_passed_together(self) -> None:
        found = smallest_flip([[60, 40], [60, 40], [20, 70]], [0.75, 0.25])
        assert is_flip(found, Flip(0, 0.75, 3 / 7, (0, 1), (2,)))

    def test_one_of_two_tied_first_ones_stays_ahead(self) -> None:
        assert smallest_flip([[100, 0], [0, 100], [40, 40]], [0.5, 0.5]) is None

    def test_a_dominated_one_never_passes(self) -> None:
        assert smallest_flip([[80, 40], [80, 30]], [0.5, 0.5]) is None

    @pytest.mark.parametrize(("third", "to"), [(60, None), (61, (sqrt(135_809) - 347) / 22)])
    def test_level_with_the_whole_weight_is_not_ahead(self, third: float, to: float | None) -> None:
        """Both have 60 with all the weight on the third criterion, beyond which there is none; with 61 in its place
        they are level where 11 t² + 347 t = 350.
        """
        found = smallest_flip([[100, 100, 60, None], [20, 80, third, 80]], [0.4, 0.3, 0.2, 0.1])
        assert (found and found.to) == (to and pytest.approx(to))

    def test_residue_makes_nobody_better(self) -> None:
        assert smallest_flip([[80, 40], [80 + 1e-12, 30], [20, 40 + 1e-12]], [0.5, 0.5]) is None

    def test_one_criterion(self) -> None:
        assert smallest_flip([[80], [40]], [1]) is None
        assert smallest_flip([[80, 10], [40, 90]], [1, 0]) is None

    def test_one_candidate(self) -> None:
        assert smallest_flip([[80, 40]], [0.5, 0.5]) is None
        assert smallest_flip([], [0.5, 0.5]) is None

    def test_a_criterion_that_does_not_apply(self) -> None:
        """70 without the second criterion; the other has 60 t + 90 (1 − t), which is 70 at t = 2/3."""
        found = smallest_flip([[70, None], [60, 90]], [0.75, 0.25])
        assert is_flip(found, Flip(0, 0.75, 2 / 3, (0,), (1,)))

    def test_all_the_weight_on_a_criterion_that_does_not_apply(self) -> None:
        """Up to there the score of the one without it stays what it was: 50, below 40 + 40 t, which is 40 at least."""
        found = smallest_flip([[None, 50, 50], [80, 40, 40]], [0.5, 0.25, 0.25])
        assert is_flip(found, Flip(0, 0.5, 0.25, (1,), (0,)))

    @pytest.mark.parametrize("weights", [[0.4, 0.4, 0.2], [0.02, 0.58, 0.4], [0.8, 0.1, 0.1]])
    def test_level_at_two_weights(self, weights: list[float]) -> None:
        """(60 + 40 s) / (3 − 2 s) and 280 s / 3 are the same at two s = 1 − t, where the other weights are 2 : 1."""
        points: Rows = [[20, None, 100], [0, 100, 80]]
        found, nearest = smallest_flip(points, weights), on_a_grid(points, weights)
        assert found is not None
        assert nearest is not None
        assert nearest - 1.01 / STEPS <= abs(found.change) <= nearest
