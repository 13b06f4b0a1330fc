"""`csv`: records for a spreadsheet: a header row, then raw, unrounded values; lines end as RFC 4180 wants.

Strings that a spreadsheet would take for a formula begin with an apostrophe; numbers never do. The encoding is UTF-8
with a mark that Excel knows it by, or CP932 for the programs that read nothing else.
"""

from __future__ import annotations

import csv
from io import StringIO
from math import isfinite
from typing import NamedTuple

from dxroi.formats.escaping import spreadsheet, visible
from dxroi.tables.blocks import Records

NAME = "csv"

_WHOLE_BELOW = 1e15


class Unencodable(NamedTuple):
    """A character that an encoding lacks, or would silently change."""

    character: str
    row: int
    """As a spreadsheet counts: the header is row 1."""
    field: str


class UnencodableError(Exception):
    """A text that an encoding cannot hold; carries every such character with its place."""

    def __init__(self, encoding: str, places: tuple[Unencodable, ...]) -> None:
        super().__init__(f"{encoding}: {' '.join(dict.fromkeys(place.character for place in places))}")
        self.encoding = encoding
        self.places = places


def render(records: Records) -> str:
    """The records as CSV; a field that a row leaves out is empty, a field that the records do not name a KeyError."""
    out = StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_text(field) for field in records.fields])
    for row in records.rows:
        if unnamed := row.keys() - set(records.fields):
            raise KeyError(*sorted(unnamed))
        writer.writerow([_cell(row.get(field)) for field in records.fields])
    return out.getvalue()


def _text(text: str) -> str:
    return spreadsheet(visible(text))


def _cell(value: str | float | bool | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value) if isinstance(value, str) else _number(value)


def _number(number: float) -> str:
    """The shortest digits that read back as this number; a whole one as an integer."""
    if not isfinite(number):
        raise ValueError(number)
    whole = isinstance(number, int) or (number.is_integer() and abs(number) < _WHOLE_BELOW)
    return str(int(number)) if whole else repr(number)


def encode(text: str, encoding: str = "utf-8-sig") -> bytes:
    """The rendered CSV as bytes, which read back as the same text; UnencodableError where they would not.

    CP932 has no `—` or `𠮷` at all, and gives back another character for `〜` (U+301C) and `−` (U+2212).
    """
    if places := () if _holds(text, encoding) else tuple(_unencodable(text, encoding)):
        raise UnencodableError(encoding, places)
    return text.encode(encoding)


def _unencodable(text: str, encoding: str) -> list[Unencodable]:
    header, *rows = csv.reader(StringIO(text, newline=""))
    return [
        Unencodable(character, number, field)
        for number, row in enumerate([header, *rows], 1)
        for field, cell in zip(header, row, strict=True)
        for character in cell
        if not _holds(character, encoding)
    ]


def _holds(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False
