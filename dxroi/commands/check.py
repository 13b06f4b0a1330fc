"""`dxroi check PATH...`: every problem of every file at once, for people and for CI."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

import dxroi
from dxroi.commands.choices import ColorChoice, FailOnChoice
from dxroi.commands.complaints import complain
from dxroi.commands.inspection import Inspected, Inspector, Question, inspecting
from dxroi.commands.jobs import asked, at_hand, refuse_jobs
from dxroi.commands.language import LANG, tell
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, drawn_for, put, put_bytes, put_json, refuse_existing, save, warn
from dxroi.finding import Finding, Severity
from dxroi.formats import ReportFormatName, Terminal, render_report
from dxroi.loading import Files, LoadedRubric, Sources, collect
from dxroi.loading.claims import across
from dxroi.loading.dates import is_date
from dxroi.loading.files import identity
from dxroi.models.words import Verdict
from dxroi.tables.report import Problem, Report
from dxroi.tables.reporting import lines_of, problem, report
from dxroi.texts import commands as t
from dxroi.texts.findings import CATALOGUE


class Target(NamedTuple):
    """One `--format NAME[=FILE]`."""

    format: ReportFormatName
    file: str | None

    @classmethod
    def parse(cls, text: str) -> Target:
        """The format of a name; a file after `=`, where `-` is standard output."""
        name, _, file = text.partition("=")
        if name not in tuple(ReportFormatName):
            raise RefusalError(tell(t.NOT_REPORT_FORMAT, value=text, formats=", ".join(ReportFormatName)))
        return cls(ReportFormatName(name), None if file in ("", "-") else file)


class Request(NamedTuple):
    """What the user asked for."""

    paths: Sequence[str]
    rubric: str
    formats: Sequence[str] = ()
    fail_on: FailOnChoice = FailOnChoice.ERROR
    require: Sequence[str] = ()
    require_verdict: str | None = None
    allow_empty: bool = False
    ignores: bool = True
    today: str | None = None
    jobs: int = 1
    force: bool = False
    color: ColorChoice = ColorChoice.AUTO


def check(request: Request) -> int:
    """Look at every file, deliver, sum up; the exit code of the contract."""
    if not request.paths:
        raise RefusalError(tell(t.NO_PATHS))
    targets = _targets(request)
    inspector = _inspector(request)
    if inspector is None:
        return 2
    sources = collect(request.paths)
    _spare(targets, sources)
    make = partial(inspecting, inspector.question)
    inspected = list(asked(inspector.inspect_all, make, at_hand(sources.files), request.jobs))
    problems = [each for one in inspected for each in one.problems]
    problems += _across(inspected)
    problems += _of_the_rubric(inspector.yardstick, sources.files)
    paths = [one.path for one in inspected if one.wanted or one.problems]
    strangers = sum(bool(one.problems) and not one.wanted for one in inspected)
    found = report(dxroi.__version__, LANG, paths, problems, strangers)._replace(rubric=inspector.rubric)
    _deliver(found, targets, request)
    lists = [each for each in sources.findings if _argument(each).startswith("@")]
    complain(lists, notes=True)
    empty = [] if request.allow_empty else list(_empty(sources, inspected))
    for path in empty:
        warn(tell(t.NOTHING_TO_CHECK, path=path))
    if any(each.format is ReportFormatName.TEXT and each.file is None for each in targets):
        for line in _next_steps(found, request.paths):
            warn(line)
    warn(found.summary)
    missing = not request.allow_empty and any(one.missing for one in inspected)
    return 2 if lists or empty or missing else int(_fails(found, request.fail_on))


def _across(inspected: Sequence[Inspected]) -> Iterator[Problem]:
    """What is found of one file only beside the others; comments of the file let it rest."""
    resting = {one.claims.path: one.resting for one in inspected if one.claims and one.resting}
    for path, found in across([one.claims for one in inspected if one.claims]):
        comments = resting.get(path)
        yield problem(found, path, (), LANG, comments.reason(found) if comments else None)


def _next_steps(found: Report, paths: Sequence[str]) -> Iterator[str]:
    """What to do about it: let the slips be mended, read what a check is for."""
    codes = dict.fromkeys(each.code for each in found.problems if each.ignored is None)
    if codes and "-" not in paths:
        from dxroi.loading.remedies import CODES  # only where something is wrong

        if not CODES.isdisjoint(codes):
            yield tell(t.CAN_BE_MENDED, command=call("dxroi", "fix", "--diff", paths=paths))
    explained = next((code for code in codes if CATALOGUE[code].page), None)
    if explained:
        yield tell(t.MORE_ABOUT, command=call("dxroi", "explain", paths=[explained]))


def _argument(found: Finding) -> str:
    """The argument that a finding about the arguments is about."""
    return found.location.path if found.location else ""


def _targets(request: Request) -> list[Target]:
    """Every format of the call; what cannot be delivered is refused before any work is done."""
    targets = [Target.parse(text) for text in request.formats or ("text",)]
    printed = [each for each in targets if each.file is None]
    if len(printed) > 1:
        raise RefusalError(tell(t.TWO_TO_STDOUT, name=printed[1].format.value))
    files = [each.file for each in targets if each.file is not None]
    for file in files:
        refuse_existing(file, request.force)
        if sum(identity(file) == identity(other) for other in files) > 1:
            raise RefusalError(tell(t.SAME_FILE_TWICE, path=file))
    return targets


def _spare(targets: Sequence[Target], sources: Sources) -> None:
    """Refuse to write over a file that is checked, be it with --force."""
    written = [each.file for each in targets if each.file is not None]
    read = sources.files.identities() if written else frozenset()
    for file in written:
        if identity(file) in read:
            raise RefusalError(tell(t.IS_INPUT, path=file))


def _inspector(request: Request) -> Inspector | None:
    """What asks the question of this call; none where its rubric is not to be found."""
    verdict, today = request.require_verdict, request.today
    if verdict is not None and verdict not in tuple(Verdict):
        raise RefusalError(tell(t.NOT_VERDICT, verdicts=", ".join(Verdict), value=verdict))
    if today is not None and not is_date(today):
        raise RefusalError(tell(t.NOT_TODAY))
    refuse_jobs(request.jobs)
    inspector = Inspector(Question(request.rubric, LANG, tuple(request.require), verdict, request.ignores, today))
    loaded = inspector.yardstick
    if loaded.rubric is None and loaded.root is None and any(f.code in ("DX101", "DX501") for f in loaded.findings):
        complain(loaded.findings, notes=True)
        return None
    if loaded.rubric is not None:
        from dxroi.commands.gate import stated_condition

        for text in request.require:
            stated_condition(text, loaded.rubric, tell(t.NOT_REQUIRE, value=text))
    return inspector


def _of_the_rubric(yardstick: LoadedRubric, files: Files) -> Iterator[Problem]:
    """What makes the rubric of the call unusable, unless its file is looked at anyway."""
    if yardstick.rubric is None and identity(yardstick.path) not in files.identities():
        lines = lines_of(yardstick.text)
        for each in yardstick.findings:
            own = each.location is not None and each.location.path == yardstick.path
            yield problem(each, yardstick.path, lines if own else (), LANG)


def _empty(sources: Sources, inspected: Sequence[Inspected]) -> Iterator[str]:
    """The arguments that come to no file that is checked."""
    yield from (_argument(each) for each in sources.findings if not _argument(each).startswith("@"))
    for directory in sources.directories:
        top = "" if directory in (".", "./") else directory.rstrip("/") + "/"
        if not any(one.wanted and one.path.startswith(top) for one in inspected):
            yield directory


def _fails(found: Report, fail_on: FailOnChoice) -> bool:
    """Whether something weighs as much as the call says."""
    if fail_on is FailOnChoice.NEVER:
        return False
    order = list(Severity)
    return any(found.counts[each] for each in order[: order.index(Severity(fail_on.value)) + 1])


def _deliver(found: Report, targets: Sequence[Target], request: Request) -> None:
    """Render everything first, then write: a file whole, standard output only where there is something to say."""
    drawn = drawn_for(request.color.value)
    plain = Terminal(color=request.color is ColorChoice.ALWAYS)
    shown = found._replace(summary="")  # standard error has it, last
    texts = [
        render_report(each.format, shown, drawn).rstrip("\n")
        if each.file is None
        else render_report(each.format, found, plain).rstrip("\n")
        for each in targets
    ]
    for target, text in zip(targets, texts, strict=True):
        whole = text + "\n" if text else ""
        if target.file is not None:
            save(target.file, whole.encode("utf-8"), request.force)
        elif target.format is ReportFormatName.JUNIT:
            put_bytes(whole.encode("utf-8"))  # its first line says so
        elif target.format in (ReportFormatName.TEXT, ReportFormatName.GITHUB):
            put(whole)
        else:
            put_json(whole)
    steps = os.environ.get("GITHUB_STEP_SUMMARY")
    if steps and any(each.format is ReportFormatName.GITHUB for each in targets):
        _append(steps, found)


def _append(path: str, found: Report) -> None:
    """The rest of a step's findings to the page that GitHub shows for the step."""
    from dxroi.formats.github import step_summary

    try:
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.write(step_summary(found))
    except OSError as fault:
        warn(tell(t.CANNOT_WRITE, path=path, reason=fault.strerror or str(fault)))
