"""What a calculation takes otherwise than the file says: values tried for unknowns, factors, a delay."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dxroi.models.quantity import Number, Quantity, tax_added

NOTHING: frozenset[str] = frozenset()


class Scenario(NamedTuple):
    """As the file says, unless a field here says otherwise."""

    values: Mapping[str, Number] = {}
    """Field path -> the number tried in place of `unknown`."""
    yen_per_hour: float | None = None
    """One rate in place of the rate of every work; own hours on the cost side keep theirs."""
    hours: float = 1
    """Factor on the hours of every work, gains and losses alike."""
    annual_cost: float = 1
    """Factor on the money amounts of every year, not on initial ones and not on own hours."""
    money_cost: float = 1
    """Factor on all money of the cost side, own hours of staff whose hours release cash among it."""
    effects: float = 1
    """Factor on every effect (works, cash, residents), gains and losses alike."""
    delay: Number = 0
    """Years by which every effect comes later, the costs staying where they are; half a year later, half of what each
    year would bring falls into the next one."""
    best_ratings: bool = False
    """Every rating that is not stated at its best."""
    instead: Mapping[str, Number] = {}
    """Field path -> the number, tax included, in place of the likely one of a quantity that is known."""
    factors: Mapping[str, Number] = {}
    """Path of a work, cost item, budget line or procedure -> factor on all that it brings, or costs."""

    def number(self, quantity: Quantity) -> Number:
        """The number to calculate with; 0 stands in for an unknown that nothing is tried for.

        A value is tried as the file would write it, so tax is added where the file writes amounts without tax.
        """
        if not quantity.unknown:
            return self.instead.get(quantity.field, quantity.likely) if self.instead else quantity.likely
        tried = self.values.get(quantity.field, 0)
        return tried if quantity.before_tax is None else tax_added(tried)

    def missing(self, *quantities: Quantity | None) -> frozenset[str]:
        """The paths among these that are unknown and not tried."""
        for quantity in quantities:
            if quantity is not None and quantity.unknown:
                break
        else:
            return NOTHING
        return frozenset(q.field for q in quantities if q is not None and q.unknown and q.field not in self.values)


AS_WRITTEN = Scenario()
