"""Before and after side by side, and one row a value: the figures of the appraisals, marked where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats import markdown, table
from dxroi.models.appraisal import Measure, Reason
from dxroi.tables.blocks import Grid, Screen
from dxroi.tables.document import number, result_entry
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.whatif import Compared, Pair, compared, compared_years, whatif_screen
from dxroi.tables.whatif_figures import State, difference, measures_of, same, shown_difference
from dxroi.tables.whatif_names import Alteration, name_of
from dxroi.tables.whatif_sweep import Row, Swept, sweep_screen
from dxroi.texts import Lang, say
from dxroi.texts import whatif as t
from tests.answers import EXAMPLES, answered, example, shipped
from tests.formats.measuring import cells

TSUKUBA = next(path for path in EXAMPLES if path.stem == "tsukuba-rpa")
TEXT = TSUKUBA.read_text("utf-8")
INITIAL = Alteration("cost.0.initial", 2500000, 8000000, "2500000", "8000000")

PAIR = {
    Lang.JA: """\
市民税課　申告データ入力のRPA化                              事前相談・令和9年度
--------------------------------------------------------------------------------
試算結果　投資対効果「あり」→「要再検討」                       審査結果　未記入
  cost.0.initial  初期費用：シナリオ構築（5業務）　2500000 → 8000000
【変更前と変更後】千円・税込・割引なし、5年間　「>」は変わったもの
  端数処理のため差が合わないことがある
                                変更前    変更後        差
  > 試算結果                      あり  要再検討
  > 評点                          68.5      55.4     ▲13.1
  > 差引（人件費換算を含む）     1,556    ▲3,944    ▲5,500
  > 差引（歳出のみ）            ▲5,500   ▲11,000    ▲5,500
  > 効果額÷経費                   1.28      0.64     ▲0.64
  > 回収年数                       3.1  回収不可
    削減時間（期間計）           1,680     1,680
  > 経費（期間計）               5,500    11,000   ＋5,500
  > 一般財源（期間計）           5,500    11,000   ＋5,500
【年度別の差引】千円・人件費換算を含む
                変更前  変更後      差
  > 令和9年度   ▲1,689  ▲7,189  ▲5,500
    令和10年度     811     811
    令和11年度     811     811
    令和12年度     811     811
    令和13年度     811     811
""",
    Lang.EN: """\
市民税課: 申告データ入力のRPA化                             Consultation, FY2027
--------------------------------------------------------------------------------
Computed effect: "yes" -> "not yet"               Office's decision: not entered
  cost.0.initial  2500000 -> 8000000 (initial cost: シナリオ構築（5業務）)
[Before and after] thousand yen, tax included, undiscounted, 5 years; changed
  rows begin with >; rounded, so differences may differ
                                         Before       After  Difference
  > Computed result                         yes     not yet
  > Score                                  68.5        55.4       -13.1
  > Net (staff time valued)               1,556      -3,944      -5,500
  > Net (budget only)                    -5,500     -11,000      -5,500
  > Benefit / cost                         1.28        0.64       -0.64
  > Payback years                           3.1       never
    Hours saved (whole horizon)           1,680       1,680
  > Cost (whole horizon)                  5,500      11,000      +5,500
  > General revenue (whole horizon)       5,500      11,000      +5,500
[Net by fiscal year] thousand yen, staff time valued
                Before       After  Difference
  > FY2027      -1,689      -7,189      -5,500
    FY2028         811         811
    FY2029         811         811
    FY2030         811         811
    FY2031         811         811
""",
}
SWEEP = {
    Lang.JA: """\
市民税課　申告データ入力のRPA化                              事前相談・令和9年度
--------------------------------------------------------------------------------
試算結果　投資対効果「あり」（今のファイル）                    審査結果　未記入
  hours_saved.0.after  実施後の時間（年）：申告データ入力など5業務　今は 88
  変わるところ         60と120の間で「あり」→「条件付き」
【値ごとの試算】千円・税込・割引なし、5年間
  「>」は前の行から試算結果が変わるところ
                  試算結果  評点   差引  歳出のみ  Ｂ／Ｃ  回収年数  削減時間
    今のファイル  あり      68.5  1,556    ▲5,500    1.28       3.1     1,680
    60            あり      70.2  2,144    ▲5,500    1.39       2.7     1,820
    x             試算不可
  > 120           条件付き  66.6    884    ▲5,500    1.16       3.7     1,520
    180           条件付き  62.4   ▲376    ▲5,500    0.93  回収不可     1,220
