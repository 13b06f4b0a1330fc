"""On what several rankings agree: pairs in the same order, places that are the same, Kendall's W."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.ranking import ranks
from dxroi.engine.robustness import agreement, concordance

SCORES = st.lists(st.integers(0, 4), min_size=5, max_size=5)


def placed(scores: list[int]) -> list[int]:
    return [rank for rank in ranks(scores) if rank is not None]


class TestConcordance:
    """Kendall's W with ties."""

    def test_nag_g08da(self) -> None:
        """Ten objects, three comparisons with ties: NAG Library Manual, example of G08DAF, W = 0.828."""
        scores = [
            [1.0, 4.5, 2.0, 4.5, 3.0, 7.5, 6.0, 9.0, 7.5, 10.0],
            [2.5, 1.0, 2.5, 4.5, 4.5, 8.0, 9.0, 6.5, 10.0, 6.5],
            [2.0, 1.0, 4.5, 4.5, 4.5, 4.5, 8.0, 8.0, 8.0, 10.0],
        ]
        found = concordance([[rank or 0 for rank in ranks([-score for score in row])] for row in scores])
        assert found == pytest.approx(0.828, abs=0.0005)

    def test_by_hand(self) -> None:
        """Rank sums 2.5, 3.5 and 6 around 4: 12 × 6.5 / (4 × 24 − 2 × 6)."""
        assert concordance([[1, 1, 3], [1, 2, 3]]) == pytest.approx(78 / 84)

    @given(SCORES)
    def test_the_same_order_is_1(self, scores: list[int]) -> None:
        found = concordance([placed(scores)] * 3)
        assert found == (None if len(set(scores)) == 1 else pytest.approx(1))

    def test_the_opposite_order_of_two_is_0(self) -> None:
        assert concordance([[1, 2, 3, 4], [4, 3, 2, 1]]) == 0

    @given(st.lists(SCORES, min_size=2, max_size=4))
    def test_from_0_to_1(self, scores: list[list[int]]) -> None:
        found = concordance([placed(each) for each in scores])
        assert found is None or -1e-12 <= found <= 1 + 1e-12

    @pytest.mark.parametrize("rankings", [[], [[1, 2, 3]], [[1], [1]], [[], []], [[1, 1], [1, 1]]])
    def test_undefined(self, rankings: list[list[int]]) -> None:
        assert concordance(rankings) is None


class TestAgreement:
    """Who is left out, which places are the same, which pairs stand in the same order."""

    @given(st.lists(SCORES, min_size=1, max_size=4))
    def test_every_pair(self, scores: list[list[int]]) -> None:
        found = agreement([placed(each) for each in scores])
        agreed = 0
        for one, other in combinations(range(5), 2):
            signs = {(each[one] > each[other]) - (each[one] < each[other]) for each in scores}
            agreed += len(signs) == 1
        assert (found.candidates, found.pairs, found.agreed) == (5, 10, agreed)

    def test_the_same_places(self) -> None:
        assert agreement([[1, 2, 3, 4], [1, 3, 2, 4]]).same_rank == (0, 3)

    def test_who_has_no_rank_somewhere_is_left_out(self) -> None:
        found = agreement([[1, 2, None, 3], [1, 3, 2, None]])
        assert found == (2, (0,), 1, 1, 1)

    def test_nobody(self) -> None:
        assert agreement([[], []]) == (0, (), 0, 0, None)
