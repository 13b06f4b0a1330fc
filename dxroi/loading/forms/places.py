"""Where something stands in a workbook: `相談票!C7`."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.finding import Location


class Spot(NamedTuple):
    """One cell, in the order in which findings are told."""

    sheet: str
    row: int
    column: int
    label: str = ""
    """The label of the entry there."""

    @property
    def cell(self) -> str:
        """`相談票!C7`; a name of a sheet that is no word in quotation marks, as Excel writes it.

        >>> Spot("相談票", 7, 3).cell, Spot("a b", 7, 28).cell
        ('相談票!C7', "'a b'!AB7")
        """
        word = self.sheet.isidentifier() or self.sheet.isalnum()
        name = self.sheet if word else "'" + self.sheet.replace("'", "''") + "'"
        return f"{name}!{letters(self.column)}{self.row}"

    def location(self, path: str) -> Location:
        """The place in a file, which has no lines."""
        return Location(f"{path}:{self.cell}", 0, 0)


def letters(column: int) -> str:
    """1 -> A, 28 -> AB.

    >>> letters(1), letters(26), letters(28), letters(16384)
    ('A', 'Z', 'AB', 'XFD')
    """
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
