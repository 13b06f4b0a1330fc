"""`rdjson`: the diagnostic format of reviewdog, which writes comments into the reviews of many services.

Columns count UTF-8 bytes there. A message becomes a comment in Markdown with the bot's name on it, so what would call
somebody, link, or be an image or HTML is spelt with full-width signs. What is ignored is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from dxroi.finding import Severity
from dxroi.formats import json
from dxroi.formats.escaping import visible, well_formed
from dxroi.formats.problems import sentence, standing, subject
from dxroi.tables.report import Problem, Report

NAME = "rdjson"

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}
_ACTING = {"@": "＠", "<": "＜", "](": "］(", "][": "］[", "://": "：//", "www.": "www．"}
_ANY_ACTING = re.compile("|".join(map(re.escape, _ACTING)))


def render(report: Report) -> str:
    """One result with a diagnostic for each problem."""
    return json.render(
        {"source": {"name": "dxroi"}, "diagnostics": [_diagnostic(problem) for problem in standing(report)]}
    )


def _diagnostic(problem: Problem) -> Mapping[str, object]:
    return {
        "message": _comment(f"{subject(problem)}: {sentence(problem)}"),
        "location": {
            "path": well_formed(problem.path),
            "range": {"start": _position(problem, problem.column), "end": _position(problem, problem.end_column)},
        },
        "severity": _SEVERITIES[problem.severity],
        "code": {"value": visible(problem.code)},
    }


def _comment(text: str) -> str:
    """The text with nothing in it that a review would act on.

    >>> _comment("@all see [this](https://x) in `cost`")
    '＠all see [this］(https：//x) in `cost`'
    """
    return _ANY_ACTING.sub(lambda found: _ACTING[found[0]], text)


def _position(problem: Problem, column: int) -> Mapping[str, int]:
    """A place in UTF-8 bytes from 1; the line alone where what stands before is not known."""
    if column > 1 + len(problem.excerpt):
        return {"line": problem.line}
    before = problem.excerpt[: column - 1]
    return {"line": problem.line, "column": 1 + len(before.encode("utf-8", "surrogatepass"))}
