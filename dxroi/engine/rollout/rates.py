"""The saving rate of a case: measured where its file has what came of it, else planned."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine.ledgers import ledgers
from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.starts import months_run
from dxroi.engine.stated import recomputed
from dxroi.engine.totals import totals
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rollout import Basis, SavingRate
from dxroi.models.rubric import Rubric


class _Measured(NamedTuple):
    """Hours that were really saved in a fiscal year."""

    year: int
    hours: Number


def saving_rate(case: Proposal, rubric: Rubric, given: Number | None = None) -> SavingRate:
    """Hours saved ÷ hours before: those of the last year that was measured, else those planned.

    What the call gives goes before both. A case that states only what it saves has no rate, and none is guessed. 88
    hours after 424 are a planned rate of 0.79; 212 hours saved in 2028 make it 0.5, measured; in
    a year in which it ran for six months the 212 hours stand against 212. Nothing can save more than all of its hours:
    500 hours saved, because there were more cases, make it 1.
    """
    lines = ledgers(case, rubric)
    sums, judged = totals(lines), Case(case, rubric, AS_WRITTEN)
    before = recomputed("hours_before_per_year", judged, lines, sums)
    planned = recomputed("hours_saved_per_year", judged, lines, sums)
    price = recomputed("yen_per_hour", judged, lines, sums)
    measured = measured_hours(case)
    if given is not None:
        return SavingRate(given, Basis.GIVEN, planned, before, None, price)
    if not before:
        return SavingRate(None, yen_per_hour=price)
    if measured is not None:
        before = before * months_run(case, measured.year) / 12
        return SavingRate(min(measured.hours / before, 1), Basis.MEASURED, measured.hours, before, measured.year, price)
    if planned is None:
        return SavingRate(None, yen_per_hour=price)
    return SavingRate(planned / before, Basis.PLANNED, planned, before, None, price)


def measured_hours(case: Proposal) -> _Measured | None:
    """What the last fiscal year that states them saved; none where nothing was measured."""
    years = [(each.year, each.hours) for each in case.actuals if each.hours is not None]
    return _Measured(*max(years)) if years else None
