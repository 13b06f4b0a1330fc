"""The reference cases by name, and what several tests draw alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from dxroi.engine.uncertainty.expressions import Array

FILE = Path(__file__).parents[2] / "data" / "reference_cases.json"
CASES: dict[str, Any] = {case["id"]: case for case in json.loads(FILE.read_text("utf-8"))["cases"]}
NODES, WEIGHTS = np.polynomial.legendre.leggauss(400)
SHARES: Array = (NODES + 1) / 2
"""Where a function of a share is looked at to add it up over 0..1."""


def whole(values: Array) -> float:
    """The integral over 0..1 of a function with these values at `SHARES`."""
    return float(values @ WEIGHTS / 2)
