"""The criteria of a rubric: importance, what is measured or rated, points, and what a rating means."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Location, Words
from dxroi.loading.amounts import COUNT, read_amount
from dxroi.loading.conditions import unknown_measure
from dxroi.loading.nodes import MappingNode, Node, SequenceNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import read_number, short
from dxroi.models.measures import CRITERION_MEASURES, RATING, SCORE
from dxroi.models.rubric import Criterion
from dxroi.texts.findings import finding

_CRITERION = (
    "id", "importance", "title", "measure", "points", "levels", "when_absent", "source", "note", "remove",
)  # fmt: skip
_DEFAULT_POINTS = ((0, 0), (5, 100))

Points = tuple[tuple[float, float], ...]
_Pair = tuple[float, float, str, Location]
"""A value, its points, the path and the place where they stand."""


def read_criteria(top: Reader) -> tuple[Criterion, ...]:
    """`criteria`: at least one, each with an id of its own."""
    node = top.node("criteria")
    if isinstance(node, SequenceNode) and not node.items:
        top.complain("DX503", "criteria")
        return ()
    return tuple(_criterion(reader) for reader in identified(top, "criteria", _CRITERION))


def identified(top: Reader, key: str, keys: tuple[str, ...], may_be_empty: bool = False) -> list[Reader]:
    """The entries of a list of things with ids; each id once, and fit to stand in a path and a condition."""
    readers = top.items(key, keys, True, may_be_empty)
    seen: set[str] = set()
    for reader in readers:
        name = reader.needed("id")
        if name and name in seen:
            reader.complain("DX504", "id", id=short(name))
        elif any(character.isspace() or character in "./" for character in name):
            reader.complain("DX505", "id", id=short(name))
        if reader.flag("remove"):
            reader.complain("DX506", "remove", id=short(name))
        seen.add(name)
    return readers


def _criterion(reader: Reader) -> Criterion:
    """One criterion."""
    measure = _measure(reader)
    points = _points(reader, measured=reader.has("measure"))
    importance = reader.node("importance")
    field = reader.path("importance")
    return Criterion(
        reader.text("id") or "",
        None if importance is None else read_amount(importance, field, reader.findings, COUNT),
        words(reader, "title"),
        measure,
        points,
        _levels(reader, points),
        reader.one_of("when_absent", ("lowest", "drop")) == "drop",
        reader.joined("source"),
        words(reader, "note"),
    )


def _measure(reader: Reader) -> str | None:
    """A measure of the closed list; not the score or a rating, which criteria make up."""
    measure = reader.text("measure")
    if measure is None or measure in CRITERION_MEASURES:
        return measure
    if measure == SCORE or measure.startswith(RATING):
        reader.complain("DX509", "measure", measure=short(measure))
    else:
        place = reader.nodes["measure"].place
        reader.findings.append(unknown_measure(measure, reader.path("measure"), place, CRITERION_MEASURES))
    return None


def _points(reader: Reader, measured: bool) -> Points:
    """`{rating: points}` or a list of `[x, points]`: rising in x, points 0..100."""
    if measured:
        reader.require("points")
    node = reader.node("points")
    if node is None:
        return _DEFAULT_POINTS
    pairs = sorted(_pairs(reader, node), key=lambda pair: pair[0]) if isinstance(node, MappingNode) else _rows(reader)
    for (x, points, field, place), before in zip(pairs, [None, *pairs], strict=False):
        if before is not None and x <= before[0]:
            reader.findings.append(finding("DX514", field, place, x=f"{x:g}", before=f"{before[0]:g}"))
        if not 0 <= points <= 100:
            reader.findings.append(finding("DX515", field, place, written=f"{points:g}"))
    if len(pairs) < (1 if measured else 2) and not reader.findings_at("points"):
        if measured:
            reader.complain("DX137", "points", written="{}")
        else:
            reader.complain("DX521", "points")
    return tuple((x, points) for x, points, _, _ in pairs)


def _pairs(reader: Reader, node: MappingNode) -> list[_Pair]:
    """The entries of `{rating: points}` with their paths."""
    pairs = []
    for key, value in node.entries:
        field = f"{reader.path('points')}.{key.text}"
        x, points = (read_number(each, field, reader.findings) for each in (key, value))
        if x is not None and points is not None:
            pairs.append((x, points, field, key.place))
    return pairs


def _rows(reader: Reader) -> list[_Pair]:
    """The entries of `[[x, points], ...]` with their paths."""
    rows = []
    for item, field in reader.entries("points"):
        if not isinstance(item, SequenceNode) or len(item.items) != 2:
            if type(item) is not Node:
                reader.findings.append(finding("DX513", field, item.place))
            continue
        x, points = (read_number(each, f"{field}.{n}", reader.findings) for n, each in enumerate(item.items))
        if x is not None and points is not None:
            rows.append((x, points, field, item.place))
    return rows


def _levels(reader: Reader, points: Points) -> Mapping[float, Words]:
    """What ratings mean; each lies on the scale."""
    node = reader.node("levels")
    if not isinstance(node, MappingNode):
        reader.mapping("levels", ("1", "3", "5"))
        return {}
    levels: dict[float, Words] = {}
    below = Reader(node, reader.path("levels"), reader.findings, tuple(key.text for key, _ in node.entries))
    for key, _ in node.entries:
        rating = read_number(key, below.path(key.text), reader.findings)
        meaning = words(below, key.text)
        if rating is None or meaning is None:
            continue
        levels[rating] = meaning
        if points and not points[0][0] <= rating <= points[-1][0]:
            scale = f"{points[0][0]:g}..{points[-1][0]:g}"
            reader.findings.append(finding("DX516", below.path(key.text), key.place, written=key.text, scale=scale))
    return levels


def words(reader: Reader, key: str) -> Words | None:
    """A text in both languages: `{ja, en}`, or one text for both."""
    node = reader.node(key)
    if not isinstance(node, MappingNode):
        text = reader.text(key)
        return None if text is None else Words(text, text)
    below = Reader(node, reader.path(key), reader.findings, ("ja", "en"))
    if not below.has("ja") and not below.has("en"):
        below.require("ja")
    ja, en = below.text("ja"), below.text("en")
    return Words(ja or en or "", en or ja or "")
