"""What a number in a file may be: a quantity, and a series of quantities by year."""

from __future__ import annotations

from typing import NamedTuple, Union

Number = Union[int, float]


class Quantity(NamedTuple):
    """A number >= 0 with its range; `unknown` (未定) where nobody could say yet.

    The point result uses `likely`. `low <= likely <= high`; all three are equal where one number was given.
    """

    likely: Number
    low: Number
    high: Number
    field: str
    """The path as written in the file, by which findings, unknowns and explanations name this number."""
    unknown: bool = False
    """True for `unknown`: the three numbers are then 0 and stand for nothing."""
    before_tax: Number | None = None
    """The likely value as the file writes it, where that is without tax (税抜) and tax was added when it was read."""
    moves_with: str | None = None
    """The path of another range: both are high together and low together."""
    whole: Number | None = None
    """The likely value of the whole joint cost, tax included, of which the numbers above are the city's part."""
    share: float | None = None
    """The city's share of a joint cost (0..1), also where its amount is unknown."""

    @classmethod
    def of(cls, number: Number, field: str) -> Quantity:
        """One certain number.

        >>> Quantity.of(336, "hours_saved").high
        336
        """
        return cls(number, number, number, field)

    @classmethod
    def not_known(cls, field: str) -> Quantity:
        """`unknown` at this field."""
        return cls(0, 0, 0, field, unknown=True)


def tax_added(yen: Number) -> int:
    """Whole yen × 1.10, the fraction of a yen cut off, in exact integer arithmetic.

    >>> tax_added(909091)
    1000000
    """
    return int(yen) * 110 // 100


class Series(NamedTuple):
    """One quantity a year, counted from the item's own `from`; the last entry goes on."""

    entries: tuple[Quantity, ...]

    def at(self, position: int) -> Quantity:
        """The entry for the year `position` years after the item's `from` (0 or more).

        >>> Series((Quantity.of(0.5, "ramp.0"), Quantity.of(1, "ramp.1"))).at(7).likely
        1
        """
        entries = self.entries
        return entries[position] if position < len(entries) else entries[-1]
