"""A few files counted together: what is said of all of them, the rows that may be listed, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from dxroi.commands.candidates import Question, answered
from dxroi.commands.jobs import PORTION, portions
from dxroi.engine.crowd import Crowding, Keeping
from dxroi.finding import Finding
from dxroi.loading import Source

TOGETHER = 256
"""Files that are counted together: the rows that each such portion may list are few beside them."""


class Counted(NamedTuple):
    """What came of a few files."""

    crowding: Crowding
    """The places in it are those among these files."""
    files: int
    findings: tuple[Finding, ...]
    broken: int
    """Files that cannot be used."""
    passed: tuple[str, ...]
    """Paths of what is no proposal and does not want to be one."""
    tripped: tuple[tuple[str, str], ...]
    """The `--fail-on` that hold, each with the name of the proposal."""


def counting(question: Question, keeping: Keeping) -> Callable[[Sequence[Source]], list[Counted]]:
    """What counts the answers to this question."""
    return partial(counted, question, keeping)


def counted(question: Question, keeping: Keeping, sources: Sequence[Source]) -> list[Counted]:
    """The answers to one question under one rubric; read in small portions, of which nothing else is kept."""
    crowding, broken = Crowding(keeping), 0
    findings: list[Finding] = []
    passed: list[str] = []
    tripped: list[tuple[str, str]] = []
    for start, portion in portions(sources, PORTION):
        for place, each in enumerate(answered(question, portion), start):
            findings += each.findings
            broken += each.invalid
            if each.candidates:
                crowding.take(each.candidates[0], place)
                tripped += [(text, each.candidates[0].name) for text in each.tripped]
            elif not each.invalid:
                passed.append(each.path)
    return [Counted(crowding, len(sources), tuple(findings), broken, tuple(passed), tuple(tripped))]
