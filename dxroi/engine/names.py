"""Names as people write them: whether two are the same."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize

_SUMS = frozenset(("計", "合計", "小計", "総計", "総合計", "total", "subtotal", "grandtotal", "sum"))


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


def is_sum(name: str) -> bool:
    """Whether a name is that of a sum, and of nothing that is bought or done; a remark in brackets may follow.

    >>> [is_sum(name) for name in ("合　計", "【小計】", "合計（税込）", "Ｔｏｔａｌ:", "Sub-total")]
    [True, True, True, True, True]
    >>> [is_sum(name) for name in ("設計", "集計", "合計表の作成", "計算", "")]
    [False, False, False, False, False]
    """
    whole = plain(name)
    return any("".join(filter(str.isalnum, part)) in _SUMS for part in (whole, whole.partition("(")[0]))
