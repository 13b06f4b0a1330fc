"""The years of an item: inclusive, in order, and none before the proposal's first."""

from __future__ import annotations

from dxroi.loading.reading import Reader


def year_of(reader: Reader, key: str, first_year: int | None) -> int | None:
    """A fiscal year not before the first one."""
    if key not in reader.nodes:
        return None
    year = reader.year(key)
    if year is not None and first_year is not None and year < first_year:
        reader.complain("DX216", key, year=year, first_year=first_year)
    return year


def period(reader: Reader, first_year: int | None) -> tuple[int | None, int | None]:
    """`from` and `until`; none where the default stands."""
    first, until = year_of(reader, "from", first_year), year_of(reader, "until", first_year)
    if first is not None and until is not None and until < first:
        reader.complain("DX217", "until", until=until, first=first)
    return first, until
