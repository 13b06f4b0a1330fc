"""`text`: the problems for people, each with its line of the file and a caret under the field; nothing when clean.

`path:line:column` stands first, so that editors and terminals can jump there. Messages are never wrapped or cut; of a
line of the file that is wider than the terminal, the part around the field is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from dxroi.finding import Severity
from dxroi.formats.encoding import encodable, plain
from dxroi.formats.escaping import terminal, visible
from dxroi.formats.problems import severity_word, standing
from dxroi.formats.widths import display_width
from dxroi.tables.report import Problem, Report

NAME = "text"

_STYLES = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.NOTE: "1;36"}
_BOLD = "1"
_MARGIN = "    "
_TAB = 4
_LEAST_EXCERPT = 20


class _Page(NamedTuple):
    """What the report is drawn for."""

    width: int
    color: bool
    ambiguous: int
    ascii_only: bool

    def clean(self, text: str) -> str:
        """The text harmless, and in letters that the page can show."""
        return terminal(plain(text)) if self.ascii_only else terminal(text)

    def size(self, text: str) -> int:
        """The cells that the text takes here."""
        return display_width(text, self.ambiguous)

    def styled(self, text: str, style: str) -> str:
        """The text in colour, where there is colour."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.color else text


def render(report: Report, *, width: int, color: bool, ambiguous: int = 1, ascii_only: bool = False) -> str:
    """The problems that nothing ignores, file by file, and the summary; empty where there are none."""
    page = _Page(width, color, ambiguous, ascii_only)
    problems = standing(report)
    if not problems:
        return ""
    files = [
        "".join(f"{line}\n" for problem in of_file for line in _lines(problem, report, page))
        for _, of_file in groupby(problems, lambda each: each.path)
    ]
    return "\n".join([*files, page.clean(report.summary) + "\n"])


def _lines(problem: Problem, report: Report, page: _Page) -> Iterator[str]:
    style = _STYLES[problem.severity]
    place = page.styled(page.clean(f"{problem.path}:{problem.line}:{problem.column}:"), _BOLD)
    weight = page.styled(page.clean(f"{severity_word(problem.severity, report)} {problem.code}"), style)
    field = f"{problem.field}: " if problem.field else ""
    yield f"{place} {weight} {page.clean(field + problem.message)}".rstrip()
    if problem.excerpt:
        line, gap, caret = _pointed(problem, page)
        yield (_MARGIN + line).rstrip()
        yield _MARGIN + gap + page.styled(caret, style)
    if problem.hint:
        yield page.clean(f"  → {problem.hint}")


def _pointed(problem: Problem, page: _Page) -> tuple[str, str, str]:
    """The line of the file as shown, the gap below it up to the field, and the carets."""
    room = max(_LEAST_EXCERPT, page.width - len(_MARGIN) - 2 * page.size("…"))
    start = min(problem.column - 1, len(problem.excerpt))
    # Neither side nor the field can show more code points than there are cells: a line may be a megabyte long.
    skipped = max(0, start - room)
    pieces = _pieces(problem.excerpt[skipped : start + room], page)
    start -= skipped
    end = max(start, min(problem.end_column - 1 - skipped, len(pieces)))
    first, last = _window(pieces, start, room, page)
    head = "…" if skipped or first else ""
    tail = "…" if last < len(pieces) or skipped + len(pieces) < len(problem.excerpt) else ""
    head, tail = (plain(head), plain(tail)) if page.ascii_only else (head, tail)
    gap = page.size(head + "".join(pieces[first:start]))
    carets = page.size("".join(pieces[start : min(end, last)]))
    return head + "".join(pieces[first:last]) + tail, " " * gap, "^" * max(1, carets)


def _pieces(excerpt: str, page: _Page) -> Sequence[str]:
    """What is shown for each code point: tabs as spaces, what steers as something to see, and no runner's command."""
    pieces: list[str] = []
    used = 0
    for char in excerpt:
        piece = " " * (_TAB - used % _TAB) if char == "\t" else visible(char)
        pieces.append(encodable(piece, "ascii") if page.ascii_only else piece)
        used += page.size(pieces[-1])
    following = zip(pieces, [*pieces[1:], ""], [*pieces[2:], "", ""], strict=False)
    return [f"{piece} " if _begins_command(piece, after, then) else piece for piece, after, then in following]


def _begins_command(piece: str, after: str, then: str) -> bool:
    """Whether a CI runner would take this and the next pieces for the mark of a command, `::` or `##[`."""
    return (piece, after) == (":", ":") or (piece, after, then) == ("#", "#", "[")


def _window(pieces: Sequence[str], start: int, room: int, page: _Page) -> tuple[int, int]:
    """Which pieces are shown: all where they fit, else some from a third of the room before `start` on."""
    sizes = [page.size(piece) for piece in pieces]
    if sum(sizes) <= room:
        return 0, len(pieces)
    first, used = start, 0
    while first and used + sizes[first - 1] <= room // 3:
        first -= 1
        used += sizes[first]
    last = start
    while last < len(pieces) and used + sizes[last] <= room:
        used += sizes[last]
        last += 1
    # A mark of what is left out takes the room of one character: rather that character than the mark.
    return 0 if sum(sizes[:first]) <= 1 else first, len(pieces) if sum(sizes[last:]) <= 1 else last
