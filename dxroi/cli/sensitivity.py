"""What `dxroi sensitivity` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import BiasChoice, ColorChoice, RangesChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.SENSITIVITY_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.SENSITIVITY))
def sensitivity(
    paths: takes.Paths,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    ranges: Annotated[RangesChoice, _option("ranges")] = RangesChoice.BOTH,
    measure: Annotated[str | None, _option("measure", "MEASURE")] = None,
    draws: Annotated[int | None, _option("draws", "N")] = None,
    seed: Annotated[int | None, _option("seed", "N")] = None,
    optimism_bias: Annotated[BiasChoice | None, _option("optimism-bias")] = None,
    mitigated: Annotated[list[str] | None, _option("mitigated", "PERCENT:SHARE")] = None,
    calibration: takes.Calibrated = None,
    calibration_level: takes.CalibrationLevel = None,
    detail: Annotated[bool, _option("detail")] = False,
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
    """Show how sure a verdict is; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.sensitivity import Request
    from dxroi.commands.sensitivity import sensitivity as run

    biased = (optimism_bias, tuple(mitigated or ()))
    experience = (calibration, calibration_level)
    request = Request(paths, rubric, years, rate, draws, seed, ranges, measure, *biased, detail, *experience)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
