"""What `dxroi procedures` takes."""

from __future__ import annotations

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.PROCEDURES))
def procedures(
    paths: takes.Paths,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    years: takes.Years = None,
    rate: takes.Rate = None,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    unit: takes.Unit = UnitChoice.THOUSAND,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Show the procedures of residents; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout, Request
    from dxroi.commands.output import Destination
    from dxroi.commands.procedures import procedures as run

    request = Request(paths, rubric, years, rate)
    raise typer.Exit(run(request, Layout(unit), Destination.of(format_, output, force, color, encoding)))
