"""`uncertainty` of a rubric, and `moves_with` of a range."""

from __future__ import annotations

from pathlib import Path

import pytest

from dxroi.loading import proposal_of
from dxroi.models.uncertainty import Grade, Range, Shape, Uncertainty
from dxroi.models.words import Evidence

from .samples import PROPOSAL, RUBRIC, codes, loaded_rubric, proposal, rubric

BLOCK = """\
uncertainty:
  shape: triangular
  source: 担当課の経験
  evidence:
    quote: {cost: {low: 0.9, likely: 1, high: 1.2, source: [見積書, 契約書]}, source: 契約課}
    estimate:
      effect: {low: 0.6, likely: 1, high: 1.1}
  delay: {low: 0, likely: 0.5, high: 1}
"""
RANGED = PROPOSAL.replace("336", "{low: 300, likely: 336, high: 400, moves_with: cost.initial}").replace(
    "2500000", "{low: 2000000, likely: 2500000, high: 4000000}"
)


class TestBlock:
    def test_is_read(self, tmp_path: Path) -> None:
        assert rubric(tmp_path, RUBRIC + BLOCK).uncertainty == Uncertainty(
            Shape.TRIANGULAR,
            {
                Evidence.QUOTE: Grade(cost=Range(0.9, 1, 1.2, "見積書\n契約書"), source="契約課"),
                Evidence.ESTIMATE: Grade(effect=Range(0.6, 1, 1.1)),
            },
            Range(0, 0.5, 1),
            "担当課の経験",
        )

    def test_absent_is_none(self, tmp_path: Path) -> None:
        assert rubric(tmp_path, RUBRIC).uncertainty is None

    def test_is_pert_unless_said_otherwise(self, tmp_path: Path) -> None:
        read = rubric(tmp_path, RUBRIC + "uncertainty: {delay: {low: 0, likely: 0, high: 1}}\n").uncertainty
        assert read
        assert (read.shape, read.grades) == (Shape.PERT, {})

    def test_is_inherited_key_by_key(self, tmp_path: Path) -> None:
        child = 'format: rubric/1\nid: ours\nversion: "2"\nextends: parent.yaml\n'
        child += "uncertainty: {evidence: {estimate: {effect: {high: 1.3}}}, shape: uniform}\n"
        read = rubric(tmp_path, child, parent=RUBRIC + BLOCK).uncertainty
        assert read
        assert read.shape is Shape.UNIFORM
        assert read.grades[Evidence.ESTIMATE].effect == Range(0.6, 1, 1.3)
        assert read.grades[Evidence.QUOTE].cost == Range(0.9, 1, 1.2, "見積書\n契約書")

    @pytest.mark.parametrize(
        ("old", "new", "code", "field"),
        [
            ("shape: triangular", "shape: normal", "DX208", "shape"),
            ("shape: triangular", "shape: severe", "DX208", "shape"),
            ("low: 0.6", "low: -0.6", "DX211", "evidence.estimate.effect.low"),
            ("low: 0.6", "low: 60%", "DX202", "evidence.estimate.effect.low"),
            ("low: 0.6", "low: 1.2", "DX214", "evidence.estimate.effect"),
            ("low: 0.6, ", "", "DX133", "evidence.estimate.effect.low"),
            ("estimate:", "guess:", "DX138", "evidence.guess"),
            ("effect:", "benefit:", "DX138", "evidence.estimate.benefit"),
            ("{low: 0, likely: 0.5, high: 1}", "1", "DX134", "delay"),
            ("{low: 0, likely: 0.5, high: 1}", "{low: 0, likely: 0.5, high: 1, years: 1}", "DX138", "delay.years"),
        ],
    )
    def test_wrong(self, tmp_path: Path, old: str, new: str, code: str, field: str) -> None:
        findings = loaded_rubric(tmp_path, RUBRIC + BLOCK.replace(old, new)).findings
        assert (code, f"rubric.uncertainty.{field}") in [(found.code, found.field) for found in findings]


class TestMovesWith:
    """The other end of a tie is another range of the same file."""

    def test_is_read(self) -> None:
        hours = proposal(RANGED).works[0].hours
        assert hours
        assert hours.moves_with == "cost.initial"

    @pytest.mark.parametrize("path", ["cost.annual", "hours_saved", "cost", "cost.0.initial"])
    def test_nowhere(self, path: str) -> None:
        (found,) = proposal_of(RANGED.replace("moves_with: cost.initial", f"moves_with: {path}").encode(), "p").findings
        assert (found.code, found.field) == ("DX233", "hours_saved.moves_with")
        assert found.values["candidates"] == "cost.initial"

    def test_where_there_is_no_other_range(self) -> None:
        text = PROPOSAL.replace("336", "{low: 300, likely: 336, high: 400, moves_with: cost.initial}")
        (found,) = proposal_of(text.encode(), "p").findings
        assert (found.code, found.values["way"]) == ("DX233", "none")

    def test_a_number_is_no_path(self) -> None:
        assert codes(RANGED.replace("moves_with: cost.initial", "moves_with: 3")) == ["DX206"]
