"""`dxroi compare PATH...`: many proposals side by side; triage first, ranks where asked for, and how firm they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from dxroi.commands.answers import Layout
from dxroi.commands.candidates import Question, answered, asking
from dxroi.commands.complaints import complain
from dxroi.commands.counting import TOGETHER, counted, counting
from dxroi.commands.gathering import Gathered
from dxroi.commands.jobs import asked, at_hand, refuse_jobs
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import Destination, deliver, stream
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError
from dxroi.commands.wanted import Request, Wanted, wanted
from dxroi.commands.yardstick import changed, options
from dxroi.engine.comparing import ranked
from dxroi.engine.crowd import Crowding, Keeping
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName, fetch
from dxroi.loading import Files, Sources, collect, read_rubric
from dxroi.loading.files import identity
from dxroi.loading.nearest import nearest_name
from dxroi.models.comparison import Comparison, Reversal
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records, Screen
from dxroi.texts import commands as t

if TYPE_CHECKING:
    from dxroi.commands.gate import Gate
    from dxroi.engine.study import Study

_FEW = 3
"""So many paths are said again at most in the next command."""

People = tuple[tuple[str, Mapping[str, float]], ...]


class Call(NamedTuple):
    """One call, understood."""

    request: Request
    layout: Layout
    destination: Destination
    rubrics: tuple[Rubric, ...]
    wanted: Wanted
    people: People
    """Names with their weights by criterion of the first rubric."""

    @property
    def question(self) -> Question:
        """What is asked of every file."""
        wanted = self.wanted
        return Question(self.rubrics, wanted.of_all, wanted.sort, self._gates(), wanted.of_all == wanted.measures)

    def _gates(self) -> tuple[Gate, ...]:
        """Every `--fail-on`, which each rubric has to understand."""
        if not self.request.fail_on:
            return ()
        from dxroi.commands.gate import Gate

        parsed = [[Gate.parse(text, rubric) for text in self.request.fail_on] for rubric in self.rubrics]
        return tuple(parsed[0])


def compare(request: Request, layout: Layout, destination: Destination) -> int:
    """Read, compare, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    refuse_jobs(request.jobs)
    findings: list[Finding] = []
    of = _understood(request, layout, destination, findings)
    if of is None:
        complain(findings, notes=True)
        return 2
    sources = collect(request.paths)
    _spare(destination, request, sources)
    files, question = at_hand(sources.files), of.question
    gathered = Gathered(len(of.rubrics), sources.directories, findings)
    if of.wanted.keeping is not None:
        return _of_few(of, of.wanted.keeping, gathered, files, sources)
    answers = asked(partial(answered, question), partial(asking, question), files, request.jobs)
    if destination.format is FormatName.JSONL:
        from dxroi.commands.lines import lines

        stream(lines(question, answers, gathered, sources), destination)
        complain(gathered.findings, notes=True)
        return gathered.exit()
    for each in answers:
        gathered.take(each)
    gathered.end(sources)
    return _answer(of, gathered, files)


def _of_few(of: Call, keeping: Keeping, gathered: Gathered, files: Files, sources: Sources) -> int:
    """The answer that lists few of many: they are counted as they are read, and not kept."""
    crowding, asks = Crowding(keeping), (of.question, keeping)
    answers = asked(partial(counted, *asks), partial(counting, *asks), files, of.request.jobs, TOGETHER)
    if of.request.jobs > 1:
        _make_ready(of.destination.format)
    for each in answers:
        gathered.join(each, crowding, files)
    gathered.end(sources)
    if gathered.answered:
        from dxroi.engine.study import Study

        study = Study(_listed(of, keeping, crowding, files), of.wanted.drawing)
        deliver(Answer(lambda: _screen(of, [study]), lambda: _records(of, [study]), dict), of.destination)
    complain(gathered.findings, notes=True)
    return gathered.exit()


def _make_ready(format_: FormatName) -> None:
    """Import what lays the answer out while other processes read: 25 ms that nobody waits for."""
    import dxroi.tables.comparison  # noqa: F401

    fetch(format_)


def _listed(of: Call, keeping: Keeping, crowding: Crowding, files: Files) -> Comparison:
    """The rows of the list with all their measures, read again: they are few. One that is gone by now is left out."""
    order = None if keeping.ranked is None else crowding.ranked()
    paths = crowding.listed if order is None else [files[place].path for place in order.places[: keeping.top]]
    ranks = dict(zip(paths, [None] * len(paths) if order is None else order.ranks, strict=False))
    question = Question(of.rubrics, of.wanted.measures, of.wanted.sort, late=True)
    sources = files.among([*paths, *crowding.bound])
    found = {each.path: each.candidates[0] for each in answered(question, sources) if each.candidates}
    rows = [found[path] for path in (*paths, *crowding.bound) if path in found]
    placed = tuple(ranks.get(each.path) for each in rows)
    crowd = crowding.found(order)
    return Comparison(of.rubrics[0], of.wanted.measures, of.wanted.sort, tuple(rows), placed, crowd)


def _spare(destination: Destination, request: Request, sources: Sources) -> None:
    """Refuse to write over a file that is read, be it with --force."""
    if destination.output is None:
        return
    written = identity(destination.output)
    if written in sources.files.identities() or written == identity(request.weights_from or "-"):
        raise RefusalError(tell(t.IS_INPUT, path=destination.output))


