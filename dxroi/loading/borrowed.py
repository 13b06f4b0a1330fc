"""A known case as the start of another proposal: its numbers, and whose they are.

Its own name, years, funding, decisions and destinations stay behind; the years of its items move with the first year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dxroi.loading.dates import read_year
from dxroi.loading.drafts import Value, text_value
from dxroi.loading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from dxroi.loading.scalars import is_flag, is_number

_TAKEN = ("hours_saved", "cost", "cash_saved", "residents", "ratings", "literacy", "outcomes")
_YEARS = ("from", "until", "in", "contract_until")
_ID = re.compile(r"[\w-]+")
"""What a rubric may call a criterion."""
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_OWN = ("freed_for", "evidence", "source", "reviewed", "rules", "ordinance")
"""What is said anew of each item, or is the law of another place."""


def borrowed(root: MappingNode, source: str, years: int | None) -> dict[str, Value]:
    """The parts of a case that are taken over, `years` later; what they rest on is that case.

    Without `years`, nobody can say when, and every item runs from the first year.
    """
    values: dict[str, Value] = {}
    for key in _TAKEN:
        node = root.get(key)
        if node is not None:
            values[key] = _part(key, node, source, years)
    if isinstance(values.get("hours_saved"), str):
        values["freed_for"] = "unknown"
    return values


def _part(key: str, node: Node, source: str, years: int | None) -> Value:
    if isinstance(node, SequenceNode):
        return [_item(each, source, years, works=key == "hours_saved") for each in node.items]
    if key == "ratings" and isinstance(node, MappingNode):
        return {name.text: _rating(value, source) for name, value in node.entries if _ID.fullmatch(name.text)}
    if key in ("cost", "literacy") and isinstance(node, MappingNode):
        return _item(node, source, 0, works=False)
    return _value(node)


def _rating(node: Node, source: str) -> Value:
    if isinstance(node, MappingNode):
        return _item(node, source, 0, works=False)
    return {"rating": _value(node), **_grounds(source)}


def _item(node: Node, source: str, years: int | None, *, works: bool) -> dict[str, Value]:
    """One item: its own grounds give way to the case as its source."""
    values: dict[str, Value] = {}
    for name, value in node.entries if isinstance(node, MappingNode) else ():
        if name.text not in _OWN and (years is not None or name.text not in _YEARS):
            values[name.text] = _within(name.text, value, years)
    return {**values, **({"freed_for": "unknown"} if works else {}), **_grounds(source)}


def _contract(node: Node, years: int) -> Value:
    """A contract that starts so many years later, in the same month."""
    terms, start = _value(node), node.get("starts") if isinstance(node, MappingNode) else None
    text = start.text if isinstance(start, ScalarNode) else ""
    if isinstance(terms, dict) and _MONTH.fullmatch(text):
        terms["starts"] = text_value(f"{int(text[:4]) + years:04d}{text[4:]}")
    return terms


def _within(name: str, node: Node, years: int | None) -> Value:
    """A part of an item; the years in it move too, as the `until` of `paper` does."""
    if name == "contract":
        return _contract(node, years or 0)
    if name == "paper" and isinstance(node, MappingNode):
        kept = [(key.text, value) for key, value in node.entries if years is not None or key.text not in _YEARS]
        return {key: _within(key, value, years) for key, value in kept}
    return _later(node, years) if name in _YEARS and years else _value(node)


def _grounds(source: str) -> dict[str, Value]:
    return {"evidence": "peer", "source": text_value(source)}


def _value(node: Node) -> Value:
    """What stands in the case, on one line: numbers as written there, texts so that they come back."""
    if isinstance(node, MappingNode):
        return {key.text: _value(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [_value(each) for each in node.items]
    text = node.text if isinstance(node, ScalarNode) else ""
    return text if is_number(node) or is_flag(node) else text_value(text)


def _later(node: Node, years: int) -> Value:
    """A fiscal year so many years later."""
    year = read_year(node, "", []) if isinstance(node, ScalarNode) else None
    return _value(node) if year is None else str(year + years)


def number_paths(values: dict[str, Value]) -> Iterator[str]:
    """The paths of the numbers of works and costs, to be asked about one by one."""
    for key in ("hours_saved", "cost"):
        part = values.get(key)
        items = part if isinstance(part, list) else [part]
        for number, item in enumerate(items):
            path = f"{key}.{number}" if isinstance(part, list) else key
            if isinstance(item, str):
                yield path
            elif isinstance(item, dict):
                yield from (f"{path}.{name}" for name in item if name in _NUMBERS)
                terms = item.get("contract")
                prices = terms if isinstance(terms, dict) else {}
                yield from (f"{path}.contract.{name}" for name in prices if name in _PRICES)


_PRICES = ("monthly", "total")
_NUMBERS = (
    "before",
    "after",
    "cases",
    "minutes_before",
    "minutes_after",
    "hours",
    "initial",
    "annual",
    "hours_per_year",
)
