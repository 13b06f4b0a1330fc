"""What `dxroi portfolio` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.PORTFOLIO_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.PORTFOLIO))
def portfolio(
    paths: takes.Paths,
    budget: Annotated[str, _option("budget", "FILE")],
    maximise: Annotated[str, _option("maximise", "MEASURE", show_default=False)] = "city.net_present_value",
    start_years: Annotated[str, _option("start-years", "A..B")] = "0..0",
    time_limit: Annotated[float, _option("time-limit", "SECONDS")] = 30,
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
    """Choose proposals under a budget; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.portfolio import Request
    from dxroi.commands.portfolio import portfolio as run

    request = Request(paths, budget, rubric, maximise, start_years, time_limit, years, rate)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
