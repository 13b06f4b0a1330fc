"""What `dxroi funding` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, option
from dxroi.commands.choices import ColorChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.FUNDING))
def funding(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    total: Annotated[bool, typer.Option("--total", help=tell(t.FUNDING_OPTION["total"]))] = False,
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, option("negative", "--negative")] = None,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Who pays, year by year; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.funding import Request
    from dxroi.commands.funding import funding as run
    from dxroi.commands.output import Destination

    request = Request(paths, rubric, years, total)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
