"""`again` of a cost item: what one more work that takes up the case pays once more."""

from __future__ import annotations

from dxroi.loading.amounts import HOURS, SHARE, YEN, excludes_tax, quantity, read_amount
from dxroi.loading.nodes import MappingNode, ScalarNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import is_number, number_of
from dxroi.models.terms import Again

_MONEY = ("initial", "annual")
_OWN = ("hours", "hours_per_year")


def read_again(reader: Reader, add_tax: bool) -> Again | None:
    """A share of the item, 0..1, or amounts: yen with the item's tax or their own, own hours where it may have them."""
    node = reader.node("again")
    if node is None:
        return None
    if isinstance(node, MappingNode):
        return _amounts(reader, add_tax)
    written = number_of(node.text) if isinstance(node, ScalarNode) and is_number(node) else None
    if written is not None and written > 1:
        reader.complain("DX298", "again", written=f"{written:.15g}")
        return None
    share = read_amount(node, reader.path("again"), reader.findings, SHARE)
    return None if share is None else Again(share)


def _amounts(reader: Reader, add_tax: bool) -> Again | None:
    below = reader.mapping("again", (*_MONEY, *_OWN, "tax") if "item" in reader.nodes else (*_MONEY, "tax"))
    if below is None:
        return None
    add_tax = excludes_tax(below, add_tax)
    if not any(below.has(key) for key in (*_MONEY, *_OWN)):
        below.complain("DX222", keys=", ".join(_MONEY))
    money = [quantity(below, key, YEN, add_tax) for key in _MONEY]
    return Again(None, *money, *(quantity(below, key, HOURS) for key in _OWN))
