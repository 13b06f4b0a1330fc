"""Terms under which something is paid, shared or asked for: what few proposals state. Frozen, no arithmetic.

Amounts are yen including tax; shares are 0..1; a month is its fiscal year and the months of that year that remain.
"""

from __future__ import annotations

from typing import NamedTuple

from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import (
    AllocationBase,
    Authority,
    ContractForm,
    CurveShape,
    Renewal,
    Repayment,
    RuleStatus,
    SetBy,
)


class Again(NamedTuple):
    """What one more work that takes up the case pays once more: a share of the item, or amounts in its place."""

    share: Number | None = None
    """Of every amount of the item, 0..1; none where amounts are stated."""
    initial: Quantity | None = None
    """Yen once, and below yen a year, own hours once and own hours a year; what is not stated is 0."""
    annual: Quantity | None = None
    hours: Quantity | None = None
    hours_per_year: Quantity | None = None


class Exit(NamedTuple):
    """What leaving costs at the end of use (data migration, removal, early termination); part of no verdict."""

    cost: Quantity
    """Yen, once; unknown where nobody could say."""


class Joint(NamedTuple):
    """A cost that several cities bear together: the city's share of it is `numerator` / `denominator`."""

    numerator: int
    denominator: int
    by: str | None = None
    """`population`, `equal` or `key`; none where the share itself is stated."""


class Contract(NamedTuple):
    """The terms of a contract of several months; its price is the `annual` of its cost item."""

    field: str
    """`cost.0.contract`."""
    form: ContractForm
    months: int
    starts: tuple[int, int]
    """The fiscal year of its first month and the months of that year that remain, that month included (1..12)."""
    by_month: bool
    """Whether the price is that of one month; else it is that of all months together."""
    renewal: Renewal = Renewal.UNKNOWN
    open_price: Quantity | None = None
    """The price of a month after the end that nobody stated; it counts only where the contract ends too early."""
    authority: Authority = Authority.NONE
    limit_years: int | None = None
    """The longest time, in years, that the city's own rule allows for such a contract, where it states one."""


class BondTerms(NamedTuple):
    """How a bond is repaid; part of no view and no verdict."""

    term_years: int | None = None
    """Years from the borrowing to the last repayment, the deferral among them; none = nobody said."""
    deferral_years: int = 0
    """Years of the term in which interest alone is paid."""
    interest_rate: Quantity | None = None
    """A year, 0..1; unknown where it is not settled."""
    repayment: Repayment = Repayment.LEVEL
    allocation_share: Quantity | None = None
    """Share of the repayments that counts in the local allocation tax (交付税措置); none = 0."""
    allocation_of: AllocationBase = AllocationBase.PRINCIPAL_AND_INTEREST
    terms_source: str | None = None
    """Where the terms of the bond are published."""


class UptakeCurve(NamedTuple):
    """How uptake grows, where the file writes that in place of shares by year."""

    first: Quantity
    """The share of the first year."""
    ceiling: Quantity
    """The share of the year `years`, counted from the item's own `from`, and of all that follow."""
    years: int
    shape: CurveShape = CurveShape.LINEAR


class Rule(NamedTuple):
    """A rule that asks a resident for a seal (押印), for paper (書面) or to come in person (対面)."""

    field: str
    """`residents.0.rules.seal`."""
    name: str
    """`seal`, `paper` or `face_to_face`."""
    status: RuleStatus
    by: tuple[int, int] | None = None
    """The month from which it is gone: its fiscal year and the months of that year that remain (1..12)."""
    law: str | None = None
    """What it rests on (根拠法令・例規)."""
    set_by: SetBy | None = None
    note: str | None = None
