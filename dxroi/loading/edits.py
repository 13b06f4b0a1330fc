"""Small changes of a text: where they stand, what they make of it, and which place of the one is which of the other.

No edit adds or removes a line: a place keeps its line, and only columns to the right of an edit move.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

import yaml

from dxroi.finding import Finding, Location
from dxroi.loading import events
from dxroi.loading.nodes import MappingNode

_BREAK = re.compile(r"\r\n|\r|\n")


class Edit(NamedTuple):
    """The characters from `start` to before `end` are replaced."""

    start: int
    end: int
    replacement: str


class Token(NamedTuple):
    """One value or key as it stands in a text; `text` is what it says, without its quotes."""

    start: int
    end: int
    text: str
    plain: bool


class Round:
    """Edits of one text that do not overlap."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.edits = sorted(edits)
        self.begins: list[int] = []
        """Where the replacements begin in the edited text."""
        self.longer: list[int] = []
        """By how much the edited text is longer after each of them."""
        longer = 0
        for edit in self.edits:
            self.begins.append(edit.start + longer)
            longer += len(edit.replacement) - (edit.end - edit.start)
            self.longer.append(longer)

    def applied(self, text: str) -> str:
        """The edited text.

        >>> Round([Edit(3, 4, "1"), Edit(9, 11, "0.02")]).applied("a: １, b: 2%")
        'a: 1, b: 0.02'
        """
        pieces, at = [], 0
        for edit in self.edits:
            pieces += [text[at : edit.start], edit.replacement]
            at = edit.end
        return "".join((*pieces, text[at:]))

    def before(self, offset: int) -> int:
        """Where a place of the edited text was; one inside a replacement was at the start of its edit.

        >>> [Round([Edit(3, 4, "1"), Edit(9, 11, "0.02")]).before(offset) for offset in (3, 9, 11, 13)]
        [3, 9, 9, 11]
        """
        last = bisect_left(self.begins, offset) - 1
        if last < 0:
            return offset
        edit = self.edits[last]
        return edit.start if offset < self.begins[last] + len(edit.replacement) else offset - self.longer[last]


def before_all(offset: int, rounds: Sequence[Round]) -> int:
    """Where a place was before several rounds of edits."""
    for each in reversed(rounds):
        offset = each.before(offset)
    return offset


class Zones:
    """Stretches of a text, ends included.

    >>> [zones.touch(at, at + 1) for zones in [Zones([(8, 9), (2, 4), (3, 6)])] for at in (0, 1, 6, 7)]
    [False, True, True, True]
    """

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(stretches):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(end, self.ends[-1])
            else:
                self.starts.append(start)
                self.ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Whether a stretch has a place in common with one of these."""
        last = bisect_right(self.starts, end) - 1
        return last >= 0 and self.ends[last] >= start


class Draft:
    """A text with its lines and its tokens."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    @cached_property
    def lines(self) -> list[str]:
        """Every line without its end."""
        return _BREAK.split(self.text)

    def offset(self, place: Location) -> int:
        """The character at a place of this text, or the end of it."""
        if place.line > len(self.starts):
            return len(self.text)
        return min(self.starts[place.line - 1] + place.column - 1, len(self.text))

    def place(self, offset: int, path: str = "") -> Location:
        """The place of a character."""
        line = bisect_right(self.starts, offset)
        return Location(path, line, offset - self.starts[line - 1] + 1)

    @cached_property
    def tokens(self) -> dict[int, Token]:
        """Every value and key that is not empty, by where it begins; as far as the text can be parsed."""
        found: dict[int, Token] = {}
        try:
            for event in yaml.parse(self.text, Loader=events.LOADER):
                if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
                    start, end = event.start_mark.index, event.end_mark.index
                    if start < end:
                        found[start] = Token(start, end, event.value, not event.style)
        except yaml.YAMLError:
            pass
        return found

    def written(self, token: Token) -> str:
        """A token with its quotes."""
        return self.text[token.start : token.end]


class Page(NamedTuple):
    """One state of a file: its text, its tree as far as it can be read, and what is wrong with it."""

    draft: Draft
    root: MappingNode | None
    findings: tuple[Finding, ...]

    @property
    def text(self) -> str:
        """The text itself."""
        return self.draft.text

    def offset(self, found: Finding) -> int:
        """Where a finding of this page stands in it."""
        return self.draft.offset(found.location) if found.location else 0
