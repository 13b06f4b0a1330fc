from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats import table
from dxroi.tables.blocks import Align, Column, Facts, Grid, Heading, Prose, Screen, Section, Split, Tone

from .measuring import cells, right_edges
from .screens import FIGURE, english, figures, japanese

WIDTHS = [40, 60, 80, 120, 200]
SCREENS = [
    pytest.param(make(count, scale), id=f"{make.__name__}-{count}-{scale}")
    for make, count, scale in product((japanese, english), (5, 10), (1, 1000, 10**6, 10**9))
]
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def drawn(*blocks: Heading | Split | Section | Prose | Facts | Grid, width: int = 80, ambiguous: int = 1) -> list[str]:
    return table.render(Screen(blocks), width=width, color=False, ambiguous=ambiguous).splitlines()


class TestFigures:
    """No digit is ever lost, however narrow the screen."""

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @pytest.mark.parametrize("width", [1, 10, 20, *WIDTHS])
    @pytest.mark.parametrize("screen", SCREENS)
    def test_every_figure_is_found_whole(self, screen: Screen, width: int, ambiguous: int) -> None:
        text = table.render(screen, width=width, color=False, ambiguous=ambiguous)
        found = FIGURE.findall(text)
        for figure in set(figures(screen)):
            assert found.count(figure) >= figures(screen).count(figure), figure


class TestLines:
    """No line is wider than the screen but for a figure that is."""

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @pytest.mark.parametrize("width", WIDTHS)
    @pytest.mark.parametrize("screen", SCREENS)
    def test_no_line_is_too_wide(self, screen: Screen, width: int, ambiguous: int) -> None:
        for line in table.render(screen, width=width, color=False, ambiguous=ambiguous).split("\n"):
            assert cells(line, ambiguous) <= width
            assert line == line.rstrip()

    def test_a_figure_wider_than_the_screen_stands_out_whole(self) -> None:
        assert "  123,456,789,012千円" in drawn(Prose("経費は123,456,789,012千円である"), width=12)


class TestColumns:
    """Figures of a column end at one cell, as the terminal draws them."""

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @pytest.mark.parametrize("width", WIDTHS)
    @pytest.mark.parametrize("scale", [1, 10**6])
    def test_right_edges_are_straight(self, scale: int, width: int, ambiguous: int) -> None:
        grid = next(block for block in japanese(10, scale).blocks if isinstance(block, Grid))
        panels = "\n".join(drawn(grid, width=width, ambiguous=ambiguous)).split("\n  …\n")
        for panel in panels:
            heading, *rows = panel.split("\n")
            edges = right_edges(heading, ambiguous)
            found = [right_edges(row, ambiguous)[1:] for row in rows]
            assert len([row for row in found if row]) >= len(grid.rows) - 1
            assert not [row for row in found if row != edges[: len(row)]]

    @pytest.mark.parametrize("ambiguous", [1, 2])
    def test_texts_of_facts_begin_at_one_cell(self, ambiguous: int) -> None:
        lines = drawn(Facts([("○経済性", "優"), ("汎用性※", "良"), ("…", "可")]), ambiguous=ambiguous)
        assert len({cells(line[:-1], ambiguous) for line in lines}) == 1

    @pytest.mark.parametrize("ambiguous", [1, 2])
    @given(stubs=st.lists(st.text(st.sampled_from("▲○※…α経ｶa\U000e0100é☀"), max_size=12), min_size=1, max_size=4))
    def test_any_stub_leaves_them_straight(self, ambiguous: int, stubs: list[str]) -> None:
        grid = Grid([Column("", Align.LEFT), Column("")], [[f"x{stub}", "▲1,689"] for stub in stubs])
        lines = drawn(grid, ambiguous=ambiguous)
        assert len({right_edges(line, ambiguous)[-1] for line in lines}) == 1


class TestNarrowGrids:
    def test_panels_repeat_the_stub(self) -> None:
        lines = drawn(
            Grid([Column("", Align.LEFT), Column("令和9"), Column("令和10")], [["差引", "▲1,689", "811"]]), width=20
        )
        assert lines == ["         令和9", "  差引  ▲1,689", "  …", "        令和10", "  差引     811"]

    def test_rows_become_records_where_no_column_fits(self) -> None:
        grid = Grid([Column("", Align.LEFT), Column("令和9"), Column("計")], [["差引", "▲123,456,789", "1"]])
        assert drawn(grid, width=18) == ["  差引", "    令和9", "      ▲123,456,789", "    計     1"]

    def test_texts_wrap_beside_figures(self) -> None:
        columns = [Column("", Align.LEFT), Column(""), Column("", Align.LEFT, wraps=True)]
        assert drawn(Grid(columns, [["経済性", "28.5／40", "納税課と資産税課に同種の業務がある"]]), width=40) == [
            "  経済性  28.5／40  納税課と資産税課に同",
            "                    種の業務がある",
        ]

    def test_headings_wrap_before_columns_move_to_another_panel(self) -> None:
        grid = Grid([Column("", Align.LEFT), Column("Hours freed a year"), Column("Cost")], [["RPA", "336", "5,500"]])
        assert len(drawn(grid, width=30)) > 2
        assert not [line for line in drawn(grid, width=30) if "…" in line]


