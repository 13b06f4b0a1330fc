"""The published cases, by id, and candidates drawn for the laws."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

CASES: Mapping[str, Mapping[str, Any]] = {
    case["id"]: case
    for case in json.loads((Path(__file__).parent.parent / "data" / "reference_cases.json").read_text("utf-8"))["cases"]
}

POINTS = st.integers(0, 100) | st.integers(0, 1000).map(lambda number: number / 10)


def shares(stated: list[Any]) -> list[float]:
    """Weights as numbers: some are published as fractions."""
    return [float(Fraction(weight)) for weight in stated]


@st.composite
def tables(draw: st.DrawFn, least: int = 2) -> tuple[list[tuple[float, ...]], list[float]]:
    """Candidates by criterion, and weights above 0 that sum to 1."""
    criteria = draw(st.integers(1, 4))
    row = st.tuples(*[POINTS] * criteria)
    importances = draw(st.lists(st.integers(1, 50), min_size=criteria, max_size=criteria))
    return draw(st.lists(row, min_size=least, max_size=7)), [each / sum(importances) for each in importances]
