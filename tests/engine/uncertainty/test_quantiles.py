"""Inverse distribution functions: published cases by name, closed forms, and what every one of them keeps to."""

from __future__ import annotations

from math import erf, exp, log, sqrt
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dxroi.engine.uncertainty.expressions import Array
from dxroi.engine.uncertainty.normal import normal_quantiles
from dxroi.engine.uncertainty.pert import pert_quantiles, pert_share
from dxroi.engine.uncertainty.quantiles import SEVERE_CAP, SEVERE_MEAN, SEVERE_SHARE, Spread, quantiles
from dxroi.models.uncertainty import Shape

from .reference import CASES, SHARES, whole

ENDS = st.floats(0.1, 100)
SOME = np.array([1e-6, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1 - 1e-6])


@st.composite
def spreads(draw: st.DrawFn, *, percentiles: bool = False) -> Spread:
    """Any three numbers in order."""
    low, likely, high = sorted(draw(st.tuples(ENDS, ENDS, ENDS)))
    assume(high - low > 1e-3)
    return Spread(low, likely, high, draw(st.sampled_from(Shape)), percentiles)


def of_case(name: str, shape: Shape) -> Spread:
    given_ = CASES[name]["inputs"]
    return Spread(given_["min"], given_["mode"], given_["max"], shape)


class TestPublishedCases:
    """By the names of `tests/data/reference_cases.json`."""

    @pytest.mark.parametrize("name", ["pert-8-10-18", "pert-1-2-5"])
    def test_pert_mean_and_variance(self, name: str) -> None:
        values = quantiles(of_case(name, Shape.PERT), SHARES)
        mean = whole(values)
        assert mean == pytest.approx(CASES[name]["expected"]["mean"], abs=1e-6)
        assert whole((values - mean) ** 2) == pytest.approx(CASES[name]["expected"]["var"], abs=1e-5)

    @pytest.mark.parametrize("name", ["pert-quantiles-8-10-18", "pert-quantiles-1-2-5"])
    def test_pert_quantiles(self, name: str) -> None:
        found = quantiles(of_case(name, Shape.PERT), np.array(CASES[name]["inputs"]["u"]))
        assert found.tolist() == pytest.approx(CASES[name]["expected"], abs=1e-11)  # the case asks for less

    def test_triangular(self) -> None:
        spread, expected = of_case("triangular", Shape.TRIANGULAR), CASES["triangular"]["expected"]
        q10, q90 = quantiles(spread, np.array([0.1, 0.9]))
        assert (q10, q90) == (pytest.approx(expected["q10"], abs=1e-9), pytest.approx(expected["q90"], abs=1e-9))
        values = quantiles(spread, SHARES)
        assert whole(values) == pytest.approx(expected["mean"], abs=1e-6)
        assert whole((values - expected["mean"]) ** 2) == pytest.approx(expected["var"], abs=1e-6)

    def test_lognormal_90ci(self) -> None:
        case = CASES["lognormal-90ci"]
        expected, spread = case["expected"], Spread(case["inputs"]["p05"], 3, case["inputs"]["p95"], Shape.LOGNORMAL)
        median, one_up = quantiles(spread, np.array([0.5, NormalDist().cdf(1)]))
        assert log(median) == pytest.approx(expected["mu"], abs=1e-6)
        assert median == pytest.approx(expected["median"], abs=1e-6)
        assert log(one_up / median) == pytest.approx(expected["sigma"], abs=case["abs_tolerance"])
        sigma = log(one_up / median)
        assert median * exp(sigma**2 / 2) == pytest.approx(expected["mean"], abs=case["abs_tolerance"])


class TestEveryShape:
    """Rising with the share, between the ends, and one number where there is no width."""

    @given(spreads())
    def test_rises(self, spread: Spread) -> None:
        found = quantiles(spread, np.linspace(0.001, 0.999, 500))
        assert (np.diff(found) >= -1e-9 * spread.high).all()

    @given(spreads())
    def test_between_the_ends(self, spread: Spread) -> None:
        found = quantiles(spread, SOME)
        if spread.shape in (Shape.PERT, Shape.TRIANGULAR, Shape.UNIFORM):
            assert found.min() >= spread.low - 1e-9
            assert found.max() <= spread.high + 1e-9

    @given(ENDS, st.sampled_from(Shape))
    def test_without_width(self, number: float, shape: Shape) -> None:
        assert quantiles(Spread(number, number, number, shape), SOME).tolist() == [number] * len(SOME)

    @given(spreads(percentiles=True))
    def test_as_percentiles(self, spread: Spread) -> None:
        """`ranges: p10-p90`: one draw in ten below low, one in ten above high."""
        p10, p90 = quantiles(spread._replace(least=-1e9), np.array([0.1, 0.9]))
        if spread.shape is not Shape.SEVERE:
            assert (p10, p90) == (pytest.approx(spread.low, abs=1e-6), pytest.approx(spread.high, abs=1e-6))

    @given(spreads(percentiles=True))
    def test_nothing_is_what_cannot_be(self, spread: Spread) -> None:
        found = quantiles(spread._replace(most=spread.high), SOME)
        assert found.min() >= 0
        assert found.max() <= spread.high

    def test_a_lognormal_does_not_begin_at_0(self) -> None:
        with pytest.raises(ValueError, match="0"):
            quantiles(Spread(0, 1, 2, Shape.LOGNORMAL), SOME)


