"""Budgets and inventories: every key is read, and every fault has its place."""

from __future__ import annotations

from functools import partial

import pytest

from dxroi.loading.kinds import LoadedFile, load_any
from dxroi.loading.sources import Source
from dxroi.models.budget import Budget, Counted
from dxroi.models.inventory import Inventory
from dxroi.models.quantity import Quantity
from dxroi.models.words import Difficulty, Verdict

BUDGET = """\
format: budget/1
counts: cost
caps: {2027: 20000000, 令和10年度: 15000000}
staff_hours: {2027: 3000.5}
must: [a]
needs: [[a, b]]
excludes: [[b, c, d]]
verdict_at_least: conditional
source: 査定方針
note: 案
"""
INVENTORY = """\
format: inventory/1
works:
  - {department: 市民税課, work: 入力, hours: 424, cases: 6000, kinds: [入力, 照合], systems: 税, difficulty: low,
     source: 調査, evidence: measured}
  - {department: 納税課, work: 入力, hours: unknown}
"""


def load(text: str) -> LoadedFile:
    return load_any(Source("f.yaml", True, partial(bytes, text.encode())))


def shown(text: str) -> list[str]:
    places = [(f.location, f.code, f.field) for f in load(text).findings]
    return [f"{place.line}:{place.column} {code} {field}" for place, code, field in places if place]


def test_every_key_of_a_budget() -> None:
    budget = load(BUDGET).contents
    assert isinstance(budget, Budget)
    assert budget[:8] == (
        {2027: 20000000, 2028: 15000000},
        Counted.COST,
        {2027: 3000.5},
        ("a",),
        (("a", "b"),),
        (("b", "c", "d"),),
        Verdict.CONDITIONAL,
        "査定方針",
    )


def test_every_key_of_an_inventory() -> None:
    inventory = load(INVENTORY).contents
    assert isinstance(inventory, Inventory)
    first, second = inventory.works
    assert first[:8] == (
        "works.0",
        "市民税課",
        "入力",
        Quantity.of(424, "works.0.hours"),
        Quantity.of(6000, "works.0.cases"),
        ("入力", "照合"),
        ("税",),
        Difficulty.LOW,
    )
    assert second.hours == Quantity.not_known("works.1.hours")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("caps:", "cap:", ["3:1 DX132 cap"]),
        ("caps: {2027: 20000000, 令和10年度: 15000000}", "caps: {}", ["3:7 DX137 caps"]),
        ("caps: {2027", "caps: {27", ["3:8 DX215 caps.27"]),
        ("令和10年度", "令和9年度", ["3:24 DX121 caps.令和9年度"]),
        ("20000000", "2000万", ["3:14 DX202 caps.2027"]),
        ("20000000", "0.5", ["3:14 DX213 caps.2027"]),
        ("20000000", "-1", ["3:14 DX211 caps.2027"]),
        ("counts: cost", "counts: costs", ["2:9 DX208 counts"]),
        ("[[a, b]]", "[[a]]", ["6:9 DX240 needs.0"]),
        ("[[a, b]]", "[[a, a]]", ["6:9 DX240 needs.0"]),
        ("[[a, b]]", "[a, b]", ["6:9 DX135 needs.0", "6:12 DX135 needs.1"]),
        ("[[b, c, d]]", "[[b]]", ["7:12 DX241 excludes.0"]),
        ("[[b, c, d]]", "[[b, 1]]", ["7:16 DX206 excludes.0.1"]),
        ("must: [a]", "must: [b, c]", ["5:7 DX391 must"]),
        ("conditional", "conditonal", ["8:19 DX208 verdict_at_least"]),
    ],
)
def test_faults_of_a_budget(old: str, new: str, expected: list[str]) -> None:
    assert shown(BUDGET.replace(old, new, 1)) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("works:\n", "work:\n", ["2:1 DX132 work"]),
        ("department: 納税課", "department: 市民税課", ["5:30 DX390 works.1.work"]),
        ("work: 入力, hours: 424", "hours: 424", ["3:5 DX133 works.0.work"]),
        ("hours: 424", "hours: 424時間", ["3:41 DX202 works.0.hours"]),
        ("difficulty: low", "difficulty: easy", ["3:100 DX208 works.0.difficulty"]),
    ],
)
def test_faults_of_an_inventory(old: str, new: str, expected: list[str]) -> None:
    assert shown(INVENTORY.replace(old, new, 1)) == expected
