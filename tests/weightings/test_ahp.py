"""ahp: every pair exactly once, principal eigenvector, consistency ratio by Saaty's random index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.weightings import WeightingError, Weights, weigh
from dxroi.weightings.ahp import RANDOM_INDEX

CASES = {
    case["id"]: case
    for case in json.loads((Path(__file__).parent.parent / "data" / "reference_cases.json").read_text("utf-8"))["cases"]
}


def named(count: int) -> dict[str, float | None]:
    """So many criteria without an importance."""
    return {chr(ord("a") + number): None for number in range(count)}


def judged(matrix: Sequence[Sequence[float]]) -> Weights:
    """The weights of the judgements above the diagonal."""
    criteria = named(len(matrix))
    pairs = {
        f"{first}/{second}": matrix[i][j] for (i, first), (j, second) in combinations(enumerate(criteria), 2)
    }  # fmt: skip
    return weigh("ahp", criteria, {"pairs": pairs})


class TestPublishedCases:
    """Published matrices, each with its source in the data file."""

    @pytest.mark.parametrize(("name", "ratio"), [("ahp-saaty2008-job", 0.072831), ("ahp-saaty2008-3x3", 0.046225)])
    def test_the_principal_eigenvector(self, name: str, ratio: float) -> None:
        case = CASES[name]
        weights = judged(case["inputs"]["matrix"])
        assert list(weights.shares.values()) == pytest.approx(case["expected"]["weights"], abs=case["abs_tolerance"])
        assert weights.consistency_ratio == pytest.approx(ratio, abs=1e-6)
        assert case["inputs"]["RI"] == RANDOM_INDEX[len(case["inputs"]["matrix"]) - 1]

    def test_ahp_jmcdm_8x8_is_not_the_column_average(self) -> None:
        case = CASES["ahp-jmcdm-8x8"]
        weights = judged(case["inputs"]["matrix"])
        assert weights.consistency_ratio != pytest.approx(case["expected"]["CR"], abs=1e-3)
        assert weights.consistency_ratio == pytest.approx(0.070739, abs=1e-6)

    def test_saatys_random_index(self) -> None:
        assert RANDOM_INDEX == (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)


class TestConsistency:
    """Judgements that fit each other give back the weights behind them."""

    @given(st.lists(st.floats(0.1, 10), min_size=1, max_size=10))
    def test_consistent_judgements(self, amounts: list[float]) -> None:
        weights = judged([[row / column for column in amounts] for row in amounts])
        expected = [amount / sum(amounts) for amount in amounts]
        assert list(weights.shares.values()) == pytest.approx(expected, rel=1e-12)
        assert weights.consistency_ratio == pytest.approx(0, abs=1e-12)
        assert weights.worst_pairs == ()

    @given(st.floats(1e-6, 1e6))
    def test_two_criteria_are_always_consistent(self, ratio: float) -> None:
        weights = weigh("ahp", {"a": None, "b": None}, {"pairs": {"a/b": ratio}})
        assert (weights.consistency_ratio, weights.worst_pairs) == (0, ())
        assert weights.shares["a"] / weights.shares["b"] == pytest.approx(ratio, rel=1e-9)

    def test_a_single_criterion_needs_no_pair(self) -> None:
        assert weigh("ahp", {"a": None}, {}) == Weights({"a": 1.0}, 0.0)

    @given(st.lists(st.floats(0.2, 5), min_size=4, max_size=7), st.data())
    def test_the_one_judgement_that_does_not_fit_is_the_worst_pair(
        self, amounts: list[float], data: st.DataObject
    ) -> None:
        criteria = named(len(amounts))
        value = dict(zip(criteria, amounts, strict=True))
        pairs = {f"{a}/{b}": value[a] / value[b] for a, b in combinations(criteria, 2)}
        wrong = data.draw(st.sampled_from(sorted(pairs)))
        pairs[wrong] *= 50
        weights = weigh("ahp", criteria, {"pairs": pairs})
        assert weights.worst_pairs == (tuple(wrong.split("/")),)
        assert weights.consistency_ratio is not None
        assert weights.consistency_ratio > 0.1

    def test_of_three_criteria_no_pair_is_worse_than_another(self) -> None:
        pairs = {"c/b": 2, "a/b": 2, "a/c": 3}
        assert weigh("ahp", named(3), {"pairs": pairs}).worst_pairs == (("c", "b"), ("a", "b"), ("a", "c"))

    def test_the_wildest_judgements_still_give_weights(self) -> None:
        for wild in ({"a/b": 1e15, "b/c": 1e15, "c/a": 1e15}, {"a/b": 1e15, "b/c": 1e15, "a/c": 1e-15}):
            weights = weigh("ahp", named(3), {"pairs": wild})
            assert sum(weights.shares.values()) == pytest.approx(1, abs=1e-12)
        assert judged([[1, 1e15, 1e-15], [1e-15, 1, 1e15], [1e15, 1e-15, 1]]).shares == pytest.approx(
            dict.fromkeys("abc", 1 / 3)
        )


class TestPairs:
    """Every pair exactly once, either order, a number > 0 or `a/b`."""

    @pytest.mark.parametrize(
        "pairs",
        [
            {"a/b": 3, "a/c": 6, "b/c": 2},
            {"b/a": "1/3", "c/a": "1/6", "c/b": "1/2"},
            {"c/b": 0.5, "a/b": "1.5/0.5", "a/c": 6.0},
        ],
    )
    def test_either_order_number_or_fraction(self, pairs: dict[str, Any]) -> None:
        assert list(weigh("ahp", named(3), {"pairs": pairs}).shares.values()) == pytest.approx([6 / 9, 2 / 9, 1 / 9])

    def test_a_criterion_of_importance_zero_is_left_out_with_its_pairs(self) -> None:
        pairs = {"a/b": 3, "a/c": 5, "c/b": 7}
        assert weigh("ahp", {"a": None, "b": 20, "c": 0}, {"pairs": pairs}) == Weights(
            {"a": 0.75, "b": 0.25, "c": 0.0}, 0.0
        )

    def test_ten_criteria_at_most(self) -> None:
        assert judged([[1.0] * 10] * 10).shares == pytest.approx(dict.fromkeys(named(10), 0.1))
        with pytest.raises(WeightingError) as caught:
            judged([[1.0] * 11] * 11)
        assert (caught.value.code, caught.value.values) == ("DX557", {"count": 11, "most": 10})

    @pytest.mark.parametrize("pair", ["a/x", "x/a", "a/a", "ab", "a", "a/b/c", "a /b", ""])
    def test_a_pair_of_anything_but_two_criteria(self, pair: str) -> None:
        with pytest.raises(WeightingError) as caught:
            weigh("ahp", named(3), {"pairs": {"a/b": 1, pair: 1, "a/c": 1, "b/c": 1}})
        assert caught.value.others == ()
        assert (caught.value.code, caught.value.at) == ("DX553", f"pairs.{pair}")
        assert caught.value.values == {"pair": pair, "criteria": "a, b, c"}

    def test_a_pair_twice(self) -> None:
        with pytest.raises(WeightingError) as caught:
            weigh("ahp", named(2), {"pairs": {"a/b": 3, "b/a": "1/3"}})
        assert (caught.value.code, caught.value.at) == ("DX554", "pairs.b/a")
        assert caught.value.values == {"pair": "b/a", "other": "a/b"}

    def test_every_problem_at_once(self) -> None:
        criteria = {"economy": None, "reusability": None, "generality": None}
        pairs = {"economy/reusability": 0, "reusability/economy": 2, "economy/genrality": 3, "x": 1}
        with pytest.raises(WeightingError) as caught:
            weigh("ahp", criteria, {"pairs": pairs})
        problems = [caught.value, *caught.value.others]
        assert [(each.code, each.at) for each in problems] == [
            ("DX556", "pairs.economy/reusability"),
            ("DX554", "pairs.reusability/economy"),
            ("DX560", "pairs.economy/genrality"),
            ("DX553", "pairs.x"),
            ("DX555", "pairs"),
        ]
        assert problems[2].values["candidates"] == "economy/generality"
        assert problems[4].values["pairs"] == "reusability/generality"

    @pytest.mark.parametrize(
        ("data", "at", "gaps"),
        [
            ({}, "", "a/b, a/c, b/c"),
            ({"pairs": {}}, "pairs", "a/b, a/c, b/c"),
            ({"pairs": {"c/a": 2}}, "pairs", "a/b, b/c"),
        ],
    )
    def test_missing_pairs_are_named_all_at_once(self, data: dict[str, Any], at: str, gaps: str) -> None:
        with pytest.raises(WeightingError) as caught:
            weigh("ahp", named(3), data)
        assert (caught.value.code, caught.value.at, caught.value.values["pairs"]) == ("DX555", at, gaps)

    @pytest.mark.parametrize(
        "value",
        [
            0,
            -3,
            0.0,
            "0/3",
            "1/0",
            "-1/3",
            "3",
            "1/3/5",
            "01/3",
            "1/.5",
            "1 / 3",
            "１/３",
            "強い",
            "",
            True,
            None,
            [3],
            1e300,
            1e-300,
        ],
    )
    def test_a_judgement_that_is_no_number_above_zero(self, value: Any) -> None:
        with pytest.raises(WeightingError) as caught:
            weigh("ahp", named(2), {"pairs": {"b/a": value}})
        assert (caught.value.code, caught.value.at) == ("DX556", "pairs.b/a")
        assert caught.value.values == {"pair": "b/a", "value": str(value)}

    @pytest.mark.parametrize("pairs", [None, 3, "a/b", ["a/b"]])
    def test_pairs_that_are_no_mapping(self, pairs: Any) -> None:
        with pytest.raises(WeightingError) as caught:
            weigh("ahp", named(2), {"pairs": pairs})
        assert (caught.value.code, caught.value.at) == ("DX558", "pairs")
