"""Numbers as people read them. The only place that rounds: half away from zero, limits to the safe side."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from dxroi.engine.ties import settled
from dxroi.models.appraisal import Measure
from dxroi.models.quantity import Number
from dxroi.texts import Lang, say
from dxroi.texts.screen import ROUNDED, UNKNOWN
from dxroi.texts.terms import REASON


class Unit(StrEnum):
    """The unit of money on screens."""

    THOUSAND = "thousand"
    YEN = "yen"


class Figures(NamedTuple):
    """How figures are written: language, unit of money, sign of negatives."""

    lang: Lang = Lang.JA
    unit: Unit = Unit.THOUSAND
    negative: str = "▲"

    def number(self, value: Number | None, decimals: int = 0) -> str:
        """A number with thousands separators.

        >>> Figures().number(-1689.5, 0), Figures().number(3.14, 1), Figures().number(None)
        ('▲1,690', '3.1', '未定')
        """
        if value is None:
            return say(UNKNOWN, self.lang)
        rounded = rounded_half_up(value, decimals)
        return (self.negative if rounded < 0 else "") + f"{abs(rounded):,.{decimals}f}"

    def trimmed(self, value: Number | None, decimals: int = 2) -> str:
        """The same without trailing zeros.

        >>> Figures().trimmed(336.0), Figures().trimmed(0.25)
        ('336', '0.25')
        """
        text = self.number(value, decimals)
        return text.rstrip("0").rstrip(".") if "." in text else text

    def money(self, value: Number | None, scale: Number = 0) -> str:
        """An amount in the unit of the screen, the unit standing in the heading.

        >>> Figures().money(1555500), Figures(unit=Unit.YEN).money(-400)
        ('1,556', '▲400')
        """
        return self.number(self.in_unit(value, scale))

    def in_unit(self, value: Number | None, scale: Number = 0) -> float | None:
        """An amount in the unit of the screen, rounded as `money` shows it.

        >>> Figures().in_unit(1555500)
        1556.0
        """
        if value is None:
            return None
        return rounded_half_up(settled(value, scale) / (1000 if self.unit is Unit.THOUSAND else 1), 0)

    def amount(self, value: Number | None, scale: Number = 0) -> str:
        """An amount with its unit; in yen where thousands would show nothing of it.

        >>> Figures().amount(5500000), Figures(Lang.EN).amount(5500000)
        ('5,500千円', '5,500k yen')
        """
        if value is None:
            return self.money(None)
        shown = self.money(value, scale)
        if shown == "0" and self.unit is not Unit.YEN and settled(value, scale) != 0:  # too small to show in thousands
            return self._replace(unit=Unit.YEN).amount(value, scale)
        return shown + self.unit_word

    @property
    def unit_word(self) -> str:
        """The unit of money."""
        if self.unit is Unit.YEN:
            return "円" if self.lang is Lang.JA else " yen"
        return "千円" if self.lang is Lang.JA else "k yen"

    def measure(self, measure: Measure, decimals: int = 2) -> str:
        """A value, or the reason why there is none."""
        if measure.reason is not None:
            return say(REASON[measure.reason.value], self.lang)
        return self.number(measure.value, decimals)

    def floor(self, value: Number, decimals: int = 0) -> str:
        """A limit that must not be exceeded, rounded down.

        >>> Figures().floor(706999.9), Figures().floor(4092.99, 0)
        ('706,999', '4,092')
        """
        return self._directed(math.floor, value, decimals)

    def ceiling(self, value: Number, decimals: int = 0) -> str:
        """A limit that must be reached, rounded up.

        >>> Figures().ceiling(4092.01)
        '4,093'
        """
        return self._directed(math.ceil, value, decimals)

    def money_limit(self, value: Number, at_most: bool) -> str:
        """A limit of money in the unit of the screen, rounded to the safe side, with the unit."""
        number = settled(value) / (1000 if self.unit is Unit.THOUSAND else 1)
        return (self.floor(number) if at_most else self.ceiling(number)) + self.unit_word

    def _directed(self, towards: object, value: Number, decimals: int) -> str:
        factor = 10**decimals
        turn = math.floor if towards is math.floor else math.ceil
        return self.number(turn(settled(value * factor)) / factor, decimals)


def rounded_remark(rows: Iterable[Sequence[float | None]], lang: Lang) -> str:
    """What is said of a table whose last column is not the sum of the others, all as shown; nothing of one that fits.

    >>> rounded_remark([[333, 333, 334, 1000], [None, 1, None]], Lang.EN)
    ''
    >>> rounded_remark([[333, 333, 333, 1000]], Lang.EN)
    '; rounded, so sums may differ'
    """
    return "" if all(_adds_up(row) for row in rows) else say(ROUNDED, lang)


def _adds_up(row: Sequence[float | None]) -> bool:
    known = [each for each in row if each is not None]
    return len(known) < len(row) or sum(known[:-1]) == known[-1]


def rounded_half_up(value: Number, decimals: int) -> float:
    """Rounded half away from zero, as budgets do; a value tied with a half counts as the half.

    >>> rounded_half_up(2.5, 0), rounded_half_up(-2.5, 0), rounded_half_up(0.285, 2)
    (3.0, -3.0, 0.29)
    """
    factor = 10.0**decimals
    doubled = settled(abs(value) * factor * 2)
    return math.copysign(math.floor((doubled + 1) / 2), value) / factor + 0.0
