"""What `dxroi rollout` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.ROLLOUT_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.ROLLOUT))
def rollout(
    path: Annotated[str, typer.Argument(metavar="CASE", help=tell(t.ROLLOUT_PATH))],
    inventory: Annotated[str, _option("inventory", "FILE")],
    top: Annotated[int, _option("top", "N")] = 10,
    from_: Annotated[int | None, _option("from", "YEAR")] = None,
    saving_rate: Annotated[float | None, _option("saving-rate", "SHARE")] = None,
    difficulty_factors: Annotated[str | None, _option("difficulty-factors", "LOW,MIDDLE,HIGH")] = None,
    not_own: Annotated[list[str] | None, _option("not-own", "WORK")] = None,
    note: Annotated[str | None, _option("note", "DEPARTMENT")] = None,
    notes: Annotated[bool, _option("notes")] = False,
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
    """Find works that could take up a case; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.rollout import Request
    from dxroi.commands.rollout import rollout as run

    spread = (top, from_, saving_rate, difficulty_factors)
    request = Request(
        path, inventory, rubric, years, rate, *spread, note, notes, format_ is not None, tuple(not_own or ())
    )
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
