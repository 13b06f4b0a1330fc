"""`dxroi init [FILE]`: asks what a section can answer at the first stage, and writes a commented proposal."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

from dxroi.commands.complaints import complain
from dxroi.commands.drafting import editor_line, leave_ratings
from dxroi.commands.interview import Interview
from dxroi.commands.language import tell
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, put, refuse_existing, save, warn
from dxroi.finding import Words
from dxroi.formats.escaping import terminal as harmless
from dxroi.formats.escaping import visible
from dxroi.loading import Loaded, read_proposals, read_rubric
from dxroi.loading.borrowed import borrowed
from dxroi.loading.drafts import Draft, Value, text_value
from dxroi.loading.explained import explain
from dxroi.models.rubric import Rubric
from dxroi.models.words import Stage
from dxroi.texts import commands as c
from dxroi.texts import interview as t
from dxroi.texts.manual import FIELDS

DEFAULT_FILE = "proposal.yaml"
INTERRUPTED = 130
_APRIL = 4


class Request(NamedTuple):
    """What the user asked for."""

    path: str = DEFAULT_FILE
    rubric: str = ""
    case: str | None = None
    quick: bool = False
    full: bool = False
    asking: bool = True
    force: bool = False


def init(request: Request) -> int:
    """Ask, write, and say what is next; what was answered before an interruption is written too."""
    _refuse(request)
    loaded = read_rubric(request.rubric)
    if loaded.rubric is None:
        complain(loaded.findings, notes=True)
        return 2
    case = _case(request.case)
    if isinstance(case, int):
        return case
    interview = Interview(_draft(request, case), loaded.rubric, _line)
    stopped = False
    if request.asking and sys.stdin is not None and sys.stdin.isatty():
        warn(tell(t.WELCOME, path=request.path))
        stopped = not _asked(interview, request, case)
        if stopped and not interview.answered:
            warn(tell(t.NOTHING_ANSWERED))
            return INTERRUPTED
    draft = _finished(interview, request, loaded.rubric, stopped=stopped)
    _written(draft, request)
    warn(tell(t.STOPPED if stopped else c.WRITTEN, path=request.path))
    _following(request.path)
    return INTERRUPTED if stopped else 0


def _refuse(request: Request) -> None:
    """Refuse before anything is asked what could not be done afterwards."""
    if request.quick and request.full:
        raise RefusalError(tell(t.TWO_FORMS))
    if request.quick and request.case is not None:
        raise RefusalError(tell(t.QUICK_FROM))
    refuse_existing(request.path, request.force)
    target, case = Path(request.path), Path(request.case or "")
    if request.case is not None and target.exists() and case.exists() and target.samefile(case):
        raise RefusalError(tell(c.IS_INPUT, path=request.path))


def _case(path: str | None) -> Loaded | int | None:
    """The case to start from, or the exit where it cannot be read."""
    if path is None:
        return None
    read = read_proposals([path])
    found = [each for each in read if each.proposal is not None]
    if len(found) == 1 and not any(each.invalid for each in read):
        return found[0]
    complain([finding for each in read for finding in each.findings], notes=True)
    return 2


def _asked(interview: Interview, request: Request, case: Loaded | None) -> bool:
    """Whether everything could be asked: False where the user stopped, or there is no more input."""
    try:
        interview.first()
        if case is not None:
            _borrow(interview.draft, case)
            interview.after_a_case()
        elif request.quick:
            interview.in_short()
        else:
            interview.at_length()
    except (KeyboardInterrupt, EOFError):
        warn("")
        return False
    return True


def _line(prompt: str) -> str:
    """One line of the terminal."""
    sys.stderr.write(harmless(prompt))
    sys.stderr.flush()
    typed = sys.stdin.readline()
    if not typed:
        raise EOFError
    return typed


def next_fiscal_year() -> int:
    """The fiscal year after this one: what is consulted now costs money then, at the earliest."""
    today = date.today()  # the day where the user is
    return today.year + (today.month >= _APRIL)


def _draft(request: Request, case: Loaded | None) -> Draft:
    """The file before any answer: what nobody has said is unknown."""
    values: dict[str, Value] = {
        "name": text_value(tell(t.PLACEHOLDER["name"])),
        "department": text_value(tell(t.PLACEHOLDER["department"])),
        "first_year": str(next_fiscal_year()),
        "stage": Stage.CONSULTATION.value,
    }
    if request.quick:
        values |= {
            "hours_saved": "unknown",
            "freed_for": "unknown",
            "cost": {"initial": "unknown", "annual": "unknown"},
        }
        return Draft((editor_line(request.path),), values)
    values |= {"obligation": "none", "hours_saved": [_work()], "cost": _costs()}
    head = [editor_line(request.path), tell(t.HEAD)]
    draft = Draft([*head, tell(t.HEAD_FULL)] if request.full else head, values)
    if case is not None:
        _borrow(draft, case)
        draft.head = (*head, _origin(case, t.HEAD_FROM))
    return draft


def _work() -> dict[str, Value]:
    return {"work": text_value(tell(t.PLACEHOLDER["work"])), "hours": "unknown", "freed_for": "unknown"}


def _costs() -> list[Value]:
    terms: dict[str, Value] = {"tax": "included", "evidence": "estimate"}
    return [{"item": text_value(tell(t.PLACEHOLDER[key])), key: "unknown", **terms} for key in ("initial", "annual")]


def _origin(case: Loaded, words: Words) -> str:
    """Whose numbers these are, on one line."""
    proposal = case.proposal
    named = (proposal.department, proposal.name) if proposal else ("", "")
    return visible(tell(words, department=named[0], name=named[1], path=case.path))


def _borrow(draft: Draft, case: Loaded) -> None:
    """The numbers of the case, its years moved to the first year of the draft."""
    if case.root is None or case.proposal is None:
        return
    year, was = draft.read().proposal, case.proposal.first_year
    years = year.first_year - was if year and year.first_year and was else None
    for key in ("hours_saved", "freed_for", "cost"):
        draft.drop(key)
    taken = borrowed(case.root, _origin(case, t.FROM_SOURCE), years)
    draft.values |= {"hours_saved": "unknown", "cost": {"initial": "unknown", "annual": "unknown"}, **taken}


def _finished(interview: Interview, request: Request, rubric: Rubric, *, stopped: bool) -> Draft:
    """The file with what was left out as lines of comment."""
    draft = interview.draft
    if stopped:
        draft.head = (*draft.head, tell(t.HEAD_STOPPED))
        if "first_year" not in interview.answered:
            draft.left["first_year"] = (f"first_year: {draft.get('first_year')}",)
            draft.drop("first_year")
            draft.put("stage", Stage.IDEA.value)
    leave_ratings(draft, rubric, quick=request.quick)
    if request.full:
        explain(draft, {key: tell(words) for key, words in FIELDS.items()})
    elif not request.quick:
        _remark(draft)
    return draft


def _remark(draft: Draft) -> None:
    """Units beside the numbers."""
    draft.remarks["first_year"] = tell(t.REMARK["first_year"])
    for key in ("hours_saved", "cost"):
        part = draft.get(key)
        for number, item in enumerate(part if isinstance(part, list) else ()):
            for name in item if isinstance(item, dict) else ():
                if name in t.REMARK:
                    draft.remarks[f"{key}.{number}.{name}"] = tell(t.REMARK[name])
        if isinstance(part, str | dict):
            draft.remarks[key] = tell(t.REMARK[key])


def _written(draft: Draft, request: Request) -> None:
    """Save; where that fails after all, nothing that was answered is lost."""
    try:
        save(request.path, draft.data(), request.force)
    except RefusalError:
        put(draft.text())
        warn(tell(t.ON_OUTPUT))
        raise


def _following(path: str) -> None:
    check, evaluate = (call("dxroi", command, paths=[path]) for command in ("check", "evaluate"))
    warn(tell(t.NEXT, check=check, evaluate=evaluate))
