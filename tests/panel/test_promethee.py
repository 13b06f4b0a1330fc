"""PROMETHEE II: published preference indices with all six functions, and published net flows."""

from __future__ import annotations

import pytest

from dxroi.panel.promethee import (
    Preference,
    gaussian,
    level,
    linear,
    net_flows,
    preference_indices,
    u_shape,
    usual,
    v_shape,
    values,
)

from .published import CASES, shares

BRANS = [u_shape(10), v_shape(30), linear(0.5, 5), level(1, 6), usual(), gaussian(5)]
"""The functions of the case, as it spells them: II q=10, III p=30, V q=.5 p=5, IV q=1 p=6, I, VI s=5."""


def test_preference_indices_of_brans_1986() -> None:
    case = CASES["promethee-brans-6x6"]
    inputs = case["inputs"]
    found = preference_indices(inputs["matrix"], shares(inputs["weights"]), BRANS, inputs["directions"])
    for row, expected in zip(found, case["expected"], strict=True):
        assert row == pytest.approx(expected, abs=case["abs_tolerance"])
    assert list(net_flows(found)) == pytest.approx([-0.1457, 0.0172, -0.0895, -0.02, 0.2929, -0.0549], abs=5e-5)


def test_net_flows_of_promethee2_8x4() -> None:
    case = CASES["promethee2-8x4"]
    inputs = case["inputs"]
    functions = [v_shape(p) if q is None else linear(q, p) for q, p in zip(inputs["q"], inputs["p"], strict=True)]
    indices = preference_indices(inputs["matrix"], inputs["weights"], functions, inputs["directions"])
    assert list(net_flows(indices)) == pytest.approx(case["expected"], abs=case["abs_tolerance"])


class TestFunctions:
    """The six preference functions at and between their thresholds."""

    @pytest.mark.parametrize(
        ("function", "expected"),
        [
            (usual(), {1e-6: 1, 50: 1}),
            (u_shape(10), {10: 0, 10.1: 1}),
            (v_shape(30), {3: 0.1, 30: 1, 31: 1}),
            (level(1, 6), {1: 0, 2: 0.5, 6: 0.5, 7: 1}),
            (linear(5, 25), {5: 0, 10: 0.25, 25: 1, 30: 1}),
            (linear(5, 5), {5: 0, 5.1: 1}),
            (gaussian(5), {5: 0.3934693402873666, 15: 0.9888910034617577}),
        ],
    )
    def test_at(self, function: Preference, expected: dict[float, float]) -> None:
        assert [function(difference) for difference in expected] == pytest.approx(list(expected.values()), rel=1e-12)


class TestDegenerate:
    """Nobody is preferred to what is the same."""

    def test_one_candidate(self) -> None:
        assert values([[30, 70]], [0.5, 0.5]) == (0,)

    def test_all_the_same(self) -> None:
        assert values([[30, 70]] * 3, [0.5, 0.5]) == (0, 0, 0)

    def test_a_column_without_a_range(self) -> None:
        alone = values([[10], [15], [90]], [1])
        assert values([[10, 7], [15, 7], [90, 7]], [0.5, 0.5]) == pytest.approx([flow / 2 for flow in alone])

    def test_a_criterion_without_weight(self) -> None:
        assert values([[9, 10], [1, 40]], [0, 1]) == (-1, 1)
