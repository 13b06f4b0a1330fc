"""What each input makes of a measure by itself, all others at their likely values: the largest first."""

from __future__ import annotations

from collections.abc import Sequence

from dxroi.engine.judging import judged
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.uncertainty.inputs import placing
from dxroi.models.quantity import Number
from dxroi.models.uncertainty import Bar, Input
from dxroi.models.words import Verdict


def tornado(case: Case, inputs: Sequence[Input], measure: str = "city.net") -> tuple[Bar, ...]:
    """One bar for each input, by how far its ends are apart; equal ones in the order of the inputs."""
    bars = [Bar(each, *_ends(case, each, measure)) for each in inputs]
    return tuple(sorted(bars, key=lambda bar: -bar.swing))


def _ends(case: Case, of: Input, measure: str) -> tuple[Number | None, Number | None, Verdict, Verdict]:
    place = placing([of])
    (low, worse), (high, better) = (
        _read(case._replace(scenario=place(case.scenario, numbers)), measure)
        for numbers in ([member.low for member in of.members], [member.high for member in of.members])
    )
    return low, high, worse, better


def _read(case: Case, measure: str) -> tuple[Number | None, Verdict]:
    reader = MeasureReader(case, case.totals(), case.rubric.horizon)
    return reader.read(measure).value, judged(reader).verdict
