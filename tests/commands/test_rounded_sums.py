"""Tables in rounded figures whose rows do not add up say so; those that add up do not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dxroi.cli import main

CASE = """\
name: {name}
department: 市民税課
first_year: 2027
hours_saved: [{{work: 申告データ入力, before: 400, after: 200, freed_for: 窓口相談}}]
cost:
  - {{item: 構築, initial: {initial}, again: 0.1}}
  - {{item: 利用料, annual: {annual}, again: {{annual: 100000}}}}
ratings: {{reusability: 4, generality: 3, literacy_gain: 3}}
kinds: [RPA]
"""
ROUND, ODD = {"initial": 2000000, "annual": 600000}, {"initial": 2000400, "annual": 333400}
OPTIONS = "options: [{id: a, set: {cost.0.initial: 1000000}}]\n"
PROCEDURE = "residents: [{{procedure: 転出届, cases: {cases}, online: 0.25, minutes_saved: 60, visits_saved: 1}}]\n"
WORKS = """\
format: inventory/1
works:
  - {{department: 納税課, work: 収納消込, hours: {hours}, kinds: RPA, difficulty: low}}
  - {{department: 会計課, work: 支払データ, hours: {hours}, kinds: RPA, difficulty: low}}
"""
Call = Callable[..., str]
SAID = "rounded, so sums may differ"


@pytest.fixture
def screen(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Runs a command on one file and gives its screen in one line."""
    monkeypatch.chdir(tmp_path)

    def run(command: str, text: str, *arguments: str) -> str:
        (tmp_path / "p.yaml").write_text(text, "utf-8")
        capsys.readouterr()
        main([command, "p.yaml", *arguments])
        return " ".join(capsys.readouterr().out.split())

    return run


def sections(screen: str) -> int:
    return screen.count(SAID)


class TestRoundedSums:
    """333,400 a year is 333 thousand in each of five years, together 1,667."""

    def test_compare(self, screen: Call) -> None:
        assert sections(screen("compare", CASE.format(name="n", **ODD))) == 1
        assert sections(screen("compare", CASE.format(name="n", **ROUND))) == 0

    def test_compare_without_a_first_year(self, screen: Call) -> None:
        """What is in no year is no matter of rounding."""
        undated = CASE.format(name="n", **ROUND).replace("first_year: 2027", "stage: idea")
        assert sections(screen("compare", undated)) == 0

    def test_options(self, screen: Call) -> None:
        """Cost by year and general revenue by year."""
        assert sections(screen("options", CASE.format(name="n", **ODD) + OPTIONS)) == 2
        assert sections(screen("options", CASE.format(name="n", **ROUND) + OPTIONS)) == 0

    def test_procedures(self, screen: Call) -> None:
        """1,501.5 visits a year; the procedure and the cost of a case each have such a row."""
        assert sections(screen("procedures", CASE.format(name="n", **ROUND) + PROCEDURE.format(cases=6006))) == 2
        assert sections(screen("procedures", CASE.format(name="n", **ROUND) + PROCEDURE.format(cases=6000))) == 0

    def test_rollout(self, screen: Call, tmp_path: Path) -> None:
        """Twice 797.5 hours: 798 and 798, together 1,595."""
        for hours, said in ((1595, 1), (1600, 0)):
            (tmp_path / "works.yaml").write_text(WORKS.format(hours=hours), "utf-8")
            assert sections(screen("rollout", CASE.format(name="n", **ROUND), "--inventory", "works.yaml")) == said
