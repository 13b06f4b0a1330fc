from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from dxroi.formats.sarif import render
from dxroi.tables.report import Report

from .measuring import steering
from .reports import CLEAN, SEVERAL, problem, report, reports
from .validating import json_schema

PUBLISHED = ["sarif-2.1.0.json", "sarif-oasis.json"]


def run_of(found: Report) -> dict[str, Any]:
    (run,) = json.loads(render(found))["runs"]
    return dict(run)


def uri_of(path: str) -> str:
    (result,) = run_of(report(problem(path)))["results"]
    return str(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])


class TestRuns:
    """One run: the rules, and a result for each problem, known again by code and field."""

    def test_a_result(self) -> None:
        assert run_of(SEVERAL)["results"][0] == {
            "ruleId": "DX203",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "「600千」は数値ではない → 半角数字だけで書く"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a.yaml"},
                        "region": {"startLine": 14, "startColumn": 15, "endColumn": 19, "snippet": {"text": "600千"}},
                    },
                    "logicalLocations": [{"fullyQualifiedName": "cost.0.annual", "kind": "member"}],
                }
            ],
            "partialFingerprints": {"dxroiCodeAndField/v1": SEVERAL.problems[0].fingerprint},
            "suppressions": [],
        }

    def test_what_is_ignored_is_suppressed(self) -> None:
        suppressed = [each["suppressions"] for each in run_of(SEVERAL)["results"]]
        reason = {"kind": "inSource", "status": "accepted", "justification": "別紙のとおり"}
        assert suppressed == [[], [reason], []]

    def test_a_clean_run_is_a_run(self) -> None:
        run = run_of(CLEAN)
        assert run["results"] == []
        assert run["invocations"] == [{"executionSuccessful": True}]
        assert run["columnKind"] == "unicodeCodePoints"

    def test_rules_bring_their_texts(self) -> None:
        rules = run_of(SEVERAL)["tool"]["driver"]["rules"]
        assert [(rule["id"], rule["help"]["text"], rule["defaultConfiguration"]["level"]) for rule in rules] == [
            ("DX203", "DX203の説明", "error"),
            ("DX301", "DX301の説明", "warning"),
            ("DX402", "DX402の説明", "note"),
        ]

    def test_a_problem_that_moves_keeps_its_fingerprint(self) -> None:
        one, other = (run_of(report(problem(line=line)))["results"][0] for line in (3, 30))
        assert one["partialFingerprints"] == other["partialFingerprints"]
        assert one != other

    def test_a_viewer_fills_nothing_in_and_links_nothing(self) -> None:
        (result,) = run_of(report(problem(message="{0} {low} [x](http://y)", hint="")))["results"]
        assert result["message"]["text"] == "{{0}} {low} [x］(http://y)"


class TestUris:
    """Relative ones stay relative; everything else than letters, digits and `-._~/` is percent-encoded."""

    @pytest.mark.parametrize(
        ("path", "uri"),
        [
            ("提案/b c.yaml", "%E6%8F%90%E6%A1%88/b%20c.yaml"),
            ("./a.yaml", "a.yaml"),
            ("../a.yaml", "../a.yaml"),
            ("a:b.yaml", "a%3Ab.yaml"),
            ("a%20b#?.yaml", "a%2520b%23%3F.yaml"),
            ("/data/a.yaml", "file:///data/a.yaml"),
            ("C:/a.yaml", "file:///C:/a.yaml"),
            ("//server/a.yaml", "file://server/a.yaml"),
            ("\udc83\n.yaml", "%83%0A.yaml"),
            ("-", "-"),
        ],
    )
    def test_of_a_path(self, path: str, uri: str) -> None:
        assert uri_of(path) == uri

    def test_they_name_the_same_file(self) -> None:
        for path in ("提案/b c.yaml", "a%20b", "改\n行\u202e.yaml"):
            assert unquote(uri_of(path)) == path


class TestHarm:
    @given(found=reports())
    def test_it_is_read_back_as_text(self, found: Report) -> None:
        text = render(found)
        assert steering(text) == []
        results = run_of(found)["results"]
        assert [each["ruleId"] for each in results] == [each.code for each in found.problems]
        assert [bool(each["suppressions"]) for each in results] == [each.ignored is not None for each in found.problems]
        for each in results:
            uri = each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(file:/{2,3}([A-Z]:)?)?[A-Za-z0-9%._~/-]+", uri)
            assert not re.search(r"\]\(|(?<!\{)\{[0-9]+\}", each["message"]["text"])


@pytest.mark.parametrize("name", PUBLISHED)
class TestSchema:
    """What the committee's schema says of the document."""

    @pytest.mark.parametrize("found", [CLEAN, SEVERAL])
    def test_it_is_valid(self, name: str, found: Report) -> None:
        assert json_schema(name)(json.loads(render(found))) == []

    def test_whatever_is_in_it(self, name: str) -> None:
        wrong = json_schema(name)

        @settings(max_examples=20)
        @given(found=reports())
        def valid(found: Report) -> None:
            assert wrong(json.loads(render(found))) == []

        valid()

    def test_the_schema_finds_faults(self, name: str) -> None:
        document = json.loads(render(SEVERAL))
        document["runs"][0]["results"][0]["level"] = "fatal"
        assert len(json_schema(name)(document)) == 1
