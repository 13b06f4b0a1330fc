"""What `dxroi calibrate` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice
from dxroi.commands.language import tell
from dxroi.formats import FormatName
from dxroi.texts import commands as t

_option = takes.options_of(t.CALIBRATE_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.CALIBRATE))
def calibrate(
    paths: Annotated[list[str], typer.Argument(metavar="LIBRARY...", help=tell(t.CALIBRATE_PATHS))],
    output: Annotated[str | None, _option("output", "FILE", "-o", "--output")] = None,
    force: takes.Force = False,
    date: Annotated[str | None, _option("date", "YYYY-MM-DD")] = None,
    format_: Annotated[FormatName | None, _option("format")] = None,
    negative: takes.Negative = None,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Learn from finished projects; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.calibrate import Request
    from dxroi.commands.calibrate import calibrate as run
    from dxroi.commands.output import Destination

    request = Request(paths, output, force, takes.dated(date))
    layout = Layout(negative=negative)
    raise typer.Exit(run(request, layout, Destination.of(format_, None, False, color, encoding)))
