"""What `dxroi form` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Force, HelpfulCommand, Language, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _form_option(name: str, metavar: str | None = None, *flags: str) -> Any:
    return typer.Option(*(flags or (f"--{name}",)), help=tell(t.FORM_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.FORM))
def form(
    output: Annotated[str | None, _form_option("output", "FILE", "-o", "--output")] = None,
    list_: Annotated[bool, _form_option("list")] = False,
    rubric: Annotated[str, _form_option("rubric", "ID|PATH")] = DEFAULT_RUBRIC,
    force: Force = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Write the entry form; the help is in `texts/commands.py`."""
    from dxroi.commands.form import Request
    from dxroi.commands.form import form as run

    raise typer.Exit(run(Request(rubric, output, list_, force)))
