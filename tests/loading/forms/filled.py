"""Forms as sections fill them in, in both kinds, as cells of a workbook that another program wrote."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dxroi.finding import Finding
from dxroi.loading import load_rubric
from dxroi.loading.forms import Filled, filled_forms, same_ids
from dxroi.models.workbook import Workbook
from dxroi.texts import Lang
from tests.workbooks.written import Extra, Value, labels_of, opened, xlsx

SHEET = "相談票"
WHOLE: dict[str, Value] = {
    "B5": "申告データ入力のRPA化",
    "B6": "市民税課",
    "B7": 2027,
    "B8": "新規",
    "B9": "予算要求",
    "B10": "2027-10",
    "B11": "一行目\n二行目",
    "A14": "新規事業者登録",
    "E14": 424,
    "F14": 88,
    "H14": "窓口相談",
    "I14": "他団体公表値",
    "A15": "異動届",
    "B15": 6000,
    "C15": 5,
    "D15": "未定",
    "G15": "時間外",
    "H15": "未定",
    "A21": "構築委託",
    "B21": 2500000,
    "D21": "税抜",
    "F21": "令和13年度",
    "G21": "見積",
    "A22": "利用料",
    "C22": 600000,
    "E22": 2028,
    "H22": "見積書 2026-10",
    "A29": "用紙",
    "B29": 120000,
    "D29": 2028,
    "A33": "国庫支出金",
    "B33": 0.5,
    "C33": "初期費用",
    "D33": 2027,
    "E33": "交付金",
    "B37": 4,
    "C37": "納税課に、同種の入力: 三つ",
    "B38": "未定",
}
"""A form with every entry in use."""
LEAST: dict[str, Value] = {
    "B5": "件名",
    "B6": "図書館",
    "B7": 2027,
    "A14": "業務",
    "E14": 10,
    "F14": 5,
    "A21": "構築",
    "B21": 100,
    "C21": 0,
}
"""A form with what is required."""
ROW: dict[str, Value] = {
    "B5": "件名",
    "C5": "図書館",
    "D5": 2027,
    "I5": "業務",
    "J5": 60,
    "K5": 5,
    "L5": 1,
    "R5": 100,
    "S5": 0,
}
"""A row of the list with what is required."""


@cache
def _labels(lang: Lang, as_list: bool) -> Mapping[str, str]:
    return labels_of(lang, as_list=as_list)


def form(entries: Mapping[str, Value], lang: Lang = Lang.JA, *, as_list: bool = False) -> dict[str, Value]:
    """The cells of a form that is filled in."""
    return {**_labels(lang, as_list), **entries}


def workbook(cells: Mapping[str, Value], extra: Extra | None = None) -> Workbook:
    """One sheet with these cells."""
    return opened(xlsx({SHEET: cells}, {SHEET: extra or Extra()}))


def read(cells: Mapping[str, Value], extra: Extra | None = None) -> tuple[list[Filled], list[Finding]]:
    """What is read of a sheet."""
    forms, found = filled_forms(workbook(cells, extra), load_rubric(), "f.xlsx")
    return forms, [*found, *same_ids([("f.xlsx", each) for each in forms])]


def told(found: list[Finding]) -> list[tuple[str, str]]:
    """Code and cell of each finding."""
    return [(each.code, each.location.path.rpartition("!")[2] if each.location else "") for each in found]
