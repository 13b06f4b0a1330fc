"""Files -> models. The only room that imports yaml.

bytes -> text (`decoding`) -> a tree of nodes with places (`nodes`) -> values (`scalars`, `reading`, `amounts`) -> a
proposal (`proposals`) or a rubric (`lineage`, `rubrics`). A fault is a finding with a place, and all come at once.
What only bad files need (`traps`, `spelling`, `nearest`) is imported when the first fault asks for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.finding import Finding, InvalidFileError, Location
from dxroi.loading import proposals, rubrics
from dxroi.loading.conditions import parse_condition
from dxroi.loading.files import Document, ReadBytes, document_of, file_bytes, read_document, stdin_bytes
from dxroi.loading.lineage import Lineage, trace, trace_file
from dxroi.loading.nodes import MappingNode
from dxroi.loading.places import in_order, place_of
from dxroi.loading.shelf import DEFAULT_RUBRIC, rubric_folder, shipped_rubrics
from dxroi.loading.sources import Files, Source, Sources, collect
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.texts.findings import finding

__all__ = [
    "DEFAULT_RUBRIC",
    "Document",
    "Files",
    "Loaded",
    "LoadedRubric",
    "Source",
    "Sources",
    "collect",
    "is_below",
    "load_proposal",
    "load_rubric",
    "loaded_from",
    "nothing_below",
    "nothing_in",
    "parse_condition",
    "proposal_of",
    "ratings_off_scale",
    "read_proposals",
    "read_rubric",
    "read_sources",
    "rubric_folder",
    "rubric_from",
    "shipped_rubrics",
    "usable",
]


class Loaded(NamedTuple):
    """A file that was asked for as a proposal."""

    path: str
    proposal: Proposal | None
    """None where the file is invalid, or is passed over with a note."""
    findings: tuple[Finding, ...]
    root: MappingNode | None = None
    text: str = ""
    """The file as read, for showing the line of a finding."""

    @property
    def invalid(self) -> bool:
        """Whether some finding makes the file unusable."""
        return any(each.invalidates for each in self.findings)

    def locate(self, field: str) -> Location | None:
        """The place of a written path, or of as much of it as is in the file."""
        return None if self.root is None else place_of(self.root, field)


class LoadedRubric(NamedTuple):
    """A file that was asked for as a rubric, with what it extends."""

    path: str
    rubric: Rubric | None
    findings: tuple[Finding, ...]
    root: MappingNode | None = None
    text: str = ""
    """The file itself as read; a place may also lie in a file that it extends."""

    @property
    def invalid(self) -> bool:
        """Whether some finding makes the rubric unusable."""
        return any(each.invalidates for each in self.findings)

    def locate(self, field: str) -> Location | None:
        """The place of a path that begins with `rubric.`; things with ids are named by id."""
        return None if self.root is None else place_of(self.root, field, "rubric")


def load_proposal(path: str | os.PathLike[str]) -> Proposal:
    """The proposal in a file. Raises InvalidFileError with every finding about it."""
    name = os.fspath(path)
    loaded = loaded_from(read_document(name.replace(os.sep, "/"), lambda: file_bytes(name)), named=True)
    if loaded.proposal is None:
        raise InvalidFileError(loaded.path, loaded.findings)
    return loaded.proposal


def proposal_of(data: bytes, path: str = "") -> Loaded:
    """The proposal in these bytes; `path` is what findings call it."""
    return loaded_from(document_of(data, path), named=True)


def load_rubric(name: str | os.PathLike[str] = DEFAULT_RUBRIC) -> Rubric:
    """The rubric of an id or a path. Raises InvalidFileError with every finding about it and what it extends."""
    loaded = read_rubric(os.fspath(name))
    if loaded.rubric is None:
        raise InvalidFileError(loaded.path, loaded.findings)
    return loaded.rubric


def read_rubric(name: str = DEFAULT_RUBRIC) -> LoadedRubric:
    """The rubric of an id or a path, or what is wrong with it."""
    return _mended_rubric(partial(trace, name))


def rubric_from(path: str, read: ReadBytes) -> LoadedRubric:
    """The rubric of a file that is at hand, or what is wrong with it."""
    return _mended_rubric(partial(trace_file, path, read))


def _mended_rubric(follow: Callable[[Sequence[Finding]], Lineage]) -> LoadedRubric:
    """The rubric of a lineage, read on past its slips; each stays an error."""
    read = _rubric_of(follow(()))
    slips: list[Finding] = []
    while read.findings:
        from dxroi.loading.recovery import slipped  # only bad files pay for it

        found = slipped(read.findings)
        if len(found) <= len(slips):
            break
        slips = found
        again = _rubric_of(follow(slips))
        if again.root is None:
            break
        read = again
    return read


def _rubric_of(lineage: Lineage) -> LoadedRubric:
    """The rubric of a merged tree."""
    findings, rubric, document = lineage.findings, None, lineage.document
    if lineage.root is not None and document is not None:
        of = (lineage.extends, document.path, document.sha256, lineage.shipped)
        rubric = rubrics.read_tree(lineage.root, findings, *of)
    invalid = any(each.invalidates for each in findings)
    text = document.text if document is not None else ""
    return LoadedRubric(lineage.path, None if invalid else rubric, in_order(findings), lineage.root, text)


def read_proposals(arguments: Iterable[str], stdin: ReadBytes = stdin_bytes) -> list[Loaded]:
    """The proposals that PATH arguments come to, in order, and what is wrong with the arguments first.

    A directory or glob gives its proposals only; a file that an argument names and that is of another kind is an error.
    """
    sources = collect(arguments, stdin)
    wanted = [each for each in read_sources(sources.files) if each is not None]
    telling = [each.path for each in wanted if each.proposal or each.invalid]
    failed = (*sources.findings, *nothing_in(sources, telling))
    return [*(Loaded(each.location.path if each.location else "", None, (each,)) for each in failed), *wanted]


def read_sources(sources: Iterable[Source], digest: bool = True) -> list[Loaded | None]:
    """The proposal of each file; none where it was only come across and is soundly of another kind.

    First all are parsed, then all are read: the trees of a few files are small, and each step finds its code at hand.
    """
    documents = [(source.named, read_document(source.path, source.read, digest=digest)) for source in sources]
    return [loaded_from(document, named) if named or not _other(document) else None for named, document in documents]


def _other(document: Document) -> bool:
    """Whether the file is soundly of another kind."""
    return document.kind not in (None, "proposal") and document.sheet is None


def nothing_in(sources: Sources, telling: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each directory argument with none of these paths, those of what is a proposal or wants to be."""
    paths = list(telling) if sources.directories else []
    return nothing_below([each for each in sources.directories if not is_below(each, paths)])


