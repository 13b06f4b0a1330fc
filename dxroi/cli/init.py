"""What `dxroi init` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Force, HelpfulCommand, Language, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _init_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.INIT_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.INIT))
def init(
    path: Annotated[str, typer.Argument(metavar="FILE", help=tell(t.INIT_PATH))] = "proposal.yaml",
    case: Annotated[str | None, _init_option("from", "CASE")] = None,
    quick: Annotated[bool, _init_option("quick")] = False,
    full: Annotated[bool, _init_option("full")] = False,
    no_input: Annotated[bool, _init_option("no-input")] = False,
    rubric: Annotated[str, _init_option("rubric", "ID|PATH")] = DEFAULT_RUBRIC,
    force: Force = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Ask and write a proposal; the help is in `texts/commands.py`."""
    from dxroi.commands.init import Request
    from dxroi.commands.init import init as run

    raise typer.Exit(run(Request(path, rubric, case, quick, full, not no_input, force)))
