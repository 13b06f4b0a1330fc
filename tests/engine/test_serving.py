"""Procedures served without a visit: cost a case, break-even uptake, and what stands in the way of the start."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from dxroi.engine.appraise import appraise
from dxroi.engine.obstacles import obstacles
from dxroi.engine.serving import Serving, serving
from dxroi.loading import load_rubric
from dxroi.models.appraisal import View
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Quantity, Series
from dxroi.models.rubric import Rubric
from tests.answers import ROOT, example
from tests.engine.law import LAW, is_0
from tests.loading.samples import PROPOSAL, proposal
from tests.strategies import proposals, rubrics

HEAD = PROPOSAL + "operates_from: 2027-10\nresidents:\n  - procedure: 転出届\n    cases: 1200\n    "


def of(text: str) -> Serving:
    return serving(proposal(HEAD + text), load_rubric("chigasaki-dx-2"))


def published(stem: str) -> Serving:
    return serving(example(ROOT / "examples" / f"{stem}.yaml").proposal, load_rubric("chigasaki-dx-2"))


class TestPublishedCases:
    """1件当たりの経費 as published."""

    def test_mitaka(self) -> None:
        """三鷹市 コンビニ交付: 115,452千円 in five years, 78,000 a year, 296 yen each; the counter 725 (市川市)."""
        found = published("mitaka-convenience")
        assert (found.whole.cost, round(found.whole.yen or 0)) == (115_452_000, 296)
        assert [round(each.online_cases or 0) for each in found.years] == [78_000] * 5
        assert found.services[0].as_dear_as_a_visit.online == pytest.approx(115_452 / 0.725 / 261_863 / 5)

    def test_nara(self) -> None:
        """奈良市 コンビニ交付: 70,000千円 in 平成30年度, 5 % of 337,891, 4,143 yen each; later years are unknown."""
        found = published("nara-convenience")
        assert [each.yen and round(each.yen) for each in found.years] == [4143, None, None, None, None]
        assert (found.whole.yen, found.whole.reason) == (None, "unknown")


class TestBreakEvenUptake:
    """The constant share at which the society view's net is 0, all else as it is."""

    @LAW
    @given(proposals(further=True), rubrics())
    def test_the_net_is_0_there(self, drawn: Proposal, rubric: Rubric) -> None:
        assume(drawn.residents)
        service = serving(drawn, rubric).services[0]
        assume(service.even.online is not None)
        share = Quantity.of(service.even.online or 0, "residents.0.online")
        there = service.procedure._replace(online=Series((share,)))
        net = appraise(drawn._replace(residents=(there, *drawn.residents[1:])), rubric).views[View.SOCIETY]["net"]
        assert is_0(net, slack=10)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("online: 0.2\n    yen_saved: 1000000\n", None),
            ("online: 0.2\n", "always"),
            ("online: 0.2\n    minutes_saved: unknown\n", "unknown"),
            ("online: 0.2\n    from: 2040\n", "always"),
        ],
    )
    def test_reasons(self, text: str, reason: str | None) -> None:
        """336 hours a year are worth more than the cost of the sample."""
        head = HEAD.replace("336", "0") if reason is None else HEAD
        (service,) = serving(proposal(head + text), load_rubric("chigasaki-dx-2")).services
        assert (service.even.reason, service.even.online is None) == (reason, reason is not None)

    def test_never(self) -> None:
        text = HEAD.replace("336", "0") + "online: 0.2\n    minutes_visit: 10\n    minutes_online: 30\n"
        assert serving(proposal(text), load_rubric("chigasaki-dx-2")).services[0].even.reason == "never"

    def test_as_dear_as_a_visit_counts_the_cases_of_all_procedures(self) -> None:
        other = "  - {procedure: 転入届, cases: 1000, online: 1}\n"
        one, both = (of("online: 0.2\n    yen_per_visit_case: 2000\n" + more) for more in ("", other))
        cost, cases = 5_500_000, 1200 * 4.5
        assert one.services[0].as_dear_as_a_visit.online == pytest.approx(cost / 2000 / cases)
        assert (both.services[0].as_dear_as_a_visit.online, both.services[0].as_dear_as_a_visit.reason) == (
            None, "always",
        )  # fmt: skip
        assert both.services[1].as_dear_as_a_visit.reason == "not-stated"


class TestObstacles:
    """What is not gone by the month of the start, October 2027."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("rules: {seal: required, paper: not-needed}", [("seal", "required")]),
            ("rules: {seal: to-abolish}", [("seal", "no-date")]),
            ("rules: {seal: to-abolish, by: 2027-10}", []),
            ("rules: {seal: {status: abolished, by: 2027-11}}", [("seal", "late")]),
            ("from: 2028\n    rules: {seal: {status: abolished, by: 2027-11}}", []),
            ("ordinance: {needed: true}", [("ordinance", "no-date")]),
            ("ordinance: {needed: true, status: in-force}", []),
            ("ordinance: {needed: true, by: 2028-01}\nordinance: {needed: true, by: 2028-04}",
             [("ordinance", "late"), ("ordinance", "late")]),
            ("ordinance: {needed: false}", []),
        ],
    )  # fmt: skip
    def test_which(self, text: str, expected: list[tuple[str, str]]) -> None:
        read = proposal(f"{HEAD}online: 0.2\n    {text}\n")
        assert [(each.name, each.reason) for each in obstacles(read, read.residents[0])] == expected
