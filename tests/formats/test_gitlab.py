from __future__ import annotations

import json

from hypothesis import given

from dxroi.formats.escaping import visible, well_formed
from dxroi.formats.gitlab import render
from dxroi.tables.report import Report

from .measuring import steering
from .reports import CLEAN, SEVERAL, problem, report, reports
from .validating import json_schema


class TestIssues:
    """A list of issues with what GitLab asks of each."""

    def test_one(self) -> None:
        assert json.loads(render(SEVERAL))[0] == {
            "description": "DX203 cost.0.annual: 「600千」は数値ではない → 半角数字だけで書く",
            "check_name": "DX203",
            "fingerprint": SEVERAL.problems[0].fingerprint,
            "severity": "major",
            "location": {"path": "a.yaml", "lines": {"begin": 14, "end": 14}},
        }

    def test_what_is_ignored_is_left_out(self) -> None:
        assert [each["severity"] for each in json.loads(render(SEVERAL))] == ["major", "minor"]

    def test_an_empty_list_when_clean(self) -> None:
        assert render(CLEAN) == "[]\n"

    def test_paths_are_relative(self) -> None:
        assert json.loads(render(report(problem("./提案/a.yaml"))))[0]["location"]["path"] == "提案/a.yaml"

    @given(found=reports())
    def test_harm_is_read_back_as_text(self, found: Report) -> None:
        text = render(found)
        issues = json.loads(text)
        standing = [each for each in found.problems if each.ignored is None]
        assert steering(text) == []
        assert [each["location"]["path"] for each in issues] == [
            well_formed(each.path).removeprefix("./") for each in standing
        ]
        assert all(visible(one.message) in each["description"] for one, each in zip(standing, issues, strict=True))
        assert len({each["fingerprint"] for each in issues}) == len(issues)

    @given(found=reports())
    def test_as_gitlab_documents_it(self, found: Report) -> None:
        for issue in json.loads(render(found)):
            assert issue.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
            assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
            assert issue["location"]["lines"]["begin"] >= 1

    def test_gitlab_takes_it(self) -> None:
        wrong = json_schema("gitlab-code-quality.json")
        assert [wrong(issue) for issue in json.loads(render(SEVERAL))] == [[], []]
        assert wrong({"description": "x"})
