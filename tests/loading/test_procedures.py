"""What few procedures say: a curve in place of shares, minutes both ways, paper beside it, rules, outcomes compared."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.uptake import uptake
from dxroi.models.proposal import Ordinance
from dxroi.models.terms import Rule
from dxroi.models.words import CurveShape, OrdinanceStatus, OutcomeKind, RuleStatus, SetBy, Staff

from .samples import PROPOSAL, codes, proposal

HEAD = PROPOSAL + "residents:\n  - procedure: 転出届\n    cases: 1200\n    "
CURVE = "online: {first: 0.1, ceiling: 0.6, years: 4}\n"


class TestCurve:
    """A curve is a list by year, written otherwise."""

    def test_is_the_list_that_it_comes_to(self) -> None:
        curve, listed = (
            proposal(HEAD + text).residents[0].online
            for text in ("online: {first: 0.1, ceiling: 0.7, years: 3}\n", "online: [0.1, 0.4, 0.7]\n")
        )
        assert [each.likely for each in curve.entries] == pytest.approx([each.likely for each in listed.entries])
        assert [each.field for each in curve.entries] == [
            "residents.0.online.first", "residents.0.online.1", "residents.0.online.ceiling",
        ]  # fmt: skip
        assert (curve.at(0).likely, curve.at(2).likely, curve.at(40).likely) == (0.1, 0.7, 0.7)

    @given(st.floats(0, 1), st.floats(0, 1), st.integers(2, 50), st.sampled_from(CurveShape))
    def test_both_ends_are_exact_and_the_rest_lies_between(
        self, a: float, b: float, years: int, shape: CurveShape
    ) -> None:
        first, ceiling = sorted((a, b))
        shares = uptake(first, ceiling, years, shape)
        assert (shares[0], shares[-1], len(shares)) == (first, ceiling, years)
        assert all(one <= other + 1e-12 for one, other in pairwise(shares))

    def test_an_s_is_slow_at_both_ends(self) -> None:
        shares = uptake(0, 1, 5, CurveShape.S)
        steps = [later - before for before, later in pairwise(shares)]
        assert steps[0] == steps[3] < steps[1] == steps[2]

    def test_the_years_of_a_range_move_together(self) -> None:
        text = "online: {first: 0.1, ceiling: {low: 0.4, likely: 0.6, high: 0.7}, years: 3}\n"
        first, between, last = proposal(HEAD + text).residents[0].online.entries
        assert (first.low, first.high, first.moves_with) == (0.1, 0.1, "residents.0.online.ceiling")
        assert (between.low, between.high) == pytest.approx((0.25, 0.4))
        assert (between.moves_with, last.moves_with) == ("residents.0.online.ceiling", None)

    def test_a_survey_can_measure_it(self) -> None:
        survey = "surveys: [{name: 試行, cost: 1, measures: [residents.0.online, residents.0.online.ceiling]}]\n"
        assert codes(HEAD + "online: {first: 0.1, ceiling: 0.6, years: 2}\n" + survey) == []

    @pytest.mark.parametrize(
        ("online", "code"),
        [
            ("{first: 0.1, ceiling: 0.6}", "DX133"),
            ("{first: 0.1, ceiling: 1.6, years: 3}", "DX212"),
            ("{first: 0.1, ceiling: 0.6, years: 3.5}", "DX279"),
            ("{first: 0.1, ceiling: 0.6, years: 3, shape: s}", "DX138"),
            ("{}", "DX136"),
            ("{low: 0.1, first: 0.2}", "DX13"),
        ],
    )
    def test_wrong(self, online: str, code: str) -> None:
        assert any(found.startswith(code) for found in codes(HEAD + f"online: {online}\n"))


RULES = """\
minutes_visit: 90
    minutes_online: {low: 10, likely: 15, high: 30}
    paper: {minutes_per_case: 6, until: 令和11年度, staff: fixed-term}
    yen_per_visit_case: 612.5
    rules:
      law: 転出届事務取扱規則
      set_by: city
      by: 2027-10
      seal: abolished
      face_to_face: {status: required, law: 住民基本台帳法, set_by: national}
    ordinance: {needed: true, by: 2028-01, status: submitted}
"""


class TestFurther:
    def test_every_key(self) -> None:
        read = proposal(HEAD + CURVE + "    " + RULES).residents[0]
        assert read.minutes_visit is not None
        assert read.minutes_online is not None
        assert read.paper_minutes is not None
        assert (read.minutes_visit.likely, read.minutes_online.likely, read.minutes_saved.likely) == (90, 15, 0)
        assert (read.paper_kept, read.paper_minutes.likely, read.paper_until) == (True, 6, 2029)
        assert (read.paper_staff, read.yen_per_visit_case) == (Staff.FIXED_TERM, 612.5)
        seal, face = read.rules
        assert seal == Rule(
            "residents.0.rules.seal", "seal", RuleStatus.ABOLISHED, (2027, 6), "転出届事務取扱規則", SetBy.CITY
        )
        assert (face.status, face.by, face.law, face.set_by) == (
            RuleStatus.REQUIRED, (2027, 6), "住民基本台帳法", SetBy.NATIONAL,
        )  # fmt: skip
        assert read.ordinance == Ordinance(True, (2027, 3), None, OrdinanceStatus.SUBMITTED)

    def test_the_difference_of_an_outcome(self) -> None:
        stated, plain = proposal(
            PROPOSAL + "outcomes: [{what: 通知, kind: notice-earlier, before: 30, after: 23}, {what: 記載}]\n"
        ).outcomes
        assert (stated.kind, stated.amount, stated.before, stated.after) == (OutcomeKind.NOTICE_EARLIER, 7, 30, 23)
        assert (plain.kind, plain.amount) == (OutcomeKind.OTHER, None)
