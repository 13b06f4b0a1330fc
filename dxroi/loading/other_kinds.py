"""The kind that a file without `format:` must be of, by its keys. Read only for bad files."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Finding
from dxroi.loading import budgets, calibrations, inventories, proposals, rubrics
from dxroi.loading.nodes import MappingNode
from dxroi.texts.findings import finding

_KEYS: Mapping[str, tuple[str, ...]] = {
    "rubric/1": rubrics.KEYS,
    "inventory/1": inventories.KEYS,
    "budget/1": budgets.KEYS,
    "calibration/1": calibrations.KEYS,
}
_ANYWHERE = frozenset(("title", "version", "note", "notice"))
"""Keys that somebody may well have meant for a proposal."""


def other_kind(root: MappingNode) -> Finding | None:
    """That the file does not name its kind, where it has keys of another one and none that only a proposal has."""
    stated = {key.text for key, _ in root.entries}
    for kind, keys in _KEYS.items():
        own = stated.intersection(keys) - set(proposals.KEYS) - _ANYWHERE
        if own and not stated & set(proposals.KEYS) - set(keys):
            return finding("DX133", "format", root.place, key="format", kind=kind, way="kind")
    return None
