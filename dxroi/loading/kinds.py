"""A file of any kind that can be checked, from proposals to weightings; what `format:` names decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from dxroi.finding import Finding
from dxroi.loading import Loaded, LoadedRubric, budgets, committees, inventories, loaded_from, rubric_from
from dxroi.loading.files import Document, read_document
from dxroi.loading.places import in_order
from dxroi.loading.sources import Source
from dxroi.models.budget import Budget
from dxroi.models.calibration import Calibration
from dxroi.models.committee import Committee
from dxroi.models.inventory import Inventory

Contents = Inventory | Budget | Committee | Calibration


def _calibration(*tree: Any) -> Calibration:
    """Read by what few files ask for, and what works levels out."""
    from dxroi.loading import calibrations

    return calibrations.read_tree(*tree)


_READERS: Mapping[str, Callable[..., Contents]] = {
    "inventory": inventories.read_tree,
    "budget": budgets.read_tree,
    "weightings": committees.read_tree,
    "calibration": _calibration,
}


class LoadedFile(NamedTuple):
    """One file that was asked for, whatever its kind."""

    document: Document
    findings: tuple[Finding, ...]
    proposal: Loaded | None = None
    """Where it is one, or wants to be one."""
    rubric: LoadedRubric | None = None
    contents: Contents | None = None
    """Of the other kinds; none where the file is invalid."""

    @property
    def passed_over(self) -> bool:
        """Whether the file has nothing to do with dxroi."""
        return any(each.code == "DX131" for each in self.findings)


def load_any(source: Source) -> LoadedFile:
    """The file of a source."""
    document = read_document(source.path, source.read, digest=False)
    kind = document.kind
    if document.root is None or kind is None:
        return LoadedFile(document, in_order(document.findings))
    if kind == "proposal":
        loaded = loaded_from(document, source.named)
        return LoadedFile(document, loaded.findings, loaded)
    if kind == "rubric":
        return _rubric(document, source)
    contents = _READERS[kind](document.root, document.findings, document.path, document.sha256)
    invalid = any(each.invalidates for each in document.findings)
    return LoadedFile(document, in_order(document.findings), contents=None if invalid else contents)


def _rubric(document: Document, source: Source) -> LoadedFile:
    """A rubric over what it extends; read anew, because its fields begin with `rubric.`."""
    loaded = rubric_from(source.path, source.read)
    return LoadedFile(document, loaded.findings, rubric=loaded)
