"""The engine on many draws at once is the engine on each of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.ties import equal, holds
from dxroi.engine.uncertainty.operations import REASONS
from dxroi.engine.uncertainty.simulation import Asked, Column, simulated
from dxroi.models.appraisal import Measure
from dxroi.models.measures import MEASURES
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Condition, Rubric
from tests.engine.law import LAW, with_quantities
from tests.strategies import proposals, rubrics

from .drawing import Drawn, draws

NETS = tuple(name for name in MEASURES if name.endswith((".net", ".net_present_value")))


def of_each_draw(proposal: Proposal, rubric: Rubric, drawn: Drawn) -> None:
    """Fail where a draw has another measure, score, sign or verdict than `evaluate` gives its numbers."""
    case = Case(proposal, rubric, AS_WRITTEN)
    horizons = tuple(range(1, rubric.horizon + 1))
    answers = simulated(case, drawn.columns, drawn.place, Asked(horizons, MEASURES, NETS))
    for draw in range(len(drawn.columns[0]) if drawn.columns else 1):
        plain = case._replace(scenario=drawn.row(draw, case.scenario))
        totals = plain.totals()
        for years in horizons:
            reader = MeasureReader(plain, totals, years)
            answer = answers[years]
            for name in MEASURES:
                same(reader.read(name), answer.measures[name], draw, f"{name} over {years} years")
            for name in NETS:
                assert answer.not_negative[name][draw] == sign(reader.read(name)), (name, years, draw)
            assert int(answer.verdicts[draw]) == judge(plain, years, totals).verdict.rank, (years, draw)


def same(measure: Measure, column: Column, draw: int, name: str) -> None:
    value, reason = column.values[draw].item(), REASONS[column.reasons[draw]]
    assert (measure.reason or "") == reason, name
    if measure.value is None:
        stands = np.nan if measure.stands_for is None else measure.stands_for
        assert value == pytest.approx(stands, nan_ok=True), name
    else:
        assert equal(value, measure.value, measure.scale), (name, value, measure.value)


def sign(measure: Measure) -> int:
    value = measure.stands_for if measure.value is None else measure.value
    return -1 if value is None else int(holds(value, ">=", 0, measure.scale))


class TestEveryDraw:
    """Arrays and scalars agree to 1e-9 on every measure, score and verdict, and on the reason of every null."""

    @LAW
    @given(proposals(), rubrics(), st.data())
    def test_over_every_horizon(self, proposal: Proposal, rubric: Rubric, data: st.DataObject) -> None:
        of_each_draw(proposal, rubric, data.draw(draws(proposal)))

    @LAW
    @given(proposals(), rubrics(), st.data())
    def test_with_an_unknown(self, proposal: Proposal, rubric: Rubric, data: st.DataObject) -> None:
        path = data.draw(st.sampled_from([q.field for q in quantities(proposal)]))
        blurred = with_quantities(proposal, {path: Quantity.not_known(path)})
        of_each_draw(blurred, rubric, data.draw(draws(blurred)))

    @LAW
    @given(proposals(), rubrics(), st.data())
    def test_with_a_running_cost_that_nobody_stated(
        self, proposal: Proposal, rubric: Rubric, data: st.DataObject
    ) -> None:
        silent = proposal._replace(costs=tuple(c for c in proposal.costs if c.annual is None and not c.hours_per_year))
        of_each_draw(silent, rubric, data.draw(draws(silent)))

    @LAW
    @given(proposals(), rubrics(), st.sampled_from(MEASURES), st.sampled_from((">=", ">", "<=", "<", "==")), st.data())
    def test_whatever_a_rule_reads(
        self, proposal: Proposal, rubric: Rubric, name: str, operator: str, data: st.DataObject
    ) -> None:
        rule, last = rubric.verdicts[0], rubric.verdicts[-1]
        condition = Condition(
            "rubric.verdicts.x.when.0", name, operator, data.draw(st.sampled_from((0, 0.1, 1, 3, 60)))
        )
        asking = rubric._replace(verdicts=(rule._replace(when=(condition,)), last))
        of_each_draw(proposal, asking, data.draw(draws(proposal)))
