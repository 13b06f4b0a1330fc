"""Reading on after a fault of form, so that every other problem of the file is said as well. Read only for bad files.

A slip of the keyboard with a known mend (a full-width colon, a missing space) is mended in memory, and the text is read
again; any other fault takes out the value of the top-level key in which it lies. What is found in the mended text is
said at its place in the file; the fault itself stays an error, so that no file becomes valid by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

from dxroi.finding import Finding, Location
from dxroi.loading import proposals, rubrics, traps
from dxroi.loading.events import FAULTS, MAX_EVENTS, Builder, Parsed, TooMuchError
from dxroi.loading.files import Document, kind_of
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.places import fields_of
from dxroi.loading.sheets import Sheet
from dxroi.texts.findings import finding

if TYPE_CHECKING:
    import yaml

_ROUNDS = 20
_LARGEST = 50_000
"""Characters; a larger file is not read again and again."""
_MOST = 200
"""Slips that are mended in a file; one with more has a fault of another kind."""
_NEXT = re.compile(r"[，、][\s\u3000]*(?P<key>[A-Za-z_]+)[\s\u3000]*[：:][\s\u3000]*")
_DASH = re.compile(r"[-－‐−–—][\s\u3000]*")
_BLANKS = re.compile(r"[\s\u3000\u00a0]*")


class _MendedBuilder(Builder):
    """Says every place as it is in the file."""

    def __init__(self, path: str, prefix: str, sheet: Sheet) -> None:
        super().__init__(path, prefix)
        self.sheet = sheet

    def take_each(self, following: Callable[[], Any]) -> None:
        """Every event, none of them by the short way."""
        for event in islice(iter(following, None), MAX_EVENTS):
            self.take(event)
        self.refuse_more(following())

    def mark(self, event: yaml.Event) -> Location:
        """The place in the file, not the mark in the mended text."""
        return self.place(event)

    def place(self, event: yaml.Event) -> Location:
        """Where the event begins in the file."""
        line, column = super().place(event)[1:]
        return Location(self.path, line, self.sheet.original(line - 1, column - 1) + 1)

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        """The scalar; what was taken out is already known to be wrong."""
        node = super().scalar(event)
        torn = isinstance(node, ScalarNode) and not node.text and node.place.line - 1 in self.sheet.torn
        return Node(node.place) if torn else node


def read_on(text: str, builder: Builder, fault: Exception | None) -> Parsed:
    """The tree of a text that stopped the parser (no fault: that was taken for one long text), as far as it goes."""
    return _read(Sheet(text), builder, fault, mend=True)


def slipped(findings: Iterable[Finding]) -> list[Finding]:
    """The slips that can be mended."""
    return [each for each in findings if each.code in traps.MENDABLE and each.location is not None]


def mended(document: Document, findings: Iterable[Finding], prefix: str = "") -> Document | None:
    """The document read again with the slips mended that its reading came upon; none where there are no new ones."""
    sheet = document.sheet or Sheet(document.text)
    places = {each.location: each for each in slipped(findings)}
    new = [each for place, each in places.items() if place and place.path == document.path and place not in sheet.slips]
    if not new or len(document.text) > _LARGEST or len(sheet.slips) + len(new) > _MOST:
        return None
    for each in new:
        _mend_at(sheet, each)
    parsed = _read(sheet, Builder(document.path, prefix), None, mend=False)
    if parsed.root is None:
        return None
    kind = kind_of(parsed.root, parsed.findings, prefix)
    return document._replace(root=parsed.root, findings=parsed.findings, kind=kind, sheet=sheet)


def _read(sheet: Sheet, builder: Builder, fault: Exception | None, mend: bool) -> Parsed:
    """Mend and parse by turns until the text can be read, or nothing can be mended any more."""
    path, prefix = builder.path, builder.prefix
    for _ in range(_ROUNDS):
        if mend and not _mend(sheet, path, prefix, fault):
            break
        builder, fault, mend = _MendedBuilder(path, prefix, sheet), None, True
        try:
            builder.take_all(sheet.text)
        except TooMuchError:
            break
        except FAULTS as again:
            fault = again
            continue
        if isinstance(builder.root, MappingNode):
            _name(builder.root, sheet, prefix)
            _restore(builder.root, sheet, prefix)
            return Parsed(builder.root, [*sheet.findings, *builder.findings], sheet)
        if not isinstance(builder.root, ScalarNode) or builder.root.empty:
            break
    return Parsed(None, [*sheet.findings, *builder.findings])


def _name(root: MappingNode, sheet: Sheet, prefix: str) -> None:
    """Say at which field each slip is, now that there is a tree of fields: the last key or entry before it on its line.

    A slip of indentation stands before the first one.
    """
    lines: dict[int, list[tuple[int, str]]] = {}
    for place, field in fields_of(root, prefix, bool(prefix)):
        lines.setdefault(place.line, []).append((place.column, field))
    for number, slip in enumerate(sheet.findings):
        if slip.code in traps.MENDABLE and slip.field == prefix and slip.location is not None:
            on_line = lines.get(slip.location.line, [])
            before = [field for column, field in on_line if column <= slip.location.column]
            field = before[-1] if before else on_line[0][1] if on_line else prefix
            sheet.findings[number] = slip._replace(field=field)


def _restore(root: MappingNode, sheet: Sheet, prefix: str) -> None:
    """Put the keys back that may have been taken out with what stands around them: they are not missing."""
    keys = set(rubrics.KEYS if prefix else proposals.KEYS) - {key.text for key, _ in root.entries}
    root.entries += [(ScalarNode(root.place, key), Node(root.place)) for key in sorted(keys & sheet.swallowed)]


def _mend(sheet: Sheet, path: str, prefix: str, fault: Exception | None) -> bool:
    """Mend the slips that explain a fault, or take out what it lies in; whether it is worth reading again."""
    lines = sheet.lines
    if fault is None:
        code, line, column = (
            "DX127",
            next((n for n, text in enumerate(lines) if text.strip(" ") and text[0] != "#"), 0),
            0,
        )
        near = set(range(len(lines)))
    else:
        code, line, column = traps.kind(fault, lines)
        near = traps.near(code, line, column, lines)
    slips = traps.slips(lines, near)
    for slip in slips:
        place = Location(path, slip.line + 1, sheet.original(slip.line, slip.column) + 1)
        if place not in sheet.slips:
            sheet.slips.add(place)
            sheet.findings.append(finding(slip.code, prefix, place, write=slip.write))
        sheet.replace(slip.line, slip.start, slip.end, slip.new)
        if slip.code in traps.BENDING:
            sheet.bent.add(slip.line)
    goes_on = sum(map(len, lines)) <= _LARGEST
    if any(slip.line in near for slip in slips):
        return goes_on
    if not sheet.is_bent(line) and not (fault is None and sheet.findings):
        character = lines[line][column : column + 1] if line < len(lines) else ""
        place = Location(path, line + 1, sheet.original(line, column) + 1)
        way = "entry" if code == "DX118" and character == "-" else ""
        sheet.findings.append(finding(code, prefix, place, character=character, way=way))
    return getattr(fault, "problem_mark", None) is not None and goes_on and sheet.tear(line)


def _mend_at(sheet: Sheet, slip: Finding) -> None:
    """Mend a slip that a reader came upon, at its place in the file."""
    if slip.location is None:
        return
    line = slip.location.line - 1
    start = sheet.mended(line, slip.location.column - 1)
    text = sheet.lines[line]
    blanks = _BLANKS.match(text, start + (slip.code in ("DX113", "DX115")))
    end = blanks.end() if blanks else start
    if slip.code == "DX112" and not text[:start].strip(" -"):
        sheet.replace(line, start, end, text[start:end].replace("\u3000", "  ").replace("\t", "  "))
        sheet.bent.add(line)
    elif slip.code == "DX139":
        dash = _DASH.match(text, start)
        sheet.replace(line, start, dash.end() if dash else start, "- ")
        sheet.bent.add(line)
    else:
        sheet.replace(line, start, end, ": " if slip.code in ("DX113", "DX115") else " ")
    if slip.code == "DX113":
        for match in reversed(list(_NEXT.finditer(sheet.lines[line], start))):
            sheet.replace(line, match.start(), match.end(), f", {match['key']}: ")
    sheet.findings.append(slip)
    sheet.slips.add(slip.location)
