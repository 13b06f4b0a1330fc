"""What `dxroi calibrate` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli.app import Color, Force, HelpfulCommand, Language, app, calibrate_option, dated, option
from dxroi.commands.choices import ColorChoice, NegativeChoice
from dxroi.commands.language import tell
from dxroi.formats import FormatName
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.CALIBRATE))
def calibrate(
    paths: Annotated[list[str], typer.Argument(metavar="LIBRARY...", help=tell(t.CALIBRATE_PATHS))],
    output: Annotated[str | None, calibrate_option("output", "-o", "--output", metavar="FILE")] = None,
    force: Force = False,
    date: Annotated[str | None, calibrate_option("date", metavar="YYYY-MM-DD")] = None,
    format_: Annotated[FormatName | None, calibrate_option("format")] = None,
    negative: Annotated[NegativeChoice | None, option("negative", "--negative")] = None,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Learn from finished projects; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.calibrate import Request
    from dxroi.commands.calibrate import calibrate as run
    from dxroi.commands.output import Destination

    request = Request(paths, output, force, dated(date))
    layout = Layout(negative=negative)
    raise typer.Exit(run(request, layout, Destination.of(format_, None, False, color, encoding)))
