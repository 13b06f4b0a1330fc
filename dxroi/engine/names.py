"""Names as people write them: whether two are the same."""

from __future__ import annotations

from unicodedata import normalize


def plain(name: str) -> str:
    """A name without widths, case and blanks.

    >>> plain("RPA 入力") == plain("ｒｐａ　入力")
    True
    """
    return "".join(normalize("NFKC", name).casefold().split())
