"""A tree of nodes -> an inventory of works, with every fault of every field at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from dxroi.engine.names import plain
from dxroi.finding import Finding, Location
from dxroi.loading.amounts import COUNT, HOURS, SHARE, quantity, read_amount
from dxroi.loading.files import ReadBytes, file_bytes, read_document, stdin_bytes
from dxroi.loading.nodes import MappingNode
from dxroi.loading.places import in_order, place_of
from dxroi.loading.reading import GROUNDS, Reader
from dxroi.loading.scalars import short
from dxroi.models.inventory import Inventory, InventoryWork
from dxroi.models.quantity import Number
from dxroi.models.words import Difficulty
from dxroi.texts.findings import finding

KEYS = ("format", "works", "source", "note", "difficulty_factors")
_WORK = ("department", "work", "hours", "cases", "kinds", "systems", "difficulty", *GROUNDS)


class LoadedInventory(NamedTuple):
    """A file that was asked for as an inventory."""

    path: str
    inventory: Inventory | None
    """None where the file is invalid."""
    findings: tuple[Finding, ...]
    root: MappingNode | None = None

    def locate(self, field: str) -> Location | None:
        """The place of a written path."""
        return None if self.root is None else place_of(self.root, field)


def read_inventory(path: str, stdin: ReadBytes = stdin_bytes) -> LoadedInventory:
    """The inventory in a file, `-` for standard input, or what is wrong with it."""
    document = read_document(path, stdin if path == "-" else partial(file_bytes, path))
    root, findings = document.root, document.findings
    if root is not None and document.kind not in (None, "inventory"):
        place = (root.get("format") or root).place
        findings.append(finding("DX130", "format", place, written=f"{document.kind}/1", wanted="inventory/1"))
    if root is None or document.kind != "inventory":
        return LoadedInventory(path, None, in_order(findings), root)
    inventory = read_tree(root, findings, path, document.sha256)
    invalid = any(each.invalidates for each in findings)
    return LoadedInventory(path, None if invalid else inventory, in_order(findings), root)


def read_tree(root: MappingNode, findings: list[Finding], path: str = "", sha256: str = "") -> Inventory:
    """The inventory of a tree; to be used only if nothing that invalidates was added to `findings`."""
    top = Reader(root, "", findings, KEYS)
    top.require("works")
    readers = top.items("works", _WORK)
    works = tuple(_work(reader) for reader in readers)
    _twice(readers, works)
    return Inventory(works, top.joined("source"), top.joined("note"), path, sha256, _factors(top))


def _factors(top: Reader) -> Mapping[Difficulty, Number]:
    """`difficulty_factors`: difficulty -> share of the case's saving that such a work reaches, 0..1."""
    reader = top.mapping("difficulty_factors", tuple(Difficulty))
    if reader is None:
        return {}
    nodes = [(each, reader.node(each)) for each in Difficulty]
    read = [
        (each, read_amount(node, reader.path(each), top.findings, SHARE)) for each, node in nodes if node is not None
    ]
    return {each: share for each, share in read if share is not None}


def _work(reader: Reader) -> InventoryWork:
    """One work of one department."""
    return InventoryWork(
        reader.field,
        reader.needed("department"),
        reader.needed("work"),
        quantity(reader, "hours", HOURS),
        quantity(reader, "cases", COUNT),
        reader.texts("kinds"),
        reader.texts("systems"),
        reader.word("difficulty", Difficulty),
        reader.grounds(),
    )


def _twice(readers: list[Reader], works: tuple[InventoryWork, ...]) -> None:
    """The same work of the same department counts its hours twice."""
    seen: dict[tuple[str, str], Location] = {}
    for reader, work in zip(readers, works, strict=True):
        name = (plain(work.department), plain(work.work))
        if not all(name):
            continue
        place = reader.nodes["work"].place
        if name in seen:
            reader.complain("DX390", "work", work=short(work.work), line=seen[name].line)
        seen.setdefault(name, place)
