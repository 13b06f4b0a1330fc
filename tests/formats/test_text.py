from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats import ReportFormatName, Terminal, render_report
from dxroi.formats.text import render
from dxroi.tables.report import Report

from .measuring import cells, steering
from .reports import CLEAN, NOTE, SEVERAL, problem, report, reports

LINES = st.text(st.sampled_from("ab:# ▲○あ申ｱ　\t-"), min_size=1, max_size=40)


def drawn(found: Report, **terminal: Any) -> list[str]:
    return render_report(ReportFormatName.TEXT, found, Terminal()._replace(**terminal)).split("\n")


def without_gaps(text: str) -> str:
    """The text without its spaces and tabs, which a line of the file may be shown with more of."""
    return re.sub(r"\s", "", text)


class TestReports:
    """Each problem with its place, its line and the way out; the summary last; nothing where nothing is wrong."""

    def test_as_people_read_it(self) -> None:
        assert drawn(SEVERAL) == [
            "a.yaml:14:15: エラー DX203 cost.0.annual: 「600千」は数値ではない",
            "        - annual: 600千",
            "                  ^^^^^",
            "  → 半角数字だけで書く",
            "",
            "提案/b c.yaml:9:3: 警告 DX301 cost.0.annual: {0} [x](1)",
            "        ▲x: 1",
            "         ^^^",
            "",
            "3件：エラー1、警告1、注記0、除外1",
            "",
        ]

    @pytest.mark.parametrize("found", [CLEAN, report(problem(ignored="別紙"))])
    def test_silent_when_clean(self, found: Report) -> None:
        assert drawn(found) == [""]

    def test_in_english(self) -> None:
        assert drawn(report(problem(severity=NOTE), lang="en"))[0].startswith("a.yaml:3:7: note DX203 ")

    def test_without_field_line_or_hint(self) -> None:
        bare = problem(field="", excerpt="", hint="")
        assert drawn(report(bare))[:2] == ["a.yaml:3:7: エラー DX203 「600千」は数値ではない", ""]

    def test_colour_only_where_asked(self) -> None:
        coloured = "\n".join(drawn(SEVERAL, color=True))
        assert coloured.count("\x1b[1;31m") == 2
        assert coloured.count("\x1b[1;33m") == 2
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == "\n".join(drawn(SEVERAL))


class TestCaret:
    """The carets stand under what is meant, however wide its characters are."""

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @given(line=LINES, column=st.integers(1, 45), length=st.integers(0, 45))
    def test_under_the_field(self, ambiguous: int, line: str, column: int, length: int) -> None:
        found = problem(excerpt=line, column=column, end_column=column + length)
        shown, carets = (each[4:] for each in drawn(report(found), width=400, ambiguous=ambiguous)[1:3])
        start = len(carets) - len(carets.lstrip(" "))
        ends = [cells(shown[:at], ambiguous) for at in range(len(shown) + 1)]
        before = "".join(char for char, end in zip(shown, ends, strict=False) if end < start)
        under = "".join(char for char, end in zip(shown, ends, strict=False) if start <= end < len(carets))
        meant = line[column - 1 : column - 1 + length]
        assert without_gaps(before) == without_gaps(line[: column - 1])
        if meant:
            assert without_gaps(under) == without_gaps(meant)
            assert len(carets) - start >= cells(meant, ambiguous)

    @given(line=st.text(st.sampled_from("ab ▲あ\t"), min_size=100, max_size=300), column=st.integers(1, 300))
    def test_a_wide_line_shows_the_part_around_the_field(self, line: str, column: int) -> None:
        found = problem(excerpt=line, column=column, end_column=column + 2)
        for width in (30, 80):
            shown, carets = drawn(report(found), width=width)[1:3]
            assert max(cells(shown, 1), cells(carets, 1)) <= width

    def test_a_huge_line_takes_no_time(self) -> None:
        found = problem(excerpt="あ" * 1_000_000, column=500_000, end_column=900_000)
        shown, carets = drawn(report(found))[1:3]
        assert shown.startswith("    …あ")
        assert shown.endswith("あ…")
        assert carets.endswith("^^")

    def test_nothing_is_put_out_of_place_where_all_must_be_ascii(self) -> None:
        found = problem(excerpt="経費: 約百", column=5, end_column=7)
        assert drawn(report(found), ascii_only=True)[1:3] == [
            "    \\u7d4c\\u8cbb: \\u7d04\\u767e",
            "                  ^^^^^^^^^^^^",
        ]


class TestHarm:
    @given(found=reports(), width=st.sampled_from([1, 40, 80]), ascii_only=st.booleans())
    def test_none_comes_of_it(self, found: Report, width: int, ascii_only: bool) -> None:
        text = render(found, width=width, color=False, ascii_only=ascii_only)
        assert steering(text) == []
        assert "::" not in text
        assert "##[" not in text
        text.encode()

    @given(found=reports())
    def test_not_in_colour_either(self, found: Report) -> None:
        text = render(found, width=80, color=True)
        assert steering(re.sub(r"\x1b\[(1|1;3[136]|0)m", "", text)) == []
