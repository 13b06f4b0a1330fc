"""What the number format of a cell makes of a number: a date, a time, a percentage, an amount in thousands."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

_BUILT_IN_PERCENT = frozenset((9, 10))
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Numbers of formats that are dates in every or in the Japanese Excel."""
_BUILT_IN_ELAPSED = 46
_ASIDE = re.compile(r"\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_.|\*.")
"""Colours, conditions, locales, escapes, spaces: no part of the number."""
_QUOTED = re.compile(r'"([^"]*)"')
_UNIT = re.compile(r"(?:十|百|千|万|億)+円?|thousands?|millions?|\bk\b", re.IGNORECASE)
_SCALED = re.compile(r"[0#?],+(?![0-9#?,])")
"""Commas after the last digit divide by a thousand each: what is shown is then what is stored."""
_LAST_SERIAL = 2958465
"""31 December 9999."""
_APART = 1462
"""Days between the beginnings of the two calendars."""


class NumberFormat(NamedTuple):
    """What a format shows a number as."""

    percent: bool = False
    date: bool = False
    elapsed: bool = False
    """`[h]:mm`: hours that do not begin again at 24."""
    unit: str = ""
    """`千円` added to a number that is stored without it."""


def number_format(number: int, code: str | None) -> NumberFormat:
    """The meaning of a built-in format, or of the code of another one.

    >>> number_format(9, None).percent, number_format(14, None).date, number_format(200, '#,##0"千円"').unit
    (True, True, '千円')
    >>> number_format(200, '#,##0,"千円"'), number_format(200, '[$-411]ggge"年度"').date
    (NumberFormat(percent=False, date=False, elapsed=False, unit=''), True)
    """
    if code is None:
        elapsed = number == _BUILT_IN_ELAPSED
        return NumberFormat(number in _BUILT_IN_PERCENT, number in _BUILT_IN_DATES or elapsed, elapsed)
    positive = code.split(";")[0]
    bare = _ASIDE.sub("", _QUOTED.sub("", positive))
    if bare.strip().lower() in ("general", "@", "標準", ""):
        return NumberFormat()
    date = re.search(r"[ymdhsge年月日]", bare, re.IGNORECASE) is not None and not re.search(
        r"[0#?]", bare.split(".")[0]
    )
    unit = _UNIT.search(re.sub(r"\\(.)", r"\1", re.sub(r"\[[^\]]*\]|\"", "", positive)))
    shown = unit[0] if unit and not date and not _SCALED.search(bare) else ""
    return NumberFormat("%" in bare, date, "[h" in bare.lower(), shown)


def day_or_time(serial: float, of: NumberFormat, since_1904: bool) -> str | None:
    """A date `2027-04-01`, a time `12:30`, or both; none where no calendar has it.

    >>> day_or_time(46478, NumberFormat(date=True), False), day_or_time(0.5208333333, NumberFormat(date=True), False)
    ('2027-04-01', '12:30')
    >>> day_or_time(14.0, NumberFormat(date=True, elapsed=True), False)
    '336:00'
    """
    if not 0 <= serial <= _LAST_SERIAL:
        return None
    minutes = round(serial * 24 * 60)
    if of.elapsed or serial < 1:
        return f"{minutes // 60}:{minutes % 60:02}"
    begin = (
        datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if serial >= 60 else 31)
    )  # 1900 had no leap day
    if begin.year == 1904 and serial > _LAST_SERIAL - _APART:
        return None
    moment = begin + timedelta(minutes=minutes)
    day = f"{moment:%Y-%m-%d}"
    return day if minutes % (24 * 60) == 0 else f"{day} {moment:%H:%M}"
