"""Summaries: closed forms where there are any, and `evaluate`'s numbers where nothing is uncertain."""

from __future__ import annotations

from math import inf

import numpy as np
import pytest
from hypothesis import given

from dxroi.engine.appraise import appraise
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty import summaries
from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.pert import pert_share
from dxroi.engine.uncertainty.points import Plan
from dxroi.engine.uncertainty.quantiles import Spread, quantiles
from dxroi.engine.uncertainty.simulation import Asked
from dxroi.engine.uncertainty.summaries import HorizonSummary, Summary, band, summary
from dxroi.models.appraisal import Reason, View
from dxroi.models.proposal import Proposal
from dxroi.models.proposal import quantities as stated
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Range, Ranges, Shape, Uncertainty
from dxroi.models.words import Verdict
from tests.engine.law import LAW, with_quantities
from tests.strategies import proposals, rubrics

from .built import YEARS, case, proposal, ranged, rubric, saving

LOW, LIKELY, HIGH = 800_000, 1_000_000, 1_800_000
COST = 5_400_000
MEAN = (LOW + 4 * LIKELY + HIGH) / 6
VARIANCE = (MEAN - LOW) * (HIGH - MEAN) / 7
SAVED = proposal(saving(0, LOW, LIKELY, HIGH), cost=Quantity.of(COST, "cost.0.initial"))


def simulated(of: Proposal, by: Rubric | None = None, seed: int = 1, shape: Shape | None = None) -> Summary:
    drawn = case(of, by)
    return summary(drawn, inputs(drawn.proposal, drawn.rubric), Plan(seed), shape=shape)


def last(of: Summary) -> HorizonSummary:
    return of.horizons[-1]


def is_near(found: Estimate | None, truth: float, least: float = 0) -> bool:
    """Within four standard errors."""
    assert found is not None
    return abs(found.value - truth) <= max(4 * found.standard_error, least)


class TestClosedForms:
    """One budget line that falls by a PERT amount: the balance is linear in it."""

    @pytest.mark.parametrize("seed", range(8))
    def test_mean_and_variance_of_pert(self, seed: int) -> None:
        found = last(simulated(SAVED, seed=seed)).measures["city.net"]
        assert is_near(found.mean, YEARS * MEAN - COST, least=1e-3)

    @pytest.mark.parametrize("seed", range(8))
    def test_the_share_of_draws_that_pay(self, seed: int) -> None:
        """P(net >= 0) = P(saving >= cost / years) = 1 − F."""
        at = (COST / YEARS - LOW) / (HIGH - LOW)
        truth = 1 - pert_share(at, 1 + 4 * (LIKELY - LOW) / (HIGH - LOW))
        found = last(simulated(SAVED, seed=seed))
        assert is_near(found.measures["city.net"].not_negative, truth, least=1 / 4096)
        assert is_near(found.verdicts[Verdict.JUSTIFIED], truth, least=1 / 4096)
        assert is_near(found.measures["city.payback_years"].null[Reason.NEVER], 1 - truth, least=1 / 4096)

    def test_good_middle_and_bad_cases(self) -> None:
        found = last(simulated(SAVED)).measures["city.net"]
        truth = YEARS * quantiles(Spread(LOW, LIKELY, HIGH), np.array([0.1, 0.5, 0.9])) - COST
        for estimate, at in zip((found.p10, found.p50, found.p90), truth, strict=True):
            assert is_near(estimate, at, least=2_000)

    @pytest.mark.parametrize("seed", range(4))
    def test_several_lines_add_up(self, seed: int) -> None:
        lines = [saving(n, LOW, LIKELY, HIGH) for n in range(3)]
        of = proposal(*lines, cost=ranged("cost.0.initial", 4_000_000, 5_000_000, 9_000_000))
        found = last(simulated(of, seed=seed)).measures["city.net"]
        assert is_near(found.mean, 3 * YEARS * MEAN - (4 + 4 * 5 + 9) / 6 * 1_000_000, least=1e-3)

    def test_what_moves_together_spreads_further(self) -> None:
        """Hillier's warning: tied lines have the spread of their sum, independent ones that of its root."""
        alone = [saving(n, LOW, LIKELY, HIGH) for n in range(3)]
        tied = [
            line._replace(annual=line.annual._replace(entries=(line.annual.entries[0]._replace(moves_with=path),)))
            for line, path in zip(alone, (None, "cash_saved.0.annual", "cash_saved.1.annual"), strict=True)
        ]
        cost = Quantity.of(COST, "cost.0.initial")
        widths = []
        for lines in (alone, tied):
            found = last(simulated(proposal(*lines, cost=cost))).measures["city.net"]
            assert found.p10
            assert found.p90
            widths.append(found.p90.value - found.p10.value)
        assert widths[1] / widths[0] == pytest.approx(3**0.5, rel=0.02)

    def test_a_delay_takes_what_falls_beyond_the_horizon(self) -> None:
        certain = proposal(saving(0, LIKELY, LIKELY, LIKELY), cost=Quantity.of(0, "cost.0.initial"))
        late = rubric()._replace(uncertainty=Uncertainty(delay=Range(0, 0, 1)))
        found = last(simulated(certain, late)).measures["city.net"]
        assert is_near(found.mean, LIKELY * (YEARS - 1 / 6), least=1e-3)

    @pytest.mark.parametrize("shape", [Shape.TRIANGULAR, Shape.UNIFORM])
    def test_other_shapes(self, shape: Shape) -> None:
        mean = (LOW + LIKELY + HIGH) / 3 if shape is Shape.TRIANGULAR else (LOW + HIGH) / 2
        found = last(simulated(SAVED, shape=shape)).measures["city.net"]
        assert is_near(found.mean, YEARS * mean - COST, least=1e-3)

    def test_a_severe_tail_is_for_costs(self) -> None:
        of = proposal(saving(0, LOW, LIKELY, HIGH), cost=ranged("cost.0.initial", 900_000, 1_000_000, 1_300_000))
        plain, severe = (last(simulated(of, shape=shape)) for shape in (Shape.PERT, Shape.SEVERE))
        assert plain.measures["city.benefit"] == severe.measures["city.benefit"]
        found = severe.measures["city.cost"]
        assert is_near(found.mean, 1_000_000 * (0.82 * (0.9 + 4 + 1.3) / 6 + 0.18 * 3.934), least=2_000)
        assert found.p90
        assert found.p90.value > 1_500_000


