"""What `dxroi compare` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, GroupChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.COMPARE_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.COMPARE))
def compare(
    paths: takes.Paths,
    rubrics: Annotated[list[str] | None, _option("rubric", "ID|PATH")] = None,
    years: takes.Years = None,
    rate: takes.Rate = None,
    sort: Annotated[str | None, _option("sort", "MEASURE")] = None,
    top: Annotated[int | None, _option("top", "N")] = None,
    fields: Annotated[str | None, _option("fields", "A,B")] = None,
    reference: Annotated[str | None, _option("reference", "ID")] = None,
    group_by: Annotated[GroupChoice | None, _option("group-by")] = None,
    robustness: Annotated[bool, _option("robustness")] = False,
    weights_within: Annotated[float | None, _option("weights-within", "X")] = None,
    weights_from: Annotated[str | None, _option("weights-from", "FILE")] = None,
    panel: Annotated[bool, _option("panel")] = False,
    draws: Annotated[int | None, _option("draws", "N")] = None,
    seed: Annotated[int | None, _option("seed", "N")] = None,
    jobs: Annotated[int, _option("jobs", "N")] = 1,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    fail_on: takes.FailOn = None,
    unit: takes.Unit = UnitChoice.THOUSAND,
    negative: takes.Negative = None,
    date: takes.Date = None,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Compare proposals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.compare import compare as run
    from dxroi.commands.output import Destination
    from dxroi.commands.wanted import Request

    request = Request(
        paths,
        rubrics or [takes.DEFAULT_RUBRIC],
        years,
        rate,
        sort,
        top,
        fields,
        reference,
        group_by,
        robustness,
        weights_within,
        weights_from,
        panel,
        draws,
        seed,
        jobs,
        fail_on or (),
    )
    layout = Layout(unit, negative, takes.dated(date))
    raise typer.Exit(run(request, layout, Destination.of(format_, output, force, color, encoding)))
