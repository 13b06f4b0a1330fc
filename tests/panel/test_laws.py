"""What holds of every method, whoever applies."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.panel import METHODS, Method
from dxroi.panel.promethee import net_flows, preference_indices, usual
from dxroi.panel.topsis import MIN_MAX, VECTOR, closeness
from dxroi.panel.vikor import measures
from dxroi.panel.weighted_sum import simple_additive

from .published import tables

Table = tuple[list[tuple[float, ...]], list[float]]
every_method = pytest.mark.parametrize("method", METHODS, ids=lambda method: method.NAME)


@every_method
class TestEveryMethod:
    """More is better, and the order in which candidates and criteria are given changes nothing."""

    @given(tables())
    def test_what_is_at_least_as_good_everywhere_is_not_behind(self, method: Method, table: Table) -> None:
        points, weights = table
        found = method.values(points, weights)
        for one, better in zip(points, found, strict=True):
            for other, worse in zip(points, found, strict=True):
                if all(map(ge, one, other)):
                    assert better >= worse - 1e-9

    @given(tables(), st.randoms(use_true_random=False))
    def test_the_order_of_the_candidates_changes_no_value(self, method: Method, table: Table, chance: Random) -> None:
        points, weights = table
        order = list(range(len(points)))
        chance.shuffle(order)
        found = method.values([points[number] for number in order], weights)
        whole = method.values(points, weights)
        assert found == pytest.approx([whole[number] for number in order], abs=1e-12)

    @given(tables())
    def test_the_order_of_the_criteria_changes_no_value(self, method: Method, table: Table) -> None:
        points, weights = table
        found = method.values([row[::-1] for row in points], weights[::-1])
        assert found == pytest.approx(method.values(points, weights), abs=1e-12)

    @given(tables())
    def test_weights_of_any_sum(self, method: Method, table: Table) -> None:
        points, weights = table
        found = method.values(points, [64 * weight for weight in weights])
        assert found == pytest.approx(method.values(points, weights), abs=1e-9)

    @given(tables())
    def test_a_criterion_without_weight_changes_no_value(self, method: Method, table: Table) -> None:
        points, weights = table
        beside = [(*row, number) for number, row in enumerate(points)]
        assert method.values(beside, [*weights, 0]) == pytest.approx(method.values(points, weights), abs=1e-12)

    @given(tables())
    def test_what_is_the_same_has_the_same_value(self, method: Method, table: Table) -> None:
        points, weights = table
        found = method.values([*points, points[0]], weights)
        assert found[-1] == found[0]

    def test_nobody_applies(self, method: Method) -> None:
        assert method.values([], [0.5, 0.5]) == ()

    def test_no_weight_is_refused(self, method: Method) -> None:
        with pytest.raises(ValueError, match="no criterion has a weight"):
            method.values([[30, 70]], [0, 0])


Valued = Callable[[list[tuple[float, ...]], list[float]], tuple[float, ...]]
SCALE_FREE: dict[str, Valued] = {
    "topsis, vector": lambda matrix, weights: closeness(matrix, weights, normalisation=VECTOR),
    "topsis, min-max": lambda matrix, weights: closeness(matrix, weights, normalisation=MIN_MAX),
    "vikor": lambda matrix, weights: measures(matrix, weights).q,
    "promethee, usual": lambda matrix, weights: net_flows(
        preference_indices(matrix, weights, [usual()] * len(weights))
    ),
    "simple additive": simple_additive,
}
"""What does not mind the unit of a column: thousands of yen or yen."""
SHIFT_FREE = ("topsis, min-max", "vikor", "promethee, usual")
"""What does not mind where the zero of a column lies either."""


class TestUnits:
    """A column in another unit is the same column, for methods that normalise it."""

    @pytest.mark.parametrize("name", SCALE_FREE)
    @given(tables(), st.integers(-8, 8))
    def test_scaling_a_column(self, name: str, table: Table, power: int) -> None:
        points, weights = table
        scaled = [(row[0] * 2.0**power, *row[1:]) for row in points]
        assert SCALE_FREE[name](scaled, weights) == pytest.approx(SCALE_FREE[name](points, weights), abs=1e-12)

    @pytest.mark.parametrize("name", SHIFT_FREE)
    @given(tables(), st.integers(1, 1000))
    def test_moving_a_column(self, name: str, table: Table, by: int) -> None:
        whole = [tuple(float(round(value)) for value in row) for row in table[0]]
        moved = [(row[0] + by, *row[1:]) for row in whole]
        assert SCALE_FREE[name](moved, table[1]) == pytest.approx(SCALE_FREE[name](whole, table[1]), abs=1e-12)

    @pytest.mark.parametrize("name", [name for name in SCALE_FREE if name != "simple additive"])
    @given(tables())
    def test_less_is_better_of_the_negated_column(self, name: str, table: Table) -> None:
        points, weights = table
        negated = [tuple(-value for value in row) for row in points]
        found = {
            "topsis, vector": lambda: closeness(negated, weights, [-1] * len(weights), VECTOR),
            "topsis, min-max": lambda: closeness(negated, weights, [-1] * len(weights), MIN_MAX),
            "vikor": lambda: measures(negated, weights, [-1] * len(weights)).q,
            "promethee, usual": lambda: net_flows(
                preference_indices(negated, weights, [usual()] * len(weights), [-1] * len(weights))
            ),
        }[name]()
        assert found == SCALE_FREE[name](points, weights)
