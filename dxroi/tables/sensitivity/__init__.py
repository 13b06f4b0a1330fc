"""The answer of `dxroi sensitivity`, in the order of a reviewer's questions.

How often does the verdict hold and what is not counted, what turns it, what turns it with the least change, how often
is the cost recovered, what matters most, what is worth finding out, what is it when adjusted for risk, on what ranges.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dxroi.models.words import Verdict
from dxroi.tables.blocks import Block, Screen
from dxroi.tables.sensitivity.chances import chances, distribution, horizons
from dxroi.tables.sensitivity.matters import information, tornado
from dxroi.tables.sensitivity.premises import premises, ranges
from dxroi.tables.sensitivity.result import result, withheld
from dxroi.tables.sensitivity.risk import Bias, risk
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.tables.sensitivity.turning import flips, switching

if TYPE_CHECKING:
    from dxroi.engine.learning.experience import Experienced


def sensitivity_screen(
    sheet: Sheet, biases: Sequence[Bias], again: Sequence[str], experienced: Experienced | None = None
) -> Screen:
    """The whole screen; `again` are next calls as a shell would take them."""
    return Screen(tuple(_blocks(sheet, biases, again, experienced)))


def _blocks(
    sheet: Sheet, biases: Sequence[Bias], again: Sequence[str], experienced: Experienced | None
) -> Iterator[Block]:
    study = sheet.study
    if study.judgement.verdict is Verdict.WITHHELD:
        yield from withheld(sheet)
        yield from _beside(sheet, experienced)
        yield from premises(sheet, again)
        return
    yield from result(sheet)
    yield from switching(sheet)
    yield from flips(sheet)
    if sheet.is_drawn:
        yield from chances(sheet)
        yield from distribution(sheet)
        if sheet.detail and study.drawing.measure is None:
            yield from horizons(sheet)
    if study.inputs:
        yield from tornado(sheet)
    if sheet.is_drawn:
        yield from information(sheet)
        yield from risk(sheet, biases)
    yield from _beside(sheet, experienced)
    if study.inputs:
        yield from ranges(sheet)
    yield from premises(sheet, again)


def _beside(sheet: Sheet, experienced: Experienced | None) -> Iterator[Block]:
    """What experience would have it, where that is asked for."""
    if experienced is not None:
        from dxroi.tables.calibration.beside import beside

        yield from beside(experienced, sheet.figures)
