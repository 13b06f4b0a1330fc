"""`uncertainty` of a rubric: how far off what a file states may be, by the evidence for it."""

from __future__ import annotations

from dxroi.loading.amounts import COUNT, ENDS, SHARE, fault, refused
from dxroi.loading.nodes import Node
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import read_number
from dxroi.models.uncertainty import Grade, Range, Shape, Uncertainty
from dxroi.models.words import Evidence

_KEYS = ("shape", "evidence", "delay", "source")
_GRADE = ("effect", "cost", "source")
_RANGE = (*ENDS, "source")
_SHAPES = tuple(shape.value for shape in Shape if shape is not Shape.SEVERE)
"""A severe tail is tried beside the shape of a rubric, never stated as one."""


def read_uncertainty(top: Reader) -> Uncertainty | None:
    """The default ranges of a rubric; none where it has none."""
    reader = top.mapping("uncertainty", _KEYS)
    if reader is None:
        return None
    shape = reader.one_of("shape", _SHAPES)
    kinds = reader.mapping("evidence", tuple(evidence.value for evidence in Evidence))
    grades = {} if kinds is None else {each: _grade(kinds, each) for each in Evidence if each in kinds.nodes}
    return Uncertainty(
        Shape.PERT if shape is None else Shape(shape), grades, _range(reader, "delay", COUNT), reader.joined("source")
    )


def _grade(kinds: Reader, evidence: Evidence) -> Grade:
    """The factors of one kind of evidence."""
    reader = kinds.mapping(evidence, _GRADE)
    if reader is None:
        return Grade()
    return Grade(_range(reader, "effect", SHARE), _range(reader, "cost", SHARE), reader.joined("source"))


def _range(above: Reader, key: str, unit: str) -> Range | None:
    """`{low, likely, high, source}`, in that order of size; a factor of 120 % is 1.2."""
    reader = above.mapping(key, _RANGE)
    if reader is None:
        return None
    reader.require(*ENDS)
    low, likely, high = (_number(reader, end, reader.node(end), unit) for end in ENDS)
    if low is None or likely is None or high is None:
        return None
    if not low <= likely <= high:
        reader.complain("DX214", written=" / ".join(f"{value:.15g}" for value in (low, likely, high)))
    return Range(low, likely, high, reader.joined("source"))


def _number(reader: Reader, end: str, node: Node | None, unit: str) -> float | None:
    """A number that is not negative."""
    field = reader.path(end)
    value = None if node is None else read_number(node, field, reader.findings, unit)
    if node is None or value is None or fault(value, COUNT) is None:
        return value
    reader.findings.append(refused("DX211", node, field, f"{value:.15g}", unit))
    return None
