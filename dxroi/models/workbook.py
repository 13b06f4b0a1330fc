"""A workbook as read: sheets of cells, each with what stands in it; frozen, no arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class CellKind(StrEnum):
    """What a cell holds; for a formula, what it came to."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"
    ERROR = "error"
    FORMULA = "formula"
    """A formula without a result: nobody has calculated it."""


class Cell(NamedTuple):
    """One cell with something in it."""

    row: int
    """From 1."""
    column: int
    """From 1; A is 1."""
    kind: CellKind
    text: str
    """A text as typed; a number with at most 15 digits; a date or time as `2027-04-01`, `12:30`; or `#REF!`."""
    percent: bool = False
    """Whether a number is shown as per cent: 0.5 as 50%."""
    unit: str = ""
    """The unit of money in thousands or more that its format adds to a number: `千円`. The number is the one stored."""


class Range(NamedTuple):
    """Cells from one corner to the other, both included."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """One sheet."""

    name: str
    cells: Mapping[tuple[int, int], Cell]
    """(row, column) -> what stands there; nothing where it is empty."""
    merged: tuple[Range, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False


class Workbook(NamedTuple):
    """Sheets in their order."""

    sheets: tuple[Sheet, ...]
    names: Mapping[str, str] = {}
    """Defined name -> what it stands for, as written: `"dxroi.form/1"`."""
