"""What an unknown decides: limits of hours, shares and rates, and which unknowns are asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.questions import Asked, questions
from dxroi.engine.searching import FINEST
from dxroi.loading import proposal_of
from dxroi.models.appraisal import Bound
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Verdict
from tests.answers import answered, shipped
from tests.engine.law import LAW, with_quantities

HEAD = "name: n\ndepartment: d\nfirst_year: 2027\n"
RATED = "ratings: {reusability: 4, generality: 4, literacy_gain: 4}\n"
COST = "cost: {initial: 2500000, annual: 600000}\n"
RUBRIC = shipped("chigasaki-dx-2").rubric


def proposal(text: str) -> Proposal:
    """The proposal of these lines."""
    found = proposal_of((HEAD + text).encode()).proposal
    assert found is not None
    return found


def outlook(text: str) -> list[tuple[str, float | None, str]]:
    """Path, limit and verdict of every bound."""
    assert RUBRIC is not None
    return [(b.path, b.limit, b.verdict.value) for b in appraise(proposal(text), RUBRIC).outlook]


def verdict(text: str, path: str, value: Number) -> Verdict:
    """The verdict with a value in place of the unknown."""
    assert RUBRIC is not None
    return appraise(with_quantities(proposal(text), {path: Quantity.of(value, path)}), RUBRIC).verdict


class TestLimits:
    """`outlook` says for each unknown alone, the others at their best, at what value which verdict would stand."""

    @pytest.mark.parametrize(
        ("written", "path", "justified", "conditional"),
        [
            ("hours_saved: unknown\n", "hours_saved", 327.380952, 130.952381),
            ("hours_saved: [{work: a, hours: unknown}]\n", "hours_saved.0.hours", 327.380952, 130.952381),
            ("hours_saved: [{work: a, before: unknown, after: 88}]\n", "hours_saved.0.before", 415.380952, 218.952381),
            ("hours_saved: [{work: a, before: 424, after: unknown}]\n", "hours_saved.0.after", 96.619048, 293.047619),
            (
                "hours_saved: [{work: a, cases: unknown, minutes_before: 7, minutes_after: 3}]\n",
                "hours_saved.0.cases",
                4910.714286,
                1964.285714,
            ),
            (
                "hours_saved: [{work: a, cases: 6000, minutes_before: 9, minutes_after: unknown}]\n",
                "hours_saved.0.minutes_after",
                5.726190,
                7.690476,
            ),
            ("hours_saved: [{work: a, hours: 900, ramp: unknown}]\n", "hours_saved.0.ramp", 0.363757, 0.145503),
            (
                "hours_saved: [{work: a, hours: 900, freed_for: x, reused: unknown}]\n",
                "hours_saved.0.reused",
                0.363757,
                0.145503,
            ),
            (
                "hours_saved: [{work: a, hours: 336, yen_per_hour: unknown}]\n",
                "hours_saved.0.yen_per_hour",
                4092.261905,
                1636.904762,
            ),
        ],
    )
    def test_of_an_effect(self, written: str, path: str, justified: float, conditional: float) -> None:
        found = outlook(written + COST + RATED)
        assert [(at, verdict) for at, _, verdict in found] == [
            (path, "justified"),
            (path, "conditional"),
            (path, "not-yet"),
        ]
        assert found[0][1] == pytest.approx(justified, rel=1e-7, abs=1e-6)
        assert found[1][1] == pytest.approx(conditional, rel=1e-7, abs=1e-6)
        assert found[2][1] is None

    @pytest.mark.parametrize("written", ["cash_saved: unknown\n", "cash_saved: [{item: a, annual: unknown}]\n"])
    def test_of_a_budget_line_is_in_whole_yen(self, written: str) -> None:
        found = outlook("hours_saved: 0\n" + written + COST + RATED)
        assert [limit for _, limit, _ in found] == [1_375_000, 550_000, None]

    def test_of_an_amount_without_tax_is_said_as_the_file_would_write_it(self) -> None:
        text = "hours_saved: 1000\ncost: {initial: 1000000, annual: unknown, tax: excluded}\n" + RATED
        # 21,000,000 / 1.25 = 1,100,000 + 5 × annual × 1.10
        assert outlook(text)[0] == ("cost.annual", 2_854_546, "justified")

    def test_of_two_unknowns_each_alone_the_other_at_its_best(self) -> None:
        text = "hours_saved: 1000\ncost: [{item: a, initial: unknown}, {item: b, annual: unknown}]\n" + RATED
        assert [bound for bound in outlook(text) if bound[2] == "justified"] == [
            ("cost.0.initial", 16_800_000, "justified"),
            ("cost.1.annual", 3_360_000, "justified"),
        ]

    def test_of_an_unknown_that_decides_nothing_is_none(self) -> None:
        text = "hours_saved: 1000\nresidents: [{procedure: p, cases: unknown, online: 1, minutes_saved: 5}]\n" + COST
        bounds = outlook(text + "ratings: {reusability: 4, generality: 4, literacy_gain: 4, resident_convenience: 4}\n")
        assert bounds == [("residents.0.cases", None, "justified")]

    @LAW
    @given(st.integers(0, 3_000_000), st.integers(0, 900_000), st.integers(1, 5))
    def test_of_hours_is_where_the_verdict_turns(self, initial: int, annual: int, rating: int) -> None:
        text = (
            "hours_saved: [{work: a, hours: unknown}]\n"
            f"cost: {{initial: {initial}, annual: {annual}}}\n"
            f"ratings: {{reusability: {rating}, generality: {rating}, literacy_gain: {rating}}}\n"
        )
        assert RUBRIC is not None
        bounds = appraise(proposal(text), RUBRIC).outlook
        for bound in bounds:
            stands_from_its_limit_on(text, bound)
        assert verdict(text, "hours_saved.0.hours", 999_999_999_999_999) is bounds[0].verdict


def stands_from_its_limit_on(text: str, bound: Bound) -> None:
    """Fail where the verdict of a bound does not stand at its limit, or still stands a little below it."""
    if bound.limit is None:
        assert verdict(text, bound.path, 0) is bound.verdict
    else:
        assert verdict(text, bound.path, bound.limit) is bound.verdict
        below = max(min(bound.limit * (1 - 1e-6), bound.limit - FINEST), 0)
        assert verdict(text, bound.path, below).rank > bound.verdict.rank


class TestNeeded:
    """Needed ones count into `unknowns`, each path once."""

    def test_they_come_in_the_order_of_the_fields(self) -> None:
        text = (
            "cost: [{item: b, initial: unknown}, {item: c, hours_per_year: unknown, yen_per_hour: unknown}]\n"
            "cash_saved: unknown\n"
            "hours_saved: [{work: a, cases: [unknown, 5, unknown], minutes_before: 5, minutes_after: unknown}]\n"
        )
        case = answered((HEAD + text).encode(), shipped("chigasaki-dx-2"))
        assert case.appraisal.judgement.unknowns == (
            "hours_saved.0.cases.0",
            "hours_saved.0.cases.2",
            "hours_saved.0.minutes_after",
            "cost.0.initial",
            "cost.1.hours_per_year",
            "cost.1.yen_per_hour",
            "cash_saved",
        )
        assert case.appraisal.measures["unknowns"].value == 7

    def test_an_unknown_of_a_year_that_is_not_reached_is_not_needed(self) -> None:
        text = "hours_saved: 1000\ncost: [{item: a, initial: 1, annual: 0}, {item: b, annual: unknown, from: 2030}]\n"
        case = answered((HEAD + text).encode(), shipped("chigasaki-dx-2"))
        needed = [judgement.unknowns for judgement in case.appraisal.by_horizon]
        assert needed == [(), (), (), ("cost.1.annual",), ("cost.1.annual",)]

    @pytest.mark.parametrize(
        "idle",
        [
            "hours_saved: [{work: a, cases: 0, minutes_before: unknown, minutes_after: 1}]\n",
            "hours_saved: [{work: a, hours: 0, yen_per_hour: unknown}]\n",
            "hours_saved: [{work: a, before: 5, after: 5, freed_for: x, reused: unknown}]\n",
            "hours_saved: [{work: a, hours: unknown, ramp: 0}]\n",
            "hours_saved: 0\nresidents: [{procedure: p, cases: 0, online: unknown, minutes_saved: unknown}]\n",
        ],
    )
    def test_nothing_times_an_unknown_is_nothing(self, idle: str) -> None:
        case = answered((HEAD + idle + COST).encode(), shipped("chigasaki-dx-2"))
        assert case.appraisal.judgement.unknowns == ()
        assert case.result()["views"]["society"]["benefit"] == 0

    def test_funding_is_never_needed(self) -> None:
        text = "hours_saved: 1000\n" + COST + "funding: [{source: national, share: unknown, of: initial}]\n"
        case = answered((HEAD + text).encode(), shipped("chigasaki-dx-2"))
        result = case.result()
        assert result["unknowns"] == []
        assert result["unread_unknowns"] == ["funding.0.share"]
        assert [year["general_revenue"] for year in result["years"]] == [None, *[600_000] * 4]

    def test_each_is_the_first_thing_to_ask(self) -> None:
        case = answered((HEAD + "hours_saved: unknown\ncost: {initial: 1}\n").encode(), shipped("chigasaki-dx-2"))
        asked = questions(case.proposal, case.rubric, case.appraisal)
        assert [(each.kind, each.field) for each in asked][:2] == [
            (Asked.UNKNOWN, "hours_saved"),
            (Asked.UNKNOWN, "cost.annual"),
        ]
