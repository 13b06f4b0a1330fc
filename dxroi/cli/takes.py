"""What many commands take alike, and the one way in which an option gets its help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from dxroi.commands.choices import ColorChoice, LangChoice, NegativeChoice, UnitChoice
from dxroi.commands.language import tell
from dxroi.finding import Words
from dxroi.formats import FormatName
from dxroi.texts import commands as t

DEFAULT_RUBRIC = "chigasaki-dx-2"


def options_of(words: Mapping[str, Words]) -> Callable[..., Any]:
    """What makes the options of a command out of their words: `--name`, or the flags that are given, with its help."""

    def option(name: str, metavar: str | None = None, *flags: str, **more: Any) -> Any:
        return typer.Option(*(flags or (f"--{name}",)), help=tell(words[name]), metavar=metavar, **more)

    return option


option = options_of(t.OPTION)

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help=tell(t.PATHS))]
Rubric = Annotated[str, option("rubric", "ID|PATH")]
Years = Annotated[int | None, option("years", "N")]
Rate = Annotated[float | None, option("rate", "R")]
FailOn = Annotated[list[str] | None, option("fail-on", "VERDICT|CONDITION")]
Date = Annotated[str | None, option("date", "YYYY-MM-DD")]
Unit = Annotated[UnitChoice, option("unit")]
Negative = Annotated[NegativeChoice | None, option("negative")]
Encoding = Annotated[str | None, option("encoding", "NAME")]
Format = Annotated[FormatName | None, option("format")]
Output = Annotated[str | None, option("output", "FILE", "-o", "--output")]
Force = Annotated[bool, option("force")]
Language = Annotated[LangChoice | None, option("lang")]
Color = Annotated[ColorChoice, option("color")]
_calibration = options_of(t.CALIBRATE_OPTION)
Calibrated = Annotated[str | None, _calibration("calibration", "FILE")]
CalibrationLevel = Annotated[str | None, _calibration("calibration-level", "P")]


def dated(date: str | None, option: str = "--date") -> str | None:
    """A date as it was given; anything else is refused."""
    from dxroi.commands.streams import RefusalError
    from dxroi.loading.dates import is_date

    if date is not None and not is_date(date):
        raise RefusalError(tell(t.NOT_DATE, option=option))
    return date
