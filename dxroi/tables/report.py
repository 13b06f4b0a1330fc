"""What `dxroi check` found, with every text finished: for people, for CI annotations, for code scanning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dxroi.finding import Severity
from dxroi.models.rubric import Rubric


class Problem(NamedTuple):
    """One finding with its place. All text may hold what a user typed and is hostile until a format has escaped it."""

    path: str
    """With `/`, as given; `-` for standard input."""
    line: int
    column: int
    """Code points from 1."""
    end_column: int
    """Just after the last code point of the excerpt that is meant; `column + 1` where nothing better is known."""
    field: str
    """`cost.0.annual`; empty for the whole file."""
    code: str
    severity: Severity
    message: str
    hint: str
    excerpt: str
    """The line of the file, without its end; empty where there is none."""
    fingerprint: str
    """sha256 over code, path and field path: the same while the problem is, whatever line it moves to."""
    ignored: str | None = None
    """The reason of the comment that ignores it; none where nothing does."""


class CodeText(NamedTuple):
    """One code of the catalogue, for formats that carry their rules along."""

    code: str
    title: str
    help: str
    severity: Severity


class Report(NamedTuple):
    """The whole answer of one check."""

    tool_version: str
    lang: str
    paths: Sequence[str]
    """Every file looked at, in order; a clean one has no problem."""
    problems: Sequence[Problem]
    """In order of path, line, column and code. Ignored ones are among them, marked."""
    codes: Sequence[CodeText]
    """The codes of the problems, in order."""
    summary: str
    """The last line: how many files, errors, warnings, notes, ignored."""
    counts: Mapping[Severity, int]
    """Problems that are not ignored, by severity."""
    rubric: Rubric | None = None
    """The yardstick of the checks; none where it could not be read."""
