"""An inventory as read: the works of the departments, from which candidates are found. Frozen, no arithmetic."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from dxroi.models.proposal import Grounds
from dxroi.models.quantity import Quantity


class Difficulty(StrEnum):
    """How hard the work is to change, as its department says."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


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
