"""Fiscal years, months and days. 2027 is 令和9年度, April 2027 to March 2028."""

from __future__ import annotations

from datetime import date

from dxroi.finding import Finding
from dxroi.loading.nodes import Node, ScalarNode
from dxroi.loading.scalars import is_number, is_short_whole, number_of, short, single
from dxroi.texts.findings import finding

FIRST_YEAR, LAST_YEAR = 1989, 2200


def read_year(node: Node, field: str, findings: list[Finding]) -> int | None:
    """A fiscal year, `2027` or `令和9年度`, from 1989 to 2200."""
    if is_short_whole(node) and len(node.text) == 4 and FIRST_YEAR <= int(node.text) <= LAST_YEAR:  # type: ignore[attr-defined]
        return int(node.text)  # type: ignore[attr-defined]  # it is a scalar
    scalar = single(node, field, findings)
    if scalar is None:
        return None
    year = _year(scalar)
    if year is not None and FIRST_YEAR <= year <= LAST_YEAR:
        return year
    from dxroi.loading.spelling import year_to_write

    write = year_to_write(scalar.text) or "2027"
    if write == scalar.text and not scalar.plain:
        findings.append(finding("DX205", field, scalar.place, written=write, write=write))
        return None
    findings.append(finding("DX215", field, scalar.place, written=short(scalar.text), write=write))
    return None


def _year(scalar: ScalarNode) -> int | None:
    """The year of one of the two spellings."""
    text = scalar.text
    if is_short_whole(scalar):
        return int(text)
    if is_number(scalar):
        year = number_of(text)
        return year if isinstance(year, int) else None
    if text.startswith("令和") and text.endswith("年度"):
        count = text[2:-2]
        if count == "元":
            return 2019
        if count.isascii() and count.isdigit() and len(count) <= 3 and count[0] != "0":
            return 2018 + int(count)
    return None


def read_start_month(node: Node, field: str, findings: list[Finding]) -> tuple[int, int] | None:
    """A month `2027-10` -> its fiscal year and the months of it that remain, that month included.

    October 2027 is in the fiscal year 2027 and leaves 6 months; February 2028 leaves 2 of the same year.
    """
    scalar = single(node, field, findings)
    if scalar is None:
        return None
    year, dash, month = scalar.text.partition("-")
    if dash and len(year) == 4 and len(month) == 2 and (year + month).isascii() and (year + month).isdigit():
        start = int(year) - (int(month) < 4)
        if 1 <= int(month) <= 12 and FIRST_YEAR <= start <= LAST_YEAR:
            return start, (3 - int(month)) % 12 + 1
    from dxroi.loading.spelling import month_to_write

    write = month_to_write(scalar.text) or "2027-10"
    findings.append(finding("DX218", field, scalar.place, written=short(scalar.text), write=write))
    return None


def read_date(node: Node, field: str, findings: list[Finding]) -> str | None:
    """A day of the calendar, `2026-10-15`."""
    scalar = single(node, field, findings)
    if scalar is None:
        return None
    if is_date(scalar.text):
        return scalar.text
    from dxroi.loading.spelling import date_to_write

    write = date_to_write(scalar.text) or "2026-10-15"
    findings.append(finding("DX219", field, scalar.place, written=short(scalar.text), write=write))
    return None


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar, written `2026-10-15`.

    >>> is_date("2026-02-28"), is_date("2026-02-30"), is_date("20260228")
    (True, False, False)
    """
    if len(text) != 10 or not text.isascii():
        return False
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
