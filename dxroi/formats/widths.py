"""How wide a text is on a terminal, and where a line of it may end.

Kana and kanji take two cells. What Unicode calls ambiguous (▲ ○ ※ …) takes one on most terminals and two on some that
are set up for Japanese; `ambiguous` says which.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from unicodedata import east_asian_width

from rich.cells import cell_len

FILLER = "\ufdd0"
"""The second cell of an ambiguous character while rich lays out a table; a noncharacter, so texts never hold it."""

_NO_START = frozenset("。、，．・：；？！）］｝」』】〉》〕％‰℃ー々／ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)]}%!?:;")
_NO_END = frozenset("（［｛「『【〈《〔([{")
_FIRST_WIDE = "\u2e80"
_SHORT = 12

_DIGIT = "[0-9０-９]"
_SIGN = "[▲△＋+−－±¥￥$-]"
_INNER = "[0-9０-９,.，．:/／~〜～→×÷▲△＋+−－±¥￥$-]*"
_ONE = "円|時間|時|年度|年間|年|か月|ヶ月|月|日|分|秒|人|件|回|台|枚|校|箇所|歳|点|倍|割|位|課|名|版|号|字|部|種|社|市"
_UNIT = f"[千百十万億兆]*(?:人分|人月|人日|{_ONE}|%|％|‰)?(?:[/／](?:{_ONE}))?(?:[A-Za-z%°℃㎡][A-Za-z0-9_%/.°-]*)?"
_FIGURE = f"(?:令和|平成|昭和|第|約)?{_SIGN}{{0,3}}{_DIGIT}(?:{_INNER}{_DIGIT})?{_UNIT}"
_WORD = r"[!-/:-\u2e7f]+"


@cache
def _pattern(rest: str = "") -> re.Pattern[str]:
    """Figures, or else `rest`; compiled when the first line is too long, since most never are."""
    return re.compile(_FIGURE + rest, re.DOTALL)


def display_width(text: str, ambiguous: int = 1) -> int:
    """The number of cells of one line of text.

    >>> display_width("▲1,689千円"), display_width("▲1,689千円", ambiguous=2)
    (10, 11)
    """
    return cell_len(stretched(text) if ambiguous == 2 else text)


def stretched(text: str) -> str:
    """The text with a FILLER after each ambiguous character, so that counting those as one cell gives two."""
    if text.isascii():
        return text
    return "".join([char + FILLER if _is_ambiguous(char) else char for char in text])


@lru_cache(4096)
def _is_ambiguous(char: str) -> bool:
    return east_asian_width(char) == "A" and cell_len(char) == 1


def leading_spaces(text: str) -> int:
    """The number of spaces a text begins with; they are layout, and its further lines keep them."""
    return len(text) - len(text.lstrip(" "))


def wrap(text: str, width: int, ambiguous: int = 1) -> list[str]:
    """The text as lines of at most `width` cells, at least one line.

    Lines end at spaces and between Japanese characters, never within a figure: its sign, digits, separators and unit
    stay together, and a figure wider than the line stands out over its end rather than being cut.

    >>> wrap("削減時間が年328時間を下回る", 14)
    ['削減時間が年', '328時間を下回', 'る']
    """
    if display_width(text, ambiguous) <= width:
        return [text]
    lines, line, used = [], "", 0
    for run, size in _pieces(text, width, ambiguous):
        if line and used + size > width:
            lines.append(line)
            line, used = "", 0
        if line or not run.isspace() or not lines:
            line, used = line + run, used + size
    return [kept for kept in (line.rstrip() for line in (*lines, line)) if kept] or [""]


def wrap_hanging(text: str, width: int, ambiguous: int = 1, hang: int = 0) -> list[str]:
    """The text wrapped so that each line keeps its leading spaces; the lines after the first, `hang` more."""
    if display_width(text, ambiguous) <= width:
        return [text]
    lead = min(leading_spaces(text), width // 2)
    first, *others = wrap(text.strip(" "), width - lead - hang, ambiguous)
    return [" " * lead + first, *(" " * (lead + hang) + line for line in others)]


def figure_width(text: str, ambiguous: int = 1) -> int:
    """The cells of the widest figure in the text, which no layout may cut; 0 without one."""
    return max((display_width(figure, ambiguous) for figure in _pattern().findall(text)), default=0)


def run_width(text: str, ambiguous: int = 1) -> int:
    """The cells of the widest run in the text, figure or word, that wrapping would like to keep whole."""
    return max((display_width(run, ambiguous) for run in runs(text)), default=0)


def runs(text: str) -> list[str]:
    """The text in the pieces between which a line may end; a closing mark goes with what it closes.

    >>> runs("回収まで3.1年、年（336時間）")
    ['回', '収', 'ま', 'で', '3.1年、', '年', '（336時間）']
    """
    found: list[list[str]] = []
    for token in _pattern(rf"|\s+|{_WORD}|.").findall(text):
        if found and _belongs(found[-1][-1][-1], token[0]):
            found[-1].append(token)
        else:
            found.append([token])
    return ["".join(tokens) for tokens in found]


def _belongs(before: str, after: str) -> bool:
    """Whether no line may end between these two neighbours: both of one word, or a mark and what it goes with."""
    if before.isspace() or after.isspace():
        return False
    return max(before, after) < _FIRST_WIDE or after in _NO_START or before in _NO_END


def _pieces(text: str, width: int, ambiguous: int) -> list[tuple[str, int]]:
    """What lines are filled with, and its sizes: what stands between spaces if it is short, else its runs.

    A run that no line holds comes in characters, its figures whole.
    """
    short = min(width, max(width // 2, _SHORT))
    words = _sized(re.split(r"(\s+)", text), ambiguous)
    pieces = [part for word in words for part in ([word] if word[1] <= short else _sized(runs(word[0]), ambiguous))]
    return [part for run in pieces for part in ([run] if run[1] <= width else _sized(_characters(run[0]), ambiguous))]


def _sized(texts: Iterable[str], ambiguous: int) -> list[tuple[str, int]]:
    return [(text, display_width(text, ambiguous)) for text in texts]


def _characters(text: str) -> list[str]:
    if "://" in text:  # an address holds no figure that anybody reads
        return list(text)
    return _pattern("|.").findall(text)
