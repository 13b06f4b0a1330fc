"""What is uncertain in a proposal under a rubric, and how numbers drawn for it get into a scenario."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.scenario import AS_WRITTEN, Scenario
from dxroi.engine.works import hours_a_year
from dxroi.models.grounds import Grounds
from dxroi.models.proposal import CashSaving, CostItem, Procedure, Proposal, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import DELAY, Grade, Input, Kind, Member, Range, Ranges, Shape, Uncertainty

_SHARES = ("reused", "ramp", "online")
_NOTHING = Uncertainty()
Listed = Work | CostItem | CashSaving | Procedure


class _Item(NamedTuple):
    """A work, cost item, budget line or procedure with its quantities by name."""

    field: str
    kind: Kind
    grounds: Grounds
    quantities: Mapping[str, tuple[Quantity, ...]]
    is_sum: bool
    """Whether each quantity is an amount by itself, so that a factor on it is one on what it brings or costs."""
    is_loss: bool = False
    """Whether it is a work that gets slower."""


def inputs(proposal: Proposal, rubric: Rubric, ranges: Ranges = Ranges.BOTH) -> tuple[Input, ...]:
    """Every uncertain input, in the order of the contract's fields; a delay of all effects comes last.

    A range in the file is that of one quantity. The rubric's default ranges are factors on an item by its evidence: on
    each amount of a cost item or budget line that has no range of its own, all of them moving together, and on the
    whole of a work or procedure of which nothing has one. What is unknown or 0 has no range.
    """
    uncertainty = rubric.uncertainty or _NOTHING
    stated = [each for item in _items(proposal) for each in _of(item, rubric, uncertainty, ranges)]
    if uncertainty.delay is not None and ranges is not Ranges.FILE and _has_effects(proposal):
        low, likely, high, source = uncertainty.delay
        delay = Member(DELAY, low, likely, high)
        stated.append(Input(DELAY, (delay,), Ranges.RUBRIC, uncertainty.shape, source=source or uncertainty.source))
    return tuple(_tied(stated, _ties(proposal)))


def members(of: Iterable[Input]) -> tuple[Member, ...]:
    """The members of all inputs in order: one number is drawn for each."""
    return tuple(member for each in of for member in each.members)


def certain(proposal: Proposal, of: Iterable[Input]) -> tuple[str, ...]:
    """The paths of the known amounts above 0 that no input moves: taken as they stand."""
    moved = {member.field for member in members(of)}
    return tuple(
        quantity.field
        for item in _items(proposal)
        if item.field not in moved
        for name, entries in item.quantities.items()
        if name not in _BESIDE
        for quantity in entries
        if quantity.likely > 0 and not quantity.unknown and quantity.field not in moved
    )


def placing(of: Sequence[Input]) -> Callable[[Scenario, Sequence[Number]], Scenario]:
    """What puts one number for each member of these inputs into a scenario."""
    all_members = members(of)

    def place(scenario: Scenario, numbers: Sequence[Number]) -> Scenario:
        pairs = list(zip(all_members, numbers, strict=True))
        delays = [number for member, number in pairs if member.field == DELAY]
        return scenario._replace(
            instead={m.field: number for m, number in pairs if not m.is_factor and m.field != DELAY},
            factors={m.field: number for m, number in pairs if m.is_factor},
            delay=delays[0] if delays else scenario.delay,
        )

    return place


def canonical(of: Iterable[Input]) -> str:
    """The inputs as one text, from which a seed is made: other numbers, other text."""
    return ";".join(
        f"{member.field}={float(member.low)!r},{float(member.likely)!r},{float(member.high)!r}"
        for member in members(of)
    )


def _items(proposal: Proposal) -> Iterator[_Item]:
    listed: list[Listed] = [*proposal.works, *proposal.costs, *proposal.cash_savings, *proposal.residents]
    for item in listed:
        kind = Kind.COST if isinstance(item, CostItem) else Kind.EFFECT
        is_sum = item.hours is not None if isinstance(item, Work) else isinstance(item, (CostItem, CashSaving))
        yield _Item(item.field, kind, item.grounds, _quantities(item), is_sum, _is_loss(item))
    if proposal.literacy is not None:
        quantities = {"people": (proposal.literacy.people,)}
        yield _Item("literacy", Kind.EFFECT, proposal.literacy.grounds, quantities, is_sum=False)


def _is_loss(item: Listed) -> bool:
    if not isinstance(item, Work):
        return False
    hours, missing = hours_a_year(item, 0, AS_WRITTEN)
    return hours < 0 and not missing


def _quantities(item: Listed) -> dict[str, tuple[Quantity, ...]]:
    """The quantities of an item by the name of the key, a list by its entries."""
    values = item._asdict()
    single = {name: (value,) for name, value in values.items() if isinstance(value, Quantity)}
    return single | {name: value.entries for name, value in values.items() if isinstance(value, Series)}


def _of(item: _Item, rubric: Rubric, uncertainty: Uncertainty, ranges: Ranges) -> Iterator[Input]:
    """The inputs of one item."""
    stated = [] if ranges is Ranges.RUBRIC else list(_in_the_file(item, rubric, uncertainty.shape))
    yield from stated
    grade = uncertainty.grades.get(item.grounds.evidence)
    factor = None if grade is None or ranges is Ranges.FILE else _factor(item, grade)
    if grade is None or factor is None or factor.low == factor.high:
        return
    ranged = {each.field for each in stated}
    found = tuple(_by_default(item, factor, ranged))
    if found:
        source = factor.source or grade.source or uncertainty.source
        yield Input(found[0].field, found, Ranges.RUBRIC, uncertainty.shape, item.grounds.evidence, source)


def _factor(item: _Item, grade: Grade) -> Range | None:
    """The range on an item; where a work gets slower, an effect that falls short is a loss that is larger."""
    factor = grade.cost if item.kind is Kind.COST else grade.effect
    if factor is None or not item.is_loss:
        return factor
    return factor._replace(low=max(2 - factor.high, 0), likely=2 - factor.likely, high=2 - factor.low)


def _in_the_file(item: _Item, rubric: Rubric, shape: Shape) -> Iterator[Input]:
    """The ranges that the file states."""
    for name, entries in item.quantities.items():
        for quantity in entries:
            if not quantity.unknown and quantity.low < quantity.high:
                member = Member(
                    quantity.field,
                    quantity.low,
                    quantity.likely,
                    quantity.high,
                    is_percentile=rubric.ranges == "p10-p90",
                    most=1 if name in _SHARES else None,
                    kind=item.kind,
                )
                yield Input(quantity.field, (member,), Ranges.FILE, shape)


def _by_default(item: _Item, factor: Range, ranged: set[str]) -> Iterator[Member]:
    """What the rubric's range is put on; nothing of what the file has a range for."""
    if not item.is_sum:
        if item.field != "literacy" and not ranged:
            yield Member(item.field, factor.low, factor.likely, factor.high, is_factor=True)
        return
    amounts = [q for name, entries in item.quantities.items() if name not in _BESIDE for q in entries]
    for quantity in amounts:
        if quantity.likely > 0 and quantity.field not in ranged and not quantity.unknown:
            low, likely, high = (quantity.likely * times for times in factor[:3])
            yield Member(quantity.field, low, likely, high, kind=item.kind)


_BESIDE = ("reused", "ramp", "yen_per_hour")
"""Quantities of an item that are no amounts by themselves."""


def _has_effects(proposal: Proposal) -> bool:
    return bool(proposal.works or proposal.cash_savings or proposal.residents)


def _ties(proposal: Proposal) -> dict[str, str]:
    """Path -> the path that it moves with."""
    every = [q for item in _items(proposal) for entries in item.quantities.values() for q in entries]
    return {quantity.field: quantity.moves_with for quantity in every if quantity.moves_with is not None}


def _tied(found: Sequence[Input], ties: Mapping[str, str]) -> Iterator[Input]:
    """The inputs with those that move together made one, in the place of the first of them."""
    group = {member.field: number for number, each in enumerate(found) for member in each.members}
    for one, other in ties.items():
        if one in group and other in group:
            first, second = sorted((group[one], group[other]))
            group = {field: first if number == second else number for field, number in group.items()}
    for number, each in enumerate(found):
        together = [other for other in found if group[other.field] == number]
        if group[each.field] == number:
            yield each._replace(members=tuple(member for other in together for member in other.members))
