from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from dxroi.finding import Severity
from dxroi.formats.escaping import visible
from dxroi.formats.junit import render
from dxroi.tables.report import Report

from .measuring import steering
from .reports import CLEAN, ERROR, SEVERAL, problem, report, reports
from .validating import xml_schema


def suites(found: Report) -> list[ET.Element]:
    return list(ET.fromstring(render(found)))  # noqa: S314 - our own text


class TestSuites:
    """One suite for each file; red where an error is, never empty."""

    def test_as_a_service_reads_it(self) -> None:
        first = render(SEVERAL).splitlines()[:11]
        assert first == [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<testsuites name="dxroi check" tests="4" failures="1" errors="0">',
            '  <testsuite name="a.yaml" tests="1" failures="1" errors="0" skipped="0">',
            '    <testcase classname="a.yaml" name="DX203 cost.0.annual">',
            '      <failure type="DX203" message="「600千」は数値ではない">a.yaml:14:15: エラー DX203',
            "「600千」は数値ではない",
            "    - annual: 600千",
            "→ 半角数字だけで書く</failure>",
            "    </testcase>",
            "  </testsuite>",
            '  <testsuite name="clean.yaml" tests="1" failures="0" errors="0" skipped="0">',
        ]

    def test_a_clean_file_has_a_test_that_passes(self) -> None:
        for suite in suites(CLEAN):
            assert [list(test) for test in suite] == [[]]
            assert (suite.get("tests"), suite.get("failures")) == ("1", "0")

    def test_so_has_a_call_without_files(self) -> None:
        assert [suite.get("tests") for suite in suites(report(paths=()))] == ["1"]

    @pytest.mark.parametrize("severity", Severity)
    def test_red_is_what_fails_the_check(self, severity: Severity) -> None:
        (suite,) = suites(report(problem(severity=severity)))
        assert suite.get("failures") == str(int(severity is ERROR))
        assert suite.get("skipped") == str(int(severity is not ERROR))

    def test_what_is_ignored_says_why(self) -> None:
        (suite,) = suites(report(problem(ignored="別紙のとおり")))
        assert [outcome.get("message") for outcome in suite.iter("skipped")] == ["除外：別紙のとおり"]

    def test_tests_of_one_name_are_told_apart(self) -> None:
        (suite,) = suites(report(problem(line=1), problem(line=2)))
        assert [test.get("name") for test in suite] == ["DX203 cost.0.annual", "DX203 cost.0.annual (2)"]


class TestHarm:
    @given(found=reports())
    def test_it_is_read_back_as_text(self, found: Report) -> None:
        assert steering(render(found)) == []
        read = suites(found)
        assert [suite.get("name") for suite in read] == [visible(path) for path in found.paths] or not found.paths
        by_file = [each for path in found.paths for each in found.problems if each.path == path]
        outcomes = [outcome for suite in read for test in suite for outcome in test]
        for each, outcome in zip(by_file, outcomes, strict=True):
            assert visible(each.message) in (outcome.text or "").split("\n")
            assert outcome.get("type") == each.code
            if outcome.tag == "failure":
                assert outcome.get("message") == visible(each.message)

    @given(found=reports())
    def test_counts_agree_with_what_is_there(self, found: Report) -> None:
        for suite in suites(found):
            assert suite.get("tests") == str(len(suite))
            assert suite.get("failures") == str(len(list(suite.iter("failure"))))
            assert suite.get("skipped") == str(len(list(suite.iter("skipped"))))


class TestSchema:
    """What the schema of Jenkins' plug-in says of the document."""

    @pytest.mark.parametrize("found", [CLEAN, SEVERAL, report(paths=())])
    def test_it_is_valid(self, found: Report) -> None:
        assert xml_schema("junit-10.xsd")(render(found)) == []

    def test_whatever_is_in_it(self) -> None:
        wrong = xml_schema("junit-10.xsd")

        @settings(max_examples=20)
        @given(found=reports())
        def valid(found: Report) -> None:
            assert wrong(render(found)) == []

        valid()

    def test_the_schema_finds_faults(self) -> None:
        assert xml_schema("junit-10.xsd")(render(SEVERAL).replace(" tests=", " test="))
