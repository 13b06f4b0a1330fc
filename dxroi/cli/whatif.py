"""What `dxroi whatif` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.WHATIF_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.WHATIF))
def whatif(
    path: Annotated[str, typer.Argument(metavar="PATH", help=tell(t.WHATIF_PATH))],
    set_: Annotated[list[str] | None, _option("set", "FIELD=VALUE")] = None,
    sweep: Annotated[list[str] | None, _option("sweep", "FIELD=VALUES")] = None,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    years: takes.Years = None,
    rate: takes.Rate = None,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    unit: takes.Unit = UnitChoice.THOUSAND,
    negative: takes.Negative = None,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Change values and appraise again; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.asking import Request
    from dxroi.commands.output import Destination
    from dxroi.commands.whatif import whatif as run

    request = Request(path, rubric, set_ or (), sweep or (), years, rate)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
