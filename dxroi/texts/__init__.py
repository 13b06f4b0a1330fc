"""Every word shown, Japanese and English side by side. Codes, keys and exit codes are never translated."""

from __future__ import annotations

from enum import StrEnum

from dxroi.finding import Words


class Lang(StrEnum):
    """The two languages of the texts."""

    JA = "ja"
    EN = "en"


def say(words: Words, lang: Lang, **values: object) -> str:
    """The text in one language with its values filled in.

    >>> say(Words("{n}件", "{n} cases"), Lang.JA, n=3)
    '3件'
    """
    text = words.ja if lang is Lang.JA else words.en
    return text.format(**values) if values else text
