"""Classes of equal width whose shares make a whole, with 0 as a boundary."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.uncertainty.histograms import CLASSES, histogram

AMOUNTS = st.lists(st.floats(-1e10, 1e10).map(lambda x: round(x, 2)), min_size=2, max_size=60)


class TestClasses:
    """Nothing is lost, and no class mixes a loss with a gain."""

    @given(AMOUNTS)
    def test_the_shares_make_a_whole(self, values: list[float]) -> None:
        found = histogram(np.array(values))
        if found is None:
            return
        assert sum(found.shares) == pytest.approx(1)
        assert len(found.edges) == len(found.shares) + 1 <= CLASSES + 1
        widths = np.diff(found.edges)
        assert widths == pytest.approx(np.full(len(widths), widths[0]))

    @given(AMOUNTS)
    def test_0_is_an_edge_where_it_falls_among_them(self, values: list[float]) -> None:
        found = histogram(np.array(values))
        if found is None:
            return
        if found.edges[0] <= 0 <= found.edges[-1]:
            assert 0 in found.edges
            below = sum(share for share, edge in zip(found.shares, found.edges, strict=False) if edge < 0)
            if 0 not in (found.edges[0], found.edges[-1]):
                assert below == pytest.approx(np.mean(np.array(values) < 0))

    @given(AMOUNTS)
    def test_none_is_for_no_spread(self, values: list[float]) -> None:
        if histogram(np.array(values)) is None:
            assert np.quantile(values, 0.01, method="nearest") == np.quantile(values, 0.99, method="nearest")

    def test_what_has_no_value_is_left_out(self) -> None:
        known = [-10.0, 5.0, 15.0, 15.0]
        assert histogram(np.array([*known, np.nan, np.inf])) == histogram(np.array(known))
        assert histogram(np.array([np.nan, np.inf])) is None
        assert histogram(np.array([])) is None
        assert histogram(np.full(5, 7.0)) is None

    def test_one_far_out_does_not_leave_the_others_in_one_class(self) -> None:
        values = np.array([*np.linspace(0, 100, 500), 1e9])
        found = histogram(values)
        assert found is not None
        assert found.edges[-1] < 1000
        assert max(found.shares) < 0.2
