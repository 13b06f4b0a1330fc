"""`dxroi form -o FILE.xlsx`: the entry form that a section fills in with Excel."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.commands.complaints import complain
from dxroi.commands.language import LANG, tell
from dxroi.commands.shell import call
from dxroi.commands.streams import RefusalError, put_bytes, refuse_existing, save, warn
from dxroi.loading import read_rubric
from dxroi.texts import commands as c
from dxroi.texts import forms as t
from dxroi.workbooks.making import form_of, is_possible

ENDING = ".xlsx"


class Request(NamedTuple):
    """What the user asked for."""

    rubric: str
    output: str | None
    as_list: bool = False
    force: bool = False


def form(request: Request) -> int:
    """Make the form and write it; `-` is standard output."""
    output = request.output
    _refuse(request)
    loaded = read_rubric(request.rubric)
    if loaded.rubric is None:
        complain(loaded.findings, notes=True)
        return 2
    data = form_of(loaded.rubric, LANG, as_list=request.as_list)
    if output is None or output == "-":
        put_bytes(data)
        return 0
    save(output, data, request.force)
    warn(tell(c.WRITTEN, path=output))
    example = ("-o", "proposals") if request.as_list else ("-o", "proposal.yaml")
    warn(tell(t.NEXT_FORM, command=f"{call('dxroi', 'import', paths=[output])} {' '.join(example)}"))
    return 0


def _refuse(request: Request) -> None:
    """Refuse before any work is done what could not be delivered."""
    output = request.output
    if output is None:
        raise RefusalError(tell(t.NEEDS_OUTPUT))
    if output != "-" and not output.lower().endswith(ENDING):
        raise RefusalError(tell(t.NOT_XLSX, path=output))
    if not is_possible():
        raise RefusalError(tell(t.NO_EXTRA, command=t.INSTALL))
    if output != "-":
        refuse_existing(output, request.force)
