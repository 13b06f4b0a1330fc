"""What dxroi answers: a text read, judged, checked and laid out as the commands do it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.engine.appraise import appraise
from dxroi.engine.ledgers import ledgers
from dxroi.engine.totals import totals
from dxroi.finding import Finding, Location
from dxroi.loading import Loaded, LoadedRubric, proposal_of, read_rubric
from dxroi.models.appraisal import Appraisal
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.tables.document import Judged, result_document
from dxroi.tables.figures import Figures
from dxroi.tables.page import Page
from dxroi.texts import Lang

ROOT = Path(__file__).parents[1]
EXAMPLES = tuple(sorted((ROOT / "examples").glob("*.yaml")))
RUBRICS = tuple(sorted(path.stem for path in (ROOT / "rubrics").glob("*.yaml")))


class Case(NamedTuple):
    """One file under one rubric, and everything that is said of it."""

    loaded: Loaded
    yardstick: LoadedRubric
    proposal: Proposal
    rubric: Rubric
    appraisal: Appraisal
    findings: tuple[Finding, ...]

    def document(self) -> Mapping[str, Any]:
        """The whole document."""
        judged = [Judged(self.proposal, self.appraisal)]
        found: Mapping[str, Any] = result_document(self.rubric, judged, self.findings, Lang.EN)
        return found

    def result(self) -> Mapping[str, Any]:
        """The entry of the proposal in the document."""
        entry: Mapping[str, Any] = self.document()["results"][0]
        return entry

    def page(self, lang: Lang = Lang.JA) -> Page:
        """What the screens are laid out from."""
        lines = ledgers(self.proposal, self.rubric)
        return Page(self.proposal, self.rubric, self.appraisal, lines, totals(lines), Figures(lang))

    def locate(self, path: str) -> Location | None:
        """Where a path stands, in the proposal or in the rubric."""
        return self.yardstick.locate(path) if path.startswith("rubric.") else self.loaded.locate(path)


def answered(data: bytes, yardstick: LoadedRubric, path: str = "p.yaml", **changes: Any) -> Case:
    """The answer for these bytes; `changes` are fields of the rubric."""
    loaded = proposal_of(data, path)
    assert loaded.proposal is not None, [(found.code, found.field) for found in loaded.findings]
    assert yardstick.rubric is not None, [(found.code, found.field) for found in yardstick.findings]
    rubric = yardstick.rubric._replace(**changes)
    appraisal = appraise(loaded.proposal, rubric)
    checked = run(Subject(loaded.proposal, rubric, appraisal))
    return Case(loaded, yardstick, loaded.proposal, rubric, appraisal, (*loaded.findings, *checked))


@cache
def shipped(rubric: str) -> LoadedRubric:
    """A rubric of ours by its id."""
    return read_rubric(rubric)


@cache
def example(path: Path, rubric: str = "chigasaki-dx-2") -> Case:
    """The answer for a shipped example."""
    return answered(path.read_bytes(), shipped(rubric), path.relative_to(ROOT).as_posix())
