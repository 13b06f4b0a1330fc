"""Quantities and series of a proposal: units, signs, ranges, tax, and `unknown`.

A quantity is a number >= 0, or `{low, likely, high}` with low <= likely <= high, or `unknown` (未定). A series is one
of them, or a list of them by year. Yen are whole; a share is at most 1; rates may have decimals and carry no tax.
"""

from __future__ import annotations

from dxroi.finding import Finding
from dxroi.loading.nodes import MappingNode, Node, SequenceNode
from dxroi.loading.reading import Reader
from dxroi.loading.scalars import is_unknown, read_number
from dxroi.models.quantity import Number, Quantity, Series, tax_added
from dxroi.texts.findings import finding

YEN = "yen"
RATE = "rate"
HOURS = "hours"
MINUTES = "minutes"
SHARE = "share"
COUNT = "count"

_ENDS = ("low", "likely", "high")


def read_amount(node: Node, field: str, findings: list[Finding], unit: str) -> Number | None:
    """One number of a unit: not negative, a share not above 1, yen whole.

    `2.5e6` yen is whole and becomes the integer 2500000.
    """
    value = read_number(node, field, findings, unit)
    if value is None:
        return None
    refused = fault(value, unit)
    if refused is None:
        return int(value) if unit == YEN else value
    findings.append(finding(refused, field, node.place, written=f"{value:.15g}"))
    return None


def fault(value: Number, unit: str) -> str | None:
    """The code of what a number of this unit may not be."""
    if value < 0:
        return "DX211"
    if unit == SHARE and value > 1:
        return "DX212"
    return "DX213" if unit == YEN and value != int(value) else None


def read_quantity(node: Node, field: str, findings: list[Finding], unit: str) -> Quantity | None:
    """A quantity as written, before tax."""
    if is_unknown(node):
        return Quantity.not_known(field)
    if isinstance(node, MappingNode):
        return _range(node, field, findings, unit)
    value = read_amount(node, field, findings, unit)
    return None if value is None else Quantity.of(value, field)


def _range(node: MappingNode, field: str, findings: list[Finding], unit: str) -> Quantity | None:
    """`{low, likely, high}`, in that order of size."""
    if not any(key.text in _ENDS for key, _ in node.entries):
        findings.append(finding("DX136", field, node.place, written="{…}"))
        return None
    reader = Reader(node, field, findings, _ENDS)
    reader.require(*_ENDS)
    below = [(reader.node(end), reader.path(end)) for end in _ENDS]
    low, likely, high = (None if each is None else read_amount(each, path, findings, unit) for each, path in below)
    if low is None or likely is None or high is None:
        return None
    if not low <= likely <= high:
        reader.complain("DX214", written=" / ".join(f"{value:.15g}" for value in (low, likely, high)))
        return None
    return Quantity(likely, low, high, field)


def excludes_tax(reader: Reader) -> bool:
    """Whether the yen of this mapping are written without tax (`tax: excluded`; included is the default)."""
    return reader.one_of("tax", ("included", "excluded")) == "excluded"


def quantity(reader: Reader, key: str, unit: str, add_tax: bool = False) -> Quantity | None:
    """The quantity under a key."""
    node = reader.node(key)
    found = None if node is None else read_quantity(node, reader.path(key), reader.findings, unit)
    return with_tax(found) if add_tax and found is not None else found


def series(reader: Reader, key: str, unit: str, add_tax: bool = False) -> Series | None:
    """The series under a key: one value, or a list by year."""
    if not isinstance(reader.node(key), SequenceNode):
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
