"""`contract` of a cost item: how long it runs, from when, its price, what is paid afterwards, and on what it rests."""

from __future__ import annotations

from dxroi.engine.contracts import last_year
from dxroi.loading.amounts import YEN, excludes_tax, quantity, whole, with_tax
from dxroi.loading.dates import read_start_month
from dxroi.loading.nodes import MappingNode, ScalarNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import is_unknown
from dxroi.models.proposal import CostItem
from dxroi.models.quantity import Quantity, Series
from dxroi.models.terms import Contract
from dxroi.models.words import Authority, ContractForm, Renewal

_CONTRACT = ("form", "months", "starts", "monthly", "total", "renewal", "authority", "limit_years", "tax")
_AFTERWARDS = ("monthly", "tax")
INSTEAD = ("initial", "annual", "hours", "hours_per_year", "in", "from", "until", "staff", "yen_per_hour",
           "contract_until")  # fmt: skip
"""Keys of a cost item that a contract takes the place of, or that say something of another kind of cost."""
LONGEST = 1200
"""Months; a hundred years."""
_WORDS = (Renewal.NONE.value, Renewal.SAME.value, Renewal.UNKNOWN.value)


def with_contract(stated: CostItem, item: Reader, first_year: int | None, add_tax: bool) -> CostItem:
    """The cost item with the contract of its entry; it stands in place of every other amount.

    `tax` may stand where the price stands as well as beside `contract`; the nearest one to a price counts.
    """
    for key in INSTEAD:
        if item.has(key):
            item.complain("DX146", key, key=key)
    reader = item.mapping("contract", _CONTRACT)
    if reader is None:
        return stated
    reader.require("form", "months", "starts")
    add_tax = excludes_tax(reader, add_tax)
    price = _price(reader, add_tax)
    starts = _starts(reader, first_year)
    months = whole(reader, "months", 1, LONGEST)
    renewal, renewed, unknown = _afterwards(reader, add_tax)
    if price is None or starts is None or months is None:
        return stated
    contract = Contract(
        reader.field,
        reader.word("form", ContractForm) or ContractForm.SERVICE,
        months,
        starts,
        reader.has("monthly"),
        renewal,
        unknown,
        reader.word("authority", Authority) or Authority.NONE,
        whole(reader, "limit_years", 1, LONGEST // 12),
    )
    end = last_year(contract)
    return stated._replace(
        annual=Series((price,)),
        first=starts[0],
        until=end if renewal is Renewal.NONE else None,
        contract_until=end if renewal is Renewal.SAME else None,
        contract=contract,
        renewed=renewed,
    )


def _price(reader: Reader, add_tax: bool) -> Quantity | None:
    """The price of a month, or of all of them."""
    monthly, total = (quantity(reader, key, YEN, add_tax) for key in ("monthly", "total"))
    if reader.has("monthly") == reader.has("total"):
        reader.complain("DX147", "total" if reader.has("total") else "")
        return None
    return monthly if total is None else total


def _starts(reader: Reader, first_year: int | None) -> tuple[int, int] | None:
    """The first month, in no year before the proposal's first."""
    node = reader.node("starts")
    starts = None if node is None else read_start_month(node, reader.path("starts"), reader.findings)
    if starts is not None and first_year is not None and starts[0] < first_year:
        month = node.text if isinstance(node, ScalarNode) else ""
        reader.complain("DX216", "starts", year=starts[0], first_year=first_year, written=month, way="month")
    return starts


def _afterwards(reader: Reader, add_tax: bool) -> tuple[Renewal, Quantity | None, Quantity | None]:
    """What is paid after the end: the word, the price where it is stated, and the unknown one where it is not."""
    node, path = reader.node("renewal"), reader.path("renewal")
    if isinstance(node, MappingNode):
        below = reader.mapping("renewal", _AFTERWARDS)
        if below is not None and below.require("monthly"):
            add_tax = excludes_tax(below, add_tax)
            price = quantity(below, "monthly", YEN, add_tax)
            if price is not None and not price.unknown:
                return Renewal.STATED, price, None
            path = below.path("monthly")
    elif node is not None and not is_unknown(node):
        word = reader.one_of("renewal", _WORDS)
        if word in (Renewal.NONE, Renewal.SAME):
            return Renewal(word), None, None
    unknown = Quantity.not_known(path)
    return Renewal.UNKNOWN, None, with_tax(unknown) if add_tax else unknown
