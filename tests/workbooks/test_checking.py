"""The column of checks says what is missing, and nothing of a form that is sound."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dxroi.loading import load_rubric
from dxroi.texts import Lang
from dxroi.texts import forms as t
from dxroi.workbooks.making import form_of
from tests.loading.forms.filled import LEAST, ROW, WHOLE, form, read
from tests.workbooks.calculating import calculated
from tests.workbooks.written import Value, moved


@cache
def formulas(as_list: bool) -> dict[str, str]:
    """The column of checks, cell by cell."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(form_of(load_rubric(), Lang.JA, as_list=as_list)))
    rows = book.worksheets[0].iter_rows(max_row=60)
    found = [cell for row in rows for cell in row if cell.data_type == "f"]
    return {cell.coordinate: str(cell.value).removeprefix("=") for cell in found}


def said(entries: dict[str, Any], *, as_list: bool = False) -> dict[str, str]:
    """What the column says of a form with these entries."""
    shown = {cell: calculated(formula, entries) for cell, formula in formulas(as_list).items()}
    return {cell: words for cell, words in shown.items() if words}


def test_what_is_missing() -> None:
    fill, work, item = t.WANT["fill"].ja, "対象業務を入力してください", "経費の項目を入力してください"
    assert said({}) == {"J5": fill, "J6": fill, "J7": fill, "J14": work, "J21": item}
    assert said({"B5": "n", "B6": "d", "B7": "未定", "B9": "構想"}) == {}
    assert said({}, as_list=True) == {}
    assert said(WHOLE) == said(LEAST) == said({**ROW, **moved(ROW, 3)}, as_list=True) == {}


@pytest.mark.parametrize(
    ("cell", "value", "where", "words"),
    [
        ("B7", "R9", "J7", "year"),
        ("B7", "未定", "J7", "year"),
        ("B7", 46478, "J7", "year"),
        ("E14", "１０", "J14", "number"),
        ("E14", -1, "J14", "number"),
        ("F14", "", "J14", "hours"),
        ("B14", 3, "J14", "one_way"),
        ("B21", "120万円", "J21", "number"),
        ("A22", "x", "J22", "amount"),
        ("F21", "来年", "J21", "year"),
        ("A33", "市債", "J33", "share"),
        ("C37", "r", "J37", "rating"),
        ("A15", "なし", "J15", "hours"),  # it counts where no other work is named
    ],
)
def test_each(cell: str, value: Value, where: str, words: str) -> None:
    assert said({**LEAST, cell: value}) == {where: t.WANT[words].ja}


CELLS = sorted({*WHOLE})
VALUES: list[Value] = [
    "x",
    "未定",
    5,
    0,
    2027,
    0.5,
    "令和9年度",
    "国庫支出金",
    "なし",
    "構想",
    "12",
    "{low: 1, likely: 2, high: 3}",
]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(CELLS), st.sampled_from(VALUES), max_size=6))
def test_nothing_is_said_of_a_sound_form(entries: dict[str, Value]) -> None:
    """What `import` takes as it is, the column takes; only a number typed as text it would rather have as a number."""
    cells = {**LEAST, **entries}
    _, found = read(form(cells))
    if not any(each.invalidates for each in found) and "12" not in cells.values():
        assert said(cells) == {}


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(CELLS), st.sampled_from(["", *VALUES]), max_size=6))
def test_what_is_missing_is_said(entries: dict[str, Value]) -> None:
    """Each row in which `import` misses something has its words."""
    cells = {**LEAST, **entries}
    _, found = read(form(cells))
    missing = {"DX175", "DX179", "DX180", "DX185"}
    rows = {re.findall(r"\d+$", each.location.path)[0] for each in found if each.code in missing and each.location}
    assert {f"J{row}" for row in rows} <= said(cells).keys()
