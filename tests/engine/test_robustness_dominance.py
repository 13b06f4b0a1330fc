"""Dominated: another candidate is at least as good on every counted criterion and better on one."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.robustness import dominated
from dxroi.engine.robustness.points import score
from dxroi.engine.ties import holds

from .candidates import Table, tables


def beats(one: tuple[float, ...], other: tuple[float, ...], counted: list[int]) -> bool:
    """The rule, word by word."""
    pairs = [(one[criterion], other[criterion]) for criterion in counted]
    return all(holds(a, ">=", b) for a, b in pairs) and any(holds(a, ">", b) for a, b in pairs)


class TestWhereEverythingApplies:
    """By the rule as it is said."""

    @given(tables(applies=True))
    def test_as_the_rule_says(self, table: Table) -> None:
        points, weights = table
        counted = [criterion for criterion, weight in enumerate(weights) if weight]
        rows = [tuple(value or 0.0 for value in row) for row in points]
        expected = tuple(any(beats(other, row, counted) for other in rows) for row in rows)
        assert dominated(points, counted) == expected

    def test_residue_does_not_make_it_better(self) -> None:
        assert dominated([[60, 60.00000000000001], [60.00000000000001, 60]], (0, 1)) == (False, False)

    def test_equal_candidates_do_not_dominate_each_other(self) -> None:
        assert dominated([[60, 60], [60, 60], [60, 40]], (0, 1)) == (False, False, True)

    def test_a_criterion_that_is_not_counted(self) -> None:
        assert dominated([[60, 0], [40, 100]], (0,)) == (False, True)

    def test_nobody(self) -> None:
        assert dominated([], (0, 1)) == ()
        assert dominated([[10, 20]], (0, 1)) == (False,)


class TestWhereSomeDoNotApply:
    """Behind under every weighting, the weight of what does not apply going to the other criteria."""

    @given(tables(counted=True, most=4))
    def test_behind_under_every_weighting(self, table: Table) -> None:
        points, weights = table
        found = dominated(points, range(len(weights)))
        for row, behind in zip(points, found, strict=True):
            assert behind == any(self.is_behind(row, other) for other in points)

    def is_behind(self, row: tuple[float | None, ...], other: tuple[float | None, ...]) -> bool:
        """Nowhere ahead and somewhere behind, where weights differ by much."""
        grid = [[each / sum(weights) for each in weights] for weights in product((1e-10, 1e-5, 1.0), repeat=len(row))]
        ahead = [score(row, weights) - score(other, weights) for weights in grid]
        return bool(max(ahead) <= 1e-9 and min(ahead) < -1e-9)

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            ((80, None), (60, 60), True),
            ((80, None), (60, 90), False),  # all weight on the second criterion
            ((60, 90), (60, None), True),
            ((50, None), (50, 50), False),  # the same, whatever the weights
            ((None, 80), (60, None), True),
            ((None, 80), (80, None), False),
            ((90, 70, None), (60, 80, None), False),
        ],
    )
    def test_two(self, one: tuple[float | None, ...], other: tuple[float | None, ...], expected: bool) -> None:
        assert dominated([one, other], range(len(one))) == (False, expected)


@given(tables(), st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_changes_nothing(table: Table, chance: Random) -> None:
    points, weights = table
    order = list(range(len(points)))
    chance.shuffle(order)
    whole = dominated(points, range(len(weights)))
    found = dominated([points[number] for number in order], range(len(weights)))
    assert found == tuple(whole[number] for number in order)
