"""A second opinion: every method of the panel on the same points, ties by the tie rule."""

from __future__ import annotations

import pytest
from hypothesis import given

from dxroi.engine.opinions import compromise, opinions, putting_first
from dxroi.engine.ranking import ranks
from dxroi.engine.robustness.points import filled, score
from dxroi.panel import METHODS

from .candidates import Table, tables


class TestOpinions:
    """Values and ranks by method."""

    def test_all_methods_in_the_order_of_their_names(self) -> None:
        found = opinions([[80, 40], [60, 70]], [0.75, 0.25])
        assert [opinion.method for opinion in found] == sorted(method.NAME for method in METHODS)

    @given(tables())
    def test_the_weighted_sum_is_the_score(self, table: Table) -> None:
        points, weights = table
        decisive = next(opinion for opinion in opinions(points, weights) if opinion.method == "weighted-sum")
        scores = [score(row, weights) for row in points]
        assert list(decisive.values) == pytest.approx(scores, abs=1e-7)
        assert decisive.ranks == ranks(scores)

    @given(tables())
    def test_everybody_has_a_rank(self, table: Table) -> None:
        for opinion in opinions(*table):
            assert opinion.ranks == ranks(opinion.values)

    def test_residue_is_no_difference(self) -> None:
        """Min to max of this column is 1e-13: a range that a method must not blow up."""
        for opinion in opinions([[60, 50], [60 + 1e-13, 50]], [0.5, 0.5]):
            assert opinion.ranks == (1, 1)

    def test_who_puts_a_candidate_first(self) -> None:
        found = opinions([[90, 80], [20, 30]], [0.5, 0.5])
        assert putting_first(found, 0) == ("promethee", "topsis", "vikor", "weighted-sum")
        assert putting_first(found, 1) == ()


class TestCompromise:
    """What VIKOR proposes, its conditions by the tie rule."""

    def test_a_distance_that_reaches_but_for_rounding(self) -> None:
        """The second of three is 0.5 behind, which is just 1 / (n − 1)."""
        assert compromise([[90], [90 - 0.1 * 3], [90 - 0.6]], [1]).proposed == (0,)

    def test_tied_ones(self) -> None:
        assert compromise([[60, 50], [60 + 1e-13, 50]], [0.5, 0.5]).proposed == (0, 1)


@given(tables())
def test_what_does_not_apply_is_filled_without_changing_a_score(table: Table) -> None:
    points, weights = table
    for row, whole in zip(points, filled(points, weights), strict=True):
        assert score(whole, weights) == pytest.approx(score(row, weights), abs=1e-7)
