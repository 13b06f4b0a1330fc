"""A committee as read: what each of its members holds for important. Frozen, no arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Person(NamedTuple):
    """One member."""

    field: str
    """Its path as written: `people.0`."""
    name: str
    importances: Mapping[str, float]
    """Criterion id -> a number from 0 on, in any unit; a weighting makes weights of them."""


class Committee(NamedTuple):
    """The members, in the order of the file; every one counts the same."""

    people: tuple[Person, ...]
    source: str | None = None
    note: str | None = None
    path: str = ""
    sha256: str = ""
