"""Keys that nothing is calculated from: checks hold the figures against them."""

from __future__ import annotations

import pytest

from dxroi.models.measures import STATED
from dxroi.models.proposal import Ordinance

from .samples import COST, HOURS, NAMED, PROPOSAL, codes, proposal

WORK = "hours_saved: [{work: 入力, hours: 336, people: 3, outsourced_to: 封入委託}]\n"
PROCEDURE = "residents: [{procedure: 転出届, cases: 1200, online: 0.2, paper_kept: true}]\n"


class TestRead:
    def test_works(self) -> None:
        (work,) = proposal(NAMED + WORK + COST).works
        assert (work.people, work.outsourced_to) == (3, "封入委託")

    def test_costs(self) -> None:
        (item,) = proposal(NAMED + HOURS + "cost: [{item: 利用料, annual: 1, contract_until: 令和11年度}]\n").costs
        assert item.contract_until == 2029

    def test_savings_and_procedures(self) -> None:
        read = proposal(PROPOSAL + PROCEDURE + "cash_saved: [{item: 報酬, annual: 1, posts: 1.5}]\n")
        assert read.cash_savings[0].posts == 1.5
        assert read.residents[0].paper_kept is True

    def test_ordinance(self) -> None:
        read = proposal(PROPOSAL + "ordinance: {needed: true, by: 2027-10, note: 印鑑条例}\n")
        assert read.ordinance == Ordinance(True, (2027, 6), "印鑑条例")

    def test_stated(self) -> None:
        read = proposal(PROPOSAL + "stated: {hours_saved_per_year: 336, city.net: -5, reduction_rate: 0.79}\n")
        assert read.stated == {"hours_saved_per_year": 336, "reduction_rate": 0.79, "city.net": -5}

    def test_absent_is_nothing(self) -> None:
        read = proposal(PROPOSAL)
        assert (read.stated, read.ordinance, read.works[0].people, read.costs[0].contract_until) == (
            {},
            None,
            None,
            None,
        )

    def test_every_stated_name_once(self) -> None:
        assert len(STATED) == len(set(STATED))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (NAMED + WORK.replace("people: 3", "people: -3") + COST, "DX211"),
        (NAMED + WORK.replace("people: 3", "people: 3人") + COST, "DX202"),
        (PROPOSAL + PROCEDURE.replace("true", "yes"), "DX207"),
        (PROPOSAL + "ordinance: {by: 2027-10}\n", "DX133"),
        (PROPOSAL + "ordinance: {needed: true, by: 2027年10月}\n", "DX218"),
        (PROPOSAL + "ordinance: 要\n", "DX134"),
        (PROPOSAL + "stated: {hours_per_year: 336}\n", "DX132"),
        (PROPOSAL + "stated: {net: 1,200}\n", "DX202"),
        (PROPOSAL + "stated: {net: unknown}\n", "DX210"),
        (PROPOSAL + "stated: {unknowns: 0}\n", "DX138"),
        (NAMED + HOURS + "cost: [{item: 利用料, annual: 1, contract_until: 2020}]\n", "DX216"),
    ],
)
def test_wrong(text: str, code: str) -> None:
    assert code in codes(text)
