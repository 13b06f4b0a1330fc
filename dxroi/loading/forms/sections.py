"""The sections of a form below its first: works, costs, spending that falls, funding and ratings."""

from __future__ import annotations

from collections.abc import Callable

from dxroi.engine.names import plain
from dxroi.finding import Location
from dxroi.loading.drafts import Value, text_value
from dxroi.loading.forms.filling import Filling
from dxroi.loading.forms.pages import Answer, Page, Row
from dxroi.loading.nodes import ScalarNode
from dxroi.loading.scalars import is_number, number_of
from dxroi.models.rubric import Rubric
from dxroi.tables.entry_form import COSTS
from dxroi.texts import forms as t

_WAYS = (("cases", "minutes_before", "minutes_after"), ("before", "after"))
_NOWHERE = Location("", 0, 0)
_Item = Callable[[Filling, Row, str], Value]
"""Makes an item of a row, at a path."""


def filling_of(page: Page, rubric: Rubric, path: str) -> Filling:
    """The draft of a page, whole."""
    filling = Filling(page, path)
    _works(filling)
    _listed(filling, "cost", _cost)
    _listed(filling, "cash_saved", _cash)
    _listed(filling, "funding", _fund)
    _ratings(filling, rubric)
    return filling


def _works(filling: Filling) -> None:
    rows = filling.rows("hours_saved")
    if len(rows) == 1 and _is_none(rows[0]):
        filling.draft.values["hours_saved"] = "0"
        filling.draft.remarks["hours_saved"] = rows[0].spot.cell
    else:
        _listed(filling, "hours_saved", _work, rows)


def _listed(filling: Filling, table: str, item: _Item, rows: list[Row] | None = None) -> None:
    """The rows of a table as the items of a list."""
    filled = filling.rows(table) if rows is None else rows
    items: list[Value] = []
    for number, row in enumerate(filled):
        path = f"{table}.{number}"
        filling.spots[path] = row.spot
        items.append(item(filling, row, path))
    if items:
        filling.draft.values[table] = items


def _is_there(row: Row, key: str) -> bool:
    return key in row.answers and row.answers[key].cell is not None


def _is_none(row: Row) -> bool:
    """Whether a row says that there is no work whose time falls."""
    name = row.answers["work"].cell if "work" in row.answers else None
    others = (each for key, each in row.answers.items() if key != "work")
    said = {plain(word) for word in (t.NONE_ROW.ja, t.NONE_ROW.en, "無し")}
    return name is not None and plain(name.text) in said and all(each.cell is None for each in others)


def _work(filling: Filling, row: Row, path: str) -> Value:
    """One work, its hours stated in one way and that one whole."""
    item: dict[str, Value] = {}
    filling.needed(item, row.answers, "work", f"{path}.work")
    stated = [way for way in _WAYS if any(_is_there(row, key) for key in way)]
    if not stated:
        filling.complain("DX179", row.spot)
        item["hours"] = "unknown"
    elif len(stated) > 1:
        filling.complain("DX179", next(row.answers[key] for key in stated[1] if _is_there(row, key)), way="both")
    for key in stated[0] if stated else ():
        if not _is_there(row, key):
            filling.complain("DX179", row.answers.get(key, row.spot), way="part")
        if filling.put(item, row.answers, key, f"{path}.{key}") is None:
            item[key] = "unknown"
    for key in ("staff", "freed_for", "evidence"):
        filling.put(item, row.answers, key, f"{path}.{key}")
    return item


def _cost(filling: Filling, row: Row, path: str) -> Value:
    """One cost; the year from which it is paid is that of both its amounts."""
    item: dict[str, Value] = {}
    if filling.page.is_row:
        english = row.spot.label in (each.label.en for each in COSTS.entries)
        item["item"] = text_value(t.ITEM.en if english else t.ITEM.ja)
    else:
        filling.needed(item, row.answers, "item", f"{path}.item")
    for key in ("initial", "annual"):
        filling.put(item, row.answers, key, f"{path}.{key}")
    if not any(_is_there(row, key) for key in ("initial", "annual")):
        filling.complain("DX180", row.answers.get("initial", row.spot))
        item["initial"] = "unknown"
    year = filling.put({}, row.answers, "from", f"{path}.from")
    for amount, key in (("initial", "in"), ("annual", "from")):
        if year is not None and amount in item:
            item[key] = year
            spot = row.answers["from"].spot
            filling.spots[f"{path}.{key}"], filling.draft.remarks[f"{path}.{key}"] = spot, spot.cell
    for key in ("tax", "contract_until", "evidence", "note"):
        filling.put(item, row.answers, key, f"{path}.{key}")
    return item


def _cash(filling: Filling, row: Row, path: str) -> Value:
    """One budget line that falls."""
    item: dict[str, Value] = {}
    for key in ("item", "annual"):
        filling.needed(item, row.answers, key, f"{path}.{key}")
    for key in ("tax", "from"):
        filling.put(item, row.answers, key, f"{path}.{key}")
    return item


def _fund(filling: Filling, row: Row, path: str) -> Value:
    """One source of funds."""
    item: dict[str, Value] = {}
    for key in ("source", "share"):
        filling.needed(item, row.answers, key, f"{path}.{key}")
    if item["source"] == "unknown":  # complained of already
        item["source"] = "other"
    for key in ("of", "until", "name"):
        filling.put(item, row.answers, key, f"{path}.{key}")
    return item


def _ratings(filling: Filling, rubric: Rubric) -> None:
    """The ratings that are stated, each with its reason."""
    scales = {each.id: (each.points[0][0], each.points[-1][0]) for each in rubric.criteria}
    ratings: dict[str, Value] = {}
    for id_, row in filling.page.ratings.items():
        path = f"ratings.{id_}"
        filling.spots[path] = row.spot
        item: dict[str, Value] = {}
        filling.put(item, row.answers, "rating", f"{path}.rating")
        because = filling.put(item, row.answers, "because", f"{path}.because")
        if "rating" in item:
            ratings[id_] = item
            _on_scale(filling, row.answers["rating"], str(item["rating"]), scales[id_])
            filling.draft.remarks[path] = row.answers["rating"].spot.cell
        elif because is not None:
            filling.complain("DX185", row.answers.get("rating", row.spot))
    if ratings:
        filling.draft.values["ratings"] = ratings


def _on_scale(filling: Filling, answer: Answer, written: str, scale: tuple[float, float]) -> None:
    """A rating lies on the scale of its criterion; one that is no number is the reader's to refuse."""
    number = number_of(written) if is_number(ScalarNode(_NOWHERE, written)) else None
    if number is not None and not scale[0] <= number <= scale[1]:
        filling.complain("DX227", answer, written=written, scale=f"{scale[0]:g}..{scale[1]:g}")
