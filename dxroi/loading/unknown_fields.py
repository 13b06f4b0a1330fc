"""Paths of changes that lead nowhere, and the nearest one that was meant. Read only for bad calls."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.changes import RUBRIC, Laid, Trees, Way, steps_of, walk
from dxroi.loading.nearest import nearest
from dxroi.loading.nodes import Node, ScalarNode, SequenceNode
from dxroi.loading.options import Change
from dxroi.loading.places import fields_of
from dxroi.loading.scalars import short
from dxroi.texts.findings import finding

_UNKNOWN_KEY = ("DX132", "DX138", "DX140")
_NO_LIST = ("DX134", "DX135", "DX136")
_LISTED = 40
"""So many paths are named at most where none is near."""
_COMPARED = 2000
"""So many fields of a proposal are looked at for the nearest one: no file that a person writes has more."""
_POSITION = re.compile(r"-?[0-9]+")

Parts = tuple[str, ...]


class _Break(NamedTuple):
    """Where a path ends to lead anywhere."""

    above: str
    """The path as far as it leads; empty at the top."""
    part: str
    rest: str
    names: Sequence[str]
    """What could stand in the place of the part."""


def leads_nowhere(change: Change, trees: Trees, way: Way) -> Finding:
    """What is said of a path that breaks off in a list or below one value."""
    of_rubric = change.field.startswith(f"{RUBRIC}.")
    above = ".".join([*([RUBRIC] if of_rubric else []), *way.names])
    part, _, rest = way.rest.partition(".")
    if isinstance(way.node, SequenceNode) and _POSITION.fullmatch(part):
        return _no_position(change.place, change.field, above, part, len(way.node.items))
    if isinstance(way.node, ScalarNode):
        near = _alike(change.field, trees)
        return _unknown(change, near) if near else _unknown(change, above, "one")
    if change.field == RUBRIC:
        return _listing(change, _Break(RUBRIC, "", "", _names(trees.rubric)))
    return _told(change, trees, _Break(above, part, rest, _names(way.node)))


def as_paths(findings: Sequence[Finding], laid: Sequence[Laid], trees: Trees) -> list[Finding]:
    """The findings with each key that a change added and the reader does not know as a path that leads nowhere."""
    return [_as_path(each, laid, trees) for each in findings]


def _as_path(found: Finding, laid: Sequence[Laid], trees: Trees) -> Finding:
    path = found.location.path if found.location else ""
    for each in laid:
        if path != each.change.option or found.field not in each.made:
            continue
        above, _, part = found.field.rpartition(".")
        rest = each.field[len(found.field) + 1 :]
        if found.code in _UNKNOWN_KEY:
            root, inner = trees.of(f"{above}." if above else "")
            names = dict.fromkeys([*_names(walk(root, inner.rstrip(".")).node), *_offered(found)])
            return _told(each.change, trees, _Break(above, part, rest, list(names)))
        if found.code in _NO_LIST and _POSITION.fullmatch(rest.partition(".")[0]):
            return _no_position(each.change.place, each.field, found.field, rest.partition(".")[0], 0)
    return found


def _names(node: Node) -> list[str]:
    """What a path can go on with, in the order of the file."""
    return list(dict.fromkeys(step.name for step in sorted(steps_of(node), key=lambda step: step.at)))[:_COMPARED]


def _offered(found: Finding) -> list[str]:
    """The keys that the reader would take, the one that it holds for meant first."""
    texts = [str(found.values.get(name, "")) for name in ("candidates", "near", "among", "keys")]
    return list(dict.fromkeys(name for text in texts for name in text.split(", ") if name not in ("", "…")))


def _told(change: Change, trees: Trees, at: _Break) -> Finding:
    """The nearest path, else those that could stand there."""
    near = _alike(change.field, trees) or _ending(change.field, trees, of_rubric=False) or _corrected(at, trees)
    near = near or _ending(change.field, trees, of_rubric=True) or _in_rubric(at, trees)
    return _unknown(change, near) if near else _listing(change, at)


def _alike(field: str, trees: Trees) -> str | None:
    """The path in the files that is the same but for positions: `cost.initial` for `cost.0.initial`, and back."""
    return next((path for path in _paths(trees) if _bare(path) == _bare(field)), None)


def _ending(field: str, trees: Trees, of_rubric: bool) -> str | None:
    """The first path in a file that ends with this one: `cost.initial` for `initial`."""
    bare = _bare(field.removeprefix(f"{RUBRIC}."))
    paths = (path for path in _paths(trees) if path.startswith(f"{RUBRIC}.") == of_rubric)
    if field.startswith(f"{RUBRIC}.") and not of_rubric:
        return None
    return next((path for path in paths if bare and _bare(path)[-len(bare) :] == bare), None)


def _corrected(at: _Break, trees: Trees) -> str | None:
    """The path with the part that leads nowhere as it was probably meant."""
    near = nearest(at.part, at.names)
    if near is None:
        return None
    path = ".".join(filter(None, (at.above, near, at.rest)))
    root, inner = trees.of(path)
    return path if not walk(root, inner).rest else _alike(path, trees) or path


def _in_rubric(at: _Break, trees: Trees) -> str | None:
    """A key of the rubric that is near to what begins the path."""
    near = None if at.above else nearest(at.part, _names(trees.rubric))
    return None if near is None else ".".join(filter(None, (RUBRIC, near, at.rest)))


def _paths(trees: Trees) -> Iterator[str]:
    """The paths there are, the proposal's first; of a very long one as many as are looked at."""
    yield from (field for _, field in islice(fields_of(trees.proposal, "", by_id=True), _COMPARED))
    yield from (field for _, field in fields_of(trees.rubric, RUBRIC, by_id=True))


def _bare(path: str) -> Parts:
    return tuple(part for part in path.split(".") if not _POSITION.fullmatch(part))


def _listing(change: Change, at: _Break) -> Finding:
    paths = [f"{at.above}.{name}" if at.above else name for name in at.names]
    shown = paths if len(paths) <= _LISTED else [*paths[:_LISTED], "…"]
    return _unknown(change, ", ".join(shown), "any")


def _unknown(change: Change, candidates: str, way: str = "") -> Finding:
    written = short(change.field)
    return finding("DX160", change.field[:200], change.place, written=written, candidates=candidates, way=way)


def _no_position(place: Location, field: str, above: str, position: str, count: int) -> Finding:
    way = "" if count > 1 else "one" if count else "none"
    last = max(count - 1, 0)
    return finding("DX161", field, place, list=above, n=count, position=short(position), last=last, way=way)
