"""Strictness grows with the stage, in one table."""

from __future__ import annotations

import pytest

from dxroi.checks import CHECKS
from dxroi.checks.few import FEW
from dxroi.checks.strictness import STRICTNESS, at_stage
from dxroi.finding import Finding, Severity
from dxroi.models.words import Stage

from .samples import found, whole

ORDER = [Severity.NOTE, Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("code", STRICTNESS)
class TestEveryRow:
    def test_names_every_stage(self, code: str) -> None:
        assert list(STRICTNESS[code]) == list(Stage)

    def test_begins_with_a_note_and_never_falls_before_the_request(self, code: str) -> None:
        weights = [ORDER.index(STRICTNESS[code][stage]) for stage in Stage][:3]
        assert weights[0] == 0
        assert weights == sorted(weights)
        assert weights[2] > 0

    def test_is_the_code_of_a_check(self, code: str) -> None:
        assert code in {check.CODE for check in (*CHECKS, *FEW)}


def test_what_has_no_row_is_the_same_at_every_stage() -> None:
    assert {check.CODE for check in (*CHECKS, *FEW)} - set(STRICTNESS) == {"DX307", "DX321", "DX402", "DX403"}
    note = Finding("DX402", Severity.NOTE, "ratings.x", {})
    assert all(at_stage(note, stage) == note for stage in Stage)


@pytest.mark.parametrize(
    ("stage", "severity"), [("idea", "note"), ("consultation", "warning"), ("budget-request", "error")]
)
def test_freed_hours_without_destination(stage: str, severity: str) -> None:
    (each,) = [f for f in found(whole(f"stage: {stage}\nhours_saved: 336\n")) if f.code == "DX404"]
    assert each.severity == severity
