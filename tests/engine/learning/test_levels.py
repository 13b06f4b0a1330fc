"""Levels by order statistics and the interval of a share: published cases, exact coverage, exact ranks."""

from __future__ import annotations

import json
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from itertools import permutations
from math import ceil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.learning.intervals import wilson
from dxroi.engine.learning.levels import P80, level_of, median, needed, outliers, parsed, rank
from dxroi.engine.learning.published import IT_FACTOR, IT_SEVERE_SHARE
from dxroi.engine.uncertainty.quantiles import SEVERE_FROM, SEVERE_SHARE
from dxroi.models.calibration import Side

FILE = Path(__file__).parents[2] / "data" / "reference_cases.json"
CASES: dict[str, Any] = {case["id"]: case for case in json.loads(FILE.read_text("utf-8"))["cases"]}


class TestPublishedCases:
    """By the names of `tests/data/reference_cases.json`."""

    def test_calibration_wilson(self) -> None:
        case = CASES["calibration-wilson"]
        found = wilson(case["inputs"]["k"], case["inputs"]["n"])
        assert found == pytest.approx(case["expected"], abs=case["abs_tolerance"])
        assert found == pytest.approx((0.490162471537, 0.943317848546), abs=1e-9)  # scipy's proportion_ci

    @pytest.mark.parametrize(
        "name", ["rcf-orderstat-4-80", "rcf-orderstat-9-50", "rcf-orderstat-9-80", "rcf-orderstat-19-95"]
    )
    def test_rcf_orderstat(self, name: str) -> None:
        inputs, expected = CASES[name]["inputs"], CASES[name]["expected"]
        n, level = inputs["n_past"], parsed(str(inputs["certainty"]))
        at = level_of(range(1, n + 1), level, Side.UPPER)
        assert at is not None
        assert (at.k, at.value) == (expected["k"], expected["k"])
        assert float(at.covers) == pytest.approx(expected["exact_coverage"], abs=CASES[name]["abs_tolerance"])
        assert at.covers >= level

    def test_rcf_it_class(self) -> None:
        expected = CASES["rcf-it-class"]["expected"]
        assert float(IT_SEVERE_SHARE) == expected["share_over_50pct"] == SEVERE_SHARE
        assert IT_FACTOR == SEVERE_FROM == 1.5


class TestRanks:
    """k = ceil((n + 1) × p) of the level as it is written; none where k is more than n."""

    @pytest.mark.parametrize(("text", "least"), [("0.5", 1), ("0.8", 4), ("0.9", 9), ("0.95", 19), ("0.99", 99)])
    def test_the_fewest_cases(self, text: str, least: int) -> None:
        level = parsed(text)
        assert needed(level) == least
        assert rank(least, level) == least
        assert least == 1 or rank(least - 1, level) is None

    @given(st.integers(1, 99), st.integers(1, 999_999_999))
    def test_is_exact(self, n: int, digits: int) -> None:
        text = f"0.{digits}"
        wanted = int((Decimal(n + 1) * Decimal(text)).to_integral_value(ROUND_CEILING))
        assert rank(n, parsed(text)) == (wanted if wanted <= n else None)

    def test_no_binary_float_would_do(self) -> None:
        """100 × 0.07 is 7.000000000000001 to a float, and its ceiling 8."""
        assert ceil(100 * 0.07) == 8
        assert rank(99, parsed("0.07")) == 7

    @pytest.mark.parametrize(
        "text", ["", "1", "0", "0.0", "1.0", "0,8", ".8", "80%", "8e-1", "０.8", "0.8 ", "-0.8", "nan"]
    )
    def test_other_spellings_are_none(self, text: str) -> None:
        with pytest.raises(ValueError, match=r"0\.8"):
            parsed(text)


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("level", [Fraction(1, 2), Fraction(3, 4), P80])
def test_coverage(n: int, side: Side, level: Fraction) -> None:
    """Of all orders in which n + 1 values can come, the last is no worse than the level of the others in exactly
    k / (n + 1); where values are alike, in no fewer."""
    at = level_of(range(n), level, side)
    if at is None:
        assert n < needed(level)
        return
    for values, exact in ((range(n + 1), True), ([number // 2 for number in range(n + 1)], False)):
        orders = list(permutations(values))
        levels = [level_of(sorted(past), level, side) for *past, _ in orders]
        held = sum(
            found is not None and (order[-1] <= found.value if side is Side.UPPER else order[-1] >= found.value)
            for order, found in zip(orders, levels, strict=True)
        )
        share = Fraction(held, len(orders))
        assert share == at.covers if exact else share >= at.covers
    assert at.covers >= level


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12), st.sampled_from([Fraction(1, 2), P80]))
def test_lower_is_upper_turned_round(values: list[int], level: Fraction) -> None:
    upper = level_of(sorted(-value for value in values), level, Side.UPPER)
    lower = level_of(sorted(values), level, Side.LOWER)
    assert (upper is None) == (lower is None)
    assert upper is None or lower is None or (upper.k, -upper.value) == (lower.k, lower.value)


@given(st.integers(0, 40), st.integers(1, 40))
def test_wilson_holds_the_share(inside: int, of: int) -> None:
    """The share itself lies in its interval, which narrows as trials are added and lies within 0..1."""
    inside = min(inside, of)
    low, high = wilson(inside, of)
    assert 0 <= low <= inside / of <= high <= 1
    wide, narrow = high - low, wilson(inside * 4, of * 4)
    assert narrow[1] - narrow[0] < wide


class TestOutliers:
    """Named, never left out."""

    def test_far_from_the_middle_half(self) -> None:
        assert outliers([0.1, 0.9, 1.0, 1.0, 1.1, 1.2, 4.5]) == (0, 6)

    def test_of_few_nothing_is_said(self) -> None:
        assert outliers([1, 1, 1, 9]) == ()

    def test_the_level_keeps_them(self) -> None:
        at = level_of([1, 1, 1, 1, 9], P80, Side.UPPER)
        assert at is not None
        assert at.value == 9

    @given(st.lists(st.integers(0, 20), min_size=1, max_size=9))
    def test_the_median_has_half_on_either_side(self, values: list[int]) -> None:
        middle = median(sorted(values))
        assert (
            2 * sum(value <= middle for value in values) >= len(values) <= 2 * sum(value >= middle for value in values)
        )
