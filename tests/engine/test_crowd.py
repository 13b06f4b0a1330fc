"""Of many candidates few rows are kept; what is said of all is what all rows would say, however they are counted."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.comparing import compare
from dxroi.engine.crowd import Crowding, Keeping
from dxroi.engine.firmness import points_of
from dxroi.engine.triage import triage
from dxroi.models.comparison import Comparison, Grouping, Triage
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.models.words import Obligation
from tests.strategies import rubrics

from .law import LAW
from .test_comparing import MANY


def counted(of: Comparison, keeping: Keeping, portion: int) -> Crowding:
    rows = sorted(of.candidates, key=lambda each: each.path)
    whole = Crowding(keeping)
    for start in range(0, len(rows), portion):
        few = Crowding(keeping)
        for place, each in enumerate(rows[start : start + portion]):
            few.take(each, place)
        whole.join(few, start)
    return whole


def same(one: Triage, other: Triage) -> bool:
    """But for the last digits of sums, which depend on the order."""
    sums = zip(one.total.by_year, other.total.by_year, strict=True)
    return (
        one.numbers == other.numbers
        and one.years == other.years
        and all(isclose(a.yen, b.yen, abs_tol=1e-6) and a[1:] == b[1:] for a, b in sums)
        and [each.path for each in one.near] == [each.path for each in other.near]
        and {verdict: tally.number for verdict, tally in one.verdicts.items()}
        == {verdict: tally.number for verdict, tally in other.verdicts.items()}
    )


def told_apart(of: list[Proposal], bound: int) -> list[Proposal]:
    obligations = [Obligation.SECURITY if n < bound else each.obligation for n, each in enumerate(of)]
    return [
        each._replace(path=f"{n}.yaml", obligation=obligation)
        for n, (each, obligation) in enumerate(zip(of, obligations, strict=True))
    ]


class TestCounting:
    @LAW
    @given(MANY, rubrics(), st.integers(0, 3), st.integers(1, 4))
    def test_by_rank(self, of: list[Proposal], rubric: Rubric, bound: int, portion: int) -> None:
        compared = compare(told_apart(of, bound), rubric)
        crowding = counted(compared, Keeping(2, None, "score"), portion)
        order, paths = crowding.ranked(), sorted(each.path for each in compared.candidates)
        competing = [each for each in compared.candidates if each.competes]
        assert [paths[place] for place in order.places] == [each.path for each in competing]
        assert order.ranks == list(compared.ranks[: len(competing)])
        crowd = crowding.found(order)
        assert (crowd.number, crowd.competing) == (len(of), len(competing))
        assert list(crowd.points) == points_of(compared)
        assert same(crowd.triage, triage(compared))

    @LAW
    @given(MANY, rubrics(), st.integers(0, 3), st.sampled_from([None, *Grouping]))
    def test_by_group(self, of: list[Proposal], rubric: Rubric, bound: int, grouping: Grouping | None) -> None:
        compared = compare(told_apart(of, bound), rubric)
        crowding = counted(compared, Keeping(2, grouping), 2)
        assert len(crowding.listed) == min(2, sum(each.competes for each in compared.candidates))
        assert crowding.bound == sorted(each.path for each in compared.candidates if not each.competes)[:2]
        assert same(crowding.found().triage, triage(compared))

    @pytest.mark.parametrize("limit", [1, 3])
    def test_few_cases_are_kept_and_all_counted(self, limit: int) -> None:
        from dxroi.engine.first import First, itself

        first = First[int](itself, limit)
        for number in range(500, 0, -1):
            first.take(number)
        assert (first.found(), first.number) == (list(range(1, limit + 1)), 500)
        assert len(first._held) < 50
