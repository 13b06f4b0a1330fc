"""Like projects put together: by kind of work and by what their plans rested on, and all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dxroi.engine.learning.cases import Lesson, Taught
from dxroi.engine.names import distinct, plain
from dxroi.models.calibration import Calibration, LibraryCase, Ratio, Record, ReferenceClass
from dxroi.models.proposal import Proposal
from dxroi.models.words import Evidence

Told = tuple[Proposal, Lesson]
Key = tuple[str | None, Evidence | None]
"""Kind of work and grade of evidence, none for all of them."""


class Learned(NamedTuple):
    """What a library of projects teaches, and what each of them contributed."""

    calibration: Calibration
    taught: tuple[Taught, ...]


def learned(found: Sequence[Taught], made: str | None, tool_version: str) -> Learned:
    """The calibration of these projects, in the order of their ids whatever order they come in."""
    found = tuple(sorted(found, key=lambda each: each.proposal.id))
    library = tuple(
        LibraryCase(f"library.{n}", each.proposal.id, each.proposal.path, each.proposal.sha256)
        for n, each in enumerate(found)
    )
    ratios = {ratio: tuple(_classes(ratio, found)) for ratio in Ratio}
    ranges = [each.inside for one in found for each in one.ranges]
    record = Record(sum(ranges), len(ranges)) if ranges else None
    kept = {ratio: classes for ratio, classes in ratios.items() if classes}
    return Learned(Calibration(library, kept, record, made, tool_version), found)


def _classes(ratio: Ratio, found: Iterable[Taught]) -> Iterator[ReferenceClass]:
    """All, then kind by kind, each before its grades of evidence. A case of two kinds is in both."""
    told = [(each.proposal, lesson) for each in found for lesson in each.lessons if lesson.ratio is ratio]
    groups: dict[Key, list[Told]] = {(None, None): told}
    for kind in distinct(sorted(kind for proposal, _ in told for kind in proposal.kinds)):
        of_kind = [each for each in told if plain(kind) in map(plain, each[0].kinds)]
        groups[kind, None] = of_kind
        for evidence in Evidence:
            groups[kind, evidence] = [each for each in of_kind if each[1].evidence is evidence]
    filled = ((key, group) for key, group in groups.items() if group)
    for number, (key, group) in enumerate(filled):
        ordered = sorted(group, key=lambda each: (each[1].value, each[0].id))
        values, cases = tuple(each[1].value for each in ordered), tuple(each[0].id for each in ordered)
        yield ReferenceClass(f"ratios.{ratio.value}.{number}", values, cases, *key)
