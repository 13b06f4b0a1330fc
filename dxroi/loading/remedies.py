"""A finding -> the edit that mends it, where only one thing can have been meant and nothing that was said is lost.

Left to a person: words that stand for a number (`なし`), remarks (`約`, `見込み`), clock times, numbers that begin
with a 0, years without 年度, months where a year is wanted, keys in another language, and what would be rounded.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from itertools import islice, takewhile

from dxroi.finding import Finding
from dxroi.loading import slips
from dxroi.loading.edits import Edit, Page, Token
from dxroi.loading.nearest import misspelt
from dxroi.loading.nodes import MappingNode, Node, SequenceNode
from dxroi.loading.scalars import short
from dxroi.loading.spelling import date_to_write, month_to_write, year_to_write

_HALF = str.maketrans({chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"\u3000": " "})
"""Full-width signs and digits alone: other compatible characters (`²`, `①`) say more than the digit they look like."""
_DIGITS = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:_[0-9]{3})+|0|[1-9][0-9]*)"
_COUNT = rf"(?:{_DIGITS}(?:\.[0-9]{{1,4}})?|\.[0-9]{{1,4}})"
_SCALE = "(?:億|百万|万|千)"
_UNITS = "円/時間|円/時|円|時間|分|件|人|名|回|枚|年|点|日|hours|h|minutes|min|yen|%|パーセント|割"
_PARTS = ("%", "パーセント", "割")
_SHARES = ("reused", "ramp", "online", "share", "rate")
_BELOW = re.compile("[0-9]+|low|likely|high|value")
_CLEAR = re.compile(rf"[-+−▲△]?(?:{_COUNT}{_SCALE})*{_COUNT} ?{_SCALE}?(?:{_UNITS})?", re.IGNORECASE)
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]{1,5})?")
"""A proposed number; six decimals may have been rounded."""
_TORN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:億|百万|万|千)?円?(?=[\s,}\]]|$)")
_NOT_KNOWN = (
    *("不明", "未確定", "未決定", "未設定", "要確認", "確認中", "調査中", "検討中", "調整中", "tbd", "tba"),
    *("?", "??", "???"),
)
_YEAR = re.compile(
    r"(?:(?P<reiwa>令和(?:元|[1-9][0-9]?))|(?:[RrHh]\.?|平成)(?:元|[1-9][0-9]?)|(?:FY)?[0-9]{4})(?:年度)?"
)
_FULL_YEAR = r"(?:[0-9]{4}|(?:令和|平成|[RrHh])\.?(?:元|[1-9][0-9]?))"
_MONTH = re.compile(rf"{_FULL_YEAR}[年/.-][0-9]{{1,2}}月?")
_DATE = re.compile(rf"{_FULL_YEAR}[年/.-][0-9]{{1,2}}[月/.-][0-9]{{1,2}}日?")
_FLAGS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false", "false": "false"}
"""What YAML 1.1 takes for a flag."""


Pair = tuple[Finding, Edit]


def remedies(findings: Iterable[Finding], page: Page) -> list[Pair]:
    """The findings that can be mended, with their edits, in the order of the text and no two at the same characters."""
    pairs = [(found, edit) for found in findings if (edit := remedy(found, page)) is not None]
    chosen: list[Pair] = []
    for found, edit in sorted(pairs, key=lambda pair: pair[1]):
        last = chosen[-1][1].end if chosen else -1
        if edit.start > last or (edit.start == last and edit.end > last):
            chosen.append((found, edit))
    return chosen


def remedy(found: Finding, page: Page) -> Edit | None:
    """The edit for a finding of this page; none where a person has to say what was meant."""
    make = _REMEDIES.get(found.code)
    if make is None or found.location is None:
        return None
    if found.code in slips.FORM:
        return make(found, page, Token(page.offset(found), 0, "", True))
    token = page.draft.tokens.get(page.offset(found)) if page.root is not None else None
    if token is None or "\n" in page.draft.written(token) or "\r" in page.draft.written(token):
        return None
    return make(found, page, token)


def _instead(token: Token, write: str | None) -> Edit | None:
    return None if write is None else Edit(token.start, token.end, write)


def _half(token: Token) -> str:
    return token.text.translate(_HALF).strip()


def _number(found: Finding, page: Page, token: Token) -> Edit | None:
    """The number that the finding proposes, where all that was written is digits, separators, sign and unit."""
    written, write = str(found.values["written"]), str(found.values["write"])
    if short(token.text) != written:
        return _torn(written, page, token)
    half = _half(token)
    clear = _CLEAR.fullmatch(half) and _NUMBER.fullmatch(write) and (not half.endswith(_PARTS) or _is_share(found))
    return Edit(token.start, token.end, write) if clear else None


def _is_share(found: Finding) -> bool:
    """Whether a share is wanted: `hours_saved: 5%` says something else than 0.05 hours."""
    names = [name for name in found.field.split(".") if not _BELOW.fullmatch(name)]
    return names[-1:] != [] and names[-1] in _SHARES


def _torn(written: str, page: Page, token: Token) -> Edit | None:
    """`{initial: 1,200千円}`, of which YAML makes an entry and a further key: the separators first, then the rest."""
    torn = _TORN.match(page.text, token.start) if token.plain else None
    if torn is None or torn[0] != written:
        return None
    return Edit(torn.start(), torn.end(), written.replace(",", ""))


def _quoted(_found: Finding, _page: Page, token: Token) -> Edit | None:
    return Edit(token.start, token.end, f'"{token.text}"') if token.plain else None


def _flag(_found: Finding, _page: Page, token: Token) -> Edit | None:
    return _instead(token, _FLAGS.get(_half(token).lower()))


def _unknown(_found: Finding, _page: Page, token: Token) -> Edit | None:
    return _instead(token, "unknown" if _half(token).lower() in _NOT_KNOWN else None)


def _year(_found: Finding, _page: Page, token: Token) -> Edit | None:
    """`令和9` stays a year of 令和; a year of the calendar (`2027年`) or a month is no fiscal year."""
    text = _half(token)
    match = _YEAR.fullmatch(text)
    write = year_to_write(text) if match else None
    return _instead(token, f"{match['reiwa']}年度" if match and match["reiwa"] and write else write)


def _month(_found: Finding, _page: Page, token: Token) -> Edit | None:
    return _instead(token, month_to_write(_half(token)) if _MONTH.fullmatch(_half(token)) else None)


def _date(_found: Finding, _page: Page, token: Token) -> Edit | None:
    return _instead(token, date_to_write(_half(token)) if _DATE.fullmatch(_half(token)) else None)


def _key(found: Finding, page: Page, token: Token) -> Edit | None:
    """The one key that it is a slip of, where neither that nor a second slip of it stands beside.

    A value with a fault that cannot be mended says that something else may have been meant.
    """
    meant = misspelt(token.text, str(found.values.get("among", "")).split(", "))
    if len(meant) != 1 or meant[0] != found.values["candidates"]:
        return None
    if any(remedy(each, page) is None for each in _below(found, page)):
        return None
    beside = _keys_beside(page.root, found) if page.root is not None else None
    return Edit(token.start, token.end, meant[0]) if beside is not None and not misspelt(meant[0], beside) else None


def _below(found: Finding, page: Page) -> list[Finding]:
    """What else is found at or below the field of a finding: at the same place, or next in the order of the file."""
    path, place = found.field, page.offset(found)
    start, end = (bisect(page.findings, place, key=page.offset) for bisect in (bisect_left, bisect_right))
    following = takewhile(lambda each: each.field.startswith(path), islice(page.findings, end, None))
    near = (*page.findings[start:end], *following)
    return [each for each in near if f"{each.field}.".startswith(f"{path}.") and each is not found]


def _keys_beside(node: Node, found: Finding) -> list[str] | None:
    """The other keys of the mapping in which the finding's key stands."""
    if isinstance(node, MappingNode):
        beside = [key.text for key, _ in node.entries if key.place != found.location]
        if len(beside) < len(node.entries):
            return beside
        below = [value for _, value in node.entries]
    else:
        below = node.items if isinstance(node, SequenceNode) else []
    return next((keys for each in below if (keys := _keys_beside(each, found)) is not None), None)


_REMEDIES: Mapping[str, Callable[[Finding, Page, Token], Edit | None]] = {
    "DX112": slips.indent,
    "DX113": slips.colon,
    "DX114": slips.space,
    "DX115": slips.no_space,
    "DX132": _key,
    "DX202": _number,
    "DX205": _number,
    "DX206": _quoted,
    "DX207": _flag,
    "DX209": _unknown,
    "DX215": _year,
    "DX218": _month,
    "DX219": _date,
}
CODES = frozenset(_REMEDIES)
"""The codes of findings that can sometimes be mended."""
