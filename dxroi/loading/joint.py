"""`joint` of a cost item: what several cities bear together, and this city's part of it.

The amounts of the item (`initial`, `annual`, `exit`, those of a `contract`) are then those of the whole joint cost.
Tax is added to them first; the city's part is cut off to whole yen, once, when read, on each of low, likely, high and
each entry of a list, in exact arithmetic. Own hours of the item stay the city's own. The shares of all cities add up
to 1, so their parts add up to the whole, or to a few yen less than there are cities.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dxroi.loading.amounts import COUNT, SHARE, read_amount
from dxroi.loading.reading import Reader
from dxroi.models.proposal import CostItem
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.terms import Exit, Joint

_JOINT = ("share", "by", "ours", "others", "cities")
_BY = ("population", "equal", "key")
_GOES_WITH = {"share": ("share",), "equal": ("by", "cities"), "population": ("by", "ours", "others")}
_GOES_WITH["key"] = _GOES_WITH["population"]


def shared(item: Reader, cost: CostItem) -> CostItem:
    """The item with the city's part in the place of every amount of money."""
    reader = item.mapping("joint", _JOINT)
    part = None if reader is None else _part(reader)
    if reader is None or part is None:
        return cost
    by = None if reader.has("share") else reader.one_of("by", _BY)
    return cost._replace(
        initial=None if cost.initial is None else part_of(cost.initial, part),
        annual=None if cost.annual is None else Series(tuple(part_of(each, part) for each in cost.annual.entries)),
        exit=None if cost.exit is None else Exit(part_of(cost.exit.cost, part)),
        renewed=None if cost.renewed is None else part_of(cost.renewed, part),
        joint=Joint(part.numerator, part.denominator, by),
    )


def part_of(whole: Quantity, share: Fraction) -> Quantity:
    """The city's part of a joint amount, cut off to whole yen.

    >>> part_of(Quantity.of(9_000_001, "cost.0.annual"), Fraction(1, 4)).likely
    2250000
    """
    likely, low, high = (cut_off(value, share) for value in (whole.likely, whole.low, whole.high))
    known = None if whole.unknown else whole.likely
    return whole._replace(likely=likely, low=low, high=high, before_tax=None, whole=known, share=float(share))


def cut_off(yen: Number, share: Fraction) -> int:
    """Whole yen × a share, the fraction of a yen cut off."""
    return int(yen) * share.numerator // share.denominator


def share_of(ours: Number, others: Sequence[Number]) -> Fraction:
    """The share of a key (population, use, whatever was agreed): ours ÷ all.

    >>> share_of(2, [3, 5])
    Fraction(1, 5)
    """
    return _exactly(ours) / (_exactly(ours) + sum(map(_exactly, others), Fraction(0)))


def _exactly(number: Number) -> Fraction:
    """The number as it is written: 0.1 is a tenth."""
    return Fraction(repr(number))


def _part(reader: Reader) -> Fraction | None:
    """The share of the city; none where it cannot be told."""
    if reader.has("share") == reader.has("by"):
        reader.complain("DX268", "by" if reader.has("by") else "", keys="share, by")
        return None
    way = "share" if reader.has("share") else reader.one_of("by", _BY)
    if way is None:
        return None
    for key in reader.nodes:
        if key not in _GOES_WITH[way]:
            reader.complain("DX268", key, keys=", ".join(_GOES_WITH[way]), way="beside")
    if way == "share":
        share = _number(reader, "share", SHARE)
        return None if share is None else _exactly(share)
    return _equal(reader) if way == "equal" else _by_key(reader)


def _equal(reader: Reader) -> Fraction | None:
    """One of so many equal shares."""
    reader.require("cities")
    cities = _number(reader, "cities", COUNT)
    if cities is None:
        return None
    if cities < 1 or cities != int(cities):
        reader.complain("DX269", "cities", written=f"{cities:.15g}", way="cities")
        return None
    return Fraction(1, int(cities))


def _by_key(reader: Reader) -> Fraction | None:
    """Ours ÷ (ours + others)."""
    reader.require("ours", "others")
    ours = _number(reader, "ours", COUNT)
    others = [read_amount(node, path, reader.findings, COUNT) for node, path in reader.entries("others")]
    if ours is None or not others or any(each is None for each in others):
        return None
    if ours == 0:
        reader.complain("DX269", "ours", written="0")
        return None
    return share_of(ours, [each for each in others if each is not None])


def _number(reader: Reader, key: str, unit: str) -> Number | None:
    node = reader.node(key)
    return None if node is None else read_amount(node, reader.path(key), reader.findings, unit)
