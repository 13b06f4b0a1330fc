"""Numbers with one value for each draw, calculated when all of them are known and none that nobody asks for.

The engine adds and multiplies them as it does plain numbers; what it builds is a sheet of operations, each of them
written down once. Every number knows the bounds between which its values lie, so that most questions need no values:
whether hours are 0, whether costs may be negative, whether a ratio can reach its threshold. Bounds are calculated by
the operations themselves, which round in one direction as their operands grow: no value lies outside.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf, isfinite, nan
from typing import Any, Union

import numpy as np

from dxroi.engine.drawn import Divided, Drawn
from dxroi.engine.ties import TOLERANCE
from dxroi.engine.uncertainty import operations, rates

Array = np.ndarray[Any, np.dtype[Any]]
Operand = Union[int, float, "Expression"]
Bounds = tuple[float, float]
ANYTHING: Bounds = (-inf, inf)
TIED = TOLERANCE * (1 + TOLERANCE)
"""The tolerance of a tie, and a little more for the rounding of what it is multiplied by."""


class Late:
    """An operand that an operation asks for only where it needs it."""

    __slots__ = ("operand",)

    def __init__(self, operand: Operand) -> None:
        self.operand = operand


class Sheet:
    """The operations on one set of draws, in an order in which each comes after its operands."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.numbers: list[Expression] = []
        self._known: dict[tuple[object, ...], Expression] = {}

    def column(self, values: Array) -> Expression:
        """A number of which the values are given, one for each draw; none of them is not a number."""
        low, high = float(values.min()), float(values.max())
        return self._new(None, (), (low, high), values.astype(float, copy=False))

    def everywhere(self, value: np.generic, bounds: Bounds = ANYTHING) -> Expression:
        """The same value in every draw, where what asks for it takes no plain number."""
        return self._new(None, (), bounds, np.broadcast_to(value, self.size))

    def of(self, operation: Callable[..., Any], operands: Sequence[Any], bounds: Bounds = ANYTHING) -> Expression:
        """The result of an operation; the same one for the same operands."""
        key = (operation, *[each.key if isinstance(each, Expression) else _key(each) for each in operands])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._new(operation, tuple(operands), bounds, None)
        return known

    def close(self) -> None:
        """Nothing more is written down: what numbers and sheet know of each other would keep the draws in memory."""
        for number in self.numbers:
            number.why = None
        self.numbers.clear()
        self._known.clear()

    def _new(
        self, operation: Callable[..., Any] | None, operands: tuple[Any, ...], bounds: Bounds, values: Array | None
    ) -> Expression:
        number = Expression(self, operation, operands, bounds, values)
        self.numbers.append(number)
        return number


def _key(operand: Any) -> object:
    """What tells operands apart."""
    if isinstance(operand, Expression):
        return operand.key
    return ("late", _key(operand.operand)) if isinstance(operand, Late) else operand


