"""What the file states for fiscal years after the horizon: not counted, but never passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dxroi.engine.flows import Flow, summed
from dxroi.engine.ledgers import ledgers
from dxroi.engine.totals import totals
from dxroi.models.appraisal import AfterHorizon, View
from dxroi.models.proposal import CashSaving, CostItem, Procedure, Proposal, Work
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.models.words import Renewal


class _Span(NamedTuple):
    """How far one item reaches."""

    field: str
    until: int
    """The last fiscal year that its yearly part names, by `until`, by `from` or by the length of a list."""
    last: int
    """The same, with the year of what is paid once."""


def after_horizon(proposal: Proposal, rubric: Rubric) -> AfterHorizon | None:
    """The undiscounted sums of the city view after the horizon; none where nothing comes so late."""
    if proposal.first_year is None:
        return None
    end = proposal.first_year + rubric.horizon - 1
    late = {span.field: span for span in _spans(proposal) if span.last > end}
    if not late:
        return None
    reach = max(span.last for span in late.values()) - proposal.first_year + 1
    lines = ledgers(_only(proposal, late), rubric._replace(horizon=reach))
    found = totals(lines._replace(costs=tuple(c for c in lines.costs if c.item is not None)))
    cost, benefit = _after(found.cost(View.CITY), rubric), _after(found.benefit(View.CITY), rubric)
    return None if cost == 0 and benefit == 0 else AfterHorizon(cost, benefit, tuple(late))


def _after(flow: Flow, rubric: Rubric) -> Number | None:
    """What comes after the horizon; none where an unknown leaves it undetermined."""
    years = range(rubric.horizon, len(flow.amounts))
    if any(flow.missing_in(t) for t in years):
        return None
    return summed(flow.amounts[t] for t in years)


def _only(proposal: Proposal, late: dict[str, _Span]) -> Proposal:
    """The late items alone, each closed with the last year that it names, so that nothing is made up beyond it."""
    return proposal._replace(
        works=tuple(w._replace(until=late[w.field].until) for w in proposal.works if w.field in late),
        cash_savings=tuple(s._replace(until=late[s.field].until) for s in proposal.cash_savings if s.field in late),
        residents=tuple(p._replace(until=late[p.field].until) for p in proposal.residents if p.field in late),
        costs=tuple(_closed(c, late[c.field].until) for c in proposal.costs if c.field in late),
    )


def _closed(item: CostItem, until: int) -> CostItem:
    """A cost item that ends with a year, its contract with its last month."""
    contract = item.contract and item.contract._replace(renewal=Renewal.NONE, open_price=None)
    return item._replace(until=until, contract=contract)


def _spans(proposal: Proposal) -> Iterator[_Span]:
    start = proposal.first_year or 0
    items: list[Work | CashSaving | Procedure | CostItem]
    items = [*proposal.works, *proposal.cash_savings, *proposal.residents, *proposal.costs]
    for item in items:
        until = _last_named(item, item.first or start) if item.until is None else item.until
        once = item.paid_in if isinstance(item, CostItem) and item.paid_in is not None else until
        yield _Span(item.field, until, max(until, once))


def _last_named(item: Work | CashSaving | Procedure | CostItem, first: int) -> int:
    """The year of the last list entry of an item without `until`, of the last month of a contract; else its first."""
    if isinstance(item, CostItem) and item.contract is not None:
        from dxroi.engine.contracts import last_year  # few proposals have one

        return last_year(item.contract)
    series = [getattr(item, name) for name in _SERIES[type(item)]]
    return first + max((len(each.entries) - 1 for each in series if each is not None), default=0)


_SERIES: Mapping[type, tuple[str, ...]] = {
    Work: ("cases", "ramp"),
    CashSaving: ("annual",),
    Procedure: ("cases", "online"),
    CostItem: ("annual",),
}
"""What each kind of item may say by year."""
