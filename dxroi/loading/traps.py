"""What a YAML parser cannot say: which slip of the Japanese keyboard it stumbled over. Read only for bad files."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

if TYPE_CHECKING:
    from yaml import Mark

_INDENT = re.compile(r"^(?P<before> *(?:- +)*)(?P<bad>[\t\u3000\u00a0][\s\u3000]*)(?P<rest>\S.*)$")
_KEY = re.compile(
    r"^ *(?:- +)*(?P<key>(?!\d+[:：])[^\s:：#'\"\[\]{},]+)[ \u3000]*"
    r"(?P<bad>：|:(?=[\u3000\u00a0])|:(?=[^\s:/\\]))(?P<rest>.*)$"
)
_VALUE = re.compile(r"(?P<key>[^\s:：]{1,40})[ \u3000]*(?P<bad>：|:(?=[\u3000\u00a0]))(?P<rest>.*)$", re.DOTALL)
_CLOSE = re.compile(r"(?P<key>[A-Za-z_]{1,40})(?P<bad>:)(?P<rest>[^\s:/\\].*)$", re.DOTALL)
_DASH = re.compile(r"(?P<bad>-(?=[^\W\d])|[－‐−–—][\s\u3000]*)(?P<rest>[^\W\d].*)$", re.DOTALL)
_NEXT = re.compile(r"[，、][\s\u3000]*([A-Za-z_]+)[\s\u3000]*[：:][\s\u3000]*")
_SURE = re.compile(r"- |[A-Za-z_]+[ \u3000]*[:：]")
_LITERAL = re.compile(r"(?P<indent> *)(?:.*[\s:-])?[|>][-+0-9]{0,2} *(?:#.*)?$")
_CODES = {"：": "DX113", ":": "DX114"}
BLANKS = ("\u3000", "\u00a0")
"""What looks like a space and is part of a text."""

MENDABLE = ("DX112", "DX113", "DX114", "DX115", "DX139")
"""Slips that a reader comes upon and that can be mended."""
BENDING = ("DX112", "DX139")
"""Slips of indentation: how much was meant is a guess."""


_BEGINNINGS = ("tag", "alias", "anchor", "block scalar")
_SIGNS = tuple("!*&|>")
"""What a plain text cannot begin with, and what the parser then takes it for."""


class Slip(NamedTuple):
    """A slip of a line, which counts from 0, as its columns do; `new` in place of `start` to `end` mends it."""

    code: str
    line: int
    column: int
    write: str
    start: int
    end: int
    new: str


def near(code: str, line: int, column: int, lines: list[str]) -> set[int]:
    """The lines whose slips explain the fault.

    After `名前： 値` the parser stops at the colon of the next line, the first one there. Any other fault lies where
    it says, and the line before may well be a text that rightly holds `：`.
    """
    if code not in ("DX111", "DX119", "DX120") or ":" in "".join(lines[line : line + 1])[:column]:
        return {line}
    before = [number for number in range(min(line, len(lines))) if lines[number].strip()]
    return {line, *before[-1:]}


def slip_in_text(text: str, place: Location, field: str, keys: Collection[str] = ()) -> Finding | None:
    """The wrong colon or space in a text that stands where `key: value` should, or where one of the keys should.

    `field` is that of the mapping in which they should stand.
    """
    match = _VALUE.match(text)
    if match is None:
        match = _CLOSE.match(text)
        if match is None or match["key"] not in keys:
            return None
    code, offset, write = _reading(match)
    following = [write.find(f" {key}{colon}") for key in keys for colon in ":："]  # lines that were taken for one text
    end = min((at for at in following if at > 0 and write[at - 1] != ","), default=len(write))
    below = f"{field}.{match['key']}" if field else match["key"]
    return finding(code, below, place._replace(column=place.column + offset), write=write[:end])


def slipped_key(text: str) -> str | None:
    """The key that `work： 入力`, `work:入力` or `　work` was meant to be."""
    match = _VALUE.match(text) or _CLOSE.match(text)
    if match is not None:
        return match["key"]
    return text.strip() if text[:1] in BLANKS else None


def slipped_entry(node: Node, field: str, is_key: bool = False) -> Finding | None:
    """The `-item` or `－ item` in what stands where a list should, or as a key."""
    while isinstance(node, MappingNode) and node.entries:
        node, is_key = node.entries[0][0], True
    match = _DASH.match(node.text) if isinstance(node, ScalarNode) and node.plain else None
    if match is None:
        return None
    return finding("DX139", field, node.place, write=_entry(match["rest"] + ": …" if is_key else match["rest"]))


def _entry(rest: str) -> str:
    return short(f"- {rest.strip()}")


def _reading(match: re.Match[str]) -> tuple[str, int, str]:
    """Code, offset of the wrong character, and what to write."""
    code = _CODES[match["bad"]]
    if code == "DX114" and match["rest"][:1] not in BLANKS:
        code = "DX115"
    offset = match.start("bad") + (code == "DX114")
    rest = _NEXT.sub(r", \1: ", match["rest"].strip())  # in braces, the pairs that follow
    return code, offset, short(f"{match['key']}: {rest}".rstrip())


def slips(lines: list[str], near: set[int]) -> list[Slip]:
    """The slips of a file; away from `near` only after what is surely a key, and none in a block of text."""
    found: list[Slip] = []
    literal = _literal(lines)
    bad = {match["bad"][0] for match in (_INDENT.match(lines[n]) for n in near if n < len(lines)) if match}
    for number, line in enumerate(lines):
        if number not in literal and len(found) < 50:
            slip = _slip(number, line, number in near, bad)
            if slip is not None:
                found.append(slip)
    return found


def _slip(number: int, line: str, is_near: bool, blanks: set[str]) -> Slip | None:
    """The first slip of a line; `blanks` are those that indent near the fault."""
    indent = _INDENT.match(line)
    if indent is not None:
        if not is_near and not (indent["bad"][0] in blanks and _SURE.match(indent["rest"])):
            return None
        start, end = indent.span("bad")
        new = indent["bad"].replace("\u3000", "  ").replace("\t", "  ").replace("\u00a0", " ")
        return Slip("DX112", number, start, short(indent["rest"]), start, end, new)
    start = len(line) - len(line.lstrip(" "))
    dash = _DASH.match(line[start:]) if is_near else None
    if dash is not None:
        return Slip("DX139", number, start, _entry(dash["rest"]), start, start + dash.start("rest"), "- ")
    key = _KEY.match(line)
    if key is None:
        return None
    code, offset, write = _reading(key)
    if not is_near and (code == "DX115" or not key["key"].isascii()):
        return None
    rest = key["rest"].lstrip("\u3000\u00a0 \t")
    return Slip(code, number, offset, write, key.end("key"), len(line) - len(rest), ": " if rest else ":")


def _literal(lines: list[str]) -> set[int]:
    """The lines of blocks of text, `|` or `>`, in which nothing is a slip."""
    found: set[int] = set()
    indent = -1
    for number, line in enumerate(lines):
        if indent >= 0 and (not line.strip(" ") or len(line) - len(line.lstrip(" ")) > indent):
            found.add(number)
            continue
        header = _LITERAL.match(line) if "|" in line or ">" in line else None
        indent = len(header["indent"]) if header else -1
    return found


def kind(fault: Exception, lines: list[str]) -> tuple[str, int, int]:
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
    if any(word in context for word in _BEGINNINGS) and _character(start, lines) in _SIGNS:
        return "DX118", *_inside(start, lines)
    if "sequence entries" in problem:
        line, column = _inside(end, lines)
        return "DX118" if ": " in "".join(lines[line : line + 1])[:column] else "DX111", line, column
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
