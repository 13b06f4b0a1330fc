"""`markdown`: a screen as a page for a merge request, a wiki or a word processor.

Headings, lists and pipe tables as GitHub and CommonMark read them. What a user typed shows as typed, never as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dxroi.formats.escaping import markdown as escaped
from dxroi.formats.escaping import visible
from dxroi.tables.blocks import (
    Align,
    Block,
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
    Verbatim,
)

NAME = "markdown"

_BOLD = (Tone.STRONG, Tone.GOOD, Tone.FAIR, Tone.BAD)


def render(screen: Screen) -> str:
    """The screen as Markdown, blocks parted by an empty line."""
    parts = (part for block in screen.blocks for part in _written(block))
    return "\n\n".join(part for part in parts if part) + "\n"


def _written(block: Block) -> Sequence[str]:
    match block:
        case Heading(left, right):
            return (f"## {escaped(left)}", escaped(right))
        case Section(title, remark):
            return (f"### {escaped(title)}", escaped(remark))
        case Split(left, right, tone):
            ends = (_bold(left) if tone in _BOLD else escaped(left), escaped(right))
            return (" — ".join(end for end in ends if end),)
        case Prose(text, _, tone):
            return (_bold(text) if tone in _BOLD else escaped(text),)
        case Verbatim(text):
            return ("\n".join(f"    {visible(line)}" for line in text.splitlines()),)
        case Facts(items):
            return ("\n".join(_fact(label, text) for label, text in items),)
        case Listing(items):
            return ("\n".join(f"{number}. {escaped(item)}" for number, item in enumerate(items, 1)),)
        case Grid():
            return (_table(block),)
        case Gap():
            return ()


def _bold(text: str) -> str:
    """The text in bold; stars next to a space would stay stars."""
    text = escaped(text.strip())
    return f"**{text}**" if text else ""


def _fact(label: str, text: str) -> str:
    ends = (_bold(label), escaped(text))
    return "- " + ": ".join(end for end in ends if end)


def _table(grid: Grid) -> str:
    count = max([len(grid.columns), *(len(row) for row in grid.rows)])
    if not count:
        return ""
    marks = [":---" if column.align is Align.LEFT else "---:" for column in grid.columns]
    headings = _row((column.heading for column in grid.columns), count)
    ruler = "|" + "|".join([*marks, *["---:"] * (count - len(marks))]) + "|"
    return "\n".join([headings, ruler, *(_row(row, count) for row in grid.rows)])


def _row(cells: Iterable[str], count: int) -> str:
    texts = [_cell(cell) for cell in cells]
    return "| " + " | ".join([*texts, *[""] * (count - len(texts))]) + " |"


def _cell(text: str) -> str:
    """The text of a cell; the spaces that indent it become wide ones, which Markdown keeps."""
    lead = len(text) - len(text.lstrip(" "))
    return "　" * (lead // 2) + escaped(text)
