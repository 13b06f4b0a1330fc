"""An inventory as read: the works of the departments, from which candidates are found. Frozen, no arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxroi.models.grounds import Grounds
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Difficulty


class InventoryWork(NamedTuple):
    """One work of one department."""

    field: str
    """Its path as written: `works.0`."""
    department: str
    work: str
    hours: Quantity | None = None
    """Hours a year."""
    cases: Quantity | None = None
    """Cases a year."""
    kinds: tuple[str, ...] = ()
    """What is done: input, matching, reception."""
    systems: tuple[str, ...] = ()
    """The systems it is done with."""
    difficulty: Difficulty | None = None
    grounds: Grounds = Grounds()


class Inventory(NamedTuple):
    """The works of the departments, in the order of the file."""

    works: tuple[InventoryWork, ...]
    source: str | None = None
    note: str | None = None
    path: str = ""
    sha256: str = ""
    difficulty_factors: Mapping[Difficulty, Number] = {}
    """Share of the case's saving that a work of a difficulty reaches; those that the file states."""
