"""What several formats of a report do alike: which problems count, in which order, under which names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dxroi.finding import Severity, Words
from dxroi.formats.escaping import visible
from dxroi.tables.report import Problem, Report
from dxroi.texts import Lang, commands, say

_WORST_FIRST = tuple(Severity)


def standing(report: Report) -> Sequence[Problem]:
    """The problems that no comment ignores, in the order of the report."""
    return [problem for problem in report.problems if problem.ignored is None]


def worst_first(problems: Iterable[Problem]) -> Sequence[Problem]:
    """Errors, then warnings, then notes, and at the end what is ignored; else in the order given."""
    return sorted(problems, key=lambda each: (each.ignored is not None, _WORST_FIRST.index(each.severity)))


def subject(problem: Problem) -> str:
    """The code and the field: what stays the same while the problem does."""
    return visible(f"{problem.code} {problem.field}".rstrip())


def sentence(problem: Problem) -> str:
    """The message and the way out, on one line."""
    return visible(" → ".join(text for text in (problem.message, problem.hint) if text))


def severity_word(severity: Severity, report: Report) -> str:
    """The severity in the report's language."""
    return said(commands.SEVERITY[severity.value], report)


def said(words: Words, report: Report, **values: object) -> str:
    """The words in the report's language."""
    return say(words, Lang(report.lang), **values)


def numbered(names: Iterable[str]) -> Sequence[str]:
    """The names, each second and further one of a kind with its number, for formats where a name stands once.

    >>> numbered(["DX203", "DX301", "DX203"])
    ['DX203', 'DX301', 'DX203 (2)']
    """
    seen: Counter[str] = Counter()
    found = []
    for name in names:
        seen[name] += 1
        found.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return found
