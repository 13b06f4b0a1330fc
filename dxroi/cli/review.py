"""What `dxroi review` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, dated, option
from dxroi.commands.choices import ColorChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _review_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.REVIEW_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.REVIEW))
def review(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, option("rate", "--rate", metavar="R")] = None,
    as_of: Annotated[str | None, _review_option("as-of", "YYYY-MM-DD")] = None,
    summary: Annotated[bool, _review_option("summary")] = False,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    fail_on: Annotated[list[str] | None, _review_option("fail-on", "ADVICE|VERDICT|CONDITION")] = None,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, option("negative", "--negative")] = None,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Hold plans against their actuals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.review import Request
    from dxroi.commands.review import review as run

    request = Request(paths, rubric, years, rate, fail_on or (), dated(as_of, "--as-of"), summary)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
