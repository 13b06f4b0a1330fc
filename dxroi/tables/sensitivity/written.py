"""Numbers as the file writes them: without tax where it does, so that they can be put back into it."""

from __future__ import annotations

from math import ceil

from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number, tax_added


def as_written(proposal: Proposal, field: str, value: Number, towards: int = 0) -> Number:
    """What the file would say for a number with tax.

    Moved up (1) or down (-1) it is the nearest whole yen that is no less, or no more, once tax is on it.
    """
    if not any(q.field == field and q.before_tax is not None for q in quantities(proposal)):
        return value
    return without_tax(value, towards)


def without_tax(value: Number, towards: int = 0) -> Number:
    """The amount that tax was added to.

    >>> without_tax(11_000_000), without_tax(1_000_000), without_tax(1000.5, 1), without_tax(12, -1)
    (10000000, 909091, 910, 11)
    """
    nearest = ceil(value * 10 / 11 - 1e-6)
    if not towards:
        return nearest if tax_added(nearest) == value else value * 10 / 11
    while tax_added(nearest) < value:
        nearest += 1
    if towards > 0:
        return nearest
    while tax_added(nearest) > value:
        nearest -= 1
    return nearest
