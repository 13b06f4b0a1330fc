"""`junit`: JUnit XML, which nearly every CI service shows as a list of tests; one suite for each file.

An error is a failed test, so that the list is red exactly when the check is by default; a warning, a note and what is
ignored are skipped ones that say why. A file with none of them has one test that passes: services take an empty suite
for a fault.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree as ET

from dxroi.finding import Severity
from dxroi.formats.escaping import visible
from dxroi.formats.problems import numbered, said, severity_word, subject
from dxroi.tables.report import Problem, Report
from dxroi.texts import report as t

NAME = "junit"

_FAILING = frozenset({Severity.ERROR})
_WHOLE = "dxroi check"
_LONGEST_EXCERPT = 300
"""A line of a file that is longer does not help in a list of tests."""


def render(report: Report) -> str:
    """A suite for each file with a test for each problem; characters that XML cannot hold become visible ones."""
    root = ET.Element("testsuites", {"name": _WHOLE})
    for path, problems in _by_file(report).items():
        _suite(root, path, problems, report)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _by_file(report: Report) -> Mapping[str, Sequence[Problem]]:
    files: dict[str, list[Problem]] = {path: [] for path in report.paths}
    for problem in report.problems:
        files.setdefault(problem.path, []).append(problem)
    return files or {_WHOLE: []}


def _suite(root: ET.Element, path: str, problems: Sequence[Problem], report: Report) -> None:
    failures = sum(_fails(problem) for problem in problems)
    counts = {"tests": len(problems) or 1, "failures": failures, "errors": 0, "skipped": len(problems) - failures}
    suite = ET.SubElement(root, "testsuite", {"name": visible(path)} | {name: str(n) for name, n in counts.items()})
    names = numbered(subject(problem) for problem in problems)
    for problem, name in zip(problems, names, strict=True):
        _outcome(ET.SubElement(suite, "testcase", {"classname": visible(path), "name": name}), problem, report)
    if not problems:
        ET.SubElement(suite, "testcase", {"classname": visible(path), "name": said(t.NO_PROBLEM, report)})


def _fails(problem: Problem) -> bool:
    return problem.severity in _FAILING and problem.ignored is None


def _outcome(test: ET.Element, problem: Problem, report: Report) -> None:
    weight = severity_word(problem.severity, report)
    place = f"{problem.path}:{problem.line}:{problem.column}: {weight} {problem.code}"
    excerpt = problem.excerpt if len(problem.excerpt) <= _LONGEST_EXCERPT else ""
    texts = [place, problem.message, excerpt, problem.hint and f"→ {problem.hint}"]
    if problem.ignored is not None:
        texts.append(said(t.IGNORED_BECAUSE, report, reason=problem.ignored))
    message = problem.message if _fails(problem) else f"{weight}: {problem.message}"
    if problem.ignored is not None:
        message = texts[-1]
    outcome = ET.SubElement(test, "failure" if _fails(problem) else "skipped")
    outcome.attrib = {"type": visible(problem.code), "message": visible(message)}
    outcome.text = "\n".join(visible(text) for text in texts if text)
