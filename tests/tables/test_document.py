"""The JSON document `dxroi.result/1`: its keys, its numbers, the same bytes for the same input."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from dxroi.engine.appraise import appraise
from dxroi.formats.json import render
from dxroi.loading import load_rubric
from dxroi.tables.document import Judged, result_document
from dxroi.tables.records import yearly_records
from dxroi.texts import Lang
from tests.answers import EXAMPLES, RUBRICS, Case, answered, example, shipped

HEAD = "name: n\ndepartment: d\nfirst_year: 2027\n"
EVERY_EXAMPLE = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)

SHOWN = """
{"format": "dxroi.result/1", "tool_version": "...",
 "rubric": {"id": "...", "version": "...", "sha256": "...", "extends": [], "overrides": {}},
 "results": [{
   "path": "...", "sha256": "...", "id": "...", "name": "...", "department": "...", "stage": "...",
   "obligation": "none",
   "verdict": "conditional", "rule": "thin", "verdict_by_horizon": [{"years": 1, "verdict": "not-yet"}],
   "verdict_range": "justified",
   "conditions": [{"gate": null, "rule": "thin", "ja": "...", "en": "..."}],
   "unknowns": ["cost.0.annual"], "outlook": [{"path": "cost.0.annual", "at_most": 706000, "verdict": "justified"}],
   "weighting": {"method": "ahp", "consistency_ratio": 0.05},
   "score": 71.2,
   "criteria": [{"id": "...", "value": 4, "stated": true, "points": 80, "weight": 0.2, "contribution": 16}],
   "gates": [{"id": "...", "passed": true}],
   "years": [{"year": 2027, "hours_saved": 0, "cost": 0, "cash": 0, "capacity": 0, "residents": 0, "net": 0,
              "cumulative_net": 0, "net_present_value": 0, "grants": 0, "bond": 0, "general_revenue": 0,
              "visits_saved": 0}],
   "views": {"cash": {"net": 0, "reasons": {"payback_years": "never"}}, "city": {}, "society": {}},
   "measures": {"hours_saved": 0, "undirected_hours": 0, "undirected_share": 0, "visits_saved": 0, "fte": 0,
                "literacy_steps": 0, "unknowns": 0, "unstated_ratings": 0},
   "break_even": {"yen_per_hour": 0, "hours_per_year": 0, "direction": "at-least", "reason": null},
   "stress": [{"case": "effects-20", "net": 0, "verdict": "conditional"}], "review": null}],
 "findings": [{"path": "...", "line": 3, "column": 7, "field": "cost.0.annual", "code": "DX201", "severity": "error",
               "message": "...", "hint": "..."}]}
"""
"""The contract's example of results (section 3)."""

VIEW_KEYS = (
    "benefit",
    "cost",
    "net",
    "benefit_cost_ratio",
    "payback_years",
    "net_present_value",
    "discounted_benefit_cost_ratio",
    "discounted_payback_years",
    "internal_rate_of_return",
    "internal_rates_of_return",
    "reasons",
)
STRESSES = ["effects-20", "effects-40", "cost+20", "delay-1"]
REASONS = {"unknown", "no-cost", "never", "undefined", "not-unique"}


def shown() -> Mapping[str, Any]:
    """The example, its keys in order."""
    document: Mapping[str, Any] = json.loads(SHOWN)
    return document


def begins_with(found: Mapping[str, Any], keys: Mapping[str, Any], at: str) -> None:
    """Fail where an entry does not begin with these keys in this order."""
    assert list(found)[: len(keys)] == list(keys), at


class TestKeys:
    """Keys in the order shown, new ones last."""

    @EVERY_EXAMPLE
    def test_the_document_and_the_rubric(self, path: Path) -> None:
        document = example(path).document()
        assert list(document)[:4] == ["format", "tool_version", "rubric", "results"]
        assert list(document)[-1] == "findings"
        begins_with(document["rubric"], shown()["rubric"], "rubric")

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_a_result_and_everything_in_it(self, path: Path, rubric: str) -> None:
        found, wanted = example(path, rubric).result(), shown()["results"][0]
        begins_with(found, wanted, "results.0")
        for name in ("weighting", "measures", "break_even"):
            begins_with(found[name], wanted[name], name)
        for name in ("verdict_by_horizon", "conditions", "criteria", "gates", "years", "stress"):
            for each in found[name]:
                begins_with(each, wanted[name][0], name)
        for bound in found["outlook"]:
            assert list(bound) in (["path", "at_most", "verdict"], ["path", "at_least", "verdict"])
        assert list(found["views"]) == ["cash", "city", "society"]
        for view in found["views"].values():
            assert tuple(view) == VIEW_KEYS

    def test_findings(self) -> None:
        text = HEAD + "hours_saved: 1\ncost: {annual: 0}\n"
        document = answered(text.encode(), shipped("chigasaki-dx-2")).document()
        assert document["findings"]
        for found in document["findings"]:
            begins_with(found, shown()["findings"][0], "findings")

    def test_a_review_stands_as_written(self) -> None:
        review = next(case for case in map(example, EXAMPLES) if case.proposal.review).result()["review"]
        assert list(review) == ["by", "on", "decision", "because"]
        assert review["on"] == "2026-10-15"


