r"""One value of a file -> text, number, word, flag or date, by the narrowed YAML 1.2 core schema.

A number is `[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?` without quotes and below 1e15 in size; `true` and
`false` are the only booleans; all else is text. Whatever looks like a number in another spelling is never guessed
at: the finding says which number to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from dxroi.finding import Finding
from dxroi.loading.nodes import Node, ScalarNode, SequenceNode
from dxroi.texts.findings import finding

Word = TypeVar("Word", bound=StrEnum)

UNKNOWN = ("unknown", "未定")
LIMIT = 1e15
_IN = {"rate": "yen"}
"""Unit -> what a number too large for it is counted in, where that is another word."""

_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_STARTS = frozenset("-+0123456789")
"""How a number begins: most texts are known to be none by their first character."""


def short(text: str) -> str:
    """A text as it stands in a message: not more than 40 characters of it.

    >>> short("あ" * 50) == "あ" * 39 + "…"
    True
    """
    return text if len(text) <= 40 else text[:39] + "…"


def is_number(node: Node) -> bool:
    """Whether the value is a number of the narrowed schema, of whatever size."""
    return (
        isinstance(node, ScalarNode)
        and node.text[:1] in _STARTS
        and node.plain
        and _NUMBER.fullmatch(node.text) is not None
    )


def is_flag(node: Node) -> bool:
    """Whether the value is `true` or `false`."""
    return isinstance(node, ScalarNode) and node.plain and node.text in ("true", "false")


def is_surely_text(text: str) -> bool:
    """Whether a text is known at first sight to be neither a number nor `true` nor `false`.

    >>> is_surely_text("市民税課"), is_surely_text("2027年度から"), is_surely_text("true")
    (True, False, False)
    """
    return text[:1] not in _STARTS and text != "true" and text != "false"


def is_short_whole(node: Node) -> bool:
    """Whether the value is known at first sight to be a whole number: up to nine digits, no leading zero."""
    if type(node) is not ScalarNode or not node.plain:
        return False
    text = node.text
    return len(text) < 10 and text.isdecimal() and text.isascii() and (text[0] != "0" or text == "0")


def is_unknown(node: Node) -> bool:
    """Whether the value says that nobody could say yet."""
    return type(node) is ScalarNode and node.text in UNKNOWN


def single(node: Node, field: str, findings: list[Finding], wanted: str = "") -> ScalarNode | None:
    """The value, where it is one value and not empty; `wanted` may be a `text`, a `number` or a `quantity`."""
    if isinstance(node, ScalarNode):
        if not node.empty:
            return node
        findings.append(finding("DX201", field, node.place, way="" if wanted == "quantity" else "optional"))
    elif type(node) is not Node:
        kind = "[…]" if isinstance(node, SequenceNode) else "{…}"
        findings.append(finding("DX136", field, node.place, written=kind, way=wanted))
    return None


def read_text(node: Node, field: str, findings: list[Finding]) -> str | None:
    """A text; a number or boolean has to be quoted, so that nobody wonders which it is."""
    scalar = single(node, field, findings, "text")
    if scalar is None:
        return None
    if is_number(scalar) or is_flag(scalar):
        findings.append(finding("DX206", field, scalar.place, written=short(scalar.text)))
        return None
    return scalar.text.strip()


def number_of(text: str) -> int | float | None:
    """The number that a text of the schema stands for; none where it is too large.

    >>> number_of("2.5e6"), number_of("120"), number_of("1e400")
    (2500000.0, 120, None)
    """
    value = float(text)
    if abs(value) >= LIMIT:
        return None
    return value if "." in text or "e" in text.lower() else int(text)


def read_number(
    node: Node, field: str, findings: list[Finding], unit: str = "", unsure: bool = False
) -> int | float | None:
    """A number of any sign; `unit` (see `amounts`) says what another spelling can mean.

    Where it may be `unsure`, a range or `unknown` would do as well.
    """
    if is_short_whole(node):
        return int(node.text)  # type: ignore[attr-defined]  # it is a scalar
    scalar = single(node, field, findings, "quantity" if unsure else "number")
    if scalar is None:
        return None
    if not is_number(scalar):
        from dxroi.loading.spelling import number_finding  # only bad files pay for it

        findings.append(number_finding(scalar, field, unit, unsure))
        return None
    value = number_of(scalar.text)
    if value is None:
        findings.append(finding("DX204", field, scalar.place, written=short(scalar.text), way=_IN.get(unit, unit)))
    return value


def read_flag(node: Node, field: str, findings: list[Finding]) -> bool | None:
    """`true` or `false`."""
    scalar = single(node, field, findings)
    if scalar is None:
        return None
    if is_flag(scalar):
        return scalar.text == "true"
    from dxroi.loading.nearest import flag_to_write

    findings.append(finding("DX207", field, scalar.place, written=short(scalar.text), write=flag_to_write(scalar.text)))
    return None


def read_word(node: Node, field: str, findings: list[Finding], words: Iterable[str]) -> str | None:
    """One of a closed list of words."""
    scalar = single(node, field, findings)
    if scalar is None:
        return None
    text = scalar.text.strip()
    if text in words:
        return text
    from dxroi.loading.nearest import offered

    findings.append(finding("DX208", field, scalar.place, written=short(scalar.text), **offered(text, words)))
    return None
