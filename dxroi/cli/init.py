"""What `dxroi init` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.INIT_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.INIT))
def init(
    path: Annotated[str, typer.Argument(metavar="FILE", help=tell(t.INIT_PATH))] = "proposal.yaml",
    case: Annotated[str | None, _option("from", "CASE")] = None,
    quick: Annotated[bool, _option("quick")] = False,
    full: Annotated[bool, _option("full")] = False,
    no_input: Annotated[bool, _option("no-input")] = False,
    rubric: Annotated[str, _option("rubric", "ID|PATH")] = takes.DEFAULT_RUBRIC,
    force: takes.Force = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Ask and write a proposal; the help is in `texts/commands.py`."""
    from dxroi.commands.init import Request
    from dxroi.commands.init import init as run

    raise typer.Exit(run(Request(path, rubric, case, quick, full, not no_input, force)))
