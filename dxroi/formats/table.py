"""`table`: a screen drawn for a terminal of a given width; no figure is ever cut.

Where a grid is too wide, its headings and texts wrap; then its columns go into panels below each other, the stub
repeated and `…` between them; and where not even one column fits beside the stub, each row becomes a record of
`heading  figure` lines. Colour marks what the words already say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple

from rich.console import Console, Group, JustifyMethod, RenderableType
from rich.table import Table
from rich.text import Text

from dxroi.formats.encoding import plain
from dxroi.formats.escaping import terminal
from dxroi.formats.grids import GAP, Panel, filled, panels
from dxroi.formats.widths import FILLER, display_width, figure_width, stretched, wrap_hanging
from dxroi.tables import blocks
from dxroi.tables.blocks import Align, Block, Grid, Screen, Tone

NAME = "table"

_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.GOOD: "bold green",
    Tone.FAIR: "bold yellow",
    Tone.BAD: "bold red",
    Tone.MUTED: "dim",
}
_NEGATIVE = re.compile(r"[▲△]|[-−－][0-9]")
_NEGATIVE_END = re.compile(r"(?<=  )(?:[▲△]|[-−－][0-9])\S*$")
_TRAILING = re.compile(r"[ \u3000]+((?:\x1b\[[0-9;]*m)*)$", re.MULTILINE)
_JUSTIFY: dict[Align, JustifyMethod] = {Align.LEFT: "left", Align.RIGHT: "right"}
_UNBOUNDED = 1 << 24
_HANG = 2


class Page(NamedTuple):
    """What a screen is drawn for."""

    width: int
    ambiguous: int
    ascii_only: bool

    def clean(self, text: str) -> str:
        """The text harmless, and in letters that the page can show."""
        return terminal(plain(text)) if self.ascii_only else terminal(text)

    def size(self, text: str) -> int:
        """The cells that the text takes here."""
        return display_width(text, self.ambiguous)

    def wrap(self, text: str, indent: int, hang: int = 0) -> list[str]:
        """The lines of the text between `indent` and the right edge."""
        lines = wrap_hanging(text, max(1, self.width - indent), self.ambiguous, hang)
        return [" " * indent + line for line in lines]


def render(screen: Screen, *, width: int, color: bool, ambiguous: int = 1, ascii_only: bool = False) -> str:
    """The screen as lines of at most `width` cells (a figure wider than that stands out), no spaces at their ends.

    `color` decides alone whether there are escape sequences; `ambiguous` is how many cells the terminal gives to ▲ and
    its like; `ascii_only` spells our own marks in ASCII.
    """
    page = Page(max(1, width), ambiguous, ascii_only)
    # Lines come finished, so rich must neither wrap nor look at the environment for a width or for colours.
    console = Console(
        file=StringIO(),
        width=_UNBOUNDED,
        height=100,
        color_system="standard" if color else None,
        force_terminal=color,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    with console.capture() as capture:
        console.print(Group(*(part for block in screen.blocks for part in _drawn(block, page))))
    return _TRAILING.sub(r"\1", capture.get().replace(FILLER, ""))


def _drawn(block: Block, page: Page) -> Iterator[RenderableType]:
    match block:
        case blocks.Heading(left, right):
            yield from _split(page.clean(left), page.clean(right), "bold", page)
            yield _line("-" * page.width)
        case blocks.Split(left, right, tone):
            yield from _split(page.clean(left), page.clean(right), _STYLES[tone], page)
        case blocks.Section(title, remark):
            yield from _section(page.clean(title), page.clean(remark), page)
        case blocks.Prose(text, indent, tone):
            yield from (_line(line, _STYLES[tone]) for line in page.wrap(page.clean(text), indent))
        case blocks.Verbatim(text, indent):
            yield from (_line(" " * indent + page.clean(line)) for line in text.splitlines())
        case blocks.Facts(items, indent):
            yield from _facts([(page.clean(label), page.clean(text)) for label, text in items], indent, page)
        case blocks.Listing(items, indent):
            yield from _listing([page.clean(item) for item in items], indent, page)
        case Grid():
            yield from _grid(_cleaned(block, page), page)
        case blocks.Gap():
            yield _line("")


def _line(text: str, style: str = "") -> Text:
    return Text(text, style=style, no_wrap=True, overflow="ignore")


def _split(left: str, right: str, style: str, page: Page) -> Iterator[Text]:
    """Both ends on one line, or the right one on lines of its own, at the right edge if it fits."""
    free = page.width - page.size(left) - page.size(right)
    if right and free >= GAP:
        line = _line(left + " " * free + right)
        line.stylize(style, 0, len(left))
        yield line
        return
    yield from (_line(line, style) for line in page.wrap(left, 0, _HANG))
    if right:
        yield from (_line(" " * (page.width - page.size(line)) + line) for line in page.wrap(right, 0))


def _section(title: str, remark: str, page: Page) -> Iterator[Text]:
    if title:
        title = f"[{title}] " if page.ascii_only or title.isascii() else f"【{title}】"
    first, *others = page.wrap(title + remark, 0, _HANG)
    line = _line(first)
    line.stylize("bold", 0, len(title.rstrip()))
    yield line
    yield from (_line(other) for other in others)


def _facts(items: Sequence[tuple[str, str]], indent: int, page: Page) -> Iterator[Text]:
    """Texts in one column beside their labels; below a label that is too long, or where a figure needs the room."""
    sizes = [page.size(label) for label, _ in items]
    column = max((size + GAP for size in sizes if size <= (page.width - indent) // 2), default=_HANG)
    room = page.width - indent - column
    for size, (label, text) in zip(sizes, items, strict=True):
        fits = page.size(text) <= room or figure_width(text, page.ambiguous) <= room
        lines = page.wrap(text, indent + (column if fits else _HANG)) if text else []
        if lines and fits and size + GAP <= column:
            lines[0] = " " * indent + label + " " * (column - size) + lines[0][indent + column :]
        elif label:
            lines = [*page.wrap(label, indent), *lines]
        yield from (_line(line) for line in lines)


def _listing(items: Sequence[str], indent: int, page: Page) -> Iterator[Text]:
    digits = len(str(len(items)))
    for number, item in enumerate(items, 1):
        lines = page.wrap(item, indent + digits + 1)
        lines[0] = f"{number:>{indent + digits}} {lines[0][indent + digits + 1 :]}"
        yield from (_line(line) for line in lines)


def _cleaned(grid: Grid, page: Page) -> Grid:
    columns = [column._replace(heading=page.clean(column.heading)) for column in grid.columns]
    return filled(Grid(columns, [[page.clean(cell) for cell in row] for row in grid.rows], grid.indent))


def _grid(grid: Grid, page: Page) -> Iterator[RenderableType]:
    if not grid.columns:
        return
    cut = panels(grid, page.width - grid.indent, page.ambiguous)
    if not cut:
        yield from _records(grid, page)
    for number, panel in enumerate(cut):
        if number:
            yield _line(" " * grid.indent + ("..." if page.ascii_only else "…"))
        yield _table(grid, panel, page)


def _table(grid: Grid, panel: Panel, page: Page) -> Table:
    """One panel; every cell comes wrapped to its column, so that rich aligns but never cuts."""
    chosen = [(at, grid.columns[at], width) for at, width in zip(panel.columns, panel.widths, strict=True)]
    headed = any(column.heading for _, column, _ in chosen)
    # The gaps are part of the columns: rich pads cells slowly.
    margins = [GAP if at else grid.indent for at, _, _ in chosen]
    table = Table(box=None, show_header=headed, header_style="", padding=0)
    for (_, column, width), margin in zip(chosen, margins, strict=True):
        heading = _cell(column.heading, column.align, width, margin, page)
        table.add_column(heading, width=margin + width, no_wrap=True, justify=_JUSTIFY[column.align])
    for row in grid.rows:
        cells = zip(chosen, margins, strict=True)
        table.add_row(*(_cell(row[at], column.align, width, margin, page) for (at, column, width), margin in cells))
    return table


def _cell(text: str, align: Align, width: int, margin: int, page: Page) -> Text:
    start = " " * margin if align is Align.LEFT else ""
    laid = "\n".join(start + line for line in wrap_hanging(text, width, page.ambiguous))
    cell = Text(stretched(laid) if page.ambiguous == 2 else laid, no_wrap=True, overflow="crop")
    if align is Align.RIGHT and _NEGATIVE.match(text):
        cell.stylize("red")
    return cell


def _records(grid: Grid, page: Page) -> Iterator[Text]:
    """Each row as its stub and a line for each figure."""
    headings = [column.heading for column in grid.columns[1:]]
    for stub, *cells in grid.rows:
        if stub:
            yield from (_line(line) for line in page.wrap(stub, grid.indent))
        named = [(heading, cell) for heading, cell in zip(headings, cells, strict=True) if cell]
        for line in _facts(named, grid.indent + _HANG, page):
            line.highlight_regex(_NEGATIVE_END, "red")
            yield line
