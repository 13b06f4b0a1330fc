"""`gitlab`: a Code Quality report, which GitLab shows in the merge request and beside the changed lines.

GitLab shows the description alone, so the code and the way out are in it. It knows nothing ignored: that is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Severity
from dxroi.formats import json
from dxroi.formats.escaping import visible, well_formed
from dxroi.formats.problems import numbered, sentence, standing, subject
from dxroi.tables.report import Problem, Report

NAME = "gitlab"

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report) -> str:
    """A list of issues. GitLab shows one of each fingerprint, so a second and further one is numbered."""
    problems = standing(report)
    fingerprints = numbered(problem.fingerprint for problem in problems)
    return json.render([_issue(*pair) for pair in zip(problems, fingerprints, strict=True)])


def _issue(problem: Problem, fingerprint: str) -> Mapping[str, object]:
    return {
        "description": f"{subject(problem)}: {sentence(problem)}",
        "check_name": visible(problem.code),
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {
            "path": well_formed(problem.path.removeprefix("./")),
            "lines": {"begin": problem.line, "end": problem.line},
        },
    }
