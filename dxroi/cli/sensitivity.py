"""What `dxroi sensitivity` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import (
    DEFAULT_RUBRIC,
    Calibrated,
    CalibrationLevel,
    Color,
    Force,
    Format,
    HelpfulCommand,
    Language,
    Output,
    app,
    option,
)
from dxroi.commands.choices import BiasChoice, ColorChoice, NegativeChoice, RangesChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _sensitivity_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.SENSITIVITY_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.SENSITIVITY))
def sensitivity(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    ranges: Annotated[RangesChoice, _sensitivity_option("ranges")] = RangesChoice.BOTH,
    measure: Annotated[str | None, _sensitivity_option("measure", "MEASURE")] = None,
    draws: Annotated[int | None, _sensitivity_option("draws", "N")] = None,
    seed: Annotated[int | None, _sensitivity_option("seed", "N")] = None,
    optimism_bias: Annotated[BiasChoice | None, _sensitivity_option("optimism-bias")] = None,
    mitigated: Annotated[list[str] | None, _sensitivity_option("mitigated", "PERCENT:SHARE")] = None,
    calibration: Calibrated = None,
    calibration_level: CalibrationLevel = None,
    detail: Annotated[bool, _sensitivity_option("detail")] = False,
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
    """Show how sure a verdict is; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.sensitivity import Request
    from dxroi.commands.sensitivity import sensitivity as run

    biased = (optimism_bias, tuple(mitigated or ()))
    experience = (calibration, calibration_level)
    request = Request(paths, rubric, years, rate, draws, seed, ranges, measure, *biased, detail, *experience)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
