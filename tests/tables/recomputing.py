"""A working of the derivation, recomputed: numbers, + − × ÷ and parentheses, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

NUMBER = re.compile(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?")
TOKEN = re.compile(rf"({NUMBER.pattern}|[-+−×÷()])\s*")
WORKING = re.compile(r"[-−(0-9][-0-9.,e+−×÷() ]*(?<! ) = -?[0-9][0-9.,e+-]*")
OPERATOR = re.compile(r"[+−×÷]")
ASIDE = re.compile(r" \[= ([^\]]*)\]")
"""A result on the way: `2,400 × (15 − 5) ÷ 60 [= 400] × 1 × 0.5`."""


def workings(line: str) -> Iterator[tuple[str, float]]:
    """Every `expression = value` in a line, without the fiscal year and the words around it."""
    for part in re.split(r"; |→ |: ", ASIDE.sub("", line)):
        expression, _, value = part.rpartition(" = ")
        if WORKING.fullmatch(part) and OPERATOR.search(expression):
            yield expression, number(value)


def size(expression: str) -> float:
    """The sum of its numbers, what a tie is measured against."""
    return sum(number(text) for text in NUMBER.findall(expression))


def number(text: str) -> float:
    """A number with thousands separators, negative ones with a hyphen or a minus."""
    return float(text.replace(",", "").replace("−", "-"))


def computed(expression: str) -> float:
    """The value of an expression.

    >>> computed("2,400 × (15 − 5) ÷ 60 × −(-0.5) + 1")
    201.0
    """
    tokens = [match.group(1) for match in TOKEN.finditer(expression)]
    assert "".join(tokens) == expression.replace(" ", ""), expression
    value = _sum(tokens)
    assert not tokens, expression
    return value


def _sum(tokens: list[str]) -> float:
    value = _product(tokens)
    while tokens and tokens[0] in "+−":
        sign = 1 if tokens.pop(0) == "+" else -1
        value += sign * _product(tokens)
    return value


def _product(tokens: list[str]) -> float:
    value = _factor(tokens)
    while tokens and tokens[0] in "×÷":
        divides, other = tokens.pop(0) == "÷", _factor(tokens)
        value = value / other if divides else value * other
    return value


def _factor(tokens: list[str]) -> float:
    first = tokens.pop(0)
    if first in "-−":
        return -_factor(tokens)
    if first == "(":
        value = _sum(tokens)
        assert tokens.pop(0) == ")"
        return value
    return number(first)
