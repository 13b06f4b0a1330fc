"""How an answer becomes text: one module per format, named as the user types it after `--format`.

To add a format: write `formats/<name>.py` with a docstring that says what it is for, `NAME = "<name>"`, and one
function `render` that takes what its row below says and returns text; add the name to `FormatName` and a row to
`FORMATS`. It opens no file and prints nothing. Whatever a user typed goes through `formats/escaping.py`.

Only the module of the format asked for is imported.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from typing import NamedTuple

from dxroi.tables.blocks import Records, Screen


class FormatName(StrEnum):
    """What a user can type after `--format`."""

    TABLE = "table"
    MARKDOWN = "markdown"
    CSV = "csv"
    JSON = "json"


class Takes(StrEnum):
    """What the `render` of a format is given."""

    DRAWN_SCREEN = "drawn screen"
    """`render(screen, *, width, color, ambiguous, ascii_only)`: depends on the terminal."""
    SCREEN = "screen"
    """`render(screen)`"""
    RECORDS = "records"
    """`render(records)`"""
    DOCUMENT = "document"
    """`render(document)`: a mapping of plain values."""


class Format(NamedTuple):
    """One format and where it lives."""

    name: FormatName
    module: str
    takes: Takes


FORMATS: tuple[Format, ...] = (
    Format(FormatName.TABLE, "dxroi.formats.table", Takes.DRAWN_SCREEN),
    Format(FormatName.MARKDOWN, "dxroi.formats.markdown", Takes.SCREEN),
    Format(FormatName.CSV, "dxroi.formats.csv", Takes.RECORDS),
    Format(FormatName.JSON, "dxroi.formats.json", Takes.DOCUMENT),
)


class Answer(NamedTuple):
    """The forms that one answer has; only the one that the format takes is made."""

    screen: Callable[[], Screen]
    records: Callable[[], Records]
    document: Callable[[], Mapping[str, object]]


class Terminal(NamedTuple):
    """What a screen is drawn for; see `formats/table.py`."""

    width: int = 80
    color: bool = False
    ambiguous: int = 1
    ascii_only: bool = False


A_PIPE = Terminal()
"""What a screen is drawn for where no terminal is."""


def render(name: FormatName, answer: Answer, terminal: Terminal = A_PIPE) -> str:
    """The answer as text in the format of this name."""
    chosen = next(each for each in FORMATS if each.name is name)
    module = import_module(chosen.module)
    match chosen.takes:
        case Takes.DRAWN_SCREEN:
            text = module.render(answer.screen(), **terminal._asdict())
        case Takes.SCREEN:
            text = module.render(answer.screen())
        case Takes.RECORDS:
            text = module.render(answer.records())
        case Takes.DOCUMENT:
            text = module.render(answer.document())
    return str(text)
