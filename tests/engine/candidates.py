"""Candidates and weights drawn for the laws of orders."""

from __future__ import annotations

from hypothesis import strategies as st

Table = tuple[list[tuple[float | None, ...]], list[float]]

POINTS = st.sampled_from((0, 20, 40, 60, 80, 100)) | st.integers(0, 1000).map(lambda number: number / 10)
"""Ratings, which are often the same, and measures."""


@st.composite
def tables(draw: st.DrawFn, *, applies: bool = False, counted: bool = False, most: int = 7) -> Table:
    """Points by candidate and criterion, none at times unless everything `applies`; weights, 0 at times unless all
    are `counted`, that sum to 1."""
    criteria = draw(st.integers(1, 4))
    point = POINTS if applies else POINTS | st.none() if draw(st.booleans()) else POINTS
    rows = draw(st.lists(st.tuples(*[point] * criteria), min_size=1, max_size=most))
    least = 1 if counted else 0
    importances = draw(st.lists(st.integers(least, 20), min_size=criteria, max_size=criteria).filter(any))
    return rows, [importance / sum(importances) for importance in importances]
