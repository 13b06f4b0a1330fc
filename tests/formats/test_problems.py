from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.finding import Severity
from dxroi.formats import ReportFormatName, render_report
from dxroi.formats.problems import numbered, standing, worst_first
from dxroi.tables.check_document import check_document
from dxroi.tables.report import Report

from .measuring import steering
from .reports import CLEAN, ERROR, NOTE, SEVERAL, problem, report, reports


class TestOrder:
    def test_the_worst_first_and_the_ignored_last(self) -> None:
        found = report(problem(severity=NOTE), problem(ignored="別紙"), problem(severity=ERROR))
        assert [(each.severity, each.ignored) for each in worst_first(found.problems)] == [
            (ERROR, None),
            (NOTE, None),
            (ERROR, "別紙"),
        ]

    def test_what_stands_keeps_its_order(self) -> None:
        assert [each.line for each in standing(SEVERAL)] == [14, 9]

    @given(names=st.lists(st.sampled_from(["a", "b", "c"])))
    def test_a_second_one_of_a_name_gets_a_number(self, names: list[str]) -> None:
        assert len(set(numbered(names))) == len(names)


class TestDocument:
    """`dxroi.check/1`: findings as in a result, and after their keys what a check adds."""

    def test_keys_in_their_order(self) -> None:
        document = check_document(SEVERAL)
        assert list(document) == ["format", "tool_version", "rubric", "paths", "summary", "findings"]
        assert document["summary"] == {"files": 3, "error": 1, "warning": 1, "note": 0, "ignored": 1}

    def test_a_finding(self) -> None:
        first = _findings(SEVERAL)[0]
        assert list(first) == [
            *("path", "line", "column", "field", "code", "severity", "message", "hint"),
            *("end_column", "ignored", "fingerprint"),
        ]
        assert (first["severity"], first["line"], first["ignored"]) == ("error", 14, None)

    @given(found=reports())
    def test_texts_are_read_back_as_they_are(self, found: Report) -> None:
        text = render_report(ReportFormatName.JSON, found)
        assert steering(text) == []
        read = json.loads(text)["findings"]
        assert [each["message"] for each in read] == [_in_json(each.message) for each in found.problems]
        assert [each["path"] for each in read] == [_in_json(each.path) for each in found.problems]


def _in_json(text: str) -> str:
    """The text as JSON can hold it: two halves of a character that stand side by side are that character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def _findings(found: Report) -> list[Mapping[str, Any]]:
    return list(json.loads(render_report(ReportFormatName.JSON, found))["findings"])


@pytest.mark.parametrize("name", ReportFormatName)
class TestEveryFormat:
    def test_the_same_report_gives_the_same_text(self, name: ReportFormatName) -> None:
        assert render_report(name, SEVERAL) == render_report(name, SEVERAL)

    def test_it_ends_with_one_newline_unless_there_is_nothing(self, name: ReportFormatName) -> None:
        for found in (CLEAN, SEVERAL):
            text = render_report(name, found)
            assert text == "" or text.endswith(("}\n", "]\n", ">\n")) or text.rstrip("\n") + "\n" == text
        assert (render_report(name, CLEAN) == "") == (name in ("text", "github"))

    @pytest.mark.parametrize("severity", Severity)
    def test_every_severity_has_its_word(self, name: ReportFormatName, severity: Severity) -> None:
        assert "DX203" in render_report(name, report(problem(severity=severity)))
