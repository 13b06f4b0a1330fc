"""What `dxroi explain` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.EXPLAIN))
def explain(
    subject: Annotated[str | None, typer.Argument(metavar="CODE|TERM", help=tell(t.SUBJECT))] = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Explain a code or a term; the help is in `texts/commands.py`."""
    from dxroi.commands.explain import explain as run

    raise typer.Exit(run(subject))
