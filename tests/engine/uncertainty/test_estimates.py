"""Estimates: what several copies of the points say, and how far off their mean is."""

from __future__ import annotations

from statistics import mean, stdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.uncertainty.estimates import Estimate, estimate, student
from dxroi.engine.uncertainty.expressions import Array
from dxroi.engine.uncertainty.normal import normal_quantiles
from dxroi.engine.uncertainty.points import Plan, uniforms
from dxroi.engine.uncertainty.quantiles import Spread, quantiles
from dxroi.models.uncertainty import Shape

from .reference import CASES

PUBLISHED = {7: 2.3646, 9: 2.2622, 15: 2.1314, 31: 2.0395, 63: 1.9983}
"""Degrees of freedom -> the 97.5 % point of Student's t, as in every table."""


@pytest.mark.parametrize("freedom", PUBLISHED)
def test_student(freedom: int) -> None:
    assert student(freedom) == pytest.approx(PUBLISHED[freedom], abs=5e-5)


def test_too_few_copies_say_nothing() -> None:
    with pytest.raises(ValueError, match="8"):
        student(6)


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=20))
def test_mean_and_standard_error(copies: list[float]) -> None:
    found = estimate(copies)
    assert found.value == pytest.approx(mean(copies), abs=1e-6)
    assert found.standard_error == pytest.approx(stdev(copies) / len(copies) ** 0.5, abs=1e-6)


def test_without_error_the_interval_is_a_point() -> None:
    assert Estimate(3.5, 0, copies=16).interval() == (3.5, 3.5)


def bench(seed: int, points: int) -> list[Estimate]:
    """The share of draws above 0, the mean and the tenth percentile of the case `npv-bench-model`."""
    copies = [of_copy(uniforms(Plan(seed, points), 6, shift, 0, points)) for shift in range(16)]
    return [estimate(each) for each in zip(*copies, strict=True)]


def of_copy(at: Array) -> tuple[float, float, float]:
    values = -120 * np.exp(0.25 * normal_quantiles(at[0]))
    running, hours, wage, ceiling, ramp = (
        quantiles(spread, share)
        for spread, share in zip(
            (
                Spread(8, 10, 18),
                Spread(10_000, 16_000, 22_000),
                Spread(2.5, 3, 3.6, Shape.TRIANGULAR),
                Spread(0.4, 0.7, 0.95),
                Spread(1, 2, 5),
            ),
            at[1:],
            strict=True,
        )
    )
    for year in range(1, 8):
        values = values + (hours * wage * ceiling / 1000 * np.minimum(1, year / ramp) - running) / 1.04**year
    return float(np.mean(values > 0)), float(np.mean(values)), float(np.quantile(values, 0.1))


class TestPublishedCase:
    """`npv-bench-model`: six uncertain inputs of every shape, seven years."""

    EXPECTED = CASES["npv-bench-model"]["expected"]

    @pytest.mark.parametrize("seed", range(5))
    def test_within_four_standard_errors(self, seed: int) -> None:
        share, mean, p10 = bench(seed, points=256)
        assert abs(share.value - self.EXPECTED["p_positive"]) < 4 * share.standard_error
        assert abs(mean.value - self.EXPECTED["mean"]) < 4 * mean.standard_error
        assert abs(p10.value - self.EXPECTED["p10"]) < 4 * p10.standard_error + 1  # that of 256 points is biased

    def test_errors_are_as_small_as_promised(self) -> None:
        """4,096 points do what 20,000 random draws do: a share is off by 0.35 %, a mean by next to nothing."""
        share, mean, p10 = bench(1, points=256)
        assert share.standard_error < 0.006
        assert mean.standard_error < 0.02
        assert p10.standard_error < 1

    def test_more_points(self) -> None:
        share, mean, p10 = bench(1, points=8192)
        assert share.value == pytest.approx(self.EXPECTED["p_positive"], abs=CASES["npv-bench-model"]["abs_tolerance"])
        assert mean.value == pytest.approx(self.EXPECTED["mean"], abs=0.002)
        assert p10.value == pytest.approx(self.EXPECTED["p10"], abs=0.2)


def test_the_interval_holds_the_truth_as_often_as_it_says() -> None:
    """Of 200 seeds 95 % with Student's t over 16 copies, give or take."""
    inside = 0
    for seed in range(200):
        copies = [float(np.mean(np.exp(uniforms(Plan(seed, 16), 2, k, 0, 16)).prod(axis=0))) for k in range(16)]
        low, high = estimate(copies).interval()
        inside += low <= (np.e - 1) ** 2 <= high
    assert 180 <= inside <= 199
