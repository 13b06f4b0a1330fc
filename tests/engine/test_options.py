"""The options of a proposal on one yardstick: figures by hand, and laws."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.options import options_study
from dxroi.engine.ties import equal
from dxroi.loading import load_rubric
from dxroi.models.appraisal import Reason, View
from dxroi.models.cycle import Option
from dxroi.models.options import MEASURES, OptionsStudy
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from tests.loading.samples import proposal
from tests.strategies import proposals, rubrics

BUY_OR_LEASE = """\
name: 会議録
department: 総務課
first_year: 2027
cash_saved: 1500000
hours_saved: 0
cost: [{item: 買取り, initial: 4000000, exit: 300000}, {item: 保守, annual: 200000}]
options:
  - {id: lease, set: {cost: [{item: 賃貸借, annual: 1100000, exit: unknown}]}}
  - {id: paper, set: {cost: {initial: 0, annual: 100000}, cash_saved: 600000}}
  - {id: better, set: {cost: {initial: 0, annual: 1100000}, cash_saved: 1600000}}
  - {id: later, set: {first_year: 2028}}
  - {id: quote, set: {cost.1.annual: unknown}}
"""


@pytest.fixture(scope="module")
def study() -> OptionsStudy:
    return options_study(proposal(BUY_OR_LEASE), load_rubric())


def value(of: OptionsStudy, id_: str, measure: str) -> float | None:
    found = of.of(id_).measures[measure].value
    return None if found is None else round(found, 2)


class TestByHand:
    """5 years, 4 %, initial at the start, the rest at the end of each year; 4.451822 is the sum of the factors."""

    def test_costs(self, study: OptionsStudy) -> None:
        assert [value(study, "会議録", name) for name in ("total_cost", "general_revenue")] == [5000000, 5000000]
        assert value(study, "会議録", "present_value") == pytest.approx(4000000 + 200000 * 4.451822, abs=1)
        assert value(study, "会議録", "equivalent_annual_cost") == pytest.approx(4000000 / 4.451822 + 200000, abs=1)
        assert value(study, "lease", "equivalent_annual_cost") == 1100000

    def test_by_year(self, study: OptionsStudy) -> None:
        years = [(each.year, each.cost, each.general_revenue) for each in study.of("会議録").years]
        assert years[:2] == [(2027, 4200000, 4200000), (2028, 200000, 200000)]
        assert [each.cost for each in study.base.years] == [0] * 5

    def test_exit_apart(self, study: OptionsStudy) -> None:
        assert value(study, "会議録", "exit_cost") == 300000
        assert value(study, "会議録", "total_cost_with_exit") == 5300000
        assert study.of("lease").measures["exit_cost"].reason is Reason.UNKNOWN
        assert study.of("lease").measures["total_cost_with_exit"].reason is Reason.UNKNOWN
        not_stated = study.of("paper").measures
        assert all(not_stated[name][:2] == (None, None) for name in ("exit_cost", "total_cost_with_exit"))

    def test_a_later_start_is_carried_to_the_same_moment(self, study: OptionsStudy) -> None:
        """The same a year later is worth 1 / 1.04 of it; what it costs a year of its use stays."""
        for name in ("present_value", "net_present_value"):
            assert value(study, "later", name) == pytest.approx((value(study, "会議録", name) or 0) / 1.04, abs=0.01)
        assert value(study, "later", "equivalent_annual_cost") == value(study, "会議録", "equivalent_annual_cost")
        assert study.of("later").years[0].year == 2028

    def test_order_and_increments(self, study: OptionsStudy) -> None:
        """Paper first; buying brings what the lease brings and costs a little less."""
        assert study.order == ("base", "paper", "later", "会議録", "better", "lease")
        assert study.of("lease").dominated_by == "会議録"
        step = study.of("better").increment
        assert study.of("paper").increment is not None
        assert step is not None
        assert step.ratio.value == pytest.approx((step.benefit.value or 0) / (step.cost.value or 0))

    def test_unknown_is_left_out_with_its_path(self, study: OptionsStudy) -> None:
        left_out = study.of("quote")
        assert left_out.missing == {"cost.1.annual"}
        assert (left_out.increment, left_out.dominated_by) == (None, None)
        assert "quote" not in study.order
        assert left_out.measures["total_cost"].reason is Reason.UNKNOWN

    def test_which_stands_out_and_why(self, study: OptionsStudy) -> None:
        """Buying nets 7.5 − 5 = 2.5 million, as does starting later, paper and `better`: 3 − 0.5 and 8 − 5.5."""
        standing = study.standings["city.net"]
        assert (standing.best, standing.second) == (("会議録", "paper", "better", "later"), "lease")
        assert standing.difference.value == 500000
        assert {name: part.value for name, part in study.parts.items()} == {"cash": 0, "capacity": 0, "cost": 500000}
        assert study.standings["present_value"].best == ("paper",)


def with_options(of: Proposal, *others: Proposal) -> Proposal:
    options = [Option(f"options.o{n}", f"o{n}", f"o{n}", each, ()) for n, each in enumerate(others)]
    return of._replace(id="written", options=tuple(options))


class TestLaws:
    @settings(max_examples=25)
    @given(proposals(), proposals(), rubrics())
    def test_each_is_appraised_as_it_would_be_alone(self, one: Proposal, other: Proposal, rubric: Rubric) -> None:
        found = options_study(with_options(one, other, one), rubric)
        alone = appraise(other, rubric)
        beside = found.of("o0")
        assert beside.appraisal == alone
        for view in View:
            assert beside.measures[f"{view.value}.net"] == alone.views[view]["net"]
        assert found.of("o1").measures == found.of("written").measures
        assert found.of("o1").dominated_by == found.of("written").dominated_by
        assert set(found.base.measures) == set(MEASURES)

    @settings(max_examples=25)
    @given(st.lists(proposals(), min_size=1, max_size=3), proposals(), rubrics())
    def test_what_stands_out_is_beaten_by_none(self, others: list[Proposal], one: Proposal, rubric: Rubric) -> None:
        """By net present value the best is never dominated, singly or by a pair."""
        found = options_study(with_options(one, *others), rubric)
        best = found.standings["net_present_value"].best
        assert any(found.of(id_).dominated_by is None and found.of(id_).between is None for id_ in best)
        costs = [found.of(id_).measures["present_value"].value or 0 for id_ in found.order]
        assert all(a <= b or equal(a, b) for a, b in pairwise(costs))
