"""How sure a verdict is, laid out: shares of 100, digits that the error allows, limits on the safe side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.study import Drawing, Study
from dxroi.formats import csv, markdown, table
from dxroi.loading import proposal_of
from dxroi.models.measures import MEASURES
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import tax_added
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Ranges, Switch
from dxroi.models.words import Verdict
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.sensitivity import sensitivity_screen
from dxroi.tables.sensitivity.records import FIELDS, sensitivity_records
from dxroi.tables.sensitivity.sheet import FEW, Sheet, allowed, hundredths
from dxroi.tables.sensitivity.written import without_tax
from dxroi.texts import Lang
from tests.answers import EXAMPLES, shipped
from tests.engine.law import LAW
from tests.engine.uncertainty.put_back import put_back
from tests.formats.measuring import cells, steering
from tests.strategies import proposals, rubrics

DRAWING = Drawing(draws=512)
TSUKUBA = next(path for path in EXAMPLES if path.stem == "tsukuba-rpa").read_text("utf-8")
KAKUU = next(path for path in EXAMPLES if path.stem == "kakuu-city-online-form").read_text("utf-8")
KUJI = next(path for path in EXAMPLES if path.stem == "kuji-ai-ocr").read_text("utf-8")
OTARU = next(path for path in EXAMPLES if path.stem == "otaru-nursery").read_text("utf-8")
TAXED = """\
name: 受付
department: 窓口課
first_year: 2027
hours_saved: {low: 300, likely: 400, high: 450}
freed_for: 相談
cost:
  - {item: 構築, initial: {low: 2000000, likely: 3000000, high: 4500000}, tax: excluded}
  - {item: 利用料, annual: [100000, {low: 200000, likely: 300000, high: 500000}], tax: excluded}
ratings: {reusability: 3, generality: 4, literacy_gain: 3}
"""
SURVEYS = """\
surveys:
  - {name: 試行, cost: 100000, measures: hours_saved}
  - {name: 大調査, cost: 90000000, measures: cost.0}
  - {name: 両方, cost: 90000000, measures: [cost.0, cost.1.annual]}
  - {name: 聞取り, cost: unknown, measures: cost.1}
  - {name: 別件, cost: 5000, measures: cost.0.initial}
