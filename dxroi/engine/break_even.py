"""Where the city view's undiscounted balance is even: the hourly rate, and the hours a year."""

from __future__ import annotations

from dxroi.engine.flows import gain, loss, summed
from dxroi.engine.lines import Ledgers, WorkLine
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.ties import equal
from dxroi.engine.totals import Totals
from dxroi.models.appraisal import BreakEven, View
from dxroi.models.quantity import Number


def break_even(lines: Ledgers, totals: Totals) -> BreakEven:
    """The one rate, in place of every work's, and the average hours a year at which the net is 0.

    つくば市 市民税課 RPA: 2,500,000 yen against 336 hours a year for five years is even at 2,500,000 / 1,680 h
    = 1,488.1 yen an hour. The rate counts the hours as the views do: gained hours by the share that is reused, lost
    hours in full.
    """
    net, years = totals.net(View.CITY), lines.years
    if net.unknowns(years):
        return BreakEven(None, None, True, "unknown")
    worked = summed(w.yen.total(years) for w in lines.works)
    hours = counted_hours(lines)
    rest = net.total(years) - worked
    if equal(hours, 0, totals.hours.size(years)):
        return BreakEven(None, None, True, "no-hours")
    rate, reason = _rate(hours, rest)
    size = summed(w.yen.size(years) for w in lines.works)
    even = None if equal(worked, 0, size) else _hours(totals.hours.total(years) / years, worked, rest)
    return BreakEven(rate, even, hours > 0, reason)


def counted_hours(lines: Ledgers) -> Number:
    """The hours of all works that are priced: gained hours by the share that is reused, lost hours in full."""
    return summed(_counted(line) for line in lines.works)


def _counted(line: WorkLine) -> Number:
    reused: Number = 1
    if not line.releases_cash and line.work.reused is not None:
        reused = AS_WRITTEN.number(line.work.reused)
    return summed(gain(h) * reused + loss(h) for h in line.hours.amounts)


def _rate(hours: Number, rest: Number) -> tuple[float | None, str | None]:
    """The rate at which `rest + hours × rate` is 0, and why there is none >= 0."""
    rate = -rest / hours
    if rate >= 0:
        return rate + 0.0, None
    return None, "always" if rest > 0 else "never"


def _hours(a_year: Number, worked: Number, rest: Number) -> float | None:
    """The hours a year at which `rest + factor × worked` is 0, all works scaled by one factor >= 0."""
    factor = -rest / worked
    return None if factor < 0 else a_year * factor + 0.0
