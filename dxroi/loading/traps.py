"""What a YAML parser cannot say: which slip of the Japanese keyboard it stumbled over. Read only for bad files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dxroi.finding import Finding, Location
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

if TYPE_CHECKING:
    from yaml import Mark

_INDENT = re.compile(r"^ *(?:- +)*(?P<bad>[\t\u3000\u00a0])[\s\u3000]*(?P<rest>\S.*)$")
_KEY = re.compile(
    r"^ *(?:- +)*(?P<key>(?!\d+[:：])[^\s:：#'\"\[\]{},]+)[ \u3000]*"
    r"(?P<bad>：|:(?=[\u3000\u00a0])|:(?=[^\s:/\\]))(?P<rest>.*)$"
)
_VALUE = re.compile(r"(?P<key>[^\s:：]{1,40})[ \u3000]*(?P<bad>：|:(?=[\u3000\u00a0]))(?P<rest>.*)$", re.DOTALL)
_CODES = {"：": "DX113", ":": "DX114"}


def syntax_findings(text: str, path: str, fault: Exception, prefix: str = "") -> list[Finding]:
    """Why the parser stopped, in our words: the slip on that line or the one before it, else the kind of fault."""
    lines = text.splitlines()
    code, line, column = _kind(fault, lines)
    near = _near(code, line, column, lines)
    slips = _slips(lines, near)
    found = [finding(slip, prefix, Location(path, at + 1, where), **values) for slip, at, where, values in slips]
    if any(at in near for _, at, _, _ in slips):
        return found
    character = lines[line][column : column + 1] if line < len(lines) else ""
    return [*found, finding(code, prefix, Location(path, line + 1, column + 1), character=character)]


def _near(code: str, line: int, column: int, lines: list[str]) -> set[int]:
    """The lines whose slips explain the fault.

    After `名前： 値` the parser stops at the colon of the next line, the first one there. Any other fault lies where
    it says, and the line before may well be a text that rightly holds `：`.
    """
    if code not in ("DX111", "DX119", "DX120") or ":" in "".join(lines[line : line + 1])[:column]:
        return {line}
    before = [number for number in range(min(line, len(lines))) if lines[number].strip()]
    return {line, *before[-1:]}


def line_findings(text: str, path: str, prefix: str = "") -> list[Finding]:
    """The slips of a file that the parser took for one long text."""
    lines = text.splitlines()
    slips = _slips(lines, set(range(len(lines))))
    return [finding(code, prefix, Location(path, at + 1, where), **values) for code, at, where, values in slips]


def slip_in_text(text: str, place: Location, field: str) -> Finding | None:
    """The full-width colon or space in a text that stands where `key: value` should."""
    match = _VALUE.match(text)
    if match is None:
        return None
    code, offset, write = _reading(match)
    return finding(code, field, place._replace(column=place.column + offset), write=write)


def slipped_key(text: str) -> str | None:
    """The key that `work： 入力` or `　work` was meant to be."""
    match = _VALUE.match(text)
    if match is not None:
        return match["key"]
    return text.strip() if text[:1] in ("\u3000", "\u00a0") else None


def _reading(match: re.Match[str]) -> tuple[str, int, str]:
    """Code, offset of the wrong character, and what to write."""
    code = _CODES[match["bad"]]
    if code == "DX114" and match["rest"][:1] not in ("\u3000", "\u00a0"):
        code = "DX115"
    offset = match.start("bad") + (code == "DX114")
    return code, offset, short(f"{match['key']}: {match['rest'].strip()}".rstrip())


def _slips(lines: list[str], near: set[int]) -> list[tuple[str, int, int, dict[str, str]]]:
    """Code, line, column and values of each slip; away from `near` only after what is surely a key."""
    found = []
    tabs = any(lines[number].lstrip(" -").startswith("\t") for number in near if number < len(lines))
    for number, line in enumerate(lines):
        indent = _INDENT.match(line)
        key = None if indent else _KEY.match(line)
        if indent and (number in near or (tabs and indent["bad"] == "\t")):
            found.append(("DX112", number, indent.start("bad") + 1, {"write": short(indent["rest"])}))
        elif key:
            code, offset, write = _reading(key)
            if number in near or (code != "DX115" and key["key"].isascii()):
                found.append((code, number, offset + 1, {"write": write}))
    return found[:50]


def _kind(fault: Exception, lines: list[str]) -> tuple[str, int, int]:
    """Code, line and column (from 0): libyaml and the Python parser word the same fault alike in these places."""
    context = str(getattr(fault, "context", None) or "")
    problem = str(getattr(fault, "problem", None) or "")
    start, end = getattr(fault, "context_mark", None), getattr(fault, "problem_mark", None)
    if "quoted scalar" in context:
        return "DX116", *_inside(start or end, lines)
    if "flow" in context:
        return "DX117", *_inside(start or end, lines)
    if _character(end, lines) in ("]", "}", ","):
        return "DX117", *_inside(end, lines)
    if "cannot start any token" in problem:
        return "DX118", *_inside(end, lines)
    if "mapping values" in problem:
        first = next((number for number, line in enumerate(lines) if line.strip() and line[:1] != "#"), 0)
        alone = end is not None and first < end.line and not any(sign in lines[first] for sign in ":[{")
        return ("DX120", first, 0) if alone else ("DX119", *_inside(end, lines))
    if "simple key" in context:
        return "DX120", *_inside(start or end, lines)
    return "DX111", *_inside(end, lines)


def _character(mark: Mark | None, lines: list[str]) -> str:
    """The character under a mark."""
    line, column = _inside(mark, lines)
    return lines[line][column : column + 1] if lines else ""


def _inside(mark: Mark | None, lines: list[str]) -> tuple[int, int]:
    """The place of a mark; the end of the last line for one after it."""
    if mark is None or not lines:
        return 0, 0
    if mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))