"""


@cache
def proposal(text: str) -> Proposal:
    loaded = proposal_of(text.encode(), "p.yaml")
    assert loaded.proposal is not None, [(found.code, found.field) for found in loaded.findings]
    return loaded.proposal


@cache
def study(text: str = TSUKUBA, drawing: Drawing = DRAWING) -> Study:
    rubric = shipped("chigasaki-dx-2").rubric
    assert rubric is not None
    return Study(Case(proposal(text), rubric, AS_WRITTEN), drawing, seed=1)


def sheet(of: Study, lang: Lang = Lang.EN, *, detail: bool = False, drawn: bool = True, unit: Unit = Unit.YEN) -> Sheet:
    return Sheet(of, Figures(lang, unit, "▲" if lang is Lang.JA else "-"), detail=detail, drawn=drawn)


def drawn(of: Sheet, width: int = 80) -> str:
    return table.render(sensitivity_screen(of, (), ()), width=width, color=False, ambiguous=1)


def flat(of: Sheet) -> str:
    """The screen in one line, as wide as it likes."""
    return re.sub(r"\s+", " ", drawn(of, 400))


class TestHundredths:
    """What is not quite 0 or 100 is never said to be."""

    @pytest.mark.parametrize(
        ("share", "text", "ja", "en"),
        [
            (0.0, "0", "0回", "0"),
            (1e-9, "<1", "1回未満", "under 1"),
            (0.00499, "<1", "1回未満", "under 1"),
            (0.005, "1", "1回", "1"),
            (0.5, "50", "50回", "50"),
            (0.9949, "99", "99回", "99"),
            (0.995, ">99", "99回超", "over 99"),
            (1 - 1e-9, ">99", "99回超", "over 99"),
            (1.0, "100", "100回", "100"),
        ],
    )
    def test_edges(self, share: float, text: str, ja: str, en: str) -> None:
        assert hundredths(share) == text
        assert [sheet(study(), lang).times(share) for lang in Lang] == [ja, en]

    @pytest.mark.parametrize(("share", "marks"), [(0.0, 0), (0.001, 1), (0.414, 41), (0.999, 99), (1.0, 100)])
    def test_the_dots_say_the_same(self, share: float, marks: int) -> None:
        from dxroi.tables.sensitivity.chances import _dots

        lines = list(_dots(share))
        assert [len(line) for line in lines] == [54, 54]
        assert (sum(line.count("o") for line in lines), sum(line.count(".") for line in lines)) == (marks, 100 - marks)

    @given(st.integers(0, 1 << 24).map(lambda draws: draws / (1 << 24)))
    def test_both_sides_make_100(self, share: float) -> None:
        from dxroi.tables.sensitivity.chances import _sides

        yes, no = _sides(sheet(study()), Estimate(share))
        numbers = [int(re.sub(r"\D", "", text)) for text in (yes, no)]
        assert sum(numbers) == 100


class TestAllowed:
    """No more digits than the error has."""

    @pytest.mark.parametrize(
        ("value", "error", "shown"),
        [
            (1556489, 12000, 1560000),
            (1556489, 0, 1556489),
            (1556489, 999, 1556500),
            (1556489, 1000, 1556000),
            (-1556489, 99999, -1560000),
            (0, 5, 0),
            (0.123456, 0.01, 0.12),
            (0.123456, 0.0099, 0.123),
            (4.53, inf, 5),
            (3, 500, 0),
        ],
    )
    def test_places(self, value: float, error: float, shown: float) -> None:
        assert allowed(value, error) == pytest.approx(shown, abs=1e-9)

    @given(st.floats(-1e12, 1e12), st.floats(1e-6, 1e9))
    def test_it_moves_less_than_the_error(self, value: float, error: float) -> None:
        assert abs(allowed(value, error) - value) <= error * 0.5 + 1e-6 * max(1, abs(value) * 1e-6)


class TestSafeSide:
    """Put back as the line says it, a limit is kept: where it still stands it stands, where it is better it is."""

    @settings(LAW, max_examples=12)
    @given(proposals(), rubrics(), st.sampled_from(Lang))
    def test_what_the_line_says_is_true(self, drawn_: Proposal, by: Rubric, lang: Lang) -> None:
        here = Case(drawn_, by, AS_WRITTEN)
        of = sheet(Study(here, DRAWING, 1), lang)
        for switch in of.study.switching:
            worse, down = switch.then.rank > switch.standing.rank, switch.beyond < switch.at
            limit = switch.at if worse else switch.beyond
            towards = 1 if down == worse else -1
            said = shown(of, switch, limit, towards)
            reached = judge(put_back(here, switch.field, switch.now, said)).verdict
            past = said < switch.at if down else said > switch.at
            if worse:
                assert reached is switch.standing or not between(switch, said), (switch, said)
            elif past and not whole(switch):
                assert reached is not switch.standing, (switch, said)

    @pytest.mark.parametrize(
        ("field", "value", "towards", "ja", "en"),
        [
            ("hours_saved", 327.4, 1, "328時間", "328 hours"),
            ("hours_saved", 327.4, -1, "327時間", "327 hours"),
            ("hours_saved.0.after", 75.61, 0, "75.6時間", "75.6 hours"),
            ("hours_saved", 40.0, 0, "40時間", "40 hours"),
            ("cost.0.initial", 6_100_001, -1, "6,100千円", "6,100k yen"),
            ("cost.0.initial", 6_100_001, 1, "6,101千円", "6,101k yen"),
            ("cash_saved", 1_000_000, 0, "1,000千円", "1,000k yen"),
            ("cost.0.annual", -5_000_000, 0, "▲5,000千円", "-5,000k yen"),
            ("rubric.horizon", 1, 0, "1年", "1 year"),
            ("rubric.horizon", 29, 0, "29年", "29 years"),
            ("rubric.discounting.rate", 0.07931, -1, "7.9％", "7.9%"),
            ("rubric.criteria.economy", 0.371, 0, "37.1％", "37.1%"),
            ("residents.0.online", 0.3, 0, "30％", "30%"),
            ("hours_saved.0.reused", 0.5, 0, "50％", "50%"),
            ("delay", 1 / 12, 0, "1か月", "1 month"),
            ("delay", 0, 0, "0か月", "0 months"),
            ("yen_per_hour", 3416.2, 1, "3,417円", "3,417 yen"),
            ("ratings.reusability", 3.5, 0, "3.5", "3.5"),
            ("hours_saved.0.cases", 7, 0, "7件", "7 cases"),
        ],
    )
    def test_units(self, field: str, value: float, towards: int, ja: str, en: str) -> None:
        found = [sheet(study(), lang, unit=Unit.THOUSAND).value(field, value, towards) for lang in Lang]
        assert found == [ja, en]

    def test_a_flip_goes_beyond_and_a_limit_does_not(self) -> None:
        """「6,468千円以下の間」 and 「→ 6,469千円」, not the same number for both."""
        of = study(next(path for path in EXAMPLES if path.stem == "fukuchiyama-rpa-ocr").read_text("utf-8"))
        text = flat(sheet(of, Lang.JA, unit=Unit.THOUSAND))
        assert "6,468千円以下の間" in text
        assert "2,300千円 → 6,469千円" in text


class TestTax:
    """Where the file writes without tax, so does the screen, so that a number can be put back."""

    @given(st.integers(0, 10**10), st.integers(-3, 3))
    def test_it_is_the_inverse(self, yen: int, other: int) -> None:
        assert tax_added(int(without_tax(tax_added(yen)))) == tax_added(yen)
        assert without_tax(tax_added(yen)) in (yen, yen - 1, yen + 1)
        taxed = max(tax_added(yen) + other, 0)
        up, down = (int(without_tax(taxed, towards)) for towards in (1, -1))
        assert tax_added(down) <= taxed <= tax_added(up)
        assert tax_added(up - 1) < taxed < tax_added(down + 1)

    def test_ranges_as_the_file_has_them(self) -> None:
        text = flat(sheet(study(TAXED, DRAWING._replace(ranges=Ranges.FILE)), detail=True))
        assert "initial cost: 構築 (without tax) 2,000,000 yen to 4,500,000 yen" in text
        assert "利用料 (from year 2) (without tax) 200,000 yen to 500,000 yen" in text

    def test_records_too(self) -> None:
        rows = sensitivity_records([sheet(study(TAXED, DRAWING._replace(ranges=Ranges.FILE)))]).rows
        (row,) = (row for row in rows if (row["kind"], row["field"]) == ("tornado", "cost.0.initial"))
        assert (row["low"], row["high"]) == (2_000_000, 4_500_000)


class TestLabels:
    """Each thing by a name that says what it is of."""

    @pytest.mark.parametrize(
        ("text", "field", "ja", "en"),
        [
            (TSUKUBA, "hours_saved", "削減時間（年）", "hours saved a year"),
            (
                TSUKUBA,
                "hours_saved.0",
                "削減時間（年）：申告データ入力など5業務",
                "hours saved a year: 申告データ入力など5業務",
            ),
            (TSUKUBA, "yen_per_hour", "人件費単価", "hourly rate"),
            (TSUKUBA, "delay", "稼働の遅れ", "delay of the effects"),
            (TSUKUBA, "rubric.horizon", "評価期間（年）", "horizon (years)"),
            (TSUKUBA, "rubric.criteria.generality", "配点：汎用性", "weight: Generality"),
            (TSUKUBA, "ratings.generality", "評点：汎用性", "rating: Generality"),
            (TSUKUBA, "ratings.nobody", "評点：nobody", "rating: nobody"),
            (TSUKUBA, "cost.0", "シナリオ構築（5業務）（全体）", "シナリオ構築（5業務） (as a whole)"),
            (TAXED, "cost.0.initial", "初期費用：構築（税抜）", "initial cost: 構築 (without tax)"),
            (
                TAXED,
                "cost.1.annual",
                "運用経費（年額）：利用料（記載年の平均・税込）",
                "running cost a year: 利用料 (mean of the years listed, tax included)",
            ),
            (
                TAXED,
                "cost.1.annual.0",
                "運用経費（年額）：利用料（1年目）（税抜）",
                "running cost a year: 利用料 (year 1) (without tax)",
            ),
            (
                KAKUU,
                "cash_saved.0.annual",
                "歳出削減額（年）：用紙・郵送（記載年の平均）",
                "budget saved a year: 用紙・郵送 (mean of the years listed)",
            ),
            (
                KAKUU,
                "cost.3.hours",
                "職員の作業時間（初回）：様式と例規の見直し",
                "own staff hours, once: 様式と例規の見直し",
            ),
            (
                KUJI,
                "hours_saved.1",
                "増える時間（年）：市県民税収納（納税済通知書の転記）",
                "extra hours a year: 市県民税収納（納税済通知書の転記）",
            ),
        ],
    )
    def test_of_a_field(self, text: str, field: str, ja: str, en: str) -> None:
        assert [sheet(study(text), lang).label(field) for lang in Lang] == [ja, en]

    def test_a_list_that_moves_as_one_is_no_year_of_it(self) -> None:
        of = sheet(study(TAXED.replace("{low: 200000, likely: 300000, high: 500000}", "300000")))
        assert [of.input(each) for each in of.study.inputs if each.field.startswith("cost.1")] == [
            "running cost a year: 利用料"
        ]

    def test_what_moves_with_it_is_counted(self) -> None:
        text = TAXED.replace("high: 4500000}", "high: 4500000, moves_with: hours_saved}")
        of = sheet(study(text, DRAWING._replace(ranges=Ranges.FILE)))
        assert of.input(of.study.inputs[0]) == "hours saved a year and 1 tied to it"


class TestScreen:
    """Every line fits, in both languages, with the house's signs, and says what is the case."""

    @pytest.mark.parametrize("lang", Lang)
    @pytest.mark.parametrize("detail", [False, True])
    @pytest.mark.parametrize("text", [TSUKUBA, KAKUU, KUJI, OTARU, TAXED + SURVEYS], ids=range(5))
    def test_80_cells(self, text: str, detail: bool, lang: Lang) -> None:
        for unit in Unit:
            lines = drawn(sheet(study(text), lang, detail=detail, unit=unit)).splitlines()
            assert [line for line in lines if cells(line, 1) > 80] == []

    def test_negatives(self) -> None:
        assert "▲2,472千円" in flat(sheet(study(KUJI), Lang.JA, unit=Unit.THOUSAND))
        text = flat(sheet(study(KUJI), Lang.EN, unit=Unit.THOUSAND))
        assert "-2,472k yen" in text
        assert "▲" not in text

    def test_both_languages_show_the_same_figures(self) -> None:
        japanese, english = (sheet(study(TSUKUBA), lang, detail=True) for lang in Lang)
        amounts = [re.findall(r"\d[\d,]{4,}", flat(of)) for of in (japanese, english)]
        assert sorted(amounts[0]) == sorted(amounts[1])

    def test_the_worst_says_what_would_be_better(self) -> None:
        text = flat(sheet(study(KUJI), Lang.JA, unit=Unit.THOUSAND))
        assert "317千円以下になり「条件付き」に変わるとき。" in text
        assert "が保たれるのは、" not in text
        english = flat(sheet(study(KUJI), unit=Unit.THOUSAND))
        assert (
            'Nearest: "conditional" once running cost a year: AI-OCR・RPA利用料（3業務） is at most 317k yen.'
            in english
        )

    def test_detail_shows_every_row(self) -> None:
        few, every = (drawn(sheet(study(KAKUU), detail=detail)) for detail in (False, True))
        assert len(study(KAKUU).switching) > FEW + 1
        assert "more with --detail" in few
        assert "more with --detail" not in every
        for heading in ("[By horizon]", "[Sources of the default ranges]"):
            assert (heading in few, heading in every) == (False, True)

    def test_withheld(self) -> None:
        text = flat(sheet(study(TSUKUBA.replace("annual: 600000", "annual: unknown"))))
        assert "As stated: withheld" in text
        assert "1 running cost a year: RPAライセンス・保守" in text
        assert "[What would turn it]" not in text
        assert "[Of 100 chances]" not in text

    def test_an_unknown_that_does_not_matter_is_not_passed_over(self) -> None:
        """小樽: 要再検討 whatever the fee is. But nobody knows the balance, and nothing is said of it."""
        text = flat(sheet(study(OTARU)))
        assert "What would turn it cannot be told while this is unknown: running cost a year" in text
        assert "No value turns it alone" not in text
        assert "nothing can be said of how often the cost is recovered" in text
        assert "o recovers" not in text
        assert "[What matters most]" not in text

    def test_the_obligatory_is_outside_the_judgement(self) -> None:
        of = study("obligation: statutory\n" + TSUKUBA)
        assert "投資対効果の判断対象外（義務的・更新：法令）" in flat(sheet(of, Lang.JA))
        assert "以下は参考。記載どおりなら計算上は「あり」" in flat(sheet(of, Lang.JA))
        assert "outside this judgement (obligatory: statutory)" in flat(sheet(of))

    def test_no_ranges(self) -> None:
        of = study(TSUKUBA, DRAWING._replace(ranges=Ranges.FILE))
        text = flat(sheet(of))
        assert of.inputs == ()
        assert "--ranges both" in text
        assert "[What would turn it]" in text
        for heading in ("[Of 100 chances]", "[What matters most]", "[Where the ranges come from]"):
            assert heading not in text
        both = study(TSUKUBA)
        assert both.case.rubric.uncertainty is not None
        bare = Study(both.case._replace(rubric=both.case.rubric._replace(uncertainty=None)), DRAWING, 1)
        assert "no default of the rubric applies" in flat(sheet(bare))

    def test_nothing_drawn(self) -> None:
        text = flat(sheet(study(), drawn=False))
        assert "[What would turn it]" in text
        assert "[What matters most]" in text
        for heading in ("[Of 100 chances]", "[Risk-adjusted]", "The verdict holds in"):
            assert heading not in text

    def test_undecided_points_to_where_there_is_something_to_see(self) -> None:
        assert study(KAKUU).is_undecided
        text = flat(sheet(study(KAKUU)))
        assert "Look first at what matters most." in text
        assert "hardly change whether the cost is expected to be recovered" in text

    @pytest.mark.parametrize("measure", MEASURES)
    @pytest.mark.parametrize("lang", Lang)
    def test_any_measure(self, measure: str, lang: Lang) -> None:
        of = study(TSUKUBA, Drawing(draws=128, measure=measure))
        text = drawn(sheet(of, lang, detail=True))
        assert [line for line in text.splitlines() if cells(line, 1) > 80] == []
        assert not re.search(r"\b(nan|inf|None)\b", text)
        assert ("悪い場合" in text or "bad (" in text) == (measure.endswith(("net", "net_present_value")))

    def test_a_payback_that_is_never(self) -> None:
        text = flat(sheet(study(TSUKUBA, DRAWING._replace(measure="city.payback_years")), Lang.JA))
        assert "大きい場合（10回に1回はこれ以上） 回収不可" in text
        assert re.search(r"値のない回 回収不可 \d+回", text)
        assert "回収年数 3.08年" in text


