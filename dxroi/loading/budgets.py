"""A tree of nodes -> a budget, with every fault of every field at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.amounts import HOURS, YEN, read_amount
from dxroi.loading.dates import read_year
from dxroi.loading.files import ReadBytes, file_bytes, read_document, stdin_bytes
from dxroi.loading.nodes import MappingNode, Node, SequenceNode
from dxroi.loading.places import in_order, place_of
from dxroi.loading.reading import Reader, wanted_mapping
from dxroi.loading.scalars import read_text, short
from dxroi.models.budget import Budget, Counted
from dxroi.models.words import Verdict
from dxroi.texts.findings import finding

KEYS = (
    "format", "counts", "caps", "staff_hours", "must", "needs", "excludes", "verdict_at_least", "source", "note",
)  # fmt: skip


class LoadedBudget(NamedTuple):
    """A file that was asked for as a budget."""

    path: str
    budget: Budget | None
    """None where the file is invalid."""
    findings: tuple[Finding, ...]
    root: MappingNode | None = None

    def locate(self, field: str) -> Location | None:
        """The place of a written path."""
        return None if self.root is None else place_of(self.root, field)


def read_budget(path: str, stdin: ReadBytes = stdin_bytes) -> LoadedBudget:
    """The budget in a file, `-` for standard input, or what is wrong with it."""
    document = read_document(path, stdin if path == "-" else partial(file_bytes, path))
    root, findings = document.root, document.findings
    if root is not None and document.kind not in (None, "budget"):
        place = (root.get("format") or root).place
        findings.append(finding("DX130", "format", place, written=f"{document.kind}/1", wanted="budget/1"))
    if root is None or document.kind != "budget":
        return LoadedBudget(path, None, in_order(findings), root)
    budget = read_tree(root, findings, path, document.sha256)
    invalid = any(each.invalidates for each in findings)
    return LoadedBudget(path, None if invalid else budget, in_order(findings), root)


def named_ids(budget: Budget) -> Iterator[tuple[str, str]]:
    """Every id that a budget names, with its path."""
    yield from ((f"must.{at}", id_) for at, id_ in enumerate(budget.must))
    for key, groups in (("needs", budget.needs), ("excludes", budget.excludes)):
        yield from ((f"{key}.{at}.{n}", id_) for at, group in enumerate(groups) for n, id_ in enumerate(group))


def read_tree(root: MappingNode, findings: list[Finding], path: str = "", sha256: str = "") -> Budget:
    """The budget of a tree; to be used only if nothing that invalidates was added to `findings`."""
    top = Reader(root, "", findings, KEYS)
    top.require("caps")
    must = top.texts("must")
    excludes = _groups(top, "excludes")
    _clash(top, must, excludes)
    return Budget(
        {year: int(yen) for year, yen in _by_year(top, "caps", YEN).items()},
        top.word("counts", Counted) or Counted.GENERAL_REVENUE,
        _by_year(top, "staff_hours", HOURS),
        must,
        tuple((group[0], group[1]) for group in _groups(top, "needs", pairs=True)),
        excludes,
        top.word("verdict_at_least", Verdict),
        top.joined("source"),
        top.joined("note"),
        path,
        sha256,
    )


def _by_year(top: Reader, key: str, unit: str) -> dict[int, float]:
    """Fiscal year -> amount; a year in either spelling, each once."""
    node = top.node(key)
    below = None if node is None else wanted_mapping(node, top.path(key), top.findings, ("2027",))
    if below is None:
        return {}
    if not below.entries:
        top.complain("DX137", key, written="{}", way="" if key in top.required else "optional")
    amounts: dict[int, float] = {}
    places: dict[int, Location] = {}
    for name, value in below.entries:
        field = f"{top.path(key)}.{name.text}"
        year = read_year(name, field, top.findings)
        amount = read_amount(value, field, top.findings, unit)
        if year in places:
            first = places[year]
            top.findings.append(
                finding("DX121", field, name.place, key=short(name.text), line=first.line, column=first.column)
            )
        elif year is not None:
            places[year] = name.place
            if amount is not None:
                amounts[year] = amount
    return amounts


def _groups(top: Reader, key: str, pairs: bool = False) -> tuple[tuple[str, ...], ...]:
    """A list of lists of ids: pairs, or two and more; none twice in a group."""
    groups = []
    for node, path in top.entries(key, may_be_empty=True):
        names = _names(node, path, top.findings)
        if names is None:
            continue
        wrong = len(names) != 2 if pairs else len(names) < 2
        if wrong or len(set(names)) < len(names):
            top.findings.append(finding("DX240" if pairs else "DX241", path, node.place))
        else:
            groups.append(names)
    return tuple(groups)


def _names(node: Node, path: str, findings: list[Finding]) -> tuple[str, ...] | None:
    """The ids of one group; none where something in it is already known to be wrong."""
    if not isinstance(node, SequenceNode):
        if type(node) is not Node:
            findings.append(finding("DX135", path, node.place, key=path, way="ids"))
        return None
    names = [read_text(item, f"{path}.{number}", findings) for number, item in enumerate(node.items)]
    found = tuple(name for name in names if name is not None)
    return found if len(found) == len(names) else None


def _clash(top: Reader, must: tuple[str, ...], excludes: tuple[tuple[str, ...], ...]) -> None:
    """Two that must be chosen and of which at most one may be."""
    for group in excludes:
        both = [name for name in group if name in must]
        if len(both) > 1:
            top.complain("DX391", "must", names=", ".join(map(short, both)))
