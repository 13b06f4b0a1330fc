"""The labels on a sheet, in either language, and what stands at them or outside of everything that they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from dxroi.engine.names import plain
from dxroi.finding import Words
from dxroi.loading.forms.pages import Answer, Page
from dxroi.loading.forms.places import Spot, letters
from dxroi.models.rubric import Rubric
from dxroi.models.workbook import Cell, CellKind, Range, Sheet
from dxroi.tables import entry_form as form
from dxroi.tables.entry_form import Entry
from dxroi.texts import forms as t

_LONGEST = 1000
"""No label and no note of a form is as long."""
_MARK = form.FORMAT.partition("/")[0] + "/"
Columns = Mapping[str, int]
"""Key of an entry -> its column."""


@cache
def names(words: Words) -> frozenset[str]:
    """A label in both languages, as labels are compared."""
    return frozenset((plain(words.ja), plain(words.en)))


@cache
def _furniture() -> frozenset[str]:
    """Every text of the form that is no entry."""
    texts = [t.TITLE, t.LIST_TITLE, t.GUIDE, t.CHECK, *t.SECTION.values(), *t.LABEL.values(), *t.NOTE.values()]
    return frozenset(name for words in texts for name in names(words))


class Labels:
    """The texts of a sheet by row and column; keeps account of the cells that were read."""

    def __init__(self, sheet: Sheet, rubric: Rubric) -> None:
        self.sheet, self.rubric = sheet, rubric
        self.rows: dict[int, dict[int, str]] = {}
        """Row -> column -> the text there, as labels are compared."""
        self.cells: dict[int, list[Cell]] = {}
        """Row -> its cells in order."""
        for (row, column), cell in sorted(sheet.cells.items()):
            self.cells.setdefault(row, []).append(cell)
            if cell.kind is CellKind.TEXT and len(cell.text) < _LONGEST:
                self.rows.setdefault(row, {})[column] = plain(cell.text)
        self.read: set[tuple[int, int]] = set()
        self.checks = {column for row in self.rows.values() for column, text in row.items() if text in names(t.CHECK)}
        english = plain(t.LABEL["department"].en)
        self.english = any(english in texts.values() for texts in self.rows.values())

    def columns(self, entries: Iterable[Entry], row: int) -> dict[str, int]:
        """The columns of those entries whose labels stand in a row."""
        found: dict[str, int] = {}
        texts = self.rows.get(row, {})
        for entry in entries:
            column = next((column for column, text in texts.items() if text in names(entry.label)), None)
            if column is not None:
                found[entry.key] = column
        return found

    def places(self, entry: Entry) -> list[tuple[int, int]]:
        """Where the label of an entry stands."""
        wanted = names(entry.label)
        return [(row, column) for row, texts in self.rows.items() for column, text in texts.items() if text in wanted]

    def is_mark(self, row: int) -> bool:
        """Whether a row says what form it is."""
        return any(_MARK in text for text in self.rows.get(row, {}).values())

    def answer(self, entry: Entry, row: int, column: int) -> Answer:
        """What stands in a cell; the note of the form beside an entry is none."""
        cell = self.sheet.cells.get((row, column))
        if self.rows.get(row, {}).get(column) in names(entry.note):
            cell = None
        self.read.add((row, column))
        return Answer(entry, self.spot(row, column, entry), cell)

    def spot(self, row: int, column: int, entry: Entry | None = None) -> Spot:
        """A cell, called by the label of its entry."""
        label = "" if entry is None else entry.label.en if self.english else entry.label.ja
        return Spot(self.sheet.name, row, column, label)

    def left_over(self, rows: Iterable[int]) -> Iterator[tuple[Spot, Cell]]:
        """Content that is neither an entry nor part of the form."""
        for row in rows:
            texts = self.rows.get(row, {})
            for cell in self.cells.get(row, ()):
                text = texts.get(cell.column, "")
                furniture = text in _furniture() or _MARK in text or cell.column in self.checks
                if not furniture and (row, cell.column) not in self.read:
                    yield self.spot(row, cell.column), cell

    def looked_over(self, page: Page, rows: Iterable[int]) -> Page:
        """The page with what is merged across its entries, hidden, or left over in these rows."""
        left = tuple(self.left_over(rows))
        return page._replace(unread=left, merged=tuple(self._merged(page)), hidden=tuple(self._hidden(page)))

    def _merged(self, page: Page) -> Iterator[tuple[Spot, str]]:
        covered: dict[Range, list[Spot]] = {}
        for spot in (each.spot for each in page.answers):
            for area in self.sheet.merged:
                if covers(area, spot.row, spot.column):
                    covered.setdefault(area, []).append(spot)
        for area, spots in covered.items():
            several = len(spots) > 1 or (page.is_row and area.bottom > area.top)
            if several and (area.top, area.left) in self.sheet.cells:
                yield spots[0], f"{letters(area.left)}{area.top}:{letters(area.right)}{area.bottom}"

    def _hidden(self, page: Page) -> Iterable[Spot]:
        """The first entry of each row that is filled in where nobody sees it."""
        seen: dict[int, Spot] = {}
        for each in page.answers:
            unseen = each.spot.row in self.sheet.hidden_rows or each.spot.column in self.sheet.hidden_columns
            if each.cell is not None and unseen:
                seen.setdefault(each.spot.row, each.spot)
        return seen.values()


def covers(area: Range, row: int, column: int) -> bool:
    """Whether a cell lies within a range."""
    return area.top <= row <= area.bottom and area.left <= column <= area.right