class TestSurveys:
    """A survey beside what it could be worth at most."""

    def lines(self, of: str, lang: Lang = Lang.EN) -> Sequence[str]:
        text = drawn(sheet(study(of), lang), 400)
        named = re.compile(r"\s*\d+ .*(試行|大調査|両方|聞取り|別件)")
        return [line.strip() for line in text.splitlines() if named.match(line)]

    def test_each_kind(self) -> None:
        first, dear, several, open_, _ = self.lines(RISKY + SURVEYS)
        assert re.fullmatch(
            r"1 試行 \(100,000 yen\) measures hours saved a year; worth up to [\d,]+ yen: do it first", first
        )
        assert dear.startswith("2 大調査 (90,000,000 yen) measures ")
        assert dear.endswith("less than it costs")
        assert "running cost a year: 利用料;" in several
        assert several.endswith("together perhaps more")
        assert open_.startswith("4 聞取り (cost unknown) measures")

    def test_in_japanese(self) -> None:
        first, dear, several, open_, _ = self.lines(RISKY + SURVEYS, Lang.JA)
        assert first.endswith("：先に行う価値がある")
        assert dear.endswith("費用に見合わない")
        assert several.endswith("合わせればこれより大きいことがある）")
        assert "（費用は未定）" in open_

    def test_of_what_has_no_range(self) -> None:
        of = study(TAXED.replace("{low: 2000000, likely: 3000000, high: 4500000}", "3000000") + SURVEYS)
        of = Study(of.case, DRAWING._replace(ranges=Ranges.FILE), 1)
        assert "別件 (5,000 yen) measures initial cost: 構築 (without tax), which has no range" in flat(sheet(of))

    def test_a_file_without_surveys_says_nothing_of_them(self) -> None:
        assert self.lines(RISKY) == []


