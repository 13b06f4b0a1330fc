"""The tree of a file: values, lists and mappings, each with its place."""

from __future__ import annotations

from typing import Any

from dxroi.finding import Location

NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Node:
    """A value of a file; by itself, one that is already known to be wrong and that nobody need complain of again."""

    __slots__ = ("place",)

    def __init__(self, place: Location) -> None:
        self.place = place


class ScalarNode(Node):
    """One value as written; `plain` where it stands without quotes."""

    __slots__ = ("at", "path", "plain", "text")

    def __init__(self, place: Location, text: str, plain: bool = True) -> None:
        self.path = place.path
        self.at: Any = place
        """The place, or the parser's mark of it: few are asked for theirs, and making it costs as much as the rest."""
        self.text = text
        self.plain = plain

    @property
    def place(self) -> Location:  # type: ignore[override]  # no scalar is ever moved
        """Where it begins."""
        at = self.at
        return at if isinstance(at, Location) else Location(self.path, at.line + 1, at.column + 1)

    @property
    def empty(self) -> bool:
        """Nothing, `null`, or blanks (full-width ones too)."""
        text = self.text
        return not text or text.isspace() or (self.plain and text in NULLS)


class SequenceNode(Node):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, place: Location) -> None:
        self.place = place
        self.items: list[Node] = []


class MappingNode(Node):
    """Keys and values in the order of the file, each key once."""

    __slots__ = ("entries",)

    def __init__(self, place: Location) -> None:
        self.place = place
        self.entries: list[tuple[ScalarNode, Node]] = []

    def get(self, key: str) -> Node | None:
        """The value of a key."""
        return next((value for name, value in self.entries if name.text == key), None)
