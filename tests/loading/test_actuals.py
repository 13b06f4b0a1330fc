"""`actuals`: what came of a proposal, by fiscal year, in the words of the plan."""

from __future__ import annotations

import pytest

from dxroi.engine.appraise import appraise
from dxroi.loading import load_rubric, proposal_of
from dxroi.models.cycle import NO_DESTINATION, Actual
from dxroi.models.proposal import quantities
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message

from .samples import COST, NAMED, PROPOSAL, codes, proposal
from .test_proposals import EVERY_KEY

WORKS = "hours_saved: [{work: 入力, hours: 100}, {work: 照合, hours: 50}]\n"
LISTED = NAMED + WORKS + COST + "residents: [{procedure: 転出届, cases: 1200, online: 0.3}]\n"


def actuals(written: str, of: str = LISTED) -> tuple[Actual, ...]:
    """The actuals of a file without faults."""
    return proposal(f"{of}actuals: {written}\n").actuals


class TestRead:
    def test_every_key(self) -> None:
        first, second = proposal(EVERY_KEY).actuals
        assert (first.field, first.year, second.field, second.year) == (
            *("actuals.2027", 2027),
            *("actuals.令和10年度", 2028),
        )
        assert (first.hours, first.works) == (None, {"新規事業者登録": 90, "異動届受理通知": -6.5})
        assert first.freed_for == {"窓口相談": 60, NO_DESTINATION: 30}
        assert (first.initial, first.annual, first.cost, first.hours_spent) == (2860000, 330000, 3190000, 40)
        assert (first.cases, first.online) == (
            {"特定建設作業届": 1300},
            {"特定建設作業届": 0.25},
        )
        assert (first.literacy_people, first.literacy_to, first.operates_from) == (8, 2, (2027, 4))
        assert first.grounds.source == "業務量調査"
        assert (second.hours, second.freed_for, second.cost, second.cash) == (150, {"窓口相談": 150}, 330000, 110000)

    def test_absent_is_none(self) -> None:
        assert proposal(PROPOSAL).actuals == ()

    def test_in_order_of_years(self) -> None:
        assert [a.year for a in actuals("{2029: {cost: 1}, 令和9年度: {cost: 2}, 2028: {cost: 3}}")] == [
            2027,
            2028,
            2029,
        ]

    @pytest.mark.parametrize("written", ["unknown", "未定"])
    def test_not_measured(self, written: str) -> None:
        (year,) = actuals(f"{{2027: {{hours_saved: {written}, cost: {written}, cash_saved: {written}}}}}")
        assert (year.hours, year.cost, year.cash) == (None, None, None)

    def test_the_works_add_up(self) -> None:
        (year,) = actuals("{2027: {hours_saved: {入力: 90, 照合: -20}, freed_for: {相談: 90}}}")
        assert (year.hours, year.freed_for) == (70, {"相談": 90})

    def test_not_every_work_measured_is_no_sum(self) -> None:
        (year,) = actuals("{2027: {hours_saved: {入力: 90}, freed_for: 相談}}")
        assert (year.hours, year.works, year.freed_for) == (None, {"入力": 90}, {})

    @pytest.mark.parametrize(
        ("written", "cost"),
        [
            ("{annual: 5}", 5),
            ("{initial: 3, annual: 5}", 8),
            ("{initial: 3}", None),
            ("{initial: unknown, annual: 5}", None),
            ("{initial: 3, annual: unknown}", None),
            ("{hours: 3}", None),
            ("0", 0),
        ],
    )
    def test_money_in_all(self, written: str, cost: int | None) -> None:
        """What was paid once and is not stated is 0; a running cost that is not stated is unknown."""
        (year,) = actuals(f"{{2027: {{cost: {written}}}}}")
        assert year.cost == cost


class TestPartOfNothing:
    """The plan is appraised as if nothing had come of it yet."""

    def test_answer(self) -> None:
        rubric = load_rubric("chigasaki-dx-2")
        plain, reviewed = proposal(LISTED), proposal(LISTED + "actuals: {2027: {hours_saved: unknown, cost: 9}}\n")
        assert list(quantities(reviewed)) == list(quantities(plain))
        assert appraise(reviewed, rubric) == appraise(plain, rubric)


