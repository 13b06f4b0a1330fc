"""The parts of an .xlsx file: a ZIP archive of XML, opened with limits; or what the file is instead."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping
from posixpath import dirname, join, normpath
from xml.parsers import expat

from dxroi.finding import Finding, Location
from dxroi.texts.findings import finding

MAX_BYTES = 16 << 20
"""Of the file as it lies on the disk."""
MAX_EXPANDED = 32 << 20
"""Of all its parts together."""
MAX_PARTS = 1000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError, KeyError)
"""What a torn, encrypted or made-up archive raises."""

Attributes = Mapping[str, str]


class UnreadableError(Exception):
    """The file cannot be read as a workbook; `way` names the hint of DX170."""

    def __init__(self, way: str) -> None:
        super().__init__(way)
        self.way = way


class TooLargeError(Exception):
    """A limit is passed."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


class Archive:
    """The parts by name, whatever the case of it."""

    def __init__(self, data: bytes) -> None:
        """Raises UnreadableError or TooLargeError."""
        if len(data) > MAX_BYTES:
            raise TooLargeError(f"{MAX_BYTES >> 20} MiB")
        if not data.startswith(b"PK"):
            raise UnreadableError(_other_kind(data))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as fault:
            raise UnreadableError("broken") from fault
        parts = self._zip.infolist()
        if len(parts) > MAX_PARTS or sum(each.file_size for each in parts) > MAX_EXPANDED:
            raise TooLargeError(f"{MAX_EXPANDED >> 20} MiB")
        self._names = {each.filename.replace("\\", "/").lower().lstrip("/"): each for each in parts}
        if "[content_types].xml" not in self._names:
            raise UnreadableError("calc" if "mimetype" in self._names else "other-zip")

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            return self._zip.read(self._names[name.lower()])
        except _BROKEN as fault:
            raise UnreadableError("broken") from fault

    def relations(self, name: str) -> Mapping[str, tuple[str, str]]:
        """What a part refers to: id -> the last word of the type, and the name of the other part."""
        folder, _, file = name.rpartition("/")
        own = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        found: dict[str, tuple[str, str]] = {}

        def start(tag: str, attributes: Attributes) -> None:
            if tag == "Relationship" and attributes.get("TargetMode") != "External":
                target = attributes.get("Target", "")
                whole = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(name), target))
                found[attributes.get("Id", "")] = (attributes.get("Type", "").rpartition("/")[2], whole)

        if self.has(own):
            parse(self.read(own), start)
        return found


def parse(
    data: bytes,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Walk over the XML of a part; names come without their namespace.

    A document type, with the entities that it could define, is refused.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise UnreadableError("broken")

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, given: start(_local(tag), {_local(k): v for k, v in given.items()})
    if end is not None:
        parser.EndElementHandler = lambda tag: end(_local(tag))
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as fault:
        raise UnreadableError("broken") from fault


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _other_kind(data: bytes) -> str:
    """What a file is that is no ZIP archive."""
    if data.startswith(_OLD):
        return "encrypted" if _ENCRYPTED in data else "old"
    if not data:
        return "empty"
    for encoding in ("utf-8-sig", "cp932"):
        try:
            plain = data[: 1 << 16].decode(encoding, "strict" if len(data) <= 1 << 16 else "ignore")
        except UnicodeDecodeError:
            continue
        if not any(char < " " and char not in "\t\r\n\x0c" for char in plain):
            return "html" if plain.lstrip()[:5].lower() in ("<html", "<?xml", "<!doc", "<tabl") else "text"
    return "other"


def unreadable(path: str, fault: UnreadableError | TooLargeError) -> Finding:
    """The finding that says so."""
    place = Location(path, 0, 0)
    if isinstance(fault, TooLargeError):
        return finding("DX171", "", place, limit=fault.limit)
    return finding("DX170", "", place, way=fault.way)
