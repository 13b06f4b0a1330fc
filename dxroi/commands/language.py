"""Which language to speak: `--lang`, else DXROI_LANG, else the locale (ja*, else English)."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence

from dxroi.finding import Words
from dxroi.texts import Lang, say
from dxroi.texts.commands import FRAMEWORK

_WIDTH = 80
_SECOND_COLUMN = re.compile(r"  \S+(?: \S+)*  +(?=\S)")


def spoken(arguments: Sequence[str], environment: Mapping[str, str], system: str = "") -> Lang:
    """The language for these arguments in this environment; `system` is what the operating system says.

    >>> spoken(["evaluate", "--lang=en"], {"LANG": "ja_JP.UTF-8"}), spoken([], {"LANG": "ja_JP.UTF-8"})
    (<Lang.EN: 'en'>, <Lang.JA: 'ja'>)
    """
    for position, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--lang=") else ""
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if value in ("ja", "en"):
            return Lang(value)
    if environment.get("DXROI_LANG") in ("ja", "en"):
        return Lang(environment["DXROI_LANG"])
    stated = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), system)
    return Lang.JA if stated.lower().startswith("ja") else Lang.EN


def system_language() -> str:
    """What Windows says of the user's language; empty elsewhere, where the environment says it."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


LANG = spoken(sys.argv[1:], os.environ, system_language())
"""The language of this run."""


def tell(words: Words, **values: object) -> str:
    """A sentence in the language of this run."""
    return say(words, LANG, **values)


def translated(text: str) -> str:
    """Help with the framework's headings and marks, which are English, in the language of this run."""
    for words in FRAMEWORK:
        text = text.replace(words.en, tell(words))
    return "\n".join(line if line.isascii() else _fitted(line) for line in text.split("\n"))


def _fitted(line: str) -> str:
    """A line of help on as many lines as it needs: the framework takes a Japanese character for one cell."""
    from dxroi.formats.widths import display_width, wrap

    column = _SECOND_COLUMN.match(line)
    start = column.end() if column else len(line) - len(line.lstrip(" "))
    indent = display_width(line[:start])
    if display_width(line) <= _WIDTH or indent > _WIDTH // 2:
        return line
    return line[:start] + ("\n" + " " * indent).join(wrap(line[start:], _WIDTH - indent))
