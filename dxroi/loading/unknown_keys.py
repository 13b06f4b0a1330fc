"""Keys that are not known where they stand, and what they were meant to be. Read only for bad files."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dxroi.finding import Finding
from dxroi.loading.nearest import nearest, surely_meant
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.scalars import short
from dxroi.loading.spelling import number_to_write
from dxroi.loading.traps import BLANKS, slip_in_text, slipped_entry, slipped_key
from dxroi.texts.findings import finding

_THOUSANDS = re.compile(r"\d{3}(?!\d)")
Stated = Mapping[str, ScalarNode]
Pair = tuple[ScalarNode, Node]
_LISTED = 40
"""So many keys are named at most where none is near."""
_MANY = 100
"""From so many findings on no likeness is looked for: a file of nothing but slips has to end quickly too."""


def unknown_keys(
    node: MappingNode, field: str, findings: list[Finding], keys: tuple[str, ...]
) -> dict[str, Pair | None]:
    """Notes every key that is not known; returns those they were meant to be, so that their lack is no finding.

    With them come the written key and its value, where these can be read as if the key were right.
    """
    stated = {key.text: key for key, _ in node.entries if key.text in keys}
    prefix = f"{field}." if field else ""
    apart = _numbers_torn_apart(node, prefix, findings, keys)
    meant: dict[str, Pair | None] = {}
    above = field
    for key, value in node.entries:
        if key.text not in keys and key not in apart:
            slip, name = _slip(key, value, field, above, keys) if key.plain else (None, None)
            if slip is not None:
                findings.append(slip)
                meant.setdefault(name or "", None)
                continue
            name = _unknown_key(key, prefix + key.text, findings, keys, stated)
            meant.setdefault(name or "", (key, value) if name and surely_meant(key.text, name) else None)
        above = prefix + key.text if isinstance(value, ScalarNode) and value.empty else field
    return meant


def _unknown_key(
    key: ScalarNode, field: str, findings: list[Finding], keys: tuple[str, ...], stated: Stated
) -> str | None:
    """Notes one; returns which of the keys was meant, if one is near."""
    many = len(findings) >= _MANY
    free = [each for each in keys if each not in stated]
    near = None if many else nearest(key.text, free)
    again = None if many or near else nearest(key.text, stated)
    shown = short(key.text)
    if near is not None:
        findings.append(finding("DX132", field, key.place, key=shown, candidates=near, among=", ".join(free)))
    elif again is not None:
        line = stated[again].place.line
        findings.append(finding("DX140", field, key.place, key=shown, near=again, line=line))
    else:
        offered = free or keys
        shown_keys = offered if len(offered) <= _LISTED else [*offered[:_LISTED], "…"]
        findings.append(finding("DX138", field, key.place, key=shown, keys=", ".join(shown_keys)))
    return near


def _slip(
    key: ScalarNode, value: Node, field: str, above: str, keys: tuple[str, ...]
) -> tuple[Finding | None, str | None]:
    """The slip of the keyboard that makes a key unknown, and the key that was meant.

    What is indented by other blanks was meant to stand below the key without a value, `above`.
    """
    empty = isinstance(value, ScalarNode) and value.empty
    slip, meant = slip_in_text(key.text, key.place, field, keys if empty else ()), slipped_key(key.text)
    if slip is not None:
        return slip, meant
    if meant is not None and key.text[:1] in BLANKS:
        text = value.text if isinstance(value, ScalarNode) and not empty else ""
        below = f"{above}.{meant}" if above else meant
        return finding("DX112", below, key.place, write=short(f"{meant}: {text}".rstrip())), meant
    return slipped_entry(key, field, is_key=True), None


def _numbers_torn_apart(
    node: MappingNode, prefix: str, findings: list[Finding], keys: tuple[str, ...]
) -> set[ScalarNode]:
    """`{initial: 1,200千円}` is to YAML an `initial` of 1 and a key `200千円`: notes the numbers, returns the keys."""
    apart: set[ScalarNode] = set()
    whole: dict[str, tuple[ScalarNode, str]] = {}
    last = ""
    for key, value in node.entries:
        number = value if isinstance(value, ScalarNode) else None
        if key.text in keys:
            last = key.text if number is not None and number.plain and number.text.strip("-+").isdigit() else ""
            if last and number is not None:
                whole[last] = number, number.text
        elif last and number is not None and number.empty and _THOUSANDS.match(key.text):
            whole[last] = whole[last][0], f"{whole[last][1]},{key.text}"
            apart.add(key)
        else:
            last = ""
    for name, (first, text) in whole.items():
        if text != first.text:
            write = number_to_write(text, "yen") or text.replace(",", "")
            findings.append(finding("DX202", prefix + name, first.place, written=short(text), write=write))
    return apart
