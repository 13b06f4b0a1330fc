"""What `dxroi review` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.REVIEW_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.REVIEW))
def review(
    paths: takes.Paths,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    years: takes.Years = None,
    rate: takes.Rate = None,
    as_of: Annotated[str | None, _option("as-of", "YYYY-MM-DD")] = None,
    summary: Annotated[bool, _option("summary")] = False,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    fail_on: Annotated[list[str] | None, _option("fail-on", "ADVICE|VERDICT|CONDITION")] = None,
    unit: takes.Unit = UnitChoice.THOUSAND,
    negative: takes.Negative = None,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Hold plans against their actuals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.output import Destination
    from dxroi.commands.review import Request
    from dxroi.commands.review import review as run

    request = Request(paths, rubric, years, rate, fail_on or (), takes.dated(as_of, "--as-of"), summary)
    raise typer.Exit(run(request, Layout(unit, negative), Destination.of(format_, output, force, color, encoding)))
