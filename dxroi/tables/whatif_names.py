"""What the fields that `dxroi whatif` changes are called, and what becomes what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.models.proposal import item_name
from dxroi.models.rubric import Rubric
from dxroi.tables.page import field_label
from dxroi.tables.rubric import title
from dxroi.tables.whatif_figures import State
from dxroi.texts import Lang, say
from dxroi.texts import whatif as t
from dxroi.texts.terms import FIELD, STAFF

_NAMED = ("hours_saved", "cost", "cash_saved", "residents", "funding", "literacy", "first_year")
"""Keys at the top of a proposal below which fields have names of their own."""


class Alteration(NamedTuple):
    """One change: the field, what it says in the file and what it would say."""

    field: str
    was: object
    """A plain value; none where the field is absent."""
    now: object
    was_text: str | None
    """The same as written."""
    now_text: str


def name_of(field: str, of: State, lang: Lang) -> str:
    """What a field is called, with its item; empty where it has no name but its path."""
    parts = field.split(".")
    if parts[0] == "ratings" and len(parts) > 1:
        return say(t.RATING, lang, name=_criterion(parts[1], of.rubric, lang))
    if parts[0] in _NAMED and any(part in FIELD for part in parts[-1:]):
        return field_label(field, item_name(of.proposal, field), lang)
    if field.endswith(".importance"):
        return say(t.IMPORTANCE, lang, name=_criterion(parts[-2], of.rubric, lang))
    if field.startswith("rubric.labour.") and parts[-1] == "yen_per_hour" and parts[2] in STAFF:
        return say(t.LABOUR, lang, name=say(STAFF[parts[2]], lang))
    words = t.FIELD.get(field.removesuffix(".value"))
    return say(words, lang) if words else ""


def _criterion(id_: str, rubric: Rubric, lang: Lang) -> str:
    found = next((each for each in rubric.criteria if each.id == id_), None)
    return id_ if found is None else title(found, lang)


def facts_of(alterations: Sequence[Alteration], of: State, lang: Lang) -> Iterator[tuple[str, str]]:
    """Each change: its path, its name, and what becomes what."""
    for each in alterations:
        name = name_of(each.field, of, lang)
        was = say(t.ABSENT, lang) if each.was_text is None else each.was_text
        words = t.NAMED_CHANGE if name else t.CHANGE
        yield each.field, say(words, lang, name=name, was=was, now=each.now_text)
