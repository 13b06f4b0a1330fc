"""Changed values laid over the tree of a file, which is then read by the same strict reader as the file itself.

The trees of the file are never touched: what lies on the way to a change is copied, all else is shared. A value that is
there is replaced, whatever it is; a key that is absent is added; a list that may be absent is taken out by an empty
one. Where a rating or a number of a rubric is written out (`{value: 5, source: ...}`) and the change says one value,
the change goes to the part that decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.events import MAX_DEPTH
from dxroi.loading.inheritance import removes
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.options import LONGEST, Change

RUBRIC = "rubric"
_DECIDING = {"ratings": ("reviewed", "rating"), RUBRIC: ("value",)}
"""First part of a path -> the keys of which the first one there decides."""
MAY_LACK = ("cash_saved", "residents", "outcomes", "funding", "surveys", "serves", "kinds", "systems", "reuse")
"""Lists of a proposal that may be absent: an empty one laid over them means none."""
_ONE_KEY = ("stated", "points")
"""Keys of mappings whose own keys hold dots."""


class Trees(NamedTuple):
    """What changes are laid over: the proposal, and the rubric with all that it inherits."""

    proposal: MappingNode
    rubric: MappingNode

    def of(self, field: str) -> tuple[MappingNode, str]:
        """The tree of a path, and the path within it."""
        below = field.removeprefix(f"{RUBRIC}.")
        return (self.proposal, field) if below == field else (self.rubric, below)

    def replaced(self, field: str, root: MappingNode) -> Trees:
        """With another tree in the place of that of a path."""
        return self._replace(rubric=root) if field.startswith(f"{RUBRIC}.") else self._replace(proposal=root)


class Laid(NamedTuple):
    """A change that lies over its tree."""

    change: Change
    field: str
    """The path of the value, things with ids named by id."""
    was: Node | None
    """What stood there; none where the key was absent."""
    made: tuple[str, ...] = ()
    """The paths of the keys that were not there before, the outermost first."""


class Step(NamedTuple):
    """One part of a path, and what it leads to."""

    node: MappingNode | SequenceNode
    at: int
    written: str
    name: str
    below: Node


class Way(NamedTuple):
    """As much of a path as there is."""

    steps: tuple[Step, ...]
    node: Node
    rest: str
    """What leads nowhere; empty where the whole path is there."""

    @property
    def names(self) -> list[str]:
        """The parts of the path, things with ids named by id."""
        return [step.name for step in self.steps]


def lay(trees: Trees, change: Change) -> tuple[Trees, Laid] | Finding:
    """The trees with the change, or that its path leads nowhere."""
    if change.field == RUBRIC or len(change.field) > LONGEST or change.field.count(".") >= MAX_DEPTH:
        return _nowhere(change, trees, Way((), trees.proposal, change.field))
    if change.field in MAY_LACK and isinstance(change.value, SequenceNode) and not change.value.items:
        return _taken_out(trees, change)
    root, inner = trees.of(change.field)
    way = _to_what_decides(walk(root, inner), inner != change.field, change)
    keys = _keys(way)
    if way.rest and not keys:
        return _nowhere(change, trees, way)
    prefix = [RUBRIC] if inner != change.field else []
    names = [*prefix, *way.names]
    made = tuple(".".join([*names, *keys[: n + 1]]) for n in range(len(keys)))
    laid = Laid(change, ".".join([*names, *keys]), None if keys else way.node, made)
    return trees.replaced(change.field, _over(way, keys, change)), laid


def _taken_out(trees: Trees, change: Change) -> tuple[Trees, Laid]:
    """The trees without a list that may be absent."""
    entries = trees.proposal.entries
    was = trees.proposal.get(change.field)
    kept = _mapping(trees.proposal.place, [entry for entry in entries if entry[0].text != change.field])
    return trees._replace(proposal=kept), Laid(change, change.field, was)


def walk(root: MappingNode, rest: str) -> Way:
    """A path followed as far as it goes; a part may be a key, the number of an entry, or its id."""
    steps: list[Step] = []
    node: Node = root
    while rest:
        step = next((step for step in steps_of(node) if f"{rest}.".startswith(f"{step.written}.")), None)
        if step is None:
            break
        steps.append(step)
        node, rest = step.below, rest[len(step.written) + 1 :]
    return Way(tuple(steps), node, rest)


def steps_of(node: Node) -> Iterator[Step]:
    """Everything to which a path can go on from here; the longer names first, because keys may hold dots."""
    if isinstance(node, MappingNode):
        steps = [Step(node, at, key.text, key.text, value) for at, (key, value) in enumerate(node.entries)]
        yield from sorted(steps, key=lambda step: -len(step.written))
    elif isinstance(node, SequenceNode):
        ids = [_id(item) for item in node.items]
        named = [Step(node, at, id_, id_, node.items[at]) for at, id_ in enumerate(ids) if id_]
        yield from sorted(named, key=lambda step: -len(step.written))
        yield from (Step(node, at, str(at), id_ or str(at), node.items[at]) for at, id_ in enumerate(ids))


def _id(item: Node) -> str:
    """The id of an entry; empty where it has none."""
    name = item.get("id") if isinstance(item, MappingNode) else None
    return name.text if isinstance(name, ScalarNode) else ""


def _to_what_decides(way: Way, of_rubric: bool, change: Change) -> Way:
    """One value for what is written out goes to the part of it that decides."""
    if way.rest or not isinstance(way.node, MappingNode) or not isinstance(change.value, ScalarNode):
        return way
    whole = RUBRIC if of_rubric else way.names[0] if len(way.names) == 2 else ""
    inner = next((key for key in _DECIDING.get(whole, ()) if way.node.get(key) is not None), None)
    if inner is None:
        return way
    (step,) = walk(way.node, inner).steps
    return Way((*way.steps, step), step.below, "")


def _keys(way: Way) -> list[str]:
    """The keys to be added; none where nothing can stand below."""
    if not way.rest or not isinstance(way.node, MappingNode):
        return []
    keys: list[str] = []
    parts, above = way.rest.split("."), (way.names or [""])[-1]
    while parts:
        keys.append(".".join(parts) if above in _ONE_KEY else parts[0])
        above, parts = keys[-1], parts[keys[-1].count(".") + 1 :]
    return keys


def _over(way: Way, keys: Sequence[str], change: Change) -> MappingNode:
    """The tree with the value at the end of the way, below the keys to be added."""
    value: Node = change.value or Node(change.place)
    for key in reversed(keys[1:]):
        value = _mapping(change.place, [(_key(change.place, key), value)])
    if keys and isinstance(way.node, MappingNode):
        value = _mapping(way.node.place, [*way.node.entries, (_key(change.place, keys[0]), value)])
    for number, step in enumerate(reversed(way.steps)):
        value = _with(step, value, None if keys or number else change.place)
    return value if isinstance(value, MappingNode) else MappingNode(change.place)


def _with(step: Step, value: Node, place: Location | None) -> Node:
    """What a step goes out from, with another value at its end; the key moves to the place of a new value."""
    if isinstance(step.node, MappingNode):
        key = step.node.entries[step.at][0]
        entry = (key if place is None else ScalarNode(place, key.text, key.plain), value)
        return _mapping(step.node.place, [*step.node.entries[: step.at], entry, *step.node.entries[step.at + 1 :]])
    sequence = SequenceNode(step.node.place)
    sequence.items = [*step.node.items[: step.at], value, *step.node.items[step.at + 1 :]]
    return sequence


def _mapping(place: Location, entries: list[tuple[ScalarNode, Node]]) -> MappingNode:
    node = MappingNode(place)
    node.entries = entries
    return node


def _key(place: Location, text: str) -> ScalarNode:
    """A new key; none but a number may be taken for what it is not: what was meant is said of the whole path."""
    return ScalarNode(place, text, plain=text[:1].isdecimal())


def without_removed(rubric: MappingNode) -> MappingNode:
    """A rubric without the things that a change takes out by `remove: true`, as a file that extends it would."""
    entries: list[tuple[ScalarNode, Node]] = []
    for key, value in rubric.entries:
        if key.text in ("criteria", "gates") and isinstance(value, SequenceNode):
            kept = SequenceNode(value.place)
            kept.items = [item for item in value.items if not (isinstance(item, MappingNode) and removes(item))]
            value = kept
        entries.append((key, value))
    return _mapping(rubric.place, entries)


def _nowhere(change: Change, trees: Trees, way: Way) -> Finding:
    from dxroi.loading.unknown_fields import leads_nowhere  # only bad calls pay for it

    return leads_nowhere(change, trees, way)
