"""Laws of the amounts, for every proposal and rubric: the class quotes the rule, the method is the property."""

from __future__ import annotations

from random import Random
from typing import TypeVar

from hypothesis import assume, given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.ties import equal, holds
from dxroi.models.appraisal import Measure, Reason, View
from dxroi.models.proposal import CostItem, Proposal, Rating, Work
from dxroi.models.quantity import Number, Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.words import Staff
from tests.engine.law import LAW, at_least, is_0, tied, with_numbers
from tests.strategies import HOURS, costs, proposals, rubrics, works

T = TypeVar("T")


class TestMonotonicity:
    """More hours never lower the city's net, more cost never raises it, a better rating never lowers the score."""

    @LAW
    @given(proposals(), rubrics(), works("hours_saved.9"), HOURS)
    def test_more_hours(self, proposal: Proposal, rubric: Rubric, work: Work, more: Number) -> None:
        better = with_numbers(work, lambda number: number + more, "hours", "before", "minutes_before")
        a, b = (appraise(proposal._replace(works=(*proposal.works, each)), rubric) for each in (work, better))
        for view in View:
            assert at_least(b.views[view]["net"], a.views[view]["net"])
            assert at_least(b.views[view]["net_present_value"], a.views[view]["net_present_value"])

    @LAW
    @given(proposals(), rubrics(), costs("cost.9"))
    def test_more_cost(self, proposal: Proposal, rubric: Rubric, item: CostItem) -> None:
        a = appraise(proposal, rubric)
        b = appraise(proposal._replace(costs=(*proposal.costs, item)), rubric)
        for view in View:
            assert at_least(a.views[view]["net"], b.views[view]["net"])
            assert at_least(a.views[view]["net_present_value"], b.views[view]["net_present_value"])

    @LAW
    @given(proposals(), rubrics(), st.data())
    def test_a_better_rating(self, proposal: Proposal, rubric: Rubric, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from([criterion.id for criterion in rubric.criteria]))
        low, high = sorted(data.draw(st.lists(st.integers(1, 5), min_size=2, max_size=2)))
        scores = []
        for number in (low, high):
            rating = Rating(f"ratings.{id_}", number)
            rated = proposal._replace(ratings={**proposal.ratings, id_: rating})
            scores.append(appraise(rated, rubric).judgement.score)
        assume(scores[0].value is not None)
        assert at_least(scores[1], scores[0])

    @LAW
    @given(proposals(), rubrics(gates=False), st.sampled_from(Staff), HOURS)
    def test_rules_that_ask_for_more_never_lower_the_verdict_for_more_hours(
        self, proposal: Proposal, rubric: Rubric, staff: Staff, hours: Number
    ) -> None:
        more = Work("hours_saved.9", "more", hours=Quantity.of(hours, "hours_saved.9.hours"), staff=staff)
        better = appraise(proposal._replace(works=(*proposal.works, more)), rubric).judgement
        assert better.verdict.rank <= appraise(proposal, rubric).judgement.verdict.rank


class TestLinearity:
    """Every amount of a view is a sum of yen: all yen times k, all of it times k, and no ratio changes."""

    @LAW
    @given(proposals(), rubrics(), st.sampled_from((2, 3, 10)))
    def test_all_yen_times_k(self, proposal: Proposal, rubric: Rubric, k: int) -> None:
        a = appraise(proposal, rubric)
        b = appraise(dearer(proposal, k), rubric._replace(
            labour={s: rate._replace(yen_per_hour=rate.yen_per_hour * k) for s, rate in rubric.labour.items()},
            resident_yen_per_hour=rubric.resident_yen_per_hour * k,
        ))  # fmt: skip
        for view in View:
            for name in ("benefit", "cost", "net", "net_present_value"):
                before, after = a.views[view][name], b.views[view][name]
                assert before.value is not None
                assert tied(Measure(before.value * k, scale=before.scale * k), after)
            for name in ("benefit_cost_ratio", "payback_years", "discounted_benefit_cost_ratio"):
                assert tied(a.views[view][name], b.views[view][name])
        assert a.measures["hours_saved"] == b.measures["hours_saved"]


def dearer(proposal: Proposal, k: int) -> Proposal:
    """The same with every yen times k."""

    def times(number: Number) -> Number:
        return number * k

    return proposal._replace(
        works=tuple(with_numbers(w, times, "yen_per_hour") for w in proposal.works),
        costs=tuple(with_numbers(c, times, "initial", "annual", "yen_per_hour") for c in proposal.costs),
        cash_savings=tuple(with_numbers(s, times, "annual") for s in proposal.cash_savings),
        residents=tuple(with_numbers(p, times, "yen_saved") for p in proposal.residents),
    )


