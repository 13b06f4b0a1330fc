"""The weighted sum: published cases of simple additive weighting, and the anchored sum that decides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.ranking import ranks
from dxroi.engine.scoring import points_on
from dxroi.panel.weighted_sum import simple_additive, values

from .published import CASES, tables


@pytest.mark.parametrize("case", ["saw-jmcdm-1", "saw-jmcdm-2"])
def test_simple_additive_weighting_as_published(case: str) -> None:
    inputs = CASES[case]["inputs"]
    found = simple_additive(inputs["matrix"], inputs["weights"], inputs["directions"])
    assert list(found) == pytest.approx(CASES[case]["expected"], abs=CASES[case]["abs_tolerance"])


class TestAnchored:
    """wsm-anchored-invariance: points come from scales with fixed ends, whoever applies."""

    CASE = CASES["wsm-anchored-invariance"]

    def anchored(self, matrix: list[list[float]]) -> list[list[float]]:
        inputs = self.CASE["inputs"]
        scales = [
            ((low, 0.0), (high, 100.0)) if direction > 0 else ((low, 100.0), (high, 0.0))
            for (low, high), direction in zip(inputs["anchors"], inputs["directions"], strict=True)
        ]
        return [[points_on(scale, value) for scale, value in zip(scales, row, strict=True)] for row in matrix]

    def test_values(self) -> None:
        found = values(self.anchored(self.CASE["inputs"]["matrix"]), self.CASE["inputs"]["weights"])
        assert [value / 100 for value in found] == pytest.approx(self.CASE["expected"], abs=1e-12)

    @pytest.mark.parametrize("dropped", [0, 1, 2])
    def test_unchanged_when_any_row_is_dropped(self, dropped: int) -> None:
        rows, weights = self.CASE["inputs"]["matrix"], self.CASE["inputs"]["weights"]
        whole = values(self.anchored(rows), weights)
        left = [number for number in range(3) if number != dropped]
        assert values(self.anchored([rows[number] for number in left]), weights) == tuple(whole[n] for n in left)


@given(tables(), st.data())
def test_deleting_any_candidate_never_reorders_the_rest(
    table: tuple[list[tuple[float, ...]], list[float]], data: st.DataObject
) -> None:
    points, weights = table
    gone = data.draw(st.integers(0, len(points) - 1))
    whole = values(points, weights)
    rest = values([row for number, row in enumerate(points) if number != gone], weights)
    assert rest == tuple(value for number, value in enumerate(whole) if number != gone)
    kept = ranks([None if number == gone else value for number, value in enumerate(whole)])
    assert ranks(rest) == tuple(rank for rank in kept if rank is not None)


class TestDegenerate:
    """Simple additive weighting of zeros."""

    def test_a_column_of_zeros(self) -> None:
        assert simple_additive([[0, 2], [0, 4]], [0.5, 0.5]) == (0.25, 0.5)

    def test_a_cost_of_zero_is_the_best(self) -> None:
        assert simple_additive([[0], [4]], [1], directions=[-1]) == (1, 0)

    def test_one_candidate(self) -> None:
        assert simple_additive([[3, 7]], [0.5, 0.5], directions=[1, -1]) == (1,)
