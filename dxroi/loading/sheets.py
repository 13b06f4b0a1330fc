"""A text that is mended in memory, line by line, with the place of every character in the file as it stands.

Used only to go on reading a bad file: what was mended stays an error, and no file becomes valid by it.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from dxroi.finding import Finding, Location

_TOP = re.compile(r"(?P<key>[^\s#\-\[\]{},\"'&*!|>%@`?:][^:]*?)\s*:(?=\s|$)")
_KEY = re.compile(r"([A-Za-z_]+)[ \u3000]*[:：]")
_WORD = re.compile(r"[A-Za-z_]+(?=\s|$)")


class Sheet:
    """The lines of a file, to be mended; lines and columns count from 0."""

    __slots__ = ("bent", "findings", "lines", "origins", "slips", "swallowed", "torn")

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.origins: dict[int, list[int]] = {}
        """Line -> the original column of each of its characters; only of lines that were changed."""
        self.findings: list[Finding] = []
        """What was mended or taken out."""
        self.slips: set[Location | None] = set()
        """The places of what was mended."""
        self.bent: set[int] = set()
        """Lines whose indentation was guessed at, so that a fault after one may not be the file's."""
        self.torn: set[int] = set()
        """Lines whose key has lost its value."""
        self.swallowed: set[str] = set()
        """What may have been a key in what was taken out."""

    @property
    def text(self) -> str:
        """The mended text."""
        return "\n".join(self.lines) + "\n"

    def replace(self, line: int, start: int, end: int, new: str) -> None:
        """Write other characters in place of some."""
        text = self.lines[line]
        origin = self.origins.setdefault(line, list(range(len(text) + 1)))
        origin[start:end] = [origin[start]] * len(new)
        self.lines[line] = text[:start] + new + text[end:]

    def original(self, line: int, column: int) -> int:
        """Where a column of the mended text is in the file."""
        origin = self.origins.get(line)
        return column if origin is None else origin[min(column, len(origin) - 1)]

    def mended(self, line: int, column: int) -> int:
        """Where a column of the file is in the mended text."""
        origin = self.origins.get(line)
        return column if origin is None else bisect_left(origin, column)

    def tear(self, line: int) -> bool:
        """Take the value of the top-level key around a line out; whether something was there to be taken.

        A line that does not belong to a key is taken out itself, with the key that it seems to be.
        """
        if line >= len(self.lines):
            return False
        text = self.lines[line]
        if text[:1].strip() and text[0] not in "-]}#" and not _TOP.match(text):
            word = _WORD.match(text)
            self._blank(line, line + 1, word[0] if word else "")
            return True
        start = next((number for number in range(line, -1, -1) if _TOP.match(self.lines[number])), None)
        if start is None or start in self.torn:
            return False
        end = self.end(start)
        match = _TOP.match(self.lines[start])
        self._blank(start, end, match["key"] if match else "")
        return True

    def end(self, start: int) -> int:
        """The line after the value of a top-level key: the next such key, or the end."""
        following = range(start + 1, len(self.lines))
        return next((number for number in following if _TOP.match(self.lines[number])), len(self.lines))

    def is_bent(self, line: int) -> bool:
        """Whether an indentation was guessed at in the value around a line."""
        start = next((number for number in range(line, -1, -1) if _TOP.match(self.lines[number])), 0)
        return any(start <= number <= line for number in self.bent)

    def _blank(self, start: int, end: int, key: str) -> None:
        for number in range(start, end):
            self.swallowed.update(_KEY.findall(self.lines[number]))
            self.lines[number] = ""
            self.origins.pop(number, None)
        if key:
            self.lines[start] = f"{key}:"
            self.torn.add(start)
