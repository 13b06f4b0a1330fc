"""The words of a portfolio: every reason, every rule that clashes, and every doubt has its own in both languages."""

from __future__ import annotations

import pytest

from dxroi.engine.portfolio.aims import ADDED, Aim
from dxroi.engine.portfolio.choosing import choose
from dxroi.formats.table import render
from dxroi.loading import load_rubric
from dxroi.models.budget import Budget
from dxroi.models.portfolio import (
    Alternative,
    Bar,
    Candidate,
    Chosen,
    Further,
    Kind,
    Portfolio,
    Question,
    Refusal,
    Rejected,
    Rule,
    Start,
    Status,
)
from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Quantity
from dxroi.models.words import Obligation, Verdict
from dxroi.solvers import Clock
from dxroi.solvers.own import OwnSearch
from dxroi.tables.figures import Figures
from dxroi.tables.portfolio import portfolio_screen
from dxroi.tables.portfolio.document import portfolio_document
from dxroi.tables.portfolio.lists import reason
from dxroi.tables.portfolio.records import portfolio_records
from dxroi.tables.portfolio.result import rule_text
from dxroi.tables.portfolio.sheet import Sheet, Solver
from dxroi.texts import Lang

MILLION = 1_000_000


def candidate(id_: str, value: float = 5 * MILLION, *yen: int, bar: Bar | None = None) -> Candidate:
    starts = (Start(0, 2027, value, dict(enumerate(yen, 2027)), {2027: 1250}),)
    return Candidate(Proposal(f"案件{id_}", "課", id_, 2027), Verdict.NOT_YET, 1.2, starts, bar, -MILLION)


A, B = candidate("a", 5 * MILLION, 3 * MILLION), candidate("b", 4 * MILLION, 2 * MILLION)
QUESTION = Question(
    (A, B), Budget({2027: 4 * MILLION}, staff_hours={2027: 20}, verdict_at_least=Verdict.CONDITIONAL), ("z",)
)
ANSWER = Portfolio(Status.OPTIMAL, 5.0 * MILLION, 5.0 * MILLION, 0, (Chosen(A, A.starts[0]),), settled=True)


def sheet(
    answer: Portfolio = ANSWER, lang: Lang = Lang.JA, question: Question = QUESTION, aim: Aim | None = None
) -> Sheet:
    figures = Figures(lang, negative="▲" if lang is Lang.JA else "-")
    return Sheet(question, answer, aim or Aim(base_year=2027), load_rubric(), Solver("HiGHS", "1.0"), range(1), figures)


def drawn(page: Sheet, again: str | None = None) -> str:
    return render(portfolio_screen(page, again), width=80, color=False, ambiguous=1, ascii_only=False)


def joined(page: Sheet) -> str:
    """The same with the lines of a paragraph put together."""
    return drawn(page).replace("\n  ", "")


class TestReasons:
    """Why a proposal is not chosen."""

    CASES = (
        (
            Rejected(candidate("c", bar=Bar(Refusal.UNKNOWN, ("cost.annual",))), Refusal.UNKNOWN),
            "未定：運用経費（年額）",
        ),
        (
            Rejected(candidate("c", bar=Bar(Refusal.UNKNOWN)), Refusal.UNKNOWN),
            "未定（現在価値（人件費換算を含む）が定まらない）",
        ),
        (Rejected(B, Refusal.VERDICT), "試算結果が下限（条件付き）に届かない"),
        (Rejected(B, Refusal.NEEDS, ("z",)), "前提の「z」を選べない"),
        (Rejected(A, Refusal.NEEDS, ("b",)), "前提の「b」と合わせた現在価値が0以下"),
        (Rejected(B, Refusal.NEEDS, ("a",)), "前提の「a」を後の年度に回すため"),
        (Rejected(B, Refusal.EXCLUDES, ("a",)), "「a」と同時に選べない"),
        (Rejected(B, Refusal.CAP, (), (Rule(Kind.CAP, (), 2027, MILLION),)), "枠不足：令和9に1,000千円"),
        (
            Rejected(B, Refusal.CAP, ("z",), (Rule(Kind.STAFF_HOURS, (), 2027, 550),)),
            "枠不足（前提の「z」を含む）：令和9に職員5.5時間",
        ),
        (Rejected(B, Refusal.WORTH_NOTHING), "現在価値が0以下"),
        (Rejected(B, Refusal.NOT_PROVEN), "入る余地はある（時間切れで確かめていない）"),
    )

    @pytest.mark.parametrize(("rejected", "words"), CASES, ids=lambda case: case if isinstance(case, str) else "")
    def test_in_japanese(self, rejected: Rejected, words: str) -> None:
        assert reason(sheet(), rejected) == words

    def test_it_is_not_worth_anything_by_the_measure_that_is_maximised(self) -> None:
        nothing = Rejected(B, Refusal.WORTH_NOTHING)
        assert reason(sheet(aim=Aim("visits_saved")), nothing) == "減らせる来庁（件、期間計）が0以下"

    def test_in_english(self) -> None:
        texts = [reason(sheet(lang=Lang.EN), rejected) for rejected, _ in self.CASES]
        assert len(set(texts)) == len(texts)
        assert all(not set(text) & set("（）「」") for text in texts)

    def test_none_is_missing(self) -> None:
        assert {rejected.reason for rejected, _ in self.CASES} == set(Refusal)


