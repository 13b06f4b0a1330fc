"""What `dxroi cases` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, Format, HelpfulCommand, Language, Output, app, option
from dxroi.commands.choices import CaseGroupChoice, ColorChoice, StageChoice, UnitChoice, VerdictChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _cases_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.CASES_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.CASES))
def cases(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))],
    kind: Annotated[list[str] | None, _cases_option("kind", "WORD")] = None,
    system: Annotated[list[str] | None, _cases_option("system", "WORD")] = None,
    department: Annotated[list[str] | None, _cases_option("department", "WORD")] = None,
    plan: Annotated[list[str] | None, _cases_option("plan", "WORD")] = None,
    text: Annotated[list[str] | None, _cases_option("text", "WORD")] = None,
    verdict: Annotated[list[VerdictChoice] | None, _cases_option("verdict")] = None,
    stage: Annotated[list[StageChoice] | None, _cases_option("stage")] = None,
    sort: Annotated[str | None, _cases_option("sort", "MEASURE")] = None,
    group_by: Annotated[CaseGroupChoice | None, _cases_option("group-by")] = None,
    rubric: Annotated[str, option("rubric", "--rubric", metavar="ID|PATH")] = DEFAULT_RUBRIC,
    years: Annotated[int | None, option("years", "--years", metavar="N")] = None,
    format_: Format = None,
    output: Output = None,
    force: Force = False,
    unit: Annotated[UnitChoice, option("unit", "--unit")] = UnitChoice.THOUSAND,
    encoding: Annotated[str | None, option("encoding", "--encoding", metavar="NAME")] = None,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
) -> None:
    """List and search cases; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.cases import Request, searched
    from dxroi.commands.cases import cases as run
    from dxroi.commands.output import Destination

    wanted = searched(kind, system, department, plan, text, verdict, stage)
    request = Request(paths, rubric, wanted, sort, group_by.value if group_by else None, years)
    raise typer.Exit(run(request, Layout(unit), Destination.of(format_, output, force, color, encoding)))
