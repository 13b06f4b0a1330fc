"""A budget as read: the limits under which a set of proposals is chosen. Frozen, no arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dxroi.models.words import Verdict


class Counted(StrEnum):
    """What a cap limits."""

    GENERAL_REVENUE = "general_revenue"
    COST = "cost"


class Budget(NamedTuple):
    """Caps by fiscal year, and which proposals go together. Proposals are named by their ids."""

    caps: Mapping[int, int]
    """Fiscal year -> yen; a year without a cap is free."""
    counts: Counted = Counted.GENERAL_REVENUE
    staff_hours: Mapping[int, float] = {}
    """Fiscal year -> own hours that the office can give."""
    must: tuple[str, ...] = ()
    """Chosen whatever else is."""
    needs: tuple[tuple[str, str], ...] = ()
    """The first only with the second."""
    excludes: tuple[tuple[str, ...], ...] = ()
    """At most one of each."""
    verdict_at_least: Verdict | None = None
    source: str | None = None
    note: str | None = None
    path: str = ""
    sha256: str = ""
