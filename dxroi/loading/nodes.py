"""The tree of a file: values, lists and mappings, each with its place."""

from __future__ import annotations

from dxroi.finding import Location

NULLS = ("", "~", "null", "Null", "NULL")


class Node:
    """A value of a file; by itself, one that is already known to be wrong and that nobody need complain of again."""

    __slots__ = ("place",)

    def __init__(self, place: Location) -> None:
        self.place = place


class ScalarNode(Node):
    """One value as written; `plain` where it stands without quotes."""

    __slots__ = ("plain", "text")

    def __init__(self, place: Location, text: str, plain: bool = True) -> None:
        self.place = place
        self.text = text
        self.plain = plain

    @property
    def empty(self) -> bool:
        """Nothing, `null`, or blanks (full-width ones too)."""
        return (self.plain and self.text in NULLS) or not self.text.strip()


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
