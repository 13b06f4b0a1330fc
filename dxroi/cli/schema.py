"""What `dxroi schema` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import LangChoice, SchemaChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.SCHEMA))
def schema(
    kind: Annotated[SchemaChoice, typer.Argument(metavar="KIND", help=tell(t.SCHEMA_KIND))],
    output: takes.Output = None,
    force: takes.Force = False,
    lang: Annotated[LangChoice | None, typer.Option("--lang", help=tell(t.SCHEMA_LANG))] = None,
) -> None:
    """Print the JSON Schema of a kind of file."""
    from dxroi.commands.schema import print_schema

    raise typer.Exit(print_schema(kind, lang, output, force))
