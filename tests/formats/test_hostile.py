"""Texts that mean harm, in every block and every format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats import markdown, table
from dxroi.formats.encoding import encodable
from dxroi.tables.blocks import Align, Column, Facts, Grid, Heading, Listing, Prose, Screen, Section, Split, Tone

from .measuring import steering
from .screens import FIGURE

HOSTILE = [
    *(
        "[/x]",
        "[red]x",
        "[link=http://x]y",
        ":smile:",
        "\x1b[2J",
        "\x1b]8;;http://x\x07",
        "\x9b31m",
        "\x00",
        "\u202e",
        "\ud800",
    ),
    *(
        "|",
        "\n",
        "\r\n::stop-commands::x",
        "##[add-mask]x",
        "=cmd|' /C calc'!A0",
        "`",
        "```\n",
        "<script>alert(1)</script>",
    ),
    *(
        "![x](http://x)",
        "&lt;",
        "\ufdd0",
        "\ufeff",
        "👨\u200d👩",
        "\u0301" * 9,
        "　",
        "あ" * 50,
        "x" * 200,
        "▲▲▲",
        "－－",
        "１２",
    ),
]
FIGURES = ["▲1,234,567,890", "5,500千円", "4,200円/時", "28.5／40", "99.5%"]
TEXTS = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=6), max_size=4).map("".join)


@st.composite
def screens(draw: st.DrawFn) -> Screen:
    """A screen with harm in every block, and a figure after it."""
    text = [f"{draw(TEXTS)} {figure}" for figure in FIGURES]
    harm, tone = draw(TEXTS), draw(st.sampled_from(Tone))
    columns = [Column(harm, Align.LEFT), Column(draw(TEXTS)), Column(harm, Align.LEFT, wraps=True)]
    return Screen(
        [
            Heading(harm, text[0]),
            Split(text[1], harm, tone),
            Section(harm, text[2]),
            Prose(text[3], tone=tone),
            Facts([(harm, text[4]), (draw(TEXTS), text[0])]),
            Listing([text[1], harm]),
            Grid(columns, [[harm, "▲1,234,567,890", text[2]], [text[3], "99.5%"], []]),
        ]
    )


PLACES = {"▲1,234,567,890": 3, "5,500千円": 2, "4,200円/時": 2, "28.5／40": 2, "99.5%": 2}


class TestTable:
    @pytest.mark.parametrize("ambiguous", [1, 2])
    @given(screen=screens(), width=st.sampled_from([1, 7, 20, 40, 80, 200]))
    def test_no_harm_comes_of_it(self, ambiguous: int, screen: Screen, width: int) -> None:
        text = table.render(screen, width=width, color=False, ambiguous=ambiguous)
        assert steering(text) == []
        assert "##[" not in text
        assert not [line for line in text.split("\n") if line.lstrip().startswith("::")]
        for figure, places in PLACES.items():
            assert text.count(figure) >= places

    @given(screen=screens(), width=st.sampled_from([20, 80]))
    def test_not_in_colour_or_ascii_either(self, screen: Screen, width: int) -> None:
        coloured = table.render(screen, width=width, color=True)
        assert steering(coloured, allowed="\n\x1b") == []
        ascii_only = encodable(table.render(screen, width=width, color=False, ascii_only=True), "ascii")
        assert steering(ascii_only) == []
        assert ascii_only.count("-1,234,567,890") >= 3


class TestMarkdown:
    @given(screen=screens())
    def test_no_harm_comes_of_it(self, screen: Screen) -> None:
        text = markdown.render(screen)
        assert steering(text) == []
        assert "<script" not in text.replace("\\<", "")
        for figure, places in PLACES.items():
            assert text.count(figure) >= places


def test_the_figures_are_figures() -> None:
    assert [FIGURE.fullmatch(figure.replace("円/時", "円")) for figure in FIGURES].count(None) == 0
