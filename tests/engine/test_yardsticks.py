"""Two rubrics: whose order is reversed, and by which criterion; the ranks by each person's weights."""

from __future__ import annotations

from hypothesis import given

from dxroi.engine.ballots import ballots
from dxroi.engine.comparing import compare, contributions
from dxroi.engine.robustness import agreement
from dxroi.engine.study import Study
from dxroi.engine.yardsticks import reversed_between
from dxroi.models.proposal import Proposal, Rating
from dxroi.models.rubric import Rubric
from tests.answers import EXAMPLES, example, shipped
from tests.strategies import rubrics

from .law import LAW
from .test_comparing import MANY, rated


def rubric_of(**weights: float) -> Rubric:
    rubric = shipped("chigasaki-dx-2").rubric
    assert rubric is not None
    return rubric._replace(weights={each.id: weights.get(each.id, 0) for each in rubric.criteria})


class TestReversals:
    def test_the_criterion_with_the_largest_change(self) -> None:
        """One is good for other work, one is portable; the second rubric weighs the other of the two."""
        of = [rated(1, 5, 1, 3), rated(2, 1, 5, 3)]
        one = compare(of, rubric_of(reusability=0.7, generality=0.2, literacy_gain=0.1))
        other = compare(of, rubric_of(reusability=0.2, generality=0.2, literacy_gain=0.6))
        turned = compare(of, rubric_of(reusability=0.2, generality=0.8))
        assert reversed_between(one, other) == ()  # level, and a tie is no reversal
        (found,) = reversed_between(one, turned)
        assert (found.ahead, found.behind, found.criterion) == ("1.yaml", "2.yaml", "generality")
        assert found.before is not None
        assert found.after is not None
        assert round(found.before, 6) == round(0.2 * (20 - 100), 6)
        assert round(found.after, 6) == round(0.8 * (20 - 100), 6)

    def test_a_criterion_that_the_other_rubric_lacks(self) -> None:
        cases = [example(path).proposal for path in EXAMPLES]
        wibe = shipped("wibe").rubric
        assert wibe is not None
        found = reversed_between(compare(cases, example(EXAMPLES[0]).rubric), compare(cases, wibe))
        assert found[0].criterion == "economy"
        assert found[0].after is None

    def test_the_same_rubric_reverses_nothing(self) -> None:
        cases = [example(path).proposal for path in EXAMPLES]
        of = compare(cases, example(EXAMPLES[0]).rubric)
        assert reversed_between(of, of) == ()

    @LAW
    @given(MANY, rubrics(), rubrics())
    def test_each_is_a_reversal_and_its_criterion_turns_it(
        self, of: list[Proposal], first: Rubric, second: Rubric
    ) -> None:
        one, other = compare(of, first), compare(of, second)
        ranks = [dict(zip((c.path for c in each.candidates), each.ranks, strict=True)) for each in (one, other)]
        rows = [{c.path: c for c in each.candidates} for each in (one, other)]
        for found in reversed_between(one, other):
            a, b = ((ranks[n][found.ahead] or 0) - (ranks[n][found.behind] or 0) for n in (0, 1))
            assert a < 0 < b
            ids = [each.id for each in first.criteria] + [each.id for each in second.criteria]
            assert found.criterion in ids
            assert (found.after or 0) <= (found.before or 0)
            assert rows[0][found.ahead].score is not None
        assert contributions(one.candidates[0], first) is not None


class TestBallots:
    def test_the_rubrics_own_weights_give_its_ranks(self) -> None:
        case = example(EXAMPLES[0])
        of = compare([example(path).proposal for path in EXAMPLES], case.rubric)
        (ballot,) = ballots(of, [("基準", case.rubric.weights)])
        assert list(ballot.ranks) == [rank for rank in of.ranks if rank is not None]

    def test_each_person_ranks_by_their_own(self) -> None:
        of = compare([rated(1, 5, 1, 3), rated(2, 1, 5, 3)], rubric_of(reusability=1))
        people = [(name, rubric_of(**{id_: 1}).weights) for name, id_ in (("甲", "reusability"), ("乙", "generality"))]
        assert [(each.name, each.ranks) for each in ballots(of, people)] == [("甲", (1, 2)), ("乙", (2, 1))]

    def test_a_score_that_no_criterion_makes_up_has_no_rank(self) -> None:
        """Residents' convenience, all that one person weighs, applies to one of three."""
        rubric = shipped("chigasaki-dx-2").rubric
        assert rubric is not None
        served = rated(2, 3, 3, 3)
        id_ = "resident_convenience"
        served = served._replace(ratings={**served.ratings, id_: Rating(f"ratings.{id_}", 3)})
        of = compare([rated(1, 5, 5, 5), served, rated(3, 1, 1, 1)], rubric)
        alone = {each.id: float(each.id == id_) for each in rubric.criteria}
        first, last = ballots(of, [("甲", rubric.weights), ("市民", alone)])
        assert set(first.ranks) == {1, 2, 3}
        assert {of.candidates[at].name: rank for at, rank in enumerate(last.ranks)} == {"p1": None, "p2": 1, "p3": None}
        assert agreement([first.ranks, last.ranks]).candidates == 1


class TestStudy:
    """What is about scores speaks of the ranks by score, whatever the list is sorted by."""

    def test_sorted_by_another_measure(self) -> None:
        case = example(EXAMPLES[0])
        of = [example(path).proposal for path in EXAMPLES]
        by_net, plain = Study(compare(of, case.rubric, sort="city.net")), Study(compare(of, case.rubric))
        assert by_net.firmness == plain.firmness
        assert by_net.weakness == plain.weakness
        assert by_net.opinions == plain.opinions

    def test_with_nothing_ranked(self) -> None:
        study = Study(compare([], example(EXAMPLES[0]).rubric))
        assert (study.firmness, study.opinions, study.proposed, study.ballots) == (None, (), (), ())
