"""`dxroi calibrate LIBRARY -o calibration.yaml`: what finished projects came to against their plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import dxroi
from dxroi.commands.answers import Layout
from dxroi.commands.complaints import complain, in_file_order
from dxroi.commands.language import LANG, tell
from dxroi.commands.output import ENDINGS, Destination, deliver
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, put, refuse_existing, save, warn
from dxroi.engine.learning.cases import taught
from dxroi.engine.learning.library import learned
from dxroi.finding import Finding
from dxroi.formats import Answer, FormatName
from dxroi.loading import load_rubric, read_proposals
from dxroi.loading.calibration_text import calibration_text
from dxroi.loading.identities import twice
from dxroi.tables.blocks import Records, Screen
from dxroi.tables.calibration.sheet import Sheet
from dxroi.texts import calibration as t
from dxroi.texts import commands as c

FILE = "calibration.yaml"
"""What the next call writes, where this one wrote nothing."""
_SHOWN = "PATH"


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out."""

    paths: Sequence[str]
    output: str | None = None
    """The calibration file; `-` for standard output, and then there is no other answer."""
    force: bool = False
    date: str | None = None


def calibrate(request: Request, layout: Layout, destination: Destination) -> int:
    """Learn, write the file, deliver, complain; the exit code of the contract."""
    destination.refuse_early()
    _refuse_early(request)
    read = read_proposals(request.paths)
    destination._replace(output=_file(request)).spare([each.path for each in read])
    faults = tuple(twice(each for each in read if each.proposal and each.proposal.actuals))
    findings = in_file_order([*(found for each in read for found in each.findings), *faults])
    broken = sum(each.invalid for each in read)
    if faults:
        return _unanswered(findings, destination)
    proposals = [each.proposal for each in read if each.proposal]
    rubric = load_rubric()
    found = learned([taught(each, rubric) for each in proposals if each.actuals], request.date, dxroi.__version__)
    silent = [each.path for each in proposals if not each.actuals]
    sheet = Sheet(found, len(proposals), layout.figures, silent)
    complain(findings, notes=False)
    code = _answered(sheet, request, destination, findings)
    if broken:
        warn(tell(t.BROKEN, answered=len(found.taught), broken=broken))
    return 2 if broken else code


def _refuse_early(request: Request) -> None:
    """What cannot be written is refused before any work is done."""
    path = _file(request)
    if path is None:
        return
    if Path(path).suffix.lower() in ENDINGS:
        raise RefusalError(tell(t.NOT_YAML, path=path))
    refuse_existing(path, request.force)


def _file(request: Request) -> str | None:
    return None if request.output == "-" else request.output


def _unanswered(findings: Sequence[Finding], destination: Destination) -> int:
    """Two proposals with one id: nobody could say which of them a class holds."""
    if destination.format in (FormatName.JSON, FormatName.JSONL):
        deliver(_forms(None, findings, None), destination)
    complain(findings, notes=True)
    return 2


def _answered(sheet: Sheet, request: Request, destination: Destination, findings: Sequence[Finding]) -> int:
    """The file and the screen; 1 where nothing can be learned, and then nothing is written."""
    is_empty = not sheet.calibration.ratios
    if is_empty:
        if destination.format in (FormatName.JSON, FormatName.JSONL) and request.output != "-":
            deliver(_forms(sheet, findings, None), destination)
        warn(tell(t.NO_RATIOS) if sheet.learned.taught else tell(t.NO_ACTUALS, n=sheet.proposals))
        return 1
    text, path = calibration_text(sheet.calibration), _file(request)
    if request.output == "-":
        put(text)
        return 0
    deliver(_forms(sheet, findings, _again(request)), destination)
    if path is not None:
        save(path, text.encode("utf-8"), request.force)
        warn(tell(c.WRITTEN, path=path))
    return 0


def _forms(sheet: Sheet | None, findings: Sequence[Finding], again: str | None) -> Answer:
    """Every form of the answer, each made only when asked for."""

    def screen() -> Screen:
        from dxroi.tables.calibration import calibration_screen

        return Screen(()) if sheet is None else calibration_screen(sheet, again)

    def records() -> Records:
        from dxroi.tables.calibration.records import calibration_records

        return Records((), ()) if sheet is None else calibration_records(sheet.calibration)

    def document() -> Mapping[str, object]:
        from dxroi.tables.calibration.document import calibration_document

        if sheet is None:
            return calibration_document(None, (), findings, LANG)
        return calibration_document(sheet.learned, sheet.silent, findings, LANG)

    return Answer(screen, records, document, "cases")


def _again(request: Request) -> str | None:
    """The next useful call: write the file, or lay it over a plan."""
    path = _file(request)
    if path is not None:
        return tell(t.NEXT_USE, command=call("dxroi", "evaluate", "--calibration", path, paths=[_SHOWN]))
    if "-" in request.paths:
        return None
    dated = () if request.date is None else ("--date", request.date)
    return tell(t.NEXT_WRITE, command=call("dxroi", "calibrate", *dated, "-o", FILE, paths=request.paths))
