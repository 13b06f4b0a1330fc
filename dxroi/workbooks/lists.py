"""Texts in cells, and the hidden sheet that holds the choices of the drop-downs and the mark of the form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dxroi.workbooks.mark import HIDDEN_SHEET, LONGEST_NAME, NAME, Mark

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_CELL = 32_767
"""Characters that a cell can hold."""
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that no XML can hold."""
_STARTS = ("=", "+", "-", "@")


def legible(text: str) -> str:
    """A text that a cell can hold: without controls, and not too long."""
    return _ILLEGAL.sub("\ufffd", text)[:LONGEST_CELL]


def put(sheet: Worksheet, row: int, column: int, text: str) -> Any:
    """Write a text that stays one, whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.value = legible(text)
    if isinstance(cell.value, str):
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(_STARTS)
    return cell


class Lists:
    """The hidden sheet with the choices of the drop-downs, so that none of them is too long, and with the mark."""

    def __init__(self, book: Workbook, mark: Mark) -> None:
        self.sheet: Worksheet = book.create_sheet(HIDDEN_SHEET)
        self.sheet.sheet_state = "hidden"
        self.known: dict[tuple[str, ...], str] = {}
        put(self.sheet, 1, 1, mark.text())
        _name(book, mark)

    def range_of(self, choices: Sequence[str]) -> str:
        """Where these choices stand, as a formula."""
        key = tuple(choices)
        if key not in self.known:
            column = len(self.known) + 3
            for row, choice in enumerate(key, start=1):
                if choice.replace(".", "", 1).isdecimal():  # a rating: what is typed is a number, and compared with it
                    self.sheet.cell(row, column).value = float(choice)
                else:
                    put(self.sheet, row, column, choice)
            letter = letter_of(column)
            self.known[key] = f"{HIDDEN_SHEET}!${letter}$1:${letter}${len(key)}"
        return self.known[key]


def _name(book: Workbook, mark: Mark) -> None:
    from openpyxl.workbook.defined_name import DefinedName

    text = mark.text()
    if len(text) <= LONGEST_NAME and text == legible(text):
        quoted = text.replace('"', '""')
        book.defined_names[NAME] = DefinedName(NAME, attr_text=f'"{quoted}"', hidden=True)


def letter_of(column: int) -> str:
    """1 -> A."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)
