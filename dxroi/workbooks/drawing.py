"""One sheet being drawn: labels, entries with their drop-downs and notes, and the column that says what is missing.

A text of the rubric is written as a text whatever it begins with; only the column `check` holds formulas.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dxroi.models.rubric import Criterion
from dxroi.tables.entry_form import Entry, Kind
from dxroi.texts import Lang, say
from dxroi.texts import forms as t
from dxroi.workbooks import styles
from dxroi.workbooks.checking import is_year
from dxroi.workbooks.lists import Lists, legible, letter_of, put

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_NOTE = 255
"""Of the note beside a cell, and of what is said of a wrong entry."""
_FORMATS = {Kind.TEXT: "@", Kind.MONTH: "@", Kind.YEN: "#,##0", Kind.COUNT: "#,##0", Kind.SHARE: "0%", Kind.YEAR: "0"}


class Page:
    """Draws on one sheet."""

    def __init__(self, book: Workbook, sheet: Worksheet, lists: Lists, lang: Lang) -> None:
        self.book, self.sheet, self.lists, self.lang = book, sheet, lists, lang
        self._validations: dict[Any, Any] = {}

    def words(self, words: Any, **values: object) -> str:
        """A text in the language of the form."""
        return say(words, self.lang, **values)

    def levels(self, criterion: Criterion) -> list[str]:
        """What the ratings of a criterion mean, each on a line."""
        return [
            self.words(t.LEVEL, rating=f"{level:g}", text=self.words(said)) for level, said in criterion.levels.items()
        ]

    def title(self, row: int, text: str, size: int = 14) -> None:
        """A line without a frame."""
        cell = put(self.sheet, row, 1, text)
        cell.font = styles.font(size=size, bold=size > 10, color=styles.HEADING)

    def wrapped(self, row: int, first: int, last: int, text: str, size: int = 9) -> None:
        """A paragraph over several columns."""
        cell = put(self.sheet, row, first, text)
        cell.font = styles.font(size=size)
        cell.alignment = styles.alignment(wrap=True)
        self.merge(row, first, last)

    def label(self, row: int, column: int, text: str) -> None:
        """What stands beside or above an entry."""
        cell = put(self.sheet, row, column, text)
        cell.font = styles.font(bold=True)
        cell.alignment = styles.alignment(wrap=True)
        cell.fill = styles.fill(styles.LABEL)
        cell.border = styles.border()

    def entry(self, entry: Entry, row: int, column: int, last: int = 0, rows: int = 1, choices: Any = None) -> None:
        """Cells to be filled in, with their notes; `last` is the column up to which they are one, `rows` how many."""
        for number in range(row, row + rows):
            for each in range(column, (last or column) + 1):
                cell = self.sheet.cell(number, each)
                cell.fill = styles.fill(styles.INPUT)
                cell.border = styles.border()
                cell.number_format = _FORMATS.get(entry.kind, "General")
                cell.alignment = styles.alignment(wrap=entry.kind is Kind.TEXT)
                cell.font = styles.font()
            self.merge(number, column, last or column)
        letter = letter_of(column)
        self._validation(entry, choices).add(f"{letter}{row}:{letter}{row + rows - 1}")

    def check(self, row: int, column: int, formula: str) -> None:
        """What is still missing in a row."""
        cell = self.sheet.cell(row, column)
        cell.value = formula
        cell.font = styles.font(size=9, color=styles.COMPLAINT)
        cell.alignment = styles.alignment(wrap=True)

    def marked_where(self, area: str, formula: str) -> None:
        """Colour cells where a formula holds."""
        from openpyxl.formatting.rule import FormulaRule

        rule = FormulaRule(formula=[formula], fill=styles.fill(styles.MISSING))  # type: ignore[no-untyped-call]
        self.sheet.conditional_formatting.add(area, rule)

    def _validation(self, entry: Entry, choices: Any) -> Any:
        """The drop-down and the note of an entry, shared by all its cells."""
        from openpyxl.worksheet.datavalidation import DataValidation

        offered = tuple(choices or (self.words(each) for each in entry.choices.values()))
        strict = bool(offered)
        if entry.unsure:
            offered = (*offered, self.words(t.UNKNOWN))
        key = (entry.label, entry.note, offered)
        if key not in self._validations:
            validation = DataValidation(allow_blank=True, showInputMessage=True, errorStyle="stop")
            if offered:
                validation.type, validation.formula1 = "list", self.lists.range_of(offered)
            elif entry.kind is Kind.YEAR:
                validation.type, validation.formula1 = "custom", ""
            validation.showErrorMessage = strict or validation.type == "custom"
            validation.promptTitle = legible(self.words(entry.label))[:32]
            validation.prompt = legible(self.words(entry.note))[:_LONGEST_NOTE]
            validation.error = (
                self.words(t.REFUSED["list" if strict else "year"]) if validation.showErrorMessage else None
            )
            self.sheet.add_data_validation(validation)
            self._validations[key] = validation
        return self._validations[key]

    def settle(self) -> None:
        """Give the rules of years the first cell that they are about."""
        for validation in self._validations.values():
            if validation.type == "custom":
                first = str(validation.sqref).partition(":")[0].partition(" ")[0]
                validation.formula1 = is_year(first)

    def merge(self, row: int, first: int, last: int) -> None:
        """Make one cell of several."""
        if last > first:
            self.sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)

    def a4(self, columns: Mapping[str, float], area: str, freeze: str, landscape: bool) -> None:
        """Widths, and one A4 page in width."""
        from openpyxl.worksheet.properties import PageSetupProperties

        for letter, width in columns.items():
            self.sheet.column_dimensions[letter].width = width
        self.sheet.freeze_panes = freeze
        self.sheet.print_area = area
        self.sheet.page_setup.paperSize = 9  # A4
        self.sheet.page_setup.orientation = "landscape" if landscape else "portrait"
        self.sheet.page_setup.fitToWidth = 1
        self.sheet.page_setup.fitToHeight = 0 if landscape else 1
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = self.sheet.page_margins
        margins.left = margins.right = margins.top = margins.bottom = 0.4
