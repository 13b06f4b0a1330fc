"""One thing at a time: what each end of a range makes of a measure and of the verdict."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.tornado import tornado
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number, Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Bar, Range, Uncertainty
from dxroi.models.words import Verdict
from tests.engine.law import LAW, with_quantities
from tests.strategies import proposals, rubrics

from .built import case, proposal, ranged, rubric, saving

MEASURES = st.sampled_from(("city.net", "society.benefit", "score", "city.payback_years", "hours_saved"))
COST = Quantity.of(5_000_000, "cost.0.initial")


def bars(of: Proposal, by: Rubric | None = None, measure: str = "city.net") -> tuple[Bar, ...]:
    drawn = case(of, by)
    return tornado(drawn, inputs(drawn.proposal, drawn.rubric), measure)


def read(here: Case, measure: str) -> tuple[Number | None, Verdict]:
    reader = MeasureReader(here, here.totals(), here.rubric.horizon)
    return reader.read(measure).value, judge(here).verdict


class TestEnds:
    """The ends of a bar are what the answer is with that number in the file."""

    @LAW
    @given(proposals(), rubrics(), MEASURES)
    def test_put_into_the_proposal(self, drawn: Proposal, by: Rubric, measure: str) -> None:
        here = Case(drawn, by, AS_WRITTEN)
        stated = {quantity.field: quantity for quantity in quantities(drawn)}
        for bar in tornado(here, inputs(drawn, by), measure):
            ends = []
            for end in ("low", "high"):
                put = {m.field: stated[m.field]._replace(likely=getattr(m, end)) for m in bar.input.members}
                ends.append(read(here._replace(proposal=with_quantities(drawn, put)), measure))
            assert [(bar.at_low, bar.verdict_low), (bar.at_high, bar.verdict_high)] == ends

    @LAW
    @given(proposals(), rubrics(), MEASURES)
    def test_one_bar_an_input_the_largest_first(self, drawn: Proposal, by: Rubric, measure: str) -> None:
        found = tornado(Case(drawn, by, AS_WRITTEN), inputs(drawn, by), measure)
        assert sorted(bar.input.field for bar in found) == sorted(each.field for each in inputs(drawn, by))
        assert [bar.swing for bar in found] == sorted((bar.swing for bar in found), reverse=True)

    def test_equal_bars_keep_the_order_of_the_inputs(self) -> None:
        lines = [saving(n, 1e6, 2e6, 3e6) for n in range(3)]
        found = bars(proposal(*lines, cost=COST))
        assert [bar.input.field for bar in found] == [f"cash_saved.{n}.annual" for n in range(3)]

    def test_what_moves_together_is_moved_together(self) -> None:
        line, tied = saving(0, 1e6, 2e6, 3e6), saving(1, 100_000, 200_000, 400_000)
        entry = tied.annual.entries[0]._replace(moves_with="cash_saved.0.annual")
        tied = tied._replace(annual=tied.annual._replace(entries=(entry,)))
        (bar,) = bars(proposal(line, tied, cost=COST))
        assert (bar.at_low, bar.at_high) == (5 * 1_100_000 - 5e6, 5 * 3_400_000 - 5e6)


class TestDirection:
    """Harmful is what makes less of the measure when there is more of it."""

    def test_costs_and_savings(self) -> None:
        of = proposal(saving(0, 1e6, 2e6, 3e6), cost=ranged("cost.0.initial", 4e6, 5e6, 6e6))
        assert {bar.input.field: bar.is_harmful for bar in bars(of)} == {
            "cash_saved.0.annual": False,
            "cost.0.initial": True,
        }

    def test_a_null_has_no_swing_and_no_direction(self) -> None:
        """At 500,000 a year 5,000,000 are never paid back."""
        (bar,) = bars(proposal(saving(0, 5e5, 2e6, 3e6), cost=COST), measure="city.payback_years")
        assert (bar.at_low, bar.swing, bar.is_harmful) == (None, 0, False)
        assert bar.at_high is not None

    def test_a_delay_is_harmful(self) -> None:
        of = proposal(saving(0, 2e6, 2e6, 2e6), cost=COST)
        (bar,) = bars(of, rubric()._replace(uncertainty=Uncertainty(delay=Range(0, 0, 1))))
        assert (bar.input.field, bar.at_low, bar.at_high, bar.is_harmful) == ("delay", 5e6, 3e6, True)
