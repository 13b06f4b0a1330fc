"""What a section filled in: entries with their cells, rows of tables, and what is amiss around them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dxroi.engine.names import is_sum
from dxroi.loading.forms.places import Spot
from dxroi.models.workbook import Cell
from dxroi.tables.entry_form import Entry


class Answer(NamedTuple):
    """One entry: where it is and what stands there."""

    entry: Entry
    spot: Spot
    cell: Cell | None

    @property
    def is_sum(self) -> bool:
        """Whether 合計 or the like stands there."""
        return self.cell is not None and is_sum(self.cell.text)


class Row(NamedTuple):
    """One row of a table."""

    spot: Spot
    """Of its first entry."""
    answers: Mapping[str, Answer]

    @property
    def filled(self) -> bool:
        """Whether something stands in it."""
        return any(each.cell is not None for each in self.answers.values())

    @property
    def sum(self) -> Answer | None:
        """The entry by which it says that it adds up the others."""
        return next((each for each in self.answers.values() if each.spot == self.spot and each.is_sum), None)


class Page(NamedTuple):
    """One proposal as filled in."""

    spot: Spot
    """Where it begins."""
    basics: Mapping[str, Answer]
    tables: Mapping[str, tuple[Row, ...]]
    heads: Mapping[str, Spot]
    """Table -> where its first row would stand."""
    ratings: Mapping[str, Row]
    """Criterion -> its rating and reason."""
    twice: tuple[Spot, ...] = ()
    """Labels that stand there a second time."""
    missing: tuple[tuple[Entry, Spot], ...] = ()
    """Entries whose labels are not there, with where one would look for them."""
    unread: tuple[tuple[Spot, Cell], ...] = ()
    """Content outside of all entries."""
    merged: tuple[tuple[Spot, str], ...] = ()
    """Cells that were made one although they are several entries, with their range."""
    hidden: tuple[Spot, ...] = ()
    """Filled-in entries that nobody sees."""
    is_row: bool = False
    """Whether it is a row of a list."""

    @property
    def sum(self) -> Answer | None:
        """The entry by which a row of a list says that it adds up the others: its name, or one beside an empty name."""
        asked = [self.basics[key] for key in ("name", "id", "department") if key in self.basics]
        for each in asked if self.is_row else ():
            if each.is_sum:
                return each
            if each.entry.key == "name" and each.cell is not None:
                return None
        return None

    @property
    def answers(self) -> Iterator[Answer]:
        """Every entry."""
        yield from self.basics.values()
        for row in (*(row for rows in self.tables.values() for row in rows), *self.ratings.values()):
            yield from row.answers.values()
