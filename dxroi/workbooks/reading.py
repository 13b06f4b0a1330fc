"""An .xlsx file -> its sheets: what stands in each cell, formulas by their results, within limits."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Finding
from dxroi.models.workbook import Workbook
from dxroi.workbooks.cells import Shared, SheetReader, TextReader, unescaped, whole
from dxroi.workbooks.number_formats import NumberFormat, number_format
from dxroi.workbooks.parts import Archive, Attributes, TooLargeError, UnreadableError, parse, unreadable

MAX_CELLS = 200_000
MAX_SHEETS = 50


_Relations = Mapping[str, tuple[str, str]]


def read_workbook(data: bytes, path: str) -> tuple[Workbook | None, list[Finding]]:
    """The workbook in these bytes, or why it is none; `path` is what the finding calls it."""
    try:
        return _workbook(Archive(data)), []
    except (UnreadableError, TooLargeError) as fault:
        return None, [unreadable(path, fault)]


def _workbook(archive: Archive) -> Workbook:
    main = next((target for kind, target in archive.relations("").values() if kind == "officeDocument"), "")
    if not archive.has(main):
        raise UnreadableError("other-zip")
    relations = archive.relations(main)
    found, names, since_1904 = _contents(archive, main)
    if not found:  # a Word or PowerPoint file, or a binary workbook
        raise UnreadableError("other-zip")
    if len(found) > MAX_SHEETS:
        raise TooLargeError(f"{MAX_SHEETS}")
    shared = Shared(_strings(archive, relations), _formats(archive, relations), since_1904)
    sheets = []
    left = MAX_CELLS
    for name, identity, hidden in found:
        kind, target = relations.get(identity, ("", ""))
        if kind == "worksheet" and archive.has(target):
            sheet = SheetReader(shared, left).read(archive.read(target), name, hidden)
            left -= len(sheet.cells)
            sheets.append(sheet)
    return Workbook(tuple(sheets), names)


def _contents(archive: Archive, main: str) -> tuple[list[tuple[str, str, bool]], dict[str, str], bool]:
    """Name, id and whether it is hidden of each sheet; defined names; whether days count from 1904."""
    sheets: list[tuple[str, str, bool]] = []
    names: dict[str, str] = {}
    state = {"name": "", "1904": ""}

    def start(tag: str, given: Attributes) -> None:
        if tag == "sheet":
            sheets.append((given.get("name", ""), given.get("id", ""), given.get("state", "visible") != "visible"))
        elif tag == "workbookPr":
            state["1904"] = given.get("date1904", "")
        state["name"] = given.get("name", "") if tag == "definedName" else ""

    def text(data: str) -> None:
        if state["name"]:
            names[state["name"]] = names.get(state["name"], "") + data

    parse(archive.read(main), start, text=text)
    return sheets, names, state["1904"] in ("1", "true")


def _part(archive: Archive, relations: _Relations, kind: str) -> bytes | None:
    target = next((name for each, name in relations.values() if each == kind), "")
    return archive.read(target) if archive.has(target) else None


def _strings(archive: Archive, relations: _Relations) -> list[str]:
    """The shared strings; readings above the characters (furigana) are no part of them."""
    data = _part(archive, relations, "sharedStrings")
    strings: list[str] = []
    if data is None:
        return strings
    reader = TextReader()

    def start(tag: str, _: Attributes) -> None:
        if tag == "si":
            strings.append("")
        reader.start(tag)

    def text(piece: str) -> None:
        if strings and reader.inside:
            strings[-1] += piece

    parse(data, start, reader.end, text)
    return [unescaped(each) for each in strings]


def _formats(archive: Archive, relations: _Relations) -> list[NumberFormat]:
    """The format of each style of a cell."""
    data = _part(archive, relations, "styles")
    codes: dict[int, str] = {}
    styles: list[int] = []
    inside = [False]

    def start(tag: str, given: Attributes) -> None:
        if tag == "numFmt":
            codes[whole(given.get("numFmtId"))] = given.get("formatCode", "")[:200]
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            styles.append(whole(given.get("numFmtId")))

    def end(tag: str) -> None:
        inside[0] = inside[0] and tag != "cellXfs"

    if data is not None:
        parse(data, start, end)
    return [number_format(each, codes.get(each)) for each in styles]
