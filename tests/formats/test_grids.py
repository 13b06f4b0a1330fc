from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxroi.formats.grids import GAP, filled, panels
from dxroi.tables.blocks import Align, Column, Grid

CELLS = st.sampled_from(["", "0", "▲1,689", "123,456,789,012", "経費", "うち一般財源の額", "reuse of the same robot"])


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    count = draw(st.integers(1, 12))
    column = st.builds(Column, CELLS, st.sampled_from(Align), st.booleans())
    columns = draw(st.lists(column, min_size=count, max_size=count))
    return Grid(columns, draw(st.lists(st.lists(CELLS, max_size=count), max_size=6)))


class TestPanels:
    """A grid that is too wide is cut between columns, the stub going along."""

    @given(grid=grids(), room=st.integers(1, 120), ambiguous=st.sampled_from([1, 2]))
    def test_each_column_stands_in_one_panel_that_fits(self, grid: Grid, room: int, ambiguous: int) -> None:
        cut = panels(filled(grid), room, ambiguous)
        for panel in cut:
            assert panel.columns[0] == 0
            assert sum(panel.widths) + GAP * (len(panel.widths) - 1) <= room
        if cut:
            assert [at for panel in cut for at in panel.columns if at] == list(range(1, len(grid.columns)))

    def test_nothing_is_cut_where_all_fits(self) -> None:
        grid = Grid([Column("", Align.LEFT), Column("令和9"), Column("5年計")], [["経費", "3,100", "5,500"]])
        assert len(panels(grid, 20)) == 1

    def test_no_panel_where_a_column_does_not_fit_beside_the_stub(self) -> None:
        grid = Grid([Column("", Align.LEFT), Column("令和9")], [["経費", "123,456,789,012"]])
        assert panels(grid, 15) == ()

    def test_years_are_equally_wide(self) -> None:
        grid = Grid([Column("", Align.LEFT), Column("令和9"), Column("令和10")], [["差引", "▲1,689", "8"]])
        assert panels(grid, 40)[0].widths == (4, 6, 6)


class TestRaggedRows:
    def test_no_cell_is_lost(self) -> None:
        grid = filled(Grid([Column("")], [["経費", "1", "2"], ["差引"]]))
        assert [len(grid.columns), *map(len, grid.rows)] == [3, 3, 3]
