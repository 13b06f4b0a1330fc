"""The form that is written: what Excel refuses is not in it, and the same call gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from functools import lru_cache
from html import unescape
from xml.etree import ElementTree

import pytest

from dxroi.finding import Words
from dxroi.loading import load_rubric
from dxroi.models.rubric import Criterion, Rubric
from dxroi.models.workbook import CellKind, Workbook
from dxroi.tables import entry_form
from dxroi.texts import Lang
from dxroi.texts import forms as t
from dxroi.workbooks.lists import LONGEST_CELL
from dxroi.workbooks.making import form_of
from dxroi.workbooks.mark import Mark, mark_of
from tests.workbooks.written import opened

HOSTILE = '=HYPERLINK("http://x")\x1b\ud800, \'!*[]'
FORMS = [(lang, as_list) for lang in Lang for as_list in (False, True)]


def hostile() -> Rubric:
    """A rubric whose words would be formulas, controls, or too long."""
    criteria = (
        Criterion("a", 1, Words(HOSTILE, HOSTILE), levels={1: Words("=1+1" * 9000, "x"), 5: Words("@y", "-y")}),
        Criterion("b", 1, Words("同じ", "same"), points=((0, 0), (100, 100))),
        Criterion("c", 1, Words("同じ", "other"), points=((0.5, 0), (2.5, 100))),
        *(Criterion(f"d{n}", 1) for n in range(9)),
    )
    return load_rubric()._replace(criteria=criteria, id='x"; y' * 60)


RUBRICS = {"shipped": load_rubric(), "hostile": hostile(), "wibe": load_rubric("wibe")}


@lru_cache
def made(lang: Lang, as_list: bool, name: str = "shipped") -> bytes:
    return form_of(RUBRICS[name], lang, as_list=as_list)


def parts_of(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def texts_of(workbook: Workbook, sheet: int = 0) -> list[str]:
    return [cell.text for cell in workbook.sheets[sheet].cells.values() if cell.kind is CellKind.TEXT]


@pytest.mark.parametrize(("lang", "as_list"), FORMS)
@pytest.mark.parametrize("rubric", ["shipped", "hostile"])
class TestFile:
    """Limits of the format, looked at in the XML itself."""

    def test_limits(self, lang: Lang, as_list: bool, rubric: str) -> None:
        data = made(lang, as_list, rubric)
        parts = parts_of(data)
        for name, text in parts.items():
            assert ElementTree.fromstring(text.encode()) is not None, name  # noqa: S314  # our own
        names = re.findall(r'<sheet [^>]*name="([^"]*)"', parts["xl/workbook.xml"])
        assert all(0 < len(name) <= 31 and not set("[]:*?/\\") & set(name) for name in names)
        for name, text in re.findall(r'<definedName name="([^"]+)"[^>]*>([^<]*)', parts["xl/workbook.xml"]):
            assert re.fullmatch(r"[A-Za-z_][\w.]*", name)
            assert len(text) < 8192
        sheet = parts["xl/worksheets/sheet1.xml"]
        assert all(len(rule) <= 255 for rule in re.findall(r"<formula1>(.*?)</formula1>", sheet))
        for key, most in (("prompt", 255), ("promptTitle", 32), ("error", 255)):
            assert all(len(unescape(said)) <= most for said in re.findall(f' {key}="([^"]*)"', sheet))
        assert all(len(formula) < 8192 for formula in re.findall(r"<f>(.*?)</f>", sheet))
        assert all(len(text) <= LONGEST_CELL for text in texts_of(opened(data)))
        assert 'paperSize="9"' in sheet
        assert "<pane " in sheet

    def test_only_the_column_of_checks_holds_formulas(self, lang: Lang, as_list: bool, rubric: str) -> None:
        (sheet, hidden) = opened(made(lang, as_list, rubric)).sheets
        columns = {cell.column for cell in sheet.cells.values() if cell.kind is CellKind.FORMULA}
        named = {cell.column for cell in sheet.cells.values() if cell.text in t.CHECK}
        assert columns == named
        assert (hidden.hidden, {cell.kind for cell in hidden.cells.values()}) == (
            True,
            {CellKind.TEXT, CellKind.NUMBER},
        )

    def test_formulas_are_whole(self, lang: Lang, as_list: bool, rubric: str) -> None:
        from openpyxl.formula import Tokenizer

        sheet = parts_of(made(lang, as_list, rubric))["xl/worksheets/sheet1.xml"]
        rules = {*re.findall(r"<f>(.*?)</f>", sheet)[:60], *re.findall(r"<formula1?>(.*?)</formula1?>", sheet)}
        used = set()
        for rule in rules:
            tokens = Tokenizer("=" + rule.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).items
            depth = sum((each.subtype == "OPEN") - (each.subtype == "CLOSE") for each in tokens)
            assert depth == 0, rule
            used |= {each.value for each in tokens if each.type == "FUNC" and each.subtype == "OPEN"}
        known = "IF( AND( OR( NOT( TRIM( LEFT( LEN( ISTEXT( ISNUMBER( COUNTA( COUNTIF( SUMPRODUCT("
        assert used <= set(known.split())


def test_the_same_call_gives_the_same_bytes() -> None:
    assert made(Lang.JA, False) == form_of(load_rubric(), Lang.JA, as_list=False)
    with zipfile.ZipFile(io.BytesIO(made(Lang.JA, False))) as archive:
        assert {part.date_time[0] for part in archive.infolist()} == {1980}
        assert b"1980-01-01" in archive.read("docProps/core.xml")


@pytest.mark.parametrize(("lang", "as_list"), FORMS)
class TestWhatItSays:
    """The criteria of the rubric, what may be unknown, and where it comes from."""

    def test_mark(self, lang: Lang, as_list: bool) -> None:
        rubric = load_rubric()
        workbook = opened(made(lang, as_list))
        kind = entry_form.LIST if as_list else entry_form.SINGLE
        wanted = Mark(entry_form.FORMAT, kind, rubric.id, rubric.version, rubric.sha256)
        assert mark_of(workbook) == mark_of(workbook._replace(names={})) == wanted
        assert mark_of(workbook._replace(sheets=workbook.sheets[:1])) == wanted

    def test_criteria_and_levels(self, lang: Lang, as_list: bool) -> None:
        for name in ("shipped", "wibe"):
            rubric = RUBRICS[name]
            said = "\n".join(texts_of(opened(made(lang, as_list, name))))
            for criterion in entry_form.rated(rubric):
                title = entry_form.titles(rubric)[criterion.id]
                assert (title.ja if lang is Lang.JA else title.en) in said
                assert all((words.ja if lang is Lang.JA else words.en) in said for words in criterion.levels.values())

    def test_unknown_is_offered(self, lang: Lang, as_list: bool) -> None:
        sheet = parts_of(made(lang, as_list))["xl/worksheets/sheet1.xml"]
        hidden = opened(made(lang, as_list)).sheets[1]
        word = t.UNKNOWN.ja if lang is Lang.JA else t.UNKNOWN.en
        offering = set()
        for rule in re.findall(r"<dataValidation [^>]*type=\"list\"[^>]*>.*?</dataValidation>", sheet):
            letter, last = re.findall(r"\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)", rule)[0]
            offered = [hidden.cells[row, ord(letter) - 64].text for row in range(1, int(last) + 1)]
            if word in offered:
                offering.add(re.findall(r'promptTitle="([^"]*)"', rule)[0])
        entries = (*entry_form.BASICS, *(e for table in entry_form.TABLES for e in table.entries))
        asked = entries if not as_list else (*entry_form.BASICS, *entry_form.in_list(entry_form.WORKS))
        wanted = {words.ja if lang is Lang.JA else words.en for words in (e.label for e in asked if e.unsure)}
        assert offering >= wanted
