"""What a year of `actuals` can state: hours, where they went, money, uptake, literacy; `unknown` is not measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import fsum
from typing import NamedTuple

from dxroi.finding import Finding
from dxroi.loading.amounts import COUNT, HOURS, SHARE, YEN, excludes_tax, read_amount
from dxroi.loading.nodes import MappingNode, Node, ScalarNode
from dxroi.loading.reading import Reader, wanted_mapping
from dxroi.loading.scalars import UNKNOWN, is_unknown, read_number, short
from dxroi.models.cycle import NO_DESTINATION
from dxroi.models.quantity import Number, tax_added
from dxroi.texts.findings import finding

_COST = ("initial", "annual", "hours", "tax")
_AMOUNTS = ("initial", "annual", "hours")
_LITERACY = ("people", "to")
_LEVELS = (0, 3)
_LISTED = 40
"""So many names are told at most where none is near."""
_MANY = 100
"""From so many findings on no likeness is looked for."""
_ROUNDING = 1e-9

ReadNumber = Callable[[Node, str, list[Finding]], "Number | None"]


class Names(NamedTuple):
    """What the plan calls its works and procedures."""

    works: tuple[str, ...]
    procedures: tuple[str, ...]
    works_doubtful: bool
    """Whether something is wrong with them already; what they are called, nobody can then say."""
    procedures_doubtful: bool


class Money(NamedTuple):
    """What a year cost: yen including tax, and own hours; none where not stated or not measured."""

    initial: Number | None = None
    annual: Number | None = None
    whole: Number | None = None
    hours: Number | None = None
    initial_unknown: bool = False


def read_cash(reader: Reader, taxed: bool) -> Number | None:
    """`cash_saved`: by how much the budget lines of the plan fell together."""
    return _with_tax(_value(reader, "cash_saved", _yen), taxed)


def read_cases(reader: Reader, names: Names) -> Mapping[str, Number]:
    """`cases` of procedures."""
    return _by_name(reader, "cases", names.procedures, names.procedures_doubtful, _count, names.works)


def read_online(reader: Reader, names: Names) -> Mapping[str, Number]:
    """`online`: the uptake that procedures reached."""
    return _by_name(reader, "online", names.procedures, names.procedures_doubtful, _share, names.works)


def _any_hours(node: Node, field: str, findings: list[Finding]) -> Number | None:
    """Hours of any sign: work may have got slower."""
    return read_number(node, field, findings, HOURS)


def _hours_from_0(node: Node, field: str, findings: list[Finding]) -> Number | None:
    return read_amount(node, field, findings, HOURS)


def _yen(node: Node, field: str, findings: list[Finding]) -> Number | None:
    return read_amount(node, field, findings, YEN)


def _count(node: Node, field: str, findings: list[Finding]) -> Number | None:
    return read_amount(node, field, findings, COUNT)


def _share(node: Node, field: str, findings: list[Finding]) -> Number | None:
    return read_amount(node, field, findings, SHARE)


def _value(reader: Reader, key: str, read: ReadNumber) -> Number | None:
    """The number under a key; none where it is absent, or `unknown`: not measured."""
    node = reader.node(key)
    if node is None:
        reader.advise(key, number=True)
        return None
    return None if is_unknown(node) else read(node, reader.path(key), reader.findings)


def _with_tax(yen: Number | None, excluded: bool) -> Number | None:
    return tax_added(yen) if excluded and yen is not None else yen


def read_hours(reader: Reader, names: Names) -> tuple[Number | None, Mapping[str, Number]]:
    """Hours saved, the whole or by work; the whole of several works is their sum if every one of them is measured."""
    if not isinstance(reader.node("hours_saved"), MappingNode):
        return _value(reader, "hours_saved", _any_hours), {}
    works = _by_name(reader, "hours_saved", names.works, names.works_doubtful, _any_hours)
    known = all(name in works for name in names.works)
    return (fsum(works.values()) if known and works else None), works


def _by_name(
    reader: Reader, key: str, known: Iterable[str], doubtful: bool, read: ReadNumber, others: Iterable[str] = ()
) -> Mapping[str, Number]:
    """Name of the plan -> number; `unknown` (not measured) is left out. `others`: names of something else."""
    node = reader.node(key)
    below = None if node is None else wanted_mapping(node, reader.path(key), reader.findings, known)
    if below is None:
        return {}
    if not below.entries:
        reader.complain("DX137", key, written="{}", way="optional")
    numbers: dict[str, Number] = {}
    names = list(known)
    for name, value in below.entries:
        field = f"{reader.path(key)}.{name.text}"
        if name.text.strip() not in names and not doubtful:
            if key == "hours_saved" or (names and name.text.strip() not in others):
                found = _nobody(name, value, field, names, few=len(reader.findings) < _MANY)
            else:
                found = _no_procedure(key, name, field, names)
            where = "hours_saved" if key == "hours_saved" else "residents"
            reader.findings.append(found._replace(values={**found.values, "where": where}))
            if isinstance(value, ScalarNode) and value.empty:  # said already: it is no name
                continue
        number = None if is_unknown(value) else read(value, field, reader.findings)
        if number is not None:
            numbers[name.text.strip()] = number
    return numbers


def _no_procedure(key: str, name: ScalarNode, field: str, procedures: list[str]) -> Finding:
    """What is said where a work is named, or there are no procedures: of cases of a work nothing could be made."""
    said = {"candidates": _shown(procedures), "way": "procedure" if procedures else "no-procedure"}
    return finding("DX285", field, name.place, written=short(name.text), key=key, **said)


def _shown(names: list[str]) -> str:
    return ", ".join(map(short, names if len(names) <= _LISTED else [*names[:_LISTED], "…"]))


def _nobody(name: ScalarNode, value: Node, field: str, names: list[str], few: bool) -> Finding:
    """What is said of a name that the plan does not have."""
    from dxroi.loading.nearest import nearest  # only bad files pay for it

    near = nearest(name.text, names) if few else None
    said = {"candidates": _shown(names), "way": "any" if names else "none"}
    if near is not None:
        said = {"candidates": near}
    if "：" in name.text and isinstance(value, ScalarNode) and value.empty:
        said = {"way": "colon"}
    return finding("DX285", field, name.place, written=short(name.text), **said)


def read_freed(reader: Reader, hours: Number | None, works: Mapping[str, Number]) -> Mapping[str, Number]:
    """Destination -> hours that really went there, not more than were gained; one name stands for all of them."""
    node = reader.node("freed_for")
    gained = _gained(hours, works)
    if not isinstance(node, MappingNode):
        name = reader.text("freed_for")
        return {} if name is None or not gained else {_destination(name): gained}
    if not node.entries:
        reader.complain("DX137", "freed_for", written="{}", way="optional")
    keys = tuple(key.text for key, _ in node.entries if "：" not in key.text and key.text.strip())
    below = Reader(node, reader.path("freed_for"), reader.findings, keys)
    freed: dict[str, Number] = {}
    for name in below.nodes:
        number = _value(below, name, _hours_from_0)
        if number is not None:
            freed[_destination(name)] = freed.get(_destination(name), 0) + number
    total = fsum(freed.values())
    if gained is not None and total > gained + _ROUNDING * max(1, total) and not reader.findings_at("hours_saved"):
        reader.complain("DX287", "freed_for", sum=f"{total:.10g}", hours=f"{gained:.10g}")
    return freed


def _gained(hours: Number | None, works: Mapping[str, Number]) -> Number | None:
    """Hours gained, losses left out; none where not all of them were measured.

    >>> _gained(80, {"a": 100, "b": -20}), _gained(-5, {}), _gained(None, {"a": 100})
    (100.0, 0, None)
    """
    if hours is None:
        return None
    return fsum(max(number, 0) for number in works.values()) if works else max(hours, 0)


def _destination(name: str) -> str:
    """`unknown` (未定) is nowhere, as everywhere."""
    return NO_DESTINATION if name.strip() in UNKNOWN else name.strip()


def read_cost(reader: Reader, taxed: bool) -> Money:
    """`cost`: the whole money cost of the year, or its parts.

    As in a plan, what was paid once and is not stated is 0, and a running cost that is not stated is unknown.
    """
    if not isinstance(reader.node("cost"), MappingNode):
        return Money(whole=_with_tax(_value(reader, "cost", _yen), taxed))
    below = reader.mapping("cost", _COST)
    if below is None:
        return Money()
    if not any(below.has(key) for key in _AMOUNTS):
        below.complain("DX222", keys=", ".join(_AMOUNTS))
    taxed = excludes_tax(below) or (taxed and not below.has("tax"))
    initial, annual = (_with_tax(_value(below, key, _yen), taxed) for key in ("initial", "annual"))
    open_ = initial is None and below.has("initial")
    whole = None if annual is None or open_ else (initial or 0) + annual
    return Money(initial, annual, whole, _value(below, "hours", _hours_from_0), open_)


def read_literacy(reader: Reader) -> tuple[Number | None, Number | None]:
    """`literacy`: how many people, and the level that they reached."""
    below = reader.mapping("literacy", _LITERACY)
    if below is None:
        return None, None
    below.require(*_LITERACY)
    people, level = _value(below, "people", _count), _value(below, "to", read_number)
    if people is not None and people != int(people):
        below.complain("DX231", "people", written=f"{people:g}")
    if level is not None and not _LEVELS[0] <= level <= _LEVELS[1]:
        below.complain("DX229", "to", written=f"{level:g}")
    return people, level
