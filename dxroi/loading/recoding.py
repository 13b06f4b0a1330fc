"""CP932 and UTF-16 -> UTF-8, where a file is surely the one or the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from dxroi.finding import Finding
from dxroi.loading.decoding import decode

_KEYED = re.compile(r"^[a-z_]+[ \u3000]*[:：]", re.MULTILINE)


class Recoded(NamedTuple):
    """A file as UTF-8, and what it was."""

    data: bytes
    was: str = "UTF-8"
    finding: Finding | None = None
    """Why it had to be recoded; none where it was not."""


def recoded(data: bytes, path: str) -> Recoded:
    """The file as UTF-8; as it is where it is that already, or something that nobody can be sure of.

    A UTF-8 byte order mark is kept. A file in another encoding becomes UTF-8 without one, and has to hold a key at
    least: a table or a picture that a name happens to lead to is left alone.
    """
    text, findings = decode(data, path)
    name, read = _ENCODINGS.get(findings[0].code, ("", None)) if text is None and findings else ("", None)
    found = read(data) if read else None
    if found is None or not _KEYED.search(found) or decode(found.encode(), path)[0] is None:
        return Recoded(data)
    return Recoded(found.encode(), name, findings[0])


def _from_cp932(data: bytes) -> str | None:
    """None where it may as well be EUC-JP, or UTF-8 with a broken byte: of these CP932 would make other words."""
    try:
        data.decode("euc_jp")
    except UnicodeDecodeError:
        pass
    else:
        return None
    readable = data.decode(errors="ignore")
    if any("\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef" for sign in readable):
        return None
    return data.decode("cp932")


def _from_utf16(data: bytes) -> str | None:
    """By its byte order mark, else by where the zero byte of the first letter stands."""
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = data.decode("utf-16" if marked else "utf-16-be" if data[0] == 0 else "utf-16-le")
        text.encode()
    except UnicodeError:
        return None
    return text


_ENCODINGS: Mapping[str, tuple[str, Callable[[bytes], str | None] | None]] = {
    "DX105": ("CP932", _from_cp932),
    "DX106": ("UTF-16", _from_utf16),
}
"""The code of the finding -> what the file is, and how it is read."""
