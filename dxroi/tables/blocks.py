"""What a screen is made of. Every figure in a block is finished text: rounded, signed, with its unit.

Formats draw blocks; they neither round nor cut. All text may hold what a user typed and is hostile until a format has
escaped it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, Union


class Tone(StrEnum):
    """How a text is meant; never the only sign of it."""

    PLAIN = "plain"
    STRONG = "strong"
    GOOD = "good"
    FAIR = "fair"
    BAD = "bad"
    MUTED = "muted"


class Align(StrEnum):
    """Where a column's text stands."""

    LEFT = "left"
    RIGHT = "right"


class Split(NamedTuple):
    """One line with a left and a right end; on a narrow screen the right end takes a line of its own."""

    left: str
    right: str = ""
    tone: Tone = Tone.PLAIN


class Heading(NamedTuple):
    """The title of the whole screen, with a rule below."""

    left: str
    right: str = ""


class Section(NamedTuple):
    """The title of a part, with a remark that follows on the same line."""

    title: str
    remark: str = ""


class Prose(NamedTuple):
    """A paragraph; wraps between words and between Japanese characters, never inside a figure."""

    text: str
    indent: int = 2
    tone: Tone = Tone.PLAIN


class Verbatim(NamedTuple):
    """Lines of a file, as they stand: never wrapped."""

    text: str
    indent: int = 4


class Facts(NamedTuple):
    """Labels with their texts, the texts standing in one column."""

    items: Sequence[tuple[str, str]]
    indent: int = 2


class Listing(NamedTuple):
    """Numbered items."""

    items: Sequence[str]
    indent: int = 2


class Column(NamedTuple):
    """One column of a grid."""

    heading: str = ""
    align: Align = Align.RIGHT
    wraps: bool = False
    """Text that may take several lines; a column that does not wrap is never cut."""


class Grid(NamedTuple):
    """A table. The first column (the stub) names the rows and is repeated where the table must be cut into panels."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    indent: int = 2


class Gap(NamedTuple):
    """An empty line."""


Block = Union[Split, Heading, Section, Prose, Verbatim, Facts, Listing, Grid, Gap]


class Screen(NamedTuple):
    """One answer for people."""

    blocks: Sequence[Block]


class Records(NamedTuple):
    """One answer for a spreadsheet: rows of raw, unrounded values; None is an empty cell."""

    fields: Sequence[str]
    rows: Sequence[Mapping[str, str | float | bool | None]]
