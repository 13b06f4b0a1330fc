"""What the laws share: how often each is tried, when measures are the same, proposals changed in one respect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, settings

from dxroi.engine.ties import equal, holds
from dxroi.models.appraisal import Measure
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number, Quantity, Series

LAW = settings(
    max_examples=max(settings().max_examples // 3, 1),  # a whole answer takes some milliseconds
    # a proposal is a large thing to draw, and many a law is about some of them only
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


def tied(a: Measure, b: Measure) -> bool:
    """Whether two measures are the same: equal by the tie rule, or null for the same reason."""
    if a.value is None or b.value is None:
        return a.value is b.value and a.reason is b.reason
    return equal(a.value, b.value, max(a.scale, b.scale))


def at_least(a: Measure, b: Measure) -> bool:
    """Whether a is b or more, by the tie rule."""
    assert a.value is not None
    assert b.value is not None
    return holds(a.value, ">=", b.value, max(a.scale, b.scale))


def is_0(measure: Measure, slack: float = 1) -> bool:
    """Whether a measure is 0 by the tie rule."""
    return measure.value is not None and equal(measure.value, 0, slack * measure.scale)


def with_numbers(record: Any, change: Callable[[Number], Number], *names: str) -> Any:
    """A record with the numbers of these quantities and series changed, where it states them."""

    def changed_quantity(old: Quantity) -> Quantity:
        return old._replace(likely=change(old.likely), low=change(old.low), high=change(old.high))

    def changed_value(old: Quantity | Series) -> Quantity | Series:
        return changed_quantity(old) if isinstance(old, Quantity) else Series(tuple(map(changed_quantity, old.entries)))

    stated = {name: value for name in names if (value := getattr(record, name)) is not None}
    return record._replace(**{name: changed_value(value) for name, value in stated.items()})


def with_quantities(proposal: Proposal, instead: Mapping[str, Quantity]) -> Proposal:
    """The proposal with other quantities at these paths."""

    def put(value: Any) -> Any:
        if isinstance(value, Quantity):
            return instead.get(value.field, value)
        if isinstance(value, Series):
            return Series(tuple(put(entry) for entry in value.entries))
        return value

    def put_in(record: Any) -> Any:
        return type(record)(*map(put, record))

    return proposal._replace(
        works=tuple(map(put_in, proposal.works)),
        costs=tuple(map(put_in, proposal.costs)),
        cash_savings=tuple(map(put_in, proposal.cash_savings)),
        residents=tuple(map(put_in, proposal.residents)),
        funding=tuple(map(put_in, proposal.funding)),
        literacy=None if proposal.literacy is None else put_in(proposal.literacy),
    )


def at_rate(proposal: Proposal, rate: Number) -> Proposal:
    """The proposal with one rate in place of the rate of every work."""
    return proposal._replace(
        works=tuple(w._replace(yen_per_hour=Quantity.of(rate, f"{w.field}.yen_per_hour")) for w in proposal.works)
    )