RISKY = TAXED.replace("{low: 300, likely: 400, high: 450}", "{low: 100, likely: 300, high: 450}")


class TestHostile:
    """Names are shown, not obeyed."""

    @pytest.mark.parametrize("lang", Lang)
    def test_names(self, lang: Lang) -> None:
        named = proposal(RISKY + SURVEYS)
        item = named.costs[0]._replace(item="\x1b[31m|b\u202e")
        hostile = named._replace(name="=1+1|x\x1b[2J", costs=(item, *named.costs[1:]))
        of = sheet(Study(study(RISKY).case._replace(proposal=hostile), DRAWING, 1), lang, detail=True)
        screen = sensitivity_screen(of, (), ())
        assert steering(drawn(of)) == []
        rows = [line for line in markdown.render(screen).splitlines() if "[31m" in line and line.startswith("|")]
        assert rows
        assert not [line for line in rows if re.search(r"(?<!\\)\|b", line)]
        assert not [line for line in csv.render(sensitivity_records([of])).splitlines() if re.search(r'(^|,)"?=', line)]


class TestRecords:
    """A row for each value that turns the verdict and for each bar."""

    def test_rows(self) -> None:
        of = study(TSUKUBA)
        found = sensitivity_records([sheet(of), sheet(of)])
        assert tuple(found.fields) == FIELDS
        kinds = [row["kind"] for row in found.rows]
        assert kinds == (["switching"] * len(of.switching) + ["tornado"] * len(of.tornado)) * 2
        assert {tuple(row) for row in found.rows} == {FIELDS}


def whole(switch: Switch) -> bool:
    return switch.field in ("rubric.horizon", "delay") or switch.field.startswith("ratings.")


def shown(of: Sheet, switch: Switch, value: float, towards: int) -> float:
    """The number that stands in the line."""
    text = of.value(switch.field, value, 0 if whole(switch) else towards)
    number = float(re.sub(r"[^\d.]", "", text))
    if switch.field == "delay":
        return number / 12
    share = switch.field.startswith(("rubric.criteria.", "rubric.discounting")) or switch.field.endswith("online")
    return number / 100 if share else number


def between(switch: Switch, said: float) -> bool:
    """Whether the value said lies where nothing was found to change; one tenth more than a share can be is past it."""
    return min(switch.now, switch.at) <= said <= max(switch.now, switch.at)


def test_the_verdict_is_the_only_one_that_is_not_drawn() -> None:
    assert set(study().whole.verdicts) == set(Verdict)
