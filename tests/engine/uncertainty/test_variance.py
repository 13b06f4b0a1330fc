"""Sobol indices: the published case by its name, and closed forms by the same code path as a proposal's."""

from __future__ import annotations

from math import pi

import numpy as np
import pytest

from dxroi.engine.uncertainty.expressions import Array
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.points import Plan
from dxroi.engine.uncertainty.variance import PORTION, Index, indices, variance
from dxroi.models.quantity import Quantity

from .built import case, proposal, ranged, saving
from .reference import CASES


def ishigami(at: list[Array]) -> Array:
    """sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on −π..π."""
    x, y, z = (2 * pi * share - pi for share in at)
    found: Array = np.sin(x) + 7 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x)
    return found


class TestPublishedCase:
    """`sobol-ishigami`."""

    EXPECTED = CASES["sobol-ishigami"]["expected"]

    @pytest.mark.parametrize("seed", range(6))
    def test_within_four_standard_errors(self, seed: int) -> None:
        for index, first, total in zip(
            indices(ishigami, 3, Plan(seed)), self.EXPECTED["S1"], self.EXPECTED["ST"], strict=True
        ):
            assert abs(index.first_order.value - first) < 4 * index.first_order.standard_error
            assert abs(index.total.value - total) < 4 * index.total.standard_error

    def test_to_the_tolerance_of_the_case(self) -> None:
        found = indices(ishigami, 3, Plan(1, points=4096))
        tolerance = CASES["sobol-ishigami"]["abs_tolerance"]
        assert [each.first_order.value for each in found] == pytest.approx(self.EXPECTED["S1"], abs=tolerance)
        assert [each.total.value for each in found] == pytest.approx(self.EXPECTED["ST"], abs=tolerance)


def pert_variance(low: float, likely: float, high: float) -> float:
    mean = (low + 4 * likely + high) / 6
    return (mean - low) * (high - mean) / 7


class TestProposals:
    """What only adds up: first-order and total index of an input are its share of the variance."""

    OF = proposal(
        saving(0, 800_000, 1_000_000, 1_800_000),
        saving(1, 100_000, 500_000, 600_000),
        cost=ranged("cost.0.initial", 4_000_000, 5_000_000, 9_000_000),
    )

    @pytest.mark.parametrize("seed", range(4))
    def test_shares_of_the_variance(self, seed: int) -> None:
        by = case(self.OF)
        of = inputs(self.OF, by.rubric)
        parts = [(5 if each.field.startswith("cash") else 1) ** 2 * pert_variance(*each.members[0][1:4]) for each in of]
        for index, part in zip(variance(by, of, Plan(seed)), parts, strict=True):
            truth = part / sum(parts)
            assert abs(index.first_order.value - truth) < 4 * index.first_order.standard_error + 1e-4
            assert abs(index.total.value - truth) < 4 * index.total.standard_error + 1e-4

    def test_what_does_not_vary_has_none(self) -> None:
        by = case(self.OF)
        assert variance(by, inputs(self.OF, by.rubric), Plan(1), "hours_saved") == ()

    def test_a_null_has_no_variance(self) -> None:
        by = case(self.OF)
        with pytest.raises(ValueError, match="no value"):
            variance(by, inputs(self.OF, by.rubric), Plan(1), "city.payback_years")

    def test_of_one_input_it_is_everything(self) -> None:
        of = proposal(saving(0, 1, 2, 4), cost=Quantity.of(5, "cost.0.initial"))
        (index,) = variance(case(of), inputs(of, case(of).rubric), Plan(1))
        assert isinstance(index, Index)
        assert index.total.value == pytest.approx(1, abs=0.01)

    def test_more_points_than_are_drawn_at_a_time(self) -> None:
        def model(at: list[Array]) -> Array:
            return 3 * at[0] + at[1]

        plan = Plan(1, points=3 * PORTION // 32)
        for index, truth in zip(indices(model, 2, plan), (0.9, 0.1), strict=True):
            assert index.first_order.value == pytest.approx(truth, abs=1e-3)
            assert index.total.copies == plan.shifts

    def test_too_many_inputs(self) -> None:
        with pytest.raises(ValueError, match="125"):
            indices(ishigami, 126, Plan(1))
