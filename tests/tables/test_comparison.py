"""The screen of a comparison: what it says in both languages, and that its figures are those of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.ballots import ballots
from dxroi.engine.comparing import compare
from dxroi.engine.firmness import Drawing
from dxroi.engine.study import Study
from dxroi.engine.yardsticks import reversed_between
from dxroi.formats import csv, json, markdown, table
from dxroi.models.comparison import SHOWN, Grouping
from dxroi.models.proposal import Proposal, Review
from dxroi.models.words import Obligation
from dxroi.tables.blocks import Grid, Screen
from dxroi.tables.comparison import Whole, comparison_screen
from dxroi.tables.comparison.document import comparison_document
from dxroi.tables.comparison.records import comparison_records
from dxroi.tables.comparison.reference import difference
from dxroi.tables.comparison.robustness import percent
from dxroi.tables.comparison.sheet import Options, Sheet
from dxroi.tables.figures import Figures, Unit
from dxroi.texts import Lang
from dxroi.texts import comparison as t
from tests.answers import EXAMPLES, example, shipped
from tests.engine.law import LAW
from tests.engine.test_comparing import MANY, rated
from tests.formats.measuring import cells
from tests.strategies import rubrics

STEMS = ("tsukuba-rpa", "otsu-minutes", "hoiku-withheld", "sado-genai", "okayama-paperless")
FIGURES = {Lang.JA: Figures(Lang.JA), Lang.EN: Figures(Lang.EN, negative="-")}


@cache
def few() -> tuple[Proposal, ...]:
    """Five examples: one decided otherwise, one withheld, one obligatory."""
    cases = {path.stem: example(path).proposal for path in EXAMPLES}
    found = [cases[stem] for stem in STEMS]
    found[1] = found[1]._replace(review=Review(decision="条件付き"))
    found[4] = found[4]._replace(obligation=Obligation.END_OF_SUPPORT)
    return tuple(found)


def whole(of: Sequence[Proposal] = (), *more: str, sort: str = "score", **wanted: Any) -> Whole:
    """These proposals under the default rubric and more of ours."""
    loaded = [shipped(name).rubric for name in ("chigasaki-dx-2", *more)]
    compared = [compare(of or few(), rubric, sort=sort) for rubric in loaded if rubric is not None]
    reversals = [reversed_between(compared[0], each) for each in compared[1:]]
    return Whole([Study(each, **wanted) for each in compared], reversals)


def drawn(of: Whole, lang: Lang, width: int, **options: Any) -> str:
    screen = comparison_screen(of, FIGURES[lang], Options(SHOWN, **options))
    return table.render(screen, width=width, color=False)


def between(text: str, first: str, last: str) -> str:
    """The part of a screen from one heading to the next."""
    start = text.index(first)
    return text[start : text.index(last, start)]


TODAY_JA = """\
【今日見る案件】保留 1件、判定の境目に近い 1件、審査結果と異なる 1件
  保留（情報不足）　何が未定か
    子育て支援課　保育所入所選考のAI化（架空）  運用経費（年額）：クラウド利用料
  判定の境目に近い　評点は2点、比率・年数は境目の5％、金額・時間は総額の5％以内
    市民税課　申告データ入力のRPA化  あり→条件付き　効果額÷経費 1.28（境目
                                     1.25）
  審査結果と異なる
    イノベーションラボ　AIによる議事録作成  試算 あり／審査 条件付き
"""
TODAY_EN = """\
[To look at today] withheld 1, near another result 1, other than the office's decision 1
  Withheld (information is missing): what is unknown
    子育て支援課: 保育所入所選考のAI化（架空）  running cost a year: クラウド利用料
  Near another result: within 2 points of score, 5% of a threshold, or 5% of the gross amounts
    市民税課: 申告データ入力のRPA化  yes -> conditional: benefit / cost 1.28 (threshold 1.25)
  Other than the office's decision
    イノベーションラボ: AIによる議事録作成  computed yes / decided conditional
"""
LIST_JA = """\
【一覧】判定・部署順（順位ではない）　千円、5年計
                                                      評点    差引  歳出のみ   B/C  回収年数  削減時間    経費  一般財源
  あり（2件）
    イノベーションラボ　AIによる議事録作成            64.6   3,890    ▲7,240  1.54       2.5     2,650   7,240     7,240
    市民税課　申告データ入力のRPA化                   68.5   1,556    ▲5,500  1.28       3.1     1,680   5,500     5,500
  条件付き（1件）
    総務課　生成AIによる議会答弁素案の作成と人材育成  62.0  ▲5,034   ▲12,140  0.59  回収不可     1,692  12,140    12,140
  保留（1件）
    子育て支援課　保育所入所選考のAI化（架空）        未定    未定      未定  未定      未定     3,000    未定      未定
