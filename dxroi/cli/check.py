"""What `dxroi check` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, app
from dxroi.commands.choices import ColorChoice, FailOnChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

_option = takes.options_of(t.CHECK_OPTION)


@app.command(cls=HelpfulCommand, help=tell(t.CHECK))
def check(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH...", help=tell(t.CHECK_PATHS))] = None,
    rubric: Annotated[str, _option("rubric", "ID|PATH")] = takes.DEFAULT_RUBRIC,
    formats: Annotated[list[str] | None, _option("format", "NAME[=FILE]")] = None,
    force: takes.Force = False,
    fail_on: Annotated[FailOnChoice, _option("fail-on")] = FailOnChoice.ERROR,
    require: Annotated[list[str] | None, _option("require", "CONDITION")] = None,
    require_verdict: Annotated[str | None, _option("require-verdict", "VERDICT")] = None,
    allow_empty: Annotated[bool, _option("allow-empty")] = False,
    list_: Annotated[bool, _option("list")] = False,
    no_ignores: Annotated[bool, _option("no-ignores")] = False,
    today: Annotated[str | None, _option("today", "YYYY-MM-DD")] = None,
    jobs: Annotated[int, _option("jobs", "N")] = 1,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Check files; the help is in `texts/commands.py`."""
    if list_:
        from dxroi.commands.explain import list_checks

        raise typer.Exit(list_checks())
    from dxroi.commands.check import Request
    from dxroi.commands.check import check as run

    request = Request(
        paths or (),
        rubric,
        formats or (),
        fail_on,
        require or (),
        require_verdict,
        allow_empty,
        not no_ignores,
        today,
        jobs,
        force,
        color,
    )
    raise typer.Exit(run(request))