""",
    Lang.EN: """\
市民税課: 申告データ入力のRPA化                             Consultation, FY2027
--------------------------------------------------------------------------------
Computed effect: "yes" (the file as it is)        Office's decision: not entered
  hours_saved.0.after  now 88 (hours a year after: 申告データ入力など5業務)
  Turns                between 60 and 120: "yes" -> "conditional"
[One row a value] thousand yen, tax included, undiscounted, 5 years; at > the
  result differs from the row before
              Computed result  Score    Net  Budget only   B/C  Payback  Hours
    as it is  yes               68.5  1,556       -5,500  1.28      3.1  1,680
    60        yes               70.2  2,144       -5,500  1.39      2.7  1,820
    x         not usable
  > 120       conditional       66.6    884       -5,500  1.16      3.7  1,520
    180       conditional       62.4   -376       -5,500  0.93    never  1,220
""",
}


@cache
def state(old: str = "", new: str = "", horizon: int = 5) -> State:
    """The example with something else written in it, under a rubric with something else in it."""
    assert old in TEXT
    case = answered(TEXT.replace(old, new, 1).encode(), shipped("chigasaki-dx-2"), horizon=horizon)
    return State(case.proposal, case.rubric, case.appraisal)


def figures(lang: Lang, unit: Unit = Unit.THOUSAND) -> Figures:
    return Figures(lang, unit, "▲" if lang is Lang.JA else "-")


def pair(after: State, lang: Lang = Lang.EN, unit: Unit = Unit.THOUSAND, before: State | None = None) -> Pair:
    return Pair(before or state(), after, [INITIAL], figures(lang, unit))


def drawn(screen: Screen, width: int = 80, ambiguous: int = 1) -> str:
    return table.render(screen, width=width, color=False, ambiguous=ambiguous)


def swept(lang: Lang = Lang.EN) -> Swept:
    values = {60: "after: 60", 120: "after: 120", 180: "after: 180"}
    rows = [Row(value, str(value), state("after: 88", text)) for value, text in values.items()]
    broken = Row("x", "x", None)
    return Swept(state(), "hours_saved.0.after", 88, "88", [rows[0], broken, *rows[1:]], [], figures(lang))


class TestGolden:
    """The screens as people see them, without premises, which name a rubric's hash."""

    @pytest.mark.parametrize("lang", Lang)
    def test_before_and_after(self, lang: Lang) -> None:
        text = drawn(whatif_screen(pair(state("initial: 2500000", "initial: 8000000"), lang), None))
        assert text.startswith(PAIR[lang])

    @pytest.mark.parametrize("lang", Lang)
    def test_a_sweep(self, lang: Lang) -> None:
        assert drawn(sweep_screen(swept(lang), None)).startswith(SWEEP[lang])


