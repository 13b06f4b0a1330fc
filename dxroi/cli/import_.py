"""What `dxroi import` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import Force, HelpfulCommand, Language, app
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _import_option(name: str, metavar: str, *flags: str) -> Any:
    return typer.Option(*(flags or (f"--{name}",)), help=tell(t.IMPORT_OPTION[name]), metavar=metavar)


@app.command("import", cls=HelpfulCommand, help=tell(t.IMPORT))
def import_(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.IMPORT_PATH))],
    output: Annotated[str | None, _import_option("output", "FILE|FOLDER", "-o", "--output")] = None,
    rubric: Annotated[str | None, _import_option("rubric", "ID|PATH")] = None,
    force: Force = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
) -> None:
    """Read entry forms; the help is in `texts/commands.py`."""
    from dxroi.commands.import_ import Request
    from dxroi.commands.import_ import import_ as run

    raise typer.Exit(run(Request(paths, rubric, output, force)))
