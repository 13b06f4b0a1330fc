"""What the screens of `dxroi procedures` are laid out from, and months in words."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine.obstacles import Start
from dxroi.engine.serving import Serving
from dxroi.models.quantity import Number
from dxroi.tables.page import Page, era_year
from dxroi.texts import Lang


class Sheet(NamedTuple):
    """One proposal with its procedures."""

    page: Page
    serving: Serving

    def month(self, start: Start) -> str:
        """A month in words."""
        return month_text(start, self.page.figures.lang)

    def percent(self, share: Number | None) -> str:
        """A share as a percentage, to the tenth."""
        return self.page.figures.trimmed(None if share is None else share * 100, 1)


def calendar_month(start: Start) -> tuple[int, int]:
    """The calendar year and month of a fiscal year of which so many months remain.

    >>> calendar_month((2027, 6)), calendar_month((2027, 3)), calendar_month((2027, 12))
    ((2027, 10), (2028, 1), (2027, 4))
    """
    year, remaining = start
    month = (3 - remaining) % 12 + 1
    return year + (month < 4), month


def month_text(start: Start, lang: Lang) -> str:
    """A month as the language writes it.

    >>> month_text((2027, 3), Lang.JA), month_text((2027, 3), Lang.EN), month_text((2018, 1), Lang.JA)
    ('令和10年1月', '2028-01', '平成31年3月')
    """
    year, month = calendar_month(start)
    if lang is not Lang.JA:
        return f"{year}-{month:02d}"
    era = f"平成{year - 1988}" if (year, month) < (2019, 5) else era_year(year)
    return f"{era}年{month}月"
