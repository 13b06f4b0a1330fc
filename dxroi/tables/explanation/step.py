"""One step of a derivation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from dxroi.engine.ties import settled
from dxroi.finding import Location
from dxroi.models.quantity import Number
from dxroi.tables.page import Page
from dxroi.texts import explanation as t

Locate = Callable[[str], Location | None]
"""A path as written (`cost.annual`, `rubric.labour.regular.yen_per_hour`) -> where it stands."""


class Step(NamedTuple):
    """One figure: its formula in words, the workings in numbers, and the paths of the inputs."""

    figure: str
    formula: str
    workings: tuple[str, ...]
    inputs: tuple[str, ...] = ()


class Part(NamedTuple):
    """Steps that belong together."""

    title: str
    steps: tuple[Step, ...]


def exact(value: Number | None, scale: Number = 0) -> str:
    """A number as it is calculated with: fifteen digits, thousands separated, never rounded to a unit.

    >>> exact(1411200.0), exact(0.125), exact(None)
    ('1,411,200', '0.125', '?')
    """
    return "?" if value is None else f"{settled(value, scale):,.15g}"


def place(path: str, locate: Locate) -> str:
    """A path with its place."""
    found = locate(path)
    return f"{path}  {found.path}:{found.line}:{found.column}" if found else path


def by_years(page: Page, workings: Sequence[str]) -> tuple[str, ...]:
    """One working a year, equal neighbours in one line."""
    return tuple(f"{_span(page, [t for t, _ in group])}: {text}" for text, group in _runs(workings))


def _runs(workings: Sequence[str]) -> Iterable[tuple[str, list[tuple[int, str]]]]:
    for text, group in groupby(enumerate(workings), key=lambda pair: pair[1]):
        yield text, list(group)


def _span(page: Page, positions: list[int]) -> str:
    first, last = (_year(page, position) for position in (positions[0], positions[-1]))
    return first if first == last else page.say(t.YEARS_FROM_TO, first=first, last=last)


def _year(page: Page, position: int) -> str:
    year = page.appraisal.years[position].year
    return f"t={position}" if year is None else page.fiscal_year(year)