def is_below(directory: str, paths: Iterable[str]) -> bool:
    """Whether one of these paths is below a directory argument."""
    top = "" if directory in (".", "./") else directory.rstrip("/") + "/"
    return any(path.startswith(top) for path in paths)


def nothing_below(directories: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each directory argument below which there is nothing."""
    return tuple(finding("DX103", "", Location(path, 1, 1)) for path in directories)


def loaded_from(document: Document, named: bool) -> Loaded:
    """The proposal of a document, or what is wrong with it."""
    root, findings = document.root, document.findings
    if root is None or document.kind is None:
        return Loaded(document.path, None, in_order(findings), root, document.text)
    if document.kind != "proposal":
        if named:
            place = (root.get("format") or root).place
            findings.append(finding("DX130", "format", place, written=f"{document.kind}/1", wanted="proposal/1"))
        return Loaded(document.path, None, in_order(findings), root, document.text)
    sound = document.sheet is None
    if not named and sound and not _any_key(root) and not document.has_format:
        return Loaded(document.path, None, (finding("DX131", "", root.place),), root, document.text)
    of_form = tuple(findings)
    proposal = proposals.read_tree(root, findings, document.path, document.sha256)
    if not findings:
        return Loaded(document.path, proposal, (), root, document.text)
    from dxroi.loading.other_kinds import other_kind  # only bad files pay for it
    from dxroi.loading.recovery import mended

    other = None if document.has_format else other_kind(root)
    if other is not None:
        return Loaded(document.path, None, in_order((*of_form, other)), root, document.text)
    again = mended(document, findings)
    if again is not None:
        return loaded_from(again, named)
    invalid = any(each.invalidates for each in findings)
    return Loaded(document.path, None if invalid else proposal, in_order(findings), root, document.text)


def _any_key(root: MappingNode) -> bool:
    """Whether something in a file makes it a proposal."""
    return any(key.text in proposals.KEYS for key, _ in root.entries)


def ratings_off_scale(loaded: Loaded, rubric: Rubric) -> tuple[Finding, ...]:
    """A finding for each rating that lies outside its criterion's scale: an error, and the file cannot be used."""
    if loaded.proposal is None:
        return ()
    found = [*_off_scale(loaded, loaded.proposal, rubric)]
    if loaded.proposal.options:
        from dxroi.loading.proposal_options import off_scale  # few files have them

        found += off_scale(loaded.proposal, tuple(found), lambda each: _off_scale(loaded, each, rubric), loaded.locate)
    return tuple(found)


def _off_scale(loaded: Loaded, proposal: Proposal, rubric: Rubric) -> Iterable[Finding]:
    """The same of one proposal alone."""
    for criterion in rubric.criteria if proposal.ratings else ():
        rating = proposal.ratings.get(criterion.id)
        if rating is None or criterion.measure is not None:
            continue
        first, last = criterion.points[0][0], criterion.points[-1][0]
        reviewed = rating.reviewed
        if first <= rating.rating <= last and (reviewed is None or first <= reviewed <= last):
            continue
        for key, value in (("rating", rating.rating), ("reviewed", reviewed)):
            if value is not None and not (first <= value <= last):
                deeper = f"{rating.field}.{key}"
                field = deeper if loaded.root is None or _is_below(loaded, deeper) else rating.field
                place = loaded.locate(field)
                yield finding("DX227", field, place, written=f"{value:g}", scale=f"{first:g}..{last:g}")


def usable(loaded: Loaded, rubric: Rubric) -> Loaded:
    """The file as this rubric can judge it: without a proposal, and saying why, where a rating lies off its scale."""
    off_scale = ratings_off_scale(loaded, rubric)
    return loaded._replace(proposal=None, findings=(*loaded.findings, *off_scale)) if off_scale else loaded


def _is_below(loaded: Loaded, field: str) -> bool:
    """Whether a path exists deeper than its parent."""
    return loaded.locate(field) != loaded.locate(field.rpartition(".")[0])
