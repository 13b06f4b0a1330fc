"""A tree of nodes -> a calibration, with every fault of every field at once.

What can be worked out again from the values (levels, the interval of the record) has to be what the values say: a file
that somebody altered by hand is not taken for what was learned.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from dxroi.engine.learning.intervals import wilson
from dxroi.engine.learning.levels import level_of
from dxroi.engine.ties import equal
from dxroi.finding import Finding, Location
from dxroi.loading.amounts import COUNT, read_amount
from dxroi.loading.files import ReadBytes, file_bytes, read_document, stdin_bytes
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.places import in_order, place_of
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import read_number, read_text, short
from dxroi.models.calibration import SIDE, Calibration, LibraryCase, Ratio, Record, ReferenceClass
from dxroi.models.quantity import Number
from dxroi.models.words import Evidence
from dxroi.texts.findings import finding

KEYS = ("format", "made", "tool_version", "library", "ratios", "record", "source", "note")
_CASE = ("id", "path", "sha256")
_CLASS = ("kind", "evidence", "n", "values", "cases", "levels")
_LEVEL = ("level", "k", "value", "covers")
_RECORD = ("inside", "of", "wilson")
_RATIOS = tuple(ratio.value for ratio in Ratio)
_DIGITS = frozenset("0123456789abcdef")
_DIGEST = 64


class LoadedCalibration(NamedTuple):
    """A file that was asked for as a calibration."""

    path: str
    calibration: Calibration | None
    """None where the file is invalid."""
    findings: tuple[Finding, ...]
    root: MappingNode | None = None

    def locate(self, field: str) -> Location | None:
        """The place of a written path."""
        return None if self.root is None else place_of(self.root, field)


def read_calibration(path: str, stdin: ReadBytes = stdin_bytes) -> LoadedCalibration:
    """The calibration in a file, `-` for standard input, or what is wrong with it."""
    document = read_document(path, stdin if path == "-" else partial(file_bytes, path))
    root, findings = document.root, document.findings
    if root is not None and document.kind not in (None, "calibration"):
        place = (root.get("format") or root).place
        findings.append(finding("DX130", "format", place, written=f"{document.kind}/1", wanted="calibration/1"))
    if root is None or document.kind != "calibration":
        return LoadedCalibration(path, None, in_order(findings), root)
    calibration = read_tree(root, findings, path, document.sha256)
    invalid = any(each.invalidates for each in findings)
    return LoadedCalibration(path, None if invalid else calibration, in_order(findings), root)


def read_tree(root: MappingNode, findings: list[Finding], path: str = "", sha256: str = "") -> Calibration:
    """The calibration of a tree; to be used only if nothing that invalidates was added to `findings`."""
    top = Reader(root, "", findings, KEYS)
    top.require("library", "ratios")
    readers = top.items("library", _CASE)
    library = tuple(_case(reader) for reader in readers)
    _once(readers, [each.id for each in library])
    ids = None if top.findings_at("library") else {each.id for each in library}
    return Calibration(
        library,
        _ratios(top, ids),
        _record(top),
        top.date("made"),
        top.text("tool_version"),
        top.joined("source"),
        top.joined("note"),
        path,
        sha256,
    )


def _case(reader: Reader) -> LibraryCase:
    """One finished project."""
    found = LibraryCase(reader.field, reader.needed("id"), reader.needed("path"), reader.needed("sha256"))
    if found.sha256 and (len(found.sha256) != _DIGEST or not _DIGITS.issuperset(found.sha256)):
        reader.complain("DX158", "sha256", written=short(found.sha256))
    return found


def _once(readers: Iterable[Reader], names: Iterable[str]) -> None:
    """A project that is there twice would count twice."""
    seen: dict[str, int] = {}
    for reader, name in zip(readers, names, strict=True):
        if name in seen:
            reader.complain("DX292", "id", name=short(name), line=seen[name])
        elif name:
            seen[name] = reader.nodes["id"].place.line


def _ratios(top: Reader, ids: set[str] | None) -> dict[Ratio, tuple[ReferenceClass, ...]]:
    below = top.mapping("ratios", _RATIOS)
    if below is None:
        return {}
    if not below.nodes and not below.excused:
        top.complain("DX137", "ratios", written="{}")
    found = {}
    for ratio in Ratio:
        if ratio.value in below.nodes:
            readers = below.items(ratio.value, _CLASS)
            classes = [_class(reader, ratio, ids) for reader in readers]
            _apart(readers, classes)
            found[ratio] = tuple(each for each in classes if each is not None)
    return found


def _class(reader: Reader, ratio: Ratio, ids: set[str] | None) -> ReferenceClass | None:
    """Cases that are alike: as many ids as values, the values ascending, every id one of the library."""
    reader.require("n", "values", "cases")
    kind, evidence = reader.text("kind"), reader.word("evidence", Evidence)
    values = [_value(node, path, reader.findings, ratio) for node, path in reader.entries("values")]
    cases = [(read_text(node, path, reader.findings), node, path) for node, path in reader.entries("cases")]
    n = _count(reader, "n")
    if reader.findings_at("values") or reader.findings_at("cases") or n is None or not values or not cases:
        return None
    known = tuple(value for value in values if value is not None)
    if not n == len(known) == len(cases):
        reader.complain("DX293", "n", n=f"{n:.10g}", values=len(known), cases=len(cases))
        return None
    if list(known) != sorted(known):
        reader.complain("DX294", "values")
        return None
    _members(reader, cases, ids)
    _levels(reader, known, ratio)
    return ReferenceClass(reader.field, known, tuple(str(name) for name, _, _ in cases), kind, evidence)


def _value(node: Node, path: str, findings: list[Finding], ratio: Ratio) -> Number | None:
    """A ratio from 0 on; months may be negative."""
    read = read_number if ratio is Ratio.DELAY_MONTHS else partial(read_amount, unit=COUNT)
    return read(node, path, findings)


def _count(reader: Reader, key: str) -> Number | None:
    """How many."""
    node = reader.node(key)
    return None if node is None else read_amount(node, reader.path(key), reader.findings, COUNT)


def _members(reader: Reader, cases: Sequence[tuple[str | None, Node, str]], ids: set[str] | None) -> None:
    """Each case is one of the library, and stands once."""
    seen: set[str | None] = set()
    for name, node, path in cases:
        if name in seen or (ids is not None and name not in ids):
            way = "twice" if name in seen else ""
            reader.findings.append(finding("DX295", path, node.place, written=short(str(name)), way=way))
        seen.add(name)


def _apart(readers: Iterable[Reader], classes: Iterable[ReferenceClass | None]) -> None:
    """One class for each kind of work and grade of evidence."""
    seen: dict[tuple[str | None, Evidence | None], int] = {}
    for reader, found in zip(readers, classes, strict=True):
        if found is None:
            continue
        key = (found.kind, found.evidence)
        if key in seen:
            name = ", ".join(part for part in key if part) or "-"
            reader.complain("DX292", name=short(name), line=seen[key])
        seen.setdefault(key, reader.of.place.line)


def _levels(reader: Reader, values: Sequence[Number], ratio: Ratio) -> None:
    """Each level is the one that the values give."""
    for below in reader.items("levels", _LEVEL):
        below.require("level", "k", "value", "covers")
        level = _level(below)
        stated = [below.number(key) for key in ("k", "value", "covers")]
        if level is None or None in stated:
            continue
        at = level_of(values, level, SIDE[ratio])
        real = None if at is None else (at.k, at.value, float(at.covers))
        if real is None or any(
            not equal(a, b) for a, b in zip((s for s in stated if s is not None), real, strict=True)
        ):
            below.complain("DX296", way="few" if real is None else "")


def _level(reader: Reader) -> Fraction | None:
    """The level as it is written, exactly."""
    value, node = reader.number("level"), reader.node("level")
    if value is None or not isinstance(node, ScalarNode):
        return None
    if not 0 < value < 1:
        reader.complain("DX159", "level", written=short(node.text))
        return None
    return Fraction(node.text)


def _record(top: Reader) -> Record | None:
    """How often the actual fell inside the stated range."""
    below = top.mapping("record", _RECORD)
    if below is None or not below.require("inside", "of"):
        return None
    inside, of = _count(below, "inside"), _count(below, "of")
    ends = [read_number(node, path, below.findings) for node, path in below.entries("wilson")]
    if inside is None or of is None or None in ends:
        return None
    if not inside <= of or of == 0 or inside != int(inside) or of != int(of):
        below.complain("DX296", "inside", way="record")
        return None
    record = Record(int(inside), int(of))
    if below.has("wilson") and not _agree([end for end in ends if end is not None], wilson(*record)):
        below.complain("DX296", "wilson", way="wilson")
    return record


def _agree(stated: Sequence[Number], real: Sequence[float]) -> bool:
    return len(stated) == len(real) and all(equal(a, b) for a, b in zip(stated, real, strict=True))
