"""A number that is another one in every draw, as the arithmetic of a single number sees it.

Sums, differences, products and quotients of such numbers need nothing of their own: the operators are theirs. What
decides by a number — a tie, a table of points, a payback — asks the number itself, by one of the methods here.
`uncertainty.expressions` holds the numbers, with NumPy; nothing here needs it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any


class Drawn:
    """One number for each draw. A question with one answer is answered where all draws agree, else `Divided`."""

    __slots__ = ()

    def is_equal(self, other: float, scale: float) -> bool:
        """Whether it equals another number by the tie rule, in all draws or in none."""
        raise NotImplementedError

    def holds(self, operator: str, other: float, scale: float) -> Any:
        """For each draw 1 where `self operator other` holds by the tie rule, 0 where not, -1 where it is null.

        True or False where one answer is known to hold for all.
        """
        raise NotImplementedError

    def on_table(self, table: Sequence[tuple[float, float]]) -> Any:
        """For each draw the points of a table, see `scoring.points_on`."""
        raise NotImplementedError

    def paid_back(self, initial: Sequence[float], accruing: Sequence[float], gross: Sequence[float]) -> Any:
        """For each draw the payback of amounts with the same draws, infinite where never: `cash_flow.payback_years`."""
        raise NotImplementedError

    def internal_rate(self, amounts: Sequence[float], steps: int) -> Any:
        """For each draw the one internal rate of amounts at equal steps, null where there is none or more than one."""
        raise NotImplementedError


class Divided(Exception):  # noqa: N818 - it is no error: the draws are told apart and calculated again
    """Draws that do not agree on what has one answer; `where` is true where it is yes."""

    def __init__(self, where: Any) -> None:
        super().__init__("the draws do not agree")
        self.where = where


def drawn_among(numbers: Iterable[float]) -> Drawn | None:
    """The first of these that is another number in every draw; none where all are plain numbers.

    >>> drawn_among([1, 2.5]) is None
    True
    """
    for number in numbers:
        if isinstance(number, Drawn):
            return number
    return None
