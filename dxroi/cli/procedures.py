"""What `dxroi procedures` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, option
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.PROCEDURES))
def procedures(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Show the procedures of residents; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout, Request
    from dxroi.commands.output import Destination
    from dxroi.commands.procedures import procedures as run

    request = Request(paths, rubric, years, rate)
    raise typer.Exit(run(request, Layout(unit), Destination.of(format_, output, force, color, encoding)))
