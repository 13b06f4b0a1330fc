"""A sheet with the form of one proposal -> its page, wherever the sections of the form have moved to.

What stands beside a label of the first section, or below a label of a table up to the next section, is the entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dxroi.engine.names import plain
from dxroi.loading.forms.labels import Columns, Labels, covers, names
from dxroi.loading.forms.pages import Answer, Page, Row
from dxroi.loading.forms.places import Spot
from dxroi.tables import entry_form as form
from dxroi.tables.entry_form import Entry, Table
from dxroi.texts import forms as t

_CRITERION = Entry("criterion", form.CRITERIA, form.Kind.TEXT, form.CRITERIA)
_LEVELS = Entry("levels", t.LABEL["levels"], form.Kind.TEXT, form.CRITERIA)
_RATINGS = Table("ratings", "ratings", (_CRITERION, *form.RATED, _LEVELS), 0)
_TABLES = (*form.TABLES, _RATINGS)


class _Found(NamedTuple):
    """What a part of the form comes to, with labels that are there twice or not at all."""

    twice: list[Spot]
    missing: list[tuple[Entry, Spot]]


def single_page(labels: Labels) -> Page | None:
    """The proposal of a sheet that has the labels of one."""
    heads = {table.key: list(_headings(labels, table)) for table in _TABLES}
    inside = _inside(labels, heads)
    outside = {each.key: [p for p in labels.places(each) if p[0] not in inside] for each in form.BASICS}
    if not (heads["hours_saved"] or heads["cost"]) or not (outside["name"] or outside["department"]):
        return None
    found = _Found([], [])
    basics = dict(_basics(labels, outside, found))
    tables, first_rows = {}, {}
    for table in _TABLES:
        tables[table.key] = tuple(_rows(labels, table, heads[table.key], inside, found))
        for row, columns in heads[table.key][:1]:
            first_rows[table.key] = labels.spot(row + 1, columns[table.entries[0].key], table.entries[0])
    ratings = _ratings(labels, tables.pop("ratings"), found)
    begin = min(row for places in outside.values() for row, _ in places)
    page = Page(labels.spot(1, 1), basics, tables, first_rows, ratings, tuple(found.twice), tuple(found.missing))
    below = [row for row in labels.cells if row >= begin]  # above it stands the office's own heading
    return labels.looked_over(page, below)


def _headings(labels: Labels, table: Table) -> Iterator[tuple[int, Columns]]:
    """Rows that hold the labels of a table: the first of them, and at least half of them all."""
    for row in labels.rows:
        columns = labels.columns(table.entries, row)
        if table.entries[0].key in columns and 2 * len(columns) >= len(table.entries):
            yield row, columns


def _inside(labels: Labels, heads: Mapping[str, list[tuple[int, Columns]]]) -> dict[int, int]:
    """Row -> the heading of the table that it is in; the next section or table ends one."""
    sections = {name for words in t.SECTION.values() for name in names(words)}
    starts = {row for found in heads.values() for row, _ in found}
    inside: dict[int, int] = {}
    current = 0
    for row in sorted(labels.cells):
        if row in starts:
            current = row
        elif labels.is_mark(row) or not sections.isdisjoint(labels.rows.get(row, {}).values()):
            current = 0
        if current:
            inside[row] = current
    return inside


def _basics(
    labels: Labels, outside: Mapping[str, list[tuple[int, int]]], found: _Found
) -> Iterator[tuple[str, Answer]]:
    """The entries of the first section."""
    for entry in form.BASICS:
        places = _leftmost(outside[entry.key])
        found.twice.extend(labels.spot(*place) for place in places[1:])
        if places:
            yield entry.key, _beside(labels, entry, *places[0])
        else:
            found.missing.append((entry, labels.spot(1, 1, entry)))


def _leftmost(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those in the leftmost column; further to the right the same word is what somebody filled in."""
    first = min((column for _, column in places), default=0)
    return [place for place in places if place[1] == first]


def _beside(labels: Labels, entry: Entry, row: int, column: int) -> Answer:
    """The entry to the right of its label."""
    labels.read.add((row, column))
    covering = next((area for area in labels.sheet.merged if covers(area, row, column)), None)
    return labels.answer(entry, row, (covering.right if covering else column) + 1)


def _rows(
    labels: Labels, table: Table, heads: list[tuple[int, Columns]], inside: Mapping[int, int], found: _Found
) -> Iterator[Row]:
    """The rows below the first heading of a table."""
    found.twice.extend(labels.spot(row, min(columns.values())) for row, columns in heads[1:])
    if not heads:
        found.missing.append((table.entries[0], labels.spot(1, 1, table.entries[0])))
        return
    head, columns = heads[0]
    found.missing.extend((each, labels.spot(head, 1, each)) for each in table.entries if each.key not in columns)
    labels.read.update((head, column) for column in columns.values())
    for row in (row for row, of in inside.items() if of == head and row > head):
        answers = {e.key: labels.answer(e, row, columns[e.key]) for e in table.entries if e.key in columns}
        yield Row(answers[table.entries[0].key].spot, answers)


def _ratings(labels: Labels, rows: Iterable[Row], found: _Found) -> dict[str, Row]:
    """Criterion -> its row; what belongs to no criterion of the rubric is not read."""
    titles = {id_: names(words) | {plain(id_)} for id_, words in form.titles(labels.rubric).items()}
    rated: dict[str, Row] = {}
    for row in rows:
        cell = row.answers["criterion"].cell
        label = cell.text if cell else ""
        id_ = next((id_ for id_, known in titles.items() if plain(label) in known), None)
        answers = {key: each for key, each in row.answers.items() if key not in ("criterion", "levels")}
        if id_ is None:
            labels.read -= {(each.spot.row, each.spot.column) for each in answers.values()}
        elif id_ in rated:
            found.twice.append(row.spot)
        else:
            named = {key: each._replace(spot=each.spot._replace(label=label)) for key, each in answers.items()}
            rated[id_] = Row(row.spot._replace(label=label), named)
    return rated
