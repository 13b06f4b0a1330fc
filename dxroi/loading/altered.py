"""A proposal and a rubric read again with changes laid over them, by the reader that reads the files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.finding import Finding
from dxroi.loading import Loaded, LoadedRubric, proposals, rubrics
from dxroi.loading.changes import RUBRIC, Laid, Trees, lay, without_removed
from dxroi.loading.files import kind_of
from dxroi.loading.nodes import MappingNode
from dxroi.loading.options import Change
from dxroi.loading.places import in_order
from dxroi.texts.findings import finding

_OPTIONS = "options"


class Altered(NamedTuple):
    """Both with the changes; what they cannot be changed to is among their findings."""

    loaded: Loaded
    yardstick: LoadedRubric
    laid: tuple[Laid, ...] = ()
    """Empty where the path of a change leads nowhere."""


def altered(loaded: Loaded, yardstick: LoadedRubric, changes: Sequence[Change]) -> Altered:
    """The changes laid over the trees, one after the other, and read. Both files have to be sound as they are."""
    if loaded.root is None or yardstick.root is None:
        return Altered(loaded, yardstick)
    trees, laid = Trees(loaded.root, yardstick.root), []
    faults = [fault for change in changes for fault in change.faults]
    for change in changes:
        found = None if change.faults else lay(trees, change)
        if isinstance(found, Finding):
            faults.append(found)
        elif found is not None:
            trees, one = found
            laid.append(one)
    if faults:
        return Altered(loaded._replace(proposal=None, findings=tuple(faults)), yardstick)
    before = Trees(loaded.root, yardstick.root)
    return Altered(_proposal(loaded, trees, laid, before), _rubric(yardstick, trees, laid, before), tuple(laid))


def _proposal(loaded: Loaded, trees: Trees, laid: Sequence[Laid], before: Trees) -> Loaded:
    """The proposal of its tree."""
    root, was = trees.proposal, loaded.proposal
    if root is before.proposal or was is None:
        return loaded
    findings: list[Finding] = []
    _of_kind(root, "proposal", findings, "")
    of_kind = tuple(findings)
    proposal = proposals.read_tree(root, findings, loaded.path, was.sha256)
    if any(each.field.startswith(_OPTIONS) for each in findings) and not any(_is_of_options(each) for each in laid):
        findings[:] = of_kind  # options of the file need not go with what is changed
        proposal = proposals.read_tree(_without_options(root), findings, loaded.path, was.sha256)
    findings = _said(findings, laid, before)
    invalid = any(each.invalidates for each in findings)
    return loaded._replace(proposal=None if invalid else proposal, findings=in_order(findings), root=root)


def _is_of_options(laid: Laid) -> bool:
    return laid.field.partition(".")[0] == _OPTIONS


def _without_options(root: MappingNode) -> MappingNode:
    alone = MappingNode(root.place)
    alone.entries = [entry for entry in root.entries if entry[0].text != _OPTIONS]
    return alone


def _rubric(yardstick: LoadedRubric, trees: Trees, laid: Sequence[Laid], before: Trees) -> LoadedRubric:
    """The rubric of its tree."""
    root, was = trees.rubric, yardstick.rubric
    if root is before.rubric or was is None:
        return yardstick
    root = without_removed(root)
    findings: list[Finding] = []
    _of_kind(root, "rubric", findings, RUBRIC)
    rubric = rubrics.read_tree(root, findings, was.extends, was.path, was.sha256, was.shipped)
    findings = _said(findings, laid, before)
    invalid = any(each.invalidates for each in findings)
    return yardstick._replace(rubric=None if invalid else rubric, findings=in_order(findings), root=root)


def _of_kind(root: MappingNode, wanted: str, findings: list[Finding], prefix: str) -> None:
    """A file does not become one of another kind."""
    kind, node = kind_of(root, findings, prefix), root.get("format")
    if kind not in (None, wanted) and node is not None:
        field = f"{prefix}.format" if prefix else "format"
        findings.append(finding("DX130", field, node.place, written=f"{kind}/1", wanted=f"{wanted}/1"))


def _said(findings: list[Finding], laid: Sequence[Laid], before: Trees) -> list[Finding]:
    """The findings, with keys that changes added and nobody knows as paths."""
    if not findings:
        return findings
    from dxroi.loading.unknown_fields import as_paths  # only bad calls pay for it

    return as_paths(findings, laid, before)
