"""What `dxroi fix` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import HelpfulCommand, Language, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _fix_option(name: str) -> Any:
    return typer.Option(f"--{name}", help=tell(t.FIX_OPTION[name]))


@app.command(cls=HelpfulCommand, help=tell(t.FIX))
def fix(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.FIX_PATHS))],
    diff: Annotated[bool, _fix_option("diff")] = False,
    write: Annotated[bool, _fix_option("write")] = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Mend files; the help is in `texts/commands.py`."""
    from dxroi.commands.fix import Request
    from dxroi.commands.fix import fix as run

    raise typer.Exit(run(Request(paths, diff, write)))
