"""A mend changes how something is written, never what is said; whatever is not sure is left to a person."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.finding import Finding
from dxroi.loading import events, proposal_of
from dxroi.loading.edits import Round
from dxroi.loading.kinds import load_any
from dxroi.loading.mending import Mended, mend
from dxroi.loading.slips import FORM
from dxroi.loading.sources import Source
from dxroi.models.proposal import Proposal

from .samples import NAMED, PROPOSAL, RUBRIC, proposal
from .test_fuzz import TEXTS, edited
from .test_proposals import EVERY_KEY

FOLDER = Path(__file__).parent.parent / "data" / "bad"
FILES = sorted(FOLDER.glob("*.yaml"))

MENDED = {
    "date-slashes": "on: 2026-10-15}",
    "flag-yes": "cash_releasing: true,",
    "full-width-colon": "name: 申告データ入力\n",
    "full-width-colon-below": "  initial: 2500000\n",
    "full-width-colon-everywhere": "name: 申告データ入力\ndepartment: 市民税課\n",
    "full-width-colon-in-a-list": "  - work: 入力\n",
    "full-width-colon-in-braces": "{initial: 2500000, annual: 600000}",
    "full-width-colon-japanese-key": "名前: 値\n",
    "full-width-space-after-key": "name: 申告データ入力\ndepartment: 市民税課\n",
    "full-width-space-in-braces": "{initial: 2500000, annual: 600000}",
    "full-width-space-indent": "cost:\n  initial: 2500000\n",
    "funding-share-and-amount": "share: 0.5}\n",
    "key-camel-case": "hours_saved: 336\n",
    "key-misspelt": "hours_saved: 336\ncost: {initial: 2500000, annual: 600000}\n",
    "month-japanese": "operates_from: 2027-10\n",
    "no-space-after-colon": "name: 申告データ入力\n",
    "no-space-in-braces": "{initial: 2500000, ",
    "number-full-width-comma": "hours_saved: 1200\n",
    "number-full-width-digits": "hours_saved: 336\n",
    "number-no-whole-part": "hours_saved: 0.5\n",
    "number-not-known-yet": "hours_saved: unknown\n",
    "number-question-mark": "hours_saved: unknown\n",
    "number-quoted": "hours_saved: 336\n",
    "number-separator": "hours_saved: 1000\n",
    "number-underscore": "hours_saved: 1000\n",
    "number-unit": "hours_saved: 336\n",
    "option-values": "      cost.0.initial: 1200000\n",
    "rating-word": "reviewed: 3}",
    "residents-incomplete": "minutes_saved: 30}",
    "rubric-full-width-colon": "hours_per_fte: 1860\n",
    "rubric-rate-percent": "{rate: 0.04}",
    "rubric-version-number": 'version: "1"\n',
    "several-faults": "first_year: 2027\nhours_saved: 336\ncost: {initial: 1200000, annual: -1}\n",
    "curve-incomplete": "online: {first: 0.1, ceiling: 0.6}",
    "share-percent": "reused: 0.8}",
    "tab-indent": "cost:\n  initial: 2500000\n  annual: 600000\n",
    "text-is-number": 'name: "2027"\ndepartment: "true"\n',
    "year-quoted": "first_year: 2027\n",
    "year-reiwa-short": "first_year: 2027\n",
    "year-western-nendo": "first_year: 2027\n",
    "yen-full-width-man": "{initial: 1200000, annual: 0}",
    "yen-oku": "{initial: 120000000, annual: 約50万}",
    "yen-thousands": "  initial: 1200000\n  annual: 1000\n",
    "yen-thousands-in-braces": "{initial: 1200000, annual: 1000000}",
}
"""Bad file -> what stands in it afterwards. No other file of the folder is touched."""


def source_of(data: bytes, path: str = "p.yaml", named: bool = True) -> Source:
    return Source(path, named, lambda: data)


def mended(data: str | bytes, path: str = "p.yaml") -> Mended:
    as_bytes = data.encode() if isinstance(data, str) else data
    found = mend(as_bytes, source_of(as_bytes, path))
    assert found is not None
    return found


def text_of(text: str) -> str:
    return mended(text).data.decode()


def bare(found: Proposal | None) -> Proposal:
    assert found is not None
    return found._replace(sha256="", path="")


class TestTheBadFiles:
    """Each fault that can be mended is, and its finding is gone; every other file stays as it is."""

    @pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
    def test_what_stands_in_it(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(FOLDER)
        data = file.read_bytes()
        found = mended(data, file.name)
        wanted = MENDED.get(file.stem)
        if wanted is None:
            assert (found.data, found.mends) == (data, ())
            assert any(each.invalidates for each in found.left) == any(
                each.invalidates for each in read(data, file.name)
            )
            return
        assert wanted in found.data.decode()
        gone = {(each.finding.code, each.finding.location and each.finding.location.line) for each in found.mends}
        still = {(each.code, each.location and each.location.line) for each in found.left}
        assert {each for each in gone if each[0] in FORM} & still == set()
        assert set(kept_fields(found)) & {(each.code, each.field) for each in found.left} == set()

    @pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
    def test_again_changes_nothing_more(self, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(FOLDER)
        once = mended(file.read_bytes(), file.name)
        twice = mended(once.data, file.name)
        assert (twice.data, twice.mends) == (once.data, ())

    def test_none_is_missing(self) -> None:
        assert set(MENDED) <= {file.stem for file in FILES}


def read(data: bytes, path: str) -> Sequence[Finding]:
    found = load_any(source_of(data, path))
    assert found is not None
    return found.findings


def kept_fields(found: Mended) -> list[tuple[str, str]]:
    return [(each.finding.code, each.finding.field) for each in found.mends if each.finding.field]


class TestNumbers:
    """What the finding proposes, where nothing that was said is lost by it."""

    @pytest.mark.parametrize(
        ("written", "write"),
        [
            ("1,200", "1200"),
            ("1,200,000", "1200000"),
            ("１，２００", "1200"),
            ("1_200", "1200"),
            (".5", "0.5"),
            ("+１２", "12"),
            ("＋12", "12"),
            ("１２．５", "12.5"),
            ("1,200時間", "1200"),
            ("1,200 時間", "1200"),
            ("90分", "1.5"),
            ("1.5千", "1500"),
            ('"336"', "336"),
            ("'1,200'", "1200"),
            ("336h", "336"),
        ],
    )
    def test_hours(self, written: str, write: str) -> None:
        assert text_of(f"{NAMED}hours_saved: {written} # 見積\ncost: {{annual: 0}}\n") == (
            f"{NAMED}hours_saved: {write} # 見積\ncost: {{annual: 0}}\n"
        )

    @pytest.mark.parametrize(
        "written",
        [
            "010",  # 8 to other readers of YAML
            "0x10",
            "12:30",
            "約1200",
            "1200程度",
            "336（見込み）",
            "なし",
            "1 200",
            "1,2",
            "1,20,000",
            "1,2003",
            "10²",
            "①",
            "٣٣٦",
            "▲3",  # negative hours are not possible
            "-1,200",
            "1,200千円",  # not hours
            "20分",  # a third of an hour
            "5%",  # of what?
            "100分の1",
            "300～400",
            "1.5.2",
            "5.",
            "1e400",
            "n/a",
            "ー",
            "¥1,200",
        ],
    )
    def test_left_to_a_person(self, written: str) -> None:
        text = f"{NAMED}hours_saved: {written}\ncost: {{annual: 0}}\n"
        found = mended(text)
        assert (found.data.decode(), found.mends) == (text, ())
        assert any(each.field == "hours_saved" for each in found.left)

    @pytest.mark.parametrize(
        ("written", "write"), [("1,200千円", "1200000"), ("120万円", "1200000"), ("1,000,000", "1000000")]
    )
    @pytest.mark.parametrize("form", ["cost: {{initial: {}, annual: 0}}\n", "cost:\n  initial: {}\n  annual: 0\n"])
    def test_yen(self, written: str, write: str, form: str) -> None:
        start = NAMED + "hours_saved: 1\n"
        assert text_of(start + form.format(written)) == start + form.format(write)

    def test_a_number_torn_apart_keeps_its_unit_until_that_is_read(self) -> None:
        works = "hours_saved:\n  - {{work: x, before: {}, after: 1}}\ncost: {{annual: 0}}\n"
        assert text_of(NAMED + works.format("1,200")) == NAMED + works.format("1200")
        assert text_of(NAMED + works.format("1,200円")) == NAMED + works.format("1,200円")

    @pytest.mark.parametrize("written", ["[1,200,000]", "[1,200]"])
    def test_a_list_is_a_list(self, written: str) -> None:
        text = f"{NAMED}hours_saved: 1\ncost: {{annual: {written}}}\n"
        assert text_of(text) == text

    def test_percent(self) -> None:
        form = (
            "hours_saved:\n  - {{work: x, hours: 1, freed_for: y, reused: {0}, ramp: [{0}, 1]}}\ncost: {{annual: 0}}\n"
        )
        for written, write in (("5%", "0.05"), ("５％", "0.05"), ("8割", "0.8")):
            assert text_of(NAMED + form.format(written)) == NAMED + form.format(write)
        assert mended(NAMED + form.format("120%")).mends == ()

    def test_a_range_out_of_order_is_not_made(self) -> None:
        text = NAMED + "hours_saved: {low: 400, likely: ３００, high: 500}\ncost: {annual: 0}\n"
        found = mended(text)
        assert found.data.decode() == text
        assert [each.code for each in found.left] == ["DX202", "DX214"]


class TestWords:
    @pytest.mark.parametrize("written", ["不明", "未確定", "検討中", "TBD", "ＴＢＤ", '"不明"'])
    def test_not_known_yet(self, written: str) -> None:
        form = "hours_saved: 1\ncost: {{initial: {}, annual: 0}}\n"
        assert text_of(NAMED + form.format(written)) == NAMED + form.format("unknown")

    def test_not_where_a_number_has_to_be(self) -> None:
        text = NAMED + "hours_saved: {low: 1, likely: 不明, high: 3}\ncost: {annual: 0}\n"
        assert text_of(text) == text

    @pytest.mark.parametrize(
        ("written", "write"),
        [
            ("令和9", "令和9年度"),
            ("令和９年度", "令和9年度"),
            ("令和元", "令和元年度"),
            ("R9", "2027"),
            ("R.9年度", "2027"),
            ("H31年度", "2019"),
            ("FY2027", "2027"),
            ("２０２７", "2027"),
            ('"2027"', "2027"),
            ("2027年度", "2027"),
        ],
    )
    def test_years(self, written: str, write: str) -> None:
        rest = "name: x\ndepartment: y\nhours_saved: 1\ncost: {annual: 0}\n"
        assert text_of(f"first_year: {written}\n{rest}") == f"first_year: {write}\n{rest}"

    @pytest.mark.parametrize("written", ["27", "2027年", "令和9年", "2028年2月", "2027.0", "9", "令和", "R9/10"])
    def test_years_left_to_a_person(self, written: str) -> None:
        text = f"first_year: {written}\nname: x\ndepartment: y\nhours_saved: 1\ncost: {{annual: 0}}\n"
        assert text_of(text) == text

    @pytest.mark.parametrize(
        ("key", "written", "write"),
        [
            ("operates_from", "2027/10", "2027-10"),
            ("operates_from", "令和10年2月", "2028-02"),
            ("operates_from", "2027/10/15", None),
            ("operates_from", "10月", None),
            ("review", "{by: x, on: 令和8年10月15日}", "{by: x, on: 2026-10-15}"),
            ("review", "{by: x, on: 8/10/15}", None),
            ("review", "{by: x, on: 2026/2/30}", None),
        ],
    )
    def test_months_and_days(self, key: str, written: str, write: str | None) -> None:
        assert text_of(f"{PROPOSAL}{key}: {written}\n") == f"{PROPOSAL}{key}: {write or written}\n"

    def test_texts_are_quoted_as_they_were_written(self) -> None:
        assert text_of(PROPOSAL + "id: 1.10\n") == PROPOSAL + 'id: "1.10"\n'

    def test_a_condition_is_no_number(self) -> None:
        text = RUBRIC.replace("score >= 60", "score >= 60%")
        assert mended(text, "r.yaml").data.decode() == text


class TestKeys:
    """A slip of one key that is absent, and of no other."""

    @pytest.mark.parametrize("key", ["hour_saved", "hoursSaved", "Hours-Saved", '"hour_saved"', "hours_saved　"])
    def test_mended(self, key: str) -> None:
        assert text_of(PROPOSAL.replace("hours_saved", key)) == PROPOSAL

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("hours_saved: 336\n", "hours_saved: 336\nhour_saved: 336\n"),  # stands there already
            ("hours_saved: 336\n", "hour_saved: 336\nhours_save: 336\n"),  # two slips of one key
            ("hours_saved", "hours"),  # near, but hours may be any
            ("hours_saved", "削減効果"),  # of what?
            ("cost", "コスト"),  # another language
            ("hours_saved", "x hours_saved"),  # more than a slip
            ("cost", "cost2"),  # one of several?
            ("hours_saved: 336", "hour_saved: たくさん"),  # its value says that it may be something else
            ("hours_saved: 336", "hour_saved:\n  low: 1\n  high: 3"),  # likewise what is missing in it
            ("name: 申告データ入力のRPA化\n", "nme: {a: b}\n"),  # likewise, where all that is missing stands
        ],
    )
    def test_left_to_a_person(self, old: str, new: str) -> None:
        text = PROPOSAL.replace(old, new)
        assert text_of(text) == text

    def test_the_value_that_comes_to_light_is_mended_too(self) -> None:
        assert text_of(PROPOSAL.replace("hours_saved: 336", "hour_saved: ３３６時間")) == PROPOSAL


class TestForm:
    @pytest.mark.parametrize("blank", ["", " ", "　", "　 ", "\u00a0"])
    def test_a_full_width_colon(self, blank: str) -> None:
        colon = f"：{blank}"
        text = PROPOSAL.replace("name: ", f"name{colon}").replace("hours_saved: ", f"hours_saved{colon}")
        assert text_of(text) == PROPOSAL
        assert text_of(PROPOSAL.replace("name: ", f"name　{colon}")) == PROPOSAL

    def test_colons_of_a_whole_block(self) -> None:
        works = "hours_saved:\n  - work: 入力\n    before: 3\n    after: 1\n    note: 対象：全係\ncost:\n  annual: 0\n"
        slipped = works.replace(": ", "：").replace(":\n", "：\n")
        assert bare(proposal_of(mended(NAMED + slipped).data).proposal) == bare(proposal(NAMED + works))

    def test_colons_of_texts_stay(self) -> None:
        more = "summary: 対象：市民税課　全係\nsource: |\n  注：2件\n  \t出典：x\n# 備考：　x\n"
        text = PROPOSAL.replace("name: ", "name：") + more
        assert text_of(text) == PROPOSAL + more

    def test_a_value_that_goes_on_is_left_to_a_person(self) -> None:
        text = PROPOSAL + "outcomes:\n  - what： 早まる\n     unit： 日\n"
        assert text_of(text) == text

    def test_no_key_is_made_up(self) -> None:
        text = PROPOSAL + "注:2件\nstage: idea\n"
        assert text_of(text) == text

    @pytest.mark.parametrize(
        ("indented", "mended_to"),
        [
            ("cost:\n\tinitial: 1\n\tannual: 0\n", "cost:\n  initial: 1\n  annual: 0\n"),
            ("cost:\n　initial: 1\n　annual: 0\n", "cost:\n  initial: 1\n  annual: 0\n"),
            ("cost:\n\t- item: x\n\t  annual: 0\n", "cost:\n  - item: x\n    annual: 0\n"),
            ("cost:\n\t# 注\n\n\tannual:\n\t\t- 0\n", "cost:\n  # 注\n\n  annual:\n    - 0\n"),
            ("cost:\n　　- item: x\n　　  annual: 0\n", "cost:\n  - item: x\n    annual: 0\n"),
        ],
    )
    def test_indentation(self, indented: str, mended_to: str) -> None:
        start = NAMED + "hours_saved: 1\n"
        assert text_of(start + indented) == start + mended_to

    @pytest.mark.parametrize(
        "text",
        [
            "cost:\n\tinitial: 1\n　annual: 0\n",
            "cost:\n \tinitial: 1\n",
            "cost:\n  - item: x\n\tannual: 0\n",
            "cost:\n\t\tinitial: 1\n\tannual: 0\n",
        ],
    )
    def test_indentation_that_depends_on_the_editor(self, text: str) -> None:
        whole = NAMED + "hours_saved: 1\n" + text
        assert text_of(whole) == whole

    def test_what_blocks_is_listed(self) -> None:
        found = mended(PROPOSAL.replace("name: ", "name： ") + "serves: [a\n")
        assert found.mends == ()
        assert [each.code for each in found.left] == ["DX113", "DX117"]


class TestEncodings:
    """The text is the same, in UTF-8; a UTF-8 byte order mark stays, others get none."""

    @pytest.mark.parametrize("encoding", ["cp932", "utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
    def test_recoded(self, encoding: str, end: str) -> None:
        text = PROPOSAL.replace("336", "３３６").replace("\n", end)
        mark = "\ufeff" if encoding == "utf-8-sig" else ""
        assert mended(text.encode(encoding)).data.decode() == mark + PROPOSAL.replace("\n", end)

    @pytest.mark.parametrize(
        "data",
        [
            PROPOSAL.encode("euc_jp"),
            PROPOSAL.encode()[:-1] + "件".encode()[:2] + b"\n",
            PROPOSAL.encode() + "summary: 課\n".encode("cp932"),
            "氏名,住所\n課,町\n".encode("cp932"),
            PROPOSAL.encode("utf-32"),
            b"\x89PNG\r\n\x1a\n",
            b"",
        ],
        ids=["EUC-JP", "cut off", "mixed", "a table", "UTF-32", "a picture", "empty"],
    )
    def test_left_to_a_person(self, data: bytes) -> None:
        found = mended(data)
        assert (found.data, found.mends) == (data, ())
        assert found.left


class TestOtherFiles:
    def test_a_file_of_another_house_is_not_touched(self) -> None:
        data = "services: １２\n".encode()
        assert mend(data, source_of(data, named=False)) is None

    def test_the_faults_of_an_extended_rubric_are_its_own(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "parent.yaml").write_text(RUBRIC.replace("horizon: 5", "horizon: ５"), encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        child = "format: rubric/1\nid: child\nversion: 2\nextends: ./parent.yaml\n"
        found = mended(child, "child.yaml")
        assert found.data.decode() == child.replace("2", '"2"')
        assert found.left == ()

    def test_inventory(self) -> None:
        form = "format: inventory/1\n{}\n"
        assert (
            text_of(form.format("name： x")).startswith(form.format("name: x"))
            or mended(form.format("name： x")).mends == ()
        )


def check(data: bytes) -> None:
    """Nothing but the spans of findings is changed, no line is added or lost, and again changes nothing."""
    start = time.process_time()
    found = mended(data)
    assert time.process_time() - start < 5
    if not found.text:
        assert found.data == data
        return
    edits = [each.edit for each in found.mends if each.edit is not None]
    assert Round(edits).applied(found.was) == found.text
    assert found.text.encode() == found.data.removeprefix(b"\xef\xbb\xbf")
    lines = zip(found.was.splitlines(keepends=True), found.text.splitlines(keepends=True), strict=True)
    changed = {number for number, (was, now) in enumerate(lines, 1) if was != now}
    places = [each.finding.location for each in found.mends if each.edit is not None]
    assert changed <= {place.line for place in places if place is not None}
    before = {found_.code for found_ in proposal_of(data, "p.yaml").findings}
    after = proposal_of(found.data, "p.yaml").findings
    assert not {found_.code for found_ in after} - before or any(c.startswith("DX1") for c in before)
    assert mended(found.data).data == found.data


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200) | TEXTS.map(lambda text: text.encode("utf-8", "replace")))
def test_anything(data: bytes) -> None:
    check(data)


@settings(max_examples=300, deadline=None)
@given(edited(EVERY_KEY) | edited(PROPOSAL))
def test_a_proposal_with_slips(text: str) -> None:
    check(text.encode("utf-8", "replace"))


@settings(max_examples=60, deadline=None)
@given(edited(EVERY_KEY))
def test_the_python_parser_as_well(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "LOADER", yaml.SafeLoader)
        check(text.encode("utf-8", "replace"))


FULL_WIDTH = str.maketrans("0123456789.,%+", "０１２３４５６７８９．，％＋")


def spelt(number: int, unit: str, draw: st.DrawFn) -> str:
    """A whole number in one of the spellings that offices use."""
    ways = [f"{number:,}", f"{number:_}", str(number).translate(FULL_WIDTH), f'"{number}"', f"{number}{unit}"]
    if unit == "円" and number and number % 1000 == 0:
        ways += [f"{number // 1000:,}千円", f"{number // 1000}千".translate(FULL_WIDTH)]
    if unit == "円" and number and number % 10_000 == 0:
        ways.append(f"{number // 10_000}万円")
    return draw(st.sampled_from([str(number), *ways]))


def colon(draw: st.DrawFn) -> str:
    return draw(st.sampled_from((": ", ": ", ": ", "：", "： ", ":　", "：　")))


def tenths(number: int, draw: st.DrawFn) -> str:
    ways = (
        f"{number / 10:g}",
        f"{number * 10}%",
        f"{number * 10}％",
        f".{number}" if number < 10 else "100%",
        f"{number}割",
    )
    return draw(st.sampled_from(ways))


@st.composite
def misspelt_proposals(draw: st.DrawFn) -> tuple[str, str]:
    """A sound proposal, and the same with slips of spelling; remarks and blanks in both."""
    year, hours = draw(st.integers(2019, 2117)), draw(st.integers(0, 99_999))
    initial = draw(st.integers(0, 9_999_999) | st.integers(0, 9_999).map(lambda n: n * 1000))
    annual, share = draw(st.integers(0, 9_999_999)), draw(st.integers(1, 10))
    remark = draw(st.sampled_from(("", "  # 対象：１，２００件　", " # \u202e1,200千円")))
    key = draw(st.sampled_from(("hours_saved", "hour_saved", "hoursSaved")))
    reiwa = f"令和{year - 2018}" if year > 2019 else "令和元"
    written_year = draw(st.sampled_from((str(year), f'"{year}"', reiwa, f"R{year - 2018}", f"{year}年度")))
    works = draw(st.booleans())
    indent = draw(st.sampled_from(("  ", "\t", "　")))

    def both(good: str, bad: str) -> tuple[str, str]:
        return good, bad

    parts = [
        both("# 提案：　１\n", "# 提案：　１\n"),
        both(f"name: 入力{remark}\n", f"name{colon(draw)}入力{remark}\n"),
        both("department: 市民税課\n\n", f"department{colon(draw)}市民税課\n\n"),
        both(f"first_year: {year}{remark}\n", f"first_year{colon(draw)}{written_year}{remark}\n"),
        both('id: "12"\n', draw(st.sampled_from(("id: 12\n", 'id: "12"\n')))),
        both("summary: 対象：市民税課\n", f"summary{colon(draw)}対象：市民税課\n"),
    ]
    if works:
        spelt_hours = spelt(hours, "時間", draw)
        parts += [
            both("hours_saved:\n", "hours_saved:\n"),
            both("  - work: 入力\n", f"  - work{colon(draw)}入力\n"),
            both(f"    hours: {hours}{remark}\n", f"    hours{colon(draw)}{spelt_hours}{remark}\n"),
            both("    freed_for: 窓口\n", "    freed_for: 窓口\n"),
            both(f"    reused: {share / 10:g}\n", f"    reused: {tenths(share, draw)}\n"),
        ]
    else:
        parts.append(both(f"hours_saved: {hours}{remark}\n", f"{key}: {spelt(hours, '時間', draw)}{remark}\n"))
    money = spelt(initial, "円", draw), spelt(annual, "円", draw)
    if draw(st.booleans()):
        flow = tuple(each if "_" not in each else each.replace("_", ",") for each in money)
        parts.append(
            both(
                f"cost: {{initial: {initial}, annual: {annual}}}\n",
                f"cost: {{initial: {flow[0]}, annual: {flow[1]}}}\n",
            )
        )
    else:
        good = f"cost:\n  initial: {initial}\n\n  annual: {annual}{remark}\n"
        bad = f"cost:\n{indent}initial: {money[0]}\n\n{indent}annual: {money[1]}{remark}\n"
        parts.append(both(good, bad))
    return "".join(good for good, _ in parts), "".join(bad for _, bad in parts)


@settings(max_examples=300, deadline=None)
@given(
    misspelt_proposals(),
    st.sampled_from(("\n", "\r\n")),
    st.sampled_from(("utf-8", "utf-8-sig", "cp932", "utf-16")),
)
def test_misspelt_proposals_come_back(texts: tuple[str, str], end: str, encoding: str) -> None:
    """The model is that of the sound file, and comments, blank lines and ends of lines are where they were."""
    good, bad = (text.replace("\n", end) for text in texts)
    if encoding == "cp932" and "\u202e" in good:
        encoding = "utf-8"
    found = mended(bad.encode(encoding))
    assert found.left == ()
    again = proposal_of(found.data)
    assert again.findings == ()
    assert bare(again.proposal) == bare(proposal(good))
    assert found.text.count(end) == bad.count(end)
    comments = [line[line.index("#") :] for line in bad.split(end) if "#" in line]
    assert [line[line.index("#") :] for line in found.text.split(end) if "#" in line] == comments


def test_a_file_of_nothing_but_faults_ends() -> None:
    text = PROPOSAL + "residents:\n" + "  - {procedure: x, cases: １, online: ▲1}\n" * 2_000
    start = time.process_time()
    found = mended(text)
    assert time.process_time() - start < 60
    assert found.text.count("\n") == text.count("\n")
