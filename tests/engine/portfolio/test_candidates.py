"""What a proposal takes of a budget, what it is worth, and what bars it: in whole yen and hundredths of hours."""

from __future__ import annotations

import pytest

from dxroi.engine.portfolio.aims import ADDED, COUNTS, DEFAULT, Aim, Unfit, unfit
from dxroi.engine.portfolio.candidates import candidate
from dxroi.engine.portfolio.rules import exceeded
from dxroi.loading import load_rubric, proposal_of
from dxroi.models.budget import Budget, Counted
from dxroi.models.measures import MEASURES
from dxroi.models.portfolio import Bar, Candidate, Chosen, Refusal
from dxroi.models.proposal import Proposal
from dxroi.models.words import Verdict

RUBRIC = load_rubric()
FREE = Budget(dict.fromkeys(range(2027, 2040), 10**9))
PLAIN = """\
name: a
department: d
first_year: 2027
hours_saved: 500
freed_for: x
cost: {initial: 1000000, annual: 200000}
"""


def proposal(text: str = PLAIN, *lines: str) -> Proposal:
    loaded = proposal_of("\n".join((text, *lines)).encode(), "p.yaml")
    assert loaded.proposal is not None, loaded.findings
    return loaded.proposal


def held(text: str = PLAIN, *lines: str, budget: Budget = FREE, aim: Aim | None = None, window: int = 1) -> Candidate:
    return candidate(proposal(text, *lines), RUBRIC, budget, aim or Aim(base_year=2027), range(window))


LONG = PLAIN.replace("cost: {initial: 1000000, annual: 200000}\n", "")


class TestAmounts:
    """`counts: general_revenue` is what nobody else pays, `counts: cost` all money paid; own hours have their limit."""

    def test_general_revenue(self) -> None:
        each = held(PLAIN, "funding: [{source: national, share: 0.5, of: initial}]")
        assert each.starts[0].money == {2027: 700000, 2028: 200000, 2029: 200000, 2030: 200000, 2031: 200000}

    def test_cost(self) -> None:
        each = held(
            PLAIN,
            "funding: [{source: national, share: 0.5, of: initial}]",
            budget=FREE._replace(counts=Counted.COST),
        )
        assert each.starts[0].money[2027] == 1200000

    def test_own_hours_are_no_money_and_have_a_limit(self) -> None:
        text = LONG + "cost: [{item: c, initial: 100, annual: 0}, {item: h, hours: 12.345, hours_per_year: 2}]"
        start = held(text).starts[0]
        assert start.money[2027] == 100
        assert start.hours == {2027: 1435, 2028: 200, 2029: 200, 2030: 200, 2031: 200}

    def test_a_yen_is_rounded_up(self) -> None:
        text = PLAIN.replace("1000000", "1000001") + "funding: [{source: national, share: 0.5, of: initial}]"
        assert held(text).starts[0].money[2027] == 500000 + 200000 + 1

    def test_residue_of_adding_up_is_no_yen(self) -> None:
        text = PLAIN.replace("1000000", "3000000") + "funding: [{source: national, share: 0.9, of: initial}]"
        assert held(text).starts[0].money[2027] == 300000 + 200000

    def test_a_grant_beyond_the_cost_pays_for_nobody_else(self) -> None:
        each = held(PLAIN, "funding: [{source: national, amount: 9000000}]")
        assert set(each.starts[0].money.values()) == {0}

    def test_a_limit_of_hours_is_rounded_down(self) -> None:
        text = LONG + "cost: [{item: c, initial: 0, annual: 0}, {item: h, hours: 10.5}]"
        each = held(text)
        chosen = [Chosen(each, each.starts[0])]
        assert exceeded(Budget({}, staff_hours={2027: 10.5}), chosen) == ()
        assert [rule.over for rule in exceeded(Budget({}, staff_hours={2027: 10.49}), chosen)] == [1]


