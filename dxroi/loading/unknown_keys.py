"""Keys that are not known where they stand, and what they were meant to be. Read only for bad files."""

from __future__ import annotations

import re

from dxroi.finding import Finding
from dxroi.loading.nearest import nearest
from dxroi.loading.nodes import MappingNode, ScalarNode
from dxroi.loading.scalars import short
from dxroi.loading.spelling import number_to_write
from dxroi.loading.traps import slip_in_text, slipped_key
from dxroi.texts.findings import finding

_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_MANY = 100
"""From so many findings on no likeness is looked for: a file of nothing but slips has to end quickly too."""


def unknown_keys(node: MappingNode, field: str, findings: list[Finding], keys: tuple[str, ...]) -> set[str]:
    """Notes every key that is not known; returns those they were meant to be, so that their lack is no finding."""
    stated = {key.text for key, _ in node.entries}
    free = tuple(key for key in keys if key not in stated)
    prefix = f"{field}." if field else ""
    apart = _numbers_torn_apart(node, prefix, findings, keys)
    others = [key for key, _ in node.entries if key.text not in keys and key not in apart]
    return {_unknown_key(key, prefix + key.text, findings, free) for key in others}


def _unknown_key(key: ScalarNode, field: str, findings: list[Finding], keys: tuple[str, ...]) -> str:
    """Notes one; returns which of the free keys was meant, if that is clear."""
    if key.plain:
        slip, meant = slip_in_text(key.text, key.place, field), slipped_key(key.text)
        if slip is None and meant is not None:
            slip = finding("DX112", field, key.place, write=short(meant))
        if slip is not None:
            findings.append(slip)
            return meant or ""
    near = nearest(key.text, keys) if len(findings) < _MANY else None
    offered = near or ", ".join(keys)
    findings.append(finding("DX132", field, key.place, key=short(key.text), candidates=offered))
    return near or ""


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
