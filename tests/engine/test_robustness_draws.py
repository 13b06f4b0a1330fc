"""Draws: the same weightings from the same seed, uniform on the simplex or near given ones."""

from __future__ import annotations

from math import fsum
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.robustness import around, draws_for, ranks_for, seed_of, uniform
from dxroi.engine.robustness.arrays import _uniforms
from dxroi.engine.robustness.draws import DRAWS, LEAST_DRAWS, drawn

from .candidates import Table, tables

SEEDS = st.integers(0, 2**32 - 1)
WEIGHTS = st.lists(st.integers(1, 30), min_size=1, max_size=6).map(lambda n: [each / sum(n) for each in n])


class TestUniform:
    """The lengths between sorted uniform numbers."""

    @given(WEIGHTS, SEEDS)
    def test_weights(self, weights: list[float], seed: int) -> None:
        for found in drawn(uniform(weights, 20, seed)):
            assert len(found) == len(weights)
            assert min(found) >= 0
            assert fsum(found) == pytest.approx(1, abs=1e-15)

    def test_only_counted_criteria_are_drawn(self) -> None:
        draws = uniform([0.5, 0, 0.5], 3, seed=1)
        assert draws.counted == (0, 2)
        assert list(drawn(draws)) == list(drawn(uniform([0.1, 0.9], 3, seed=1)))

    def test_by_hand(self) -> None:
        """What `Random(1).random()` gives, which CPython promises not to change."""
        a, b = sorted([0.13436424411240122, 0.8474337369372327])
        assert next(drawn(uniform([1 / 3] * 3, 1, seed=1))) == [a - 0.0, b - a, 1.0 - b]


class TestAround:
    """Each weight times 1 ± so much, then all over their sum."""

    @given(WEIGHTS, st.floats(0.01, 1), SEEDS)
    def test_no_ratio_changes_by_more(self, weights: list[float], within: float, seed: int) -> None:
        for found in drawn(around(weights, within, 20, seed)):
            assert fsum(found) == pytest.approx(1, abs=1e-14)
            times = [weight / stated for weight, stated in zip(found, weights, strict=True)]
            assert max(times) * (1 - within) <= min(times) * (1 + within) + 1e-9

    def test_by_hand(self) -> None:
        first, second = 0.13436424411240122, 0.8474337369372327
        moved = [0.75 * (1 + 0.2 * (2 * first - 1)), 0.25 * (1 + 0.2 * (2 * second - 1))]
        assert next(drawn(around([0.75, 0.25], 0.2, 1, seed=1))) == [each / (moved[0] + moved[1]) for each in moved]

    @pytest.mark.parametrize("within", [0, -0.1, 1.1])
    def test_not_within_nothing(self, within: float) -> None:
        with pytest.raises(ValueError, match="within"):
            around([0.5, 0.5], within, 10, seed=1)


class TestSameOnEveryMachine:
    """From `random.Random(seed).random()` alone."""

    @given(SEEDS)
    def test_arrays_draw_the_same_numbers(self, seed: int) -> None:
        """Bytes of the generator, which NumPy makes numbers of, are what `random()` would have given in their place."""
        one, other = Random(seed), Random(seed)  # noqa: S311 - no secret is made of it
        found = [*_uniforms(one.randbytes(8 * 7)), *_uniforms(one.randbytes(8))]
        assert found == [other.random() for _ in range(8)]

    @given(tables())
    def test_a_seed_of_the_inputs(self, table: Table) -> None:
        points, weights = table
        seed = seed_of(points, weights)
        assert 0 <= seed < 2**32
        assert seed_of(list(reversed(points)), weights) == seed
        assert seed_of(points, [*weights, 0.5]) != seed

    def test_the_seed_of_these(self) -> None:
        assert seed_of([[80, None], [60.5, 70]], [0.75, 0.25]) == 1700423800


class TestHowMany:
    """4,096 draws, fewer with very many candidates, and it depends on nothing else."""

    @pytest.mark.parametrize("candidates", [0, 1, 10, 60, 64])
    def test_usually(self, candidates: int) -> None:
        assert draws_for(candidates, 6) == DRAWS

    @given(st.integers(1, 10**6), st.integers(1, 40))
    def test_the_work_stays_the_same(self, candidates: int, criteria: int) -> None:
        found = draws_for(candidates, criteria)
        assert LEAST_DRAWS <= found <= DRAWS
        assert found in (LEAST_DRAWS, DRAWS) or candidates * found <= 2**18
        assert found >= draws_for(candidates + 1, criteria)
        assert found >= draws_for(candidates, criteria + 1)

    @given(st.integers(0, 10**5))
    def test_the_ranks_told(self, candidates: int) -> None:
        found = ranks_for(candidates)
        assert found == candidates if candidates <= 200 else 10 <= found <= 200
        assert found * candidates <= max(40_000, 10 * candidates)
