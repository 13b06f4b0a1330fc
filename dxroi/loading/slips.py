"""Slips of the keyboard between keys and values -> the edits that mend them; nothing needs to be readable for that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dxroi.finding import Finding
from dxroi.loading.edits import Edit, Page, Token

FORM = ("DX112", "DX113", "DX114", "DX115")
"""Slips of the keyboard between keys and values, for which nothing needs to be readable yet."""

_WIDE = "\u3000\u00a0"
_BARE_KEY = re.compile(r"^(?P<indent> *(?:- +)*)[^\s#'\"\[\]{}:-][^\s:]*:[ ]*(?:#.*)?$")
_VALUED_KEY = re.compile(r"^[^\s#'\"\[\]{}:-][^\s:]*: +(?![|>&*!#])\S")
_BLOCK = 200
"""Lines above and below one that are looked at for how they are indented."""
_BLANKS = ("\t", *_WIDE)


def colon(_found: Finding, page: Page, token: Token) -> Edit | None:
    """`name：x`, with the full-width spaces beside the colon."""
    text, at = page.text, token.start
    if text[at : at + 1] != "：":
        return None
    start = len(text[:at].rstrip(_WIDE))
    blanks, end, last = _blanks(text, at + 1)
    if last:
        return Edit(start, end if set(blanks) & set(_WIDE) else at + 1, ":")
    return Edit(start, at + 1, ":") if blanks and not set(blanks) & set(_WIDE) else Edit(start, end, ": ")


def space(_found: Finding, page: Page, token: Token) -> Edit | None:
    """`name:　x`."""
    blanks, end, last = _blanks(page.text, token.start)
    return Edit(token.start, end, "" if last else " ") if set(blanks) & set(_WIDE) else None


def no_space(_found: Finding, page: Page, token: Token) -> Edit | None:
    """`name:x`."""
    after = token.start + 1
    return Edit(after, after, " ") if page.text[token.start : after] == ":" else None


def _blanks(text: str, at: int) -> tuple[str, int, bool]:
    """The blanks from a place on, where they end, and whether the line does."""
    end = at
    while text[end : end + 1] and text[end] in " \t\u3000\u00a0":
        end += 1
    return text[at:end], end, text[end : end + 1] in ("", "\r", "\n")


def indent(found: Finding, page: Page, _token: Token) -> Edit | None:
    """A line below `key:`, indented by one kind of wrong blank: two spaces for each blank more than the first line has.

    Where some line of the block is indented otherwise, how deep it stands depends on the editor: left to a person.
    """
    lines, number = page.draft.lines, (found.location.line if found.location else 1) - 1
    above, below = _run(lines, number, -1), _run(lines, number, 1)
    block = [_wrong(line) for line in lines[above + 1 : below] if not _skipped(line)]
    depths = [each for each in block if each is not None]
    own = _wrong(lines[number])
    bare, valued = (pattern.match(lines[above]) if above >= 0 else None for pattern in (_BARE_KEY, _VALUED_KEY))
    if own is None or len(depths) < len(block) or not (bare or valued) or len({sign for sign, _ in depths}) > 1:
        return None
    base, least = len(bare["indent"]) + 2 if bare else 0, depths[0][1]
    if min(count for _, count in depths) < least:
        return None
    start = page.draft.starts[number]
    return Edit(start, start + own[1], " " * (base + 2 * (own[1] - least)))


def _run(lines: Sequence[str], number: int, step: int) -> int:
    """The next line above or below that says something and is not indented wrongly."""
    at = number + step
    while 0 <= at < len(lines) and abs(at - number) < _BLOCK and (_skipped(lines[at]) or _begins_wrong(lines[at])):
        at += step
    return at


def _begins_wrong(line: str) -> bool:
    return line.lstrip(" ")[:1] in _BLANKS


def _wrong(line: str) -> tuple[str, int] | None:
    """The wrong blank that a line begins with, and how often; ordinary spaces may follow, nothing else."""
    match = re.match(r"(?P<run>(?P<sign>[\t\u3000\u00a0])(?P=sign)*) *(?=[^\s\u3000\u00a0])", line)
    return (match["sign"], len(match["run"])) if match else None


def _skipped(line: str) -> bool:
    """Whether a line says nothing: blank, or a comment after ordinary spaces."""
    return not line.strip() or line.lstrip(" ")[:1] == "#"
