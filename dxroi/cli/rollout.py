"""What `dxroi rollout` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, option
from dxroi.commands.choices import ColorChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _rollout_option(name: str, metavar: str | None = None, **more: Any) -> Any:
    return typer.Option(f"--{name}", help=tell(t.ROLLOUT_OPTION[name]), metavar=metavar, **more)


@app.command(cls=HelpfulCommand, help=tell(t.ROLLOUT))
def rollout(
    path: Annotated[str, typer.Argument(metavar="CASE", help=tell(t.ROLLOUT_PATH))],
    inventory: Annotated[str, _rollout_option("inventory", "FILE")],
    top: Annotated[int, _rollout_option("top", "N")] = 10,
    from_: Annotated[int | None, _rollout_option("from", "YEAR")] = None,
    saving_rate: Annotated[float | None, _rollout_option("saving-rate", "SHARE")] = None,
    difficulty_factors: Annotated[str | None, _rollout_option("difficulty-factors", "LOW,MIDDLE,HIGH")] = None,
    note: Annotated[str | None, _rollout_option("note", "DEPARTMENT")] = None,
    notes: Annotated[bool, _rollout_option("notes")] = False,
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
    """Find works that could take up a case; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.rollout import Request
    from dxroi.commands.rollout import rollout as run

    spread = (top, from_, saving_rate, difficulty_factors)
    request = Request(path, inventory, rubric, years, rate, *spread, note, notes, format_ is not None)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
