from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxroi.finding import Severity
from dxroi.formats.escaping import visible
from dxroi.formats.github import render, step_summary
from dxroi.tables.report import Report

from .measuring import steering
from .reports import CLEAN, ERROR, NOTE, SEVERAL, WARNING, problem, report, reports

LEVELS = {"error": ERROR, "warning": WARNING, "notice": NOTE}


class Command(NamedTuple):
    """A workflow command as a runner takes it from a line."""

    name: str
    properties: dict[str, str]
    data: str


def obeyed(line: str) -> Command | None:
    """What GitHub documents: `::name key=value,key=value::data`, %XX read back, `%25` last; other lines are log."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, listed = line[2:end].partition(" ")
    pairs = [pair.partition("=") for pair in listed.strip().split(",") if pair]
    properties = {key: read_back(value, ":", ",") for key, _, value in pairs if value}
    return Command(name, properties, read_back(line[end + 2 :]))


def read_back(text: str, *further: str) -> str:
    for char in ("\r", "\n", *further, "%"):
        text = text.replace(f"%{ord(char):02X}", char)
    return text


def commands(text: str) -> list[Command]:
    found = [obeyed(line) for line in text.splitlines()]
    assert None not in found
    return [each for each in found if each is not None]


class TestAnnotations:
    """One workflow command for each problem, at most ten, the worst first."""

    def test_as_the_runner_reads_it(self) -> None:
        assert render(SEVERAL).splitlines() == [
            "::error file=a.yaml,line=14,endLine=14,col=15,endColumn=18,title=DX203 cost.0.annual"
            "::「600千」は数値ではない%0A→ 半角数字だけで書く",
            "::warning file=提案/b c.yaml,line=9,endLine=9,col=3,endColumn=5,title=DX301 cost.0.annual::{0} [x](1)",
        ]

    def test_nothing_when_clean(self) -> None:
        assert render(CLEAN) == ""

    def test_standard_input_has_no_file(self) -> None:
        assert commands(render(report(problem("-"))))[0].properties == {"title": "DX203 cost.0.annual"}

    @given(severities=st.lists(st.sampled_from(Severity), max_size=40))
    def test_at_most_ten_and_the_last_says_how_many_more(self, severities: list[Severity]) -> None:
        found = [problem(line=line, severity=severity) for line, severity in enumerate(severities, 1)]
        shown = [LEVELS[each.name] for each in commands(render(report(*found)))]
        assert shown == sorted(severities, key=list(Severity).index)[:10]
        if len(severities) > 10:
            last = commands(render(report(*found)))[-1]
            assert str(len(severities) - 9) in last.data
            assert "file" not in last.properties

    @given(found=reports())
    def test_harm_is_read_back_as_text(self, found: Report) -> None:
        text = render(found)
        assert steering(text) == []
        standing = [each for each in found.problems if each.ignored is None]
        read = commands(text)
        assert len(read) == min(10, len(standing))
        assert {each.name for each in read} <= LEVELS.keys()
        expected = {
            (visible(each.path) if each.path != "-" else "", each.line, visible(each.message)) for each in standing
        }
        for command in read[:9]:
            line = int(command.properties.get("line", 0))
            message = command.data.split("\n→ ")[0]
            places = {(path, line if path else 0, said) for path, line, said in expected}
            assert (command.properties.get("file", ""), line, message) in places


class TestStepSummary:
    """Everything in one table, which shows what was typed and nothing else."""

    def test_as_a_page(self) -> None:
        assert step_summary(SEVERAL).splitlines() == [
            "## dxroi check の結果",
            "",
            "3件：エラー1、警告1、注記0、除外1",
            "",
            "| 重さ | ファイル | 行:列 | コード | 項目 | 指摘 | 直し方 |",
            "|:---|:---|:---|:---|:---|:---|:---|",
            "| エラー | a.yaml | 14:15 | DX203 | cost.0.annual | 「600千」は数値ではない | 半角数字だけで書く |",
            "| 警告 | 提案/b c.yaml | 9:3 | DX301 | cost.0.annual | {0} \\[x\\](1) |  |",
            "| 除外 | 提案/b c.yaml | 2:1 | DX402 |  | 「600千」は数値ではない | 除外：別紙のとおり |",
        ]

    def test_clean_is_said(self) -> None:
        assert step_summary(CLEAN).splitlines() == ["## dxroi check の結果", "", CLEAN.summary]

    @given(found=reports())
    def test_no_harm_comes_of_it(self, found: Report) -> None:
        text = step_summary(found)
        assert steering(text) == []
        assert "<script" not in text.replace("\\<", "")
        rows = [line for line in text.splitlines() if line.startswith("|")]
        assert len(rows) == (len(found.problems) + 2 if found.problems else 0)
        assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows} <= {8}

    def test_it_stays_below_what_github_takes(self) -> None:
        found = report(*[problem(line=line, message="申告|" * 50) for line in range(1, 4000)])
        text = step_summary(found)
        assert len(text.encode()) < 1_048_576
        kept = text.count("| エラー |")
        assert str(3999 - kept) in text.splitlines()[-1]


@pytest.mark.parametrize("line", ["error::x", "x ::error::y", "::error", ""])
def test_other_lines_are_log(line: str) -> None:
    assert obeyed(line) is None
