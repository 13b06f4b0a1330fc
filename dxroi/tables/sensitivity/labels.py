"""What each field is called: a work, cost or procedure by its name, a value with what it is of."""

from __future__ import annotations

from dxroi.engine.ledgers import ledgers
from dxroi.engine.reading import Case
from dxroi.finding import Words
from dxroi.models.proposal import Proposal, item_name, quantities
from dxroi.models.uncertainty import DELAY, Input
from dxroi.tables.page import field_key, whose
from dxroi.tables.rubric import title
from dxroi.texts import Lang, say, whatif
from dxroi.texts import sensitivity as t
from dxroi.texts.terms import FIELD

_HOURS = "hours_saved"
_OTHERWISE = {("hours_saved", "hours"): FIELD[_HOURS], ("cost", "hours"): t.OWN_HOURS}
"""Keys that say something else in another part of the file."""


def label(case: Case, field: str, lang: Lang, *, is_mean: bool = True) -> str:
    """What a field is called, with its item; of a list whether the number beside it is its mean."""
    parts = field.split(".")
    if field == DELAY:
        return say(t.DELAY, lang)
    if field == "yen_per_hour":
        return say(t.RATE, lang)
    if field in whatif.FIELD:
        return say(whatif.FIELD[field], lang)
    if parts[0] == "ratings":
        return say(whatif.RATING, lang, name=_criterion(case, parts[1], lang))
    if field.startswith("rubric.criteria."):
        return say(t.WEIGHT, lang, name=_criterion(case, parts[2], lang))
    return _of_item(case, field, lang, is_mean=is_mean)


def input_label(case: Case, each: Input, lang: Lang) -> str:
    """What an input is called; what moves with it is counted."""
    fields = [member.field for member in each.members]
    if len(fields) == 1:
        return label(case, fields[0], lang)
    lists = {field.rpartition(".")[0] for field in fields}
    if len(lists) == 1 and all(_is_entry(field) for field in fields):
        return _of_item(case, lists.pop(), lang, is_mean=False)
    items = {item_path(case.proposal, field) for field in fields}
    if len(items) == 1:
        return _of_item(case, items.pop() or fields[0], lang, is_mean=False)
    return say(t.WITH_OTHERS, lang, name=label(case, fields[0], lang), n=len(fields) - 1)


def item_path(proposal: Proposal, field: str) -> str | None:
    """The path of the work, cost, budget line or procedure that a field belongs to."""
    listed = (proposal.works, proposal.costs, proposal.cash_savings, proposal.residents)
    paths = (each.field for items in listed for each in items)
    return next((path for path in paths if field == path or field.startswith(f"{path}.")), None)


def _of_item(case: Case, field: str, lang: Lang, *, is_mean: bool) -> str:
    """A value of an item, or the whole of it."""
    item, kind = item_name(case.proposal, field), field.split(".")[0]
    if kind == _HOURS and (field == _HOURS or field == item_path(case.proposal, field)):
        words = say(t.HOURS_LOST if _is_lost(case, field) else FIELD[_HOURS], lang)
    elif item and field == item_path(case.proposal, field) and kind != "cash_saved":
        return say(t.WHOLE_ITEM, lang, name=item)
    else:
        words = _words(field, kind, lang)
    named = say(t.ITEM, lang, what=words, item=item) if item else words
    return named + _entry(case.proposal, field, lang, is_mean=is_mean)


def _words(field: str, kind: str, lang: Lang) -> str:
    name = field_key(field)
    words: Words | None = FIELD["cash_saved"] if kind == "cash_saved" else _OTHERWISE.get((kind, name), FIELD.get(name))
    return say(words, lang) if words else field


def _entry(proposal: Proposal, field: str, lang: Lang, *, is_mean: bool) -> str:
    """Which year of a list it is, or that it is the mean of one; whether it is without tax."""
    stated = {quantity.field: quantity for quantity in quantities(proposal)}
    if field in stated:
        return (_year(stated.keys(), field, lang) if _is_entry(field) else "") + whose(stated[field], lang)
    entries = [quantity for path, quantity in stated.items() if path.startswith(f"{field}.") and _is_entry(path)]
    is_list = bool(entries) and all(quantity.field.rpartition(".")[0] == field for quantity in entries)
    if not is_list or not is_mean:
        return ""
    return say(t.AVERAGE_AFTER_TAX if any(q.before_tax is not None for q in entries) else t.ON_AVERAGE, lang)


def _year(paths: object, field: str, lang: Lang) -> str:
    of, _, last = field.rpartition(".")
    after = (f"{of}.{int(last) + 1}", f"{of}.ceiling")  # the ceiling of a curve comes after all of its years
    is_last = not any(path in paths for path in after)  # type: ignore[operator]  # the keys of a dict
    return say(t.LAST_ENTRY if is_last else t.ENTRY, lang, n=int(last) + 1)


def _is_entry(field: str) -> bool:
    """Whether it is one year of a list: `cost.0.annual.1`, not `cost.0`."""
    parts = field.split(".")
    return len(parts) > 2 and parts[-1].isdigit()


def _is_lost(case: Case, field: str) -> bool:
    """Whether the work takes longer than before, so that more of these hours is worse."""
    return any(line.work.field == field and line.hours.total(case.rubric.horizon) < 0 for line in ledgers(*case).works)


def _criterion(case: Case, id_: str, lang: Lang) -> str:
    found = next((each for each in case.rubric.criteria if each.id == id_), None)
    return id_ if found is None else title(found, lang)
