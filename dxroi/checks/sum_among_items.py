"""Does an item of a list add up the others? The last row of a table of Excel, taken over as one more, counts twice.

One that stands alone in its list is a total that nobody has broken down, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Union

from dxroi.checks.subject import Subject
from dxroi.engine.names import is_sum
from dxroi.engine.stated import full_hours
from dxroi.finding import Finding
from dxroi.models.proposal import CashSaving, CostItem, Work
from dxroi.models.quantity import Number, Quantity
from dxroi.texts.findings import finding

CODE = "DX421"
_Item = Union[Work, CostItem, CashSaving]


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding at each item that is called a sum, with its amounts where they are the sum of the others."""
    proposal = subject.proposal
    yield from _among(proposal.works, "work")
    yield from _among(proposal.costs, "item")
    yield from _among(proposal.cash_savings, "item")


def _among(items: Sequence[_Item], key: str) -> Iterator[Finding]:
    for position, item in enumerate(items if len(items) > 1 else ()):
        if is_sum(_name(item)):
            found = finding(CODE, f"{item.field}.{key}", name=_name(item))
            yield found._replace(values={**found.values, **_adding_up(position, items)})


def _name(item: _Item) -> str:
    return (item.work if isinstance(item, Work) else item.item) or ""


def _adding_up(position: int, items: Sequence[_Item]) -> Mapping[str, str | float]:
    """The amounts of an item where all others, or those between it and the sum in front of it, come to the same."""
    own = _amounts(items[position])
    above = list(takewhile(lambda each: not is_sum(_name(each)), reversed(items[:position])))
    for others in ([each for each in items if not is_sum(_name(each))], above):
        parts = [_amounts(each) for each in others]
        if own and others and _equal(own, parts):
            return {**own, "way": "-".join(own)}
    return {}


def _equal(own: Mapping[str, Number], parts: Sequence[Mapping[str, Number] | None]) -> bool:
    """Whether each amount is the sum of the others but for what is lost where each of them is rounded."""
    known = [each for each in parts if each is not None]
    keys = {key for each in (own, *known) for key, amount in each.items() if amount}
    lost = len(parts) if "hours" not in own else 0.5
    return (
        len(known) == len(parts)
        and bool(keys)
        and all(abs(own.get(key, 0) - sum(each.get(key, 0) for each in known)) <= lost for key in keys)
    )


def _amounts(item: _Item) -> Mapping[str, Number] | None:
    """What an item comes to at full effect, in hours or yen a year or in yen once; none where that is open."""
    if isinstance(item, Work):
        hours = full_hours(item)
        return None if hours is None else {"hours": hours}
    initial = item.initial if isinstance(item, CostItem) else None
    stated: dict[str, Quantity] = {} if initial is None else {"initial": initial}
    if item.annual is not None:
        stated["annual"] = item.annual.at(0)
    settled = not isinstance(item, CostItem) or item.contract is None
    if not settled or any(each.unknown for each in stated.values()):
        return None
    return {key: each.likely for key, each in stated.items()}
