"""A node back into one line of YAML, as somebody would type it, and into the plain value that it stands for."""

from __future__ import annotations

import json
import re
from typing import Any

from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.scalars import is_flag, is_number, number_of

_APART = re.compile(r"[,\[\]{}]|: |:$| #|^(?:[-?:](?: |$)|[&*!|>'\"%@`#])")
"""What would take a text without quotes apart between brackets."""


def written(node: Node) -> str:
    """One line of YAML that says the same.

    >>> from dxroi.finding import Location
    >>> written(ScalarNode(Location("p.yaml", 1, 1), "120", plain=False))
    '"120"'
    """
    if isinstance(node, ScalarNode):
        return node.text if node.plain else _quoted(node.text)
    return _within(node)


def _within(node: Node) -> str:
    """The same between brackets."""
    if isinstance(node, MappingNode):
        return "{" + ", ".join(f"{_within(key)}: {_within(value)}" for key, value in node.entries) + "}"
    if isinstance(node, SequenceNode):
        return "[" + ", ".join(map(_within, node.items)) + "]"
    if not isinstance(node, ScalarNode):
        return ""
    return node.text if node.plain and not _APART.search(node.text) else _quoted(node.text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def plain(node: Node | None) -> Any:
    """Numbers, flags, texts, dicts and lists; none where there is nothing."""
    if isinstance(node, MappingNode):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    if not isinstance(node, ScalarNode) or node.empty:
        return None
    number = number_of(node.text) if is_number(node) else None
    if number is not None:
        return number
    return node.text == "true" if is_flag(node) else node.text
