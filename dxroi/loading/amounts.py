"""Quantities and series of a proposal: units, signs, ranges, tax, and `unknown`.

A quantity is a number >= 0, or `{low, likely, high}` with low <= likely <= high, or `unknown` (未定). A series is one
of them, or a list of them by year. Yen are whole; a share is at most 1; rates may have decimals and carry no tax.
"""

from __future__ import annotations

from dxroi.finding import Finding
from dxroi.loading.nodes import MappingNode, Node, SequenceNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import is_short_whole, is_unknown, read_number, short
from dxroi.models.proposal import Proposal, quantities
from dxroi.models.quantity import Number, Quantity, Series, tax_added
from dxroi.texts.findings import finding

YEN = "yen"
RATE = "rate"
HOURS = "hours"
MINUTES = "minutes"
SHARE = "share"
COUNT = "count"

UNITS = (YEN, RATE, HOURS, MINUTES, SHARE, COUNT)

ENDS = ("low", "likely", "high")
_RANGE = (*ENDS, "moves_with")
_ELSEWHERE = {(HOURS, "hours_saved"): "hours", (YEN, "cash_saved"): "yen", (YEN, "cost"): "cost"}
"""Unit and top-level key -> where a negative number of it may go."""


def read_amount(node: Node, field: str, findings: list[Finding], unit: str, unsure: bool = False) -> Number | None:
    """One number of a unit: not negative, a share not above 1, yen whole.

    `2.5e6` yen is whole and becomes the integer 2500000.
    """
    value = read_number(node, field, findings, unit, unsure)
    if value is None:
        return None
    code = fault(value, unit)
    if code is None:
        return int(value) if unit == YEN else value
    findings.append(refused(code, node, field, f"{value:.15g}", unit))
    return None


def fault(value: Number, unit: str) -> str | None:
    """The code of what a number of this unit may not be."""
    if value < 0:
        return "DX211"
    if unit == SHARE and value > 1:
        return "DX212"
    return "DX213" if unit == YEN and value != int(value) else None


def refused(code: str, node: Node, field: str, written: str, unit: str) -> Finding:
    """What is said of such a number, with the place where that may go which is negative here."""
    way = ""
    if code == "DX211":
        names = [name for name in field.split(".") if name not in ENDS and not name.isdecimal()] or [field]
        way = _ELSEWHERE.get((unit, names[0]), "") if unit == YEN or names[-1] in ("hours_saved", "hours") else ""
    return finding(code, field, node.place, written=written, way=way)


def read_quantity(node: Node, field: str, findings: list[Finding], unit: str) -> Quantity | None:
    """A quantity as written, before tax."""
    if is_unknown(node):
        return Quantity.not_known(field)
    if isinstance(node, MappingNode):
        return _range(node, field, findings, unit)
    value = read_amount(node, field, findings, unit, unsure=True)
    return None if value is None else Quantity.of(value, field)


def _range(node: MappingNode, field: str, findings: list[Finding], unit: str) -> Quantity | None:
    """`{low, likely, high}`, in that order of size, and what else it is tied to.

    A tie is a finding until the whole file is read and the other end of it is there (`settle_ties`).
    """
    if not any(key.text in ENDS for key, _ in node.entries):
        findings.append(finding("DX136", field, node.place, written="{…}", way="quantity"))
        return None
    reader = Reader(node, field, findings, _RANGE)
    reader.require(*ENDS)
    below = [(reader.node(end), reader.path(end)) for end in ENDS]
    low, likely, high = (None if each is None else read_amount(each, path, findings, unit) for each, path in below)
    if low is None or likely is None or high is None:
        return None
    if not low <= likely <= high:
        reader.complain("DX214", written=" / ".join(f"{value:.15g}" for value in (low, likely, high)))
        return None
    return Quantity(likely, low, high, field, moves_with=_tie(reader))


def _tie(reader: Reader) -> str | None:
    """`moves_with`: the path of another range of the file."""
    path = reader.text("moves_with")
    if path is not None:
        reader.complain("DX233", "moves_with", written=short(path))
    return path


def settle_ties(proposal: Proposal, findings: list[Finding]) -> None:
    """What is said of a tie stays only where no other range is at its other end."""
    open_ = [found for found in findings if found.code == "DX233"] if findings else []
    if not open_:
        return
    stated = {q.field: q for q in quantities(proposal) if q.low < q.high}
    for found in open_:
        own = found.field.removesuffix(".moves_with")
        others = [field for field in stated if field != own] if own in stated else []
        if others and stated[own].moves_with in others:
            findings.remove(found)
        else:
            said = {**found.values, "candidates": ", ".join(others), "way": "one" if others else "none"}
            findings[findings.index(found)] = found._replace(values=said)


def excludes_tax(reader: Reader, otherwise: bool = False) -> bool:
    """Whether the yen of this mapping are written without tax (`tax: excluded`); `otherwise` where it does not say."""
    word = reader.one_of("tax", ("included", "excluded"))
    return otherwise if word is None else word == "excluded"


def quantity(reader: Reader, key: str, unit: str, add_tax: bool = False) -> Quantity | None:
    """The quantity under a key."""
    there = reader.nodes.get(key)
    if there is None:
        return None
    if unit != SHARE and not add_tax and is_short_whole(there):  # the usual case, quickly
        number = int(there.text)  # type: ignore[attr-defined]  # it is a scalar
        return Quantity(number, number, number, reader.path(key))
    node = reader.node(key)
    if node is None:
        reader.advise(key, number=True)
        return None
    found = read_quantity(node, reader.path(key), reader.findings, unit)
    return with_tax(found) if add_tax and found is not None else found


def count(reader: Reader, key: str) -> Number | None:
    """A plain number that is not negative, without a range; nothing is calculated from it."""
    node = reader.node(key)
    return None if node is None else read_amount(node, reader.path(key), reader.findings, COUNT)


def whole(reader: Reader, key: str, low: int, high: int) -> int | None:
    """A whole number within bounds, none where the key is absent or wrong."""
    number = reader.number(key)
    if number is None:
        return None
    if number != int(number) or not low <= number <= high:
        reader.complain("DX270", key, written=f"{number:.15g}", low=low, high=high)
        return None
    return int(number)


def series(reader: Reader, key: str, unit: str, add_tax: bool = False) -> Series | None:
    """The series under a key: one value, or a list by year."""
    there = reader.nodes.get(key)
    if there is None:
        return None
    if not isinstance(there, SequenceNode):
        found = quantity(reader, key, unit, add_tax)
        return None if found is None else Series((found,))
    read = [read_quantity(node, path, reader.findings, unit) for node, path in reader.entries(key)]
    return Series(tuple(with_tax(each) if add_tax else each for each in read if each is not None))


def with_tax(found: Quantity) -> Quantity:
    """The quantity with tax added to each of its numbers.

    >>> with_tax(Quantity.of(909091, "cost.initial")).likely
    1000000
    """
    likely, low, high = (tax_added(value) for value in (found.likely, found.low, found.high))
    return found._replace(likely=likely, low=low, high=high, before_tax=found.likely)
