"""What `dxroi check` found, for machines: `dxroi.check/1`, keys in the contract's order.

Texts are as they are; the format escapes them. No time stamp: the same files give the same document.
"""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity
from dxroi.tables.document import rubric_entry
from dxroi.tables.report import Problem, Report

Value = object


def check_document(report: Report) -> Mapping[str, Value]:
    """The whole document of `check`; ignored findings are in it, with the reason why."""
    return {
        "format": "dxroi.check/1",
        "tool_version": report.tool_version,
        "rubric": None if report.rubric is None else rubric_entry(report.rubric),
        "paths": list(report.paths),
        "summary": _summary(report),
        "findings": [_entry(problem) for problem in report.problems],
    }


def _summary(report: Report) -> Mapping[str, Value]:
    return {
        "files": len(report.paths),
        **{severity.value: report.counts.get(severity, 0) for severity in Severity},
        "ignored": sum(problem.ignored is not None for problem in report.problems),
    }


def _entry(problem: Problem) -> Mapping[str, Value]:
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "field": problem.field,
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "end_column": problem.end_column,
        "ignored": problem.ignored,
        "fingerprint": problem.fingerprint,
    }
