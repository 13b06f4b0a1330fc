"""What `dxroi import` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.IMPORT_OPTION)


@app.command("import", cls=HelpfulCommand, help=tell(t.IMPORT))
def import_(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.IMPORT_PATH))],
    output: Annotated[str | None, _option("output", "FILE|FOLDER", "-o", "--output")] = None,
    rubric: Annotated[str | None, _option("rubric", "ID|PATH")] = None,
    force: takes.Force = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Read entry forms; the help is in `texts/commands.py`."""
    from dxroi.commands.import_ import Request
    from dxroi.commands.import_ import import_ as run

    raise typer.Exit(run(Request(paths, rubric, output, force)))
