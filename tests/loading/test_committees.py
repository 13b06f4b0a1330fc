"""Committees: every key is read, every fault has its place, and the rubric's own weighting makes the weights."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from dxroi.finding import Words
from dxroi.loading.committees import LoadedCommittee, read_committee
from dxroi.loading.kinds import LoadedFile, load_any
from dxroi.loading.sources import Source
from dxroi.models.committee import Committee
from dxroi.models.rubric import Criterion, Discounting, Rubric

WEIGHTINGS = """\
format: weightings/1
people:
  - {name: 総務課長, importances: {economy: 60, reusability: 40, generality: 0}}
  - {name: 財政課長, importances: {generality: 1, economy: 2.5, reusability: 1.5}}
source: 委員会 2026-09-10
note: [案, 非公開]
"""
CRITERIA = (Criterion("economy", 50), Criterion("reusability", 30), Criterion("generality", 20))


def rubric(weighting: str = "direct", criteria: tuple[Criterion, ...] = CRITERIA, **data: object) -> Rubric:
    words = Words("見本", "sample")
    return Rubric(
        "sample", "1", words, 5, Discounting(0.04), {}, 1860, 2500, criteria, (), (), weighting, weighting_data=data
    )


def load(text: str, yardstick: Rubric | None = None) -> LoadedCommittee:
    return read_committee("-", yardstick or rubric(), partial(bytes, text.encode()))


def check(text: str) -> LoadedFile:
    return load_any(Source("w.yaml", True, partial(bytes, text.encode())))


def shown(loaded: LoadedCommittee | LoadedFile) -> list[str]:
    places = [(each.location, each.code, each.field) for each in loaded.findings]
    return [f"{place.line}:{place.column} {code} {field}" for place, code, field in places if place]


class TestSound:
    """A file without a fault."""

    def test_every_key(self) -> None:
        committee = load(WEIGHTINGS).committee
        assert committee is not None
        first, second = committee.people
        assert first == ("people.0", "総務課長", {"economy": 60, "reusability": 40, "generality": 0})
        assert second.importances == {"generality": 1, "economy": 2.5, "reusability": 1.5}
        assert committee[1:4] == ("委員会 2026-09-10", "案\n非公開", "-")
        assert len(committee.sha256) == 64

    def test_weights_by_the_rubrics_own_weighting_in_its_order(self) -> None:
        direct = load(WEIGHTINGS).weights
        assert [list(each.shares.items()) for each in direct] == [
            [("economy", 0.6), ("reusability", 0.4), ("generality", 0)],
            [("economy", 0.5), ("reusability", 0.3), ("generality", 0.2)],
        ]
        ranked = load(WEIGHTINGS, rubric("rank-sum")).weights
        assert list(ranked[1].shares.values()) == pytest.approx([3 / 6, 2 / 6, 1 / 6])

    def test_from_a_file(self, tmp_path: Path) -> None:
        path = tmp_path / "weightings.yaml"
        path.write_text(WEIGHTINGS, encoding="utf-8")
        assert load(WEIGHTINGS).weights == read_committee(str(path), rubric()).weights

    def test_is_checked_without_a_rubric(self) -> None:
        loaded = check(WEIGHTINGS.replace("economy", "anything"))
        assert isinstance(loaded.contents, Committee)
        assert loaded.findings == ()

    def test_what_the_rubric_leaves_out_may_be_left_out(self) -> None:
        criteria = (*CRITERIA, Criterion("literacy_gain", 0))
        loaded = load(WEIGHTINGS, rubric(criteria=criteria))
        assert [each.shares["literacy_gain"] for each in loaded.weights] == [0, 0]


FAULTS = [
    ("people:", "poeple:", ["2:1 DX132 poeple"]),
    ("people:\n", "note2: x\npeople:\n", ["2:1 DX140 note2"]),
    ("name: 総務課長, ", "", ["3:5 DX133 people.0.name"]),
    ("name: 財政課長", "name: 総務課長", ["4:12 DX250 people.1.name"]),
    ("name: 総務課長", "name: 3", ["3:12 DX206 people.0.name"]),
    ("economy: 60, reusability: 40, generality: 0", "economy: 0, reusability: 0.0, generality: 0", [
        "3:31 DX251 people.0.importances"
    ]),
    ("{economy: 60, reusability: 40, generality: 0}", "{}", ["3:31 DX137 people.0.importances"]),
    ("{economy: 60, reusability: 40, generality: 0}", "60", ["3:31 DX134 people.0.importances"]),
    (", importances: {economy: 60, reusability: 40, generality: 0}", "", ["3:5 DX133 people.0.importances"]),
    ("economy: 60", "economy: -60", ["3:41 DX211 people.0.importances.economy"]),
    ("economy: 60", "economy: 60%", ["3:41 DX230 people.0.importances.economy"]),
    ("economy: 60", "economy: high", ["3:41 DX203 people.0.importances.economy"]),
    ("economy: 60", "economy: ", ["3:41 DX201 people.0.importances.economy"]),
]  # fmt: skip
"""Old text, new text, what is found; with a rubric and without."""


class TestFaults:
    """All at once, each at its place."""

    @pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
    def test_with_a_rubric(self, old: str, new: str, expected: list[str]) -> None:
        loaded = load(WEIGHTINGS.replace(old, new, 1))
        assert shown(loaded) == expected
        assert (loaded.committee, loaded.weights) == (None, ())

    @pytest.mark.parametrize(("old", "new", "expected"), FAULTS)
    def test_without_a_rubric(self, old: str, new: str, expected: list[str]) -> None:
        loaded = check(WEIGHTINGS.replace(old, new, 1))
        assert shown(loaded) == expected
        assert loaded.contents is None

    def test_nobody(self) -> None:
        assert shown(load("format: weightings/1\npeople: []\n")) == ["2:9 DX137 people"]
        assert shown(load("format: weightings/1\n")) == ["1:1 DX133 people"]

    def test_another_kind(self) -> None:
        loaded = load("format: budget/1\ncaps: {2027: 1}\n")
        assert shown(loaded) == ["1:9 DX130 format"]
        assert loaded.findings[0].values["wanted"] == "weightings/1"

    def test_no_file(self) -> None:
        assert [each.code for each in read_committee("nowhere.yaml", rubric()).findings] == ["DX101"]

    def test_several_at_once(self) -> None:
        text = WEIGHTINGS.replace("economy: 60", "econmy: 60").replace("財政課長", "総務課長")
        assert shown(load(text)) == ["3:32 DX132 people.0.importances.econmy", "4:12 DX250 people.1.name"]


class TestAgainstTheRubric:
    """The criteria are those of the rubric, every one of them."""

    def test_did_you_mean(self) -> None:
        loaded = load(WEIGHTINGS.replace("reusability: 40", "reuseability: 40"))
        assert shown(loaded) == ["3:45 DX132 people.0.importances.reuseability"]
        assert loaded.findings[0].values["candidates"] == "reusability"

    def test_an_id_that_the_rubric_lacks(self) -> None:
        loaded = load(WEIGHTINGS.replace("generality: 0", "generality: 0, 住民の声: 5"))
        assert shown(loaded) == ["3:77 DX138 people.0.importances.住民の声"]
        assert loaded.committee is None

    def test_a_criterion_that_is_left_out(self) -> None:
        loaded = load(WEIGHTINGS.replace(", generality: 0", ""))
        assert shown(loaded) == ["3:31 DX252 people.0.importances"]
        assert loaded.findings[0].values["criteria"] == "generality"
        assert (loaded.committee, loaded.weights) == (None, ())

    @pytest.mark.parametrize("weighting", ["equal", "ahp"])
    def test_a_weighting_that_reads_no_importances(self, weighting: str) -> None:
        pairs = {"economy/reusability": 2, "economy/generality": 3, "reusability/generality": 2}
        yardstick = rubric(weighting, pairs=pairs) if weighting == "ahp" else rubric(weighting)
        loaded = load(WEIGHTINGS, yardstick)
        assert shown(loaded) == ["2:1 DX253 people"]
        assert loaded.committee is None


def test_the_shipped_rubric_weighs_a_committee() -> None:
    from dxroi.loading import load_rubric

    yardstick = load_rubric()
    stated = ", ".join(f"{each.id}: {number}" for number, each in enumerate(yardstick.criteria, start=1))
    loaded = load(f"format: weightings/1\npeople: [{{name: 課長, importances: {{{stated}}}}}]\n", yardstick)
    assert [list(each.shares) for each in loaded.weights] == [[each.id for each in yardstick.criteria]]
