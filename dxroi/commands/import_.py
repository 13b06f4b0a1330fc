"""`dxroi import PATH...`: entry forms filled in with Excel -> proposal files, all of them or none."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dxroi.checks import longer_than_before
from dxroi.checks.strictness import at_stage
from dxroi.checks.subject import Subject
from dxroi.commands.complaints import complain
from dxroi.commands.drafting import editor_line, leave_ratings
from dxroi.commands.file_names import unique_names
from dxroi.commands.language import tell
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, put, warn
from dxroi.commands.together import save_all
from dxroi.finding import Finding, Location
from dxroi.formats.escaping import visible
from dxroi.loading import DEFAULT_RUBRIC, Sources, collect, read_rubric
from dxroi.loading.forms import Filled, at_cells, filled_forms, same_ids
from dxroi.models.rubric import Rubric
from dxroi.models.workbook import Workbook
from dxroi.tables.entry_form import FORMAT
from dxroi.texts import commands as c
from dxroi.texts import forms as t
from dxroi.texts.findings import finding
from dxroi.workbooks.mark import Mark, mark_of
from dxroi.workbooks.parts import MAX_BYTES
from dxroi.workbooks.reading import read_workbook

_ENDINGS = (".yaml", ".yml")
_LOCK = "~$"
"""How the name of the file begins that Excel keeps beside an open workbook."""
_SHOWN = 8
"""Characters of a digest that are shown."""


class Request(NamedTuple):
    """What the user asked for."""

    paths: Sequence[str]
    rubric: str | None = None
    output: str | None = None
    force: bool = False


class _Form(NamedTuple):
    """One proposal with the file and the rubric that it came with."""

    path: str
    filled: Filled
    rubric: Rubric


def import_(request: Request) -> int:
    """Read every form, complain of all that is wrong, write all of them or nothing."""
    _refuse_ending(request.output)
    sources = _sources(request.paths)
    found = [*sources.findings, *_nothing_in(sources)]
    forms: list[_Form] = []
    for source in sources.files:
        if source.named or not os.path.basename(source.path).startswith(_LOCK):
            of_file, complaints = _read(source.path, request.rubric)
            forms += of_file
            found += complaints
    found += same_ids([(each.path, each.filled) for each in forms])
    complain(found, notes=True)
    if not forms or any(each.invalidates for each in found):
        warn(tell(t.NOT_IMPORTED))
        return 2
    _deliver(forms, request, [each.path for each in sources.files])
    return 0


def _sources(paths: Sequence[str]) -> Sources:
    """The files; of a folder the workbooks in it and below."""
    return collect([_within(each) if os.path.isdir(each) else each for each in paths])


def _within(folder: str) -> str:
    """The workbooks in a folder and below, as a pattern."""
    return os.path.join("" if folder in (".", "./") else glob.escape(folder), "**", "*.xlsx")


def _nothing_in(sources: Sources) -> Iterator[Finding]:
    """A file of no kind is still a fault where it is the only one."""
    if not sources.files and not sources.findings:
        yield finding("DX172", "")


def _read(path: str, name: str | None) -> tuple[list[_Form], list[Finding]]:
    """The proposals of one file, and everything that is wrong with it."""
    try:
        data = _bytes(path)
    except FileNotFoundError:
        return [], [finding("DX101", "", Location(path, 0, 0), path=path)]
    except (OSError, ValueError) as fault:
        reason = str(getattr(fault, "strerror", None) or fault)
        return [], [finding("DX102", "", Location(path, 0, 0), reason=reason)]
    workbook, found = read_workbook(data, path)
    if workbook is None:
        return [], found
    rubric, complaints = _rubric(workbook, path, name)
    if rubric is None:
        return [], complaints
    filled, wrong = filled_forms(workbook, rubric, path)
    asked = [found for each in filled for found in _asked(each, rubric, path)]
    return [_Form(path, each, rubric) for each in filled], [*complaints, *wrong, *asked]


def _asked(filled: Filled, rubric: Rubric, path: str) -> Iterator[Finding]:
    """What only the section can say, and is best asked while its form is still at hand."""
    if filled.proposal is not None:
        found = longer_than_before.check(Subject(filled.proposal, rubric))
        yield from at_cells((at_stage(each, filled.proposal.stage) for each in found), filled, path)


def _bytes(path: str) -> bytes:
    """A file or standard input, to just above the limit."""
    if path == "-":
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with open(path, "rb") as file:
        return file.read(MAX_BYTES + 1)


def _rubric(workbook: Workbook, path: str, name: str | None) -> tuple[Rubric | None, list[Finding]]:
    """The rubric of the call, else the one that the form names, and what of it does not fit the form."""
    mark = mark_of(workbook)
    place = Location(path, 0, 0)
    if mark is not None and mark.format != FORMAT:
        return None, [finding("DX183", "", place, written=mark.format[:40])]
    lost = mark is None or not mark.rubric
    loaded = read_rubric(name or (mark.rubric if mark and mark.rubric else DEFAULT_RUBRIC))
    if loaded.rubric is None:
        if name is None and mark is not None:
            return None, [finding("DX182", "", place, id=mark.rubric[:80])]
        return None, list(loaded.findings)
    told = list(_other_contents(loaded.rubric, mark, place))
    if lost and name is None:
        told.append(finding("DX186", "", place, id=loaded.rubric.id))
    return loaded.rubric, told


def _other_contents(rubric: Rubric, mark: Mark | None, place: Location) -> Iterator[Finding]:
    """A form may be older than its rubric."""
    if mark is not None and mark.sha256 and mark.sha256 != rubric.sha256:
        shown = {"form_sha256": mark.sha256[:_SHOWN], "sha256": rubric.sha256[:_SHOWN]}
        yield finding("DX181", "", place, id=mark.rubric[:80], **shown)


# --- delivery ---


def _deliver(forms: Sequence[_Form], request: Request, inputs: Sequence[str]) -> None:
    """To standard output, into one file, or each into a file of its own."""
    output = None if request.output == "-" else request.output
    if len(forms) > 1 or (output is not None and _is_folder(output)):
        if output is None or not _is_folder(output):
            raise RefusalError(tell(t.NEEDS_FOLDER, n=len(forms), example="proposals"))
        _into_folder(forms, output, request.force)
    elif output is None:
        put(_data(forms[0], "proposal.yaml").decode())
    else:
        if any(Path(each).exists() and Path(output).exists() and Path(output).samefile(each) for each in inputs):
            raise RefusalError(tell(c.IS_INPUT, path=output))
        save_all({output: _data(forms[0], output)}, request.force)
        warn(tell(c.WRITTEN, path=output))
        warn(tell(c.NEXT_CHECK, check=call("dxroi", "check", paths=[output])))


def _refuse_ending(output: str | None) -> None:
    """Refuse before any work is done a name that is neither that of a proposal nor surely that of a folder."""
    if output is None or output == "-" or output.lower().endswith(_ENDINGS) or _is_folder(output):
        return
    path = Path(output)
    if "." in path.name.lstrip("."):
        stem = path.with_name(path.stem)
        file = stem if stem.suffix.lower() in _ENDINGS else stem.with_name(f"{stem.name}.yaml")
        as_file, as_folder = (call("-o", paths=[each]) for each in (file.as_posix(), f"{path.as_posix()}/"))
        raise RefusalError(tell(t.NOT_YAML, path=output, file=as_file, folder=as_folder))


def _is_folder(output: str) -> bool:
    """Whether files go into this folder: one that is there, a name that says so, or one without an ending."""
    path = Path(output)
    if path.is_dir() or output.endswith((os.sep, "/")):
        return True
    return not (path.is_file() or "." in path.name.lstrip("."))


def _into_folder(forms: Sequence[_Form], folder: str, force: bool) -> None:
    """One file a proposal, named after its id; a folder that is new goes away again where nothing can be written."""
    ids = [each.filled.proposal.id if each.filled.proposal else "" for each in forms]
    paths = [f"{folder.rstrip('/')}/{name}.yaml" for name in unique_names(ids)]
    is_new = not Path(folder).exists()
    try:
        Path(folder).mkdir(exist_ok=True)
    except OSError as fault:
        raise RefusalError(tell(c.CANNOT_WRITE, path=folder, reason=fault.strerror or str(fault))) from fault
    try:
        save_all({path: _data(each, path) for path, each in zip(paths, forms, strict=True)}, force)
    except BaseException:
        if is_new:
            with suppress(OSError):
                Path(folder).rmdir()
        raise
    warn(tell(t.IMPORTED, n=len(forms), folder=folder))
    warn(tell(c.NEXT_CHECK, check=call("dxroi", "check", paths=[folder])))


def _data(form: _Form, path: str) -> bytes:
    """The file, with the line for editors and what was not rated as lines of comment."""
    draft = form.filled.draft.copy()
    draft.head = (editor_line(path), visible(tell(t.HEAD, path=form.path)))
    draft.remarks = {field: visible(cell) for field, cell in draft.remarks.items()}
    leave_ratings(draft, form.rubric, quick=False)
    return draft.data()
