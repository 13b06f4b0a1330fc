"""The XML of one sheet -> its cells: what stands in each, formulas by their results, merged and hidden ones noted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.models.workbook import Cell, CellKind, Range, Sheet
from dxroi.workbooks.number_formats import NumberFormat, day_or_time
from dxroi.workbooks.parts import Attributes, TooLargeError, parse

_MAX_RANGES = 2_000
_MAX_HIDDEN = 100_000
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Shared(NamedTuple):
    """What the sheets of a workbook share."""

    strings: Sequence[str]
    formats: Sequence[NumberFormat]
    """By the style of a cell."""
    since_1904: bool


def column_of(letters: str) -> int:
    """A -> 1, AA -> 27.

    >>> column_of("A"), column_of("AA"), column_of("XFD")
    (1, 27, 16384)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


class TextReader:
    """Whether a walk is inside a text that is shown."""

    def __init__(self) -> None:
        self.inside = False
        self.aside = 0

    def start(self, tag: str) -> None:
        """Note that an element begins."""
        self.aside += tag == "rPh"
        self.inside = tag == "t" and not self.aside

    def end(self, tag: str) -> None:
        """Note that an element ends."""
        self.aside -= tag == "rPh"
        self.inside = False


def unescaped(text: str) -> str:
    """The text: `_x000D_` stands for a carriage return; lines end with a line feed."""
    plain = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text
    return plain.replace("\r\n", "\n").replace("\r", "\n")


def whole(text: str | None) -> int:
    """A whole number of the XML; 0 where it is none."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 9 else 0


class SheetReader:
    """Collects one sheet."""

    def __init__(self, shared: Shared, limit: int) -> None:
        self.shared, self.limit = shared, limit
        self.cells: dict[tuple[int, int], Cell] = {}
        self.merged: list[Range] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.row = self.column = 0
        self.kind, self.style, self.value, self.formula = "", 0, "", False
        self.within = ""
        self.texts = TextReader()

    def read(self, data: bytes, name: str, hidden: bool) -> Sheet:
        """The sheet in the XML of its part."""
        parse(data, self._start, self._end, self._text)
        return Sheet(
            name,
            self.cells,
            tuple(self.merged),
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            hidden,
        )

    def _start(self, tag: str, given: Attributes) -> None:
        self.texts.start(tag)
        if tag == "c":
            place = _REFERENCE.fullmatch(given.get("r", ""))
            self.row, self.column = (int(place[2]), column_of(place[1])) if place else (self.row, self.column + 1)
            self.kind, self.style = given.get("t", "n"), whole(given.get("s"))
            self.value, self.formula = "", False
        elif tag == "row":
            self.row, self.column = whole(given.get("r")) or self.row + 1, 0
            if given.get("hidden") in ("1", "true"):
                self.hidden_rows.add(self.row)
        elif tag == "f":
            self.formula = True
        elif tag == "col" and given.get("hidden") in ("1", "true"):
            first, last = whole(given.get("min")), min(whole(given.get("max")), 16384)
            self.hidden_columns.update(range(first, last + 1))
        elif tag == "mergeCell":
            self.merged += _range(given.get("ref", ""))
        self.within = tag
        if len(self.merged) > _MAX_RANGES or len(self.hidden_rows) > _MAX_HIDDEN or len(self.cells) > self.limit:
            raise TooLargeError(f"{self.limit:,}")

    def _text(self, piece: str) -> None:
        if self.within == "v" or (self.kind == "inlineStr" and self.texts.inside):
            self.value += piece

    def _end(self, tag: str) -> None:
        self.texts.end(tag)
        self.within = ""
        if tag == "c":
            cell = self._cell()
            if cell is not None:
                self.cells[self.row, self.column] = cell

    def _cell(self) -> Cell | None:
        """What stands in the cell that ends here; none where that is nothing."""
        kind, text = self._content()
        if not text and self.formula and kind is not CellKind.TEXT:
            return Cell(self.row, self.column, CellKind.FORMULA, "")
        if not text.strip():
            return None
        if kind is not CellKind.NUMBER:
            return Cell(self.row, self.column, kind, text)
        return self._number(text)

    def _content(self) -> tuple[CellKind, str]:
        value = self.value
        if self.kind == "s":
            number = whole(value.strip())
            strings = self.shared.strings
            return CellKind.TEXT, strings[number] if value.strip() and number < len(strings) else ""
        if self.kind in ("str", "inlineStr"):
            return CellKind.TEXT, unescaped(value)
        if self.kind == "b":
            return CellKind.FLAG, {"1": "TRUE", "0": "FALSE"}.get(value.strip(), value.strip())
        if self.kind == "e":
            return CellKind.ERROR, value.strip()
        return (CellKind.DATE if self.kind == "d" else CellKind.NUMBER), value.strip()

    def _number(self, text: str) -> Cell:
        """A number, as it is shown where that is a date or a time."""
        try:
            number = float(text)
        except ValueError:
            return Cell(self.row, self.column, CellKind.TEXT, text)
        formats = self.shared.formats
        of = formats[self.style] if self.style < len(formats) else NumberFormat()
        day = day_or_time(number, of, self.shared.since_1904) if of.date else None
        if day is not None:
            return Cell(self.row, self.column, CellKind.DATE, day)
        return Cell(self.row, self.column, CellKind.NUMBER, written(number), of.percent, of.unit)


def written(number: float) -> str:
    """A number with the 15 digits that a spreadsheet keeps to, so that no noise of its sums is taken for a figure.

    >>> written(2500000.0), written(1.1000000000000001), written(0.1 + 0.2)
    ('2500000', '1.1', '0.3')
    """
    return f"{number:.15g}"


def _range(reference: str) -> Iterator[Range]:
    """`C5:F5`; nothing where it is none."""
    first, last = (_REFERENCE.fullmatch(each) for each in reference.partition(":")[::2])
    if first and last:
        yield Range(int(first[2]), column_of(first[1]), int(last[2]), column_of(last[1]))
