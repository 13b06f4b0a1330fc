from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats.csv import Unencodable, UnencodableError, encode, render
from dxroi.formats.escaping import spreadsheet, visible
from dxroi.tables.blocks import Records

from .measuring import steering

VALUES = (
    st.none() | st.booleans() | st.text(max_size=20) | st.floats(allow_nan=False, allow_infinity=False) | st.integers()
)


def parsed(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline="")))


class TestCells:
    """Numbers as they are, strings harmless, nothing for none."""

    @pytest.mark.parametrize(
        ("value", "cell"),
        [
            (None, ""),
            (True, "true"),
            (False, "false"),
            (-1200, "-1200"),
            (-1200.0, "-1200"),
            (-0.0, "0"),
            (0.1, "0.1"),
            (1.2800000000000002, "1.2800000000000002"),
            (1e22, "1e+22"),
            ("-1200", "'-1200"),
            ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
            ("一\n二", "一 二"),
        ],
    )
    def test_each_kind(self, value: str | float | bool | None, cell: str) -> None:
        assert parsed(render(Records(["field", "x"], [{"field": value}])))[1] == [cell, ""]

    @given(rows=st.lists(st.fixed_dictionaries({"id": VALUES, "net": VALUES}), max_size=5))
    def test_they_read_back(self, rows: list[dict[str, str | float | bool | None]]) -> None:
        text = render(Records(["id", "net"], rows))
        header, *cells = parsed(text)
        assert header == ["id", "net"]
        assert len(cells) == len(rows)
        assert steering(text, allowed="\r\n") == []
        for row, read in zip(rows, cells, strict=True):
            for value, cell in zip((row[field] for field in header), read, strict=True):
                if isinstance(value, str):
                    assert cell == spreadsheet(visible(value))
                elif isinstance(value, (int, float)) and not isinstance(value, bool):
                    assert type(value)(cell) == value

    @pytest.mark.parametrize("number", [float("nan"), float("inf")])
    def test_what_is_no_number_is_refused(self, number: float) -> None:
        with pytest.raises(ValueError, match=r"nan|inf"):
            render(Records(["net"], [{"net": number}]))

    def test_no_value_is_silently_left_out(self) -> None:
        with pytest.raises(KeyError, match="nett"):
            render(Records(["net"], [{"nett": 1}]))


class TestEncoding:
    """UTF-8 with a mark by default; a stricter encoding says what it cannot hold."""

    def test_excel_knows_it_for_utf_8(self) -> None:
        assert encode("経費\r\n") == b"\xef\xbb\xbf" + "経費\r\n".encode()

    def test_cp932(self) -> None:
        assert encode("経費,▲①㈱髙～\r\n", "cp932").decode("cp932") == "経費,▲①㈱髙～\r\n"

    def test_what_does_not_read_back_is_named(self) -> None:
        text = render(Records(["名称", "根拠"], [{"名称": "𠮷野"}, {"名称": "x", "根拠": "1〜2−3—4"}]))
        with pytest.raises(UnencodableError) as caught:
            encode(text, "cp932")
        assert caught.value.places == (
            Unencodable("𠮷", 2, "名称"),
            Unencodable("〜", 3, "根拠"),
            Unencodable("−", 3, "根拠"),
            Unencodable("—", 3, "根拠"),
        )
        assert str(caught.value) == "cp932: 𠮷 〜 − —"

    @pytest.mark.parametrize("character", list("¢£¬‖−〜"))
    def test_what_cp932_would_silently_change_is_refused(self, character: str) -> None:
        with pytest.raises(UnencodableError, match=character):
            encode(f"x\r\n{character}\r\n", "cp932")


def test_a_small_file() -> None:
    records = Records(
        ["id", "net", "score", "withheld"], [{"id": "rpa, 1", "net": 1556000.0, "score": 68.5, "withheld": False}, {}]
    )
    assert render(records) == 'id,net,score,withheld\r\n"rpa, 1",1556000,68.5,false\r\n,,,\r\n'
