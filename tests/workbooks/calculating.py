"""The few functions of a spreadsheet that the column of checks uses, so that its formulas can be tried out."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

from dxroi.workbooks.cells import column_of
from dxroi.workbooks.lists import letter_of

_TOKEN = re.compile(
    r'"(?:[^"]|"")*"|\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?|[A-Z]+(?=\()|<>|<=|>=|[-+*=<>(),]|\d+'
)
_PYTHON = {"<>": "!=", "=": "=="}


class Area(list[Any]):
    """Cells, or what a function made of them; a single cell is an area of one. A blank is an empty text."""

    def _each(self, other: object, does: Callable[[Any, Any], Any]) -> Area:
        others = other if isinstance(other, Area) else Area([other] * len(self))
        return Area([does(a, b) for a, b in zip(self, others, strict=True)])

    def __eq__(self, other: object) -> Area:  # type: ignore[override]
        return self._each(other, lambda a, b: a == b and isinstance(a, str) == isinstance(b, str))

    def __ne__(self, other: object) -> Area:  # type: ignore[override]
        return self._each(other, lambda a, b: a != b or isinstance(a, str) != isinstance(b, str))

    def __lt__(self, other: object) -> Area:  # type: ignore[override]
        return self._each(other, _by(operator.lt))

    def __le__(self, other: object) -> Area:  # type: ignore[override]
        return self._each(other, _by(operator.le))

    def __gt__(self, other: object) -> Area:  # type: ignore[override]
        return self._each(other, _by(operator.gt))

    def __ge__(self, other: object) -> Area:  # type: ignore[override]
        return self._each(other, _by(operator.ge))

    def __mul__(self, other: object) -> Area:
        return self._each(other, operator.mul)

    def __add__(self, other: object) -> Area:
        return self._each(other, operator.add)

    def __bool__(self) -> bool:
        (only,) = self
        return bool(only)

    __hash__ = None


def _by(compare: Callable[[Any, Any], bool]) -> Callable[[Any, Any], bool]:
    """A text is larger than any number."""
    return lambda a, b: compare((isinstance(a, str), a), (isinstance(b, str), b))


def _flat(given: tuple[Any, ...]) -> list[Any]:
    return [each for area in given for each in (area if isinstance(area, Area) else [area])]


FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "IF": lambda condition, then, other: then if condition else other,
    "AND": lambda *given: Area([all(_flat(given))]),
    "OR": lambda *given: Area([any(_flat(given))]),
    "NOT": lambda given: Area([not given]),
    "TRIM": lambda area: Area([each.strip(" ") if isinstance(each, str) else str(each) for each in area]),
    "LEFT": lambda area, n: Area([str(each)[:n] for each in area]),
    "ISTEXT": lambda area: Area([isinstance(each, str) and each != "" for each in area]),
    "ISNUMBER": lambda area: Area([isinstance(each, int | float) for each in area]),
    "COUNTA": lambda *given: Area([sum(each != "" for each in _flat(given))]),
    "COUNTIF": lambda area, _: Area([sum(isinstance(each, int | float) and each < 0 for each in area)]),
    "SUMPRODUCT": lambda area: Area([sum(area)]),
}


def calculated(formula: str, cells: Mapping[str, Any]) -> str:
    """What a formula of the column comes to."""
    python = "".join(map(_python, _TOKEN.findall(formula)))
    names = {**FUNCTIONS, "cells_of": lambda area: _cells(area, cells), "__builtins__": {}}
    return str(eval(python, names))  # noqa: S307  # a formula of our own, in the words above


def _python(token: str) -> str:
    if token.startswith('"'):
        return repr(token[1:-1].replace('""', '"'))
    if re.match(r"\$?[A-Z]+\$?\d", token):
        return f"cells_of({token.replace('$', '')!r})"
    return _PYTHON.get(token, token)


def _cells(area: str, cells: Mapping[str, Any]) -> Area:
    first, _, last = area.partition(":")
    (left, top), (right, bottom) = (re.fullmatch(r"([A-Z]+)(\d+)", each).groups() for each in (first, last or first))  # type: ignore[union-attr]
    columns = range(column_of(left), column_of(right) + 1)
    return Area([cells.get(f"{letter_of(c)}{r}", "") for r in range(int(top), int(bottom) + 1) for c in columns])
