"""Keys that are not known where they stand, and what they were meant to be. Read only for bad files."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dxroi.finding import Finding
from dxroi.loading.nearest import nearest
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.scalars import short
from dxroi.loading.spelling import number_to_write
from dxroi.loading.traps import slip_in_text, slipped_entry, slipped_key
from dxroi.texts.findings import finding

_THOUSANDS = re.compile(r"\d{3}(?!\d)")
Stated = Mapping[str, ScalarNode]
_MANY = 100
"""From so many findings on no likeness is looked for: a file of nothing but slips has to end quickly too."""


def unknown_keys(node: MappingNode, field: str, findings: list[Finding], keys: tuple[str, ...]) -> set[str]:
    """Notes every key that is not known; returns those they were meant to be, so that their lack is no finding."""
    stated = {key.text: key for key, _ in node.entries if key.text in keys}
    prefix = f"{field}." if field else ""
    apart = _numbers_torn_apart(node, prefix, findings, keys)
    others = [(key, value) for key, value in node.entries if key.text not in keys and key not in apart]
    return {_unknown_key(key, value, prefix + key.text, findings, keys, stated) for key, value in others}


def _unknown_key(
    key: ScalarNode, value: Node, field: str, findings: list[Finding], keys: tuple[str, ...], stated: Stated
) -> str:
    """Notes one; returns which of the keys was meant, if that is clear."""
    slip, meant = _slip(key, value, field, keys) if key.plain else (None, None)
    if slip is not None:
        findings.append(slip)
        return meant or ""
    many = len(findings) >= _MANY
    free = [each for each in keys if each not in stated]
    near = None if many else nearest(key.text, free)
    again = None if many or near else nearest(key.text, stated)
    shown = short(key.text)
    if near is not None:
        findings.append(finding("DX132", field, key.place, key=shown, candidates=near))
    elif again is not None:
        line = stated[again].place.line
        findings.append(finding("DX140", field, key.place, key=shown, near=again, line=line))
    else:
        findings.append(finding("DX138", field, key.place, key=shown, keys=", ".join(free or keys)))
    return near or ""


def _slip(key: ScalarNode, value: Node, field: str, keys: tuple[str, ...]) -> tuple[Finding | None, str | None]:
    """The slip of the keyboard that makes a key unknown, and the key that was meant."""
    empty = isinstance(value, ScalarNode) and value.empty
    slip, meant = slip_in_text(key.text, key.place, field, keys if empty else ()), slipped_key(key.text)
    if slip is not None:
        return slip, meant
    if key.text[:1] in ("\u3000", "\u00a0"):
        return finding("DX112", field, key.place, write=short(key.text.strip())), meant
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