class TestSplits:
    def test_ends_stand_at_the_edges(self) -> None:
        assert drawn(Split("結果　あり", "審査　未記入"), width=30) == ["結果　あり        審査　未記入"]

    def test_the_right_end_takes_its_own_line(self) -> None:
        assert drawn(Split("結果　あり", "審査　未記入"), width=22) == ["結果　あり", "          審査　未記入"]


class TestColour:
    """`color` decides alone; what the environment says is for the command line to judge."""

    @pytest.mark.parametrize("name", ["FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "COLORTERM", "TERM", "COLUMNS"])
    def test_the_environment_changes_nothing(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        plain, coloured = (table.render(japanese(), width=80, color=color) for color in (False, True))
        monkeypatch.setenv(name, "1")
        assert table.render(japanese(), width=80, color=False) == plain
        assert table.render(japanese(), width=80, color=True) == coloured

    def test_without_colour_there_is_no_escape(self) -> None:
        assert "\x1b" not in table.render(japanese(), width=80, color=False)

    @pytest.mark.parametrize("width", WIDTHS)
    def test_colour_adds_escapes_and_nothing_else(self, width: int) -> None:
        coloured = table.render(japanese(), width=width, color=True)
        assert ESCAPE.sub("", coloured) == table.render(japanese(), width=width, color=False)

    @pytest.mark.parametrize("figure", ["▲66", "△66", "-66"])
    def test_negative_figures_are_red(self, figure: str) -> None:
        grid = Grid([Column("", Align.LEFT), Column("")], [["差引", figure], ["経費", "66"]])
        text = table.render(Screen([grid]), width=80, color=True)
        assert f"\x1b[31m{figure}\x1b[0m" in text
        assert text.count("\x1b[31m") == 1

    def test_negative_figures_of_records_are_red_too(self) -> None:
        grid = Grid([Column("", Align.LEFT), Column("計")], [["差引", "▲123,456,789"], ["経費", "123,456,789"]])
        text = table.render(Screen([grid]), width=18, color=True)
        assert text == "  差引\n    計\n      \x1b[31m▲123,456,789\x1b[0m\n  経費\n    計\n      123,456,789\n"

    def test_a_tone_is_that_of_the_left_end(self) -> None:
        text = table.render(Screen([Split("あり", "未記入", Tone.GOOD)]), width=20, color=True)
        assert text == "\x1b[1;32mあり\x1b[0m          未記入\n"

    @pytest.mark.parametrize("tone", [tone for tone in Tone if tone is not Tone.PLAIN])
    def test_tones_show(self, tone: Tone) -> None:
        assert "\x1b[" in table.render(Screen([Split("投資対効果あり", tone=tone)]), width=80, color=True)


class TestAscii:
    def test_our_marks_are_spelt_in_ascii(self) -> None:
        text = table.render(english(), width=40, color=False, ascii_only=True)
        assert text.isascii()
        assert "[By fiscal year]" in text

    def test_negative_figures_keep_a_sign(self) -> None:
        screen = Screen([Grid([Column("", Align.LEFT), Column("")], [["Balance", "▲1,689"], ["Score", "28.5／40"]])])
        assert (
            table.render(screen, width=40, color=False, ascii_only=True) == "  Balance   -1,689\n  Score    28.5/40\n"
        )


def test_a_small_screen() -> None:
    screen = Screen(
        [
            Heading("申告データ入力のRPA化", "令和9年度"),
            Split("試算結果　投資対効果あり", "審査結果　未記入", Tone.GOOD),
            Facts([("歳出だけで見ると", "5,500千円の負担増"), ("差引", "＋1,556千円")]),
            Section("年度別収支", "千円・税込"),
            Grid(
                [Column("", Align.LEFT), Column("令和9"), Column("令和10"), Column("計")],
                [
                    ["経費", "3,100", "600", "3,700"],
                    ["  うち一般財源", "3,100", "600", "3,700"],
                    ["差引", "▲1,689", "811", "▲878"],
                ],
            ),
            Prose("つくば市による評価ではない"),
        ]
    )
    assert table.render(screen, width=48, color=False) == (
        "申告データ入力のRPA化                  令和9年度\n"
        "------------------------------------------------\n"
        "試算結果　投資対効果あり        審査結果　未記入\n"
        "  歳出だけで見ると  5,500千円の負担増\n"
        "  差引              ＋1,556千円\n"
        "【年度別収支】千円・税込\n"
        "                   令和9  令和10      計\n"
        "  経費             3,100     600   3,700\n"
        "    うち一般財源   3,100     600   3,700\n"
        "  差引            ▲1,689     811    ▲878\n"
        "  つくば市による評価ではない\n"
    )


def test_an_empty_screen_is_an_empty_text() -> None:
    assert table.render(Screen([]), width=80, color=False).strip() == ""
