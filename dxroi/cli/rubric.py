"""What `dxroi rubric` takes."""

from __future__ import annotations

from typing import Annotated

import typer

from dxroi.cli import takes
from dxroi.cli.app import HelpfulCommand, HelpfulGroup, app
from dxroi.commands.choices import ColorChoice
from dxroi.commands.language import tell
from dxroi.texts import commands as t

rubric_app = typer.Typer(cls=HelpfulGroup, help=tell(t.RUBRIC), no_args_is_help=True, rich_markup_mode=None)
app.add_typer(rubric_app, name="rubric")


@rubric_app.command("list", cls=HelpfulCommand, help=tell(t.RUBRIC_LIST))
def rubric_list(
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """List the shipped rubrics."""
    from dxroi.commands.output import Destination
    from dxroi.commands.rubric import list_rubrics

    raise typer.Exit(list_rubrics(Destination.of(format_, output, force, color, None)))


@rubric_app.command("show", cls=HelpfulCommand, help=tell(t.RUBRIC_SHOW))
def rubric_show(
    rubric: Annotated[str, typer.Argument(metavar="ID|PATH", help=tell(t.RUBRIC_ID))] = takes.DEFAULT_RUBRIC,
    format_: takes.Format = None,
    output: takes.Output = None,
    force: takes.Force = False,
    lang: takes.Language = None,  # noqa: ARG001  # read from the arguments before the texts are made
    color: takes.Color = ColorChoice.AUTO,
) -> None:
    """Show one rubric."""
    from dxroi.commands.output import Destination
    from dxroi.commands.rubric import show_rubric

    raise typer.Exit(show_rubric(rubric, Destination.of(format_, output, force, color, None)))
