"""The value of perfect information, against closed forms."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest

from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.information import BINS, Bins, information
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.normal import normal_quantiles
from dxroi.engine.uncertainty.points import Plan, pieces
from dxroi.engine.uncertainty.sampling import shares
from dxroi.models.quantity import Quantity
from dxroi.models.uncertainty import Shape, Uncertainty

from .built import case, proposal, ranged, rubric, saving


def normal(mean: float, deviations: tuple[float, ...], plan: Plan) -> tuple[Estimate, ...]:
    """Of a balance that is a sum of independent normal inputs."""
    middles = normal_quantiles((np.arange(BINS) + 0.5) / BINS)
    bins = Bins([middles] * len(deviations), plan)
    for portion in pieces(plan, 1 << 16):
        at = shares(plan, len(deviations), portion)
        copies = np.concatenate([np.full(stop - start, shift) for shift, start, stop in portion])
        balances = mean + np.array(deviations) @ np.array([normal_quantiles(share) for share in at])
        bins.add(balances, at, copies)
    return bins.values()


def known(mean: float, deviation: float) -> float:
    """E[max(m + s Z, 0)] − max(m, 0) = m Φ(m / s) + s φ(m / s) − max(m, 0)."""
    of = NormalDist()
    return mean * of.cdf(mean / deviation) + deviation * of.pdf(mean / deviation) - max(mean, 0)


class TestClosedForms:
    @pytest.mark.parametrize("mean", [-1.5, -0.5, 0.3, 1.0])
    @pytest.mark.parametrize("seed", range(4))
    def test_sums_of_normal_inputs(self, mean: float, seed: int) -> None:
        deviations = (2.0, 1.0, 0.5)
        for estimate, deviation in zip(normal(mean, deviations, Plan(seed)), deviations, strict=True):
            room = 4 * estimate.standard_error + 0.01 * known(mean, deviation) + 1e-3
            assert abs(estimate.value - known(mean, deviation)) < room

    @pytest.mark.parametrize("seed", range(4))
    def test_what_does_not_matter_is_worth_nothing(self, seed: int) -> None:
        """A simple average of bins would make 0.06 of it."""
        assert normal(-0.3, (2.0, 0.0), Plan(seed))[1].value < 0.03

    def test_uniform_saving(self) -> None:
        """net = 5 s − 5, s uniform on 0.5..1.3 (million): one would fund if s >= 1."""
        of = proposal(saving(0, 500_000, 900_000, 1_300_000), cost=Quantity.of(5_000_000, "cost.0.initial"))
        by = rubric()._replace(uncertainty=Uncertainty(shape=Shape.UNIFORM))
        (found,) = information(case(of, by), inputs(of, by), Plan(1, points=1024))
        truth = 5 * 0.3**2 / 2 / 0.8 * 1_000_000
        assert abs(found.value - truth) < 4 * found.standard_error + 0.01 * truth


class TestProposals:
    def test_knowing_never_costs(self) -> None:
        of = proposal(
            saving(0, 800_000, 1_000_000, 1_800_000),
            cost=ranged("cost.0.initial", 4_000_000, 5_000_000, 9_000_000),
        )
        found = information(case(of), inputs(of, rubric()), Plan(3))
        assert all(each.value >= 0 for each in found)
        assert any(each.value > 10_000 for each in found)

    def test_where_the_decision_is_clear_nothing_is_worth_asking(self) -> None:
        of = proposal(saving(0, 800_000, 1_000_000, 1_800_000), cost=Quantity.of(1_000, "cost.0.initial"))
        (found,) = information(case(of), inputs(of, rubric()), Plan(3))
        assert found.value == 0

    def test_a_null_has_no_value(self) -> None:
        of = proposal(saving(0, 800_000, 1_000_000, 1_800_000), cost=Quantity.of(5_400_000, "cost.0.initial"))
        with pytest.raises(ValueError, match="no value"):
            information(case(of), inputs(of, rubric()), Plan(3), "city.payback_years")
