from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats.escaping import spreadsheet, terminal, visible

from .measuring import steering

CODE_POINTS = st.text(st.characters(exclude_categories=()))


class TestVisible:
    """Everything that steers or hides becomes something to see; what a city writes stays as it is."""

    @given(text=CODE_POINTS)
    def test_nothing_steering_is_left(self, text: str) -> None:
        assert steering(visible(text), allowed="") == []

    @given(text=CODE_POINTS)
    def test_it_can_be_encoded(self, text: str) -> None:
        assert visible(text).encode() is not None

    @pytest.mark.parametrize(
        "text",
        ["市民税課　申告データ入力", "葛\U000e0100飾", "髙﨑 ㈱①", "か\u3099", "外字\ue000", "a\u00a0b", "é ▲1,689"],
    )
    def test_japanese_stays_as_it_is(self, text: str) -> None:
        assert visible(text) == text

    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            ("\x1b[31m赤", "␛[31m赤"),
            ("\x00", "␀"),
            ("\x7f", "␡"),
            ("\x9b31m", "\\u009b31m"),
            ("\u202e逆", "\\u202e逆"),
            ("一\r\n二\t三", "一 二 三"),
            ("一\u2028二", "一\\u2028二"),
            ("\ud800", "\\ud800"),
            ("\ufeff名\u200b前", "\\ufeff名\\u200b前"),
            ("\U000e0041", "\\U000e0041"),
            ("\ufdd0\uffff", "\\ufdd0\\uffff"),
        ],
    )
    def test_each_kind(self, text: str, seen: str) -> None:
        assert visible(text) == seen

    def test_a_long_text_is_not_shortened(self) -> None:
        assert visible("入" * 100_000 + "\x1b5,500千円").endswith("5,500千円")


class TestTerminal:
    """The log of a CI job holds no command to its runner, wherever a line breaks."""

    @given(text=st.text(st.sampled_from(":#[ あ]")))
    def test_no_command_is_left(self, text: str) -> None:
        assert "::" not in terminal(text)
        assert "##[" not in terminal(text)


class TestSpreadsheet:
    """A string is never a formula."""

    @pytest.mark.parametrize(
        "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A", " =1", "　=1"]
    )
    def test_formulas_begin_with_an_apostrophe(self, text: str) -> None:
        assert spreadsheet(text) == "'" + text

    @pytest.mark.parametrize("text", ["", " ", "▲1,689", "市民税課", "a=b", "'=1"])
    def test_other_texts_stay(self, text: str) -> None:
        assert spreadsheet(text) == text
