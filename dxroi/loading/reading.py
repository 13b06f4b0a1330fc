"""One mapping of a file, read key by key; whatever is wrong is noted and reading goes on, so that all comes at once."""

from __future__ import annotations

from collections.abc import Iterable

from dxroi.finding import Finding
from dxroi.loading.dates import read_date, read_year
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.scalars import Word, read_flag, read_number, read_text, read_word, short, single
from dxroi.models.proposal import Grounds
from dxroi.models.words import Evidence
from dxroi.texts.findings import finding

GROUNDS = ("source", "evidence", "note")
"""What every item and rating may carry."""


class Reader:
    """Reads the values of one mapping. A method returns None where the key is absent, or wrong and noted as such."""

    __slots__ = ("excused", "field", "findings", "nodes", "place")

    def __init__(self, node: MappingNode, field: str, findings: list[Finding], keys: tuple[str, ...]) -> None:
        """`keys` are those that may stand here; any other is a finding."""
        self.field = field
        self.findings = findings
        self.place = node.place
        self.nodes: dict[str, Node] = {}
        self.excused: set[str] = set()
        for key, value in node.entries:
            if key.text in keys:
                self.nodes[key.text] = self._unless_empty(key.text, value)
        if len(self.nodes) < len(node.entries):
            from dxroi.loading.unknown_keys import unknown_keys  # only bad files pay for it

            self.excused = unknown_keys(node, field, findings, keys)

    def _unless_empty(self, key: str, value: Node) -> Node:
        """Empty or null is a finding, never a default."""
        if isinstance(value, ScalarNode) and value.empty:
            self.findings.append(finding("DX201", self.path(key), value.place))
            return Node(value.place)
        return value

    def path(self, key: str) -> str:
        """The path of a key as written."""
        return f"{self.field}.{key}" if self.field else key

    def has(self, key: str) -> bool:
        """Whether the key is there, or was surely meant by a key that is not known."""
        return key in self.nodes or key in self.excused

    def node(self, key: str) -> Node | None:
        """The value, unless it is absent or already known to be wrong."""
        node = self.nodes.get(key)
        return None if node is None or type(node) is Node else node

    def complain(self, code: str, key: str = "", /, **values: str | float) -> None:
        """A finding at the value of a key; without one, at the mapping."""
        place = self.nodes[key].place if key in self.nodes else self.place
        self.findings.append(finding(code, self.path(key) if key else self.field, place, **values))

    def findings_at(self, key: str) -> bool:
        """Whether something at or below a key is already known to be wrong."""
        path = self.path(key)
        return any(each.field == path or each.field.startswith(f"{path}.") for each in self.findings)

    def require(self, *keys: str) -> bool:
        """Whether the keys are there; each absent one is a finding."""
        absent = [key for key in keys if not self.has(key)]
        for key in absent:
            self.complain("DX133", key, key=key)
            self.excused.add(key)
        return not absent

    def text(self, key: str) -> str | None:
        """A text."""
        node = self.node(key)
        return None if node is None else read_text(node, self.path(key), self.findings)

    def needed(self, key: str) -> str:
        """A text that must be there; empty where it is not, and then the file is not used."""
        self.require(key)
        return self.text(key) or ""

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or a list of them."""
        node = self.node(key)
        if not isinstance(node, SequenceNode):
            text = self.text(key)
            return () if text is None else (text,)
        texts = [read_text(item, path, self.findings) for item, path in self.entries(key)]
        return tuple(text for text in texts if text is not None)

    def joined(self, key: str) -> str | None:
        """One text, or a list of them as lines."""
        return "\n".join(self.texts(key)) or None

    def one_of(self, key: str, words: tuple[str, ...]) -> str | None:
        """One of a few words."""
        node = self.node(key)
        return None if node is None else read_word(node, self.path(key), self.findings, words)

    def word(self, key: str, kind: type[Word]) -> Word | None:
        """A word of a closed vocabulary."""
        word = self.one_of(key, tuple(str(each) for each in kind))
        return None if word is None else kind(word)

    def flag(self, key: str) -> bool | None:
        """`true` or `false`."""
        node = self.node(key)
        return None if node is None else read_flag(node, self.path(key), self.findings)

    def number(self, key: str, unit: str = "") -> int | float | None:
        """A plain number of any sign, without a range."""
        node = self.node(key)
        return None if node is None else read_number(node, self.path(key), self.findings, unit)

    def year(self, key: str) -> int | None:
        """A fiscal year."""
        node = self.node(key)
        return None if node is None else read_year(node, self.path(key), self.findings)

    def date(self, key: str) -> str | None:
        """A day, as ISO text."""
        node = self.node(key)
        return None if node is None else read_date(node, self.path(key), self.findings)

    def grounds(self) -> Grounds:
        """What the item rests on."""
        if not any(key in self.nodes for key in GROUNDS):
            return _NO_GROUNDS
        evidence = self.word("evidence", Evidence)
        return Grounds(self.joined("source"), evidence or Evidence.ESTIMATE, self.joined("note"), evidence is not None)

    def mapping(self, key: str, keys: tuple[str, ...]) -> Reader | None:
        """A mapping below."""
        node = self.node(key)
        below = None if node is None else wanted_mapping(node, self.path(key), self.findings, keys)
        return None if below is None else Reader(below, self.path(key), self.findings, keys)

    def entries(self, key: str, may_be_empty: bool = False) -> list[tuple[Node, str]]:
        """The entries of a list with their paths; an empty list is a finding, except where it says something."""
        node = self.node(key)
        if node is None:
            return []
        if not isinstance(node, SequenceNode):
            from dxroi.loading.traps import slipped_entry

            slip = slipped_entry(node, self.path(key))
            if slip is None:
                self.complain("DX135", key, key=key)
            else:
                self.findings.append(slip)
            return []
        if not node.items and not may_be_empty:
            self.complain("DX137", key)
        return [(item, f"{self.path(key)}.{number}") for number, item in enumerate(node.items)]

    def items(self, key: str, keys: tuple[str, ...], by_id: bool = False, may_be_empty: bool = False) -> list[Reader]:
        """A list of mappings; `by_id` puts the id of an entry in its path in place of its number."""
        readers = []
        for item, numbered in self.entries(key, may_be_empty):
            below = wanted_mapping(item, numbered, self.findings, keys)
            if below is not None:
                name = below.get("id") if by_id else None
                path = f"{self.path(key)}.{name.text}" if isinstance(name, ScalarNode) and name.text else numbered
                readers.append(Reader(below, path, self.findings, keys))
        return readers


_NO_GROUNDS = Grounds()


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
        findings.append(slip or finding("DX134", field, node.place, written=short(node.text), keys=", ".join(keys)))
    elif isinstance(node, SequenceNode):
        findings.append(finding("DX134", field, node.place, written="[…]", keys=", ".join(keys)))
    return None
