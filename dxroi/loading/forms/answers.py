"""What stands in a cell -> what would stand in a proposal file, as strictly as there.

A number in another spelling stays what was typed, so that the reader of files says which number to write. What a cell
can be beyond a file - a date, a formula, an error, a number shown in thousands - is a finding, never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dxroi.engine.names import plain
from dxroi.finding import Location
from dxroi.loading.drafts import number_value, text_value
from dxroi.loading.forms.pages import Answer
from dxroi.loading.nearest import offered
from dxroi.loading.nodes import ScalarNode
from dxroi.loading.scalars import UNKNOWN, is_number, short
from dxroi.models.workbook import Cell, CellKind
from dxroi.tables.entry_form import Entry, Kind
from dxroi.texts import forms as t

_NOWHERE = Location("", 0, 0)
Complain = Callable[..., None]
"""Takes a code, the answer that it is about, and the values of its sentence."""


def is_unknown(answer: Answer | None) -> bool:
    """Whether the entry says that nobody could say yet."""
    cell = answer.cell if answer else None
    return cell is not None and cell.kind is CellKind.TEXT and cell.text.strip() in UNKNOWN


def value_of(answer: Answer, complain: Complain) -> str | None:
    """One line of YAML; none where nothing is stated, or something that is already complained of."""
    cell, kind = answer.cell, answer.entry.kind
    if cell is None:
        return None
    if cell.kind is CellKind.ERROR:
        complain("DX261", answer, written=short(cell.text))
    elif cell.kind is CellKind.FORMULA:
        complain("DX262", answer)
    elif kind is Kind.CHOICE:
        return _choice(answer, cell, complain)
    elif kind is Kind.TEXT:
        return _text(answer, cell, complain)
    elif cell.unit:
        complain("DX263", answer, written=cell.text, unit=cell.unit)
    elif is_unknown(answer):
        return _unknown(answer, complain)
    else:
        return _number(answer, cell, complain)
    return None


def _text(answer: Answer, cell: Cell, complain: Complain) -> str | None:
    if cell.kind is not CellKind.TEXT:
        complain("DX260", answer, written=short(cell.text))
        return None
    text = cell.text.strip()
    half = next((char for char in text if 0xD800 <= ord(char) <= 0xDFFF), None)
    if half is not None:  # half of a character, which no file can hold
        complain("DX108", answer, character=f"U+{ord(half):04X}")
        return None
    return "unknown" if answer.entry.may_be_unknown and text in UNKNOWN else text_value(text)


def _choice(answer: Answer, cell: Cell, complain: Complain) -> str | None:
    """The word of a file for one of the choices."""
    entry, text = answer.entry, cell.text.strip()
    name = plain(text)
    for word in entry.choices:
        if name in _said(entry, word):
            return word
    shown = _shown(answer, entry)
    said = {"candidates": ", ".join(shown), "way": "open"} if is_unknown(answer) and not entry.required else None
    complain("DX208", answer, written=short(text), **(said or offered(text, shown)))
    return None


def _said(entry: Entry, word: str) -> Iterable[str]:
    """Every way of saying a choice that means nothing else."""
    words = entry.choices[word]
    also = t.ALSO.get(word, ()) if entry.choices is t.KIND else ()
    return {plain(each) for each in (word, words.ja, words.en, *also)}


def _shown(answer: Answer, entry: Entry) -> list[str]:
    """The choices in the language of the form."""
    english = answer.spot.label == entry.label.en
    return [words.en if english else words.ja for words in entry.choices.values()]


def _unknown(answer: Answer, complain: Complain) -> str | None:
    """What is said to be unknown, where that is possible; a rating then is not stated."""
    kind = answer.entry.kind
    if kind.is_quantity:
        return "unknown"
    if kind is not Kind.RATING:
        complain("DX264", answer, written=answer.cell.text.strip() if answer.cell else "")
    return None


def _number(answer: Answer, cell: Cell, complain: Complain) -> str | None:
    """A number as the cell holds it; anything else as text, which the reader of files will refuse."""
    kind, text = answer.entry.kind, cell.text.strip()
    if cell.kind is CellKind.NUMBER and cell.percent and kind is not Kind.SHARE:
        return text_value(f"{float(text) * 100:.15g}%")
    if cell.kind in (CellKind.NUMBER, CellKind.TEXT) and is_number(ScalarNode(_NOWHERE, text)):
        return text
    if cell.kind is CellKind.TEXT and text[0] in "{[" and kind.is_quantity:
        value, faults = number_value(answer.entry.key, text)
        for each in faults:
            complain(each.code, answer, **each.values)
        return value
    return text_value(text)
