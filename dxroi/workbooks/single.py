"""The form of one proposal: one sheet, one A4 page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from dxroi.models.rubric import Rubric
from dxroi.tables import entry_form as form
from dxroi.tables.entry_form import Table
from dxroi.texts import Lang
from dxroi.texts import forms as t
from dxroi.workbooks import checking
from dxroi.workbooks.drawing import Page
from dxroi.workbooks.lists import Lists

if TYPE_CHECKING:
    from openpyxl import Workbook

_LAST = 9
"""The last column of the page; the one after it is `check`, which is not printed."""
_VALUES = 5
"""The last column of an entry of the first section; notes stand after it."""
_REASONS = 5
_WIDTHS = {"A": 24, "B": 12, "C": 12, "D": 12, "E": 12, "F": 14, "G": 12, "H": 16, "I": 13, "J": 40}
_STAGE = f"$B${4 + [each.key for each in form.BASICS].index('stage')}"
"""The cell of the stage: an idea may leave out what others have to state."""
_TALL = {"summary": 48}
_NOTES = 60
"""So many cells of small print fit on a line of the notes."""
_LABELS = 40
"""The height of a row of labels: three lines."""
_CHECKS: Mapping[str, Callable[[Mapping[str, str], checking.Say], list[tuple[str, str]]]] = {
    "cost": checking.cost,
    "cash_saved": checking.cash,
    "funding": checking.fund,
}


def draw(book: Workbook, lists: Lists, rubric: Rubric, lang: Lang) -> None:
    """Draw the form on the first sheet."""
    sheet = book.worksheets[0]
    page = Page(book, sheet, lists, lang)
    sheet.title = page.words(t.SHEET)
    page.title(1, page.words(t.TITLE))
    page.wrapped(2, 1, _LAST, page.words(t.GUIDE))
    sheet.row_dimensions[2].height = 28
    page.label(2, _LAST + 1, page.words(t.CHECK))
    row = _basics(page, 3)
    for table in form.TABLES:
        row = _table(page, table, row)
    row = _ratings(page, rubric, row)
    mark = page.words(
        t.MARK_LINE,
        form=form.FORMAT,
        title=page.words(rubric.title),
        id=rubric.id,
        version=rubric.version,
        sha=rubric.sha256[:8],
    )
    page.title(row, mark, size=8)
    page.a4(_WIDTHS, f"A1:I{row}", "A3", landscape=False)
    page.marked_where(f"J3:J{row}", "LEN($J3)>0")
    page.settle()


def _heading(page: Page, section: str, row: int) -> int:
    page.title(row, page.words(t.SECTION[section]), size=11)
    return row + 1


def _basics(page: Page, row: int) -> int:
    """One entry a row, with its note; the row after the last."""
    row = _heading(page, "basics", row)
    for entry in form.BASICS:
        page.label(row, 1, page.words(entry.label))
        page.entry(entry, row, 2, _VALUES)
        page.wrapped(row, _VALUES + 1, _LAST, page.words(entry.note))
        if entry.required:
            cell = f"$B${row}"
            is_year = entry.kind is form.Kind.YEAR
            cases = checking.first_year(cell, _STAGE, page.words) if is_year else [checking.required(cell, page.words)]
            page.check(row, _LAST + 1, checking.first_of(cases))
            page.marked_where(f"B{row}:E{row}", cases[0][0])
        lines = 1 + _width(page.words(entry.note)) // _NOTES
        page.sheet.row_dimensions[row].height = max(_TALL.get(entry.key, 18), 13 * lines)
        row += 1
    return row


def _table(page: Page, table: Table, row: int) -> int:
    """A heading, the labels, and rows of entries; the row after the last."""
    row = _heading(page, table.section, row)
    columns = {entry.key: column for column, entry in enumerate(table.entries, start=1)}
    for entry in table.entries:
        column = columns[entry.key]
        page.label(row, column, page.words(entry.label))
        last = _LAST if entry is table.entries[-1] and entry.kind is form.Kind.TEXT else column
        page.merge(row, column, last)
        page.entry(entry, row + 1, column, last, table.rows)
    for number in range(row + 1, row + 1 + table.rows):
        at = {key: f"{_letter(column)}{number}" for key, column in columns.items()}
        if table is form.WORKS:
            cases = checking.work(at, page.words, f"$A${row + 1}:$I${row + table.rows}")
        else:
            cases = _CHECKS[table.key](at, page.words)
        if number == row + 1 and table.key in ("hours_saved", "cost"):
            cases.insert(0, _some(page, table, number))
        page.check(number, _LAST + 1, checking.first_of(cases))
        page.sheet.row_dimensions[number].height = 18
    page.sheet.row_dimensions[row].height = _LABELS
    return row + 1 + table.rows


def _some(page: Page, table: Table, row: int) -> tuple[str, str]:
    """At least one row is filled in, unless it is an idea."""
    asked = page.words(t.WANT["named"], label=page.words(table.entries[0].label))
    return checking.unless_idea(f"COUNTA(A{row}:A{row + table.rows - 1})=0", _STAGE), asked


def _letter(column: int) -> str:
    return "ABCDEFGHIJ"[column - 1]


def _ratings(page: Page, rubric: Rubric, row: int) -> int:
    """The criteria with their levels; the row after the last."""
    titles = form.titles(rubric)
    if not titles:
        return row
    row = _heading(page, "ratings", row)
    rating, because = form.RATED
    page.label(row, 1, page.words(form.CRITERIA))
    page.label(row, 2, page.words(rating.label))
    page.label(row, 3, page.words(because.label))
    page.merge(row, 3, _REASONS)
    page.label(row, _REASONS + 1, page.words(t.LABEL["levels"]))
    page.merge(row, _REASONS + 1, _LAST)
    for criterion in form.rated(rubric):
        row += 1
        page.label(row, 1, page.words(titles[criterion.id]))
        page.entry(rating, row, 2, choices=form.scale_of(criterion))
        page.entry(because, row, 3, _REASONS)
        levels = page.levels(criterion)
        page.wrapped(row, _REASONS + 1, _LAST, "\n".join(levels), size=8)
        page.check(row, _LAST + 1, checking.first_of([checking.rating([(f"B{row}", f"C{row}")], page.words)]))
        page.sheet.row_dimensions[row].height = max(18, 13 * sum(1 + _width(level) // 68 for level in levels))
    return row + 1


def _width(text: str) -> int:
    """Cells that a text takes, a Japanese character two of them."""
    return sum(1 if char.isascii() else 2 for char in text)
