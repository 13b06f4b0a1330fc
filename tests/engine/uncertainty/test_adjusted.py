"""The risk-adjusted case: means in closed form, and the mean of a linear balance."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.uncertainty.adjusted import adjusted, mean, means
from dxroi.engine.uncertainty.estimates import Estimate, estimate
from dxroi.engine.uncertainty.inputs import inputs, placing
from dxroi.engine.uncertainty.points import Plan, pieces
from dxroi.engine.uncertainty.quantiles import Spread, quantiles
from dxroi.engine.uncertainty.sampling import columns, shares
from dxroi.engine.uncertainty.simulation import Asked, simulated
from dxroi.models.proposal import Proposal, Work
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import DELAY, Grade, Input, Kind, Member, Range, Ranges, Shape, Uncertainty
from dxroi.models.words import Evidence
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics

from .built import case, proposal, ranged, rubric, saving
from .reference import CASES, SHARES, whole

WITHIN = tuple(shape for shape in Shape if shape is not Shape.SEVERE)
PLAN = Plan(1)


@st.composite
def spreads(draw: st.DrawFn, shapes: tuple[Shape, ...] = WITHIN, percentiles: bool | None = None) -> Spread:
    """Ranges whose high end is at most a hundred times the low one: the mean of a wider lognormal lies above it."""
    low, likely, high = sorted(draw(st.lists(st.floats(1, 100), min_size=3, max_size=3)))
    is_percentile = draw(st.booleans()) if percentiles is None else percentiles
    return Spread(low, likely, high, draw(st.sampled_from(shapes)), is_percentile)


class TestMeans:
    @pytest.mark.parametrize("name", ["pert-8-10-18", "pert-1-2-5", "triangular"])
    def test_published_cases(self, name: str) -> None:
        given_ = CASES[name]
        shape = Shape.TRIANGULAR if name == "triangular" else Shape.PERT
        low, likely, high = (given_["inputs"][each] for each in ("min", "mode", "max"))
        spread = Spread(low, likely, high, shape)
        assert mean(spread) == pytest.approx(given_["expected"]["mean"], abs=given_["abs_tolerance"])

    def test_published_lognormal(self) -> None:
        given_ = CASES["lognormal-90ci"]
        spread = Spread(given_["inputs"]["p05"], 3, given_["inputs"]["p95"], Shape.LOGNORMAL)
        assert mean(spread) == pytest.approx(given_["expected"]["mean"], abs=given_["abs_tolerance"])

    @given(spreads())
    def test_within_the_range(self, spread: Spread) -> None:
        assert spread.low * (1 - 1e-12) <= mean(spread) <= spread.high * (1 + 1e-12)

    @given(spreads((Shape.PERT, Shape.TRIANGULAR, Shape.UNIFORM, Shape.SEVERE)))
    def test_is_that_of_the_numbers_drawn(self, spread: Spread) -> None:
        """The integral of the quantile function; the jump to a severe tail is hard on its nodes."""
        room = 0.01 if spread.shape is Shape.SEVERE else 1e-4
        drawn = whole(quantiles(spread, SHARES)) if spread.low < spread.high else spread.likely
        assert mean(spread) == pytest.approx(drawn, rel=room)

    @given(spreads((Shape.LOGNORMAL,)))
    def test_lognormal(self, spread: Spread) -> None:
        if spread.low < spread.high:
            level = NormalDist().inv_cdf(0.9 if spread.percentiles else 0.95)
            middle, deviation = np.log(spread.low * spread.high) / 2, np.log(spread.high / spread.low) / 2 / level
            assert mean(spread) == pytest.approx(np.exp(middle + deviation**2 / 2), rel=1e-9)

    @given(spreads(tuple(Shape)), st.floats(0.1, 1))
    def test_never_beyond_what_the_number_can_be(self, spread: Spread, room: float) -> None:
        most = spread.low + room * (spread.high - spread.low)
        assert mean(spread._replace(most=most)) <= most * (1 + 1e-12)

    @given(st.integers(0, 10**14), st.sampled_from(Shape), st.booleans())
    def test_of_a_constant_is_it_exactly(self, number: int, shape: Shape, percentiles: bool) -> None:
        found = mean(Spread(number, number, number, shape, percentiles))
        assert found == number
        assert isinstance(found, int)

    def test_a_number_for_each_member(self) -> None:
        tied = Input("a", (Member("a", 1, 2, 3), Member("b", 0, 10, 50, kind=Kind.COST)), Ranges.FILE)
        late = Input(DELAY, (Member(DELAY, 0, 0, 1.5),), Ranges.RUBRIC, Shape.LOGNORMAL)
        assert means([tied, late]) == pytest.approx((2, 90 / 6, 0.25))  # no lognormal begins at 0: PERT
        assert means([tied, late], Shape.UNIFORM) == pytest.approx((2, 25, 0.75))


def net(of: Case, measure: str) -> float:
    value = MeasureReader(of, of.totals(), of.rubric.horizon).read(measure).value
    assert value is not None
    return value


def simulation(of: Case, found: tuple[Input, ...], measure: str) -> Estimate:
    """The mean of a measure, from the copies of the points."""
    (portion,) = pieces(PLAN, PLAN.draws)
    drawn = columns(found, list(shares(PLAN, len(found), portion)))
    years = of.rubric.horizon
    answer = simulated(of, drawn, placing(found), Asked((years,), (measure,), verdicts=False))[years]
    copies = answer.measures[measure].values.reshape(PLAN.shifts, PLAN.points)
    return estimate([float(copy.mean()) for copy in copies])


def linear(shape: Shape, ends: str) -> Case:
    """A build, two budget lines, and hours of which an uncertain share is used."""
    of = proposal(
        saving(0, 800_000, 1_000_000, 1_800_000),
        saving(1, 100_000, 500_000, 600_000),
        cost=ranged("cost.0.initial", 4_000_000, 5_000_000, 9_000_000),
    )
    work = Work(
        "hours_saved.0",
        "work",
        hours=ranged("hours_saved.0.hours", 300, 600, 700),
        freed_for="counter",
        reused=ranged("hours_saved.0.reused", 0.3, 0.8, 0.9),
    )
    by = rubric(rate=0.04)._replace(uncertainty=Uncertainty(shape), ranges=ends)
    return case(of._replace(works=(work,)), by)


class TestAdjusted:
    @pytest.mark.parametrize("ends", ["ends", "p10-p90"])
    @pytest.mark.parametrize("shape", WITHIN)
    @pytest.mark.parametrize("measure", ["city.net", "city.net_present_value", "cash.net"])
    def test_of_a_linear_balance_is_the_mean_of_the_simulation(self, shape: Shape, ends: str, measure: str) -> None:
        of = linear(shape, ends)
        found = inputs(of.proposal, of.rubric)
        assert len(found) == 5
        drawn = simulation(of, found, measure)
        assert drawn.standard_error > 0
        assert abs(net(adjusted(of, found), measure) - drawn.value) < 4 * drawn.standard_error

    def test_of_ranges_by_evidence(self) -> None:
        of = case(
            proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(4_000_000, "cost.0.initial")),
            rubric()._replace(
                uncertainty=Uncertainty(
                    grades={Evidence.ESTIMATE: Grade(Range(0.4, 1, 1.0), Range(0.9, 1, 2.3))},
                )
            ),
        )
        found = inputs(of.proposal, of.rubric)
        assert net(adjusted(of, found), "city.net") == pytest.approx(5 * 0.9e6 - 4e6 * 1.2)

    @LAW
    @given(proposals(), rubrics(), st.sampled_from(Shape))
    def test_constant_ranges_give_the_own_numbers_exactly(self, of: Proposal, by: Rubric, shape: Shape) -> None:
        plain = case(of, by)
        found = [
            each._replace(shape=shape, members=tuple(m._replace(low=m.likely, high=m.likely) for m in each.members))
            for each in inputs(of, by._replace(uncertainty=Uncertainty(delay=Range(0, 0, 1))))
        ]
        moved = adjusted(plain, found)
        for measure in ("city.net", "city.cost", "society.net_present_value", "hours_saved"):
            assert net(moved, measure) == net(plain, measure)

    def test_of_nothing_uncertain_is_the_case(self) -> None:
        of = linear(Shape.PERT, "ends")
        assert adjusted(of, ()) == of


def test_what_is_placed_is_the_mean() -> None:
    of = linear(Shape.PERT, "ends")
    instead = adjusted(of, inputs(of.proposal, of.rubric)).scenario.instead
    assert instead["cost.0.initial"] == pytest.approx((4_000_000 + 4 * 5_000_000 + 9_000_000) / 6)
    assert instead["hours_saved.0.hours"] == pytest.approx((300 + 4 * 600 + 700) / 6)
