"""A tree of nodes -> a committee, with every fault of every field at once; and a committee -> its weights.

The weights of a person are what the rubric's own weighting makes of that person's importances.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.finding import Finding, Location
from dxroi.loading.amounts import COUNT, read_amount
from dxroi.loading.files import ReadBytes, file_bytes, read_document, stdin_bytes
from dxroi.loading.nodes import MappingNode
from dxroi.loading.places import in_order, place_of
from dxroi.loading.reading import Reader, wanted_mapping
from dxroi.loading.scalars import short
from dxroi.loading.weighing import weights_by
from dxroi.models.committee import Committee, Person
from dxroi.models.rubric import Rubric
from dxroi.texts.findings import finding
from dxroi.weightings import WeightingError, Weights

KEYS = ("format", "people", "source", "note")
_PERSON = ("name", "importances")


class LoadedCommittee(NamedTuple):
    """A file that was asked for as a committee, under one rubric."""

    path: str
    committee: Committee | None
    """None where the file is invalid, or gives no weights under the rubric."""
    weights: tuple[Weights, ...]
    """Parallel to the people, over all criteria of the rubric in its order."""
    findings: tuple[Finding, ...]
    root: MappingNode | None = None

    def locate(self, field: str) -> Location | None:
        """The place of a written path."""
        return None if self.root is None else place_of(self.root, field)


def read_committee(path: str, rubric: Rubric, stdin: ReadBytes = stdin_bytes) -> LoadedCommittee:
    """The committee in a file, `-` for standard input, and its weights under a rubric; or what is wrong with it."""
    document = read_document(path, stdin if path == "-" else partial(file_bytes, path))
    root, findings = document.root, document.findings
    if root is not None and document.kind not in (None, "weightings"):
        place = (root.get("format") or root).place
        findings.append(finding("DX130", "format", place, written=f"{document.kind}/1", wanted="weightings/1"))
    if root is None or document.kind != "weightings":
        return LoadedCommittee(path, None, (), in_order(findings), root)
    committee = read_tree(root, findings, path, document.sha256, [each.id for each in rubric.criteria])
    weights = () if _invalid(findings) else _weights(committee, rubric, root, findings)
    if _invalid(findings):
        return LoadedCommittee(path, None, (), in_order(findings), root)
    return LoadedCommittee(path, committee, weights, in_order(findings), root)


def _invalid(findings: Iterable[Finding]) -> bool:
    return any(each.invalidates for each in findings)


def read_tree(
    root: MappingNode,
    findings: list[Finding],
    path: str = "",
    sha256: str = "",
    criteria: Sequence[str] | None = None,
) -> Committee:
    """The committee of a tree; to be used only if nothing that invalidates was added to `findings`.

    `criteria` are the ids of the rubric at hand: any other is a finding. Without a rubric, every id may stand.
    """
    top = Reader(root, "", findings, KEYS)
    top.require("people")
    readers = top.items("people", _PERSON)
    people = tuple(_person(reader, criteria) for reader in readers)
    _twice(readers, people)
    return Committee(people, top.joined("source"), top.joined("note"), path, sha256)


def _person(reader: Reader, criteria: Sequence[str] | None) -> Person:
    """One member."""
    name = reader.needed("name")
    reader.require("importances")
    return Person(reader.field, name, _importances(reader, criteria))


def _importances(reader: Reader, criteria: Sequence[str] | None) -> dict[str, float]:
    """Criterion id -> importance; not all of them 0."""
    node = reader.node("importances")
    field = reader.path("importances")
    below = None if node is None else wanted_mapping(node, field, reader.findings, criteria or ("economy",))
    if below is None:
        return {}
    if not below.entries:
        reader.complain("DX137", "importances")
    known = tuple(criteria) if criteria is not None else tuple(key.text for key, _ in below.entries)
    stated = Reader(below, field, reader.findings, known)
    amounts = {key: _importance(stated, key) for key in stated.nodes}
    if amounts and not stated.excused and all(amount == 0 for amount in amounts.values()):
        reader.complain("DX251", "importances")
    return {key: amount for key, amount in amounts.items() if amount is not None}


def _importance(stated: Reader, key: str) -> float | None:
    """A number from 0 on."""
    node = stated.node(key)
    return None if node is None else read_amount(node, stated.path(key), stated.findings, COUNT)


def _twice(readers: Iterable[Reader], people: Iterable[Person]) -> None:
    """A person who is there twice would count twice."""
    seen: dict[str, int] = {}
    for reader, person in zip(readers, people, strict=True):
        if person.name in seen:
            reader.complain("DX250", "name", name=short(person.name), line=seen[person.name])
        elif person.name:
            seen[person.name] = reader.nodes["name"].place.line


def _weights(committee: Committee, rubric: Rubric, root: MappingNode, findings: list[Finding]) -> tuple[Weights, ...]:
    """The weights of everybody, as far as there are any; what is in their way is a finding."""
    if not _reads_importances(rubric):
        findings.append(finding("DX253", "people", place_of(root, "people"), weighting=rubric.weighting))
        return ()
    found = [_weights_of(person, rubric, root, findings) for person in committee.people]
    return tuple(weights for weights in found if weights is not None)


def _reads_importances(rubric: Rubric) -> bool:
    """Whether the weighting cannot do without importances; under another one everybody would weigh the same."""
    try:
        weights_by(rubric.weighting, dict.fromkeys((each.id for each in rubric.criteria), None), rubric.weighting_data)
    except WeightingError:
        return True
    return False


def _weights_of(person: Person, rubric: Rubric, root: MappingNode, findings: list[Finding]) -> Weights | None:
    """What the rubric's weighting makes of one person's importances; a criterion that it leaves out may be left out."""
    field = f"{person.field}.importances"
    left_out = {each.id: 0.0 for each in rubric.criteria if each.importance == 0}
    importances = {each.id: person.importances.get(each.id, left_out.get(each.id)) for each in rubric.criteria}
    missing = [id_ for id_, importance in importances.items() if importance is None]
    if missing:
        findings.append(finding("DX252", field, place_of(root, field), criteria=", ".join(missing)))
        return None
    try:
        return weights_by(rubric.weighting, importances, rubric.weighting_data)
    except WeightingError as fault:
        for each in (fault, *fault.others):
            findings.append(finding(each.code, field, place_of(root, field), **each.values))
        return None
