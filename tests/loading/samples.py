"""The smallest proposal and rubric, to be changed by the tests, and how the tests read them."""

from __future__ import annotations

from pathlib import Path

from dxroi.loading import LoadedRubric, proposal_of, read_rubric
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric

NAMED = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
"""
HOURS = "hours_saved: 336\n"
COST = "cost: {initial: 2500000, annual: 600000}\n"
PROPOSAL = NAMED + HOURS + COST

RUBRIC = """\
format: rubric/1
id: sample
version: "1"
title: {ja: 見本, en: Sample}
horizon: 5
discounting: {rate: 0.04}
labour:
  regular: {yen_per_hour: 4200, cash_releasing: false}
  overtime: {yen_per_hour: 2700}
  fixed-term: {yen_per_hour: 1700}
hours_per_fte: 1860
resident_yen_per_hour: 2500
criteria:
  - {id: economy, importance: 30, measure: city.benefit_cost_ratio, points: [[0, 0], [1, 60], [2, 100]]}
  - {id: generality, importance: 10}
verdicts:
  - {id: sound, verdict: justified, when: ["score >= 60"]}
  - {id: otherwise, verdict: not-yet, when: []}
"""


def codes(text: str | bytes) -> list[str]:
    """The codes found in a proposal."""
    return [found.code for found in proposal_of(text.encode() if isinstance(text, str) else text, "p.yaml").findings]


def proposal(text: str) -> Proposal:
    """The proposal of a text without faults."""
    loaded = proposal_of(text.encode(), "p.yaml")
    assert loaded.findings == ()
    assert loaded.proposal is not None
    return loaded.proposal


def loaded_rubric(folder: Path, text: str, **others: str) -> LoadedRubric:
    """What a rubric comes to in a folder with other files."""
    for name, content in {"it": text, **others}.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return read_rubric(str(folder / "it.yaml"))


def rubric(folder: Path, text: str, **others: str) -> Rubric:
    """The rubric of a text without faults."""
    loaded = loaded_rubric(folder, text, **others)
    assert loaded.findings == ()
    assert loaded.rubric is not None
    return loaded.rubric
