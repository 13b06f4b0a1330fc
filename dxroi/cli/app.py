"""The app, and the help in the user's language."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dxroi.cli import takes
from dxroi.commands.language import tell, translated
from dxroi.texts import commands as t


class HelpfulCommand(TyperCommand):
    """A command whose help speaks the user's language."""

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002  # a sentence is never cut
        """The first sentence of the help, whole."""
        return re.split(r"(?<=。)|(?<=\.) ", self.help or "", maxsplit=1)[0]

    def get_help(self, ctx: Any) -> str:
        """The help, the framework's own words put into the language of this run."""
        return translated(super().get_help(ctx))


class HelpfulGroup(TyperGroup):
    """A group of commands whose help speaks the user's language."""

    def get_help(self, ctx: Any) -> str:
        """The help, the framework's own words put into the language of this run."""
        return translated(super().get_help(ctx))


app = typer.Typer(
    name="dxroi",
    cls=HelpfulGroup,
    help=tell(t.APP),
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        import dxroi

        typer.echo(f"dxroi {dxroi.__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[bool, takes.option("version", callback=_show_version, is_eager=True)] = False,
    lang: takes.Language = None,  # read from the arguments before the texts are made
) -> None:
    """What can stand before a command."""
