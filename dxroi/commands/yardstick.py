"""The rubric of a call with what the call changes in it, and how the next command says so again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.commands.complaints import complain
from dxroi.commands.language import tell
from dxroi.commands.streams import RefusalError
from dxroi.loading import DEFAULT_RUBRIC, LoadedRubric, read_rubric
from dxroi.models.rubric import Rubric
from dxroi.texts import commands as t


class Yardstick(NamedTuple):
    """The rubric with what the call changed in it, and its file."""

    rubric: Rubric
    loaded: LoadedRubric
    options: tuple[str, ...] = ()
    """What the call said of it, to be said again in the next command."""
    beside: tuple[str, ...] = ()
    """What it asked of `evaluate` alone, to be said again in the next call of that."""


def judged_by(rubric: str, years: int | None, rate: float | None) -> Yardstick | None:
    """The rubric that a call names, as the call changes it; none, and why said, where it cannot be used."""
    loaded = read_rubric(rubric)
    if loaded.rubric is None:
        complain(loaded.findings, notes=True)
        return None
    return Yardstick(changed(loaded.rubric, years, rate), loaded, options([rubric], years, rate))


def changed(rubric: Rubric, years: int | None, rate: float | None) -> Rubric:
    """The rubric with the horizon and the rate of the call."""
    overrides: dict[str, float] = {}
    if years is not None:
        if not 1 <= years <= 50:
            raise RefusalError(tell(t.NOT_YEARS))
        overrides["horizon"] = years
        rubric = rubric._replace(horizon=years)
    if rate is not None:
        if not 0 <= rate < 1:
            raise RefusalError(tell(t.NOT_RATE))
        overrides["discounting.rate"] = rate
        rubric = rubric._replace(discounting=rubric.discounting._replace(rate=rate))
    return rubric._replace(overrides=overrides)


def options(rubrics: Sequence[str], years: int | None, rate: float | None) -> tuple[str, ...]:
    """What a call says of its yardstick beyond the defaults, to be said again in the next command."""
    stated: list[tuple[str, object]] = [("--years", years), ("--rate", rate)]
    if list(rubrics) != [DEFAULT_RUBRIC]:
        stated += [("--rubric", rubric) for rubric in rubrics]
    return tuple(word for name, value in stated if value is not None for word in (name, str(value)))
