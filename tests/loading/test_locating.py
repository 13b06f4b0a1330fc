"""A written path -> line and column; a path that is not in the file -> the place of as much of it as is."""

from __future__ import annotations

import pytest

from dxroi.loading import load_rubric, proposal_of, ratings_off_scale

from .samples import PROPOSAL

TEXT = """\
name: x
department: y
first_year: 2027
hours_saved:
  - work: a
    before: 4
    after: 2
cost:
  - {item: 委託, initial: 5}
  - item: 利用料
    annual: [1, 2]
ratings:
  a.b: {rating: 3}
  a: 2
"""


@pytest.mark.parametrize(
    ("field", "line", "column"),
    [
        ("name", 1, 7),
        ("hours_saved", 4, 1),
        ("hours_saved.0", 5, 5),
        ("hours_saved.0.after", 7, 12),
        ("cost.0.initial", 9, 25),
        ("cost.0.annual", 9, 5),
        ("cost.1.annual.1", 11, 17),
        ("cost.1.annual.7", 11, 13),
        ("cost.9", 8, 1),
        ("ratings.a", 14, 6),
        ("ratings.a.b", 13, 8),
        ("ratings.a.b.rating", 13, 17),
        ("residents.0", 1, 1),
        ("", 1, 1),
    ],
)
def test_place(field: str, line: int, column: int) -> None:
    place = proposal_of(TEXT.encode(), "p.yaml").locate(field)
    assert place is not None
    assert (place.line, place.column) == (line, column)


class TestRatingsOffScale:
    """A rating outside its criterion's scale is an error."""

    @pytest.mark.parametrize(
        ("written", "fields"),
        [
            ("reusability: 5", []),
            ("reusability: 0", []),
            ("reusability: 6", ["ratings.reusability"]),
            ("reusability: -1", ["ratings.reusability"]),
            ("reusability: {rating: 6, reviewed: 7}", ["ratings.reusability.rating", "ratings.reusability.reviewed"]),
            ("unknown_criterion: 99", []),
            ("economy: 99", []),
        ],
    )
    def test_found_at_its_place(self, written: str, fields: list[str]) -> None:
        loaded = proposal_of((PROPOSAL + f"ratings: {{{written}}}\n").encode(), "p.yaml")
        found = ratings_off_scale(loaded, load_rubric())
        assert [each.field for each in found] == fields
        assert all(each.location is not None and each.location.line == 6 for each in found)
        assert all(each.code == "DX227" and each.invalidates for each in found)
