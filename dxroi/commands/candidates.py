"""One file under every rubric of a comparison: a light row each, and nothing kept of the file itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.commands.gate import Gate
from dxroi.engine.comparing import candidate_of, with_late
from dxroi.engine.judging import judged
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
    late: bool = False
    """Whether it is asked what comes after the horizon: of the rows that are shown."""


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
    """The rows of each file, or what is wrong with it.

    Each step is taken for all of these files before the next one, so that it finds its code at hand: a fifth quicker
    than file by file.
    """
    sources = list(sources)
    loaded = read_sources(sources, digest=False)
    refused = [_refused(question, *both) for both in zip(sources, loaded, strict=True)]
    sound = [each for each, other in zip(loaded, refused, strict=True) if each is not None and other is None]
    proposals = [each.proposal for each in sound if each.proposal is not None]
    readers = [_readers(proposals, rubric) for rubric in question.rubrics]
    rows = [_candidates(column, question) for column in readers]
    by_file = zip(sound, zip(*rows, strict=True), zip(*readers, strict=True), strict=True)
    given = (_given(question, *each) for each in by_file)
    return [next(given) if other is None else other for other in refused]


def _refused(question: Question, source: Source, loaded: Loaded | None) -> Answered | None:
    """Of a file without a proposal that can be used, what is wrong with it."""
    if loaded is None:
        return Answered(source.path)
    off_scale = [each for rubric in question.rubrics for each in ratings_off_scale(loaded, rubric)]
    if loaded.proposal is not None and not off_scale:
        return None
    found = [*loaded.findings, *off_scale]
    findings = tuple(each for position, each in enumerate(found) if each not in found[:position])
    return Answered(source.path, (), findings, any(each.invalidates for each in findings))


def _readers(proposals: Sequence[Proposal], rubric: Rubric) -> list[MeasureReader]:
    cases = [Case(proposal, rubric, AS_WRITTEN) for proposal in proposals]
    totals = [case.totals() for case in cases]
    return [MeasureReader(*both, rubric.horizon) for both in zip(cases, totals, strict=True)]


def _candidates(readers: Sequence[MeasureReader], question: Question) -> list[Candidate]:
    judgements = [judged(reader) for reader in readers]
    both = zip(readers, judgements, strict=True)
    rows = [candidate_of(*each, question.measures, question.sort) for each in both]
    return [with_late(*each) for each in zip(rows, readers, strict=True)] if question.late else rows


def _given(
    question: Question, loaded: Loaded, rows: tuple[Candidate, ...], readers: tuple[MeasureReader, ...]
) -> Answered:
    tripped = _tripped(question.gates, rows, readers) if question.gates else ()
    return Answered(loaded.path, rows, loaded.findings, False, tripped)


def _tripped(
    gates: tuple[Gate, ...], found: tuple[Candidate, ...], readers: tuple[MeasureReader, ...]
) -> tuple[str, ...]:
    both = list(zip(found, readers, strict=True))
    return tuple(
        gate.text for gate in gates if any(gate.catches(each.verdict) or gate.holds(reader) for each, reader in both)
    )
