"""The least change of several things at once that gives another verdict, put back through `judge`."""

from __future__ import annotations

import pytest
from hypothesis import given

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.flips import flips
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.models.proposal import Proposal, Rating
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Condition, Criterion, Rubric, Rule
from dxroi.models.uncertainty import Flip, Range, Uncertainty
from dxroi.models.words import Verdict
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics

from .built import case, proposal, ranged, rubric, saving
from .put_back import put_back

COST = Quantity.of(5_000_000, "cost.0.initial")


def found(of: Proposal, by: Rubric | None = None) -> tuple[Flip, ...]:
    drawn = case(of, by)
    return flips(drawn, inputs(drawn.proposal, drawn.rubric))


def after(here: Case, flip: Flip) -> Case:
    """The case with all that a flip changes."""
    for change in flip.changes:
        if change.is_factor:
            factors = {**here.scenario.factors, change.field: change.to}
            here = here._replace(scenario=here.scenario._replace(factors=factors))
        else:
            here = put_back(here, change.field, change.now, change.to)
    return here


class TestPutBack:
    """Put back, each gives the promised verdict."""

    @LAW
    @given(proposals(), rubrics())
    def test_every_flip(self, drawn: Proposal, by: Rubric) -> None:
        here = Case(drawn, by, AS_WRITTEN)
        standing = judge(here).verdict
        seen = flips(here, inputs(drawn, by))
        for flip in seen:
            assert flip.standing is standing
            assert judge(after(here, flip)).verdict is flip.to, flip
            assert flip.size == pytest.approx(sum({c.field: abs(c.units) for c in flip.changes}.values()))
        ranks = [flip.to.rank - standing.rank for flip in seen]
        assert [rank > 0 for rank in ranks] == sorted(rank > 0 for rank in ranks)
        assert len({rank > 0 for rank in ranks}) == len(ranks)


class TestLeast:
    """In units of the ranges, over as few things as will do."""

    def test_one_thing_where_one_is_enough(self) -> None:
        """5 × saving = 5,000,000 where the saving is 1,000,000: 200,000 below 1,200,000, half of a range of 400,000."""
        of = proposal(saving(0, 800_000, 1_200_000, 1_500_000), cost=COST)
        (worse,) = found(of)
        assert worse.to is Verdict.NOT_YET
        assert [(each.field, each.to) for each in worse.changes] == [("cash_saved.0.annual", 999_999)]
        assert worse.size == pytest.approx(0.5, abs=1e-5)

    def test_the_one_that_has_to_move_least(self) -> None:
        of = proposal(saving(0, 800_000, 1_200_000, 1_500_000), cost=ranged("cost.0.initial", 4e6, 5e6, 1e7))
        (worse,) = found(of)
        assert [each.field for each in worse.changes] == ["cost.0.initial"]
        assert worse.size == pytest.approx(0.2, abs=1e-5)

    def test_two_things_where_two_conditions_are_in_the_way(self) -> None:
        """「年40時間の上積みと評点 3 → 4」: the balance asks for one, the score for the other."""
        by = rubric()._replace(
            criteria=(Criterion("reusability", 1),),
            weights={"reusability": 1.0},
            verdicts=(
                Rule(
                    "sound",
                    Verdict.JUSTIFIED,
                    (
                        Condition("rubric.verdicts.sound.when.0", "city.net", ">=", 1_000_000),
                        Condition("rubric.verdicts.sound.when.1", "score", ">=", 80),
                    ),
                ),
                Rule("otherwise", Verdict.NOT_YET, ()),
            ),
        )
        of = proposal(saving(0, 800_000, 1_000_000, 1_500_000), cost=COST)
        (better,) = found(of._replace(ratings={"reusability": Rating("ratings.reusability", 3)}), by)
        assert [(each.field, each.now, each.to) for each in better.changes] == [
            ("cash_saved.0.annual", 1_000_000, 1_200_000),
            ("ratings.reusability", 3, 4),
        ]
        assert better.size == pytest.approx(0.4 + 1, abs=1e-5)

    def test_many_things_where_no_two_are_enough(self) -> None:
        lines = [saving(n, 900_000, 1_000_000, 1_100_000) for n in range(4)]
        of = proposal(*lines, cost=Quantity.of(34_000_000, "cost.0.initial"))
        (better,) = found(of)
        assert better.to is Verdict.JUSTIFIED
        assert len(better.changes) >= 3

    def test_what_moves_together_is_one_change(self) -> None:
        line = saving(0, 800_000, 1_200_000, 1_500_000)
        tied = saving(1, 1_000, 2_000, 3_000)
        entry = tied.annual.entries[0]._replace(moves_with="cash_saved.0.annual")
        of = proposal(line, tied._replace(annual=tied.annual._replace(entries=(entry,))), cost=COST)
        (worse,) = found(of)
        assert len(worse.changes) == 2
        assert worse.changes[0].units == worse.changes[1].units == -worse.size

    def test_a_delay_is_whole_months(self) -> None:
        of = proposal(saving(0, 1.2e6, 1.2e6, 1.2e6), cost=COST)
        (worse,) = found(of, rubric()._replace(uncertainty=Uncertainty(delay=Range(0, 0, 1))))
        assert [(each.field, round(each.to * 12, 9)) for each in worse.changes] == [("delay", 11)]  # 10 are even

    def test_nothing_is_said_of_a_verdict_that_is_withheld(self) -> None:
        assert found(proposal(saving(0, 1, 2, 3), cost=Quantity.not_known("cost.0.initial"))) == ()
