"""`reuse` of a proposal: works elsewhere that may take up the case (横展開), with how likely that is."""

from __future__ import annotations

from dxroi.engine.names import plain
from dxroi.finding import Location
from dxroi.loading.amounts import HOURS, SHARE, YEN, excludes_tax, quantity, read_amount
from dxroi.loading.nodes import MappingNode
from dxroi.loading.reading import GROUNDS, Reader
from dxroi.loading.scalars import is_unknown, short
from dxroi.loading.years import year_of
from dxroi.models.cycle import Reuse
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Difficulty

_REUSE = (
    "department", "work", "hours", "probability", "from", "cost", "freed_for", "difficulty", "proposal", *GROUNDS,
)  # fmt: skip
_COST = ("initial", "annual", "tax")


def read_reuse(top: Reader, first_year: int | None) -> tuple[Reuse, ...]:
    """The targets of a file; each of them stands there once."""
    readers = top.items("reuse", _REUSE)
    targets = tuple(_target(reader, first_year) for reader in readers)
    _twice(readers, targets)
    return targets


def _target(reader: Reader, first_year: int | None) -> Reuse:
    """One work elsewhere; hours that nobody could say are `unknown`, a probability has to be said."""
    reader.require("hours", "probability")
    initial, annual = _cost(reader)
    return Reuse(
        reader.field,
        reader.needed("department"),
        reader.needed("work"),
        quantity(reader, "hours", HOURS) or Quantity.not_known(reader.path("hours")),
        _probability(reader),
        year_of(reader, "from", first_year),
        initial,
        annual,
        reader.text("freed_for"),
        reader.word("difficulty", Difficulty),
        reader.text("proposal"),
        reader.grounds(),
    )


def _probability(reader: Reader) -> Number:
    """One number: an expected value cannot be made of a range, nor of what nobody could say."""
    node = reader.node("probability")
    if node is None:
        return 0
    if is_unknown(node) or isinstance(node, MappingNode):
        reader.complain("DX297", "probability")
        return 0
    return read_amount(node, reader.path("probability"), reader.findings, SHARE) or 0


def _cost(reader: Reader) -> tuple[Quantity | None, Quantity | None]:
    """What is paid there once and a year."""
    below = reader.mapping("cost", _COST)
    if below is None:
        return None, None
    if not any(below.has(key) for key in ("initial", "annual")):
        below.complain("DX222", keys="initial, annual")
    add_tax = excludes_tax(below)
    return quantity(below, "initial", YEN, add_tax), quantity(below, "annual", YEN, add_tax)


def _twice(readers: list[Reader], targets: tuple[Reuse, ...]) -> None:
    """The same work of the same department is counted twice."""
    seen: dict[tuple[str, str], Location] = {}
    for reader, target in zip(readers, targets, strict=True):
        name = plain(target.department), plain(target.work)
        if not all(name):
            continue
        place = reader.nodes["work"].place
        if name in seen:
            reader.complain("DX299", "work", work=short(target.work), line=seen[name].line)
        seen.setdefault(name, place)