class TestFigures:
    """What is shown is what the appraisals say; a difference is marked where the tie rule sees one."""

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_they_are_those_of_the_document(self, path: Path) -> None:
        case = example(path)
        of = State(case.proposal, case.rubric, case.appraisal)
        entry = result_entry(of.proposal, of.appraisal, of.rubric)
        views, years, measures = entry["views"], entry["years"], entry["measures"]
        assert isinstance(views, dict)
        assert isinstance(years, list)
        assert isinstance(measures, dict)
        read = {name: number(each.value, each.scale) for name, each in measures_of(of).items()}
        assert read == {
            "score": entry["score"],
            **{f"{view}.net": views[view]["net"] for view in ("city", "cash", "society")},
            "city.benefit_cost_ratio": views["city"]["benefit_cost_ratio"],
            "city.payback_years": views["city"]["payback_years"],
            "hours_saved": measures["hours_saved"],
            "city.cost": views["city"]["cost"],
            "general_revenue": whole([year["general_revenue"] for year in years]),
            "bond": whole([year["bond"] for year in years]),
        }
        nets = compared_years(Pair(of, of, [], figures(Lang.EN)))
        assert [each.before and each.before.value for each in nets.values()] == [row.net for row in of.appraisal.years]

    def test_nothing_is_marked_where_nothing_changes(self) -> None:
        of = pair(state())
        assert not any(each.changed for each in (*compared(of), *compared_years(of).values()))
        assert say(t.NOTHING_CHANGES, Lang.EN) in drawn(whatif_screen(of, None))

    def test_what_changes_elsewhere_is_said(self) -> None:
        after = state("ratings:\n", "literacy: {people: 5, from: 1, to: 2}\nratings:\n")
        text = drawn(whatif_screen(pair(after), None))
        assert say(t.NOTHING_CHANGES, Lang.EN) not in text
        assert say(t.NOTHING_SHOWN_CHANGES, Lang.EN) in text

    def test_residents_have_a_row_where_something_is_stated_of_them(self) -> None:
        stated = "residents: [{procedure: p, cases: 10, online: 0.5, minutes_saved: 60}]\nratings:\n"
        label = say(t.FIGURE["society.net"], Lang.EN)
        assert label not in drawn(whatif_screen(pair(state()), None))
        assert f"> {label}" in drawn(whatif_screen(pair(state("ratings:\n", stated)), None))
        rows = [Row("x", "x", state("ratings:\n", stated))]
        assert "Residents too" in " ".join(drawn(sweep_screen(swept()._replace(rows=rows), None), 120).split())

    def test_years_that_only_one_side_has(self) -> None:
        years = compared_years(pair(state("first_year: 2027", "first_year: 2029")))
        assert list(years) == list(range(2027, 2034))
        assert [each.before is None for each in years.values()] == [False] * 5 + [True] * 2
        assert all(years[year].changed for year in (2027, 2028, 2032, 2033))
        assert not years[2030].changed

    def test_a_first_year_that_becomes_known(self) -> None:
        idea = "stage: consultation\n"
        before = state("first_year: 2027\nstage: consultation\n", "stage: idea\n")
        after = state(idea, "stage: idea\n")
        text = drawn(whatif_screen(pair(after, before=before), None))
        assert text.index("year 5") < text.index("FY2027")

    @pytest.mark.parametrize(
        ("a", "b", "equal"),
        [
            (Measure(1), Measure(1 + 1e-12), True),
            (Measure(0), Measure(0.001, scale=5_000_000), True),
            (Measure(0), Measure(0.001), False),
            (Measure(None, Reason.NEVER), Measure(None, Reason.NEVER), True),
            (Measure(None, Reason.NEVER), Measure(None, Reason.UNKNOWN), False),
            (Measure(None, Reason.NEVER), Measure(0), False),
            (None, Measure(0), False),
            (None, None, True),
        ],
    )
    def test_by_the_tie_rule(self, a: Measure | None, b: Measure | None, equal: bool) -> None:
        assert same(a, b) == same(b, a) == equal
        assert Compared("city.net", a, b).changed != equal

    @pytest.mark.parametrize(
        ("name", "value", "text"),
        [
            ("city.net", -5_500_000, "-5,500"),
            ("city.net", 5_500_000, "+5,500"),
            ("city.net", 400, "+400 yen"),
            ("city.net", -1, "-1 yen"),
            ("city.net", 0, ""),
            ("score", 0.04, "+0.04"),
            ("score", -0.6, "-0.6"),
            ("city.benefit_cost_ratio", 0.001, "+0.001"),
            ("hours_saved", 12.5, "+12.5"),
        ],
    )
    def test_differences_have_a_sign_and_never_vanish(self, name: str, value: float, text: str) -> None:
        assert shown_difference(name, Measure(value), figures(Lang.EN)) == text

    def test_a_difference_of_what_is_not_there(self) -> None:
        assert difference(Measure(None, Reason.NEVER), Measure(1)) is None
        assert shown_difference("city.net", None, figures(Lang.EN)) == ""