class TestDiscounting:
    """Discount factor 1/(1+rate)^(t+d)."""

    @LAW
    @given(proposals(), rubrics())
    def test_at_a_rate_of_0_nothing_is_discounted(self, proposal: Proposal, rubric: Rubric) -> None:
        undiscounted = rubric._replace(discounting=rubric.discounting._replace(rate=0))
        appraisal = appraise(proposal, undiscounted)
        for view in View:
            found = appraisal.views[view]
            assert tied(found["net_present_value"], found["net"])
            assert tied(found["discounted_benefit_cost_ratio"], found["benefit_cost_ratio"])
            assert tied(found["discounted_payback_years"], found["payback_years"])

    @LAW
    @given(proposals(), rubrics())
    def test_the_net_present_value_at_an_internal_rate_is_0(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        for view in View:
            rate = appraisal.views[view]["internal_rate_of_return"].value
            if rate is not None and 0 <= rate < 1:
                again = rubric._replace(discounting=rubric.discounting._replace(rate=rate))
                found = appraise(proposal, again).views[view]["net_present_value"]
                assert is_0(found, slack=1000)  # where the curve is steep, the rate is only as exact as a tie


class TestViews:
    """The society's benefit is the city's and the residents', the city's the cash and the capacity; costs likewise."""

    @LAW
    @given(proposals(), rubrics())
    def test_cash_capacity_and_residents_add_up(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        cash, city, society = (appraisal.views[view] for view in View)

        def total(name: str) -> Number:
            amounts: list[Number] = [getattr(row, name) for row in appraisal.years]
            return sum(amounts)

        scale = society["benefit"].scale + society["cost"].scale
        for measure, value in (
            (cash["benefit"], total("cash")),
            (city["benefit"], total("cash") + total("capacity")),
            (society["benefit"], total("cash") + total("capacity") + total("residents")),
            (city["cost"], total("cost")),
            (city["net"], total("net")),
        ):
            assert tied(measure, Measure(value, scale=scale))
        assert tied(city["cost"], society["cost"])
        assert at_least(city["cost"], cash["cost"])

    @LAW
    @given(proposals(own_hours=False), rubrics())
    def test_without_own_hours_all_cost_is_money(self, proposal: Proposal, rubric: Rubric) -> None:
        views = appraise(proposal, rubric).views
        assert tied(views[View.CASH]["cost"], views[View.CITY]["cost"])

    @LAW
    @given(proposals(), rubrics())
    def test_residents_never_enter_the_citys_views(self, proposal: Proposal, rubric: Rubric) -> None:
        a, b = (appraise(each, rubric) for each in (proposal, proposal._replace(residents=())))
        assert a.views[View.CITY] == b.views[View.CITY]
        assert a.views[View.CASH] == b.views[View.CASH]
        assert (a.break_even, a.measures["fte"]) == (b.break_even, b.measures["fte"])

    @LAW
    @given(proposals(), rubrics())
    def test_a_ratio_reaches_1_where_the_net_reaches_0(self, proposal: Proposal, rubric: Rubric) -> None:
        for found in appraise(proposal, rubric).views.values():
            net, ratio, payback = found["net"], found["benefit_cost_ratio"], found["payback_years"]
            assert net.value is not None
            if ratio.value is not None and not equal(net.value, 0, net.scale):
                assert (ratio.value > 1) is (net.value > 0)
            assert (payback.reason is Reason.NEVER) is holds(net.value, "<", 0, net.scale)
            assert payback.value is None or 0 <= payback.value <= rubric.horizon


class TestOrder:
    """Sums do not depend on the order in which a file lists its works, costs, savings and procedures."""

    @LAW
    @given(proposals(), rubrics(), st.randoms(use_true_random=False))
    def test_any_order_is_the_same(self, proposal: Proposal, rubric: Rubric, random: Random) -> None:
        def shuffled(items: tuple[T, ...]) -> tuple[T, ...]:
            return tuple(random.sample(items, len(items)))

        other = proposal._replace(
            works=shuffled(proposal.works),
            costs=shuffled(proposal.costs),
            cash_savings=shuffled(proposal.cash_savings),
            residents=shuffled(proposal.residents),
            funding=shuffled(proposal.funding),
        )
        a, b = (appraise(each, rubric) for each in (proposal, other))
        assert (a.verdict, a.best_rated) == (b.verdict, b.best_rated)
        for view in View:
            names = [name for name in a.views[view] if name != "internal_rate_of_return"]  # a root has no tie
            assert all(tied(a.views[view][name], b.views[view][name]) for name in names)
        assert all(tied(a.measures[name], b.measures[name]) for name in a.measures)


class TestShares:
    """Shares are 0..1; losses never offset undirected hours."""

    @LAW
    @given(proposals(), rubrics())
    def test_the_undirected_share_is_a_share(self, proposal: Proposal, rubric: Rubric) -> None:
        measures = appraise(proposal, rubric).measures
        share = measures["undirected_share"].value
        assert share is not None
        assert -1e-9 <= share <= 1 + 1e-9

    @LAW
    @given(proposals(), rubrics())
    def test_a_work_that_got_slower_changes_none_of_it(self, proposal: Proposal, rubric: Rubric) -> None:
        slow = Work(
            "hours_saved.9",
            "slow",
            before=Quantity.of(0, "hours_saved.9.before"),
            after=Quantity.of(900, "hours_saved.9.after"),
        )
        a, b = (appraise(each, rubric) for each in (proposal, proposal._replace(works=(*proposal.works, slow))))
        for name in ("undirected_hours", "undirected_share"):
            assert tied(a.measures[name], b.measures[name])