@pytest.mark.parametrize(
    ("written", "code", "field"),
    [
        ("{}", "DX137", "actuals"),
        ("[{hours_saved: 3}]", "DX134", "actuals"),
        ("{2027: 150}", "DX134", "actuals.2027"),
        ("{2027: }", "DX201", "actuals.2027"),
        ("{2027: {note: 未測定}}", "DX286", "actuals.2027"),
        ("{2026: {cost: 1}}", "DX216", "actuals.2026"),
        ("{R9: {cost: 1}}", "DX215", "actuals.R9"),
        ("{2027: {cost: 1}, 令和9年度: {cost: 1}}", "DX121", "actuals.令和9年度"),
        ("{2027: {operates_from: 2026-12}}", "DX216", "actuals.2027.operates_from"),
        ("{2027: {hours_saved: 150時間}}", "DX202", "actuals.2027.hours_saved"),
        ("{2027: {hours_saved: {入カ: 3}}}", "DX285", "actuals.2027.hours_saved.入カ"),
        ("{2027: {hours_saved: {入力：3}}}", "DX285", "actuals.2027.hours_saved.入力：3"),
        ("{2027: {hours_saved: {}}}", "DX137", "actuals.2027.hours_saved"),
        ("{2027: {online: {転出届: 1.2}}}", "DX212", "actuals.2027.online.転出届"),
        ("{2027: {online: {入力: 0.2}}}", "DX285", "actuals.2027.online.入力"),
        ("{2027: {cases: {入力: 3}}}", "DX285", "actuals.2027.cases.入力"),
        ("{2027: {cases: {転出届: -1}}}", "DX211", "actuals.2027.cases.転出届"),
        ("{2027: {hours_saved: 100, freed_for: {相談: 90, 未定: 11}}}", "DX287", "actuals.2027.freed_for"),
        ("{2027: {hours_saved: -3, freed_for: {相談: 1}}}", "DX287", "actuals.2027.freed_for"),
        ("{2027: {freed_for: {相談: -1}}}", "DX211", "actuals.2027.freed_for.相談"),
        ("{2027: {cost: {tax: excluded}}}", "DX222", "actuals.2027.cost"),
        ("{2027: {cost: -1}}", "DX211", "actuals.2027.cost"),
        ("{2027: {cost: {anual: 1}}}", "DX132", "actuals.2027.cost.anual"),
        ("{2027: {literacy: {people: 8}}}", "DX133", "actuals.2027.literacy.to"),
        ("{2027: {literacy: {people: 8.5, to: 2}}}", "DX231", "actuals.2027.literacy.people"),
        ("{2027: {literacy: {people: 8, to: 4}}}", "DX229", "actuals.2027.literacy.to"),
        ("{2027: {hour_saved: 3}}", "DX132", "actuals.2027.hour_saved"),
    ],
)
def test_wrong(written: str, code: str, field: str) -> None:
    found = proposal_of(f"{LISTED}actuals: {written}\n".encode(), "p").findings
    assert [(each.code, each.field) for each in found] == [(code, field)]


class TestNames:
    """Works and procedures are called what the plan calls them."""

    def test_near(self) -> None:
        (found,) = proposal_of(f"{LISTED}actuals: {{2027: {{cases: {{転出: 3}}}}}}\n".encode(), "p").findings
        assert "転出届" in hint(found, Lang.JA)
        assert "転出" in message(found, Lang.EN)

    def test_a_plan_without_names(self) -> None:
        (found,) = proposal_of(f"{PROPOSAL}actuals: {{2027: {{hours_saved: {{入力: 3}}}}}}\n".encode(), "p").findings
        assert (found.code, found.values["way"]) == ("DX285", "none")

    @pytest.mark.parametrize(
        ("procedures", "way"),
        [("", "no-procedure"), ("residents: [{procedure: 届, cases: 9, online: 1}]\n", "procedure")],
    )
    def test_cases_are_those_of_procedures(self, procedures: str, way: str) -> None:
        """Of cases of a work nothing is made, so that none are taken; the works are not offered for them either."""
        text = f"{NAMED}{WORKS}{COST}{procedures}actuals: {{2027: {{cases: {{入力: 3}}, cost: 1}}}}\n"
        found = next(each for each in proposal_of(text.encode(), "p").findings if each.code == "DX285")
        assert (found.values["way"], found.values["where"]) == (way, "residents")
        assert "入力" not in hint(found, Lang.JA)
        assert ("届" in hint(found, Lang.EN)) == (way == "procedure")

    def test_where_a_fault_is_known_nothing_more_is_said(self) -> None:
        assert codes(
            f"{LISTED.replace('work: 入力', 'wrok: 入力')}actuals: {{2027: {{hours_saved: {{入力: 3}}}}}}\n"
        ) == ["DX132"]


def test_the_japanese_word_is_understood() -> None:
    (found,) = proposal_of(f"{PROPOSAL}実績: {{2027: {{cost: 1}}}}\n".encode(), "p").findings
    assert (found.code, found.values["candidates"]) == ("DX132", "actuals")
