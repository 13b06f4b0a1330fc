"""Laws of `--with-reuse`: expected values, counted in money and never in the score as well."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.reuse import with_reuse
from dxroi.engine.scoring import REUSABILITY
from dxroi.engine.ties import equal
from dxroi.loading import load_rubric, proposal_of
from dxroi.models.appraisal import Appraisal, View
from dxroi.models.cycle import Reuse
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Condition, Gate, Rubric
from dxroi.models.words import Verdict
from tests.engine.law import LAW
from tests.strategies import proposals, rubrics

YEN = st.integers(0, 10**7)
CASE = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
hours_saved: [{work: 入力, before: 424, after: 88, freed_for: 窓口相談}]
cost: {initial: 2500000, annual: 600000}
ratings: {reusability: 4, generality: 3, literacy_gain: 3}
"""
TARGET = "{department: 納税課, work: 消込, hours: 300, probability: 0.5, from: 2028, cost: {annual: 100000}}"


@st.composite
def targets(draw: st.DrawFn) -> tuple[Reuse, ...]:
    """Some works elsewhere, nothing about them unknown."""
    odds = st.floats(0, 1)
    return tuple(
        Reuse(
            f"reuse.{n}",
            "課",
            f"業務{n}",
            Quantity.of(draw(st.integers(0, 5000)), f"reuse.{n}.hours"),
            draw(odds),
            initial=Quantity.of(draw(YEN), f"reuse.{n}.cost.initial"),
            annual=Quantity.of(draw(YEN), f"reuse.{n}.cost.annual"),
        )
        for n in range(draw(st.integers(1, 3)))
    )


def read(text: str) -> Proposal:
    loaded = proposal_of(text.encode(), "p.yaml")
    assert loaded.proposal is not None, loaded.findings
    return loaded.proposal


def net(appraisal: Appraisal) -> float | None:
    return appraisal.views[View.CITY]["net"].value


class TestNeverBoth:
    """What is counted in money has no part in the score: its weight is 0 and the others' sum to 1."""

    @LAW
    @given(proposals(), rubrics(), targets())
    def test_reusability_contributes_nothing(
        self, proposal: Proposal, rubric: Rubric, reuse: tuple[Reuse, ...]
    ) -> None:
        found = appraise(with_reuse(proposal._replace(reuse=reuse)), rubric).judgement.criteria
        weights = {each.id: each.weight for each in found}
        assert weights.get(REUSABILITY, 0) == 0
        assert all(each.contribution in (0, None) for each in found if each.id == REUSABILITY)
        assert sum(weights.values()) == 0 or equal(sum(weights.values()), 1)

    @LAW
    @given(proposals(), rubrics())
    def test_no_rating_of_it_moves_the_score(self, proposal: Proposal, rubric: Rubric) -> None:
        """A better rating of what is counted in money is worth nothing."""
        counted = proposal._replace(reuse_counted=True)
        rated = counted._replace(ratings={k: r for k, r in counted.ratings.items() if k != REUSABILITY})
        one, other = (appraise(each, rubric).judgement.score for each in (counted, rated))
        assert one == other

    def test_gates_still_read_the_rating(self) -> None:
        condition = Condition("rubric.gates.g", "rating.reusability", ">=", 4)
        rubric = load_rubric()._replace(gates=(Gate("g", condition, Verdict.NOT_YET),))
        judgement = appraise(with_reuse(read(CASE + f"reuse: [{TARGET}]\n")), rubric).judgement
        assert judgement.gates[0].passed
        criteria = judgement.criteria
        (found,) = [each for each in criteria if each.id == REUSABILITY]
        assert (found.value, found.applies, found.weight) == (4, False, 0)


class TestExpectedValues:
    def test_by_hand(self) -> None:
        """300 hours × 0.5 × 4,200 yen over the four years from 2028, less half of 100,000 yen in each of them."""
        case, rubric = read(CASE + f"reuse: [{TARGET}]\n"), load_rubric()
        one, other = appraise(case, rubric), appraise(with_reuse(case), rubric)
        assert net(other) == pytest.approx((net(one) or 0) + 4 * (300 * 0.5 * 4200 - 50_000))

    @LAW
    @given(proposals(), rubrics(), targets())
    def test_what_is_not_asked_for_changes_nothing(
        self, proposal: Proposal, rubric: Rubric, reuse: tuple[Reuse, ...]
    ) -> None:
        named = proposal._replace(reuse=reuse)
        assert appraise(named, rubric) == appraise(proposal, rubric)
        assert with_reuse(proposal) is proposal

    @LAW
    @given(proposals(), rubrics(), targets())
    def test_what_never_comes_about_adds_nothing(
        self, proposal: Proposal, rubric: Rubric, reuse: tuple[Reuse, ...]
    ) -> None:
        never = tuple(each._replace(probability=0) for each in reuse)
        one, other = (appraise(each, rubric) for each in (proposal, with_reuse(proposal._replace(reuse=never))))
        assert one.views[View.CITY]["net"].value == other.views[View.CITY]["net"].value

    def test_a_running_cost_of_targets_is_not_that_of_the_case(self) -> None:
        """A case that states no running cost keeps it unknown, whatever its targets cost."""
        case = read(CASE.replace(", annual: 600000", "") + f"reuse: [{TARGET}]\n")
        assert "cost.annual" in appraise(with_reuse(case), load_rubric()).judgement.unknowns

    def test_a_cost_that_nobody_stated_is_unknown(self) -> None:
        case = read(CASE + f"reuse: [{TARGET.replace(', cost: {annual: 100000}', '')}]\n")
        assert appraise(with_reuse(case), load_rubric()).judgement.unknowns == ("reuse.0.cost.annual",)

    def test_no_grant_pays_for_the_targets(self) -> None:
        case = read(CASE + f"reuse: [{TARGET}]\nfunding: [{{source: national, share: 0.5}}]\n")
        one, other = (appraise(each, load_rubric()).years for each in (case, with_reuse(case)))
        assert [year.grants for year in one] == [year.grants for year in other]
        assert [year.cost for year in one] != [year.cost for year in other]
