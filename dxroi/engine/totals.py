"""The lines added up: the three ledgers and the cost, by view and fiscal year."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.engine.flows import Flow, added, difference, flow, gain, loss, nothing
from dxroi.engine.lines import Ledgers
from dxroi.models.appraisal import View

_REACH = {View.CASH: 1, View.CITY: 2, View.SOCIETY: 3}
"""How many of the three ledgers a view counts: each counts those before it and one more."""


class Totals(NamedTuple):
    """Yen by fiscal year unless named otherwise; costs positive."""

    years: int
    hours: Flow
    gained_hours: Flow
    """Hours gained by works that release no cash, losses left out."""
    undirected: Flow
    visits: Flow
    cash: Flow
    capacity: Flow
    residents: Flow
    initial: Flow
    """Money paid once, falling at the initial timing."""
    annual: Flow
    """Money paid every year, at the annual timing."""
    paid_hours: Flow
    """Own hours of staff whose hours release cash: money, at the annual timing."""
    own_hours: Flow
    """The yen of all other own hours, at the annual timing."""
    extra_spending: Flow
    """What works that release cash spend more (the negative part of cash, work by work), as a positive amount."""

    def benefit(self, view: View) -> Flow:
        """What a view counts as benefit."""
        parts = [self.cash, self.capacity, self.residents]
        return added(parts[: _REACH[view]], self.years)

    def accruing_cost(self, view: View) -> Flow:
        """What a view counts as cost beside the initial amounts."""
        parts = [self.annual, self.paid_hours] if view is View.CASH else [self.annual, self.paid_hours, self.own_hours]
        return added(parts, self.years)

    def cost(self, view: View) -> Flow:
        """What a view counts as cost."""
        return added([self.initial, self.accruing_cost(view)], self.years)

    def any_unknown(self) -> bool:
        """Whether an unknown leaves any of these undetermined."""
        return any(flow.missing for flow in self if isinstance(flow, Flow))

    def net(self, view: View) -> Flow:
        """Benefit minus cost."""
        return difference(self.benefit(view), self.cost(view))


def totals(lines: Ledgers) -> Totals:
    """Every total of the lines."""
    years = lines.years

    def sum_of(flows: list[Flow]) -> Flow:
        return added(flows, years) if flows else nothing(years)

    released = [w for w in lines.works if w.releases_cash]
    kept = [w for w in lines.works if not w.releases_cash]
    return Totals(
        years,
        sum_of([w.hours for w in lines.works]),
        sum_of([_gained(w.hours) for w in kept]),
        sum_of([w.undirected for w in kept]),
        sum_of([p.visits for p in lines.procedures]),
        sum_of([s.yen for s in lines.savings] + [w.yen for w in released]),
        sum_of([w.yen for w in kept]),
        sum_of([p.yen for p in lines.procedures]),
        sum_of([c.yen for c in lines.costs if c.part == "initial"]),
        sum_of([c.yen for c in lines.costs if c.part == "annual"]),
        sum_of([c.yen for c in lines.costs if c.part == "hours" and c.is_money]),
        sum_of([c.yen for c in lines.costs if c.part == "hours" and not c.is_money]),
        sum_of([_spent(w.yen) for w in released]),
    )


def _gained(hours: Flow) -> Flow:
    return flow([gain(h) for h in hours.amounts], hours.missing)


def _spent(yen: Flow) -> Flow:
    return flow([-loss(a) for a in yen.amounts], yen.missing)


def between(nothing: Totals, whole: Totals, factor: float) -> Totals:
    """The totals at a factor of an input in which they are linear, from those at factors 0 and 1."""
    mixed = [a if a is b or a == b else _mixed(a, b, factor) for a, b in zip(nothing[1:], whole[1:], strict=True)]
    return Totals(whole.years, *mixed)


def _mixed(nothing: Flow, whole: Flow, factor: float) -> Flow:
    return Flow(
        tuple(a + (b - a) * factor for a, b in zip(nothing.amounts, whole.amounts, strict=True)),
        tuple(a + (b - a) * factor for a, b in zip(nothing.gross, whole.gross, strict=True)),
        whole.missing,
    )
