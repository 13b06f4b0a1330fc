"""Proposals by their ids: the same id twice, and ids that a budget names and no proposal has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from dxroi.finding import Finding
from dxroi.loading import Loaded
from dxroi.loading.budgets import LoadedBudget, named_ids
from dxroi.loading.nearest import nearest_name
from dxroi.loading.nodes import ScalarNode
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

_SHOWN = 10
"""So many ids are offered at most where none is near."""


def twice(loaded: Iterable[Loaded]) -> Iterator[Finding]:
    """An error for every proposal whose id another one has already."""
    seen: dict[str, str] = {}
    for each in loaded:
        if each.proposal is None:
            continue
        if each.proposal.id in seen:
            field = "id" if each.root is not None and each.root.get("id") is not None else "name"
            where = each.locate(field)
            yield finding("DX243", field, where, id=short(each.proposal.id), path=seen[each.proposal.id])
        seen.setdefault(each.proposal.id, each.path)


def id_of(loaded: Loaded) -> str | None:
    """The id of a file, also where it cannot be used; none where it does not get so far."""
    if loaded.proposal is not None:
        return loaded.proposal.id
    for key in ("id", "name") if loaded.root is not None else ():
        node = loaded.root.get(key) if loaded.root is not None else None
        if isinstance(node, ScalarNode) and node.text:
            return node.text
    return None


def unknown_ids(loaded: LoadedBudget, known: Collection[str]) -> Iterator[Finding]:
    """An error for every id in a budget that no proposal has."""
    if loaded.budget is None:
        return
    for field, id_ in named_ids(loaded.budget):
        if id_ not in known:
            near = nearest_name(id_, known)
            offered = {"candidates": _some(known), "way": "any"} if near is None else {"candidates": near}
            yield finding("DX242", field, loaded.locate(field), id=short(id_), **offered)


def _some(known: Collection[str]) -> str:
    ids = sorted(known)
    return ", ".join(ids[:_SHOWN]) + (", …" if len(ids) > _SHOWN else "")