class TestClash:
    """Which rules cannot all be kept."""

    CASES = (
        (Rule(Kind.MUST, ("a",)), "必ず選ぶ（must）：a"),
        (Rule(Kind.NEEDS, ("a", "b")), "a は b があるときだけ（needs）"),
        (Rule(Kind.EXCLUDES, ("a", "b")), "同時に選べない（excludes）：a、b"),
        (Rule(Kind.CAP, (), 2027), "令和9の枠：4,000千円"),
        (Rule(Kind.CAP, (), 2027, 500), "令和9の枠：4,000千円（1千円不足）"),
        (Rule(Kind.STAFF_HOURS, (), 2027), "令和9の職員の時間：20時間"),
        (Rule(Kind.STAFF_HOURS, (), 2027, 50), "令和9の職員の時間：20時間（0.5時間不足）"),
        (Rule(Kind.VERDICT, ("a",)), "試算結果の下限（verdict_at_least: 条件付き）：a は要再検討"),
        (Rule(Kind.UNKNOWN, ("a",)), "未定の値は0とみなさない：a"),
        (Rule(Kind.UNREADABLE, ("z",)), "ファイルが使えない：z"),
    )

    @pytest.mark.parametrize(("rule", "words"), CASES, ids=lambda case: case if isinstance(case, str) else "")
    def test_in_japanese(self, rule: Rule, words: str) -> None:
        assert rule_text(sheet(), rule) == words

    def test_none_is_missing(self) -> None:
        assert {rule.kind for rule, _ in self.CASES} == set(Kind)

    def test_the_screen_lists_them(self) -> None:
        answer = Portfolio(Status.INFEASIBLE, None, None, None, clashes=(tuple(rule for rule, _ in self.CASES),))
        shown = drawn(sheet(answer))
        assert "条件をすべて満たす組合せはない" in shown
        assert all(words in shown.replace("\n    ", "") for _, words in self.CASES)
        assert "年度別の枠" not in shown
        assert "挙げた条件のうち、どれか一つを改めれば、挙げた残りは両立する" in shown
        assert "別の両立しない条件が現れることがある" in shown

    def test_several_lists(self) -> None:
        rules = tuple(rule for rule, _ in self.CASES)
        shown = drawn(sheet(Portfolio(Status.INFEASIBLE, None, None, None, clashes=(rules[:2], rules[2:3]))))
        assert "2組。どの組も、どれか一つを改めれば、その組の残りは両立する" in shown
        assert [line[-3:] for line in shown.splitlines() if line.endswith("組目")] == ["1組目", "2組目"]


