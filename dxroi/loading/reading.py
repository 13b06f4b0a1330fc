"""One mapping of a file, read key by key; whatever is wrong is noted and reading goes on, so that all comes at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from dxroi.finding import Finding
from dxroi.loading.dates import read_date, read_year
from dxroi.loading.nodes import NULLS, MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.scalars import Word, is_surely_text, read_flag, read_number, read_text, read_word, short, single
from dxroi.models.grounds import Grounds
from dxroi.models.words import Evidence
from dxroi.texts.findings import finding

GROUNDS = ("source", "evidence", "note")
"""What every item and rating may carry."""


class Reader:
    """Reads the values of one mapping. A method returns None where the key is absent, or wrong and noted as such."""

    __slots__ = ("empties", "excused", "field", "findings", "nodes", "of", "required", "written")

    def __init__(self, node: MappingNode, field: str, findings: list[Finding], keys: tuple[str, ...]) -> None:
        """`keys` are those that may stand here; any other is a finding."""
        self.field = field
        self.findings = findings
        self.of = node
        nodes: dict[str, Node] = {}
        self.nodes = nodes
        self.excused: set[str] = set()
        self.empties: dict[str, int] | None = None
        """Keys without a value, with the positions of what is said of them."""
        self.required: tuple[str, ...] = ()
        self.written: dict[str, str] | None = None
        """Keys that were surely meant, with what is written in their place."""
        known = _known(keys)
        for key, value in node.entries:
            name = key.text
            if name in known:
                if type(value) is ScalarNode:
                    text = value.text
                    if text in NULLS or text.isspace():  # as `empty` says, but without asking each
                        value = self._emptiness(key, value, name) if value.empty else value
                nodes[name] = value
        if len(nodes) < len(node.entries):
            from dxroi.loading.unknown_keys import unknown_keys  # only bad files pay for it

            meant = unknown_keys(node, field, findings, keys)
            self.excused = set(meant)
            self._read_as_meant({name: entry for name, entry in meant.items() if entry is not None})

    def _read_as_meant(self, meant: Mapping[str, tuple[ScalarNode, Node]]) -> None:
        """Read the values of misspelt keys too, so that what is wrong with them is said at once."""
        self.written = {name: key.text for name, (key, _) in meant.items()}
        for name, (key, value) in meant.items():
            empty = isinstance(value, ScalarNode) and value.empty
            self.nodes[name] = self._emptiness(key, value, name) if empty else value

    def _emptiness(self, key: ScalarNode, value: Node, name: str) -> Node:
        """Empty or null is a finding, never a default; what ends with the file is empty after its last line."""
        place = value.place if value.place.line == key.place.line else key.place
        if self.empties is None:
            self.empties = {}
        self.empties[name] = len(self.findings)
        self.findings.append(finding("DX201", self.path(name), place, way="optional"))
        return Node(place)

    def advise(self, key: str, *, required: bool = False, number: bool = False) -> None:
        """What is said of a key without a value: that it is required, or that it may also be `unknown`."""
        at = self.empties.get(key) if self.empties else None
        if at is not None:
            was = str(self.findings[at].values["way"])
            need = "required" if required or was.startswith("required") else "optional"
            kind = "-number" if number or was.endswith("-number") else ""
            self.findings[at] = self.findings[at]._replace(values={"way": need + kind})

    def path(self, key: str) -> str:
        """The path of a key as written."""
        if self.written:
            key = self.written.get(key, key)
        return f"{self.field}.{key}" if self.field else key

    def has(self, key: str) -> bool:
        """Whether the key is there, or was surely meant by a key that is not known."""
        return key in self.nodes or key in self.excused

    def node(self, key: str) -> Node | None:
        """The value, unless it is absent or already known to be wrong."""
        node = self.nodes.get(key)
        return None if type(node) is Node else node

    def complain(self, code: str, key: str = "", /, **values: str | float) -> None:
        """A finding at the value of a key; without one, at the mapping."""
        place = self.nodes[key].place if key in self.nodes else self.of.place
        self.findings.append(finding(code, self.path(key) if key else self.field, place, **values))

    def findings_at(self, key: str) -> bool:
        """Whether something at or below a key is already known to be wrong."""
        path = self.path(key)
        return any(each.field == path or each.field.startswith(f"{path}.") for each in self.findings)

    def require(self, *keys: str) -> bool:
        """Whether the keys are there; each absent one is a finding."""
        self.required += keys
        if self.empties:
            for key in keys:
                self.advise(key, required=True)
        absent = [key for key in keys if key not in self.nodes and key not in self.excused]
        for key in absent:
            self.complain("DX133", key, key=key)
            self.excused.add(key)
        return not absent

    def text(self, key: str) -> str | None:
        """A text."""
        node = self.nodes.get(key)
        if node is None or type(node) is Node:
            return None
        if type(node) is ScalarNode and is_surely_text(node.text):  # not empty: that was seen to when this was made
            return node.text.strip()
        return read_text(node, self.path(key), self.findings)

    def needed(self, key: str) -> str:
        """A text that must be there; empty where it is not, and then the file is not used."""
        text = self.text(key)
        if text is None:
            self.require(key)
        return text or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or a list of them."""
        if key not in self.nodes:
            return ()
        node = self.node(key)
        if not isinstance(node, SequenceNode):
            text = self.text(key)
            return () if text is None else (text,)
        texts = [read_text(item, path, self.findings) for item, path in self.entries(key)]
        return tuple(text for text in texts if text is not None)

    def joined(self, key: str) -> str | None:
        """One text, or a list of them as lines."""
        node = self.nodes.get(key)
        if node is None:
            return None
        if type(node) is ScalarNode:
            return self.text(key) or None
        return "\n".join(self.texts(key)) or None

    def one_of(self, key: str, words: tuple[str, ...]) -> str | None:
        """One of a few words."""
        node = self.node(key)
        return None if node is None else read_word(node, self.path(key), self.findings, words)

    def word(self, key: str, kind: type[Word]) -> Word | None:
        """A word of a closed vocabulary."""
        there = self.nodes.get(key)
        if there is None:
            return None
        members: dict[str, Word] = _members(kind)
        if type(there) is ScalarNode and there.text in members:
            return members[there.text]
        word = self.one_of(key, tuple(members))
        return None if word is None else members[word]

    def flag(self, key: str) -> bool | None:
        """`true` or `false`."""
        if key not in self.nodes:
            return None
        node = self.node(key)
        return None if node is None else read_flag(node, self.path(key), self.findings)

    def number(self, key: str, unit: str = "") -> int | float | None:
        """A plain number of any sign, without a range."""
        node = self.node(key)
        return None if node is None else read_number(node, self.path(key), self.findings, unit)

    def year(self, key: str) -> int | None:
        """A fiscal year."""
        if key not in self.nodes:
            return None
        node = self.node(key)
        return None if node is None else read_year(node, self.path(key), self.findings)

    def date(self, key: str) -> str | None:
        """A day, as ISO text."""
        node = self.node(key)
        return None if node is None else read_date(node, self.path(key), self.findings)

    def grounds(self) -> Grounds:
        """What the item rests on."""
        if self.nodes.keys().isdisjoint(GROUNDS):
            return _NO_GROUNDS
        evidence = self.word("evidence", Evidence)
        return Grounds(self.joined("source"), evidence or Evidence.ESTIMATE, self.joined("note"), evidence is not None)

    def mapping(self, key: str, keys: tuple[str, ...]) -> Reader | None:
        """A mapping below."""
        if key not in self.nodes:
            return None
        node, path = self.node(key), self.path(key)
        below = None if node is None else wanted_mapping(node, path, self.findings, keys)
        return None if below is None else Reader(below, path, self.findings, keys)

    def entries(self, key: str, may_be_empty: bool = False) -> list[tuple[Node, str]]:
        """The entries of a list with their paths; an empty list is a finding, except where it says something."""
        node = self.node(key)
        if node is None:
            return []
        if not isinstance(node, SequenceNode):
            from dxroi.loading.traps import slipped_entry

            slip = slipped_entry(node, self.path(key))
            if slip is None:
                self.complain("DX135", key, key=key, entry="{…}" if isinstance(node, MappingNode) else "…")
            else:
                self.findings.append(slip)
            return []
        if not node.items and not may_be_empty:
            self.complain("DX137", key, written="[]", way="" if key in self.required else "optional")
        return [(item, f"{self.path(key)}.{number}") for number, item in enumerate(node.items)]

    def items(self, key: str, keys: tuple[str, ...], by_id: bool = False, may_be_empty: bool = False) -> list[Reader]:
        """A list of mappings; `by_id` puts the id of an entry in its path in place of its number."""
        if key not in self.nodes:
            return []
        readers = []
        for item, numbered in self.entries(key, may_be_empty):
            below = wanted_mapping(item, numbered, self.findings, keys)
            if below is not None:
                name = below.get("id") if by_id else None
                path = f"{self.path(key)}.{name.text}" if isinstance(name, ScalarNode) and name.text else numbered
                readers.append(Reader(below, path, self.findings, keys))
        return readers


