"""How far every candidate is from one of them."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.appraisal import Reason
from dxroi.models.comparison import TEXTS, Candidate, Value
from dxroi.tables.blocks import Align, Block, Column, Grid, Section
from dxroi.tables.comparison.list import leading
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t


def differences(sheet: Sheet, id_: str) -> Iterator[Block]:
    """The measures of the list, less those of the reference."""
    chosen = next(each for each in sheet.comparison.candidates if each.id == id_)
    names = [name for name in sheet.options.columns if name not in TEXTS]
    yield Section(sheet.say(t.REFERENCE, name=sheet.name(chosen)), sheet.say(t.REFERENCE_REMARK))
    shown = [each for each, _ in leading(sheet)]
    rows = [(_title(sheet, each, chosen), *_cells(sheet, names, each, chosen)) for each in shown]
    yield Grid([Column("", Align.LEFT, wraps=True), *(Column(sheet.heading(name)) for name in names)], rows)


def _title(sheet: Sheet, of: Candidate, chosen: Candidate) -> str:
    return sheet.say(t.IS_REFERENCE, name=sheet.title(of)) if of is chosen else sheet.title(of)


def _cells(sheet: Sheet, names: list[str], of: Candidate, chosen: Candidate) -> Iterator[str]:
    both = (dict(zip(sheet.comparison.measures, each.values, strict=True)) for each in (of, chosen))
    values, reference = both
    for name in names:
        yield difference(sheet, name, values[name], reference[name])


def difference(sheet: Sheet, name: str, value: Value, reference: Value) -> str:
    """With its sign; where one of the two has no value, why."""
    if isinstance(value, Reason) or isinstance(reference, Reason):
        return sheet.value(name, value if isinstance(value, Reason) else reference)
    text = sheet.difference(name, value - reference)
    seen = any(digit in text for digit in "123456789")
    return sheet.say(t.MORE_BY, amount=text) if value > reference and seen else text
