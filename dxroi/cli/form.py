"""What `dxroi form` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.FORM_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.FORM))
def form(
    output: Annotated[str | None, _option("output", "FILE", "-o", "--output")] = None,
    list_: Annotated[bool, _option("list")] = False,
    rubric: Annotated[str, _option("rubric", "ID|PATH")] = takes.DEFAULT_RUBRIC,
    force: takes.Force = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Write the entry form; the help is in `texts/commands.py`."""
    from dxroi.commands.form import Request
    from dxroi.commands.form import form as run

    raise typer.Exit(run(Request(rubric, output, list_, force)))
