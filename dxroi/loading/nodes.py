"""The tree of a file: values, lists and mappings, each with its place."""

from __future__ import annotations

from typing import Any

from dxroi.finding import Location

NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Node:
    """A value of a file; by itself, one that is already known to be wrong and that nobody need complain of again."""

    __slots__ = ("at", "path")

    def __init__(self, at: Any, path: str = "") -> None:
        self.at: Any = at
        """The place, or the parser's mark of it: few are asked for theirs, and making it costs as much as the rest."""
        self.path = path
        """The file of a mark."""

    @property
    def place(self) -> Location:
        """Where it begins."""
        at = self.at
        return at if isinstance(at, Location) else Location(self.path, at.line + 1, at.column + 1)

    @property
    def line(self) -> int:
        """The line in which it begins."""
        at = self.at
        return at.line if isinstance(at, Location) else at.line + 1


class ScalarNode(Node):
    """One value as written; `plain` where it stands without quotes."""

    __slots__ = ("plain", "text")

    def __init__(self, place: Location, text: str, plain: bool = True) -> None:
        self.at = place
        self.path = place.path
        self.text = text
        self.plain = plain

    @property
    def empty(self) -> bool:
        """Nothing, `null`, or blanks (full-width ones too)."""
        text = self.text
        return not text or text.isspace() or (self.plain and text in NULLS)


class SequenceNode(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, at: Any, path: str = "") -> None:
        self.at = at
        self.path = path
        self.items: list[Node] = []


class MappingNode(Node):
    """Keys and values in the order of the file, each key once."""

    __slots__ = ("entries",)

    def __init__(self, at: Any, path: str = "") -> None:
        self.at = at
        self.path = path
        self.entries: list[tuple[ScalarNode, Node]] = []

    def get(self, key: str) -> Node | None:
        """The value of a key."""
        for name, value in self.entries:
            if name.text == key:
                return value
        return None
