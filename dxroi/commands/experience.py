"""`--calibration FILE` of evaluate and sensitivity: laid over each proposal, beside the result and never instead."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from dxroi.commands.language import tell
from dxroi.commands.streams import RefusalError
from dxroi.engine.learning.experience import Experienced, experienced
from dxroi.engine.learning.levels import P80, parsed
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.finding import Finding
from dxroi.loading.calibrations import read_calibration
from dxroi.models.calibration import Calibration
from dxroi.models.proposal import Proposal
from dxroi.models.rubric import Rubric
from dxroi.texts import calibration as t


class Experience(NamedTuple):
    """A calibration file and the level asked for."""

    calibration: Calibration
    level: Fraction

    def of(self, proposal: Proposal, rubric: Rubric) -> Experienced:
        """A proposal as stated and as experience would have it."""
        return experienced(Case(proposal, rubric, AS_WRITTEN), self.calibration, self.level)


class Consulted(NamedTuple):
    """What came of the option."""

    experience: Experience | None
    """None where the file cannot be used."""
    findings: tuple[Finding, ...]
    asked: tuple[str, ...] = ()
    """The options as the next call says them."""


def consult(path: str | None, level: str | None, paths: Sequence[str]) -> Consulted:
    """The calibration of a file at a level, P80 unless another is asked for."""
    if path is None:
        raise RefusalError(tell(t.LEVEL_ALONE))
    if path == "-" and "-" in paths:
        raise RefusalError(tell(t.STDIN_TWICE))
    asked = P80 if level is None else _level(level)
    read = read_calibration(path)
    said = said_again(path, level)
    return Consulted(None if read.calibration is None else Experience(read.calibration, asked), read.findings, said)


def _level(text: str) -> Fraction:
    try:
        return parsed(text)
    except ValueError:
        raise RefusalError(tell(t.NOT_LEVEL, value=text[:40])) from None


def said_again(path: str | None, level: str | None) -> tuple[str, ...]:
    """The options as the next call says them; standard input cannot be read again."""
    if path is None or path == "-":
        return ()
    return ("--calibration", path, *(() if level is None else ("--calibration-level", level)))
