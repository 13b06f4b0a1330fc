"""Laws of what is tried out: horizons, break-even points and strains."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.ties import equal, holds
from dxroi.models.appraisal import Appraisal, Measure, View
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number, Quantity
from dxroi.models.rubric import Rubric
from tests.engine.law import LAW, at_rate, is_0, tied, with_numbers, with_quantities
from tests.strategies import proposals, rubrics


class TestHorizons:
    """`verdict_by_horizon`: the same rubric with horizon 1..T (評価期間別)."""

    @LAW
    @given(proposals(), rubrics())
    def test_each_is_the_answer_of_the_rubric_with_that_horizon(self, proposal: Proposal, rubric: Rubric) -> None:
        whole = appraise(proposal, rubric)
        assert [judgement.years for judgement in whole.by_horizon] == list(range(1, rubric.horizon + 1))
        for years, judgement in enumerate(whole.by_horizon, 1):
            part = appraise(proposal, rubric._replace(horizon=years))
            assert judgement == part.judgement
            assert whole.years[:years] == part.years
            last = whole.years[years - 1]
            assert last.cumulative_net == part.views[View.CITY]["net"].value
            assert last.net_present_value == part.views[View.CITY]["net_present_value"].value

    @LAW
    @given(proposals(), rubrics(), st.data())
    def test_with_an_unknown_too(self, proposal: Proposal, rubric: Rubric, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from([q.field for q in quantities(proposal)]))
        blurred = with_quantities(proposal, {path: Quantity.not_known(path)})
        for years, judgement in enumerate(appraise(blurred, rubric).by_horizon, 1):
            assert judgement == appraise(blurred, rubric._replace(horizon=years)).judgement


class TestBreakEven:
    """The one rate, in place of the rate of every work, and the average hours at which the city view's net is 0."""

    @LAW
    @given(proposals(), rubrics())
    def test_the_rate_put_in_gives_a_net_of_0(self, proposal: Proposal, rubric: Rubric) -> None:
        rate = appraise(proposal, rubric).break_even.yen_per_hour
        assume(rate is not None and rate < 1e9)
        net = appraise(at_rate(proposal, rate or 0), rubric).views[View.CITY]["net"]
        assert is_0(net)

    @LAW
    @given(proposals(), rubrics())
    def test_on_the_stated_side_of_the_rate_the_net_is_not_negative(self, proposal: Proposal, rubric: Rubric) -> None:
        even = appraise(proposal, rubric).break_even
        assume(even.yen_per_hour is not None and 1 < even.yen_per_hour < 1e9)
        rate = even.yen_per_hour or 0
        for side, factor in ((True, 1.01), (False, 0.99)):
            net = appraise(at_rate(proposal, rate * factor), rubric).views[View.CITY]["net"]
            assert net.value is not None
            assert holds(net.value, ">=" if even.at_least is side else "<=", 0, net.scale)

    @LAW
    @given(proposals(), rubrics(), st.sampled_from((0, 1, 10_000)))
    def test_always_and_never_are_meant(self, proposal: Proposal, rubric: Rubric, rate: Number) -> None:
        reason = appraise(proposal, rubric).break_even.reason
        net = appraise(at_rate(proposal, rate), rubric).views[View.CITY]["net"]
        assert net.value is not None
        if reason == "always":
            assert holds(net.value, ">=", 0, net.scale)
        if reason == "never":
            assert holds(net.value, "<=", 0, net.scale)

    @LAW
    @given(proposals(), rubrics())
    def test_the_hours_put_in_give_a_net_of_0(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        hours, saved = appraisal.break_even.hours_per_year, appraisal.measures["hours_saved"].value
        assume(hours is not None and saved is not None and saved > 1)
        factor = (hours or 0) / ((saved or 1) / rubric.horizon)
        assume(factor < 1e6)

        def times(number: Number) -> Number:
            return number * factor

        stated = ("hours", "before", "after", "cases")
        scaled = proposal._replace(works=tuple(with_numbers(w, times, *stated) for w in proposal.works))
        again = appraise(scaled, rubric)
        net, average = again.views[View.CITY]["net"], again.measures["hours_saved"]
        assert average.value is not None
        assert is_0(net)
        assert equal(average.value / rubric.horizon, hours or 0, average.scale)


class TestStress:
    """`stress`: city.net with effects −20 %, effects −40 %, money cost +20 %, effects one year later."""

    @LAW
    @given(proposals(), rubrics())
    def test_effects_lessened(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        benefit, net = (appraisal.views[View.CITY][name] for name in ("benefit", "net"))
        assert benefit.value is not None
        assert net.value is not None
        for case, less in (("effects-20", 0.2), ("effects-40", 0.4)):
            assert tied(strained(appraisal, case), Measure(net.value - less * benefit.value, scale=net.scale))

    @LAW
    @given(proposals(), rubrics())
    def test_money_a_fifth_dearer(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        net, money = appraisal.views[View.CITY]["net"], appraisal.views[View.CASH]["cost"]
        assert net.value is not None
        assert money.value is not None
        assert tied(strained(appraisal, "cost+20"), Measure(net.value - 0.2 * money.value, scale=net.scale))

    @LAW
    @given(proposals(), rubrics())
    def test_a_year_later_the_last_years_effects_are_beyond_the_horizon(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        appraisal = appraise(proposal, rubric)
        net = appraisal.views[View.CITY]["net"]
        last = appraisal.years[-1]
        assert net.value is not None
        lost = (last.cash or 0) + (last.capacity or 0)
        assert tied(strained(appraisal, "delay-1"), Measure(net.value - lost, scale=net.scale))

    @LAW
    @given(proposals(slower=False, own_hours=False), rubrics(gates=False))
    def test_strain_never_betters_the_verdict(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        assert [s.case for s in appraisal.stress] == ["effects-20", "effects-40", "cost+20", "delay-1"]
        assert all(s.verdict.rank >= appraisal.verdict.rank for s in appraisal.stress)


def strained(appraisal: Appraisal, case: str) -> Measure:
    """The city's net under a strain."""
    return next(s.net for s in appraisal.stress if s.case == case)
