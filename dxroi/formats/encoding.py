"""Text for a stream that cannot show all of it, such as one of `LC_ALL=C` or of an old console."""

from __future__ import annotations

import re

from dxroi.formats.widths import display_width

_SPELLINGS = {
    "▲": "-", "△": "-", "−": "-", "–": "-", "—": "-", "―": "-", "─": "-", "‐": "-",
    "【": "[", "】": "]", "「": '"', "」": '"', "『": '"', "』": '"', "〔": "[", "〕": "]",
    "、": ",", "。": ".", "・": "-", "　": " ", "…": "...", "※": "*", "●": "*", "◆": "*", "■": "*",
    "○": "o", "◎": "oo", "×": "x", "÷": "/", "±": "+-", "→": "->", "≥": ">=", "≤": "<=", "≧": ">=", "≦": "<=",
    "〜": "~", "￥": "JPY ", "¥": "JPY ", "‘": "'", "’": "'", "“": '"', "”": '"',
}  # fmt: skip
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN = str.maketrans(_SPELLINGS) | _FULL_WIDTH
_GAPS = re.compile("( {2,})")


def plain(text: str) -> str:
    """The text with our own marks and the full-width signs spelt in ASCII.

    >>> plain("【差引】▲1,689（28.5／40）")
    '[差引]-1,689(28.5/40)'
    """
    return text if text.isascii() else text.translate(_PLAIN)


def encodable(text: str, encoding: str) -> str:
    r"""The text with what `encoding` lacks spelt in ASCII, or else as a backslash escape; all else as it is.

    Gaps of two spaces and more take up the difference, so that columns stay where they were as far as they can.

    >>> encodable("累積    ▲66", "cp932"), encodable("■ Net    ▲66", "ascii")
    ('累積    ▲66', '* Net    -66')
    """
    if _encodes(text, encoding):
        return text
    return "\n".join(_encodable_line(line, encoding) for line in text.split("\n"))


def _encodes(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _encodable_line(line: str, encoding: str) -> str:
    if _encodes(line, encoding):
        return line
    pieces, surplus = [], 0
    for piece in _GAPS.split(line):
        if piece.startswith("  "):
            gap = max(2, len(piece) - surplus)
            surplus += gap - len(piece)
            pieces.append(" " * gap)
        else:
            spelt = "".join(_spelt(char, encoding) for char in piece)
            surplus += display_width(spelt) - display_width(piece)
            pieces.append(spelt)
    return "".join(pieces)


def _spelt(char: str, encoding: str) -> str:
    if _encodes(char, encoding):
        return char
    return plain(char) if plain(char).isascii() else char.encode("ascii", "backslashreplace").decode()
