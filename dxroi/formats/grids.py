"""How the columns of a grid share a line: all beside each other, in panels below each other, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.formats.widths import display_width, figure_width, leading_spaces, run_width
from dxroi.tables.blocks import Align, Column, Grid

GAP = 2
"""Cells between two columns."""

_EVEN = 4
"""Columns of figures that differ by no more cells than this are drawn equally wide: the years of a table."""

_LEAST_TEXT = 12
_LEAST_HEADING = 8
_LONGEST_WORD = 16


class Panel(NamedTuple):
    """Columns that stand side by side, the stub first."""

    columns: tuple[int, ...]
    widths: tuple[int, ...]


class Extent(NamedTuple):
    """How wide a column would like to be, and how narrow it can be without cutting a figure."""

    natural: int
    least: int


def filled(grid: Grid) -> Grid:
    """The grid with as many columns as its longest row and every row as long as the columns."""
    longest = max((len(row) for row in grid.rows), default=0)
    columns = [*grid.columns, *[Column()] * (longest - len(grid.columns))]
    return grid._replace(columns=columns, rows=[[*row, *[""] * (len(columns) - len(row))] for row in grid.rows])


def panels(grid: Grid, room: int, ambiguous: int = 1) -> tuple[Panel, ...]:
    """The panels that draw a filled grid on `room` cells; none where a column does not fit beside the stub.

    The stub wraps if that saves a panel, or if it is long.
    """
    texts = [(column.heading, *(row[at] for row in grid.rows)) for at, column in enumerate(grid.columns)]
    naturals = [max(display_width(text, ambiguous) for text in column) for column in texts]
    for widths in (_evened(grid.columns, naturals), naturals):
        if sum(widths) + GAP * (len(widths) - 1) <= room:
            return (Panel(tuple(range(len(widths))), tuple(widths)),)
    wraps = [column.wraps or not at for at, column in enumerate(grid.columns)]
    leasts = [
        _least_of_texts(column, room, ambiguous) if wrapping else _least_of_figures(column, ambiguous)
        for column, wrapping in zip(texts, wraps, strict=True)
    ]
    extents = [Extent(*both) for both in zip(naturals, map(min, naturals, leasts), strict=True)]
    wrapped = _cut(extents, room)
    whole = _cut([Extent(naturals[0], naturals[0]), *extents[1:]], room) if naturals[0] <= room // 2 else ()
    return whole if 0 < len(whole) <= len(wrapped) else wrapped


def _evened(columns: Sequence[Column], naturals: Sequence[int]) -> Sequence[int]:
    """The widths with the columns of figures as wide as the widest of them, where that is not far."""
    places = [at for at, column in enumerate(columns) if at and column.align is Align.RIGHT]
    widest = max((naturals[at] for at in places), default=0)
    if any(naturals[at] < widest - _EVEN for at in places):
        return naturals
    return [widest if at in places else width for at, width in enumerate(naturals)]


def _least_of_texts(texts: Sequence[str], room: int, ambiguous: int) -> int:
    return max(_LEAST_TEXT, room // 3, *(_least(text, ambiguous) for text in texts))


def _least_of_figures(texts: Sequence[str], ambiguous: int) -> int:
    """The heading may wrap, what stands below it may not."""
    heading, *cells = texts
    return max(_LEAST_HEADING, _least(heading, ambiguous), *(display_width(cell, ambiguous) for cell in cells))


def _least(text: str, ambiguous: int) -> int:
    word = min(run_width(text, ambiguous), _LONGEST_WORD)
    return leading_spaces(text) + max(word, figure_width(text, ambiguous))


def _cut(extents: Sequence[Extent], room: int) -> tuple[Panel, ...]:
    cut: list[Panel] = []
    columns = [0]
    for column in range(1, len(extents)):
        if len(columns) > 1 and not _shared(extents, [*columns, column], room):
            cut.append(_panel(extents, columns, room))
            columns = [0]
        columns.append(column)
        if not _shared(extents, columns, room):
            return ()
    return (*cut, _panel(extents, columns, room)) if _shared(extents, columns, room) else ()


def _panel(extents: Sequence[Extent], columns: Sequence[int], room: int) -> Panel:
    return Panel(tuple(columns), _shared(extents, columns, room))


def _shared(extents: Sequence[Extent], columns: Sequence[int], room: int) -> tuple[int, ...]:
    """The widths of these columns on `room` cells, empty if they do not fit; the narrowest are widened first."""
    room -= GAP * (len(columns) - 1)
    chosen = [extents[column] for column in columns]
    if sum(extent.least for extent in chosen) > room:
        return ()
    for level in range(room, 0, -1):
        widths = tuple(min(extent.natural, max(extent.least, level)) for extent in chosen)
        if sum(widths) <= room:
            return widths
    return tuple(extent.least for extent in chosen)
