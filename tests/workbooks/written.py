"""Workbooks written by hand, as another program would: inline strings, its own styles, nothing beside the sheets.

An independent writer, so that what reads a form does not lean on what openpyxl happens to write.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from dxroi.loading import load_rubric
from dxroi.models.workbook import CellKind, Sheet, Workbook
from dxroi.texts import Lang
from dxroi.workbooks.cells import column_of
from dxroi.workbooks.making import form_of
from dxroi.workbooks.reading import read_workbook

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
FORMATS = {
    "General": 0,
    "0%": 9,
    "date": 14,
    "elapsed": 46,
    '#,##0"千円"': 200,
    '#,##0,"千円"': 201,
    "h:mm": 202,
    '[$-411]ggge"年"': 203,
    "0.0%": 204,
    '[$-ja-JP]#,##0"円"': 205,
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


class Raw(NamedTuple):
    """A cell as its XML says it."""

    value: str
    type: str = "n"
    format: str = "General"
    formula: str | None = None


Value = str | int | float | Raw
Cells = Mapping[str, Value]


class Extra(NamedTuple):
    """What else a sheet has."""

    merged: Sequence[str] = ()
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    state: str = "visible"


def xlsx(
    sheets: Mapping[str, Cells], extra: Mapping[str, Extra] | None = None, *, prefix: str = "", shared: bool = False
) -> bytes:
    """The file with these sheets; `prefix` before every tag, `shared` strings or inline ones."""
    extra = extra or {}
    strings: list[str] | None = [] if shared else None
    parts = {
        "[Content_Types].xml": f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": _relations({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/styles.xml": _styles(),
    }
    relations = {f"rId{n}": ("worksheet", f"worksheets/s{n}.xml") for n in range(1, len(sheets) + 1)}
    listed = ""
    for number, (name, cells) in enumerate(sheets.items(), start=1):
        more = extra.get(name, Extra())
        listed += f'<sheet name={quoteattr(name)} sheetId="{number}" state="{more.state}" r:id="rId{number}"/>'
        parts[f"xl/worksheets/s{number}.xml"] = _prefixed(_sheet(cells, more, strings), prefix)
    parts["xl/workbook.xml"] = (
        f'{_HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'
    )
    if strings is not None:
        # readings above the characters are no part of the text
        items = "".join(f"<si><r><t>{escape(s)}</t></r><rPh sb='0' eb='1'><t>ヨミ</t></rPh></si>" for s in strings)
        parts["xl/sharedStrings.xml"] = f'{_HEAD}<sst xmlns="{MAIN}">{items}</sst>'
        relations["rIdS"] = ("sharedStrings", "/xl/sharedStrings.xml")
    relations["rIdT"] = ("styles", "styles.xml")
    parts["xl/_rels/workbook.xml.rels"] = _relations(relations)
    return archive(parts)


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def _relations(of: Mapping[str, tuple[str, str]]) -> str:
    each = (f'<Relationship Id="{id_}" Type="{OFFICE}/{kind}" Target="{to}"/>' for id_, (kind, to) in of.items())
    return f'{_HEAD}<Relationships xmlns="{PACKAGE}">{"".join(each)}</Relationships>'


def _styles() -> str:
    codes = "".join(
        f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>'
        for code, number in FORMATS.items()
        if number >= 200
    )
    styles = "".join(f'<xf numFmtId="{number}"/>' for number in FORMATS.values())
    return (
        f'{_HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>{styles}</cellXfs></styleSheet>'
    )


def _sheet(cells: Cells, extra: Extra, strings: list[str] | None) -> str:
    rows: dict[int, dict[int, str]] = {}
    for reference, value in cells.items():
        letters, number = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()  # type: ignore[union-attr]
        rows.setdefault(int(number), {})[column_of(letters)] = _cell(reference, value, strings)
    lines = "".join(
        f'<row r="{row}"{" hidden=" + quoteattr("1") if row in extra.hidden_rows else ""}>'
        + "".join(of[column] for column in sorted(of))
        + "</row>"
        for row, of in sorted(rows.items())
    )
    columns = "".join(f'<col min="{n}" max="{n}" hidden="1"/>' for n in extra.hidden_columns)
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in extra.merged)
    columns = f"<cols>{columns}</cols>" if columns else ""
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return f'{_HEAD}<worksheet xmlns="{MAIN}">{columns}<sheetData>{lines}</sheetData>{merged}</worksheet>'


def _cell(reference: str, value: Value, strings: list[str] | None) -> str:
    if isinstance(value, Raw):
        style = list(FORMATS).index(value.format)
        formula = "" if value.formula is None else f"<f>{escape(value.formula)}</f>"
        return f'<c r="{reference}" t="{value.type}" s="{style}">{formula}<v>{escape(value.value)}</v></c>'
    if not isinstance(value, str):
        return f'<c r="{reference}"><v>{value!r}</v></c>'
    if strings is not None:
        strings.append(value)
        return f'<c r="{reference}" t="s"><v>{len(strings) - 1}</v></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def _prefixed(xml: str, prefix: str) -> str:
    if not prefix:
        return xml
    return re.sub(r"<(/?)(?=[a-z])", rf"<\1{prefix}:", xml).replace(" xmlns=", f" xmlns:{prefix}=")


def opened(data: bytes) -> Workbook:
    """What the reader makes of a file that is sound."""
    workbook, found = read_workbook(data, "f.xlsx")
    assert workbook is not None, found
    return workbook


def labels_of(lang: Lang, *, as_list: bool = False) -> dict[str, str]:
    """The texts of an empty form, without its styles, names, rules and hidden sheet."""
    sheet = opened(form_of(load_rubric(), lang, as_list=as_list)).sheets[0]
    return {reference(sheet, place): cell.text for place, cell in sheet.cells.items() if cell.kind is CellKind.TEXT}


def reference(_: Sheet, place: tuple[int, int]) -> str:
    """(7, 3) -> C7."""
    row, column = place
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def moved(cells: Mapping[str, Value], rows: int) -> dict[str, Value]:
    """The same cells further down."""
    return {re.sub(r"\d+", lambda n: str(int(n[0]) + rows), place): value for place, value in cells.items()}
