"""`dxroi fix PATH...`: safe mends in place; shown unless `--write`, and never one that changes what a file says."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from dxroi.commands.complaints import complain
from dxroi.commands.differences import unified
from dxroi.commands.language import LANG, tell
from dxroi.commands.streams import RefusalError, put, put_bytes, save, warn
from dxroi.finding import Finding, Location
from dxroi.formats.escaping import terminal as harmless
from dxroi.loading.files import read_document
from dxroi.loading.mending import Mend, Mended, mend
from dxroi.loading.slips import FORM
from dxroi.loading.sources import Source, Sources, collect
from dxroi.texts import commands as t
from dxroi.texts.findings import finding, hint


class Request(NamedTuple):
    """What the user asked for."""

    paths: Sequence[str]
    diff: bool = False
    write: bool = False


class _Tally:
    """What came of the files so far."""

    def __init__(self) -> None:
        self.shown = 0
        self.files = 0
        self.failed = 0


def fix(request: Request) -> int:
    """Mend and show or write; 1 where mends were only shown, 2 where something is left to a person."""
    sources = collect(request.paths)
    if any(source.path == "-" for source in sources.files) and len(sources.files) > 1 and not request.diff:
        raise RefusalError(tell(t.FIX_ALONE))
    missing = [*sources.findings, *_empty(sources)]
    complain(missing, notes=True)
    tally = _Tally()
    tally.failed = len(missing)
    for source in sources.files:
        _fix_one(source, request, tally)
    if tally.shown:
        warn(tell(t.FIX_SHOWN, n=tally.shown, files=tally.files))
    return 2 if tally.failed else 1 if tally.shown else 0


def _empty(sources: Sources) -> list[Finding]:
    """Directories in which there is nothing to look at."""
    found = tuple(source.path for source in sources.files)
    tops = {path: "" if path in (".", "./") else path.rstrip("/") + "/" for path in sources.directories}
    empty = [path for path, top in tops.items() if not any(each.startswith(top) for each in found)]
    return [finding("DX103", "", Location(path, 1, 1)) for path in empty]


def _fix_one(source: Source, request: Request, tally: _Tally) -> None:
    """One file: read, mended, delivered, and what is left of it listed."""
    try:
        data = source.read()
    except (OSError, ValueError):
        complain(read_document(source.path, source.read).findings, notes=True)
        tally.failed += 1
        return
    mended = mend(data, source._replace(read=lambda: data))
    if mended is None:
        return
    written = _deliver(data, mended, source, request)
    left = [each for each in (mended.left_after if written else mended.left) if each.invalidates]
    complain(left, notes=False)
    tally.failed += bool(left) or (request.write and not written)
    if mended.mends and not written and not (request.write and source.path != "-"):
        tally.shown += len(mended.mends)
        tally.files += 1


def _deliver(data: bytes, mended: Mended, source: Source, request: Request) -> bool:
    """Show the mends, write them where asked; whether the file is now what it should be."""
    stream = source.path == "-" and not request.diff
    tell_mends = warn if stream or request.diff else _put_line
    for each in mended.mends:
        tell_mends(_line(each))
    if request.diff:
        put(unified(source.path, mended.was, mended.text))
    if stream:
        if mended.text:
            put_bytes(mended.data)
        return True
    if not request.write or source.path == "-":
        return not mended.mends
    return not mended.mends or _written(data, mended, source)


def _put_line(line: str) -> None:
    put(line + "\n")


def _written(data: bytes, mended: Mended, source: Source) -> bool:
    """Replace the file itself, also behind a link, unless somebody changed it meanwhile or made it read-only."""
    try:
        if source.read() != data:
            raise RefusalError(tell(t.FIX_CHANGED, path=source.path))
        if not os.access(source.identity, os.W_OK):
            raise RefusalError(tell(t.CANNOT_WRITE, path=source.path, reason="read-only"))
        save(source.identity, mended.data, force=True)
    except (RefusalError, OSError) as fault:
        warn(str(fault))
        return False
    warn(tell(t.FIX_WRITTEN, path=source.path, n=len(mended.mends)))
    return True


def _line(each: Mend) -> str:
    """One mend: place, code, field, and what becomes what; slips between words are said as the hint says them."""
    place = each.finding.location or Location("", 1, 1)
    field = f" {each.finding.field}:" if each.finding.field else ""
    start = f"{place.path}:{place.line}:{place.column}: {each.finding.code}{field}"
    if each.finding.code in FORM:
        return harmless(f"{start} {hint(each.finding, LANG)}")
    return harmless(f"{start} " + tell(t.FIX_MEND, written=each.written, replacement=each.replacement))