class TestNulls:
    """`reasons` are those measures that are null."""

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_the_nulls_of_a_view_are_those_with_a_reason(self, path: Path, rubric: str) -> None:
        for view in example(path, rubric).result()["views"].values():
            assert {key for key, value in view.items() if value is None} == set(view["reasons"])
            assert set(view["reasons"].values()) <= REASONS

    @EVERY_EXAMPLE
    def test_break_even_says_why_there_is_no_rate(self, path: Path) -> None:
        even = example(path).result()["break_even"]
        assert (even["yen_per_hour"] is None) is (even["reason"] is not None)
        assert even["direction"] in ("at-least", "at-most")


def numbers(value: Any, at: str = "") -> Iterator[tuple[str, float]]:
    """Every number with where it stands."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from numbers(each, f"{at}.{key}")
    elif isinstance(value, list):
        for each in value:
            yield from numbers(each, at)
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield at, value


class TestNumbers:
    """Numbers by shortest round-trip, an amount equal to a whole one by the tie rule as that integer."""

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_whole_numbers_are_integers(self, path: Path, rubric: str) -> None:
        for at, number in numbers(example(path, rubric).result()):
            assert isinstance(number, int) or abs(number - round(number)) > 1e-9 * max(1, abs(number)), at

    @EVERY_EXAMPLE
    def test_they_come_back_as_they_were(self, path: Path) -> None:
        document = example(path).document()
        assert json.loads(render(document)) == json.loads(json.dumps(document))

    def test_a_weight_and_an_internal_rate_that_are_whole(self) -> None:
        text = HEAD + "hours_saved: 0\ncash_saved: 100\ncost: {initial: 500, annual: 0}\n"
        result = answered(text.encode(), shipped("single-year-cost"), horizon=5).result()
        city = result["views"]["city"]
        assert repr((result["criteria"][0]["weight"], city["internal_rates_of_return"])) == "(1, [0])"

    def test_large_amounts_of_yen_tie_no_hours(self) -> None:
        case = large()
        assert [year["hours_saved"] for year in case.result()["years"]] == [336.5] * 5
        rows = yearly_records([Judged(case.proposal, case.appraisal)], Lang.EN).rows
        assert [row["hours_saved"] for row in rows] == [336.5] * 5

    def test_large_amounts_of_yen_tie_a_residue(self) -> None:
        assert large().result()["years"][0]["net"] == 1_413_300 - 900_000_000


def large() -> Case:
    """Few hours beside very many yen."""
    text = HEAD + "hours_saved: 336.5\ncost: {initial: 900000000, annual: 0}\n"
    return answered(text.encode(), shipped("chigasaki-dx-2"))


class TestBytes:
    """No time stamp; the same bytes for the same input."""

    @EVERY_EXAMPLE
    def test_twice_the_same(self, path: Path) -> None:
        data, rubric = path.read_bytes(), load_rubric()
        once, again = (render(self.fresh(data, rubric)) for _ in range(2))
        assert once == again

    @staticmethod
    def fresh(data: bytes, rubric: Any) -> Mapping[str, Any]:
        proposal = answered(data, shipped("chigasaki-dx-2")).proposal
        return result_document(rubric, [Judged(proposal, appraise(proposal, rubric))], (), Lang.JA)

    def test_the_language_changes_no_code_key_or_number(self) -> None:
        case = example(EXAMPLES[0])
        judged = [Judged(case.proposal, case.appraisal)]
        ja, en = (result_document(case.rubric, judged, case.findings, lang) for lang in (Lang.JA, Lang.EN))
        assert ja["results"] == en["results"]


class TestSums:
    """`net`, `cumulative_net`, `net_present_value` of a year are the city view's."""

    @EVERY_EXAMPLE
    def test_the_last_year_is_the_city_view(self, path: Path) -> None:
        result = example(path).result()
        last, city = result["years"][-1], result["views"]["city"]
        assert last["cumulative_net"] == city["net"]
        if city["net_present_value"] is None:
            assert last["net_present_value"] is None
        else:
            assert last["net_present_value"] == pytest.approx(city["net_present_value"], rel=1e-8)

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_contributions_add_up_to_the_score(self, path: Path, rubric: str) -> None:
        result = example(path, rubric).result()
        contributions = [criterion["contribution"] for criterion in result["criteria"]]
        if result["score"] is None:
            assert None in contributions
        else:
            assert sum(contributions) == pytest.approx(result["score"])
            assert sum(criterion["weight"] for criterion in result["criteria"]) == pytest.approx(1)

    @EVERY_EXAMPLE
    @pytest.mark.parametrize("rubric", RUBRICS)
    def test_every_example_is_judged_by_every_rubric(self, path: Path, rubric: str) -> None:
        case = example(path, rubric)
        result = case.result()
        horizons = [each["years"] for each in result["verdict_by_horizon"]]
        assert horizons == list(range(1, case.rubric.horizon + 1))
        assert result["verdict_by_horizon"][-1]["verdict"] == result["verdict"]
        assert len(result["years"]) == case.rubric.horizon
        assert [each["case"] for each in result["stress"]] == STRESSES
        assert result["measures"]["unknowns"] == len(result["unknowns"])
        assert bool(result["outlook"]) <= (result["verdict"] == "withheld")
