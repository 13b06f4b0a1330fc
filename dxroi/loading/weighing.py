"""From importances to weights, once, when a rubric is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dxroi.finding import Finding
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.places import place_of
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import is_flag, is_number, number_of, short
from dxroi.models.rubric import Criterion
from dxroi.texts.findings import finding
from dxroi.weightings import WEIGHTINGS, WeightingError, Weights, known_names, resolve
from dxroi.weightings import weigh as weighed

_OF_CRITERIA = ("DX550", "DX551")
"""Faults of the importances, which stand with the criteria."""
_AT_KEY = ("DX553", "DX554", "DX560")
"""Faults of a key, whatever its value is."""
_CONSISTENT = 0.10
"""Saaty's limit of the consistency ratio."""


def read_weighting(top: Reader) -> tuple[str, dict[str, Any]]:
    """`weighting`: the name of a method, or a mapping with `method` and its data as plain values."""
    node = top.node("weighting")
    if not isinstance(node, MappingNode):
        return top.text("weighting") or "direct", {}
    keys = tuple(key.text for key, _ in node.entries)
    reader = Reader(node, top.path("weighting"), top.findings, ("method", *keys))
    method = reader.needed("method")
    data = {
        key: _plain(value, reader.path(key), top.findings) for key, value in reader.nodes.items() if key != "method"
    }
    return method, data


def _plain(node: Node, field: str, findings: list[Finding]) -> Any:
    """Numbers, flags, texts, dicts and lists, for a method that reads its own data; depth is capped by the parser."""
    if isinstance(node, MappingNode):
        return {key.text: _plain(value, f"{field}.{key.text}", findings) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [_plain(item, f"{field}.{number}", findings) for number, item in enumerate(node.items)]
    if not isinstance(node, ScalarNode):
        return None
    if node.empty:
        findings.append(finding("DX201", field, node.place, way="required"))
        return None
    if is_number(node):
        return number_of(node.text)
    return node.text == "true" if is_flag(node) else node.text


def weigh(
    top: Reader, root: MappingNode, method: str, data: dict[str, Any], criteria: tuple[Criterion, ...]
) -> Weights | None:
    """The weights; none where the method is not known or its data are wrong, which is a finding."""
    if resolve(method) is None:
        from dxroi.loading.nearest import offered

        top.complain("DX520", "weighting", method=short(method), **offered(method, known_names()))
        return None
    importances = {each.id: each.importance for each in criteria}
    try:
        weights = weights_by(method, importances, data)
    except WeightingError as fault:
        for each in (fault, *fault.others):
            field = top.path("criteria" if each.code in _OF_CRITERIA else "weighting")
            field = f"{field}.{each.at}" if each.at else field
            place = place_of(root, field, "rubric", at_key=each.code in _AT_KEY)
            top.findings.append(finding(each.code, field, place, **each.values))
        return None
    ratio = weights.consistency_ratio
    if ratio is not None and ratio > _CONSISTENT:
        pairs = [" / ".join(pair) for pair in weights.worst_pairs]
        way = "equal" if len(pairs) > 1 else ""
        top.complain("DX522", "weighting", ratio=round(ratio, 3), pair=", ".join(pairs), way=way)
    return weights


def weights_by(method: str, importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """The weights by a method that is known; WeightingError where there are none."""
    return weighed(method, importances, data) if _is_ours(method) else _unheard(method, importances, data)


def _is_ours(method: str) -> bool:
    return any(method == weighting.NAME for weighting in WEIGHTINGS)


def _unheard(method: str, importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """The weights by another package's method; what that prints is no part of an answer."""
    from contextlib import redirect_stdout
    from io import StringIO

    with redirect_stdout(StringIO()):
        return weighed(method, importances, data)
