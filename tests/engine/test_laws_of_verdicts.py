"""Laws of the verdict: what may lower it, what may not touch it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.engine.ties import equal
from dxroi.models.appraisal import Reason
from dxroi.models.proposal import Proposal, Rating, quantities
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from tests.engine.law import LAW, with_quantities
from tests.strategies import proposals, rubrics


class TestGates:
    """A gate that fails lowers a better verdict to its cap, never raises one."""

    @LAW
    @given(proposals(), rubrics())
    def test_the_verdict_is_the_worst_of_the_rules_and_the_caps_that_failed(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        with_gates = appraise(proposal, rubric).judgement
        without = appraise(proposal, rubric._replace(gates=())).judgement
        caps = [
            gate.cap
            for gate, result in zip(rubric.gates, with_gates.gates, strict=True)
            if result.applies and not result.passed
        ]
        assert with_gates.verdict is max((without.verdict, *caps), key=lambda verdict: verdict.rank)
        assert with_gates.rule == without.rule

    @LAW
    @given(proposals(), rubrics())
    def test_a_gate_of_a_later_stage_lowers_nothing(self, proposal: Proposal, rubric: Rubric) -> None:
        judgement = appraise(proposal, rubric).judgement
        for gate, result in zip(rubric.gates, judgement.gates, strict=True):
            since = gate.require.since
            assert result.applies is (since is None or proposal.stage.reached(since))


class TestRatings:
    """`verdict_range`: the verdict with every unstated rating at its best."""

    @LAW
    @given(proposals(), rubrics())
    def test_it_is_never_worse_than_the_verdict(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        assert appraisal.best_rated.rank <= appraisal.verdict.rank
        if not appraisal.judgement.unstated:
            assert appraisal.best_rated is appraisal.verdict

    @LAW
    @given(proposals(), rubrics())
    def test_it_is_the_verdict_once_the_best_ratings_stand_in_the_file(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        appraisal = appraise(proposal, rubric)
        best = {id_: Rating(f"ratings.{id_}", 5) for id_ in appraisal.judgement.unstated}
        rated = proposal._replace(ratings={**proposal.ratings, **best})
        assert appraise(rated, rubric).verdict is appraisal.best_rated

    @LAW
    @given(proposals(), rubrics())
    def test_the_score_is_the_weighted_points_of_weights_that_sum_to_1(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        judgement = appraise(proposal, rubric).judgement
        assert sum(criterion.weight for criterion in judgement.criteria) == pytest.approx(1)
        expected = sum(c.weight * c.points for c in judgement.criteria if c.weight and c.points is not None)
        assert judgement.score.value == pytest.approx(expected, abs=1e-9)
        assert 0 <= expected <= 100 + 1e-9


class TestFunding:
    """Funding changes no view."""

    @LAW
    @given(proposals(), rubrics())
    def test_nothing_but_who_pays_depends_on_it(self, proposal: Proposal, rubric: Rubric) -> None:
        a, b = (appraise(each, rubric) for each in (proposal, proposal._replace(funding=())))
        who_pays = ("grants", "bond", "general_revenue")
        for funded, plain in zip(a.years, b.years, strict=True):
            assert funded._replace(**dict.fromkeys(who_pays, 0)) == plain._replace(**dict.fromkeys(who_pays, 0))
        assert a._replace(years=()) == b._replace(years=())

    @LAW
    @given(proposals(), rubrics())
    def test_who_pays_adds_up_to_what_is_spent(self, proposal: Proposal, rubric: Rubric) -> None:
        a, b = (appraise(each, rubric) for each in (proposal, proposal._replace(funding=())))
        for funded, plain in zip(a.years, b.years, strict=True):
            assert funded.grants is not None
            assert funded.bond is not None
            assert funded.general_revenue is not None
            assert plain.general_revenue is not None
            paid = funded.grants + funded.bond + funded.general_revenue
            assert equal(paid, plain.general_revenue, funded.gross + paid)


class TestNulls:
    """Null carries a reason: `unknown`, `no-cost`, `never`, `undefined`, `not-unique`."""

    @LAW
    @given(proposals(), rubrics(), st.data())
    def test_every_null_has_one_and_no_number_has(
        self, proposal: Proposal, rubric: Rubric, data: st.DataObject
    ) -> None:
        paths = [quantity.field for quantity in quantities(proposal)]
        unknown = data.draw(st.lists(st.sampled_from(paths), max_size=2, unique=True))
        appraisal = appraise(with_quantities(proposal, {path: Quantity.not_known(path) for path in unknown}), rubric)
        found = [*appraisal.measures.values(), appraisal.judgement.score]
        found += [measure for view in appraisal.views.values() for measure in view.values()]
        for measure in found:
            assert (measure.value is None) is (measure.reason is not None)
            assert bool(measure.missing) is (measure.reason is Reason.UNKNOWN)
            assert measure.missing <= set(unknown)
