"""A written path -> its place in the file; and the order of the file."""

from __future__ import annotations

from collections.abc import Iterable

from dxroi.finding import Finding, Location
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode


def place_of(node: Node, field: str, prefix: str = "") -> Location:
    """The place of a written path below a node: its deepest segment that exists.

    A segment is a key, the number of an entry, or the id of one; keys may hold dots themselves.
    """
    rest = field.removeprefix(prefix).removeprefix(".")
    while rest:
        step = next((step for step in _steps(node) if rest == step[0] or rest.startswith(step[0] + ".")), None)
        if step is None:
            break
        rest, node = rest[len(step[0]) + 1 :], step[1]
    return node.place


def _steps(node: Node) -> list[tuple[str, Node]]:
    """The names under which something stands directly below, longest first."""
    if isinstance(node, MappingNode):
        return sorted(((key.text, value) for key, value in node.entries), key=lambda step: -len(step[0]))
    if not isinstance(node, SequenceNode):
        return []
    ids = [(item.get("id"), item) for item in node.items if isinstance(item, MappingNode)]
    named: list[tuple[str, Node]] = [(name.text, item) for name, item in ids if isinstance(name, ScalarNode)]
    return sorted(named, key=lambda step: -len(step[0])) + [(str(n), item) for n, item in enumerate(node.items)]


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order of the file, file by file; those without a place first."""
    return tuple(sorted(findings, key=lambda each: each.location or ("", 0, 0)))
