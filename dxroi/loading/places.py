"""A written path -> its place in the file, and back; and the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxroi.finding import Finding, Location
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode


def place_of(node: Node, field: str, prefix: str = "", at_key: bool = False) -> Location:
    """The place of a written path below a node: its deepest segment that exists, or the key of that.

    A segment is a key, the number of an entry, or the id of one; keys may hold dots themselves.
    """
    rest, key = field.removeprefix(prefix).removeprefix("."), node
    while rest:
        step = next((step for step in _steps(node) if rest == step[0] or rest.startswith(step[0] + ".")), None)
        if step is None:
            break
        rest, (_, node, key) = rest[len(step[0]) + 1 :], step
    return key.place if at_key else node.place


def _steps(node: Node) -> list[tuple[str, Node, Node]]:
    """The names under which something stands directly below, longest first, each with what is there and its key."""
    if isinstance(node, MappingNode):
        return sorted(((key.text, value, key) for key, value in node.entries), key=lambda step: -len(step[0]))
    if not isinstance(node, SequenceNode):
        return []
    ids = [(item.get("id"), item) for item in node.items if isinstance(item, MappingNode)]
    named: list[tuple[str, Node, Node]] = [
        (name.text, item, item) for name, item in ids if isinstance(name, ScalarNode)
    ]
    return sorted(named, key=lambda step: -len(step[0])) + [(str(n), item, item) for n, item in enumerate(node.items)]


def fields_of(node: Node, path: str, by_id: bool) -> Iterator[tuple[Location, str]]:
    """Every field below a node in the order of the file, each before what is in it."""
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            below = f"{path}.{key.text}" if path else key.text
            yield key.place, below
            yield from fields_of(value, below, by_id)
    elif isinstance(node, SequenceNode):
        for number, item in enumerate(node.items):
            name = item.get("id") if by_id and isinstance(item, MappingNode) else None
            below = f"{path}.{name.text if isinstance(name, ScalarNode) else number}"
            yield item.place, below
            yield from fields_of(item, below, by_id)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """In the order of the file, file by file; those without a place first."""
    return tuple(sorted(findings, key=lambda each: each.location or ("", 0, 0)))
