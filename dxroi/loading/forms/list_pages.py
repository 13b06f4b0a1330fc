"""A sheet with one proposal a row -> their pages, each with at most one row in every table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.finding import Words
from dxroi.loading.forms.labels import Labels, names
from dxroi.loading.forms.pages import Page, Row
from dxroi.tables import entry_form as form
from dxroi.tables.entry_form import Entry
from dxroi.texts import forms as t

_TELLING = {"name", "department", "first_year"}
"""Entries whose labels in one row make a sheet a list."""
_LISTED = (*form.BASICS, *(entry for table in form.TABLES for entry in form.in_list(table)))


def list_heading(labels: Labels) -> int | None:
    """The row with the labels of a list; none on a sheet that is none."""
    return next((row for row in labels.rows if labels.columns(form.BASICS, row).keys() >= _TELLING), None)


def list_pages(labels: Labels, head: int) -> Iterator[Page]:
    """Every row below the labels in which something stands."""
    parts = _parts(labels, head)
    there = {entry.label: column for part in parts.values() for entry, column in part.values()}
    known = {label for entry in _LISTED for label in names(entry.label)}
    texts = labels.rows[head].items()
    twice = tuple(labels.spot(head, c) for c, text in texts if text in known and c not in there.values())
    missing = tuple((entry, labels.spot(head, 1, entry)) for entry in _LISTED if entry.label not in there)
    for row in sorted(row for row in labels.cells if row > head):
        page = labels.looked_over(_page(labels, row, parts), (row,))
        if page.unread or any(each.cell is not None for each in page.answers):
            yield page._replace(twice=twice, missing=missing)
            twice, missing = (), ()


_Parts = Mapping[tuple[str, str], Mapping[str, tuple[Entry, int]]]
"""What entries belong to - `basics`, a table, a criterion - and each of them by its key, with its column."""


def _parts(labels: Labels, head: int) -> _Parts:
    parts = {("basics", ""): _found(labels, head, form.BASICS)}
    for table in form.TABLES:
        parts["table", table.key] = _found(labels, head, form.in_list(table))
    for id_, title in form.titles(labels.rubric).items():
        called = {"rating": t.RATING_OF, "because": t.BECAUSE_OF}
        asked = [each._replace(label=_titled(called[each.key], title)) for each in form.RATED]
        parts["criterion", id_] = _found(labels, head, asked)
    return {key: part for key, part in parts.items() if part}


def _titled(words: Words, title: Words) -> Words:
    return Words(words.ja.format(title=title.ja), words.en.format(title=title.en))


def _found(labels: Labels, head: int, entries: Sequence[Entry]) -> dict[str, tuple[Entry, int]]:
    columns = labels.columns(entries, head)
    return {each.key: (each, columns[each.key]) for each in entries if each.key in columns}


def _page(labels: Labels, row: int, parts: _Parts) -> Page:
    """One row."""
    read = {
        part: {key: labels.answer(entry, row, column) for key, (entry, column) in of.items()}
        for part, of in parts.items()
    }
    rows = {part: Row(next(iter(of.values())).spot, of) for part, of in read.items()}
    basics = read["basics", ""]
    tables = {name: (each,) for (kind, name), each in rows.items() if kind == "table"}
    heads = {name: each[0].spot for name, each in tables.items()}
    ratings = {name: each for (kind, name), each in rows.items() if kind == "criterion"}
    first = min(each.spot.column for each in basics.values())
    return Page(labels.spot(row, first), basics, tables, heads, ratings, is_row=True)