class TestUnknown:
    """What is unknown in a limited year, or makes what is maximised unknown, bars; elsewhere it does not matter."""

    TEXT = PLAIN.replace("annual: 200000", "annual: unknown")

    def test_in_a_capped_year(self) -> None:
        each = held(self.TEXT)
        assert each.bar == Bar(Refusal.UNKNOWN, ("cost.annual",))
        assert each.starts == ()

    def test_of_what_is_maximised(self) -> None:
        assert held(self.TEXT, budget=Budget({2040: 1})).bar == Bar(Refusal.UNKNOWN, ("cost.annual",))

    def test_elsewhere(self) -> None:
        each = held(self.TEXT, budget=Budget({2040: 1}), aim=Aim("hours_saved"))
        assert each.bar is None
        assert each.starts[0].value == 2500
        assert each.starts[0].money == {}
        assert each.starts[0].open_years == (2027, 2028, 2029, 2030, 2031)

    def test_own_hours_in_a_limited_year(self) -> None:
        text = LONG + "cost: [{item: c, initial: 0, annual: 0}, {item: h, hours: unknown}]"
        budget = Budget({2040: 1}, staff_hours={2027: 10})
        assert held(text, budget=budget, aim=Aim("hours_saved")).bar == Bar(Refusal.UNKNOWN, ("cost.1.hours",))

    def test_the_first_year(self) -> None:
        text = PLAIN.replace("first_year: 2027", "stage: idea")
        assert held(text, aim=Aim("hours_saved")).bar == Bar(Refusal.UNKNOWN, ("first_year",))

    def test_no_start_brings_an_unknown_into_a_limited_year(self) -> None:
        text = LONG + "cost: [{item: c, initial: 1}, {item: r, annual: [0, 0, 0, unknown, 0]}]"
        each = held(text, budget=Budget({2028: 1, 2031: 5}), aim=Aim("hours_saved"), window=3)
        assert [start.delay for start in each.starts] == [0, 2]


class TestVerdict:
    """Below `verdict_at_least` a proposal is out; an obligatory one has its verdict for reference only."""

    BUDGET = FREE._replace(verdict_at_least=Verdict.CONDITIONAL)
    POOR = PLAIN.replace("1000000", "90000000")

    def test_below(self) -> None:
        each = held(self.POOR, budget=self.BUDGET)
        assert each.verdict is Verdict.NOT_YET
        assert each.bar == Bar(Refusal.VERDICT)
        assert each.starts

    def test_reached(self) -> None:
        assert held(budget=self.BUDGET).bar is None

    def test_withheld_says_what_is_missing(self) -> None:
        each = held(PLAIN.replace("annual: 200000", "annual: unknown"), budget=self.BUDGET)
        assert each.bar == Bar(Refusal.UNKNOWN, ("cost.annual",))

    def test_obligatory(self) -> None:
        assert held(self.POOR, "obligation: statutory", budget=self.BUDGET).bar is None


class TestStarts:
    """A later start moves every amount with it; a present value is discounted for the delay, nothing else is."""

    def test_amounts_move(self) -> None:
        early, late = held(window=2).starts
        assert (late.delay, late.year) == (1, 2028)
        assert late.money == {year + 1: yen for year, yen in early.money.items()}

    def test_a_delay_costs(self) -> None:
        early, late = held(window=2).starts
        assert late.value == pytest.approx(early.value / 1.04)

    def test_hours_are_hours_whenever(self) -> None:
        early, late = held(aim=Aim("hours_saved", 2027), window=2).starts
        assert early.value == late.value == 2500

    def test_the_base_year_is_the_earliest_first_year(self) -> None:
        own, earlier = held().starts[0].value, held(aim=Aim(base_year=2025)).starts[0].value
        assert earlier == pytest.approx(own / 1.04**2)

    @pytest.mark.parametrize("line", ["stage: operating", "obligation: security"])
    def test_what_runs_or_is_obligatory_is_not_moved(self, line: str) -> None:
        assert [start.delay for start in held(PLAIN, line, window=3).starts] == [0]


class TestAims:
    """What adds up over proposals can be maximised; a ratio, a payback and a count of gaps cannot."""

    def test_every_measure_has_its_answer(self) -> None:
        reasons = {measure: unfit(measure, RUBRIC) for measure in MEASURES}
        assert {measure for measure, reason in reasons.items() if reason is None} == set(ADDED)
        assert {measure for measure, reason in reasons.items() if reason is Unfit.COUNT} == set(COUNTS)
        ratios = {measure.rpartition(".")[2] for measure, reason in reasons.items() if reason is Unfit.RATIO}
        assert ratios == {
            "benefit_cost_ratio",
            "payback_years",
            "discounted_benefit_cost_ratio",
            "discounted_payback_years",
            "internal_rate_of_return",
            "undirected_share",
        }

    def test_ratings(self) -> None:
        assert unfit("rating.generality", RUBRIC) is None
        assert unfit("rating.economy", RUBRIC) is Unfit.NOT_A_MEASURE  # it is measured
        assert unfit("rating.beauty", RUBRIC) is Unfit.NOT_A_MEASURE

    def test_what_is_none(self) -> None:
        assert unfit("net_present_value", RUBRIC) is Unfit.NOT_A_MEASURE

    @pytest.mark.parametrize("measure", ADDED)
    def test_each_has_a_value(self, measure: str) -> None:
        assert held(aim=Aim(measure, 2027)).starts

    def test_the_default(self) -> None:
        assert DEFAULT in ADDED
        assert Aim().is_present_value
        assert Aim().is_money
        assert not Aim("score").is_money
