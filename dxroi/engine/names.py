"""Names as people write them: whether two are the same."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize


def plain(name: str) -> str:
    """A name without widths, case and blanks.

    >>> plain("RPA 入力") == plain("ｒｐａ　入力")
    True
    """
    return "".join(normalize("NFKC", name).casefold().split())


def distinct(names: Iterable[str]) -> list[str]:
    """The names that are not the same, each as it is first written.

    >>> distinct(["RPA", "AI", "ＲＰＡ"])
    ['RPA', 'AI']
    """
    spelt: dict[str, str] = {}
    for name in names:
        spelt.setdefault(plain(name), name)
    return list(spelt.values())
