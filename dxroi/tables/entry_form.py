"""What the entry form asks: the entries of a proposal in the order of the page, for whoever draws or reads the form.

A form is a page and not a file format: its entries are found again by their labels, so only these have to stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.engine.names import plain
from dxroi.finding import Words
from dxroi.models.rubric import Criterion, Rubric
from dxroi.texts import forms as t
from dxroi.texts.terms import CRITERION, EVIDENCE, FUNDING, STAFF, STAGE

FORMAT = "dxroi.form/1"
"""The version of the form; another number means other entries."""
SINGLE, LIST = "single", "list"


class Kind(StrEnum):
    """What an entry takes."""

    TEXT = "text"
    CHOICE = "choice"
    COUNT = "count"
    MINUTES = "minutes"
    HOURS = "hours"
    YEN = "yen"
    SHARE = "share"
    YEAR = "year"
    MONTH = "month"
    RATING = "rating"

    @property
    def is_quantity(self) -> bool:
        """Whether it is a number that may be unknown."""
        return self in (Kind.COUNT, Kind.MINUTES, Kind.HOURS, Kind.YEN, Kind.SHARE)


class Entry(NamedTuple):
    """One cell to be filled in."""

    key: str
    """The key of a proposal or of an item of it."""
    label: Words
    """By which it is found."""
    kind: Kind
    note: Words
    choices: Mapping[str, Words] = {}
    """The word of the file -> how the form says it."""
    required: bool = False
    may_be_unknown: bool = False
    """Whether it offers 未定 although it is no quantity."""

    @property
    def unsure(self) -> bool:
        """Whether it offers 未定."""
        return self.kind.is_quantity or self.kind is Kind.RATING or self.may_be_unknown


class Table(NamedTuple):
    """Rows of entries below their headings; the first entry names the row."""

    key: str
    """The key of the list in a proposal."""
    section: str
    entries: tuple[Entry, ...]
    rows: int
    """How many a new form has."""


def _entry(key: str, kind: Kind, name: str = "", **more: object) -> Entry:
    named = name or key
    return Entry(key, t.LABEL[named], kind, t.NOTE[named], **more)  # type: ignore[arg-type]  # as declared above


BASICS = (
    _entry("id", Kind.TEXT),
    _entry("name", Kind.TEXT, required=True),
    _entry("department", Kind.TEXT, required=True),
    _entry("first_year", Kind.YEAR, required=True, may_be_unknown=True),
    _entry("obligation", Kind.CHOICE, choices=t.KIND),
    _entry("stage", Kind.CHOICE, choices=STAGE),
    _entry("operates_from", Kind.MONTH),
    _entry("summary", Kind.TEXT),
)
WORKS = Table(
    "hours_saved",
    "works",
    (
        _entry("work", Kind.TEXT, required=True),
        _entry("cases", Kind.COUNT),
        _entry("minutes_before", Kind.MINUTES),
        _entry("minutes_after", Kind.MINUTES),
        _entry("before", Kind.HOURS),
        _entry("after", Kind.HOURS),
        _entry("staff", Kind.CHOICE, choices=STAFF),
        _entry("freed_for", Kind.TEXT, may_be_unknown=True),
        _entry("evidence", Kind.CHOICE, "work_evidence", choices=EVIDENCE),
    ),
    5,
)
COSTS = Table(
    "cost",
    "costs",
    (
        _entry("item", Kind.TEXT, required=True),
        _entry("initial", Kind.YEN),
        _entry("annual", Kind.YEN),
        _entry("tax", Kind.CHOICE, choices=t.TAX),
        _entry("from", Kind.YEAR),
        _entry("contract_until", Kind.YEAR),
        _entry("evidence", Kind.CHOICE, "cost_evidence", choices=EVIDENCE),
        _entry("note", Kind.TEXT, "cost_note"),
    ),
    6,
)
CASH = Table(
    "cash_saved",
    "cash",
    (
        _entry("item", Kind.TEXT, "cash_item", required=True),
        _entry("annual", Kind.YEN, "cash_annual", required=True),
        _entry("tax", Kind.CHOICE, choices=t.TAX),
        _entry("from", Kind.YEAR, "cash_from"),
    ),
    2,
)
FUNDS = Table(
    "funding",
    "funding",
    (
        _entry("source", Kind.CHOICE, choices=FUNDING, required=True),
        _entry("share", Kind.SHARE, required=True),
        _entry("of", Kind.CHOICE, choices=t.BASE),
        _entry("until", Kind.YEAR),
        _entry("name", Kind.TEXT, "funding_name"),
    ),
    2,
)
TABLES = (WORKS, COSTS, CASH, FUNDS)
CRITERIA = t.LABEL["criterion"]
"""The heading above the criteria."""
RATED = (_entry("rating", Kind.RATING), _entry("because", Kind.TEXT))
"""What is asked of each criterion."""
_IN_LIST = {
    "hours_saved": tuple(each.key for each in WORKS.entries),
    "cost": ("initial", "annual", "tax", "contract_until", "evidence"),
    "funding": ("source", "share", "of", "until"),
}
"""What the list asks of its one work, one cost and one source of funds."""


def in_list(table: Table) -> tuple[Entry, ...]:
    """The entries of a table that stand in the list, none of them required there."""
    return tuple(each._replace(required=False) for each in table.entries if each.key in _IN_LIST.get(table.key, ()))


def rated(rubric: Rubric) -> tuple[Criterion, ...]:
    """The criteria that a person rates."""
    return tuple(each for each in rubric.criteria if each.measure is None)


def titles(rubric: Rubric) -> Mapping[str, Words]:
    """What the criteria that a person rates are called on the form: by title, with the id where two share one."""
    called = {each.id: each.title or CRITERION.get(each.id) or Words(each.id, each.id) for each in rated(rubric)}
    many = Counter(word for words in called.values() for word in {plain(words.ja), plain(words.en)})
    return {
        id_: Words(f"{words.ja} ({id_})", f"{words.en} ({id_})")
        if max(many[plain(words.ja)], many[plain(words.en)]) > 1
        else words
        for id_, words in called.items()
    }


def scale_of(criterion: Criterion) -> tuple[str, ...]:
    """The ratings that the form offers: whole numbers of the scale from the lowest that means something, and levels.

    >>> scale_of(Criterion("generality", levels={1: Words("a", "a"), 2.5: Words("b", "b")}))
    ('1', '2', '2.5', '3', '4', '5')
    """
    first, last = criterion.points[0][0], criterion.points[-1][0]
    low = min(criterion.levels, default=first)
    whole = range(int(-(-low // 1)), int(last // 1) + 1)
    offered = {float(each) for each in whole[:_MOST]} | {
        float(each) for each in criterion.levels if first <= each <= last
    }
    return tuple(f"{each:g}" for each in sorted(offered))


_MOST = 101
"""So many whole ratings are offered at most."""
