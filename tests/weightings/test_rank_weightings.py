"""rank-sum and rank-order-centroid: published tables and the formula."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dxroi.weightings import weigh

CASES = [
    case
    for case in json.loads((Path(__file__).parent.parent / "data" / "reference_cases.json").read_text("utf-8"))["cases"]
    if case["id"].startswith("roc-")
]


def falling(count: int) -> dict[str, float | None]:
    """So many criteria, each less important than the one before."""
    return {f"criterion-{rank}": 100 - rank for rank in range(1, count + 1)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_rank_order_centroid_as_published(case: dict[str, Any]) -> None:
    shares = weigh("rank-order-centroid", falling(case["inputs"]["n"]), {}).shares
    assert list(shares.values()) == pytest.approx(case["expected"], abs=case["abs_tolerance"])


@pytest.mark.parametrize(
    ("count", "expected"), [(1, [1]), (2, [2 / 3, 1 / 3]), (3, [3 / 6, 2 / 6, 1 / 6]), (4, [0.4, 0.3, 0.2, 0.1])]
)
def test_rank_sum_is_the_reversed_rank_over_the_sum_of_ranks(count: int, expected: list[float]) -> None:
    assert list(weigh("rank-sum", falling(count), {}).shares.values()) == pytest.approx(expected, rel=1e-15)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("rank-sum", [0.15, 0.35, 0.35, 0.15]), ("rank-order-centroid", [5 / 48, 19 / 48, 19 / 48, 5 / 48])],
)
def test_equal_importances_share_the_mean_of_their_ranks_weights(name: str, expected: list[float]) -> None:
    stated: dict[str, float | None] = {"a": 1, "b": 7, "c": 7.0, "d": 1, "e": 0}
    assert list(weigh(name, stated, {}).shares.values()) == pytest.approx([*expected, 0], rel=1e-15)
