"""Switching values: for each thing alone, the nearest values at which the verdict changes.

What a reviewer should ask of a proposal before anything else. Source: HM Treasury, The Green Book (2003), 5.70, and
(2022), 5.59-61, where they have to be shown for the preferred option.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.engine.judging import judge
from dxroi.engine.reading import Case
from dxroi.engine.searching import first_change, snapped
from dxroi.engine.uncertainty.levers import Lever, levers
from dxroi.engine.uncertainty.stated import stated_ranges
from dxroi.models.quantity import Number
from dxroi.models.uncertainty import Input, Switch
from dxroi.models.words import Verdict

FIRST_STEP = 0.01
"""Share of the present value that is looked at first."""


def switching(case: Case, inputs: Sequence[Input] = ()) -> tuple[Switch, ...]:
    """The nearest change of the verdict in either direction of each lever, in the order of `levers`.

    None where the verdict is withheld or an unknown is left: then it hangs on that (`outlook`). `inputs` give the
    ranges inside which a change may lie.
    """
    judgement = judge(case)
    if judgement.verdict is Verdict.WITHHELD or judgement.unknowns:
        return ()
    ranges = stated_ranges(case, inputs)
    return tuple(each for lever in levers(case, judgement) for each in _switches(lever, judgement.verdict, ranges))


def _switches(lever: Lever, standing: Verdict, ranges: Mapping[str, tuple[Number, Number]]) -> Iterator[Switch]:
    """Below and above."""

    def stands(count: Number) -> bool:
        return judge(lever.at(count * lever.unit)).verdict is standing

    now = lever.now / lever.unit
    step = abs(now) * FIRST_STEP or FIRST_STEP
    for end in (lever.least, lever.most):
        found = first_change(stands, now, end / lever.unit, max(step, 1) if lever.whole else step, whole=lever.whole)
        if found is not None:
            at, beyond = (_number(count, lever) for count in found)
            at = at if lever.whole else snapped(at, stands)
            then = judge(lever.at(beyond)).verdict
            yield Switch(lever.field, lever.now, at, beyond, standing, then, _inside(ranges.get(lever.field), beyond))


def _number(count: Number, lever: Lever) -> Number:
    """So many units, as a whole number where they are."""
    return int(count) if lever.whole and lever.unit == 1 and count == int(count) else count * lever.unit


def _inside(stated: tuple[Number, Number] | None, value: Number) -> bool | None:
    return None if stated is None else stated[0] <= value <= stated[1]
