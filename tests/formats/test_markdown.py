from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from dxroi.formats import markdown
from dxroi.formats.escaping import visible
from dxroi.tables.blocks import (
    Align,
    Block,
    Column,
    Facts,
    Gap,
    Grid,
    Heading,
    Listing,
    Prose,
    Screen,
    Section,
    Split,
    Tone,
)

from .screens import figures, japanese

if TYPE_CHECKING:
    from markdown_it.token import Token

# A reader that knows more markup than CommonMark, as GitHub does; rich brings it along.
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
NASTY = st.lists(
    st.sampled_from(list("\\`*_[]<>#~!&|$-+=.:()'\"1 a入\n@"))
    | st.sampled_from(["1. ", "- ", "---", "![x](y)", "&amp;", "    "]),
    max_size=12,
).map("".join)


def tokens(text: str) -> Sequence[Token]:
    return [part for token in READER.parse(text) for part in (token, *(token.children or []))]


def shown(text: str) -> str:
    """What a reader sees of a page: the texts of its tokens."""
    return "".join(token.content for token in tokens(text) if token.type in ("text", "text_special"))


class TestEscaping:
    """A text shows as it was typed and is never markup."""

    @example("---")
    @example("1. x")
    @example("\\|")
    @example("=")
    @example("&lt;")
    @given(text=NASTY)
    def test_in_a_paragraph(self, text: str) -> None:
        page = markdown.render(Screen([Prose(text)]))
        assert {token.type for token in tokens(page)} <= {
            "paragraph_open",
            "inline",
            "text",
            "text_special",
            "paragraph_close",
        }
        assert shown(page).translate({0xFF20: "@", 0xFF1A: ":"}).strip() == visible(text).strip()

    @given(text=NASTY)
    def test_in_bold_headings_and_lists(self, text: str) -> None:
        blocks: list[Block] = [
            Heading(text),
            Section(text),
            Split(text, "x", Tone.BAD),
            Listing([text]),
            Facts([(text, text)]),
        ]
        allowed = "heading paragraph ordered_list bullet_list list_item strong"
        kinds = {f"{name}_{end}" for name in allowed.split() for end in ("open", "close")} | {
            "inline",
            "text",
            "text_special",
        }
        for block in blocks:
            assert {token.type for token in tokens(markdown.render(Screen([block])))} <= kinds
            assert "**" not in shown(markdown.render(Screen([block]))) or "**" in text

    @given(rows=st.lists(st.lists(NASTY, min_size=3, max_size=3), max_size=4), heading=NASTY)
    def test_in_a_table(self, rows: list[list[str]], heading: str) -> None:
        grid = Grid([Column(heading, Align.LEFT), Column("令和9"), Column("計")], rows)
        page = tokens(markdown.render(Screen([grid])))
        assert sum(token.type == "tr_open" for token in page) == len(rows) + 1
        assert sum(token.type == "td_open" for token in page) == 3 * len(rows)
        assert not [
            token for token in page if token.type in ("html_inline", "link_open", "image", "code_inline", "em_open")
        ]

    @pytest.mark.parametrize(
        ("text", "page"),
        [
            ("@org/team", "＠org/team"),
            ("https://example.jp", "https\\://example.jp"),
            ("www.example.jp", "www\\.example.jp"),
            (":smile:", "：smile:"),
            ("::error::x", "：：error：:x"),
            ("12:30:45", "12:30:45"),
            ("-1,200", "-1,200"),
            ("1,200.5%", "1,200.5%"),
        ],
    )
    def test_what_hosts_make_of_a_text(self, text: str, page: str) -> None:
        assert markdown.render(Screen([Prose(text)])) == page + "\n"


class TestTables:
    def test_ragged_rows_have_as_many_cells(self) -> None:
        page = markdown.render(Screen([Grid([Column("a", Align.LEFT)], [["b", "1", "2"], []])]))
        assert page == "| a |  |  |\n|:---|---:|---:|\n| b | 1 | 2 |\n|  |  |  |\n"

    def test_indents_of_stubs_stay(self) -> None:
        assert "| 　うち一般財源 |" in markdown.render(japanese())


def test_every_figure_is_there() -> None:
    page = markdown.render(japanese(10, 10**9))
    assert [figure for figure in figures(japanese(10, 10**9)) if figure not in page] == []


def test_a_small_screen() -> None:
    screen = Screen(
        [
            Heading("申告データ入力のRPA化", "令和9年度"),
            Split("試算結果　投資対効果あり", "審査結果　未記入", Tone.GOOD),
            Gap(),
            Section("年度別収支", "千円・税込"),
            Grid([Column("", Align.LEFT), Column("令和9")], [["差引", "▲1,689"]]),
            Facts([("活用先", "窓口相談 336時間"), ("根拠", "")]),
            Listing(["見積書", "稼働予定月"]),
            Prose("内部検討資料", tone=Tone.MUTED),
        ]
    )
    assert markdown.render(screen) == (
        "## 申告データ入力のRPA化\n\n令和9年度\n\n"
        "**試算結果　投資対効果あり** — 審査結果　未記入\n\n"
        "### 年度別収支\n\n千円・税込\n\n"
        "|  | 令和9 |\n|:---|---:|\n| 差引 | ▲1,689 |\n\n"
        "- **活用先**: 窓口相談 336時間\n- **根拠**\n\n"
        "1. 見積書\n2. 稼働予定月\n\n"
        "内部検討資料\n"
    )
