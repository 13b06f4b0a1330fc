"""What `dxroi compare` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, dated, option
from dxroi.commands.choices import ColorChoice, GroupChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _compare_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.COMPARE_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.COMPARE))
def compare(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    rubrics: Annotated[list[str] | None, _compare_option("rubric", "ID|PATH")] = None,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    rate: Annotated[float | None, option("rate", "--rate", metavar="R")] = None,
    sort: Annotated[str | None, _compare_option("sort", "MEASURE")] = None,
    top: Annotated[int | None, _compare_option("top", "N")] = None,
    fields: Annotated[str | None, _compare_option("fields", "A,B")] = None,
    reference: Annotated[str | None, _compare_option("reference", "ID")] = None,
    group_by: Annotated[GroupChoice | None, _compare_option("group-by")] = None,
    robustness: Annotated[bool, _compare_option("robustness")] = False,
    weights_within: Annotated[float | None, _compare_option("weights-within", "X")] = None,
    weights_from: Annotated[str | None, _compare_option("weights-from", "FILE")] = None,
    panel: Annotated[bool, _compare_option("panel")] = False,
    draws: Annotated[int | None, _compare_option("draws", "N")] = None,
    seed: Annotated[int | None, _compare_option("seed", "N")] = None,
    jobs: Annotated[int, _compare_option("jobs", "N")] = 1,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    fail_on: Annotated[list[str] | None, option("fail-on", "--fail-on", metavar="VERDICT|CONDITION")] = None,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    negative: Annotated[NegativeChoice | None, option("negative", "--negative")] = None,
    date: Annotated[str | None, option("date", "--date", metavar="YYYY-MM-DD")] = None,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """Compare proposals; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.compare import compare as run
    from dxroi.commands.output import Destination
    from dxroi.commands.wanted import Request

    request = Request(
        paths,
        rubrics or [DEFAULT_RUBRIC],
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
    layout = Layout(unit, negative, dated(date))
    raise typer.Exit(run(request, layout, Destination.of(format_, output, force, color, encoding)))
