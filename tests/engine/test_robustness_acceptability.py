"""Rank acceptability: exact shares within the sampling error, the same in both ways of counting, and its laws."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from math import fsum, sqrt
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine import robustness
from dxroi.engine.ranking import ranks
from dxroi.engine.robustness import Draws, acceptability, around, dominated, leading_share, uniform
from dxroi.engine.robustness import given as committee
from dxroi.engine.robustness.draws import drawn
from dxroi.engine.robustness.points import counted, score
from dxroi.engine.scoring import points_on
from dxroi.models.robustness import Robustness
from tests.panel.published import CASES

from . import by_area
from .candidates import Table, tables

SEEDS = st.integers(0, 2**32 - 1)
NUMBER = 20_000
Points = Sequence[Sequence[float | None]]

EXACT: dict[str, list[list[int]]] = {
    "two criteria, two candidates": [[80, 40], [60, 70]],
    "two criteria, one never first": [[80, 40], [60, 70], [50, 30]],
    "two criteria, four candidates": [[100, 0], [0, 100], [45, 45], [70, 40]],
    "three criteria, two candidates": [[80, 40, 20], [30, 60, 90]],
    "three criteria, three candidates": [[100, 0, 0], [0, 100, 0], [0, 0, 100]],
    "three criteria, four candidates": [[90, 20, 40], [20, 80, 60], [50, 50, 50], [70, 10, 95]],
    "three criteria, hardly ever first": [[100, 0, 0], [0, 100, 0], [0, 0, 100], [34, 34, 34]],
}


def equal_weights(points: Points) -> list[float]:
    return [1 / len(points[0])] * len(points[0])


@pytest.mark.parametrize("name", EXACT)
@pytest.mark.parametrize("seed", [1, 2])
class TestAgainstExactIntegration:
    """Within four standard errors of lengths and areas in exact fractions."""

    def test_shares(self, name: str, seed: int) -> None:
        points = EXACT[name]
        found = acceptability(points, uniform(equal_weights(points), NUMBER, seed))
        for row, exact in zip(found.rank_acceptability, by_area.rank_shares(points), strict=True):
            for share, expected in zip(row, map(float, exact), strict=True):
                assert abs(share - expected) <= 4 * sqrt(expected * (1 - expected) / NUMBER) + 1e-15

    def test_central_weights(self, name: str, seed: int) -> None:
        points = EXACT[name]
        draws = uniform(equal_weights(points), NUMBER, seed)
        found = acceptability(points, draws)
        for candidate, central in enumerate(found.central_weights):
            exact = by_area.central_weights(points, candidate)
            assert (exact is None) == (central is None)
            if exact is None or central is None:
                continue
            firsts = found.first_share[candidate] * NUMBER
            for weight, expected in zip(central, map(float, exact), strict=True):
                assert abs(weight - expected) <= 4 * 0.5 / sqrt(firsts)


class TestExactIntegration:
    """The exact shares themselves, where they are known."""

    def test_two_criteria(self) -> None:
        """80 t + 40 (1 − t) is ahead of 60 t + 70 (1 − t) above t = 0.6."""
        assert by_area.rank_shares([[80, 40], [60, 70]])[0][0] == Fraction(2, 5)
        assert by_area.central_weights([[80, 40], [60, 70]], 0) == [Fraction(4, 5), Fraction(1, 5)]

    def test_three_criteria(self) -> None:
        third = Fraction(1, 3)
        assert by_area.rank_shares([[100, 0, 0], [0, 100, 0], [0, 0, 100]]) == [[third] * 3] * 3
        assert by_area.central_weights([[100, 0, 0], [0, 100, 0], [0, 0, 100]], 0) == [
            Fraction(11, 18), Fraction(7, 36), Fraction(7, 36)
        ]  # fmt: skip


def by_definition(points: Points, draws: Draws) -> tuple[list[list[int]], list[list[list[float]]]]:
    """How often each candidate has each rank, and the weightings under which it is first: draw by draw."""
    rows = counted(points, draws.counted)
    counts = [[0] * len(rows) for _ in rows]
    firsts: list[list[list[float]]] = [[] for _ in rows]
    for weights in drawn(draws):
        scores = [score(row, weights) for row in rows]
        for candidate, own in enumerate(scores):
            rank = 1 + sum(other > own for other in scores)
            counts[candidate][rank - 1] += 1
            if rank == 1:
                firsts[candidate].append(weights)
    return counts, firsts


@st.composite
def drawings(draw: st.DrawFn) -> tuple[Points, Draws]:
    """Candidates, and some weightings of either kind."""
    points, weights = draw(tables())
    number, seed = draw(st.integers(1, 300)), draw(SEEDS)
    within = draw(st.none() | st.sampled_from((0.05, 0.3, 1)))
    return points, uniform(weights, number, seed) if within is None else around(weights, within, number, seed)


class TestByDefinition:
    """Every number, recomputed draw by draw."""

    @given(drawings())
    def test_recomputed(self, drawing: tuple[Points, Draws]) -> None:
        points, draws = drawing
        found = acceptability(points, draws)
        counts, firsts = by_definition(points, draws)
        assert [[round(share * draws.number) for share in row] for row in found.rank_acceptability] == counts
        assert found.first_share == tuple(row[0] for row in found.rank_acceptability)
        for central, weightings in zip(found.central_weights, firsts, strict=True):
            if central is None:
                assert weightings == []
                continue
            means = [fsum(column) / len(weightings) for column in zip(*weightings, strict=True)]
            assert [central[criterion] for criterion in draws.counted] == pytest.approx(means, abs=1e-12)
            assert fsum(central) == pytest.approx(1, abs=1e-9)
        errors = [sqrt(share * (1 - share) / draws.number) for share in found.first_share]
        assert list(found.standard_errors) == pytest.approx(errors, abs=1e-15)
        assert found.largest_error >= max(errors)
        assert found.largest_error <= 0.5 / sqrt(draws.number) + 1e-15


NEAR = st.sampled_from((50.0, 50.000001, 50.0000001, 50 + 1e-12, 50 + 3e-13, 49.9999999))
"""Points that differ by so little that the last digits of scores decide."""


class TestBothWaysOfCounting:
    """Pure Python and NumPy give the same answer, to the last bit."""

    @given(drawings(), st.none() | st.integers(1, 3))
    def test_the_same(self, drawing: tuple[Points, Draws], told: int | None) -> None:
        points, draws = drawing
        assert acceptability(points, draws, told, arrays=True) == acceptability(points, draws, told, arrays=False)

    @given(st.lists(st.tuples(NEAR, NEAR, NEAR | st.none()), min_size=1, max_size=9), SEEDS)
    def test_the_same_of_scores_that_hardly_differ(self, points: Points, seed: int) -> None:
        draws = uniform([0.2, 0.3, 0.5], 200, seed)
        assert acceptability(points, draws, arrays=True) == acceptability(points, draws, arrays=False)

    @settings(max_examples=5)
    @given(SEEDS)
    def test_the_same_of_several_blocks(self, seed: int) -> None:
        chance = Random(seed)  # noqa: S311 - no secret is made of it
        points = [[chance.random() * 100 for _ in range(5)] for _ in range(70)]
        draws = uniform([0.2] * 5, 2500, seed)
        assert acceptability(points, draws, arrays=True) == acceptability(points, draws, arrays=False)

    def test_where_numpy_is_not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        points, draws = [[80, 40], [60, 70]], uniform([0.5, 0.5], 50, seed=1)
        expected = acceptability(points, draws, arrays=True)
        monkeypatch.delattr(robustness, "arrays")
        monkeypatch.setitem(sys.modules, "dxroi.engine.robustness.arrays", None)
        assert acceptability(points, draws, arrays=True) == expected

    def test_negative_points_are_counted_in_pure_python(self) -> None:
        draws = uniform([0.5, 0.5], 50, seed=1)
        assert acceptability([[-5, 3], [2, -1]], draws, arrays=True) == acceptability([[-5, 3], [2, -1]], draws)


class TestLaws:
    """What holds whatever the points."""

    @given(drawings())
    def test_the_shares_of_a_candidate_sum_to_1(self, drawing: tuple[Points, Draws]) -> None:
        for row in acceptability(*drawing).rank_acceptability:
            assert fsum(row) == pytest.approx(1, abs=1e-12)

    @given(drawings())
    def test_without_ties_the_shares_of_a_rank_sum_to_1(self, drawing: tuple[Points, Draws]) -> None:
        points, draws = drawing
        rows = counted(points, draws.counted)
        if len(set(rows)) == len(rows):
            for column in zip(*acceptability(points, draws).rank_acceptability, strict=True):
                assert fsum(column) == pytest.approx(1, abs=1e-12)

    @given(drawings(), st.randoms(use_true_random=False))
    def test_the_order_of_the_candidates_changes_nothing(self, drawing: tuple[Points, Draws], chance: Random) -> None:
        points, draws = drawing
        order = list(range(len(points)))
        chance.shuffle(order)
        whole, found = acceptability(points, draws), acceptability([points[number] for number in order], draws)
        for name in ("first_share", "rank_acceptability", "central_weights", "standard_errors"):
            assert getattr(found, name) == tuple(getattr(whole, name)[number] for number in order)

    @given(drawings())
    def test_a_dominated_candidate_is_never_first(self, drawing: tuple[Points, Draws]) -> None:
        points, draws = drawing
        found = acceptability(points, draws)
        for number, behind in enumerate(dominated(points, draws.counted)):
            if behind:
                assert found.first_share[number] == 0
                assert found.central_weights[number] is None

    @given(drawings())
    def test_the_same_seed_gives_the_same_answer(self, drawing: tuple[Points, Draws]) -> None:
        assert acceptability(*drawing) == acceptability(*drawing)

    @given(drawings())
    def test_equal_candidates_share_the_lowest_rank(self, drawing: tuple[Points, Draws]) -> None:
        points, draws = drawing
        found = acceptability([*points, points[0]], draws)
        assert found.rank_acceptability[-1] == found.rank_acceptability[0]
        alone = acceptability(points, draws)
        assert found.first_share[:-1] == alone.first_share

    @given(drawings(), st.integers(1, 4))
    def test_fewer_ranks_are_the_first_of_all(self, drawing: tuple[Points, Draws], told: int) -> None:
        points, draws = drawing
        whole, found = acceptability(points, draws), acceptability(points, draws, ranks=told)
        assert found.rank_acceptability == tuple(row[:told] for row in whole.rank_acceptability)
        assert (found.first_share, found.central_weights) == (whole.first_share, whole.central_weights)
        assert leading_share(found, told) == pytest.approx(leading_share(whole, told))


class TestCases:
    """By hand."""

    def test_one_candidate(self) -> None:
        found = acceptability([[80, 40]], uniform([0.75, 0.25], 100, seed=1))
        assert (found.first_share, found.rank_acceptability, found.standard_errors) == ((1,), ((1,),), (0,))

    def test_nobody(self) -> None:
        assert acceptability([], uniform([0.5, 0.5], 100, seed=1)) == Robustness(100, 1, (), (), (), (), 0)

    def test_one_criterion_that_counts(self) -> None:
        found = acceptability([[80, 0], [40, 90]], uniform([1, 0], 10, seed=1))
        assert (found.first_share, found.central_weights) == ((1, 0), ((1, 0), None))

    def test_residue_is_a_tie(self) -> None:
        found = acceptability([[60, 60.00000000000001], [60.00000000000001, 60]], uniform([0.5, 0.5], 10, seed=1))
        assert found.rank_acceptability == ((1, 0), (1, 0))

    def test_a_criterion_that_does_not_apply(self) -> None:
        """70 is ahead of 60 t + 90 (1 − t) above t = 2/3."""
        found = acceptability([[70, None], [60, 90]], uniform([0.5, 0.5], NUMBER, seed=3))
        assert found.first_share[0] == pytest.approx(1 / 3, abs=4 * sqrt(2 / 9 / NUMBER))

    def test_the_draws_and_their_seed_are_told(self) -> None:
        found = acceptability([[80, 40], [60, 70]], around([0.75, 0.25], 0.1, 64, seed=9))
        assert (found.draws, found.seed) == (64, 9)
        assert found.first_share == (1, 0)  # within 10 % the weight never falls to 0.6

    def test_a_digit_for_all_machines(self) -> None:
        """Points, weights and seed of one example; a change of a digit here is a change of every published share."""
        points: Points = [[80, 40, 20], [30, 60, 90], [55, 55, None]]
        found = acceptability(points, uniform([0.5, 0.3, 0.2], 4096, seed=20271101))
        assert [share * 4096 for share in found.first_share] == [1074, 2682, 340]
        assert found.central_weights[0] == (0.6605099394455672, 0.1948437026913978, 0.1446463578630344)


class TestGivenWeightings:
    """A committee: its weightings are counted as they are, ties by the tie rule."""

    def test_smaa_thrombo_by_its_definitions(self) -> None:
        """smaa-thrombo publishes rank acceptabilities and central weights over 10,000 samples under another licence.

        They are not kept here. Its definitions on a sample that can be counted by hand: of five weightings the first
        candidate is first under those with most weight on the first criterion.
        """
        assert CASES["smaa-thrombo"]["inputs"]["criteria"] == ["Prox DVT", "Dist DVT", "Bleed"]
        vectors = [(0.8, 0.1, 0.1), (0.6, 0.2, 0.2), (0.2, 0.4, 0.4), (0.1, 0.1, 0.8), (0.3, 0.3, 0.4)]
        found = acceptability([[100, 0, 0], [0, 100, 100]], committee(vectors))
        assert found.rank_acceptability == ((0.4, 0.6), (0.6, 0.4))
        assert found.central_weights[0] == pytest.approx((0.7, 0.15, 0.15))
        assert found.central_weights[1] == pytest.approx((0.2, 0.8 / 3, 1.6 / 3))
        assert (found.draws, found.seed, found.largest_error, found.standard_errors) == (5, None, 0, (0, 0))

    def test_smaa_pvf(self) -> None:
        """Piecewise linear partial values, flat beyond their ends: the points of a criterion."""
        case = CASES["smaa-pvf"]
        table = tuple(zip(case["inputs"]["cutoffs"], case["inputs"]["values"], strict=True))
        found = [points_on(table, x) for x in case["inputs"]["x"]]
        assert found == pytest.approx(case["expected"], abs=case["abs_tolerance"])

    def test_a_tie_by_residue(self) -> None:
        """0.1 × 30 + 0.2 × 0 and 0.3 × 10 differ in the last digit."""
        found = acceptability([[30, 0, 0], [0, 0, 10]], committee([(0.1, 0.6, 0.3)]))
        assert found.first_share == (1, 1)

    @given(tables(applies=True), st.data())
    def test_as_one_ranking_after_the_other(self, table: Table, data: st.DataObject) -> None:
        points, weights = table
        other = data.draw(st.permutations(weights))
        found = acceptability(points, committee([weights, other]))
        placed = [ranks([score(row, vector) for row in points]) for vector in (weights, other)]
        for candidate, row in enumerate(found.rank_acceptability):
            expected = [sum(ranking[candidate] == rank + 1 for ranking in placed) / 2 for rank in range(len(points))]
            assert list(row) == expected

    def test_no_weight_on_what_applies(self) -> None:
        found = acceptability([[None, 50], [10, 10]], committee([(1, 0), (0, 1)]))
        assert found.first_share == (0.5, 0.5)


def test_every_pair_of_small_tables_is_counted_the_same() -> None:
    """All points 0, 50 and none on two criteria, two candidates: both ways, to the last bit."""
    values = (0.0, 50.0, None)
    draws = uniform([0.5, 0.5], 16, seed=7)
    for a, b, c, d in product(values, repeat=4):
        assert acceptability([[a, b], [c, d]], draws, arrays=True) == acceptability([[a, b], [c, d]], draws)
