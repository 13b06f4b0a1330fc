"""A check never stops an evaluation, whatever the file says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dxroi.checks import run
from dxroi.checks.rubric import run_rubric
from dxroi.checks.subject import Subject
from dxroi.loading import load_rubric
from dxroi.models.measures import STATED
from dxroi.models.proposal import Ordinance, Proposal
from dxroi.models.rubric import Rubric
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message
from tests.strategies import proposals, rubrics

RUBRIC = load_rubric()


@given(proposals(), st.sampled_from([0, 1, 0.5, 330, -1e6]), st.none() | st.just((2027, 6)))
def test_every_finding_can_be_said(proposal: Proposal, stated: float, by: tuple[int, int] | None) -> None:
    full = proposal._replace(stated=dict.fromkeys(STATED, stated), ordinance=Ordinance(True, by))
    for each in run(Subject(full, RUBRIC)):
        assert each.field
        for lang in Lang:
            assert message(each, lang)
            assert hint(each, lang)


@given(proposals(), rubrics())
def test_what_a_rubric_cannot_reach_it_does_not_reach(proposal: Proposal, rubric: Rubric) -> None:
    """A rule left open by an unknown may stand for another verdict; it does not hold then."""
    found = run_rubric(rubric)
    judgement = Subject(proposal, rubric).judgement
    by_code = {code: {f.values["id"] for f in found if f.code == code} for code in ("DX530", "DX531", "DX532")}
    assert not by_code["DX530"] & {gate.id for gate in judgement.gates if gate.passed}
    assert judgement.rule not in by_code["DX532"]
    deciding = judgement.rules[-1]
    if deciding.id in by_code["DX531"]:
        assert any(c.holds is not True for c in deciding.conditions)
