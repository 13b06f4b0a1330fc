"""What `dxroi fix` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.FIX_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.FIX))
def fix(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.FIX_PATHS))],
    diff: Annotated[bool, _option("diff")] = False,
    write: Annotated[bool, _option("write")] = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Mend files; the help is in `texts/commands.py`."""
    from dxroi.commands.fix import Request
    from dxroi.commands.fix import fix as run

    raise typer.Exit(run(Request(paths, diff, write)))
