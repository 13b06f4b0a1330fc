"""The app, the help in the user's language, and what many commands take alike."""

from __future__ import annotations

import re
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from dxroi.commands.choices import ColorChoice, LangChoice
from dxroi.commands.language import tell, translated
from dxroi.formats import FormatName
from dxroi.texts import commands as t

DEFAULT_RUBRIC = "chigasaki-dx-2"


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


def option(name: str, *flags: str, metavar: str | None = None, **more: Any) -> Any:
    """One of the options, with its help."""
    return typer.Option(*flags, help=tell(t.OPTION[name]), metavar=metavar, **more)


def calibrate_option(name: str, *flags: str, metavar: str | None = None) -> Any:
    """One of the options of calibrate, with its help."""
    return typer.Option(*(flags or (f"--{name}",)), help=tell(t.CALIBRATE_OPTION[name]), metavar=metavar)


Format = Annotated[FormatName | None, option("format", "--format")]
Output = Annotated[str | None, option("output", "-o", "--output", metavar="FILE")]
Force = Annotated[bool, option("force", "--force")]
Language = Annotated[LangChoice | None, option("lang", "--lang")]
Color = Annotated[ColorChoice, option("color", "--color")]
Calibrated = Annotated[str | None, calibrate_option("calibration", metavar="FILE")]
CalibrationLevel = Annotated[str | None, calibrate_option("calibration-level", metavar="P")]


def _show_version(asked: bool) -> None:
    if asked:
        import dxroi

        typer.echo(f"dxroi {dxroi.__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[bool, option("version", "--version", callback=_show_version, is_eager=True)] = False,
    lang: Language = None,  # read from the arguments before the texts are made
) -> None:
    """What can stand before a command."""


def dated(date: str | None, option: str = "--date") -> str | None:
    """A date as it was given; anything else is refused."""
    from dxroi.commands.streams import RefusalError
    from dxroi.loading.dates import is_date

    if date is not None and not is_date(date):
        raise RefusalError(tell(t.NOT_DATE, option=option))
    return date