【判断対象外（義務的・更新）】順位を付けない。経費の妥当性と代替案のみ確認
"""
RANKS_EN = """\
[List] by score, highest first; thousand yen, 5 years; not an order of budget priority
                                                       Result         Score      Net  Payback
  1  市民税課: 申告データ入力のRPA化                   yes             68.5    1,556      3.1
  2  イノベーションラボ: AIによる議事録作成            yes             64.6    3,890      2.5
  3  総務課: 生成AIによる議会答弁素案の作成と人材育成  conditional     62.0   -5,034    never
  -  子育て支援課: 保育所入所選考のAI化（架空）        withheld     unknown  unknown  unknown
  Under other weights none of the first 2 is sure to stay: the order hangs on the weights (none stays in 90% of 4,096
  weightings)
  3 of 4 methods put 申告データ入力のRPA化 first (Weighted sum, TOPSIS, VIKOR)
"""
SUMS_JA = """\
                      件数   令和9  令和10  令和11  令和12  令和13      計
  あり                   1   3,100     600     600     600     600   5,500
  条件付き               0       0       0       0       0       0       0
  要再検討               0       0       0       0       0       0       0
  保留                   1    未定    未定    未定    未定    未定    未定
    金額未定（件）               1       1       1       1       1       1
  計                     2   3,100     600     600     600     600   5,500
    金額未定（件）               1       1       1       1       1       1
  金額未定の案件は、その年度の金額に含まない（0円とは扱わない）