class TestNothingUncertain:
    """Constant ranges give `evaluate`'s numbers exactly, over every horizon."""

    @LAW
    @given(proposals(), rubrics())
    def test_every_number_is_that_of_evaluate(self, drawn: Proposal, by: Rubric) -> None:
        certain = with_quantities(drawn, {q.field: q._replace(low=q.likely) for q in stated(drawn)})
        found = summary(Case(certain, by, AS_WRITTEN), inputs(certain, by), Plan(1, points=4))
        for years, of_horizon in enumerate(found.horizons, 1):
            appraisal = appraise(certain, by._replace(horizon=years))
            assert of_horizon.verdicts[appraisal.verdict] == Estimate(1, 0, 16)
            for view in View:
                for name, measure in appraisal.views[view].items():
                    told = of_horizon.measures[f"{view}.{name}"]
                    assert told.mean == (None if measure.value is None else Estimate(measure.value, 0, 16))
                    assert list(told.null) == ([] if measure.reason is None else [measure.reason])
            for name, measure in appraisal.measures.items():
                assert of_horizon.measures[name].mean == Estimate(measure.value or 0, 0, 16)


class TestPortions:
    """A million draws need no more memory than a few thousand: nothing depends on how they are portioned."""

    def test_the_same_in_small_portions(self, monkeypatch: pytest.MonkeyPatch) -> None:
        whole = simulated(SAVED)
        monkeypatch.setattr(summaries, "PORTION", 100)
        parts = simulated(SAVED)
        for one, other in zip(whole.horizons, parts.horizons, strict=True):
            assert one.verdicts == other.verdicts
            for name, measure in one.measures.items():
                assert measure._replace(mean=None) == other.measures[name]._replace(mean=None)
                if measure.mean is not None:
                    mean = other.measures[name].mean
                    assert mean
                    assert mean.value == pytest.approx(measure.mean.value, rel=1e-12)

    def test_quantiles_of_the_first_draws_are_those_of_all_but_for_their_error(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(summaries, "KEPT", 0)
        drawn = case(SAVED)
        asked = Asked((YEARS,), ("city.net",))
        found = last(summary(drawn, inputs(SAVED, drawn.rubric), Plan(1, points=1024), asked)).measures["city.net"]
        truth = last(simulated(SAVED)).measures["city.net"]
        assert found.p50
        assert truth.p50
        assert abs(found.p50.value - truth.p50.value) < 4 * found.p50.standard_error


class TestNulls:
    """A null has no mean; it counts as what it stands for in middle, good and bad cases."""

    def test_a_payback_that_is_never_is_longer_than_any(self) -> None:
        found = last(simulated(SAVED)).measures["city.payback_years"]
        assert found.mean is None
        assert found.p90 == Estimate(inf, 0, 16)
        assert found.p10
        assert found.p10.value < YEARS

    def test_what_stands_for_nothing_is_left_out(self) -> None:
        cost = Quantity.not_known("cost.0.initial")
        found = last(simulated(proposal(saving(0, LOW, LIKELY, HIGH), cost=cost))).measures["city.net"]
        assert (found.mean, found.p10, found.null) == (None, None, {Reason.UNKNOWN: Estimate(1, 0, 16)})


class TestBand:
    """The same under other shapes: "32 to 41 of 100"."""

    def test_from_the_least_to_the_most(self) -> None:
        of = proposal(saving(0, LOW, LIKELY, HIGH), cost=ranged("cost.0.initial", 4e6, 5e6, 7e6))
        found = [simulated(of, shape=shape) for shape in (Shape.PERT, Shape.TRIANGULAR, Shape.SEVERE)]
        shares = [last(each).verdicts[Verdict.JUSTIFIED].value for each in found]
        assert band(found, Verdict.JUSTIFIED, YEARS) == (min(shares), max(shares))
        assert max(shares) - min(shares) > 0.02

    def test_verdicts_add_up(self) -> None:
        for each in simulated(SAVED).horizons:
            assert sum(share.value for share in each.verdicts.values()) == pytest.approx(1)


def test_the_same_seed_gives_the_same_numbers() -> None:
    assert simulated(SAVED, seed=7) == simulated(SAVED, seed=7)
    assert simulated(SAVED, seed=7) != simulated(SAVED, seed=8)


def test_ranges_of_the_file_are_left_out_where_the_rubric_s_are_asked_for() -> None:
    assert inputs(SAVED, rubric(), Ranges.RUBRIC) == ()
