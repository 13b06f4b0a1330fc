from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats import table
from dxroi.formats.encoding import encodable, plain

from .measuring import right_edges
from .screens import english, japanese

ENCODINGS = ["ascii", "cp437", "cp932", "utf-8"]


class TestEncodable:
    """What a stream lacks is spelt, all else stays."""

    @pytest.mark.parametrize("encoding", ENCODINGS)
    @given(text=st.text())
    def test_the_text_can_be_encoded(self, encoding: str, text: str) -> None:
        assert encodable(text, encoding).encode(encoding) is not None

    @pytest.mark.parametrize("encoding", ENCODINGS)
    @given(text=st.text(st.characters(codec="ascii")))
    def test_ascii_stays(self, encoding: str, text: str) -> None:
        assert encodable(text, encoding) == text

    def test_only_what_lacks_is_replaced(self) -> None:
        assert encodable("𠮷野 — 差引　▲66", "cp932") == "\\U00020bb7野 - 差引　▲66"

    def test_a_japanese_screen_can_be_shown_anywhere(self) -> None:
        text = encodable(table.render(japanese(), width=80, color=True), "ascii")
        assert "\\u5dee\\u5f15" in text
        assert "-1,689" in text

    def test_gaps_take_up_the_difference(self) -> None:
        text = "  Net…     ▲66    12\n  Costs    100    12\n"
        lines = encodable(text, "ascii").splitlines()
        assert right_edges(lines[0], 1)[-1] == right_edges(lines[1], 1)[-1]


class TestPlain:
    def test_an_english_screen_needs_no_more_than_ascii(self) -> None:
        assert plain(table.render(english(), width=80, color=False)).isascii()

    @pytest.mark.parametrize(
        ("text", "spelt"), [("▲1,689", "-1,689"), ("28.5／40", "28.5/40"), ("【差引】", "[差引]"), ("　", " ")]
    )
    def test_marks(self, text: str, spelt: str) -> None:
        assert plain(text) == spelt
