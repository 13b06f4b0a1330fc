"""What `dxroi check` takes."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from dxroi.cli.app import DEFAULT_RUBRIC, Color, Force, HelpfulCommand, Language, app
from dxroi.commands.choices import ColorChoice, FailOnChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t


def _check_option(name: str, metavar: str | None = None) -> Any:
    return typer.Option(f"--{name}", help=tell(t.CHECK_OPTION[name]), metavar=metavar)


@app.command(cls=HelpfulCommand, help=tell(t.CHECK))
def check(
    paths: Annotated[list[str] | None, typer.Argument(metavar="PATH...", help=tell(t.CHECK_PATHS))] = None,
    rubric: Annotated[str, _check_option("rubric", "ID|PATH")] = DEFAULT_RUBRIC,
    formats: Annotated[list[str] | None, _check_option("format", "NAME[=FILE]")] = None,
    force: Force = False,
    fail_on: Annotated[FailOnChoice, _check_option("fail-on")] = FailOnChoice.ERROR,
    require: Annotated[list[str] | None, _check_option("require", "CONDITION")] = None,
    require_verdict: Annotated[str | None, _check_option("require-verdict", "VERDICT")] = None,
    allow_empty: Annotated[bool, _check_option("allow-empty")] = False,
    list_: Annotated[bool, _check_option("list")] = False,
    no_ignores: Annotated[bool, _check_option("no-ignores")] = False,
    today: Annotated[str | None, _check_option("today", "YYYY-MM-DD")] = None,
    jobs: Annotated[int, _check_option("jobs", "N")] = 1,
    lang: Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: Color = ColorChoice.AUTO,
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
