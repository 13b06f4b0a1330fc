"""Switching values: the published case by its name, and every value put back."""

from __future__ import annotations

import pytest
from hypothesis import given

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.searching import FINEST
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.stated import stated_ranges
from dxroi.engine.uncertainty.switching import switching
from dxroi.models.proposal import CostItem, Proposal, Work
from dxroi.models.quantity import Quantity, Series, tax_added
from dxroi.models.rubric import Condition, Gate, Rubric
from dxroi.models.uncertainty import Grade, Range, Switch, Uncertainty
from dxroi.models.words import Evidence, Verdict
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics

from .built import case, proposal, ranged, rubric, saving
from .put_back import put_back

GREEN_BOOK = rubric("city.net_present_value", horizon=10, rate=0.035)
BOX_15 = proposal(saving(0, 150_000, 150_000, 150_000), cost=Quantity.of(1_000_000, "cost.0.initial"))


def of(drawn: Case, field: str) -> list[Switch]:
    return [each for each in switching(drawn, inputs(drawn.proposal, drawn.rubric)) if each.field == field]


class TestGreenBookBox15:
    """HM Treasury, The Green Book (2003), box 15: 15 staff freed, 150,000 a year for 10 years, for 1,000,000."""

    def test_cash_of_120_241_a_year_or_12_02_of_15_staff(self) -> None:
        (found,) = of(case(BOX_15, GREEN_BOOK), "cash_saved.0.annual")
        assert (found.at, found.beyond) == (120_242, 120_241)
        assert (found.standing, found.then) == (Verdict.JUSTIFIED, Verdict.NOT_YET)
        assert found.at / 150_000 * 15 == pytest.approx(12.02, abs=0.005)

    def test_survives_a_cost_uplift_of_24_75_percent(self) -> None:
        (found,) = of(case(BOX_15, GREEN_BOOK), "cost.0.initial")
        assert found.distance == pytest.approx(0.2475, abs=5e-5)
        assert (found.at, found.beyond) == (1_247_490, 1_247_491)

    def test_as_hours_of_staff(self) -> None:
        """The same 15 staff as hours at the rubric's rate."""
        work = Work("hours_saved", None, hours=Quantity.of(37.5, "hours_saved"), freed_for="visits")
        (found,) = of(case(BOX_15._replace(works=(work,), cash_savings=()), GREEN_BOOK), "hours_saved")
        assert found.at / 37.5 * 15 == pytest.approx(12.024, abs=5e-4)
        assert found.distance == pytest.approx(-0.1984, abs=5e-5)


class TestPutBack:
    """Each value gives the promised verdict on one side and the old one on the other."""

    @LAW
    @given(proposals(), rubrics())
    def test_on_both_sides(self, drawn: Proposal, by: Rubric) -> None:
        here = Case(drawn, by, AS_WRITTEN)
        standing = judge(here).verdict
        for found in switching(here):
            assert found.standing is standing
            assert found.then is not standing
            at, beyond = (judge(put_back(here, found.field, found.now, value)) for value in (found.at, found.beyond))
            assert at.verdict is standing, found
            assert beyond.verdict is found.then, found
            assert abs(found.beyond - found.now) >= abs(found.at - found.now)

    @LAW
    @given(proposals(), rubrics())
    def test_what_is_not_named_turns_nothing_nearby(self, drawn: Proposal, by: Rubric) -> None:
        here = Case(drawn, by, AS_WRITTEN)
        named = {each.field for each in switching(here)}
        for id_, weight in by.weights.items():
            field = f"rubric.criteria.{id_}"
            if field not in named and 0 < weight < 1 and judge(here).verdict is not Verdict.WITHHELD:
                for value in (weight * 0.9, min(weight * 1.1, 1)):
                    near = judge(put_back(here, field, weight, value))
                    applying = {each.id for each in near.criteria if each.applies}
                    assert id_ not in applying or near.verdict is judge(here).verdict


