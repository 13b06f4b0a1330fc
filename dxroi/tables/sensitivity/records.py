"""The answer for a spreadsheet: one row for each value that turns a verdict, and each input with what it makes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dxroi.models.uncertainty import Bar, Switch
from dxroi.tables.blocks import Records
from dxroi.tables.document import number
from dxroi.tables.sensitivity.sheet import Sheet

if TYPE_CHECKING:
    from dxroi.engine.learning.experience import Experienced

Cell = str | float | bool | None
FIELDS = (
    "path",
    "id",
    "name",
    "verdict",
    "kind",
    "field",
    "label",
    "now",
    "at_switch",
    "to",
    "inside_range",
    "low",
    "high",
    "at_low",
    "at_high",
    "verdict_low",
    "verdict_high",
)


def sensitivity_records(sheets: Sequence[Sheet], beside: Sequence[Experienced] = ()) -> Records:
    """The rows of all proposals; `kind` is `switching` or `tornado`.

    What experience would have it stands in every row of its proposal, as the verdict does; a proposal that has no other
    row has one of the kind `calibrated`.
    """
    if not beside:
        return Records(FIELDS, [{**dict.fromkeys(FIELDS), **row} for sheet in sheets for row in _rows(sheet)])
    from dxroi.tables.calibration.records import calibrated_cells

    rows: list[Mapping[str, Cell]] = []
    for sheet, experienced in zip(sheets, beside, strict=True):
        cells = calibrated_cells(experienced)
        own = list(_rows(sheet)) or [{**_head(sheet), "kind": "calibrated"}]
        rows += [{**dict.fromkeys(FIELDS), **row, **cells} for row in own]
    return Records(tuple(dict.fromkeys(name for row in rows for name in row)), rows)


def _head(sheet: Sheet) -> Mapping[str, Cell]:
    proposal = sheet.proposal
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "verdict": sheet.study.judgement.verdict.value,
    }


def _rows(sheet: Sheet) -> Iterator[Mapping[str, Cell]]:
    head = _head(sheet)
    for switch in sheet.study.switching:
        yield {**head, **_switch(sheet, switch)}
    for bar in sheet.study.tornado:
        yield {**head, **_bar(sheet, bar)}


def _switch(sheet: Sheet, switch: Switch) -> Mapping[str, Cell]:
    return {
        "kind": "switching",
        "field": switch.field,
        "label": sheet.label(switch.field),
        "now": number(switch.now),
        "at_switch": number(switch.at),
        "to": switch.then.value,
        "inside_range": switch.inside,
    }


def _bar(sheet: Sheet, bar: Bar) -> Mapping[str, Cell]:
    first = bar.input.members[0]
    return {
        "kind": "tornado",
        "field": bar.input.field,
        "label": sheet.input(bar.input),
        "low": number(sheet.written(first.field, first.low)),
        "high": number(sheet.written(first.field, first.high)),
        "at_low": number(bar.at_low),
        "at_high": number(bar.at_high),
        "verdict_low": bar.verdict_low.value,
        "verdict_high": bar.verdict_high.value,
    }
