"""The form of many proposals: one a row, each with at most one work, one cost and one source of funds.

For what needs more rows than one the form of one proposal is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dxroi.finding import Words
from dxroi.models.rubric import Rubric
from dxroi.tables import entry_form as form
from dxroi.tables.entry_form import Entry, Kind
from dxroi.texts import Lang
from dxroi.texts import forms as t
from dxroi.workbooks import checking
from dxroi.workbooks.drawing import Page
from dxroi.workbooks.lists import Lists, letter_of

if TYPE_CHECKING:
    from openpyxl import Workbook

ROWS = 100
"""Rows of a new form; more can be added below."""
_HEAD = 4
"""The row of the labels; above it stand what the columns are about and what ratings mean."""
_WIDTHS = {Kind.TEXT: 18, Kind.CHOICE: 14, Kind.YEN: 13, Kind.RATING: 22}


class _Column(NamedTuple):
    """One column of the list."""

    key: str
    entry: Entry
    label: str
    above: str = ""
    choices: tuple[str, ...] = ()


def draw(book: Workbook, lists: Lists, rubric: Rubric, lang: Lang) -> None:
    """Draw the list on the first sheet."""
    sheet = book.worksheets[0]
    page = Page(book, sheet, lists, lang)
    sheet.title = page.words(t.LIST_SHEET)
    page.title(1, page.words(t.LIST_TITLE))
    page.title(2, page.words(t.GUIDE), size=9)
    columns = list(_columns(page, rubric))
    widths = {}
    for number, column in enumerate(columns, start=1):
        letter = letter_of(number)
        page.wrapped(_HEAD - 1, number, number, column.above, size=8)
        page.label(_HEAD, number, column.label)
        page.entry(column.entry, _HEAD + 1, number, rows=ROWS, choices=column.choices)
        widths[letter] = _WIDTHS.get(column.entry.kind, 10)
    last = len(columns) + 1
    page.label(_HEAD, last, page.words(t.CHECK))
    _checks(page, columns, last)
    sheet.row_dimensions[_HEAD - 1].height, sheet.row_dimensions[_HEAD].height = 110, 32
    area = f"A1:{letter_of(len(columns))}{_HEAD + ROWS}"
    page.a4({**widths, letter_of(last): 44}, area, f"C{_HEAD + 1}", landscape=True)
    sheet.print_title_rows = f"{_HEAD}:{_HEAD}"
    page.settle()


def _columns(page: Page, rubric: Rubric) -> Iterator[_Column]:
    for entry in form.BASICS:
        yield _Column(entry.key, entry, page.words(entry.label))
    for table in form.TABLES:
        for entry in form.in_list(table):
            yield _Column(f"{table.key}.{entry.key}", entry, page.words(entry.label))
    rating, because = form.RATED
    titles = form.titles(rubric)
    for criterion in form.rated(rubric):
        title = page.words(titles[criterion.id])
        levels = "\n".join(page.levels(criterion))
        label, reason = page.words(t.RATING_OF, title=title), page.words(t.BECAUSE_OF, title=title)
        asked = rating._replace(note=_same(levels) if levels else rating.note, label=_same(title))
        yield _Column("rating", asked, label, levels, form.scale_of(criterion))
        yield _Column("because", because, reason)


def _same(text: str) -> Words:
    """A text that is said in one language only."""
    return Words(text, text)


def _checks(page: Page, columns: list[_Column], last: int) -> None:
    """The column `check`: only of rows in which something stands."""
    keys = {column.key: letter_of(number) for number, column in enumerate(columns, start=1)}
    pairs = [
        (letter_of(number), letter_of(number + 1))
        for number, each in enumerate(columns, start=1)
        if each.key == "rating"
    ]
    end = letter_of(len(columns))
    for row in range(_HEAD + 1, _HEAD + 1 + ROWS):
        at = {key: f"{letter}{row}" for key, letter in keys.items()}
        works, costs, funds = (
            {key.partition(".")[2]: cell for key, cell in at.items() if key.startswith(f"{table}.")}
            for table in ("hours_saved", "cost", "funding")
        )
        cases = [(f"COUNTA(A{row}:{end}{row})=0", "")]
        cases += [checking.required(at[key], page.words, t.LABEL[key]) for key in ("name", "department")]
        cases += checking.first_year(at["first_year"], at["stage"], page.words, t.LABEL["first_year"])
        missing, said = checking.required(works["work"], page.words, t.LABEL["work"])
        cases.append((checking.unless_idea(missing, at["stage"]), said))
        cases += checking.work(works, page.words, f"{works['work']}:{works['evidence']}")
        cases += checking.cost(costs, page.words)
        missing = checking.unless_idea(f"COUNTA({costs['initial']}:{costs['annual']})=0", at["stage"])
        cases.append((missing, page.words(t.WANT["amount"])))
        cases += checking.fund(funds, page.words)
        if pairs:
            cases.append(checking.rating([(f"{r}{row}", f"{b}{row}") for r, b in pairs], page.words))
        page.check(row, last, checking.first_of(cases))
    page.marked_where(
        f"{letter_of(last)}{_HEAD + 1}:{letter_of(last)}{_HEAD + ROWS}", f"LEN(${letter_of(last)}{_HEAD + 1})>0"
    )
