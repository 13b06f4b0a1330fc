"""What `dxroi evaluate` takes."""

from __future__ import annotations

from typing import Annotated

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
    dated,
    option,
)
from dxroi.commands.choices import ColorChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


@app.command(cls=HelpfulCommand, help=tell(t.EVALUATE))
def evaluate(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, option("rate", "--rate", metavar="R")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    detail: Annotated[bool, option("detail", "--detail")] = False,
    explain: Annotated[bool, option("explain", "--explain")] = False,
    fail_on: Annotated[list[str] | None, option("fail-on", "--fail-on", metavar="VERDICT|CONDITION")] = None,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, option("negative", "--negative")] = None,
    date: Annotated[str | None, option("date", "--date", metavar="YYYY-MM-DD")] = None,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    calibration: Calibrated = None,
    calibration_level: CalibrationLevel = None,
    with_reuse: Annotated[bool, option("with-reuse", "--with-reuse")] = False,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Appraise proposals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.evaluate import Request
    from dxroi.commands.evaluate import evaluate as run
    from dxroi.commands.output import Destination

    request = Request(paths, rubric, years, rate, tuple(fail_on or ()), calibration, calibration_level, with_reuse)
    layout = Layout(unit, negative, dated(date), detail, explain)
    raise typer.Exit(run(request, layout, Destination.of(format_, output, force, color, encoding)))
