"""Whatever the proposal and the rubric: every layout of the answer can be made, and its workings recompute."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.engine.appraise import appraise
from dxroi.engine.flows import Flow
from dxroi.engine.ledgers import ledgers
from dxroi.engine.ties import equal
from dxroi.engine.totals import totals
from dxroi.formats.json import render
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Grid, Screen
from dxroi.tables.detail import detail_screen
from dxroi.tables.document import Judged, result_document
from dxroi.tables.explanation import explanation
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.page import Page
from dxroi.tables.records import summary_records, yearly_records
from dxroi.tables.screen import first_screen
from dxroi.texts import Lang
from tests.engine.law import LAW, with_quantities
from tests.strategies import proposals, rubrics
from tests.tables.recomputing import computed, size, workings


@st.composite
def blurred(draw: st.DrawFn) -> Proposal:
    """A proposal of which up to two numbers are unknown."""
    proposal = draw(proposals())
    paths = [quantity.field for quantity in quantities(proposal)]
    unknown = draw(st.lists(st.sampled_from(paths), max_size=2, unique=True))
    return with_quantities(proposal, {path: Quantity.not_known(path) for path in unknown})


def page(proposal: Proposal, rubric: Rubric, figures: Figures) -> Page:
    """What the screens are laid out from."""
    lines = ledgers(proposal, rubric)
    return Page(proposal, rubric, appraise(proposal, rubric), lines, totals(lines), figures)


class TestLayouts:
    """A check's finding never stops evaluation, and neither does a null."""

    @LAW
    @given(blurred(), rubrics())
    def test_the_document_is_json_without_infinities(self, proposal: Proposal, rubric: Rubric) -> None:
        appraisal = appraise(proposal, rubric)
        judged, findings = [Judged(proposal, appraisal)], run(Subject(proposal, rubric, appraisal))
        document = json.loads(render(result_document(rubric, judged, findings, Lang.EN)))
        assert len(document["results"][0]["years"]) == rubric.horizon
        assert len(summary_records(rubric, judged, Lang.JA).rows) == 1
        assert len(yearly_records(judged, Lang.JA).rows) == rubric.horizon

    @LAW
    @given(blurred(), rubrics(), st.sampled_from(Lang), st.sampled_from(Unit))
    def test_the_screens_are_grids_of_as_many_cells_as_columns(
        self, proposal: Proposal, rubric: Rubric, lang: Lang, unit: Unit
    ) -> None:
        laid_out = page(proposal, rubric, Figures(lang, unit))
        findings = run(Subject(proposal, rubric, laid_out.appraisal))
        for screen in (first_screen(laid_out), detail_screen(laid_out, findings)):
            whole(screen)

    @LAW
    @given(blurred(), rubrics())
    def test_every_working_recomputes(self, proposal: Proposal, rubric: Rubric) -> None:
        laid_out = page(proposal, rubric, Figures(Lang.EN))
        behind = sum(flow.size(rubric.horizon) for flow in laid_out.totals if isinstance(flow, Flow))
        lines = [line for part in explanation(laid_out) for step in part.steps for line in step.workings]
        for expression, value in (found for line in lines for found in workings(line)):
            assert equal(computed(expression), value, size(expression) + behind), (expression, value)


def whole(screen: Screen) -> None:
    """Fail where a row has more or fewer cells than there are columns."""
    for block in screen.blocks:
        if isinstance(block, Grid):
            assert all(len(row) == len(block.columns) for row in block.rows)