class TestDoubt:
    """What is not proven is said."""

    def test_time_up(self) -> None:
        answer = ANSWER._replace(status=Status.TIME_LIMIT, bound=5_100_000.0, gap=100 / 5100, settled=False)
        assert "上限は 5,100千円、差は1.97％以内（時間切れ）" in drawn(sheet(answer))

    def test_ties_not_examined(self) -> None:
        assert "同じ値になる別の組合せがないかは、時間内に調べきれていない" in drawn(
            sheet(ANSWER._replace(settled=False))
        )

    def test_nothing_found(self) -> None:
        shown = drawn(sheet(Portfolio(Status.TIME_LIMIT, None, None, None)))
        assert "見つからなかった（ないとは限らない）" in shown
        assert "次点" not in shown

    def test_what_a_million_would_buy(self) -> None:
        change = Alternative(6.0 * MILLION, ("b",), ("a",), ("c",), proven=False)
        further = (Further(2027, 1.0 * MILLION, change), Further(2028, None, None), Further(2029, 0, change))
        shown = drawn(sheet(ANSWER._replace(further=further, runner_up=change)))
        assert "令和9   ＋1,000千円（加える：b／外す：a／開始を変える：c・証明なし）" in shown
        assert "令和10  時間内に求められなかった" in shown
        assert "令和11  変わらない・証明なし" in shown

    def test_a_tie_and_no_other_set(self) -> None:
        tie = Alternative(5.0 * MILLION, ("b",), ("a",))
        assert "【次点の組合せ】値は同じ（加える：b／外す：a）" in drawn(sheet(ANSWER._replace(runner_up=tie)))
        assert "ほかに条件を満たす組合せは見つかっていない" in drawn(sheet())

    def test_common_orders(self) -> None:
        answer = ANSWER._replace(skipping=Alternative(4.0 * MILLION, (), ()), stopping=None)
        shown = drawn(sheet(answer))
        assert "1,000千円少ない（20.0％減）" in shown
        assert "必ず選ぶものだけで枠を超える" in shown


class TestPremises:
    """Stated where they apply, and only there."""

    def test_the_default_says_why(self) -> None:
        assert "評点は規模を表さない" in drawn(sheet()).replace("\n  ", "")
        assert "評点は規模を表さない" not in drawn(sheet(aim=Aim("score")))

    def test_a_capped_year_after_the_horizon(self) -> None:
        late = QUESTION._replace(budget=Budget({2027: 1, 2032: 1}))
        assert "令和14は評価期間の後になる案件があり、その年度の経費は数えていない：a" in joined(sheet(question=late))

    def test_amounts_after_the_horizon_are_named_without_a_cap_too(self) -> None:
        renewal = CostItem("cost.0", "更改", initial=Quantity.of(4 * MILLION, "cost.0.initial"), paid_in=2032)
        one = A._replace(proposal=A.proposal._replace(costs=(renewal,)))
        answer = ANSWER._replace(chosen=(Chosen(one, one.starts[0]),))
        assert "含めない）：a（経費4,000千円・効果0千円）" in joined(sheet(answer))
        assert "評価期間の後の金額" not in joined(sheet())

    def test_obligatory(self) -> None:
        duty = B._replace(proposal=B.proposal._replace(obligation=Obligation.STATUTORY))
        shown = drawn(sheet(ANSWER._replace(suggested=("b",)), question=QUESTION._replace(candidates=(A, duty))))
        assert "試算結果の下限を当てない" in shown
        assert "must に加えることを検討：b（この案では選ばれない）" in shown.replace("\n  ", "")

    def test_the_next_command(self) -> None:
        assert "次に：dxroi portfolio x" in drawn(sheet(), "dxroi portfolio x")

    def test_a_criterion_has_its_name(self) -> None:
        assert "評点 他業務への応用可能性の合計" in drawn(sheet(aim=Aim("rating.reusability")))

    @pytest.mark.parametrize(("measure", "less"), [("undirected_hours", True), ("city.cost", True), ("fte", False)])
    def test_of_some_measures_less_is_better(self, measure: str, less: bool) -> None:
        assert ("少ないほどよい指標" in joined(sheet(aim=Aim(measure, 2027)))) == less

    @pytest.mark.parametrize("measure", [*ADDED, "rating.generality"])
    @pytest.mark.parametrize("lang", list(Lang))
    def test_every_measure_has_its_words(self, measure: str, lang: Lang) -> None:
        assert drawn(sheet(lang=lang, aim=Aim(measure, 2027)))


class TestForms:
    """The document and the records tell the same as the screen."""

    def test_what_is_not_chosen_takes_nothing_of_the_sums(self) -> None:
        page = sheet(choose(QUESTION, Clock(OwnSearch(), 60)))
        document = portfolio_document(page, ())
        rows = portfolio_records(page).rows
        assert document["chosen"] == [row["id"] for row in rows if row["chosen"]]
        used = sum(row["general_revenue.2027"] or 0 for row in rows if row["chosen"])  # type: ignore[misc]
        assert document["years"] == [{"year": 2027, "cap": 4 * MILLION, "used": used}]
        assert document["staff_hours"] == [{"year": 2027, "limit": 20, "used": 12.5}]
