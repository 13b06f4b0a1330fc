"""YAML text -> a tree of nodes, from parser events alone.

Nothing is composed or constructed: libyaml's composer crashes the process on deep nesting, and a constructor would
turn `010` into 8 and `12:30` into 750. One pass over the events, with caps, finds every fault of form that the
narrowed YAML of dxroi knows (anchors, tags, merge and repeated keys, further documents) and goes on past it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from dxroi.finding import Finding, Location
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.texts.findings import finding

if TYPE_CHECKING:
    from dxroi.loading.sheets import Sheet

LOADER: Any = getattr(getattr(yaml, "cyaml", None), "CParser", yaml.SafeLoader)
"""libyaml where PyYAML was built with it (nine times as fast), else the Python parser; no constructor is needed."""

_Scalar = yaml.ScalarEvent
_Mapping = yaml.MappingStartEvent
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))
_IDLE = frozenset((yaml.StreamStartEvent, yaml.DocumentEndEvent, yaml.StreamEndEvent))
_new = object.__new__
"""Nodes without their own constructor, which takes as long as all the rest of a scalar."""

MAX_DEPTH = 64
MAX_EVENTS = 200_000


class Parsed:
    """What a text holds: its top-level mapping, if there is one, and what is wrong with its form."""

    __slots__ = ("findings", "root", "sheet")

    def __init__(self, root: MappingNode | None, findings: list[Finding], sheet: Sheet | None = None) -> None:
        self.root = root
        self.findings = findings
        self.sheet = sheet
        """The text with its slips mended, where it could not be read as it stands; its errors stay errors."""


def parse(text: str, path: str, prefix: str = "") -> Parsed:
    """The tree of a text; `prefix` (`rubric`) begins the field of every finding."""
    builder = Builder(path, prefix)
    try:
        builder.take_all(text)
    except TooMuchError:
        return Parsed(None, builder.findings)
    except FAULTS as fault:
        from dxroi.loading.recovery import read_on  # only bad files pay for it

        return read_on(text, builder, fault)
    root = builder.root
    if isinstance(root, MappingNode):
        return Parsed(root, builder.findings)
    if root is None or (isinstance(root, ScalarNode) and root.empty):
        builder.complain("DX104", Location(path, 1, 1))
    elif isinstance(root, ScalarNode):
        from dxroi.loading.recovery import read_on

        return read_on(text, builder, None)
    elif type(root) is not Node and not builder.findings:
        builder.complain("DX127", root.place, way="list")
    return Parsed(None, builder.findings)


def _torn_apart(key: ScalarNode, value: Node) -> bool:
    """Whether a repeated key is a piece of a number like `1,000,000` in braces; reading complains of the whole."""
    return len(key.text) >= 3 and key.text[:3].isdigit() and isinstance(value, ScalarNode) and value.empty


class _SecondDocumentError(Exception):
    """The first document is complete; the rest is not looked at."""


class TooMuchError(Exception):
    """A cap was reached."""


FAULTS = (yaml.YAMLError, RecursionError, ValueError, OverflowError)
"""What a parser raises over a text that is not YAML."""


class _Frame:
    """A list or mapping that is still open, and the key that waits for its value."""

    __slots__ = ("append", "key", "node", "seen", "segment")

    def __init__(self, node: MappingNode | SequenceNode, segment: str) -> None:
        self.node = node
        mapping = isinstance(node, MappingNode)
        self.append: Any = node.entries.append if isinstance(node, MappingNode) else node.items.append
        self.segment = segment
        self.key: Any = None
        self.seen: Any = {} if mapping else None
        """The keys of a mapping so far, each with its node; none in a list."""


class Builder:
    """Takes the events one by one; never recursive, so that depth costs nothing but the cap."""

    def __init__(self, path: str, prefix: str) -> None:
        self.path = path
        self.prefix = prefix
        self.findings: list[Finding] = []
        self.frames: list[_Frame] = []
        self.root: Node | None = None
        self.documents = 0

    def take_all(self, text: str) -> None:
        """Every event of the first document."""
        loader = LOADER(text)
        try:
            self.take_each(loader.get_event)
        except _SecondDocumentError:
            pass
        finally:
            loader.dispose()

    def take_each(self, following: Callable[[], Any]) -> None:
        """Every event. Most are undecorated scalars in an open list or mapping: those are put there without a call.

        This is where half of the time of reading goes, so it says in one piece what `scalar`, `put` and `enter` say.
        """
        path, frames = self.path, self.frames
        frame = key = append = seen = None  # type: Any
        for _ in range(MAX_EVENTS):
            event = following()
            if type(event) is _Scalar and frame is not None and event.tag is None and event.anchor is None:
                node = _new(ScalarNode)
                node.path = path
                node.at = event.start_mark
                node.text = event.value
                node.plain = not event.style
                if key is None:
                    if seen is None:
                        append(node)
                    else:
                        key = node
                    continue
                if type(key) is ScalarNode and (text := key.text) not in seen and text != "<<":
                    seen[text] = key
                    append((key, node))
                else:
                    self.enter(frame, frame.node, key, node)
                key = None
                continue
            if frame is not None:
                frame.key = key
            if event is None:
                return
            self.take(event)
            frame = frames[-1] if frames else None
            if frame is not None:
                key, append, seen = frame.key, frame.append, frame.seen
        self.refuse_more(following())

    def refuse_more(self, event: yaml.Event | None) -> None:
        """Stop where there is still an event after the last that is taken."""
        if event is not None:
            self.stop("DX109", self.place(event), f"{MAX_EVENTS:,}")

    def take(self, event: yaml.Event) -> None:
        """One event of any kind."""
        kind = type(event)
        if kind in _ENDS:
            self.frames.pop()
        elif kind is _Mapping:
            self.open(event, MappingNode(self.mark(event), self.path))
        elif kind in _IDLE:
            return
        elif isinstance(event, yaml.SequenceStartEvent):
            self.open(event, SequenceNode(self.mark(event), self.path))
        elif isinstance(event, yaml.ScalarEvent):
            self.put(self.scalar(event))
        elif isinstance(event, yaml.AliasEvent):
            self.complain("DX123", self.place(event), self.waiting(), written=f"*{event.anchor}"[:40])
            self.put(Node(self.place(event)))
        elif isinstance(event, yaml.DocumentStartEvent):
            self.start_document(event)

    def mark(self, event: yaml.Event) -> Any:
        """Where the event begins: the parser's mark, or the place."""
        return event.start_mark

    def place(self, event: yaml.Event) -> Location:
        """Where the event begins."""
        mark: Any = event.start_mark
        return Location(self.path, mark.line + 1, mark.column + 1)

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        """The scalar; a tagged one means something else than it says and is not read."""
        place = self.place(event)
        if self.decorated(event, place):
            return Node(place)
        return ScalarNode(place, event.value, not event.style)

    def open(self, event: Any, node: MappingNode | SequenceNode) -> None:
        """A list or mapping begins."""
        if event.anchor is not None or event.tag is not None:
            self.decorated(event, node.place)
        segment = self.put(node)
        self.frames.append(_Frame(node, segment))
        if len(self.frames) > MAX_DEPTH:
            self.stop("DX110", node.place, MAX_DEPTH)

    def decorated(self, event: yaml.NodeEvent, place: Location) -> bool:
        """Whether it has a tag; an anchor and a tag are findings."""
        if event.anchor is not None:
            self.complain("DX123", place, self.waiting(), written=f"&{event.anchor}"[:40])
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.complain("DX124", place, self.waiting(), written=tag.replace("tag:yaml.org,2002:", "!!")[:40])
        return tag is not None

    def put(self, node: Node) -> str:
        """The node in its place: at the top, in the open list, as a key, or as the value of the waiting key."""
        if not self.frames:
            self.root = node
            return ""
        frame = self.frames[-1]
        if isinstance(frame.node, SequenceNode):
            frame.node.items.append(node)
            return str(len(frame.node.items) - 1)
        if frame.key is None:
            frame.key = node
            return ""
        key, frame.key = frame.key, None
        return self.enter(frame, frame.node, key, node)

    def enter(self, frame: _Frame, mapping: MappingNode, key: Node, value: Node) -> str:
        """One entry of a mapping, if its key is a text of its own."""
        if not isinstance(key, ScalarNode):
            if type(key) is not Node:
                self.complain("DX128", key.place)
            return ""
        if key.plain and key.text == "<<":
            self.complain("DX122", key.place, "<<")
        elif key.text in frame.seen and not _torn_apart(key, value):
            first = frame.seen[key.text].place
            self.complain("DX121", key.place, key.text, key=key.text[:40], line=first.line, column=first.column)
        else:
            frame.seen[key.text] = key
            mapping.entries.append((key, value))
            if not isinstance(value, ScalarNode) and value.line > key.line:
                value.at = key.at  # a block is found by its key, not by its first line
        return key.text

    def waiting(self) -> str:
        """The key or number of the value that comes next."""
        if not self.frames:
            return ""
        frame = self.frames[-1]
        if isinstance(frame.node, SequenceNode):
            return str(len(frame.node.items))
        return frame.key.text if isinstance(frame.key, ScalarNode) else ""

    def start_document(self, event: yaml.DocumentStartEvent) -> None:
        """One document a file, without directives."""
        self.documents += 1
        if self.documents > 1:
            self.complain("DX126", self.place(event))
            raise _SecondDocumentError
        if event.version or event.tags:
            self.complain("DX125", self.place(event))

    def complain(self, code: str, place: Location, key: str = "", /, **values: str | float) -> None:
        """A finding at a place, with the path of the open lists and mappings as its field."""
        segments = [self.prefix, *(self.segment(depth) for depth in range(1, len(self.frames))), key]
        self.findings.append(finding(code, ".".join(filter(None, segments)), place, **values))

    def segment(self, depth: int) -> str:
        """Its key or number; in a rubric the id where it has one."""
        frame, above = self.frames[depth], self.frames[depth - 1]
        if self.prefix and isinstance(above.node, SequenceNode) and isinstance(frame.node, MappingNode):
            name = frame.node.get("id")
            return name.text if isinstance(name, ScalarNode) else frame.segment
        return frame.segment

    def stop(self, code: str, place: Location, limit: str | int) -> NoReturn:
        """Too much: nothing of the file is used. The path to here would be as long as the file is deep."""
        self.findings.append(finding(code, self.prefix, place, limit=limit))
        raise TooMuchError