class TestPert:
    """The beta distribution with α = 1 + 4 (mode − low) / (high − low) and β = 6 − α."""

    @given(st.floats(0, 1))
    def test_the_distribution_function_leads_back(self, mode: float) -> None:
        found = pert_quantiles(SOME, mode)
        assert [pert_share(float(x), 1 + 4 * mode) for x in found] == pytest.approx(SOME.tolist(), abs=1e-13)

    @given(st.floats(0, 1), st.floats(1e-6, 1 - 1e-6))
    def test_the_other_way_round_it_is_the_same(self, mode: float, share: float) -> None:
        one, other = pert_quantiles(np.array([share, 1 - share]), mode), pert_quantiles(np.array([1 - share]), 1 - mode)
        assert one[0] == pytest.approx(1 - other[0], abs=1e-10)

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
    def test_with_the_likely_value_at_an_end_it_is_a_power(self, share: float) -> None:
        assert pert_quantiles(np.array([share]), 1)[0] == pytest.approx(share**0.2, abs=1e-13)
        assert pert_quantiles(np.array([share]), 0)[0] == pytest.approx(1 - (1 - share) ** 0.2, abs=1e-13)

    @given(spreads())
    def test_mean_and_variance_are_those_of_the_formula(self, spread: Spread) -> None:
        low, likely, high = spread[:3]
        values = quantiles(spread._replace(shape=Shape.PERT), SHARES)
        mean = (low + 4 * likely + high) / 6
        assert whole(values) == pytest.approx(mean, rel=1e-4)
        assert whole((values - mean) ** 2) == pytest.approx((mean - low) * (high - mean) / 7, rel=1e-2)


class TestNormal:
    """The inverse of Φ, against the one of Python and against erf."""

    @given(st.floats(1e-15, 1 - 1e-15))
    def test_as_python_has_it(self, share: float) -> None:
        assert normal_quantiles(np.array([share]))[0] == pytest.approx(NormalDist().inv_cdf(share), abs=1e-13)

    @given(st.floats(-5, 5))
    def test_leads_back(self, deviation: float) -> None:
        share = (1 + erf(deviation / sqrt(2))) / 2
        assert normal_quantiles(np.array([share]))[0] == pytest.approx(deviation, abs=1e-8)


class TestSevere:
    """82 of 100 as PERT, 18 of 100 over half as much again, 5.47 times the likely cost on average without the cut."""

    SPREAD = Spread(90, 100, 130, Shape.SEVERE)
    TAIL: Array = 1 - SEVERE_SHARE * SHARES

    def test_so_many_are_severe(self) -> None:
        found = quantiles(self.SPREAD, (np.arange(100_000) + 0.5) / 100_000)
        assert np.mean(found > 150) == pytest.approx(SEVERE_SHARE, abs=1e-4)

    def test_the_others_are_pert(self) -> None:
        shares = np.array([0.1, 0.5, 0.9])
        pert = quantiles(self.SPREAD._replace(shape=Shape.PERT), shares)
        assert quantiles(self.SPREAD, shares * (1 - SEVERE_SHARE)).tolist() == pytest.approx(pert.tolist())

    def test_none_is_above_the_cut(self) -> None:
        assert quantiles(self.SPREAD, SOME).max() == SEVERE_CAP * 100

    def test_the_mean_of_the_severe_ones(self) -> None:
        found = quantiles(self.SPREAD, self.TAIL)
        assert whole(found) == pytest.approx(393.4, abs=0.1)  # with the cut
        sigma = log((quantiles(self.SPREAD, np.array([1 - 0.18 * 0.5]))[0] / 100 - 1) / 0.5) / NormalDist().inv_cdf(
            0.75
        )
        assert 1 + 0.5 * 2 * exp(sigma**2 / 2) * NormalDist().cdf(sigma) == pytest.approx(SEVERE_MEAN, abs=1e-6)
