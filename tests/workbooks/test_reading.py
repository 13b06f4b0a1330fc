"""What an .xlsx file is read as, whoever wrote it; and what is said of a file that is none."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.models.workbook import CellKind
from dxroi.workbooks import parts, reading
from dxroi.workbooks.number_formats import day_or_time, number_format
from dxroi.workbooks.reading import read_workbook
from tests.workbooks.written import FORMATS, MAIN, Extra, Raw, Value, archive, opened, xlsx

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512
SOUND = xlsx({"a": {"A1": "x", "B2": 1.5}})


def zipped(**names: str) -> bytes:
    return archive({name.replace("__", "/"): text for name, text in names.items()})


def changed(name: str, text: str | bytes) -> bytes:
    """The sound workbook with another text for one of its parts."""
    with zipfile.ZipFile(io.BytesIO(SOUND)) as old:
        return archive({**{each: old.read(each) for each in old.namelist()}, name: text})


class TestNoWorkbook:
    """What the file is instead, with the way out; never a traceback."""

    @pytest.mark.parametrize(
        ("data", "way"),
        [
            (b"", "empty"),
            (OLD, "old"),
            (OLD + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
            ("事業名,担当課\n".encode("cp932"), "text"),
            (b"\xef\xbb\xbfa,b\r\n", "text"),
            (b"<html><table>", "html"),
            (bytes(range(256)), "other"),
            (SOUND[:-30], "broken"),
            (SOUND[:200], "broken"),
            (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "calc"),
            (zipped(a="x"), "other-zip"),
            (archive({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), "other-zip"),
            (changed("xl/worksheets/s1.xml", "<worksheet>"), "broken"),
            (changed("xl/worksheets/s1.xml", b"\xff\xfe"), "broken"),
            (changed("xl/workbook.xml", f'<workbook xmlns="{MAIN}"/>'), "other-zip"),
            (
                changed("xl/worksheets/s1.xml", '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'),
                "broken",
            ),
        ],
    )
    def test_way_out(self, data: bytes, way: str) -> None:
        workbook, (found,) = read_workbook(data, "f.xlsx")
        assert (workbook, found.code, found.values["way"]) == (None, "DX170", way)

    def test_bombs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        bomb = archive({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "\0" * (parts.MAX_EXPANDED + 1)})
        assert len(bomb) < 100_000
        assert read_workbook(bomb, "f.xlsx")[1][0].code == "DX171"
        monkeypatch.setattr(reading, "MAX_CELLS", 10)
        assert read_workbook(xlsx({"a": {f"A{n}": 1 for n in range(1, 20)}}), "f.xlsx")[1][0].code == "DX171"

    def test_ranges_are_not_spelt_out(self) -> None:
        """A merged cell over the whole sheet, and a cell at its very end, are a few bytes and stay so."""
        workbook = opened(xlsx({"a": {"A1": "x", "XFD1048576": 1}}, {"a": Extra(merged=["A1:XFD1048576"])}))
        assert len(workbook.sheets[0].cells) == 2

    @settings(max_examples=60)
    @given(st.data())
    def test_any_bytes_end_in_a_workbook_or_a_finding(self, data: st.DataObject) -> None:
        with zipfile.ZipFile(io.BytesIO(SOUND)) as old:
            name = data.draw(st.sampled_from(old.namelist()))
            text = bytearray(old.read(name))
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(text)))
            text[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
        workbook, found = read_workbook(changed(name, bytes(text)), "f.xlsx")
        assert (workbook is None) == bool(found)


class TestCells:
    """What stands in a cell, and nothing of how it looks but what changes its meaning."""

    @pytest.mark.parametrize(
        ("value", "kind", "text"),
        [
            ("申告", CellKind.TEXT, "申告"),
            ("=1+1", CellKind.TEXT, "=1+1"),
            ("a\nb", CellKind.TEXT, "a\nb"),
            ("a_x000D_b", CellKind.TEXT, "a\nb"),
            (2500000, CellKind.NUMBER, "2500000"),
            (1.1000000000000001, CellKind.NUMBER, "1.1"),
            (0.1 + 0.2, CellKind.NUMBER, "0.3"),
            (Raw("2.5E6"), CellKind.NUMBER, "2500000"),
            (Raw("1", "b"), CellKind.FLAG, "TRUE"),
            (Raw("#REF!", "e"), CellKind.ERROR, "#REF!"),
            (Raw("336", formula="420-84"), CellKind.NUMBER, "336"),
            (Raw("申告", "str", formula="A1"), CellKind.TEXT, "申告"),
            (Raw("#N/A", "e", formula="NA()"), CellKind.ERROR, "#N/A"),
            (Raw("", formula="A1+1"), CellKind.FORMULA, ""),
            (Raw("46478", format="date"), CellKind.DATE, "2027-04-01"),
            (Raw("46478", format='[$-411]ggge"年"'), CellKind.DATE, "2027-04-01"),
            (Raw("46478.5", format="date"), CellKind.DATE, "2027-04-01 12:00"),
            (Raw("0.5208333333", format="h:mm"), CellKind.DATE, "12:30"),
            (Raw("14", format="elapsed"), CellKind.DATE, "336:00"),
            (Raw("2027-04-01", "d"), CellKind.DATE, "2027-04-01"),
            (Raw("1e400"), CellKind.NUMBER, "inf"),
            (Raw("nan"), CellKind.NUMBER, "nan"),
            (Raw("x"), CellKind.TEXT, "x"),
        ],
    )
    def test_kinds(self, value: Value, kind: CellKind, text: str) -> None:
        cell = opened(xlsx({"a": {"B3": value}})).sheets[0].cells[3, 2]
        assert (cell.kind, cell.text) == (kind, text)

    @pytest.mark.parametrize(
        ("format_", "percent", "unit"),
        [
            ("0%", True, ""),
            ("0.0%", True, ""),
            ('#,##0"千円"', False, "千円"),
            ('#,##0,"千円"', False, ""),  # divided by a thousand: what is shown is what is stored
            ('[$-ja-JP]#,##0"円"', False, ""),
        ],
    )
    def test_formats(self, format_: str, percent: bool, unit: str) -> None:
        cell = opened(xlsx({"a": {"A1": Raw("0.5", format=format_)}})).sheets[0].cells[1, 1]
        assert (cell.text, cell.percent, cell.unit) == ("0.5", percent, unit)

    @pytest.mark.parametrize("serial", ["2958465.9999999", "2958466", "-1", "1e300", "59", "60", "0"])
    @pytest.mark.parametrize("format_", ["date", "h:mm", "elapsed"])
    def test_the_ends_of_the_calendar(self, serial: str, format_: str) -> None:
        for since_1904 in (False, True):
            found = day_or_time(float(serial), number_format(FORMATS[format_], None), since_1904)
            assert found is None or found[0].isdigit()

    @pytest.mark.parametrize("value", ["", "  ", "\u3000", Raw("", "str", formula='""')])
    def test_what_is_blank_is_not_there(self, value: Value) -> None:
        assert opened(xlsx({"a": {"A1": value}})).sheets[0].cells == {}

    @pytest.mark.parametrize(("prefix", "shared"), [("x", False), ("", True), ("main", True)])
    def test_whoever_wrote_it(self, prefix: str, shared: bool) -> None:
        cells: dict[str, Value] = {"A1": "市民税課", "C2": 12, "B3": " 名 ", "A9": "<&>"}
        assert opened(xlsx({"a": cells}, prefix=prefix, shared=shared)) == opened(xlsx({"a": cells}))

    def test_sheets(self) -> None:
        extra = Extra(["A1:B2"], [3], [2], "veryHidden")
        (sheet,) = opened(xlsx({"表 '1'": {"A1": 1}}, {"表 '1'": extra})).sheets
        assert (sheet.name, sheet.hidden) == ("表 '1'", True)
        assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == (set(), {2})
        assert sheet.merged == ((1, 1, 2, 2),)

    @given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda s: s.strip()))
    @settings(max_examples=40)
    def test_any_text(self, text: str) -> None:
        cells = opened(xlsx({"a": {"A1": text.replace("_x", "x")}})).sheets[0].cells
        assert [cell.text for cell in cells.values()] == [text.replace("_x", "x")]
