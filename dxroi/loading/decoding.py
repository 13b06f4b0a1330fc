"""Bytes of a file -> text, or a finding that says what the bytes are and how to save them as UTF-8."""

from __future__ import annotations

from dxroi.finding import Finding, Location
from dxroi.texts.findings import finding

MAX_BYTES = 1 << 20

_UNSEEN = "".join(
    map(chr, [*range(9), 11, 12, *range(14, 32), *range(127, 160), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF])
)
"""Characters that nobody sees and YAML refuses, or takes for the end of a line where no editor does."""

_STRAY = "\uf8f0\uf8f1\uf8f2\uf8f3"
"""What Python makes of single bytes that CP932 does not have."""


def decode(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a UTF-8 file, with or without byte order mark; none and the reason where it is not one."""
    if len(data) > MAX_BYTES:
        return None, [finding("DX109", "", Location(path, 1, 1), limit="1 MiB")]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or 0 in data[:2]:
        return None, [finding("DX106", "", Location(path, 1, 1))]
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as fault:
        return None, [_other_encoding(data, path, fault.start)]
    found = _unseen(text, path)
    return (None if found else text), found


def _other_encoding(data: bytes, path: str, start: int) -> Finding:
    """CP932 (what Japanese Windows calls Shift_JIS or ANSI) if it decodes as that; the place is the first such byte."""
    place = _place(data[:start].decode().removeprefix("\ufeff"), path)
    try:
        japanese = data.decode("cp932")
    except UnicodeDecodeError:
        japanese = "\0"
    if any(character in japanese for character in _UNSEEN + _STRAY):
        return finding("DX107", "", place, byte=f"0x{data[start]:02X}")
    return finding("DX105", "", place)


def _unseen(text: str, path: str) -> list[Finding]:
    """The first of each unseen character."""
    if text.replace("\n", "").isprintable():  # as most texts are; a full-width space alone is enough to look closer
        return []
    positions = sorted(text.index(character) for character in _UNSEEN if character in text)
    return [finding("DX108", "", _place(text[:at], path), character=f"U+{ord(text[at]):04X}") for at in positions]


def _place(before: str, path: str) -> Location:
    """The place after this text."""
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Location(path, len(lines), len(lines[-1]) + 1)