"""


class TestWords:
    """What stands on the screen, word for word."""

    def test_today(self) -> None:
        assert between(drawn(whole(), Lang.JA, 80), "【今日", "【一覧") == TODAY_JA
        assert between(drawn(whole(), Lang.EN, 120), "[To look", "[List") == TODAY_EN

    def test_list(self) -> None:
        shown = drawn(whole(), Lang.JA, 120)
        assert LIST_JA in shown

    def test_ranks(self) -> None:
        screen = comparison_screen(
            whole(), FIGURES[Lang.EN], Options(("score", "city.net", "city.payback_years"), sorted=True)
        )
        assert between(table.render(screen, width=120, color=False), "[List", "[Outside") == RANKS_EN

    def test_sums(self) -> None:
        shown = drawn(whole([few()[0], few()[2]]), Lang.JA, 80)
        assert between(shown, "                      件数", "【今日") == SUMS_JA

    @pytest.mark.parametrize(
        ("lang", "rate", "points"), [(Lang.JA, "5.77%", "＋5.77ポイント"), (Lang.EN, "5.77%", "+5.77 points")]
    )
    def test_a_rate_of_return_is_in_per_cent(self, lang: Lang, rate: str, points: str) -> None:
        sheet = Sheet(whole().studies[0].comparison, FIGURES[lang], Options(SHOWN))
        name = "city.internal_rate_of_return"
        assert sheet.value(name, 0.05766) == rate
        assert difference(sheet, name, 0.06766, 0.01) == points
        assert difference(sheet, name, 0.010000001, 0.01).startswith("0.00")

    def test_nothing_to_look_at(self) -> None:
        of = [rated(1, 3, 3, 3)]
        assert "【今日見る案件】なし" in drawn(whole(of), Lang.JA, 80)


class TestFirmness:
    @pytest.mark.parametrize(
        ("of", "says"),
        [
            ([rated(1, 5, 5, 5), rated(2, 1, 1, 1)], "配点を変えても1位は変わらない（4,096通りの配点の9割以上で）"),
            ([rated(1, 5, 2, 1), rated(2, 1, 5, 1)], "配点を変えると1位が替わりうる"),
            ([rated(1, 5, 5, 5), rated(2, 4, 4, 4), rated(3, 1, 1, 1)], "配点を変えても上位2件の顔ぶれは変わらない"),
            ([rated(1, 5, 5, 5), rated(2, 4, 1, 4), rated(3, 1, 5, 1)], "配点を変えても上位2件のうち1件は変わらない"),
            ([rated(1, 5, 2, 1), rated(2, 1, 5, 1.5), rated(3, 1, 1, 5)], "上位2件はどれも入れ替わりうる"),
            ([rated(n, 3, 3, 3) for n in range(3)], "順位を付けた3件はすべて同点で、この評価基準では差が付かない"),
            ([rated(n, 3, 3, 3) for n in range(2)] + [rated(n, 2, 2, 2) for n in range(2, 5)], "上位2件の顔ぶれは"),
            ([rated(n, 5 - n // 2, 3, 3) for n in range(5)], "上位4件の顔ぶれは変わらない"),
        ],
    )
    def test_the_sentence(self, of: list[Proposal], says: str) -> None:
        assert says in drawn(whole(of), Lang.JA, 200, sorted=True)

    @pytest.mark.parametrize(
        ("of", "says"),
        [
            ([rated(n, 3, 3, 3) for n in range(3)], "4手法とも、順位を付けた3件に差が付かない（"),
            ([rated(n, 5 - n // 2, 3, 3) for n in range(4)], "4手法とも同点の「p0」、「p1」が1位（"),
            ([rated(n, 5 - n // 4, 3, 3) for n in range(6)], "4手法とも同点の4件（「p0」、「p1」、「p2」など）が1位（"),
            ([rated(1, 5, 1, 3), rated(2, 1, 5, 3), rated(3, 1, 1, 1)], "4手法とも同点の「p1」、「p2」が1位（"),
        ],
    )
    def test_whom_the_methods_put_first(self, of: list[Proposal], says: str) -> None:
        assert says in drawn(whole(of), Lang.JA, 200, sorted=True)

    def test_within_a_range(self) -> None:
        of = [rated(1, 5, 5, 5), rated(2, 1, 1, 1)]
        shown = drawn(whole(of, drawing=Drawing(within=0.2)), Lang.JA, 200, sorted=True)
        assert "配点を±20％の範囲で変えても1位は変わらない" in shown

    def test_no_sentence_for_other_ranks(self) -> None:
        assert "配点を" not in drawn(whole(sort="city.net"), Lang.JA, 200, sorted=True).partition("【前提】")[0]

    def test_one_candidate_has_no_order(self) -> None:
        shown = drawn(whole([rated(1, 3, 3, 3)]), Lang.JA, 120, sorted=True, robustness=True, panel=True)
        assert "順位を付ける案件が1件" in shown
        assert "手法" not in shown.partition("順位を付ける案件が1件")[0]

    def test_dominated_by_whom(self) -> None:
        of = [rated(1, 5, 5, 5), rated(2, 4, 4, 4), rated(3, 1, 1, 1)]
        shown = drawn(whole(of), Lang.JA, 120, sorted=True, robustness=True)
        block = between(shown, "劣後する案件", "割合の標準誤差")
        assert re.findall(r"p(\d)\s+p(\d) に対して", block) == [("2", "1"), ("3", "1")]

    @pytest.mark.parametrize(
        ("shares", "says"), [((1.0, 0.0), "ほぼ配点によらない"), ((0.75, 0.25), "配点によるが、目立つ項目はない")]
    )
    def test_only_who_is_nearly_always_first_hangs_on_no_weights(self, shares: tuple[float, ...], says: str) -> None:
        found = whole([rated(1, 5, 5, 5), rated(2, 1, 1, 1)]).studies[0]
        assert found.firmness is not None
        central = tuple(found.comparison.rubric.weights.values())
        known = found.firmness.robustness._replace(first_share=shares, central_weights=(central, central))
        found.firmness = found.firmness._replace(robustness=known)
        shown = drawn(Whole([found]), Lang.JA, 120, sorted=True, robustness=True)
        assert re.findall(r"p1 +(\S*配点\S+)", shown) == [says]

    def test_within_a_range_less_is_telling(self) -> None:
        of = [rated(1, 5, 3, 3), rated(2, 3, 5, 3.1)]
        shown = drawn(whole(of, drawing=Drawing(within=0.2)), Lang.JA, 160, sorted=True, robustness=True)
        assert "p1  他業務への応用可能性を重く（平均17％）、汎用性を軽く（平均15％）" in shown

    def test_shares_show_no_more_digits_than_they_have(self) -> None:
        sheet = Sheet(whole().studies[0].comparison, FIGURES[Lang.JA], Options(SHOWN))
        shown = [percent(sheet, share) for share in (0, 0.001, 0.0049, 0.005, 0.294, 0.999, 1)]
        assert shown == ["0％", "1％未満", "1％未満", "1％", "29％", "100％", "100％"]

    def test_classes_of_ranks_add_up(self) -> None:
        of = [rated(n, 1 + n % 5, 1 + 3 * n % 5, 1 + 2 * n % 4) for n in range(12)]
        study = whole(of).studies[0]
        assert study.firmness is not None
        for row in study.firmness.robustness.rank_acceptability:
            assert sum(row) == pytest.approx(1)
        assert "4-10位" in drawn(whole(of), Lang.JA, 120, sorted=True, robustness=True)


class TestSeveral:
    def test_rubrics_side_by_side(self) -> None:
        shown = drawn(whole((), "wibe"), Lang.JA, 120)
        block = between(shown, "【評価基準による違い", "【前提")
        assert "chigasaki-dx-2 第1版" in block
        assert "＊" in block
        assert "主に「" in block

    def test_the_same_order_has_no_mark(self) -> None:
        block = between(drawn(whole([few()[0]], "wibe"), Lang.JA, 120), "【評価基準による違い", "【前提")
        assert "＊は" in block
        assert block.count("＊") == 1
        assert "順の入れ替わりはない" in block

    def test_a_rubric_that_makes_no_difference(self) -> None:
        of = [rated(n, 1 + n, 3, 3) for n in range(3)]
        block = between(drawn(whole(of, "soumu-cloud-2016"), Lang.JA, 120), "【評価基準による違い", "【前提")
        assert "soumu-cloud-2016 第1版では順位を付けた3件がすべて同点で、差が付かない" in block
        assert "順の入れ替わりはない" not in block

    def test_a_committee(self) -> None:
        rubric = shipped("chigasaki-dx-2").rubric
        assert rubric is not None
        people = [
            ("甲", rubric.weights),
            ("乙", {each.id: float(each.id == "literacy_gain") for each in rubric.criteria}),
        ]
        shown = drawn(whole(people=people), Lang.JA, 120, sorted=True)
        block = between(shown, "【委員ごとの配点による順位", "【前提")
        assert "甲  乙" in block
        assert "1位は分かれる" in block
        own = ballots(whole().studies[0].comparison, people[:1])[0].ranks
        assert own == (1, 2, 3)


OPTIONS = st.builds(
    Options,
    st.sampled_from((SHOWN, ("score",), ("stage", "verdict", "department", "name", "score"), ("rating.generality",))),
    sorted=st.booleans(),
    top=st.none() | st.integers(1, 3),
    grouping=st.none() | st.sampled_from(Grouping),
    reference=st.none(),
    robustness=st.booleans(),
    panel=st.booleans(),
    date=st.none() | st.just("2026-11-23"),
)


class TestAnyComparison:
    """Whatever is compared and however it is laid out, nothing is lost and every form says the same."""

    @LAW
    @given(MANY, rubrics(), OPTIONS, st.sampled_from(Lang), st.sampled_from((40, 80, 120)))
    def test_it_can_be_drawn(self, of: list[Proposal], rubric: Any, options: Options, lang: Lang, width: int) -> None:
        names = tuple(name for name in options.columns if "." not in name or not name.startswith("rating"))
        options = options._replace(columns=names or ("score",))
        study = Study(compare(of, rubric), Drawing(number=20), panel=True)
        screen = comparison_screen(Whole([study]), FIGURES[lang], options)
        text = table.render(screen, width=width, color=False)
        assert all(cells(line, 1) <= width for line in text.splitlines())
        assert markdown.render(screen)
        sheet = Sheet(study.comparison, FIGURES[lang], options)
        assert csv.render(comparison_records([sheet]))
        assert json.render(comparison_document([study], [], [], lang))

    @pytest.mark.parametrize("unit", Unit)
    def test_figures_are_those_of_the_document(self, unit: Unit) -> None:
        of = whole()
        figures = Figures(Lang.EN, unit, "-")
        screen = comparison_screen(of, figures, Options(("score", "city.net", "city.cost"), sorted=True))
        document: Any = comparison_document(of.studies, [], [], Lang.EN)
        grid = ranked_grid(screen)
        for row, entry in zip(grid.rows, document["rubrics"][0]["ranking"], strict=False):
            if entry["rank"] is not None:
                assert row[2:] == (
                    figures.number(entry["score"], 1),
                    figures.money(entry["city.net"]),
                    figures.money(entry["city.cost"]),
                )

    def test_the_same_figures_in_both_languages(self) -> None:
        rows = {}
        for lang, figures in FIGURES.items():
            screen = comparison_screen(whole(), figures, Options(SHOWN, sorted=True))
            found = [cell.replace("▲", "-") for row in ranked_grid(screen).rows for cell in row[2:]]
            rows[lang] = [cell for cell in found if re.fullmatch(r"-?[\d,.]+", cell)]
        assert len(rows[Lang.JA]) > 20
        assert rows[Lang.JA] == rows[Lang.EN]


def ranked_grid(screen: Screen) -> Grid:
    """The list, known by its column of scores."""
    grids = [block for block in screen.blocks if isinstance(block, Grid)]
    return next(grid for grid in grids if any(column.heading in t.COLUMN["score"] for column in grid.columns))
