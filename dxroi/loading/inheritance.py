"""`extends`: a rubric laid over another, node by node, so that every value keeps the file and place it comes from.

Mappings merge key by key; lists whose entries have an `id` merge by id, the parent's order first, `remove: true` takes
one out; every other value, and `verdicts`, `points`, `weighting`, is replaced whole. `id`, `version` are not inherited.
"""

from __future__ import annotations

from dxroi.finding import Finding
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

_OWN = ("format", "id", "version", "extends")
_WHOLE = ("verdicts", "points", "weighting")


def lay_over(child: MappingNode, parent: MappingNode, findings: list[Finding]) -> MappingNode:
    """The child's rubric over its parent's."""
    inherited = MappingNode(parent.place)
    inherited.entries = [(key, value) for key, value in parent.entries if key.text not in _OWN]
    return _mapping(child, inherited, "rubric", findings)


def _mapping(child: MappingNode, parent: MappingNode, field: str, findings: list[Finding]) -> MappingNode:
    """The parent's keys in their order, then the new ones."""
    merged = MappingNode(child.place)
    stated = {key.text: (key, value) for key, value in child.entries}
    for key, below in parent.entries:
        own, value = stated.pop(key.text, (key, None))
        path = f"{field}.{key.text}"
        if value is None:
            merged.entries.append((key, below))
        else:
            merged.entries.append((own, _value(value, below, path, findings) if key.text not in _WHOLE else value))
    merged.entries += stated.values()
    return merged


def _value(child: Node, parent: Node, field: str, findings: list[Finding]) -> Node:
    """Two values of one key: merged where both are mappings or lists of things with ids, else the child's."""
    if isinstance(child, MappingNode) and isinstance(parent, MappingNode):
        return _mapping(child, parent, field, findings)
    if isinstance(child, SequenceNode) and isinstance(parent, SequenceNode):
        own, inherited = _by_id(child), _by_id(parent)
        if own is not None and inherited is not None:
            return _list(child, own, inherited, field, findings)
    return child


def _by_id(node: SequenceNode) -> dict[str, MappingNode] | None:
    """Id -> entry; none if some entry has no id, or two have the same: such a list does not merge."""
    found: dict[str, MappingNode] = {}
    for item in node.items:
        name = item.get("id") if isinstance(item, MappingNode) else None
        if not isinstance(item, MappingNode) or not isinstance(name, ScalarNode) or name.text in found:
            return None
        found[name.text] = item
    return found


def _list(
    child: SequenceNode,
    own: dict[str, MappingNode],
    inherited: dict[str, MappingNode],
    field: str,
    findings: list[Finding],
) -> SequenceNode:
    """The parent's entries in their order, then the new ones, without those taken out."""
    merged = SequenceNode(child.place)
    for name, entry in own.items():
        if removes(entry) and name not in inherited:
            findings.append(finding("DX506", f"{field}.{name}", entry.place, id=short(name)))
    for name in [*inherited, *(name for name in own if name not in inherited)]:
        stated, below = own.get(name), inherited.get(name)
        if stated is None and below is not None:
            merged.items.append(below)
        elif stated is not None and not removes(stated):
            path = f"{field}.{name}"
            merged.items.append(stated if below is None else _mapping(stated, below, path, findings))
    return merged


def removes(entry: MappingNode) -> bool:
    """Whether the entry is there to take one out."""
    node = entry.get("remove")
    return isinstance(node, ScalarNode) and node.plain and node.text == "true"
