"""Contracts as written: tax, what stands in their way, and how a known case hands one on."""

from __future__ import annotations

import pytest

from dxroi.loading import proposal_of
from dxroi.loading.borrowed import borrowed, number_paths
from dxroi.models.quantity import Quantity, Series
from dxroi.texts import Lang
from dxroi.texts.findings import hint

from .samples import HOURS, NAMED, codes, proposal

LEASE = "{form: lease, months: 60, starts: 2028-02, %s}"


def written(terms: str, beside: str = "") -> str:
    return NAMED + HOURS + f"cost:\n  - {{item: 端末, contract: {terms}{beside}}}\n"


def test_tax_is_added_to_every_price_once() -> None:
    (item,) = proposal(written(LEASE % "monthly: 909091, renewal: {monthly: 10}", ", tax: excluded")).costs
    price = Quantity.of(1_000_000, "cost.0.contract.monthly")._replace(before_tax=909_091)
    assert item.annual == Series((price,))
    assert item.renewed == Quantity.of(11, "cost.0.contract.renewal.monthly")._replace(before_tax=10)
    (item,) = proposal(written(LEASE % "total: 10", ", tax: excluded")).costs
    assert item.contract is not None
    assert item.contract.open_price is not None
    assert item.contract.open_price.before_tax == 0


def test_tax_stands_where_the_price_stands() -> None:
    """`tax` in the contract is `tax` beside it; the nearest one counts, so a renewal may say otherwise."""
    priced = "monthly: 909091, renewal: {monthly: 10%s}%s"
    beside = proposal(written(LEASE % (priced % ("", "")), ", tax: excluded")).costs
    assert proposal(written(LEASE % (priced % ("", ", tax: excluded")))).costs == beside
    (item,) = proposal(written(LEASE % (priced % (", tax: included", ", tax: excluded")))).costs
    assert (item.annual, item.renewed) == (beside[0].annual, Quantity.of(10, "cost.0.contract.renewal.monthly"))
    (item,) = proposal(written(LEASE % (priced % ("", ", tax: included")), ", tax: excluded, exit: 100")).costs
    assert item.annual is not None
    assert item.annual.at(0).likely == 909_091
    assert item.exit is not None
    assert item.exit.cost.likely == 110


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("{}", ["DX133"] * 3 + ["DX147"]),
        (LEASE % "monthly: 1, renewal: {}", ["DX133"]),
        (LEASE % "monthly: 1, renewal: [same]", ["DX136"]),
        (LEASE % "monthly: 1, limit_years: 0.5", ["DX270"]),
        ("60か月", ["DX134"]),
        ("", ["DX201"]),
    ],
)
def test_what_is_wrong_is_said_at_once(terms: str, expected: list[str]) -> None:
    assert codes(written(terms)) == expected


@pytest.mark.parametrize(
    ("typed", "meant"), [("月額: 1", "monthly"), ("monthly: 1, authority: 長期継続契約", "long-term")]
)
def test_words_of_the_city_hall_lead_to_the_key(typed: str, meant: str) -> None:
    findings = proposal_of(written(LEASE % typed).encode(), "p.yaml").findings
    assert any(meant in hint(each, Lang.EN) for each in findings)


def test_a_case_hands_its_contracts_on_some_years_later() -> None:
    root = proposal_of(written(LEASE % "monthly: 50000").encode(), "p.yaml").root
    assert root is not None
    taken = borrowed(root, "a case", 2)
    assert list(number_paths(taken)) == ["hours_saved", "cost.0.contract.monthly"]
    items = taken["cost"]
    assert isinstance(items, list)
    item = items[0]
    assert isinstance(item, dict)
    contract = item["contract"]
    assert isinstance(contract, dict)
    assert contract["starts"] == '"2030-02"'