class Expression(Drawn):
    """One number for each draw of a sheet."""

    __slots__ = ("high", "key", "low", "may_be_null", "operands", "operation", "position", "sheet", "values", "why")

    def __init__(
        self,
        sheet: Sheet,
        operation: Callable[..., Any] | None,
        operands: tuple[Any, ...],
        bounds: Bounds,
        values: Array | None,
    ) -> None:
        self.sheet, self.operation, self.operands, self.values = sheet, operation, operands, values
        self.low, self.high = bounds
        self.position = len(sheet.numbers)
        self.key = ("expression", self.position)
        """What tells it from other operands."""
        self.may_be_null: bool = any(isinstance(each, Expression) and each.may_be_null for each in operands)
        """Whether it may be not a number in some draws."""
        self.why: Expression | None = None
        """For each draw the code of the reason why there is no value (`operations.REASONS`), where it may have none."""

    __hash__ = object.__hash__

    def __add__(self, other: Operand) -> Operand:
        if _is_0(other):
            return self
        if other is self:
            return self._double()
        if isinstance(other, Expression) and other.operation is operations.negative:
            return self - other.operands[0]  # type: ignore[no-any-return]
        if self.operation is operations.negative:
            return other - self.operands[0]  # type: ignore[no-any-return]
        low, high = _bounds(other)
        bounds = (self.low + low, self.high + high)
        if _is(other, operations.absolute, self):  # twice the positive part
            bounds = (0, 2 * max(self.high, 0))
        return self.sheet.of(operations.add, (self, other), bounds)

    __radd__ = __add__

    def __sub__(self, other: Operand) -> Operand:
        if _is_0(other):
            return self
        if other is self:
            return 0
        if _is(other, operations.negative, self):
            return self._double()
        low, high = _bounds(other)
        bounds = (self.low - high, self.high - low)
        if _is(other, operations.absolute, self):  # twice the negative part
            bounds = (2 * min(self.low, 0), 0)
        return self.sheet.of(operations.subtract, (self, other), bounds)

    def __rsub__(self, other: Operand) -> Operand:
        if _is_0(other):
            return -self
        low, high = _bounds(other)
        return self.sheet.of(operations.subtract, (other, self), (low - self.high, high - self.low))

    def __mul__(self, other: Operand) -> Operand:
        if _is_0(other):
            return 0
        if _is_1(other):
            return self
        return self.sheet.of(operations.multiply, (self, other), _product(self, other))

    __rmul__ = __mul__

    def __truediv__(self, other: Operand) -> Operand:
        if _is_1(other):
            return self
        if not isinstance(other, Expression) and other == 2 and self.operation is operations.double:
            return self.operands[0]  # type: ignore[no-any-return]
        return self.sheet.of(operations.divide, (self, other), _quotient(self, other))

    def __rtruediv__(self, other: Operand) -> Operand:
        return 0 if _is_0(other) else self.sheet.of(operations.divide, (other, self), _quotient(other, self))

    def __neg__(self) -> Operand:
        if self.operation is operations.negative:
            return self.operands[0]  # type: ignore[no-any-return]
        return self.sheet.of(operations.negative, (self,), (-self.high, -self.low))

    def __abs__(self) -> Operand:
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        return self.sheet.of(operations.absolute, (self,), (0, max(-self.low, self.high)))

    def __eq__(self, other: object) -> bool:
        if other is self:
            return True
        if not isinstance(other, (int, float, Expression)):
            return NotImplemented
        low, high = _bounds(other)
        if self.high < low or high < self.low:
            return False
        return self._agreed(operations.is_the_same, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __bool__(self) -> bool:
        return self != 0

    def __lt__(self, other: Operand) -> bool:
        low, high = _bounds(other)
        return self.high < low or (self.low < high and self._agreed(operations.is_less, other))

    def __gt__(self, other: Operand) -> bool:
        low, high = _bounds(other)
        return self.low > high or (self.high > low and self._agreed(operations.is_more, other))

    def __le__(self, other: Operand) -> bool:
        return not self > other

    def __ge__(self, other: Operand) -> bool:
        return not self < other

    def is_equal(self, other: float, scale: float) -> bool:
        """Whether it equals another number by the tie rule, in all draws or in none."""
        low, high = _bounds(other)
        reach = _reach(self, other, scale)
        if self.low - high > reach or low - self.high > reach:
            return False
        return self._agreed(operations.is_equal, other, scale)

    def holds(self, operator: str, other: float, scale: float) -> Any:
        """For each draw 1, 0 or -1, see `Drawn.holds`."""
        low, high = _bounds(other)
        reach = _reach(self, other, scale)
        if self.low - high > reach:
            return operator in (">=", ">")
        if low - self.high > reach:
            return operator in ("<=", "<")
        return self.sheet.of(operations.HOLDS[operator], (self, other, reach, Late(scale)), (-1, 1))

    def on_table(self, table: Sequence[tuple[float, float]]) -> Any:
        """For each draw the points of a table."""
        if self.low >= table[-1][0] or self.high <= table[0][0]:
            return table[-1][1] if self.low >= table[-1][0] else table[0][1]
        points = [points for _, points in table]
        return self.sheet.of(operations.points_on, (self, tuple(table)), (min(points), max(points)))

    def paid_back(self, initial: Sequence[float], accruing: Sequence[float], gross: Sequence[float]) -> Any:
        """For each draw the payback, infinite where never."""
        reach = TIED * max(1, sum(_magnitude(each) for each in (*initial, *gross)))
        most_left = sum(_bounds(each)[1] for each in accruing) - sum(_bounds(each)[0] for each in initial)
        if most_left < -reach:
            paid = self.sheet.everywhere(np.float64(inf), (inf, inf))
        else:
            late = [Late(each) for each in gross]
            paid = self.sheet.of(operations.paid_back, (len(initial), reach, *initial, *accruing, *late), (0, inf))
        paid.why = self.sheet.of(operations.never, (paid,))
        return paid

    def internal_rate(self, amounts: Sequence[float], steps: int) -> Any:
        """For each draw the internal rate, not a number where there is none or more than one."""
        if _never_change_sign(amounts):
            rate, why = self.sheet.everywhere(np.float64(nan)), self.sheet.everywhere(operations.UNDEFINED)
        else:
            both = self.sheet.of(rates.internal_rates, (steps, *amounts))
            rate, why = self.sheet.of(operations.first_of, (both,)), self.sheet.of(operations.second_of, (both,))
        rate.may_be_null, rate.why = True, why
        return rate

    def _double(self) -> Expression:
        return self.sheet.of(operations.double, (self,), (2 * self.low, 2 * self.high))

    def _agreed(self, question: Callable[..., Any], *operands: Any) -> bool:
        """The answer on which all draws agree."""
        from dxroi.engine.uncertainty.evaluation import evaluated

        (answers,) = evaluated([self.sheet.of(question, (self, *operands))])
        agreeing = int(np.count_nonzero(answers))
        if 0 < agreeing < len(answers):
            raise Divided(answers)
        return agreeing > 0


def _is_0(operand: Any) -> bool:
    return not isinstance(operand, Expression) and operand == 0


def _is_1(operand: Any) -> bool:
    return not isinstance(operand, Expression) and operand == 1


def _is(operand: Any, operation: Callable[..., Any], of: Any) -> bool:
    """Whether an operand is the result of an operation on another one."""
    return isinstance(operand, Expression) and operand.operation is operation and operand.operands[0] is of


def _bounds(operand: Any) -> Bounds:
    """Between which numbers it lies."""
    return (operand.low, operand.high) if isinstance(operand, Expression) else (operand, operand)


def _magnitude(operand: Any) -> float:
    """The largest size that it may have."""
    low, high = _bounds(operand)
    return max(-low, high)


def _never_change_sign(amounts: Sequence[Any]) -> bool:
    """Whether no amount is positive in any draw, or none is negative."""
    bounds = [_bounds(each) for each in amounts]
    return all(high <= 0 for _, high in bounds) or all(low >= 0 for low, _ in bounds)


def _reach(a: Any, b: Any, scale: Any) -> float:
    """The farthest apart that two numbers may be and still be equal by the tie rule."""
    sizes = [size for size in map(_magnitude, (a, b, scale)) if isfinite(size)]
    return TIED * max(1, *sizes) if len(sizes) == 3 else inf


def _product(a: Any, b: Any) -> Bounds:
    (a_low, a_high), (b_low, b_high) = _bounds(a), _bounds(b)
    return _hull([a_low * b_low, a_low * b_high, a_high * b_low, a_high * b_high])


def _quotient(a: Any, b: Any) -> Bounds:
    (a_low, a_high), (b_low, b_high) = _bounds(a), _bounds(b)
    if b_low <= 0 <= b_high:
        return ANYTHING
    return _hull([a_low / b_low, a_low / b_high, a_high / b_low, a_high / b_high])


def _hull(corners: list[float]) -> Bounds:
    if any(corner != corner for corner in corners):  # 0 times infinity
        return ANYTHING
    return min(corners), max(corners)
