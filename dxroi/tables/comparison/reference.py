"""How far every candidate is from one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.models.appraisal import Reason
from dxroi.models.comparison import TEXTS, Candidate, Comparison, Value
from dxroi.tables.blocks import Align, Block, Column, Grid, Section
from dxroi.tables.comparison.list import shown
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t


def differences(sheet: Sheet, id_: str) -> Iterator[Block]:
    """The measures of the list, less those of the reference."""
    chosen = reference(sheet.comparison, id_)
    names = [name for name in sheet.options.columns if name not in TEXTS]
    yield Section(sheet.say(t.REFERENCE, name=sheet.name(chosen)), sheet.say(t.REFERENCE_REMARK))
    rows = [(_title(sheet, each, chosen), *_cells(sheet, names, each, chosen)) for each in shown(sheet)]
    yield Grid([Column("", Align.LEFT, wraps=True), *(Column(sheet.heading(name)) for name in names)], rows)


def reference(of: Comparison, id_: str) -> Candidate:
    """The candidate that the others are told apart from."""
    return next(each for each in of.candidates if each.id == id_)


def gaps(of: Candidate, chosen: Candidate, measures: Sequence[str]) -> Mapping[str, float | None]:
    """By measure, how much more of it a candidate has than the reference, unrounded; none where one has no value."""
    both = zip(measures, of.values, chosen.values, strict=True)
    return {
        name: None if isinstance(value, Reason) or isinstance(other, Reason) else value - other
        for name, value, other in both
    }


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
