"""The lines added up: the three ledgers and the cost, by view and fiscal year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dxroi.engine.flows import Flow, added, difference, flow, gain, loss, nothing
from dxroi.engine.lines import CostLine, Ledgers
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
        return any([flow.missing for flow in self[1:]])  # noqa: C419  # a generator takes longer than all of the list

    def net(self, view: View) -> Flow:
        """Benefit minus cost."""
        return difference(self.benefit(view), self.cost(view))


def totals(lines: Ledgers) -> Totals:
    """Every total of the lines."""
    years, works, procedures = lines.years, lines.works, lines.procedures
    released = [w for w in works if w.releases_cash]
    kept = [w for w in works if not w.releases_cash] if released else works
    once, yearly, paid, own = _by_part(lines.costs)
    zero = nothing(years)
    return Totals(
        years,
        added([w.hours for w in works], years),
        added([_gained(w.hours) for w in kept], years),
        added([w.undirected for w in kept], years),
        added([p.visits for p in procedures], years) if procedures else zero,
        added([s.yen for s in lines.savings] + [w.yen for w in released], years),
        added([w.yen for w in kept], years),
        added([p.yen for p in procedures], years) if procedures else zero,
        added(once, years),
        added(yearly, years),
        added(paid, years) if paid else zero,
        added(own, years) if own else zero,
        added([_spent(w.yen) for w in released], years) if released else zero,
    )


def _by_part(costs: Sequence[CostLine]) -> tuple[list[Flow], list[Flow], list[Flow], list[Flow]]:
    """Amounts paid once, those paid every year, and own hours that are money and that are not."""
    once: list[Flow] = []
    yearly: list[Flow] = []
    paid: list[Flow] = []
    own: list[Flow] = []
    for line in costs:
        part = once if line.part == "initial" else yearly if line.part == "annual" else paid if line.is_money else own
        part.append(line.yen)
    return once, yearly, paid, own


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
