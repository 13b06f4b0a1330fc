"""The formulas of section 2: the engine's figures against the same sentences written out in exact fractions."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given

from dxroi.engine.appraise import appraise
from dxroi.engine.ties import equal
from dxroi.models.appraisal import View
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from tests.engine.by_hand import Year, net_present_value, payback_years, years_of
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics


def same(found: Number | None, expected: Fraction | float, scale: float) -> bool:
    """Whether a figure is the expected one, by the tie rule."""
    return found is not None and equal(found, float(expected), scale)


def size(years: list[Year]) -> float:
    """At least the sum of the absolute amounts."""
    return float(sum(abs(amount) for year in years for amount in year))


class TestYears:
    """For every fiscal year t: hours_t, capacity_t, cash_t, residents_t, visits_saved_t, cost_t."""

    @LAW
    @given(proposals(further=True), rubrics())
    def test_every_figure_of_every_year(self, proposal: Proposal, rubric: Rubric) -> None:
        years, appraisal = years_of(proposal, rubric), appraise(proposal, rubric)
        scale = size(years)
        assert len(appraisal.years) == rubric.horizon
        for row, year in zip(appraisal.years, years, strict=True):
            assert same(row.hours_saved, year.hours, scale)
            assert same(row.capacity, year.capacity, scale)
            assert same(row.cash, year.cash, scale)
            assert same(row.residents, year.residents, scale)
            assert same(row.visits_saved, year.visits, scale)
            assert same(row.cost, year.initial + year.accruing(View.CITY), scale)
            assert same(row.net, year.net(View.CITY), scale)

    @LAW
    @given(proposals(further=True), rubrics())
    def test_the_last_cumulative_up_to_that_year(self, proposal: Proposal, rubric: Rubric) -> None:
        years = years_of(proposal, rubric)
        for t, row in enumerate(appraise(proposal, rubric).years, 1):
            assert same(row.cumulative_net, sum(y.net(View.CITY) for y in years[:t]), size(years[:t]))
            assert same(row.net_present_value, net_present_value(years[:t], View.CITY, rubric), size(years[:t]))


class TestViews:
    """cash: cash | money only; city: cash + capacity | all; society: cash + capacity + residents | all."""

    @LAW
    @given(proposals(further=True), rubrics())
    def test_benefit_cost_and_net(self, proposal: Proposal, rubric: Rubric) -> None:
        years, appraisal = years_of(proposal, rubric), appraise(proposal, rubric)
        for view in View:
            found = appraisal.views[view]
            benefit = sum(year.benefit(view) for year in years)
            cost = sum(year.initial + year.accruing(view) for year in years)
            assert same(found["benefit"].value, benefit, size(years))
            assert same(found["cost"].value, cost, size(years))
            assert same(found["net"].value, benefit - cost, size(years))
            if cost:
                assert same(found["benefit_cost_ratio"].value, benefit / cost, size(years) / float(cost))

    @LAW
    @given(proposals(further=True), rubrics())
    def test_discount_factor_is_1_over_1_plus_rate_to_the_t_plus_d(self, proposal: Proposal, rubric: Rubric) -> None:
        years, appraisal = years_of(proposal, rubric), appraise(proposal, rubric)
        for view in View:
            found = appraisal.views[view]["net_present_value"].value
            assert same(found, net_present_value(years, view, rubric), size(years))

    @LAW
    @given(proposals(further=True), rubrics())
    def test_payback_is_the_first_moment_from_which_the_balance_is_never_negative_again(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        years, appraisal = years_of(proposal, rubric), appraise(proposal, rubric)
        for view in View:
            expected, found = payback_years(years, view), appraisal.views[view]["payback_years"].value
            if expected is None:
                assert found is None
            else:
                assert same(found, expected, 1000 * rubric.horizon)


class TestOtherMeasures:
    """fte = hours_saved / T / hours_per_fte; undirected_share = undirected hours / Σ of positive hours, 0 if none."""

    @LAW
    @given(proposals(further=True), rubrics())
    def test_hours(self, proposal: Proposal, rubric: Rubric) -> None:
        years, measures = years_of(proposal, rubric), appraise(proposal, rubric).measures
        hours, undirected, gained, visits = (
            sum((getattr(year, name) for year in years), Fraction(0))
            for name in ("hours", "undirected", "gained", "visits")
        )
        assert same(measures["hours_saved"].value, hours, size(years))
        assert same(measures["fte"].value, hours / rubric.horizon / Fraction(rubric.hours_per_fte), 1)
        assert same(measures["undirected_hours"].value, undirected, size(years))
        assert same(measures["undirected_share"].value, undirected / gained if gained else 0, 1)
        assert same(measures["visits_saved"].value, visits, size(years))


class TestFunding:
    """general_revenue = money cost − grants − bond + spending that rises, work by work; cuts are not netted off."""

    @LAW
    @given(proposals(further=True), rubrics())
    def test_general_revenue_is_what_nobody_else_pays(self, proposal: Proposal, rubric: Rubric) -> None:
        years = years_of(proposal, rubric)
        for row, year in zip(appraise(proposal, rubric).years, years, strict=True):
            assert row.grants is not None
            assert row.bond is not None
            money = year.initial + year.accruing(View.CASH) + year.spent
            assert same(row.general_revenue, float(money) - row.grants - row.bond, size(years) + row.grants + row.bond)
