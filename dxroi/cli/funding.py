"""What `dxroi funding` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.FUNDING_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.FUNDING))
def funding(
    paths: takes.Paths,
    total: Annotated[bool, _option("total")] = False,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    years: takes.Years = None,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    unit: takes.Unit = UnitChoice.THOUSAND,
    negative: takes.Negative = None,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Who pays, year by year; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.funding import Request
    from dxroi.commands.funding import funding as run
    from dxroi.commands.output import Destination

    request = Request(paths, rubric, years, total)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
