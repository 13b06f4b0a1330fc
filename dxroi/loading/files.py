"""Files and standard input as bytes, and bytes as a document: its tree, its faults, its kind and its digest."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.decoding import MAX_BYTES, decode
from dxroi.loading.events import parse
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

if TYPE_CHECKING:
    from dxroi.loading.sheets import Sheet

try:  # as the standard library's `random` does it: hashlib loads OpenSSL, which costs more than reading a proposal
    from _sha2 import sha256  # type: ignore[import-not-found]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]
    except ImportError:
        from hashlib import sha256

KINDS = ("proposal", "rubric", "inventory", "budget", "calibration", "weightings")
"""What `format:` may name, each as `KIND/1`; a file without it is a proposal."""

_PORTION = 1 << 14
_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0)
"""Windows would else change the ends of lines."""

ReadBytes = Callable[[], bytes]


class Document(NamedTuple):
    """One file: what it holds, and what is wrong with its form."""

    path: str
    root: MappingNode | None
    findings: list[Finding]
    kind: str | None = None
    """None where `format:` names none that there is, or nothing could be read."""
    sha256: str = ""
    text: str = ""
    sheet: Sheet | None = None
    """The text with its slips mended, where it cannot be read as it stands."""

    @property
    def has_format(self) -> bool:
        """Whether `format:` is written."""
        return self.root is not None and self.root.get("format") is not None


def stdin_bytes() -> bytes:
    """Standard input, to just above the size limit."""
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def file_bytes(path: str) -> bytes:
    """A file, to just above the size limit.

    In portions: to make room for the whole limit costs more than to read a proposal. By the calls of the system: the
    objects of the standard library take half as long again.
    """
    file = os.open(path, _READING)
    try:
        data = portion = os.read(file, _PORTION)
        while portion and len(data) <= MAX_BYTES:
            portion = os.read(file, _PORTION)
            data += portion
    finally:
        os.close(file)
    return data[: MAX_BYTES + 1]


def read_document(path: str, read: ReadBytes, prefix: str = "", digest: bool = True) -> Document:
    """The document that `read` gives; `path` is what messages call it. A `digest` costs, and few ask for it."""
    try:
        data = read()
    except FileNotFoundError:
        return Document(path, None, [finding("DX101", "", Location(path, 1, 1), path=path)])
    except (OSError, ValueError) as fault:  # a ValueError is a NUL in the path
        return Document(path, None, [finding("DX102", "", Location(path, 1, 1), reason=_reason(fault))])
    return document_of(data, path, prefix, digest)


def identity(path: str) -> str:
    """The same for the same file, by whatever path it is reached; a name that no file can have is itself."""
    try:
        return os.path.realpath(path)
    except ValueError:
        return path


def _reason(fault: Exception) -> str:
    """What the system says, without the path."""
    return str(getattr(fault, "strerror", None) or fault)


def document_of(data: bytes, path: str, prefix: str = "", digest: bool = True) -> Document:
    """The document of these bytes."""
    text, findings = decode(data, path)
    if text is None:
        return Document(path, None, findings)
    parsed = parse(text, path, prefix)
    kind = kind_of(parsed.root, parsed.findings, prefix) if parsed.root else None
    whole = sha256(data).hexdigest() if digest else ""
    return Document(path, parsed.root, parsed.findings, kind, whole, text, parsed.sheet)


def kind_of(root: MappingNode, findings: list[Finding], prefix: str) -> str | None:
    """What `format:` names; an unknown one is a finding."""
    node = root.get("format")
    if node is None:
        return "proposal"
    if type(node) is Node:
        return None
    text = node.text if isinstance(node, ScalarNode) else ""
    kind, slash, version = text.partition("/")
    if kind in KINDS and slash and version == "1":
        return kind
    known = [f"{kind}/1" for kind in KINDS]
    from dxroi.loading.nearest import offered

    field = f"{prefix}.format" if prefix else "format"
    findings.append(finding("DX129", field, node.place, written=short(text), **offered(text, known)))
    return None
