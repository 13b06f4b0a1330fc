"""What `dxroi evaluate` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.EVALUATE))
def evaluate(
    paths: takes.Paths,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    years: takes.Years = None,
    rate: takes.Rate = None,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    detail: Annotated[bool, takes.option("detail")] = False,
    explain: Annotated[bool, takes.option("explain")] = False,
    fail_on: takes.FailOn = None,
    unit: takes.Unit = UnitChoice.THOUSAND,
    negative: takes.Negative = None,
    date: takes.Date = None,
    encoding: takes.Encoding = None,
    calibration: takes.Calibrated = None,
    calibration_level: takes.CalibrationLevel = None,
    with_reuse: Annotated[bool, takes.option("with-reuse")] = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Appraise proposals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.evaluate import Request
    from dxroi.commands.evaluate import evaluate as run
    from dxroi.commands.output import Destination

    request = Request(paths, rubric, years, rate, tuple(fail_on or ()), calibration, calibration_level, with_reuse)
    layout = Layout(unit, negative, takes.dated(date), detail, explain)
    raise typer.Exit(run(request, layout, Destination.of(format_, output, force, color, encoding)))