class TestScreens:
    """What the screens of the house say stays said."""

    @pytest.mark.parametrize("lang", Lang)
    def test_the_obligatory_is_outside_the_judgement(self, lang: Lang) -> None:
        after = state("stage: consultation\n", "stage: consultation\nobligation: statutory\n")
        text = drawn(whatif_screen(pair(after, lang), None))
        assert ("判断対象外" if lang is Lang.JA else "outside this judgement") in text
        assert ("参考：" if lang is Lang.JA else "For reference") in text

    def test_a_bond_has_its_own_row(self) -> None:
        after = state("ratings:\n", "funding: [{source: bond, share: 0.5}]\nratings:\n")
        text = drawn(whatif_screen(pair(after), None))
        assert "> Bond* (whole horizon)" in text
        assert "repayments are not in this table" in text
        assert "grants and bonds do not enter the result" in text

    def test_what_is_missing_is_named(self) -> None:
        text = drawn(whatif_screen(pair(state("annual: 600000", "annual: unknown")), None))
        assert '"yes" -> "withheld"' in text
        assert "running cost a year: RPAライセンス・保守 cost.1.annual" in text

    def test_a_default_rate_says_so(self) -> None:
        assert "4,200 yen/h (default" in drawn(whatif_screen(pair(state()), None))
        own = state("after: 88", "after: 88\n    yen_per_hour: 2643")
        assert "4,200 yen/h (default" not in drawn(whatif_screen(pair(own), None))

    def test_another_horizon_is_said(self) -> None:
        assert "5 -> 7 years" in drawn(whatif_screen(pair(state(horizon=7)), None))
        rows = [Row(n, str(n), state(horizon=n)) for n in (3, 5)]
        text = drawn(sweep_screen(swept()._replace(rows=rows), None))
        assert "over the horizon of each row" in text.replace("\n  ", " ")

    def test_no_row_at_all(self) -> None:
        assert "as it is" in drawn(sweep_screen(swept()._replace(rows=[]), None))

    def test_a_result_that_stays(self) -> None:
        text = drawn(sweep_screen(swept()._replace(rows=swept().rows[2:]), None))
        assert 'always "conditional"' in text

    def test_texts_have_nothing_between_them(self) -> None:
        one, _, other, _ = swept().rows
        rows = [one._replace(value="a", text="a"), other]
        assert 'after a: "yes" -> "conditional"' in drawn(sweep_screen(swept()._replace(rows=rows), None))

    @pytest.mark.parametrize(
        ("field", "ja", "en"),
        [
            ("cost.0.initial", "初期費用：シナリオ構築（5業務）", "initial cost: シナリオ構築（5業務）"),
            ("ratings.generality.rating", "評点：汎用性", "rating: Generality"),
            ("rubric.criteria.economy.importance", "配点：経済性", "importance: Economy"),
            ("rubric.labour.regular.yen_per_hour", "人件費単価（円）：常勤", "yen per hour: regular staff"),
            ("rubric.horizon.value", "評価期間（年）", "horizon (years)"),
            ("rubric.discounting.rate", "割引率", "discount rate"),
            ("rubric.labour.nobody.yen_per_hour", "", ""),
            ("outcomes.0.amount", "", ""),
            ("name", "", ""),
        ],
    )
    def test_names_of_fields(self, field: str, ja: str, en: str) -> None:
        assert [name_of(field, state(), lang) for lang in Lang] == [ja, en]

    @given(width=st.integers(20, 160), ambiguous=st.sampled_from((1, 2)), lang=st.sampled_from(Lang))
    def test_no_figure_is_cut_at_any_width(self, width: int, ambiguous: int, lang: Lang) -> None:
        after = state("initial: 2500000", "initial: 8000000")
        for unit, yen in ((Unit.THOUSAND, 1000), (Unit.YEN, 1)):
            text = drawn(whatif_screen(pair(after, lang, unit), None), width, ambiguous)
            for figure in (1_556_000, 3_944_000, 11_000_000, 811_200, 7_188_800):
                assert f"{round(figure / yen):,}" in text
        if width >= 80:
            assert max(cells(line, ambiguous) for line in text.splitlines()) <= width

    @pytest.mark.parametrize("lang", Lang)
    def test_markdown_keeps_the_marks(self, lang: Lang) -> None:
        text = markdown.render(whatif_screen(pair(state("initial: 2500000", "initial: 8000000"), lang), None))
        assert f"| \\> {say(t.FIGURE['score'], lang)} |" in text

    def test_both_languages_show_the_same_cells(self) -> None:
        after = state("initial: 2500000", "initial: 8000000")
        japanese, english = ([row[1:] for row in rows(whatif_screen(pair(after, lang), None))][1:] for lang in Lang)
        known = [[cell.replace("▲", "-").replace("＋", "+") for cell in row] for row in japanese]
        assert [row for row in known if "回収不可" not in row] == [list(row) for row in english if "never" not in row]


def whole(amounts: Sequence[float | None]) -> float | None:
    known = [amount for amount in amounts if amount is not None]
    return number(sum(known)) if len(known) == len(amounts) else None


def rows(screen: Screen) -> Iterator[Sequence[str]]:
    for block in screen.blocks:
        if isinstance(block, Grid):
            yield from block.rows
