"""What `dxroi cases` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import CaseGroupChoice, ColorChoice, StageChoice, UnitChoice, VerdictChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.CASES_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.CASES))
def cases(
    paths: takes.Paths,
    kind: Annotated[list[str] | None, _option("kind", "WORD")] = None,
    system: Annotated[list[str] | None, _option("system", "WORD")] = None,
    department: Annotated[list[str] | None, _option("department", "WORD")] = None,
    plan: Annotated[list[str] | None, _option("plan", "WORD")] = None,
    text: Annotated[list[str] | None, _option("text", "WORD")] = None,
    verdict: Annotated[list[VerdictChoice] | None, _option("verdict")] = None,
    stage: Annotated[list[StageChoice] | None, _option("stage")] = None,
    sort: Annotated[str | None, _option("sort", "MEASURE")] = None,
    group_by: Annotated[CaseGroupChoice | None, _option("group-by")] = None,
    rubric: takes.Rubric = takes.DEFAULT_RUBRIC,
    years: takes.Years = None,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    unit: takes.Unit = UnitChoice.THOUSAND,
    encoding: takes.Encoding = None,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """List and search cases; the help is in `texts/commands.py`."""
    from dxroi.commands.answers import Layout
    from dxroi.commands.cases import Request, searched
    from dxroi.commands.cases import cases as run
    from dxroi.commands.output import Destination

    wanted = searched(kind, system, department, plan, text, verdict, stage)
    request = Request(paths, rubric, wanted, sort, group_by.value if group_by else None, years)
    raise typer.Exit(run(request, Layout(unit), Destination.of(format_, output, force, color, encoding)))
