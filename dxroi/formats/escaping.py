r"""What a user typed, made harmless for a terminal, a Markdown page and a spreadsheet.

Newlines and tabs in a row become one space; every other control, bidirectional or invisible character becomes something
to see: a control picture (`␛`) or its escape (`\u202e`). Texts are not shortened here, however long: a block may carry
a figure after a user's words, and no figure may be lost. Characters for private use stay, they are the gaiji of names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import category

_HARMFUL = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")

# Markdown: what its inline syntax is made of, the colons of `:emoji:`, `https://` and `::name::`, the starts of blocks.
_MARKUP = r"[\\`*_\[\]<>#~!&|$]"
_LIVE_COLON = r"(?<![0-9]):(?=[A-Za-z0-9_+-]+:)|:(?=[A-Za-z_+-][A-Za-z0-9_+-]*:)|:(?=:)"
_ADDRESS = r":(?=//)|(?<=www)\."
_BLOCK_START = r"[-+=](?![0-9.,])|[0-9]{1,9}(?=[.)](?:\s|$))"


def visible(text: str) -> str:
    r"""The text on one line, with everything invisible or able to steer a terminal made visible.

    >>> visible("RPA\x1b[2J化\n\u202e導入")
    'RPA␛[2J化 \\u202e導入'
    """
    return text if text.isprintable() else replaced(re.sub("[\t\n\r]+", " ", text), _picture)


def replaced(text: str, spelling: Callable[[str], str]) -> str:
    """The text with each control, bidirectional mark, invisible format, lone surrogate and noncharacter spelt out."""
    return "".join([char if char.isprintable() or not _is_harmful(char) else spelling(char) for char in text])


def well_formed(text: str) -> str:
    r"""The text with lone surrogates spelt out, which strict readers of JSON refuse; all else as it is.

    A path goes into JSON like this: it must still name its file, and JSON escapes what steers.

    >>> well_formed("a\udc83\x1b")
    'a\\udc83\x1b'
    """
    return "".join([_picture(char) if category(char) == "Cs" else char for char in text])


def _is_harmful(char: str) -> bool:
    code = ord(char)
    return category(char) in _HARMFUL or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _picture(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def terminal(text: str) -> str:
    """The text made visible and, should the terminal be the log of a CI job, no command to its runner.

    GitHub's runner obeys a line that begins with `::name::` and, for old scripts, `##[name]` anywhere in a line.

    >>> terminal("::stop-commands::x")
    ': :stop-commands: :x'
    """
    text = visible(text)
    if "::" in text:
        text = text.replace("::", ": :").replace("::", ": :")
    return text.replace("##[", "# #[")


def markdown(text: str) -> str:
    r"""The text as Markdown that shows it and nothing else: no markup, link, image, HTML, table cell, mention or list.

    Backslashes do what CommonMark lets them do; before the colon of `https://` and the dot of `www.` they keep a bare
    address from becoming a link, and it can still be copied. Hosts look for `@name` and `:emoji:` only after the
    backslashes are gone, so there the full-width sign takes the place of `@` and `:`.

    >>> markdown("<b>*申告* | 入力 @all")
    '\\<b\\>\\*申告\\* \\| 入力 ＠all'
    """
    text = visible(text).strip(" ")
    text = re.sub(_LIVE_COLON, "：", text).replace("@", "＠")
    start = re.match(_BLOCK_START, text)
    text = re.sub(f"{_MARKUP}|{_ADDRESS}", r"\\\g<0>", text)
    if start is None:
        return text
    return text[: start.end()] + "\\" + text[start.end() :] if start[0].isdigit() else "\\" + text


def spreadsheet(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula; never for numbers.

    Excel reads the full-width signs as their half-width ones, and some programs skip spaces before them.

    >>> spreadsheet("=HYPERLINK(1)"), spreadsheet("市民税課")
    ("'=HYPERLINK(1)", '市民税課')
    """
    if text.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS):
        return "'" + text
    return text
