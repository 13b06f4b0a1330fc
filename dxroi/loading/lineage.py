"""A rubric and the rubrics it extends, as one tree."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.files import Document, ReadBytes, file_bytes, identity, read_document
from dxroi.loading.inheritance import lay_over
from dxroi.loading.nodes import MappingNode
from dxroi.loading.scalars import read_text, short
from dxroi.loading.shelf import is_path, is_shipped, shipped_rubric, shipped_rubrics
from dxroi.models.rubric import Parent
from dxroi.texts.findings import finding


class Named(NamedTuple):
    """A rubric file: what messages call it, and where it lies."""

    shown: str
    file: str
    is_shipped: bool = False
    """Whether it comes with dxroi."""


class Lineage(NamedTuple):
    """The merged tree of a rubric; none if one of its files cannot be used."""

    path: str
    document: Document | None
    root: MappingNode | None
    extends: tuple[Parent, ...]
    findings: list[Finding]
    shipped: frozenset[str] = frozenset()
    """What messages call those of its files that come with dxroi."""


def find(name: str, field: str, place: Location | None, child: Named | None = None) -> Named | Finding:
    """The file of an id or path; a path in a file is relative to that file."""
    shipped = shipped_rubric(name)
    if shipped is not None:
        return Named(shipped.name, str(shipped), is_shipped=True)
    if child is None and (is_path(name) or Path(name).is_file()):
        return Named(name.replace(os.sep, "/"), name, is_shipped(name))
    if child is not None and is_path(name):
        shown = os.path.normpath(os.path.join(os.path.dirname(child.shown), name)).replace(os.sep, "/")
        file = os.path.join(os.path.dirname(child.file), name)
        if not os.path.isfile(file):
            return finding("DX101", field, place, path=short(name))
        return Named(shown, file, is_shipped(file))
    from dxroi.loading.nearest import offered

    return finding("DX501", field, place, name=short(name), **offered(name, shipped_rubrics()))


def trace(name: str, slips: Sequence[Finding] = ()) -> Lineage:
    """The rubric of this id or path over everything it extends; `slips` are what an earlier reading came upon."""
    found = find(name, "", None)
    if isinstance(found, Finding):
        return Lineage(name, None, None, (), [found])
    return _followed(found, partial(file_bytes, found.file), slips)


def trace_file(path: str, read: ReadBytes, slips: Sequence[Finding] = ()) -> Lineage:
    """The rubric that `read` gives, over everything it extends; `path` is what messages call it."""
    return _followed(Named(path, path), read, slips)


def _followed(found: Named, read: ReadBytes, slips: Sequence[Finding]) -> Lineage:
    """From one file to the last that is extended."""
    path = found.shown
    documents: list[Document] = []
    findings: list[Finding] = []
    files: set[str] = set()
    shipped: set[str] = set()
    following: Named | None = found
    while following is not None:
        files.add(identity(following.file))
        shipped |= {following.shown} if following.is_shipped else set()
        document = read_document(following.shown, read, "rubric")
        if slips:
            from dxroi.loading.recovery import mended

            document = mended(document, slips, "rubric") or document
        findings += document.findings
        usable = document.root is not None and _is_rubric(document, findings)
        if document.root is None or not usable:
            return Lineage(path, documents[0] if documents else document, None, (), findings)
        documents.append(document)
        following = _parent(document.root, following, files, findings)
        read = partial(file_bytes, following.file) if following else read
    return _merged(path, documents, findings)._replace(shipped=frozenset(shipped))


def _is_rubric(document: Document, findings: list[Finding]) -> bool:
    """A rubric says so."""
    if document.root is None or document.kind == "rubric":
        return True
    if not document.has_format:
        place = document.root.place
        findings.append(finding("DX133", "rubric.format", place, key="format", kind="rubric/1", way="format"))
    elif document.kind is not None:
        node = document.root.get("format") or document.root
        findings.append(finding("DX130", "rubric.format", node.place, written=f"{document.kind}/1", wanted="rubric/1"))
    return False


def _parent(root: MappingNode, child: Named, files: set[str], findings: list[Finding]) -> Named | None:
    """The file that a rubric extends; one that is already extended makes a circle."""
    node = root.get("extends")
    name = None if node is None else read_text(node, "rubric.extends", findings)
    if node is None or name is None:
        return None
    found = find(name, "rubric.extends", node.place, child)
    if isinstance(found, Named) and identity(found.file) in files:
        found = finding("DX502", "rubric.extends", node.place, name=short(name))
    if isinstance(found, Finding):
        findings.append(found)
        return None
    return found


def _merged(path: str, documents: list[Document], findings: list[Finding]) -> Lineage:
    """The trees laid over each other, the furthest first."""
    merged: MappingNode | None = None
    for document in reversed(documents):
        if document.root is not None:
            merged = document.root if merged is None else lay_over(document.root, merged, findings)
    parents = tuple(_as_parent(document, findings) for document in documents[1:])
    return Lineage(path, documents[0], merged, parents, findings)


def _as_parent(document: Document, findings: list[Finding]) -> Parent:
    """Id and version of a rubric that is extended; what else is wrong with it shows in the merged tree."""
    stated = {}
    for key in ("id", "version"):
        node = document.root.get(key) if document.root else None
        stated[key] = "" if node is None else read_text(node, f"rubric.{key}", findings) or ""
        if node is None:
            findings.append(finding("DX133", f"rubric.{key}", Location(document.path, 1, 1), key=key))
    return Parent(stated["id"], stated["version"], document.sha256, document.path)
