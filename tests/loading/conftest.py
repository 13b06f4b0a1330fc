"""The smallest proposal and rubric, to be changed by the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dxroi.loading import Loaded, LoadedRubric, proposal_of, read_rubric

PROPOSAL = """\
name: 申告データ入力のRPA化
department: 市民税課
first_year: 2027
hours_saved: 336
cost: {initial: 2500000, annual: 600000}
"""

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

ReadProposal = Callable[[str | bytes], Loaded]
ReadRubric = Callable[..., LoadedRubric]


@pytest.fixture(scope="session")
def read() -> ReadProposal:
    """Reads a proposal from text or bytes."""

    def read(text: str | bytes) -> Loaded:
        return proposal_of(text.encode() if isinstance(text, str) else text, "p.yaml")

    return read


@pytest.fixture(scope="session")
def proposal() -> str:
    """The smallest proposal, short form."""
    return PROPOSAL


@pytest.fixture(scope="session")
def rubric() -> str:
    """The smallest rubric."""
    return RUBRIC


@pytest.fixture
def read_text_as_rubric(tmp_path: Path) -> ReadRubric:
    """Reads a rubric from a text, in a folder with other files."""

    def read(text: str, **others: str) -> LoadedRubric:
        for name, content in {"it": text, **others}.items():
            (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
        return read_rubric(str(tmp_path / "it.yaml"))

    return read
