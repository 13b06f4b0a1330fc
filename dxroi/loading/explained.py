"""Every field that a proposal may have, each with its explanation, as lines of comment in a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dxroi.loading import actuals, costs, effects, proposals
from dxroi.loading.drafts import ORDER, Draft
from dxroi.models.measures import STATED_AMOUNTS

_COLUMN = 30
_ITEMS: Mapping[str, tuple[str, ...]] = {
    "hours_saved": effects._WORK,
    "cost": costs._ITEM,
    "cash_saved": effects._CASH,
    "residents": effects._PROCEDURE,
    "outcomes": effects._OUTCOME,
    "funding": costs._FUNDING,
}
"""Keys of the items of a list."""
_MAPPINGS: Mapping[str, tuple[str, ...]] = {
    "literacy": effects._LITERACY,
    "review": proposals._REVIEW,
    "ordinance": proposals._ORDINANCE,
    "stated": STATED_AMOUNTS,
}
_BY_YEAR: Mapping[str, tuple[str, ...]] = {"actuals": actuals._ACTUAL}
"""Keys of a fiscal year."""
_YEAR = "2027"
_SHORT_ONLY = ("format", "freed_for")
"""What is written already, or goes with the short form only."""
_OTHERWISE = ("literacy.from", "funding.name", "outcomes.before", "outcomes.after")
"""What means something else here than what the manual says of the key."""


def explain(draft: Draft, said: Mapping[str, str]) -> None:
    """Say beside each field what it means, and name those that are not used; `said` is the manual."""
    for key in ORDER:
        if key in draft.values:
            draft.remarks.setdefault(key, said.get(key, ""))
            _below(draft, key, said)
        elif key not in _SHORT_ONLY and not draft.left.get(key):
            draft.left[key] = tuple(_unused(key, said))


def _below(draft: Draft, key: str, said: Mapping[str, str]) -> None:
    """Keys of the first item: those there with what they mean, the others as comments."""
    part = draft.get(key)
    if not isinstance(part, list) or not part or not isinstance(part[0], dict):
        return
    item = part[0]
    for name in item:
        draft.remarks[f"{key}.0.{name}"] = said.get(name, "")
    draft.left[f"{key}.0"] = tuple(_line(name, said, name) for name in _ITEMS[key] if name not in item)


def _unused(key: str, said: Mapping[str, str]) -> Iterator[str]:
    yield _line(key, said, key)
    for number, name in enumerate(_ITEMS.get(key, ())):
        yield _line(f"  {'  ' if number else '- '}{name}", said, f"{key}.{name}")
    for name in _MAPPINGS.get(key, ()):
        yield _line(f"  {name}", said, f"{key}.{name}")
    if key in _BY_YEAR:
        yield f"  {_YEAR}:"
    for name in _BY_YEAR.get(key, ()):
        yield _line(f"    {name}", said, f"{key}.{name}")


def _line(written: str, said: Mapping[str, str], path: str) -> str:
    meaning = "" if path in _OTHERWISE else said.get(path.rpartition(".")[2], "")
    return f"{written}:".ljust(_COLUMN) + f"  # {meaning}" if meaning else f"{written}:"
