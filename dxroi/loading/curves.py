"""`online` of a procedure as a curve: `{first: 0.1, ceiling: 0.6, years: 4, curve: s}`, in place of a list by year."""

from __future__ import annotations

from dxroi.engine.uptake import uptake
from dxroi.loading.amounts import ENDS, SHARE, quantity
from dxroi.loading.nodes import MappingNode
from dxroi.loading.reading import Reader
from dxroi.models.quantity import Quantity, Series
from dxroi.models.terms import UptakeCurve
from dxroi.models.words import CurveShape

_CURVE = ("first", "ceiling", "years", "curve")
_SHORTEST, _LONGEST = 2, 50
"""Years of a curve: the first one and the one of the ceiling are two; no horizon is longer than 50."""


def is_curve(node: MappingNode) -> bool:
    """Whether a mapping under `online` is meant for a curve and not for a range."""
    keys = {key.text for key, _ in node.entries}
    return keys.isdisjoint(ENDS) and not keys.isdisjoint(_CURVE)


def read_curve(above: Reader, node: MappingNode) -> tuple[UptakeCurve | None, Series | None]:
    """The curve and its shares by year; none where it is wrong, and noted as such.

    The first share keeps the path `online.first` and the last one `online.ceiling`; one between has that of its year,
    `online.1`. Ranges of the ends make one of every year, and all of them move together.
    """
    reader = Reader(node, above.path("online"), above.findings, _CURVE)
    reader.require("first", "ceiling", "years")
    first, ceiling = _end(reader, "first"), _end(reader, "ceiling")
    years, shape = _years(reader), reader.word("curve", CurveShape) or CurveShape.LINEAR
    if first is None or ceiling is None or years is None:
        return None, None
    if ceiling.likely < first.likely:
        reader.complain("DX282", "ceiling", ceiling=ceiling.likely, first=first.likely)
    return UptakeCurve(first, ceiling, years, shape), Series(_entries(first, ceiling, years, shape, reader.field))


def _end(reader: Reader, key: str) -> Quantity | None:
    """One end; a curve with an unknown end is none."""
    found = quantity(reader, key, SHARE)
    if found is not None and found.unknown:
        reader.complain("DX278", key, key=key)
        return None
    return found


def _years(reader: Reader) -> int | None:
    number = reader.number("years")
    if number is None:
        return None
    if number != int(number) or not _SHORTEST <= number <= _LONGEST:
        reader.complain("DX279", "years", written=f"{number:.15g}")
        return None
    return int(number)


def _entries(first: Quantity, ceiling: Quantity, years: int, shape: CurveShape, field: str) -> tuple[Quantity, ...]:
    """The shares by year, tied to the end that has a range."""
    likely, low, high = (uptake(a, b, years, shape) for a, b in zip(first[:3], ceiling[:3], strict=True))
    paths = [first.field, *(f"{field}.{year}" for year in range(1, years - 1)), ceiling.field]
    anchor = ceiling if ceiling.low < ceiling.high else first
    own = {each.field: each.moves_with for each in (first, ceiling)}

    def tie(path: str) -> str | None:
        return own.get(path) or (anchor.field if anchor.low < anchor.high and path != anchor.field else None)

    return tuple(
        Quantity(m, a, b, path, moves_with=tie(path)) for m, a, b, path in zip(likely, low, high, paths, strict=True)
    )
