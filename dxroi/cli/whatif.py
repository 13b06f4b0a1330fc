"""What `dxroi whatif` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, option
from dxroi.commands.choices import ColorChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _whatif_option(name: str, metavar: str) -> Any:
    return typer.Option(f"--{name}", help=tell(t.WHATIF_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.WHATIF))
def whatif(
    path: Annotated[str, typer.Argument(metavar="PATH", help=tell(t.WHATIF_PATH))],
    set_: Annotated[list[str] | None, _whatif_option("set", "FIELD=VALUE")] = None,
    sweep: Annotated[list[str] | None, _whatif_option("sweep", "FIELD=VALUES")] = None,
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
    """Change values and appraise again; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.asking import Request
    from dxroi.commands.output import Destination
    from dxroi.commands.whatif import whatif as run

    request = Request(path, rubric, set_ or (), sweep or (), years, rate)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
