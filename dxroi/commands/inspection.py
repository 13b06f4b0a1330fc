"""One file under every check: what is wrong with it, with finished texts, and nothing kept of the file itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dxroi.checks import run
from dxroi.checks.subject import Subject
from dxroi.engine.judging import evaluated
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding, Location
from dxroi.loading import Loaded, LoadedRubric, parse_condition, ratings_off_scale, read_rubric
from dxroi.loading.claims import ACROSS, Claims, claims_of
from dxroi.loading.ignores import Ignores, Judged, Resting, ignores_in, judged, resting
from dxroi.loading.kinds import LoadedFile, load_any
from dxroi.loading.sources import Source
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Condition, Rubric
from dxroi.models.words import Verdict
from dxroi.tables.report import Problem
from dxroi.tables.reporting import lines_of, problem
from dxroi.texts import Lang
from dxroi.texts.findings import finding


class Question(NamedTuple):
    """What is asked of every file; plain values, so that another process can ask it too."""

    rubric: str
    lang: Lang
    require: tuple[str, ...] = ()
    require_verdict: str | None = None
    ignores: bool = True
    today: str | None = None


class Inspected(NamedTuple):
    """One file that was looked at."""

    path: str
    problems: tuple[Problem, ...] = ()
    wanted: bool = True
    """Whether it has anything to do with dxroi; another one was only come across."""
    missing: bool = False
    """Whether there is no such file."""
    claims: Claims | None = None
    """What it counts and names as reuse, to be held against other files."""
    resting: Resting | None = None
    """The comments that let what is found there rest."""


class Inspector:
    """Asks one question of one file after the other."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.yardstick = read_rubric(question.rubric)
        rubric = self.yardstick.rubric
        self.rubric = rubric
        self.mandatory = rubric.mandatory_checks if rubric else ()
        self.conditions = conditions(question.require, rubric) if rubric else ()
        self.verdict = Verdict(question.require_verdict) if question.require_verdict else None

    def inspect_all(self, sources: Sequence[Source]) -> list[Inspected]:
        """The same of several files."""
        return list(map(self.inspect, sources))

    def inspect(self, source: Source) -> Inspected:
        """Everything that is wrong with one file."""
        loaded = load_any(source)
        found = list(loaded.findings)
        complete = self._checked(loaded, found)
        claims = claims_of(loaded.proposal) if loaded.proposal is not None else None
        later = ACROSS if claims is not None and claims.targets else ()
        results, resting = self._judged(loaded, found, complete, later)
        if not results:
            return Inspected(source.path, claims=claims, resting=resting)
        lines = lines_of(loaded.document.text or _legible(source, found))
        path, lang = source.path, self.question.lang
        problems = [
            problem(each.finding, path, lines if _is_in(each.finding, path) else (), lang, each.ignored)
            for each in results
        ]
        missing = any(each.code == "DX101" and each.field == "" for each in found)
        return Inspected(path, tuple(problems), not loaded.passed_over, missing, claims, resting)

    def _checked(self, loaded: LoadedFile, found: list[Finding]) -> bool:
        """Adds what the checks find; whether all of them could be asked."""
        asked, rubric = loaded.proposal, self.rubric
        if loaded.rubric is not None:
            return _rubric_checked(loaded.rubric, found)
        if asked is None:
            return loaded.contents is not None
        if asked.proposal is None or rubric is None:
            return False
        off_scale = ratings_off_scale(asked, rubric)
        found += off_scale
        if off_scale:
            return False
        subject = Subject(asked.proposal, rubric)
        checked = run(subject)
        found += [_placed(each, asked) for each in checked]
        if asked.proposal.options:
            from dxroi.commands.of_options import of_options, subjects_of  # few files have them

            found += of_options(asked, subjects_of(asked, rubric), checked)
        if self.conditions or self.verdict:
            found += [_placed(each, asked) for each in self._refused(subject, asked.proposal, rubric)]
        return True

    def _refused(self, subject: Subject, proposal: Proposal, rubric: Rubric) -> Iterator[Finding]:
        """What the call requires and does not hold; a null does not hold."""
        reader = MeasureReader(Case(proposal, rubric, AS_WRITTEN), subject.totals, rubric.horizon)
        for condition in self.conditions:
            outcome = evaluated(condition, reader)
            if outcome.holds is not True:
                measure = outcome.value
                value = measure.reason.value if measure.reason else f"{measure.value:.10g}"
                yield finding("DX490", "", condition=str(condition), found=f"{condition.measure}: {value}")
        if self.verdict and subject.judgement.verdict.rank > self.verdict.rank:
            yield finding("DX491", "", verdict=subject.judgement.verdict.value, verdict_wanted=self.verdict.value)

    def _judged(
        self, loaded: LoadedFile, found: Sequence[Finding], complete: bool, later: Sequence[str]
    ) -> tuple[list[Judged], Resting | None]:
        """The findings with those that comments of the file let rest; the comments on what is asked later."""
        document = loaded.document
        if not self.question.ignores or document.root is None:
            return [Judged(each) for each in found], None
        prefix = "rubric" if document.kind == "rubric" else ""
        ignores = ignores_in(document.text, document.root, document.path, prefix)
        if ignores == Ignores():
            return [Judged(each) for each in found], None
        top = document.root.place
        results = judged(found, ignores, top, self._today, self.mandatory, complete, later)
        return results, resting(ignores, top, self._today, self.mandatory, later) if later else None

    def _today(self) -> str:
        """The date of the call, else of the clock."""
        if self.question.today is None:
            from datetime import date

            self.question = self.question._replace(today=date.today().isoformat())
        return self.question.today or ""


def _rubric_checked(loaded: LoadedRubric, found: list[Finding]) -> bool:
    """Adds what the checks of rubrics find; whether they could be asked."""
    from dxroi.checks.rubric import run_rubric  # most files are proposals

    if loaded.rubric is not None:
        found += [each._replace(location=loaded.locate(each.field)) for each in run_rubric(loaded.rubric)]
    return loaded.rubric is not None


def conditions(texts: Sequence[str], rubric: Rubric) -> tuple[Condition, ...]:
    """Every `--require` that can be understood."""
    ids = [criterion.id for criterion in rubric.criteria]
    parsed = [parse_condition(text, "--require", [], None, ids) for text in texts]
    return tuple(each for each in parsed if each is not None)


def _placed(found: Finding, loaded: Loaded) -> Finding:
    """With its place in the proposal; what is about a line of the rubric stands at the stage that makes it apply."""
    return found._replace(location=loaded.locate("stage" if found.field.startswith("rubric.") else found.field))


def _is_in(found: Finding, path: str) -> bool:
    """Whether a finding is about a line of this file, and not of a rubric that it extends."""
    place: Location | None = found.location
    return place is None or place.path == path


def _legible(source: Source, found: Sequence[Finding]) -> str:
    """The text of a file that is not one, for showing where it ends to be."""
    codes = {each.code for each in found}
    if not codes & {"DX105", "DX107", "DX108"}:
        return ""
    try:
        return source.read().decode("cp932" if "DX105" in codes else "utf-8", "replace").removeprefix("\ufeff")
    except (OSError, ValueError):
        return ""


def inspecting(question: Question) -> Callable[[Sequence[Source]], list[Inspected]]:
    """What asks this question, made anew for a process of its own."""
    return Inspector(question).inspect_all
