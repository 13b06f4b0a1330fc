from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats.widths import display_width, wrap, wrap_hanging

from .measuring import cells

FIGURES = [
    "▲1,689",
    "△1,689千円",
    "－5,500",
    "4,200円/時",
    "5,500千円",
    "28.5／40",
    "令和9年度",
    "1,200.5%",
    "＋1,556千円",
    "0.2人分",
    "2,643-4,558",
    "424→88",
    "１２３円",
    "¥1,200",
    "2026-10-15",
    "12か月",
]
JAPANESE = st.text(st.sampled_from("申告データ、。（）「」％入力の化ー …—▲ "), max_size=40)


class TestWidth:
    """Kana and kanji take two cells, ambiguous characters as many as the terminal gives them."""

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @pytest.mark.parametrize("text", ["経費 3,100", "▲66", "○×※…→±α", "ｶﾅ", "か\u3099", "é", "葛\U000e0100城市"])
    def test_agrees_with_the_unicode_data(self, text: str, ambiguous: int) -> None:
        assert display_width(text, ambiguous) == cells(text, ambiguous)


class TestWrapping:
    """Lines end at spaces and between Japanese characters, never within a figure."""

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @pytest.mark.parametrize("figure", FIGURES)
    @given(before=JAPANESE, after=JAPANESE, width=st.integers(1, 30))
    def test_a_figure_stays_whole(self, figure: str, ambiguous: int, before: str, after: str, width: int) -> None:
        text = f"{before} {figure}{after}"
        assert any(figure in line for line in wrap(text, width, ambiguous))

    @pytest.mark.parametrize("before", ["条件付き(", "RPA", "効果額（", "net=", "x" * 50])
    def test_a_figure_that_touches_a_word_stays_whole(self, before: str) -> None:
        text = f"{before}▲1,234,567千円)である"
        for width in range(1, 60):
            assert any("▲1,234,567千円" in line for line in wrap(text, width))

    @given(
        text=st.text(st.sampled_from("申告、。（）「」ー …▲ ab-1,2.3円%\u3000か\u3099"), max_size=60),
        width=st.integers(2, 30),
    )
    @pytest.mark.parametrize("ambiguous", [1, 2])
    def test_nothing_but_spaces_is_lost_and_only_figures_stand_out(self, ambiguous: int, text: str, width: int) -> None:
        lines = wrap(text, width, ambiguous)
        assert "".join("".join(lines).split()) == "".join(text.split())
        for line in lines:
            assert display_width(line, ambiguous) <= width or any(char.isdigit() for char in line)

    def test_a_line_begins_with_no_closing_mark_and_ends_with_no_opening_one(self) -> None:
        text = "費用（見込み）、効果「大」。" * 20
        for width in range(8, 40):
            lines = wrap(text, width)
            assert not [line for line in lines if line[0] in "。、）」"]
            assert not [line for line in lines if line[-1] in "（「"]

    def test_short_items_between_spaces_stay_whole(self) -> None:
        assert wrap("1年要再検討 2年要再検討 3年条件付き", 20) == ["1年要再検討", "2年要再検討", "3年条件付き"]

    def test_a_long_address_is_folded(self) -> None:
        lines = wrap("https://www.city.example.lg.jp/" + "a" * 100, 40)
        assert max(map(len, lines)) == 40

    def test_a_hostile_text_takes_time_in_proportion(self) -> None:
        for text in ("）" * 100_000, "1^" * 100_000, "－" * 100_000, "a1" * 100_000):
            assert wrap(text, 40)

    def test_further_lines_keep_the_leading_spaces(self) -> None:
        assert wrap_hanging("  効果額と経費", 8) == ["  効果額", "  と経費"]