_NO_GROUNDS = Grounds()
_SHOWN = 3
"""So many keys are enough for an example."""


@lru_cache(maxsize=64)
def _known(keys: tuple[str, ...]) -> frozenset[str]:
    """The keys, quick to look up."""
    return frozenset(keys)


@cache
def _members(kind: type[StrEnum]) -> dict[str, Any]:
    """The words of a closed vocabulary, in order."""
    return {each.value: each for each in kind}


def wanted_mapping(node: Node, field: str, findings: list[Finding], keys: Iterable[str]) -> MappingNode | None:
    """The mapping that has to stand here; a full-width colon or space is what most often turns it into a text."""
    if isinstance(node, MappingNode):
        return node
    if isinstance(node, ScalarNode):
        if single(node, field, findings) is None:
            return None
        from dxroi.loading.traps import slip_in_text, slipped_entry

        slip = None
        if node.plain:
            slip = slip_in_text(node.text, node.place, field, tuple(keys)) or slipped_entry(node, field)
        findings.append(slip or _no_mapping(node, field, short(node.text), keys))
    elif isinstance(node, SequenceNode):
        findings.append(_no_mapping(node, field, "[…]", keys))
    return None


def _no_mapping(node: Node, field: str, written: str, keys: Iterable[str]) -> Finding:
    """What is said where something else stands in the place of a mapping, with its first keys for an example."""
    example = ", ".join(f"{key}: …" for key in islice(keys, _SHOWN))
    return finding("DX134", field, node.place, written=written, example=f"{{{example}}}")
