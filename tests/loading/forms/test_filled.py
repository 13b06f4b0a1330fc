"""What a section filled in becomes the proposal that it stands for, or a finding at its cell; never a guess."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.checks import longer_than_before
from dxroi.checks.subject import Subject
from dxroi.loading import forms as forms_room
from dxroi.loading import load_rubric
from dxroi.loading.forms import at_cells
from dxroi.models.proposal import Proposal
from dxroi.models.words import Evidence, FundingBase, FundingSource, Obligation, Staff, Stage
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message
from tests.loading.forms.filled import LEAST, ROW, SHEET, WHOLE, form, read, told
from tests.workbooks.written import Extra, Raw, Value, moved

BELOW = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")


def proposal(cells: dict[str, Value]) -> Proposal:
    """The only proposal of a sound sheet."""
    (filled,), found = read(cells)
    assert not found
    assert filled.proposal is not None
    return filled.proposal


class TestWhole:
    """Every entry stands in the proposal."""

    @pytest.mark.parametrize("rows", [0, 7])
    def test_single(self, rows: int) -> None:
        """Wherever the form has moved to on the sheet."""
        found = proposal(moved(form(WHOLE), rows))
        assert (found.name, found.department, found.first_year, found.stage) == (
            "申告データ入力のRPA化", "市民税課", 2027, Stage.BUDGET_REQUEST,
        )  # fmt: skip
        assert (found.obligation, found.operates_from, found.summary) == (Obligation.NONE, (2027, 6), "一行目\n二行目")
        first, second = found.works
        assert first.before is not None
        assert first.after is not None
        assert (first.work, first.before.likely, first.after.likely) == ("新規事業者登録", 424, 88)
        assert (first.freed_for, first.grounds.evidence, first.staff) == ("窓口相談", Evidence.PEER, Staff.REGULAR)
        assert second.cases is not None
        assert second.minutes_after is not None
        assert (second.cases.entries[0].likely, second.minutes_after.unknown) == (6000, True)
        assert (second.freed_for, second.staff) == (None, Staff.OVERTIME)
        built, fee = found.costs
        assert built.initial is not None
        assert (built.initial.likely, built.annual, built.contract_until) == (2750000, None, 2031)
        assert fee.annual is not None
        assert (fee.annual.entries[0].likely, fee.first, fee.grounds.note) == (600000, 2028, "見積書 2026-10")
        (cash,) = found.cash_savings
        assert (cash.item, cash.annual.entries[0].likely, cash.first) == ("用紙", 120000, 2028)
        (fund,) = found.funding
        assert fund.share is not None
        assert (fund.source, fund.share.likely, fund.of, fund.until, fund.name) == (
            FundingSource.NATIONAL, 0.5, FundingBase.INITIAL, 2027, "交付金",
        )  # fmt: skip
        assert {id_: (r.rating, r.because) for id_, r in found.ratings.items()} == {
            "reusability": (4, "納税課に、同種の入力: 三つ")
        }

    def test_list(self) -> None:
        more: dict[str, Value] = {
            "A5": "001",
            "E5": "更新",
            "U5": 2031,
            "W5": "県支出金",
            "X5": 0.5,
            "AA5": 4,
            "AB5": "r",
        }
        (first, second), found = read(form({**ROW, **more, **_next(ROW), "B6": "別の件"}, as_list=True))
        assert not found
        assert first.proposal is not None
        assert second.proposal is not None
        one = first.proposal
        assert (one.id, one.obligation, one.costs[0].contract_until) == ("001", Obligation.END_OF_SUPPORT, 2031)
        assert (one.funding[0].source, one.ratings["reusability"].because) == (FundingSource.PREFECTURAL, "r")
        assert (second.proposal.id, second.spot.cell) == ("別の件", f"{SHEET}!B6")

    def test_in_english(self) -> None:
        """Either language, whatever the language of the call; the words of a file count too."""
        words: dict[str, Value] = {
            "B8": "renewal",
            "B9": "Idea",
            "G14": "overtime",
            "I14": "measured",
            "E14": "unknown",
        }
        found = proposal(form({**LEAST, **words}, Lang.EN))
        assert (found.obligation, found.stage) == (Obligation.END_OF_SUPPORT, Stage.IDEA)
        assert (found.works[0].staff, found.works[0].before) != (Staff.REGULAR, None)

    def test_no_hours_and_no_year(self) -> None:
        entries: dict[str, Value] = {"B5": "n", "B6": "d", "B7": "未定", "B9": "構想", "A14": "なし"}
        found = proposal(form(entries))
        assert found.first_year is None
        assert found.works[0].hours is not None
        assert found.works[0].hours.likely == 0
        assert found.costs[0].initial is not None
        assert found.costs[0].initial.unknown

    def test_rows_that_were_added(self) -> None:
        """A table goes on to the next section, past its last row and over empty ones."""
        places = {place: int("".join(filter(str.isdigit, place))) >= 19 for place in form(LEAST)}
        below = {place: value for place, value in form({}).items() if places[place]}
        above = {place: value for place, value in form(LEAST).items() if not places[place]}
        extra: dict[str, Value] = {"A25": "七つ目", "E25": 3, "F25": 1}
        cost = moved({"A21": "構築", "B21": 100, "C21": 0}, 8)
        found = proposal({**above, **moved(below, 8), **extra, **cost})
        assert [work.work for work in found.works] == ["業務", "七つ目"]


def _next(row: dict[str, Value]) -> dict[str, Value]:
    return moved(row, 1)


NUMBERS: list[tuple[str, Value, str]] = [
    ("B21", "1,200千円", "DX202"),
    ("B21", "120万円", "DX202"),
    ("B21", "１２０", "DX202"),
    ("B21", "5%", "DX230"),
    ("B21", Raw("0.05", format="0%"), "DX230"),
    ("B21", Raw("1200", format='#,##0"千円"'), "DX263"),
    ("B21", -5, "DX211"),
    ("B21", 0.5, "DX213"),
    ("B21", 1e15, "DX204"),
    ("B21", "だいたい", "DX203"),
    ("B21", "不明", "DX209"),
    ("B21", "10〜20", "DX228"),
    ("B21", "{low: 1, likely: 2}", "DX133"),
    ("B21", "[1, 2", "DX117"),
    ("B21", Raw("1", "b"), "DX203"),
    ("B21", Raw("46478", format="date"), "DX203"),
    ("B21", Raw("#REF!", "e"), "DX261"),
    ("B21", Raw("#DIV/0!", "e", formula="1/0"), "DX261"),
    ("B21", Raw("", formula="A1*2"), "DX262"),
    ("B21", "'100", "DX203"),
    ("E14", Raw("0.5208333", format="h:mm"), "DX202"),
    ("E14", "12:30", "DX202"),
    ("B7", "R9", "DX215"),
    ("B7", Raw("46478", format="date"), "DX215"),
    ("B7", "未定", "DX264"),
    ("F21", "未定", "DX264"),
    ("F21", 2026, "DX216"),
    ("B10", Raw("46661", format="date"), "DX218"),
    ("B10", 2027, "DX218"),
    ("B5", 123, "DX260"),
    ("B5", Raw("46478", format="date"), "DX260"),
    ("B5", Raw("1", "b"), "DX260"),
    ("B5", "", "DX175"),
    ("B5", " \u3000", "DX175"),
    ("B6", "", "DX175"),
    ("B7", "", "DX175"),
    ("A14", "", "DX175"),
    ("F14", "", "DX179"),
    ("B14", 3, "DX179"),
    ("A22", "名だけ", "DX180"),
    ("C22", 5, "DX175"),
    ("B29", 5, "DX175"),
    ("A29", "費目", "DX175"),
    ("A33", "国庫支出金", "DX175"),
    ("B33", 0.5, "DX175"),
    ("B8", "新規？", "DX208"),
    ("B9", 3, "DX208"),
    ("G14", "未定", "DX208"),
    ("B37", 9, "DX227"),
    ("B37", "４", "DX202"),
    ("B37", "高い", "DX203"),
    ("B37", Raw("0.5", format="0%"), "DX202"),
    ("C37", "理由だけ", "DX185"),
]
"""Cell, what is written there, and what is said of it."""
PLACES = {("B14", "DX179"), ("C22", "DX175"), ("B29", "DX175"), ("A29", "DX175"), ("A33", "DX175"), ("B33", "DX175")}
PLACES |= {("A22", "DX180"), ("C37", "DX185")}
"""Where the finding is about another cell of the row: the one that is missing."""


class TestFindings:
    """As strict as a file; each finding at its cell, all at once."""

    @pytest.mark.parametrize(("cell", "value", "code"), NUMBERS)
    def test_each(self, cell: str, value: Value, code: str) -> None:
        (filled,), found = read(form({**LEAST, cell: value}))
        assert filled.proposal is None
        codes = [each for each, _ in told(found)]
        assert code in codes
        if (cell, code) not in PLACES:
            assert (code, cell) in told(found)
        assert {each.location.line for each in found if each.location} == {0}

    def test_all_at_once(self) -> None:
        bad = {cell: value for cell, value, _ in NUMBERS if cell in ("B21", "E14", "B7", "B5", "G14", "B37")}
        _, found = read(form({**LEAST, **bad}))
        assert {cell for _, cell in told(found)} == set(bad)

    @pytest.mark.parametrize(
        ("cell", "value"),
        [
            ("B21", "100"),
            ("B21", " 100 "),
            ("B21", Raw("100", formula="50*2")),
            ("B21", Raw("100", "str", formula="TEXT(A1,0)")),
            ("B21", "{low: 90, likely: 100, high: 110}"),
            ("B21", Raw("100", format='[$-ja-JP]#,##0"円"')),
            ("B7", "2027"),
            ("B7", "令和9年度"),
            ("B7", "2027 "),
            ("B9", "budget-request"),
            ("B8", "法令"),
            ("B33", Raw("0.5", format="0%")),
        ],
    )
    def test_what_is_as_good(self, cell: str, value: Value) -> None:
        share: dict[str, Value] = {"A33": "国庫支出金"} if cell == "B33" else {}
        found = proposal(form({**LEAST, **share, cell: value}))
        assert found.first_year == 2027
        assert found.costs[0].initial is not None
        assert found.costs[0].initial.likely == 100

    def test_the_label_names_the_entry(self) -> None:
        _, (found,) = read(form({**LEAST, "B21": "100円"}))
        assert found.field == "初期費用（円）"
        assert found.location is not None
        assert found.location.path == f"f.xlsx:{SHEET}!B21"


KEYS = re.compile(r"`[a-z_]+:|\b(cash_saved|first_year|minutes_\w+|moves_with|low|likely|key|YAML)\b")
"""How a file is written, which whoever fills in a form has never seen."""
SPELLED: list[tuple[str, Value, str, str]] = [
    ("B21", -5, "減る歳出", "a budget line that falls is no cost"),
    ("B29", -5, "「経費の項目」の欄", "the entries of `Cost`"),
    ("B21", "10〜20", "数字を一つだけ", "one number"),
    ("B21", "{low: 3, likely: 2, high: 1}", "数字を一つだけ", "one number"),
    ("B21", "{minutes_per_case: 3}", "数字を一つだけ", "one number"),
    ("B21", "{low: 1, likely: 2, high: 3, moves_with: x}", "数字を一つだけ", "one number"),
    ("B21", "nan", "「未定」", "`unknown`"),
    ("B21", "？", "ないのなら 0", "0 if it is none"),
    ("B21", "100\n200", "半角数字だけ", "digits only"),
    ("B21", Raw("46478", format="date"), "表示形式を「標準」に戻し", "set the format"),
    ("E14", Raw("0.5208333", format="h:mm"), "12.5 と記入", "enter 12.5"),
    ("E22", Raw("46478", format="date"), "表示形式を「標準」に戻し", "set the format"),
    ("E22", 2026, "「開始年度」の欄", "the entry `First fiscal year`"),
    ("B10", "2026-10", "「開始年度」の欄", "the entry `First fiscal year`"),
    ("B33", 50, "0%から100%まで", "0% to 100%"),
    ("B34", 0.7, "「割合」「対象の経費」", "`Share of`"),
    ("B37", 6, "評点の目安", "by the levels"),
    ("B37", Raw("0.5", format="0%"), "表示形式が「％」", "set its format to General"),
    ("B37", "?", "空欄か「未定」", "empty or `unknown`"),
    ("G14", "未定", "空欄にするか", "leave it empty"),
]
"""Cell, what is written there, and what the way out speaks of."""


class TestWordsOfTheForm:
    """Whoever fills in a form has seen labels and cells, and no file."""

    @pytest.mark.parametrize(("cell", "value", "ja", "en"), SPELLED)
    def test_the_way_out(self, cell: str, value: Value, ja: str, en: str) -> None:
        more: dict[str, Value] = {
            "A22": "料",
            "C22": 5,
            "A29": "紙",
            "B29": 5,
            "A33": "bond",
            "B33": 0.5,
            "A34": "bond",
        }
        _, found = read(form({**LEAST, **more, "B34": 0.1, cell: value}))
        (only,) = [each for each in found if each.location and each.location.path.endswith(f"!{cell}")]
        assert ja in hint(only, Lang.JA)
        assert en in hint(only, Lang.EN)

    @pytest.mark.parametrize(("cell", "value"), [each[:2] for each in (*NUMBERS, *SPELLED)])
    def test_no_key_of_a_file(self, cell: str, value: Value) -> None:
        for each in read(form({**LEAST, cell: value}))[1]:
            for lang in Lang:
                said = f"{message(each, lang).replace(str(each.values.get('written')), '')} {hint(each, lang)}"
                assert not KEYS.search(said)

    @pytest.mark.parametrize(("cell", "value"), [("B5", "a_xD800_"), ("B21", "{_x0007_}")])
    def test_what_no_file_can_hold(self, cell: str, value: Value) -> None:
        """Half a character, and what cannot be seen."""
        _, found = read(form({**LEAST, cell: value}))
        assert told(found) == [("DX108", cell)]
        assert hint(found[0], Lang.JA) == "その文字を消すか、入力し直す"

    def test_what_only_the_section_can_say(self) -> None:
        """Swapped columns are asked about at their cell."""
        (filled,), _ = read(form({**LEAST, "E14": 88, "F14": 424}))
        assert filled.proposal is not None
        asked = longer_than_before.check(Subject(filled.proposal, load_rubric()))
        (found,) = at_cells(asked, filled, "f.xlsx")
        assert (told([found]), found.field) == ([("DX350", "F14")], "年間時間（後）")
        assert "note" not in hint(found, Lang.EN) + hint(found, Lang.JA)


class TestPage:
    """What is amiss on the page itself."""

    def test_nothing_is_lost_silently(self) -> None:
        (filled,), found = read(form({**LEAST, "K4": "メモ", "E21": "", "G29": "x"}))
        assert told(found) == [("DX176", "K4"), ("DX176", "G29")]
        assert filled.proposal is not None

    @pytest.mark.parametrize(
        "extra",
        [Extra(hidden_rows=[21]), Extra(hidden_columns=[2]), Extra(state="hidden")],
        ids=["row", "column", "sheet"],
    )
    def test_hidden(self, extra: Extra) -> None:
        _, found = read(form(LEAST), extra)
        assert {code for code, _ in told(found)} == {"DX177"}

    def test_merged(self) -> None:
        _, found = read(form({**LEAST, "A15": "別", "E15": 3, "F15": 1, "G14": "時間外"}), Extra(["G14:G15", "B5:E5"]))
        assert [(each.code, each.values["area"]) for each in found] == [("DX178", "G14:G15")]

    def test_a_label_that_is_gone(self) -> None:
        cells = form(LEAST)
        del cells["A5"]
        _, found = read(cells)
        assert ("DX173", "A1") in told(found)
        cells = form(LEAST)
        del cells["A32"]  # a section that is not used
        (filled,), found = read(cells)
        assert {each.severity.value for each in found} == {"warning"}
        assert filled.proposal is not None

    def test_columns_that_are_gone_from_a_list(self) -> None:
        cells = form(ROW, as_list=True)
        del cells["U4"], cells["W4"]
        (filled,), found = read(cells)
        assert {each.code for each in found if each.severity.value == "warning"} == {"DX173"}
        assert filled.proposal is not None
        for place in ("R4", "S4", "R5", "S5"):
            del cells[place]
        (filled,), found = read(cells)
        assert filled.proposal is None
        assert any(each.invalidates for each in found)

    def test_a_label_that_is_there_twice(self) -> None:
        _, found = read({**form(LEAST), "A4": "事業名"})
        assert ("DX174", "A5") in told(found)

    def test_a_value_that_is_a_label(self) -> None:
        found = proposal(form({**LEAST, "B5": "担当課", "B11": "事業名", "A14": "財源", "A21": "評価の観点"}))
        assert (found.name, found.summary, found.works[0].work) == ("担当課", "事業名", "財源")

    def test_no_form(self, monkeypatch: pytest.MonkeyPatch) -> None:
        forms, found = read({"A1": "事業名", "B1": "x"})
        assert (forms, told(found)[0][0]) == ([], "DX172")
        monkeypatch.setattr(forms_room, "MOST_ROWS", 1)
        assert told(read(form({**ROW, **_next(ROW)}, as_list=True))[1]) == [("DX171", "A1")]
        forms, found = read(form({}, as_list=True))
        assert (forms, told(found)) == ([], [("DX187", "A1")])

    def test_the_same_id(self) -> None:
        forms, found = read(form({**ROW, **_next(ROW)}, as_list=True))
        assert (len(forms), told(found)) == (2, [("DX184", "B6")])

    def test_rows_of_a_list(self) -> None:
        """Empty rows are none; one that only holds a remark is a proposal without a name."""
        entries: dict[str, Value] = {**ROW, **moved(ROW, 3), "B8": "x", "I7": "残り"}
        forms, found = read(form(entries, as_list=True), Extra(hidden_rows=[8]))
        assert len(forms) == 3
        codes = told(found)
        assert ("DX175", "B7") in codes
        assert ("DX177", "B8") in codes


class TestSums:
    """A row that adds up the others is no item and no proposal; nothing else is said of it."""

    @pytest.mark.parametrize(
        ("cell", "row", "written"),
        [
            ("A15", {"E15": 10, "F15": 5}, "合　計"),
            ("A22", {"B22": 100, "C22": Raw("", formula="SUM(C21)")}, "Ｔｏｔａｌ"),
            ("A22", {}, "小計"),
            ("A30", {"A29": "用紙", "B29": 5, "B30": 5}, "総計（税込）"),
            ("A34", {"A33": "市債", "B33": 0.5, "B34": "50%"}, "計"),
        ],
    )
    def test_of_a_table(self, cell: str, row: dict[str, Value], written: str) -> None:
        (filled,), found = read(form({**LEAST, **row, cell: written}))
        assert (told(found), filled.proposal) == ([("DX188", cell)], None)
        assert found[0].values["written"] == written

    def test_alone_it_is_a_total(self) -> None:
        found = proposal(form({**LEAST, "A14": "計", "A21": "合計"}))
        assert (found.works[0].work, found.costs[0].item) == ("計", "合計")

    def test_where_nothing_else_is_there(self) -> None:
        _, found = read(form({**LEAST, "A21": "小計", "A22": "合計", "C22": 1}))
        assert told(found) == [("DX188", "A21"), ("DX188", "A22")]

    @pytest.mark.parametrize(
        ("cell", "value"), [("A7", "合計"), ("B7", "小計"), ("C7", "Sum")], ids=["id", "name", "department"]
    )
    def test_of_a_list(self, cell: str, value: str) -> None:
        rows: dict[str, Value] = {**ROW, **_next(ROW), "B6": "別の件", "R7": 200, "S7": 0, "I7": "x"}
        forms, found = read(form({**rows, cell: value}, as_list=True))
        assert (told(found), len(forms)) == ([("DX188", cell)], 2)
        assert "この行を消す" in hint(found[0], Lang.JA)

    def test_in_front_of_a_list(self) -> None:
        """What is amiss with the labels is still said."""
        cells = form({**ROW, "B5": "合計", **_next(ROW), "C6": "計"}, as_list=True)
        del cells["U4"]
        (filled,), found = read(cells)
        assert told(found) == [("DX173", "A4"), ("DX188", "B5")]
        assert filled.spot.cell == f"{SHEET}!B6"

    def test_alone_on_a_list(self) -> None:
        (filled,), found = read(form({**ROW, "B5": "合計"}, as_list=True))
        assert (found, filled.proposal is not None) == ([], True)


CELLS = sorted(
    {*WHOLE, *ROW, "A1", "A4", "A5", "A13", "B13", "A20", "A36", "A37", "A38", "J14", "K30", "B6", "C6", "R6"}
)
ODD: list[Value] = [
    "事業名",
    "対象業務",
    "評価の観点",
    "なし",
    "計",
    "未定",
    "汎用性",
    "１ 事業の概要",
    "dxroi.form/1",
    "x",
    3,
]


class TestLaws:
    """Any text and any number come back as they were typed."""

    @settings(max_examples=40, deadline=None)
    @given(st.text(BELOW, min_size=1).map(str.strip).filter(bool).filter(lambda s: "_x" not in s))
    def test_texts(self, text: str) -> None:
        cells = form({**LEAST, "B5": text, "A14": f"業務{text}", "H14": f"先{text}", "B37": 3, "C37": f"根拠{text}"})
        (filled,), found = read(cells)
        if any(each.invalidates for each in found):  # a text that is a label, or no file could hold
            assert filled.proposal is None
            return
        assert filled.proposal is not None
        assert filled.proposal.name == text
        assert filled.proposal.works[0].freed_for == f"先{text}"
        assert filled.proposal.ratings["reusability"].because == f"根拠{text}"

    @settings(max_examples=60, deadline=None)
    @given(
        st.dictionaries(st.sampled_from(CELLS), st.sampled_from([value for _, value, _ in NUMBERS] + ODD)),
        st.booleans(),
    )
    def test_anything_anywhere(self, entries: dict[str, Value], as_list: bool) -> None:
        """Whatever stands on a form, it is a proposal or a finding, and each finding has a cell."""
        forms, found = read(form({**(ROW if as_list else LEAST), **entries}, as_list=as_list))
        assert all(each.location and "!" in each.location.path for each in found if forms)
        assert any(each.invalidates for each in found) or all(each.proposal for each in forms)
        for each in forms:
            assert each.draft.read().root is not None

    @settings(max_examples=40, deadline=None)
    @given(st.integers(0, 10**14), st.floats(0, 1e6))
    def test_numbers(self, yen: int, hours: float) -> None:
        found = proposal(form({**LEAST, "B21": yen, "E14": hours}))
        assert found.costs[0].initial is not None
        assert found.works[0].before is not None
        assert found.costs[0].initial.likely == yen
        assert found.works[0].before.likely == pytest.approx(hours, rel=1e-14, abs=1e-300)
