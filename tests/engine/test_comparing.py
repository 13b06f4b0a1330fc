"""Many proposals side by side: the laws of the order, and that a row says what the whole answer says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.comparing import better_low, by_score, compare, contributions
from dxroi.engine.firmness import Drawing, firmness, leaders_among, leaders_of, weakness
from dxroi.engine.ties import equal
from dxroi.models.appraisal import Reason
from dxroi.models.comparison import GENERAL_REVENUE, SHOWN, Comparison
from dxroi.models.measures import CRITERION_MEASURES
from dxroi.models.proposal import Proposal, Rating
from dxroi.models.rubric import Rubric
from dxroi.models.words import Obligation
from tests.answers import EXAMPLES, example, shipped
from tests.strategies import proposals, rubrics

from .law import LAW

SORTS = st.sampled_from(("score", "city.net", "city.cost", "city.payback_years", GENERAL_REVENUE))


def named(drawn: Sequence[Proposal]) -> list[Proposal]:
    """The same, each in a file of its own."""
    return [each._replace(path=f"{number:03}.yaml", id=f"p{number}") for number, each in enumerate(drawn)]


MANY = st.lists(proposals(), min_size=1, max_size=6).map(named)


def order(of: Comparison) -> list[str]:
    return [each.id for each in of.candidates]


def ranks(of: Comparison) -> dict[str, int | None]:
    return {each.id: rank for each, rank in zip(of.candidates, of.ranks, strict=True)}


class TestOrder:
    """Best first; what the others are changes no score, hence no order of two."""

    @LAW
    @given(MANY, rubrics())
    def test_deleting_the_worst_never_reorders_the_rest(self, of: list[Proposal], rubric: Rubric) -> None:
        whole = compare(of, rubric)
        worst = whole.candidates[-1].id
        assert order(compare([each for each in of if each.id != worst], rubric)) == order(whole)[:-1]

    @LAW
    @given(MANY, rubrics(), SORTS, st.data())
    def test_the_order_of_the_files_changes_nothing(
        self, of: list[Proposal], rubric: Rubric, sort: str, data: st.DataObject
    ) -> None:
        mixed = data.draw(st.permutations(of))
        assert compare(mixed, rubric, sort=sort) == compare(of, rubric, sort=sort)

    @LAW
    @given(MANY, rubrics(), SORTS)
    def test_the_same_proposal_twice_shares_the_lowest_rank(
        self, of: list[Proposal], rubric: Rubric, sort: str
    ) -> None:
        twins = [each._replace(path=f"twin-{each.path}", id=f"twin-{each.id}") for each in of]
        both, alone = ranks(compare([*of, *twins], rubric, sort=sort)), ranks(compare(of, rubric, sort=sort))
        for each in of:
            rank = alone[each.id]
            assert both[each.id] == both[f"twin-{each.id}"] == (None if rank is None else 2 * rank - 1)

    @LAW
    @given(MANY, rubrics(), SORTS)
    def test_ranks_follow_the_measure(self, of: list[Proposal], rubric: Rubric, sort: str) -> None:
        found = compare(of, rubric, sort=sort)
        sign = -1 if better_low(sort) else 1
        known = [(each.key, rank) for each, rank in zip(found.candidates, found.ranks, strict=True) if rank is not None]
        for (a, rank), (b, next_rank) in pairwise(known):
            assert not isinstance(a, Reason)
            assert not isinstance(b, Reason)
            assert rank <= next_rank
            assert rank == next_rank or sign * a > sign * b

    @LAW
    @given(MANY, rubrics())
    def test_what_has_no_rank_stands_last(self, of: list[Proposal], rubric: Rubric) -> None:
        bound = [each._replace(obligation=Obligation.STATUTORY) if n % 2 else each for n, each in enumerate(of)]
        found = compare(bound, rubric)
        assert [rank is None for rank in found.ranks] == sorted(rank is None for rank in found.ranks)
        assert all(rank is None for each, rank in zip(found.candidates, found.ranks, strict=True) if not each.competes)

    def test_sorting_by_score_again(self) -> None:
        of = [example(path).proposal for path in EXAMPLES]
        rubric = example(EXAMPLES[0]).rubric
        again = by_score(compare(of, rubric, sort="city.net"))
        assert (order(again), again.ranks) == (order(plain := compare(of, rubric)), plain.ranks)

    def test_a_rating_off_its_scale(self) -> None:
        proposal, rubric = example(EXAMPLES[0]).proposal, example(EXAMPLES[0]).rubric
        off = proposal._replace(ratings={"generality": Rating("ratings.generality", 7)})
        with pytest.raises(ValueError, match="generality"):
            compare([off], rubric)

    def test_a_measure_that_there_is_not(self) -> None:
        with pytest.raises(KeyError):
            compare([example(EXAMPLES[0]).proposal], example(EXAMPLES[0]).rubric, sort="points")


class TestRow:
    """A row is the short form of the whole answer."""

    @LAW
    @given(proposals(), rubrics())
    def test_agrees_with_the_appraisal(self, proposal: Proposal, rubric: Rubric) -> None:
        names = (*CRITERION_MEASURES, "score")
        row, whole = compare([proposal], rubric, names).candidates[0], appraise(proposal, rubric)
        assert (row.verdict, row.rule) == (whole.verdict, whole.judgement.rule)
        measures = {f"{view.value}.{name}": m for view, of in whole.views.items() for name, m in of.items()}
        measures |= {**whole.measures, "score": whole.judgement.score}
        for name, value in zip(names, row.values, strict=True):
            measure = measures[name]
            if isinstance(value, Reason) or measure.value is None:
                assert value is measure.reason
            else:
                assert equal(value, measure.value, measure.scale)
        assert list(row.revenue) == pytest.approx([year.general_revenue for year in whole.years])

    @LAW
    @given(proposals(), rubrics())
    def test_contributions_add_up_to_the_score(self, proposal: Proposal, rubric: Rubric) -> None:
        row = compare([proposal], rubric).candidates[0]
        if row.score is not None:
            assert sum(contributions(row, rubric)) == pytest.approx(row.score)

    @pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
    def test_unknowns_of_the_examples(self, path: Path) -> None:
        case = example(path)
        row = compare([case.proposal], case.rubric).candidates[0]
        assert [lack.path for lack in row.lacks] == list(case.appraisal.judgement.unknowns)
        assert (row.verdict, row.score) == (case.appraisal.verdict, case.appraisal.judgement.score.value)

    def test_general_revenue_with_an_unknown_is_unknown(self) -> None:
        case = example(next(path for path in EXAMPLES if path.stem == "hoiku-withheld"))
        row = compare([case.proposal], case.rubric).candidates[0]
        assert row.values[SHOWN.index(GENERAL_REVENUE)] is Reason.UNKNOWN
        assert row.revenue == (None,) * 5


def rated(number: int, *ratings: float) -> Proposal:
    """A proposal that costs nothing and is rated."""
    ids = ("reusability", "generality", "literacy_gain")
    given_ = {id_: Rating(f"ratings.{id_}", rating) for id_, rating in zip(ids, ratings, strict=True)}
    costs = example(next(path for path in EXAMPLES if path.stem == "tsukuba-rpa")).proposal.costs
    return Proposal(f"p{number}", "課", f"p{number}", 2027, ratings=given_, costs=costs, path=f"{number}.yaml")


class TestFirmness:
    """How many of the first stay among them: ten or half of the ranked, in at least nine of ten weightings."""

    @pytest.mark.parametrize(("ranked", "leaders"), [(1, 1), (2, 1), (3, 2), (7, 4), (19, 10), (20, 10), (60, 10)])
    def test_how_many_are_looked_at(self, ranked: int, leaders: int) -> None:
        assert leaders_of(ranked) == leaders

    @pytest.mark.parametrize(
        ("ranks", "told", "leaders"),
        [([1], 1, 1), ([1, 1], 2, 0), ([1, 2, 2, 2, 5], 5, 4), ([1, 1, 1, 4, 4, 4, 4], 7, 3), ([1] * 9 + [10], 5, 0)],
    )
    def test_no_tie_is_cut_in_two(self, ranks: list[int], told: int, leaders: int) -> None:
        assert leaders_among(ranks, told) == leaders

    def test_one_that_is_better_in_everything_stays(self) -> None:
        rubric = shipped("chigasaki-dx-2").rubric
        assert rubric is not None
        found = compare([rated(1, 5, 5, 5), rated(2, 1, 4, 3), rated(3, 2, 1, 4)], rubric)
        firm = firmness(found, Drawing())
        assert firm is not None
        assert (firm.leaders.number, firm.robustness.first_share[0]) == (2, 1)
        assert weakness(found).dominated == (1, 2)
        assert weakness(found).flip is None

    def test_the_definition_word_for_word(self) -> None:
        """Counted are those of the first k that are among the first k in at least 90 % of the weightings."""
        rubric = shipped("chigasaki-dx-2").rubric
        assert rubric is not None
        found = compare([rated(n, 1 + n % 5, 1 + 3 * n % 5, 1 + 2 * n % 4) for n in range(9)], rubric)
        firm = firmness(found, Drawing(number=500))
        assert firm is not None
        k = firm.leaders.number
        shares = [sum(row[:k]) for row in firm.robustness.rank_acceptability]
        assert firm.leaders.staying == sum(share >= 0.9 - 1e-9 for share in shares[:k])
        assert firm.robustness.draws == 500

    def test_nothing_ranked(self) -> None:
        rubric = shipped("chigasaki-dx-2").rubric
        assert rubric is not None
        found = compare([rated(1, 5, 5, 5)._replace(obligation=Obligation.SECURITY)], rubric)
        assert firmness(found, Drawing()) is None
        assert weakness(found).dominated == ()

    def test_weights_near_those_of_the_rubric_move_less(self) -> None:
        case = example(EXAMPLES[0])
        of = compare([example(path).proposal for path in EXAMPLES], case.rubric)
        near, far = (firmness(of, Drawing(within=within)) for within in (0.05, None))
        assert near is not None
        assert far is not None
        assert near.leaders.staying >= far.leaders.staying
        assert max(near.robustness.first_share) >= max(far.robustness.first_share)

    def test_the_same_input_draws_the_same(self) -> None:
        case = example(EXAMPLES[0])
        of = compare([example(path).proposal for path in EXAMPLES], case.rubric)
        assert firmness(of, Drawing()) == firmness(of, Drawing())
        other = firmness(of, Drawing(seed=1))
        assert other is not None
        assert other.robustness.seed == 1
