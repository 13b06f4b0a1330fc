"""A tree of nodes -> an inventory of works, with every fault of every field at once."""

from __future__ import annotations

from dxroi.finding import Finding, Location
from dxroi.loading.amounts import COUNT, HOURS, quantity
from dxroi.loading.nodes import MappingNode
from dxroi.loading.reading import GROUNDS, Reader
from dxroi.loading.scalars import short
from dxroi.models.inventory import Difficulty, Inventory, InventoryWork

KEYS = ("format", "works", "source", "note")
_WORK = ("department", "work", "hours", "cases", "kinds", "systems", "difficulty", *GROUNDS)


def read_tree(root: MappingNode, findings: list[Finding], path: str = "", sha256: str = "") -> Inventory:
    """The inventory of a tree; to be used only if nothing that invalidates was added to `findings`."""
    top = Reader(root, "", findings, KEYS)
    top.require("works")
    readers = top.items("works", _WORK)
    works = tuple(_work(reader) for reader in readers)
    _twice(readers, works)
    return Inventory(works, top.joined("source"), top.joined("note"), path, sha256)


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
        name = (work.department, work.work)
        if not all(name):
            continue
        place = reader.nodes["work"].place
        if name in seen:
            reader.complain("DX390", "work", work=short(work.work), line=seen[name].line)
        seen.setdefault(name, place)
