"""`github`: workflow commands, which GitHub Actions shows as annotations on the lines of a pull request.

GitHub keeps ten a step, so there are at most ten, the worst first, and the last says how many more there are.
`step_summary` has them all: write it to the file that `$GITHUB_STEP_SUMMARY` names.
"""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.finding import Severity
from dxroi.formats import markdown
from dxroi.formats.escaping import markdown as escaped
from dxroi.formats.escaping import visible
from dxroi.formats.problems import said, severity_word, standing, subject, worst_first
from dxroi.tables.blocks import Align, Block, Column, Grid, Heading, Prose, Screen
from dxroi.tables.report import Problem, Report
from dxroi.texts import report as t

NAME = "github"

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST = 10
_SUMMARY_BYTES = 1_000_000
"""GitHub drops the summary of a step beyond 1 MiB whole."""


def render(report: Report) -> str:
    """One workflow command a line; empty where nothing is wrong."""
    problems = worst_first(standing(report))
    shown = problems if len(problems) <= _MOST else problems[: _MOST - 1]
    lines = [_annotation(problem) for problem in shown]
    if rest := problems[len(shown) :]:
        lines.append(_command(rest[0].severity, {"title": "dxroi check"}, said(t.MORE, report, n=len(rest))))
    return "".join(f"{line}\n" for line in lines)


def _annotation(problem: Problem) -> str:
    place = {
        "file": visible(problem.path),
        "line": str(problem.line),
        "endLine": str(problem.line),  # columns count only where both lines are the same
        "col": str(problem.column),
        "endColumn": str(max(problem.column, problem.end_column - 1)),  # the last one meant: `col` is its default
    }
    where = place if problem.path != "-" else {}
    text = "\n→ ".join(visible(part) for part in (problem.message, problem.hint) if part)
    return _command(problem.severity, {**where, "title": subject(problem)}, text)


def _command(severity: Severity, properties: dict[str, str], text: str) -> str:
    r"""One workflow command, escaped as the runner reads it back.

    >>> _command(Severity.ERROR, {"file": "a,b.yaml", "title": "50%"}, "x:\ny")
    '::error file=a%2Cb.yaml,title=50%25::x:%0Ay'
    """
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def step_summary(report: Report) -> str:
    """Every problem as a Markdown table, the worst first and the ignored ones last, as far as GitHub takes it."""
    rows = [_row(problem, report) for problem in worst_first(report.problems)]
    kept = _fitting(rows)
    columns = [
        Column(said(heading, report), Align.LEFT)
        for heading in (t.SEVERITY, t.FILE, t.LINE, t.CODE, t.FIELD, t.MESSAGE, t.HINT)
    ]
    blocks: list[Block] = [Heading(said(t.TITLE, report), ""), Prose(report.summary)]
    if kept:
        blocks.append(Grid(columns, kept))
    if len(kept) < len(rows):
        blocks.append(Prose(said(t.UNLISTED, report, n=len(rows) - len(kept))))
    return markdown.render(Screen(blocks))


def _row(problem: Problem, report: Report) -> Sequence[str]:
    ignored = problem.ignored is not None
    return [
        said(t.IGNORED, report) if ignored else severity_word(problem.severity, report),
        problem.path,
        f"{problem.line}:{problem.column}",
        problem.code,
        problem.field,
        problem.message,
        said(t.IGNORED_BECAUSE, report, reason=problem.ignored) if ignored else problem.hint,
    ]


def _fitting(rows: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    used = 0
    for count, row in enumerate(rows):
        used += sum(len(escaped(cell).encode()) + 4 for cell in row)
        if used > _SUMMARY_BYTES:
            return rows[:count]
    return rows
