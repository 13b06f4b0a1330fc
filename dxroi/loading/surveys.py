"""`surveys` of a proposal: what could be found out before the decision, and for how much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dxroi.finding import Finding
from dxroi.loading.amounts import YEN, excludes_tax, quantity
from dxroi.loading.nodes import Node, SequenceNode
from dxroi.loading.reading import GROUNDS, Reader
from dxroi.loading.scalars import read_text, short
from dxroi.models.proposal import Proposal, Survey, quantities
from dxroi.models.quantity import Quantity
from dxroi.texts.findings import finding

_SURVEY = ("name", "cost", "measures", "tax", *GROUNDS)
_LISTED = 40
"""So many items are named at most where no path is near."""
_COMPARED = 400
"""So many paths are looked at for the nearest one, and only as long as there are few findings: even a file of nothing
but slips has to end quickly."""
_MANY = 100


class _Paths(NamedTuple):
    """What a survey can measure."""

    items: dict[str, None]
    numbers: dict[str, None]
    """Quantities, and the lists by year that hold several of them."""
    doubtful: frozenset[str]
    """Items and top-level keys in which a fault is known already; what they would hold, nobody can say."""


def read_surveys(top: Reader, proposal: Proposal) -> tuple[Survey, ...]:
    """The surveys of a file; what they measure has to be in the proposal, as far as that was read."""
    numbers = dict.fromkeys(path for each in quantities(proposal) for path in _with_its_list(each.field))
    numbers |= {f"{each.field}.online": None for each in proposal.residents if each.curve is not None}
    paths = _Paths(dict.fromkeys(_items(proposal)), numbers, frozenset(_doubtful(top)))
    return tuple(_survey(reader, paths) for reader in top.items("surveys", _SURVEY))


def _survey(reader: Reader, paths: _Paths) -> Survey:
    """One survey; a cost that nobody could say is `unknown`, as everywhere."""
    reader.require("cost", "measures")
    cost = quantity(reader, "cost", YEN, excludes_tax(reader)) or Quantity.not_known(reader.path("cost"))
    return Survey(reader.field, reader.needed("name"), cost, tuple(_measures(reader, paths)), reader.grounds())


def _measures(reader: Reader, paths: _Paths) -> Iterator[str]:
    """`measures`: one path, or a list of them."""
    node = reader.node("measures")
    if node is None:
        return
    listed = reader.entries("measures") if isinstance(node, SequenceNode) else [(node, reader.path("measures"))]
    for entry, field in listed:
        path = read_text(entry, field, reader.findings)
        if path is not None:
            if path not in paths.items and path not in paths.numbers and paths.doubtful.isdisjoint(_places(path)):
                reader.findings.append(_nowhere(path, entry, field, paths, few=len(reader.findings) < _MANY))
            yield path


def _nowhere(path: str, node: Node, field: str, paths: _Paths, few: bool) -> Finding:
    """What is said of a path that leads nowhere."""
    from dxroi.loading.nearest import nearest  # only bad files pay for it

    near = nearest(path, [*paths.items, *paths.numbers][:_COMPARED]) if few else None
    shown = list(paths.items)
    shown = shown if len(shown) <= _LISTED else [*shown[:_LISTED], "…"]
    said = {"candidates": ", ".join(shown), "way": "any"} if near is None else {"candidates": near}
    return finding("DX234", field, node.place, written=short(path), **said)


def _items(proposal: Proposal) -> Iterator[str]:
    listed = (proposal.works, proposal.costs, proposal.cash_savings, proposal.residents, proposal.funding)
    yield from (item.field for items in listed for item in items)
    if proposal.literacy is not None:
        yield "literacy"


def _with_its_list(path: str) -> Iterator[str]:
    """The path of a quantity, before it that of the list by year in which it stands.

    >>> list(_with_its_list("cost.0.annual.1")), list(_with_its_list("cost.0.initial"))
    (['cost.0.annual', 'cost.0.annual.1'], ['cost.0.initial'])
    """
    above, _, last = path.rpartition(".")
    if last.isdecimal():
        yield above
    yield path


def _doubtful(top: Reader) -> Iterator[str]:
    """Where something is known to be wrong, and the keys that are misspelt."""
    yield from top.excused
    yield from top.written or ()
    yield from (_places(each.field)[-1] for each in top.findings if each.invalidates)


def _places(path: str) -> list[str]:
    """The top-level key of a path, and the item where it is one of a list.

    >>> _places("hours_saved.0.after"), _places("cost.initial")
    (['hours_saved', 'hours_saved.0'], ['cost'])
    """
    first, number, *_ = [*path.split("."), ""]
    return [first, f"{first}.{number}"] if number.isdecimal() else [first]
