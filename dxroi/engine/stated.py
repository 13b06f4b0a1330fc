"""Published figures recomputed: what a source says beside the inputs, worked out again from the inputs.

Hours a year are those of the fullest year, at full effect: ramp, months of the first year and reuse are left out,
because that is what sources publish. Unrounded; none where the file does not say enough.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dxroi.engine.flows import Flow, added, summed
from dxroi.engine.lines import Ledgers
from dxroi.engine.periods import period
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.totals import Totals
from dxroi.engine.works import hours_a_year
from dxroi.models.measures import VIEW_MEASURES
from dxroi.models.proposal import Proposal, Work
from dxroi.models.quantity import Number


def recomputed(name: str, case: Case, lines: Ledgers, totals: Totals) -> Number | None:
    """One figure of `models.measures.STATED`; none where an unknown or a missing input leaves it open."""
    amount = _AMOUNTS.get(name)
    if amount is not None:
        return amount(_Figures(case.proposal, lines, totals))
    measure = f"city.{name}" if name in VIEW_MEASURES else name
    return MeasureReader(case, totals, case.rubric.horizon).read(measure).value


def full_hours(work: Work, position: int = 0) -> Number | None:
    """Hours that a work saves in a year at full effect; none where unknown.

    >>> from dxroi.models.quantity import Quantity
    >>> full_hours(Work("hours_saved", None, hours=Quantity.of(336, "hours_saved")))
    336
    """
    hours, missing = hours_a_year(work, position, AS_WRITTEN)
    return None if missing else hours


class _Figures:
    """The amounts of one proposal, each year that it needs looked at once."""

    def __init__(self, proposal: Proposal, lines: Ledgers, totals: Totals) -> None:
        self.proposal, self.lines, self.totals = proposal, lines, totals

    def hours_saved(self) -> Number | None:
        """Σ hours of all works in the year in which that is most."""
        return self._fullest(lambda work, _, at: full_hours(work, at))

    def hours_before(self) -> Number | None:
        """Σ hours before; none where a work states only what is saved."""
        return self._fullest(lambda work, _, at: hours_before(work, at))

    def hours_after(self) -> Number | None:
        """Before − saved."""
        before, saved = self.hours_before(), self.hours_saved()
        return None if before is None or saved is None else before - saved

    def reduction_rate(self) -> Number | None:
        """Saved ÷ before; negative where the works got slower."""
        before, saved = self.hours_before(), self.hours_saved()
        return saved / before if before and saved is not None else None

    def labour_yen(self) -> Number | None:
        """Σ hours × yen per hour, in the year in which that is most."""
        if any(each.work.yen_per_hour and each.work.yen_per_hour.unknown for each in self.lines.works):
            return None
        return self._fullest(lambda work, rate, at: _times(full_hours(work, at), rate))

    def yen_per_hour(self) -> Number | None:
        """Labour yen ÷ hours."""
        hours, yen = self.hours_saved(), self.labour_yen()
        return yen / hours if hours and yen is not None else None

    def cash_saved(self) -> Number | None:
        """Σ of the budget lines that fall, in the year in which that is most."""
        return _most(added([each.yen for each in self.lines.savings], self.lines.years))

    def cost_initial(self) -> Number | None:
        """Money paid once, over the horizon."""
        return _sum(self.totals.initial)

    def cost_per_year(self) -> Number | None:
        """Money paid every year, in the year in which that is most."""
        return _most(self.totals.annual)

    def cost_total(self) -> Number | None:
        """Money paid once and every year, over the horizon; own hours are left out."""
        return _sum(added([self.totals.initial, self.totals.annual], self.totals.years))

    def _fullest(self, of: Callable[[Work, Number, int], Number | None]) -> Number | None:
        sums: list[Number] = []
        for t in range(self.lines.years):
            works = [each for each in self.lines.works if each.procedure is None]  # what a source publishes of works
            running = [(each, t - self._start(each.work)) for each in works if self._runs(each.work, t)]
            amounts = [of(each.work, each.rate, position) for each, position in running]
            if any(amount is None for amount in amounts):
                return None
            sums.append(summed(amount for amount in amounts if amount is not None))
        return max(sums, key=abs) if sums else None

    def _start(self, work: Work) -> int:
        return period(self.proposal, work.first, work.until, self.lines.years).start

    def _runs(self, work: Work, t: int) -> bool:
        return period(self.proposal, work.first, work.until, self.lines.years).covers(t)


_AMOUNTS: Mapping[str, Callable[[_Figures], Number | None]] = {
    "hours_saved_per_year": _Figures.hours_saved,
    "hours_before_per_year": _Figures.hours_before,
    "hours_after_per_year": _Figures.hours_after,
    "reduction_rate": _Figures.reduction_rate,
    "yen_per_hour": _Figures.yen_per_hour,
    "labour_yen_per_year": _Figures.labour_yen,
    "cash_saved_per_year": _Figures.cash_saved,
    "cost_initial": _Figures.cost_initial,
    "cost_per_year": _Figures.cost_per_year,
    "cost_total": _Figures.cost_total,
}


def hours_before(work: Work, position: int = 0) -> Number | None:
    """Hours a year that a work takes today, where the file says so."""
    if work.before is not None:
        return None if work.before.unknown else work.before.likely
    if work.cases is None or work.minutes_before is None:
        return None
    cases = work.cases.at(position)
    return None if cases.unknown or work.minutes_before.unknown else cases.likely * work.minutes_before.likely / 60


def _times(hours: Number | None, rate: Number) -> Number | None:
    return None if hours is None else hours * rate


def _sum(flow: Flow) -> Number | None:
    years = len(flow.amounts)
    return None if flow.unknowns(years) else flow.total(years)


def _most(flow: Flow) -> Number | None:
    return None if flow.unknowns(len(flow.amounts)) else max(flow.amounts)
