"""Names for files that are made of what somebody typed: safe on Windows too, never outside of their folder, unique."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import normalize

_KEPT = "-_()（）・ー々〆"
_RESERVED = frozenset(
    ("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(10)))
)
_LONGEST = 150
"""Bytes of a name, so that an ending, a number and a mark of work in progress fit beside it."""
_NOTHING = "proposal"


def file_name(text: str) -> str:
    r"""The name of a file for a text, without its ending.

    >>> file_name("申告入力のRPA化"), file_name("../../etc/passwd"), file_name("a:b\\c*?.yaml"), file_name("con")
    ('申告入力のRPA化', 'etc_passwd', 'a_b_c_yaml', '_con')
    >>> file_name("..."), file_name("-rf"), file_name("COM¹.txt")
    ('proposal', 'rf', 'COM¹_txt')
    """
    kept = [char if char.isalnum() or char in _KEPT else "_" for char in normalize("NFC", text)]
    name = "_".join(part for part in "".join(kept).split("_") if part).strip("-_")
    while len(name.encode()) > _LONGEST:
        name = name[:-1].rstrip("-_")
    if normalize("NFKC", name).upper() in _RESERVED:
        return f"_{name}"
    return name or _NOTHING


def unique_names(texts: Iterable[str]) -> Iterator[str]:
    """A name for each text in order; what a file system takes for the same name gets a number.

    >>> list(unique_names(["A", "a", "b", "a-2", "Ａ"]))
    ['A', 'a-2', 'b', 'a-2-2', 'Ａ-3']
    """
    taken: set[str] = set()
    for text in texts:
        name = bare = file_name(text)
        number = 1
        while normalize("NFKC", name).casefold() in taken:
            number += 1
            name = f"{bare}-{number}"
        taken.add(normalize("NFKC", name).casefold())
        yield name
