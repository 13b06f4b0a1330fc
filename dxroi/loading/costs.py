"""What a project costs, and who else pays for it."""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING, NamedTuple

from dxroi.loading.amounts import HOURS, RATE, SHARE, YEN, excludes_tax, quantity, series
from dxroi.loading.nodes import SequenceNode
from dxroi.loading.reading import GROUNDS, Reader
from dxroi.loading.years import period, year_of
from dxroi.models.proposal import CostItem, Funding
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import Evidence, FundingBase, FundingSource, Staff

if TYPE_CHECKING:
    from dxroi.models.terms import Again, Exit

_SHORT = ("initial", "annual", "tax", "again", *GROUNDS)
_ITEM = (
    "item", "initial", "annual", "hours", "hours_per_year", "in", "from", "until", "staff", "yen_per_hour", "tax",
    "contract_until", "exit", "joint", "contract", *GROUNDS, "again",
)  # fmt: skip
_AMOUNTS = ("initial", "annual", "hours", "hours_per_year", "contract")
_TERMS = 6
"""So many shares are named at most."""
_BOND = (
    "term_years", "deferral_years", "interest_rate", "repayment", "tax_allocation_share", "tax_allocation_of",
    "terms_source",
)  # fmt: skip
_FUNDING = ("source", "name", "share", "amount", "of", "from", "until", "evidence", "note", *_BOND)


def read_costs(top: Reader, first_year: int | None, may_lack: bool) -> tuple[CostItem, ...]:
    """`cost` in either form; unknown where an idea does not state it."""
    if "cost" not in top.nodes and may_lack:
        return (CostItem("cost", None, initial=Quantity.not_known("cost")),)
    top.require("cost")
    if isinstance(top.node("cost"), SequenceNode):
        return tuple(_item(reader, first_year) for reader in top.items("cost", _ITEM))
    reader = top.mapping("cost", _SHORT)
    return () if reader is None else (_short(reader),)


def _short(reader: Reader) -> CostItem:
    """`{initial, annual}`."""
    _some_amount(reader, ("initial", "annual"))
    add_tax = excludes_tax(reader)
    initial, annual = quantity(reader, "initial", YEN, add_tax), series(reader, "annual", YEN, add_tax)
    return CostItem(reader.field, None, initial, annual, grounds=reader.grounds(), again=_again(reader, add_tax))


def _item(reader: Reader, first_year: int | None) -> CostItem:
    """One item of the long form."""
    _some_amount(reader, _AMOUNTS)
    first, until = period(reader, first_year)
    add_tax = excludes_tax(reader)
    item = CostItem(
        reader.field,
        reader.needed("item"),
        initial=quantity(reader, "initial", YEN, add_tax),
        annual=series(reader, "annual", YEN, add_tax),
        hours=quantity(reader, "hours", HOURS),
        hours_per_year=quantity(reader, "hours_per_year", HOURS),
        staff=reader.word("staff", Staff) or Staff.REGULAR,
        yen_per_hour=quantity(reader, "yen_per_hour", RATE),
        paid_in=year_of(reader, "in", first_year),
        first=first,
        until=until,
        grounds=reader.grounds(),
        contract_until=year_of(reader, "contract_until", first_year),
        exit=_exit(reader, add_tax),
        again=_again(reader, add_tax),
    )
    if reader.has("contract"):
        from dxroi.loading.contracts import with_contract  # few files have one

        item = with_contract(item, reader, first_year, add_tax)
    if reader.has("joint"):
        from dxroi.loading.joint import shared  # nor this

        item = shared(reader, item)
    return item


def _exit(reader: Reader, add_tax: bool) -> Exit | None:
    """`exit`: what leaving costs; none where nothing is said of it."""
    cost = quantity(reader, "exit", YEN, add_tax)
    if cost is None:
        return None
    from dxroi.models import terms  # few files state any

    return terms.Exit(cost)


def _again(reader: Reader, add_tax: bool) -> Again | None:
    """What one more work would pay; few files say so, and only they load what reads it."""
    if "again" not in reader.nodes:
        return None
    from dxroi.loading.again import read_again

    return read_again(reader, add_tax)


def _some_amount(reader: Reader, keys: tuple[str, ...]) -> None:
    """A cost says how much; `unknown` will do."""
    if reader.nodes.keys().isdisjoint(keys) and reader.excused.isdisjoint(keys):
        reader.complain("DX222", keys=", ".join(keys))


def read_funding(top: Reader, first_year: int | None) -> tuple[Funding, ...]:
    """`funding`: money of others; their shares of a base never add up to more than the base."""
    readers = top.items("funding", _FUNDING)
    if not readers:
        return ()
    funding = tuple(_funding(reader, first_year) for reader in readers)
    for position, over in _over(funding, first_year).items():
        year = over.year or "first_year"
        readers[position].complain("DX224", "share", year=year, base=over.base, sum=_sum(over.shares))
    return funding


def _sum(shares: tuple[Number, ...]) -> str:
    """The shares with their sum; of many, the first and the last.

    >>> _sum((0.5, 0.5, 0.1)), _sum((0.1, 0.2, 0.3, 0, 0, 0, 0, 0.3, 0.2))
    ('0.5 + 0.5 + 0.1 = 1.1', '0.1 + 0.2 + 0.3 + … + 0.3 + 0.2 = 1.1')
    """
    terms = [f"{share:.10g}" for share in shares]
    shown = terms if len(terms) <= _TERMS else [*terms[:3], "…", *terms[-2:]]
    return f"{' + '.join(shown)} = {fsum(shares):.10g}"


def _funding(reader: Reader, first_year: int | None) -> Funding:
    """One source of money."""
    reader.require("source")
    if reader.has("share") == reader.has("amount"):
        reader.complain("DX223", "amount" if reader.has("amount") else "")
    first, until = period(reader, first_year)
    source = reader.word("source", FundingSource)
    item = Funding(
        reader.field,
        source or FundingSource.OTHER,
        reader.text("name"),
        share=quantity(reader, "share", SHARE),
        amount=quantity(reader, "amount", YEN),
        of=reader.word("of", FundingBase) or FundingBase.ALL,
        first=first,
        until=until,
        note=reader.joined("note"),
        evidence=reader.word("evidence", Evidence),
    )
    if not any(reader.has(key) for key in _BOND):
        return item
    from dxroi.loading.bonds import bond_terms  # few files say so much

    return item._replace(bond=bond_terms(reader, source))


class _Over(NamedTuple):
    """Shares of one base that add up to more than it in one year."""

    year: int
    """0 where the first year, from which an item runs by default, is not stated."""
    base: FundingBase
    shares: tuple[Number, ...]


def _over(funding: tuple[Funding, ...], first_year: int | None) -> dict[int, _Over]:
    """The items at which the shares of a base go above 1 in some year, by position in the order of the file.

    It is enough to look at the years in which an item begins: nowhere else can a sum rise.
    """
    over: dict[int, _Over] = {}
    for base in (FundingBase.INITIAL, FundingBase.ANNUAL):
        shares = [
            (position, item.first or first_year or 0, item.until or 9999, item.share.likely)
            for position, item in enumerate(funding)
            if item.share is not None and item.of in (base, FundingBase.ALL)
        ]
        for year in sorted({first for _, first, _, _ in shares}):
            running = 0.0
            of_year = [(position, share) for position, first, until, share in shares if first <= year <= until]
            for number, (position, share) in enumerate(of_year, start=1):
                running += share
                if running > 1 + 1e-9:
                    over.setdefault(position, _Over(year, base, tuple(share for _, share in of_year[:number])))
                    break
    return dict(sorted(over.items()))
