"""`sarif`: SARIF 2.1.0, for code scanning and for the viewers of editors.

A result is known again by its code and field, whatever line it moves to; what a comment ignores stays in it, marked as
suppressed, lest its alert open anew. A path that is relative stays so, from where the command was run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dxroi.finding import Severity
from dxroi.formats import json
from dxroi.formats.escaping import visible, well_formed
from dxroi.formats.problems import sentence
from dxroi.tables.report import CodeText, Problem, Report

NAME = "sarif"

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_DRIVE = re.compile("[A-Za-z]:/")
_NO_BYTES = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def render(report: Report) -> str:
    """One run with every problem and the texts of their codes."""
    rules = {each.code: number for number, each in enumerate(report.codes)}
    driver = {
        "name": "dxroi",
        "version": visible(report.tool_version),
        "language": report.lang,
        "rules": [_rule(each) for each in report.codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.lang,
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, rules.get(problem.code)) for problem in report.problems],
    }
    return json.render({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: CodeText) -> Mapping[str, object]:
    title = {"text": visible(code.title) or code.code}
    return {
        "id": visible(code.code),
        "shortDescription": title,
        "fullDescription": title,
        "help": {"text": _lines(code.help) or title["text"]},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _lines(text: str) -> str:
    """The text made visible line by line: a page of the manual has several."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _result(problem: Problem, rule: int | None) -> Mapping[str, object]:
    suppression = {"kind": "inSource", "status": "accepted", "justification": visible(problem.ignored or "")}
    return {
        "ruleId": visible(problem.code),
        **({} if rule is None else {"ruleIndex": rule}),
        "level": _LEVELS[problem.severity],
        "message": {"text": _message(sentence(problem)) or visible(problem.code)},
        "locations": [_location(problem)],
        "partialFingerprints": {"dxroiCodeAndField/v1": problem.fingerprint},
        "suppressions": [] if problem.ignored is None else [suppression],
    }


def _message(text: str) -> str:
    """The text with nothing that a viewer would fill in or make a link of.

    >>> _message("{0} and {low}: see [this](https://x)")
    '{{0}} and {low}: see [this］(https://x)'
    """
    return re.sub(r"\{([0-9]+)\}", r"{{\1}}", text).replace("](", "］(")


def _location(problem: Problem) -> Mapping[str, object]:
    meant = problem.excerpt[problem.column - 1 : problem.end_column - 1]
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": max(problem.column, problem.end_column),
        **({"snippet": {"text": well_formed(meant)}} if meant else {}),
    }
    field = [{"fullyQualifiedName": visible(problem.field), "kind": "member"}] if problem.field else []
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(problem.path)}, "region": region},
        **({"logicalLocations": field} if field else {}),
    }


def _uri(path: str) -> str:
    """The path as a URI reference, in the bytes that the file system has; an absolute one of a file.

    >>> _uri("./提案/a b.yaml"), _uri("C:/a:b.yaml"), _uri("/a%20")
    ('%E6%8F%90%E6%A1%88/a%20b.yaml', 'file:///C:/a%3Ab.yaml', 'file:///a%2520')
    """
    if _DRIVE.match(path):
        return f"file:///{path[0]}:{_percent_encoded(path[2:])}"
    if path.startswith("//"):
        return f"file:{_percent_encoded(path)}"
    return ("file://" if path.startswith("/") else "") + _percent_encoded(path.removeprefix("./"))


def _percent_encoded(path: str) -> str:
    # A file name that is no UTF-8 comes with its bytes as lone surrogates of one range; no file has the others.
    octets = _NO_BYTES.sub("\ufffd", path).encode("utf-8", "surrogateescape")
    return "".join(chr(octet) if octet in _UNRESERVED else f"%{octet:02X}" for octet in octets)