class TestEachKind:
    """Hours, rate, use, costs, delay, horizon, discount rate, ratings, weights."""

    def test_tax_is_put_on_as_the_file_does(self) -> None:
        """10,000,000 without tax are 11,000,000; the value is the one that the file would write."""
        net = 15_000_000
        taxed = Quantity(11_000_000, 11_000_000, 11_000_000, "cost.0.initial", before_tax=10_000_000)
        (found,) = of(case(proposal(saving(0, net / 5, net / 5, net / 5), cost=taxed)), "cost.0.initial")
        assert found.now == 10_000_000
        assert tax_added(found.at) <= net < tax_added(found.beyond)

    def test_a_delay_in_months(self) -> None:
        certain = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(3_000_000, "cost.0.initial"))
        (found,) = of(case(certain), "delay")
        assert (found.at, round(found.beyond * 12, 9)) == (2, 25)

    def test_a_horizon(self) -> None:
        certain = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(3_000_000, "cost.0.initial"))
        (found,) = of(case(certain), "rubric.horizon")
        assert (found.at, found.beyond) == (3, 2)

    def test_a_longer_horizon_than_the_rubric_s(self) -> None:
        certain = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(7_000_000, "cost.0.initial"))
        (found,) = of(case(certain), "rubric.horizon")
        assert (found.at, found.beyond, found.then) == (6, 7, Verdict.JUSTIFIED)

    def test_a_discount_rate_is_its_internal_rate(self) -> None:
        certain = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(4_000_000, "cost.0.initial"))
        (found,) = of(case(certain, rubric("city.net_present_value", rate=0.04)), "rubric.discounting.rate")
        assert found.at == pytest.approx(0.0793, abs=1e-4)

    def test_a_discount_rate_that_nothing_reads_is_no_lever(self) -> None:
        assert of(case(BOX_15), "rubric.discounting.rate") == []

    def test_a_cost_that_is_free_now(self) -> None:
        free = CostItem("cost.1", "fee", annual=Series((Quantity.of(0, "cost.1.annual"),)))
        certain = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(3_000_000, "cost.0.initial"))
        (found,) = of(case(certain._replace(costs=(*certain.costs, free))), "cost.1.annual")
        assert (found.at, found.beyond) == (400_000, 400_001)
        assert found.distance is None

    def test_a_change_at_nothing(self) -> None:
        """The least hour without a destination caps the verdict, none at all does not: said as 0, not as a rounding."""
        fixed = Condition("rubric.gates.0.require", "undirected_share", "<=", 0)
        by = rubric()._replace(gates=(Gate("directed", fixed, Verdict.CONDITIONAL),))
        work = Work("hours_saved.0", "work", hours=Quantity.of(2, "hours_saved.0.hours"))
        certain = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.of(0, "cost.0.initial"))
        (found,) = of(case(certain._replace(works=(work,)), by), "hours_saved")
        assert (found.standing, found.then) == (Verdict.CONDITIONAL, Verdict.JUSTIFIED)
        assert found.beyond == 0 < found.at <= FINEST

    def test_nothing_is_said_of_a_verdict_that_is_withheld(self) -> None:
        open_ = proposal(saving(0, 1e6, 1e6, 1e6), cost=Quantity.not_known("cost.0.initial"))
        assert switching(case(open_)) == ()


class TestInside:
    """Whether the other verdict lies inside the stated range."""

    def test_a_range_of_the_file(self) -> None:
        wide, narrow = (ranged("cost.0.initial", 900_000, 1_000_000, high) for high in (1_300_000, 1_200_000))
        yearly = saving(0, 150_000, 150_000, 150_000)
        for cost, inside in ((wide, True), (narrow, False)):
            (found,) = of(case(proposal(yearly, cost=cost), GREEN_BOOK), "cost.0.initial")
            assert found.inside is inside
        assert of(case(BOX_15, GREEN_BOOK), "cost.0.initial")[0].inside is None

    def test_hours_from_the_worst_to_the_best_case(self) -> None:
        work = Work(
            "hours_saved.0",
            "w",
            before=ranged("hours_saved.0.before", 380, 400, 500),
            after=ranged("hours_saved.0.after", 50, 100, 200),
        )
        drawn = case(BOX_15._replace(works=(work,)))
        assert stated_ranges(drawn, inputs(drawn.proposal, drawn.rubric))["hours_saved"] == (180, 450)

    def test_a_range_of_the_rubric(self) -> None:
        by = GREEN_BOOK._replace(
            uncertainty=Uncertainty(grades={Evidence.ESTIMATE: Grade(Range(0.7, 1, 1), Range(1, 1, 1.2))})
        )
        drawn = case(BOX_15, by)
        assert [each.inside for each in of(drawn, "cash_saved.0.annual")] == [True]
        assert [each.inside for each in of(drawn, "cost.0.initial")] == [False]
