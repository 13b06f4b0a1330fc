"""Every check has a proposal that it complains of and one that it passes."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from dxroi.checks import CHECKS, run
from dxroi.checks.subject import Subject
from dxroi.finding import Finding, Severity
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message
from tests.answers import EXAMPLES, answered, example, shipped

HEAD = "name: n\ndepartment: d\nfirst_year: 2027\n"
RATED = "ratings: {reusability: 3, generality: 3, literacy_gain: 3}\n"
HOURS = "hours_saved: 100\nfreed_for: 窓口相談\n"
COST = "cost: {initial: 100000, annual: 50000}\n"


class Pair(NamedTuple):
    """What a check complains of, where, and what it passes."""

    bad: str
    fields: tuple[str, ...]
    good: str


PAIRS = {
    "DX301": Pair(
        HOURS + RATED + "cost: {annual: 50000}\n", ("cost",), HOURS + RATED + "cost: {initial: 0, annual: 50000}\n"
    ),
    "DX302": Pair(
        HOURS + RATED + "cost: {initial: 100000}\n",
        ("cost.annual",),
        HOURS + RATED + "cost: {initial: 100000, annual: 0}\n",
    ),
    "DX303": Pair(
        HOURS + RATED + "cost: [{item: a, initial: 0, annual: 5, until: 2033}]\n",
        ("cost.0",),
        HOURS + RATED + "cost: [{item: a, initial: 0, annual: 5, until: 2031}]\n",
    ),
    "DX304": Pair(
        COST + RATED + "stage: budget-request\nhours_saved: [{work: a, hours: 9, reused: 0.8}]\n",
        ("hours_saved.0.reused",),
        COST + RATED + "hours_saved: [{work: a, hours: 9, reused: 0.8, freed_for: 窓口相談}]\n",
    ),
    "DX305": Pair(
        COST + RATED + "hours_saved: [{work: a, hours: 9, cash_releasing: true}]\n",
        ("hours_saved.0.cash_releasing",),
        COST + RATED + "hours_saved: [{work: a, hours: 9, cash_releasing: true, budget_line: 時間外勤務手当}]\n",
    ),
    "DX306": Pair(
        RATED
        + "hours_saved: [{work: a, hours: 9, yen_per_hour: 3285, freed_for: x}]\n"
        + "cost: [{item: b, initial: 1, hours_per_year: 9, yen_per_hour: 3285}]\n",
        ("cost.0.yen_per_hour", "hours_saved.0.yen_per_hour"),
        RATED
        + "hours_saved: [{work: a, hours: 9, yen_per_hour: 3285, freed_for: x, source: 宇城市}]\n"
        + "cost: [{item: b, initial: 1, hours_per_year: 9}]\n",
    ),
    "DX307": Pair(
        HOURS + COST + RATED + "literacy: {people: unknown, from: 1, to: 2}\n",
        ("literacy.people",),
        HOURS + COST + RATED + "literacy: {people: 8, from: 1, to: 2}\n",
    ),
    "DX308": Pair(
        HOURS + COST + RATED + "funding: [{source: national, amount: 60000}]\n",
        ("funding.0",),
        HOURS + COST + RATED + "funding: [{source: national, amount: 50000}]\n",
    ),
    "DX401": Pair(
        HOURS + COST + "ratings: {reusability: 3, generality: 0}\n",
        ("ratings.generality", "ratings.literacy_gain"),
        HOURS + COST + RATED,
    ),
    "DX402": Pair(
        HOURS + COST + "ratings: {reusability: 3, generality: 3, literacy_gain: 3, economy: 5, beauty: 5}\n",
        ("ratings.beauty", "ratings.economy"),
        HOURS + COST + RATED,
    ),
    "DX403": Pair(COST + RATED + "hours_saved: 100\n", ("stage",), HOURS + COST + RATED),
}


def found(text: str) -> tuple[Finding, ...]:
    """Every finding of every check."""
    return answered((HEAD + text).encode(), shipped("chigasaki-dx-2")).findings


@pytest.mark.parametrize("code", sorted(check.CODE for check in CHECKS))
class TestPairs:
    """A check's finding never stops evaluation."""

    def test_it_complains_of_the_field(self, code: str) -> None:
        assert tuple(each.field for each in found(PAIRS[code].bad) if each.code == code) == PAIRS[code].fields

    def test_it_complains_of_nothing_else(self, code: str) -> None:
        assert {each.code for each in found(PAIRS[code].bad)} == {code}

    def test_it_passes(self, code: str) -> None:
        assert found(PAIRS[code].good) == ()

    def test_it_makes_no_file_invalid(self, code: str) -> None:
        assert not any(each.invalidates for each in found(PAIRS[code].bad))
        assert all(each.severity is not Severity.ERROR for each in found(PAIRS[code].bad))

    @pytest.mark.parametrize("lang", Lang)
    def test_it_says_what_and_the_way_out(self, code: str, lang: Lang) -> None:
        for each in found(PAIRS[code].bad):
            assert message(each, lang)
            assert hint(each, lang)
            assert "{" not in message(each, lang) + hint(each, lang)


def test_every_check_has_its_pair() -> None:
    assert sorted(check.CODE for check in CHECKS) == sorted(PAIRS)


def test_hours_of_ones_own_are_a_running_cost() -> None:
    text = HOURS + RATED + "cost: [{item: a, initial: 1}, {item: b, hours_per_year: 5}]\n"
    assert found(text) == ()


def test_an_unknown_running_cost_is_asked_for_not_complained_of() -> None:
    assert found(HOURS + RATED + "cost: {initial: 1, annual: unknown}\n") == ()


def test_a_reviewed_rating_is_stated() -> None:
    text = HOURS + COST + "ratings: {reusability: {rating: 0, reviewed: 3}, generality: 3, literacy_gain: 3}\n"
    assert found(text) == ()


def test_a_budget_line_is_asked_for_only_where_the_file_says_that_one_falls() -> None:
    assert found(COST + RATED + "hours_saved: [{work: a, hours: 9, staff: overtime, freed_for: x}]\n") == ()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_findings_come_by_code_and_field_and_stand_in_the_file(path: Path) -> None:
    case = example(path)
    checked = run(Subject(case.proposal, case.rubric, case.appraisal))
    assert list(checked) == sorted(checked, key=lambda each: (each.code, each.field))
    assert all(case.locate(each.field) is not None for each in checked)
