"""The lines of an answer: one for each work, saving, procedure and part of a cost item.

Signs: hours saved, savings and what residents gain are positive, a work that got slower is negative; costs are
positive amounts. Nothing is discounted and nothing is rounded.
"""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine.flows import Flow
from dxroi.models.proposal import CashSaving, CostItem, Procedure, Work
from dxroi.models.quantity import Number


class WorkLine(NamedTuple):
    """One work: hours saved, what they are worth, and where they go."""

    work: Work
    rate: Number
    """Yen per hour."""
    releases_cash: bool
    hours: Flow
    yen: Flow
    """人件費換算額 or, where cash is released, 歳出削減額."""
    undirected: Flow
    """Hours gained that have no stated destination; zero where cash is released."""
    procedure: Procedure | None = None
    """The procedure whose cases still on paper take these hours (`paper`); none for a work of the file."""


class SavingLine(NamedTuple):
    """One budget line that falls."""

    saving: CashSaving
    yen: Flow


class ProcedureLine(NamedTuple):
    """One procedure of residents."""

    procedure: Procedure
    online_cases: Flow
    yen: Flow
    visits: Flow


class CostLine(NamedTuple):
    """One part of one cost item: money once (`initial`), money a year (`annual`), own hours (`hours`)."""

    item: CostItem | None
    """None for the running cost that nobody stated."""
    field: str
    part: str
    """`initial`, `annual` or `hours`."""
    is_money: bool
    yen: Flow
    hours: Flow | None = None
    rate: Number = 0


class Ledgers(NamedTuple):
    """Every line of one proposal under one rubric, over the rubric's horizon."""

    years: int
    works: tuple[WorkLine, ...]
    savings: tuple[SavingLine, ...]
    procedures: tuple[ProcedureLine, ...]
    costs: tuple[CostLine, ...]