def _understood(request: Request, layout: Layout, destination: Destination, findings: list[Finding]) -> Call | None:
    """The call with its rubrics and people; none where they cannot be read, and `findings` say why."""
    loaded = [read_rubric(name) for name in dict.fromkeys(request.rubrics)]
    findings += [found for each in loaded for found in each.findings]
    rubrics = [changed(each.rubric, request.years, request.rate) for each in loaded if each.rubric is not None]
    if len(rubrics) < len(loaded):
        return None
    understood = wanted(request, rubrics, destination.format, layout.date)
    people = _people(request, rubrics[0], findings)
    return None if people is None else Call(request, layout, destination, tuple(rubrics), understood, people)


def _people(request: Request, rubric: Rubric, findings: list[Finding]) -> People | None:
    """Those of `--weights-from`; none where the file cannot be used."""
    if request.weights_from is None:
        return ()
    if request.weights_from == "-" and "-" in request.paths:
        raise RefusalError(tell(t.WEIGHTS_TWICE))
    from dxroi.loading.committees import read_committee  # few calls name one

    loaded = read_committee(request.weights_from, rubric)
    findings += loaded.findings
    if loaded.committee is None:
        return None
    both = zip(loaded.committee.people, loaded.weights, strict=True)
    return tuple((person.name, weights.shares) for person, weights in both)


def _answer(of: Call, gathered: Gathered, files: Files) -> int:
    """Everything is read: rank, deliver, complain."""
    as_json = of.destination.format is FormatName.JSON
    twice = gathered.twice(files) if as_json or of.request.reference is not None else []
    findings = [*gathered.findings, *twice]
    if twice:  # nothing can be told by an id that means two
        gathered.rows = [[] for _ in gathered.rows]
    if as_json or any(gathered.rows):
        deliver(_forms(of, gathered, files, findings), of.destination)
    complain(findings, notes=True)
    return max(gathered.exit(), 2 if twice else 0)


def _forms(of: Call, gathered: Gathered, files: Files, findings: Sequence[Finding]) -> Answer:
    """Every form of the answer, each made only when asked for."""
    from dxroi.engine.study import Study

    measures, sort = of.wanted.of_all, of.wanted.sort
    studies = []
    for position, (rows, rubric) in enumerate(zip(gathered.rows, of.rubrics, strict=True)):
        people = () if position else of.people
        comparison = ranked(rows, rubric, measures, sort)
        if measures != of.wanted.measures and not position:
            comparison = _completed(of, comparison, files)
        studies.append(Study(comparison, of.wanted.drawing, people, panel=of.request.panel))
    _refuse_reference(of.request.reference, studies[0])
    return Answer(lambda: _screen(of, studies), lambda: _records(of, studies), lambda: _document(of, studies, findings))


def _completed(of: Call, comparison: Comparison, files: Files) -> Comparison:
    """With the measures of the rows that are shown: read again, for they are few of many."""
    from dxroi.tables.comparison.list import shown
    from dxroi.tables.comparison.sheet import Sheet

    paths = {each.path for each in shown(Sheet(comparison, of.layout.figures, of.wanted.options))}
    question = Question((comparison.rubric,), of.wanted.measures, comparison.sort, late=True)
    again = {each.path: each.candidates for each in answered(question, files.among(paths))}
    candidates = list(comparison.candidates)
    for place, each in enumerate(candidates):
        if again.get(each.path):
            found = again[each.path][0]
            candidates[place] = each._replace(values=found.values, late=found.late)
    return comparison._replace(measures=of.wanted.measures, candidates=tuple(candidates))


def _refuse_reference(id_: str | None, study: Study) -> None:
    ids = [each.id for each in study.comparison.candidates]
    if id_ is None or id_ in ids or not ids:
        return
    meant = nearest_name(id_, ids)
    advice = tell(t.DID_YOU_MEAN, name=meant) if meant else tell(t.ALL_IDS)
    raise RefusalError(tell(t.NOT_REFERENCE, id=id_[:40], advice=advice))


def _screen(of: Call, studies: Sequence[Study]) -> Screen:
    from dxroi.tables.comparison import Whole, comparison_screen

    whole = Whole(studies, _reversals(studies), of.request.weights_from or "", _again(of.request))
    return comparison_screen(whole, of.layout.figures, of.wanted.options)


def _records(of: Call, studies: Sequence[Study]) -> Records:
    from dxroi.tables.comparison.records import comparison_records
    from dxroi.tables.comparison.sheet import Sheet

    return comparison_records([Sheet(each.comparison, of.layout.figures, of.wanted.options) for each in studies])


def _document(of: Call, studies: Sequence[Study], findings: Sequence[Finding]) -> Mapping[str, object]:
    from dxroi.tables.comparison.document import comparison_document

    return comparison_document(studies, _reversals(studies), findings, LANG, of.request.reference)


def _reversals(studies: Sequence[Study]) -> list[tuple[Reversal, ...]]:
    from dxroi.engine.yardsticks import reversed_between  # few calls name two rubrics

    first, *others = studies
    return [reversed_between(first.scored, other.scored) for other in others]


def _again(request: Request) -> str | None:
    """The same call, as a shell would take it; none where it reads standard input or names many files."""
    if "-" in request.paths or len(request.paths) > _FEW:
        return None
    words = options(request.rubrics, request.years, request.rate)
    return call("dxroi", "compare", *words, paths=request.paths)
