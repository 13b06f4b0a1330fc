"""The answer of `calibrate` for a spreadsheet: one row for each ratio and class, unrounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxroi.engine.learning.experience import Experienced
from dxroi.engine.learning.levels import SHOWN, level_of, median, outliers
from dxroi.models.calibration import SIDE, Calibration, Ratio, ReferenceClass
from dxroi.tables.blocks import Records
from dxroi.tables.calibration.labels import level_number
from dxroi.tables.document import number

_SHORT = 8
"""Digits of a hash."""
Cell = str | float | bool | None
FIELDS = (
    "ratio",
    "side",
    "kind",
    "evidence",
    "n",
    "median",
    *(f"{name}{level_number(level)}" for level in SHOWN for name in ("p", "k", "covers")),
    "outliers",
    "cases",
    "values",
)


def calibration_records(of: Calibration) -> Records:
    """The rows of every class; a level that wants more cases is empty."""
    return Records(FIELDS, [dict(_row(ratio, each)) for ratio, classes in of.ratios.items() for each in classes])


def _row(ratio: Ratio, of: ReferenceClass) -> Iterator[tuple[str, Cell]]:
    yield "ratio", ratio.value
    yield "side", SIDE[ratio].value
    yield "kind", of.kind
    yield "evidence", of.evidence.value if of.evidence else None
    yield "n", len(of.values)
    yield "median", number(float(median(of.values)))
    for level in SHOWN:
        at, name = level_of(of.values, level, SIDE[ratio]), level_number(level)
        yield f"p{name}", None if at is None else number(at.value)
        yield f"k{name}", None if at is None else at.k
        yield f"covers{name}", None if at is None else float(at.covers)
    yield "outliers", " ".join(of.cases[n] for n in outliers(of.values))
    yield "cases", " ".join(of.cases)
    yield "values", " ".join(map(repr, of.values))


def calibrated_cells(of: Experienced) -> Mapping[str, Cell]:
    """The columns that stand beside a result as stated, in a table with one row a proposal."""
    cells: dict[str, Cell] = {"verdict": of.calibrated.judgement.verdict.value}
    cells |= {name: number(each.value, each.scale) for name, each in of.calibrated.measures.items()}
    cells |= {f"factor.{each.ratio.value}": number(each.value) for each in of.factors}
    cells |= {"level": float(of.level), "calibration": of.calibration.sha256[:_SHORT]}
    return {f"calibrated.{name}": cell for name, cell in cells.items()}
