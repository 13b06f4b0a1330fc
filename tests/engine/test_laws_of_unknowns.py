"""Laws of what nobody could say yet."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from dxroi.engine.appraise import appraise
from dxroi.models.appraisal import Reason, View
from dxroi.models.proposal import CostItem, Proposal
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Condition, Rubric, Rule
from dxroi.models.words import Verdict
from tests.engine.law import LAW, with_quantities
from tests.strategies import YEN, proposals, rubrics

MISSING = Rule("missing", Verdict.WITHHELD, (Condition("rubric.verdicts.missing.when.0", "unknowns", ">", 0),))


class TestUnknowns:
    """Needed ones count into `unknowns`, each path once, and are never taken as 0; totals they touch are null."""

    @LAW
    @given(proposals(), rubrics(), YEN, st.booleans())
    def test_an_unknown_cost_leaves_every_total_of_cost_null(
        self, proposal: Proposal, rubric: Rubric, known: int, once: bool
    ) -> None:
        part = "initial" if once else "annual"
        blurred, path = with_unknown_cost(proposal, part)
        appraisal = appraise(blurred, rubric)
        for view in View:
            for name, measure in appraisal.views[view].items():
                assert (measure.reason is Reason.UNKNOWN) is (name != "benefit")
        assert appraisal.years[0].cost is None
        assert appraisal.years[0].general_revenue is None
        assert appraisal.break_even.yen_per_hour is None
        assert (path in appraisal.judgement.unknowns) is not (path in appraisal.idle_unknowns)
        filled = appraise(with_quantities(blurred, {path: Quantity.of(known, path)}), rubric)
        assert path not in filled.judgement.unknowns
        assert filled.views[View.CITY]["net"].value is not None

    @LAW
    @given(proposals(), rubrics())
    def test_it_is_not_yet_only_where_even_a_cost_of_0_leaves_it_there(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        blurred, path = with_unknown_cost(proposal, "annual")
        judgement = appraise(blurred, rubric).judgement
        assume(judgement.unknowns == (path,))
        free = appraise(with_quantities(blurred, {path: Quantity.of(0, path)}), rubric)
        if free.verdict is Verdict.NOT_YET:
            assert judgement.verdict is Verdict.NOT_YET

    @LAW
    @given(proposals(own_hours=False), rubrics())
    def test_at_its_limit_a_verdict_stands_and_one_yen_beyond_it_does_not(
        self, proposal: Proposal, rubric: Rubric
    ) -> None:
        blurred, path = with_unknown_cost(proposal, "annual")
        withheld = rubric._replace(verdicts=(MISSING, *rubric.verdicts))

        def verdict_at(yen: Number) -> Verdict:
            return appraise(with_quantities(blurred, {path: Quantity.of(yen, path)}), withheld).verdict

        bounds = appraise(blurred, withheld).outlook
        for bound in bounds:
            assert (bound.path, bound.at_most) == (path, True)
            if bound.limit is None:
                assert verdict_at(999_999_999_999_999) is bound.verdict
            else:
                assert isinstance(bound.limit, int)
                assert verdict_at(bound.limit) is bound.verdict
                assert verdict_at(bound.limit + 1).rank > bound.verdict.rank
        if bounds:
            assert verdict_at(0) is bounds[0].verdict
            assert [b.verdict.rank for b in bounds] == sorted({b.verdict.rank for b in bounds})
            assert [b.limit is None for b in bounds] == [*[False] * (len(bounds) - 1), True]


def with_unknown_cost(proposal: Proposal, part: str) -> tuple[Proposal, str]:
    """The proposal with one more cost that is unknown in every year."""
    path = f"cost.9.{part}"
    unknown = Quantity.not_known(path)
    item = CostItem("cost.9", "open", initial=unknown) if part == "initial" else None
    item = item or CostItem("cost.9", "open", annual=Series((unknown,)))
    return proposal._replace(costs=(*proposal.costs, item)), path
