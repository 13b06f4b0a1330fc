"""What `dxroi portfolio` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, option
from dxroi.commands.choices import ColorChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _portfolio_option(name: str, metavar: str, **more: Any) -> Any:
    return typer.Option(f"--{name}", help=tell(t.PORTFOLIO_OPTION[name]), metavar=metavar, **more)


@app.command(cls=HelpfulCommand, help=tell(t.PORTFOLIO))
def portfolio(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    budget: Annotated[str, _portfolio_option("budget", "FILE")],
    maximise: Annotated[str, _portfolio_option("maximise", "MEASURE", show_default=False)] = "city.net_present_value",
    start_years: Annotated[str, _portfolio_option("start-years", "A..B")] = "0..0",
    time_limit: Annotated[float, _portfolio_option("time-limit", "SECONDS")] = 30,
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, option("negative", "--negative")] = None,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Choose proposals under a budget; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.portfolio import Request
    from dxroi.commands.portfolio import portfolio as run

    request = Request(paths, budget, rubric, maximise, start_years, time_limit, years, rate)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
