"""One file under every rubric of a comparison: a light row each, and nothing kept of the file itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.commands.gate import Gate
from dxroi.engine.comparing import candidate_of
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding
from dxroi.loading import Loaded, Source, ratings_off_scale, read_sources
from dxroi.models.comparison import Candidate
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric


class Question(NamedTuple):
    """What is asked of every file; plain values, so that another process can ask it too."""

    rubrics: tuple[Rubric, ...]
    measures: tuple[str, ...]
    sort: str
    gates: tuple[Gate, ...] = ()


class Answered(NamedTuple):
    """What came of one file."""

    path: str
    candidates: tuple[Candidate, ...] = ()
    """One for each rubric; none where the file cannot be used or is no proposal."""
    findings: tuple[Finding, ...] = ()
    invalid: bool = False
    tripped: tuple[str, ...] = ()
    """The `--fail-on` that hold."""


def asking(question: Question) -> Callable[[Sequence[Source]], list[Answered]]:
    """What asks this question."""
    return partial(answered, question)


def answered(question: Question, sources: Sequence[Source]) -> list[Answered]:
    """The rows of each file, or what is wrong with it; first all are read, then all are judged."""
    return [_judged(question, *both) for both in zip(sources, read_sources(sources, digest=False), strict=True)]


def _judged(question: Question, source: Source, loaded: Loaded | None) -> Answered:
    if loaded is None:
        return Answered(source.path)
    proposal = loaded.proposal
    off_scale = [each for rubric in question.rubrics for each in ratings_off_scale(loaded, rubric)]
    if proposal is None or off_scale:
        found = [*loaded.findings, *off_scale]
        findings = tuple(each for position, each in enumerate(found) if each not in found[:position])
        return Answered(source.path, (), findings, any(each.invalidates for each in findings))
    readers = [_reader(proposal, rubric) for rubric in question.rubrics]
    rows = tuple([candidate_of(reader, question.measures, question.sort) for reader in readers])
    tripped = _tripped(question.gates, rows, readers) if question.gates else ()
    return Answered(source.path, rows, loaded.findings, False, tripped)


def _reader(proposal: Proposal, rubric: Rubric) -> MeasureReader:
    case = Case(proposal, rubric, AS_WRITTEN)
    return MeasureReader(case, case.totals(), rubric.horizon)


def _tripped(gates: tuple[Gate, ...], found: tuple[Candidate, ...], readers: list[MeasureReader]) -> tuple[str, ...]:
    both = list(zip(found, readers, strict=True))
    return tuple(
        gate.text for gate in gates if any(gate.catches(each.verdict) or gate.holds(reader) for each, reader in both)
    )
