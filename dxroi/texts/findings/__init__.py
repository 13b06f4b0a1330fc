"""The catalogue of findings: code -> severity, message and way out, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from dxroi.finding import Finding, Location, Words
from dxroi.texts import Lang, say
from dxroi.texts.findings.entry import Entry
from dxroi.texts.terms import RULE, VERDICT_SHORT

if TYPE_CHECKING:
    from dxroi.texts.findings.cells import Cell


@cache
def _entries(kind: str) -> Mapping[str, Entry]:
    """The entries of one kind of code; a call that finds nothing loads none of them."""
    if kind == "DX1":
        from dxroi.texts.findings.form import FORM

        return FORM
    if kind == "DX2":
        from dxroi.texts.findings.values import VALUES

        return VALUES
    if kind == "DX3":
        from dxroi.texts.findings.consistency import CONSISTENCY

        return CONSISTENCY
    if kind == "DX4":
        from dxroi.texts.findings.policy import POLICY

        return POLICY
    if kind == "DX5":
        from dxroi.texts.findings.rubric import RUBRIC

        return RUBRIC
    return {}


class _Catalogue(Mapping[str, Entry]):
    """Every code with its entry, in the order of the codes."""

    def __getitem__(self, code: str) -> Entry:
        return _entries(code[:3])[code]

    def __iter__(self) -> Iterator[str]:
        return (code for digit in range(1, 6) for code in _entries(f"DX{digit}"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


CATALOGUE: Mapping[str, Entry] = _Catalogue()

_VERDICTS = ("verdict", "verdict_then", "verdict_wanted")
"""The values of findings that name a verdict."""
_AMOUNTS = ("cost_after", "benefit_after")
"""The values of findings that are yen, and may be unknown."""
UNKNOWN_AMOUNT = "unknown"
"""An amount that nobody stated."""
_UNKNOWN = Words("未定", "unknown")
_YEN = Words("{amount}円", "{amount} yen")
_CELL = "cell_key"
"""The value that names how a finding is said of a cell of a form."""
_RULE = "asked"
"""The value that names what a rule asks a resident for."""
IN_OPTION = "in_option"
"""The value that names the option in which something is found."""
INHERITED = "inherited"
"""The value that says that it is found at nothing which the option itself states."""
_IN_OPTION = Words("案「{option}」では、{message}", "in the option `{option}`, {message}")
_INHERITED = Words(
    "{hint}（この案だけを直すには、案の `set:` に書く）", "{hint} (for this option alone: in its `set:`)"
)


def finding(code: str, field: str, location: Location | None = None, **values: str | float) -> Finding:
    """A finding of the catalogue, with the severity that the catalogue gives it."""
    return Finding(code, CATALOGUE[code].severity, field, values, location)


def message(found: Finding, lang: Lang) -> str:
    """What is wrong, in one sentence."""
    cell = _of_a_cell(found)
    words = cell.message if cell is not None and cell.message is not None else CATALOGUE[found.code].message
    text = say(words, lang, **_worded(found, lang))
    option = found.values.get(IN_OPTION)
    return text if option is None else say(_IN_OPTION, lang, option=option, message=text)


def hint(found: Finding, lang: Lang) -> str:
    """The way out, in one sentence: that of the case, where the finding names one."""
    entry, cell = CATALOGUE[found.code], _of_a_cell(found)
    words = entry.ways.get(str(found.values.get("way")), entry.hint) if cell is None else cell.hint
    text = say(words, lang, **_worded(found, lang))
    return say(_INHERITED, lang, hint=text) if INHERITED in found.values else text


def by_way(found: Finding, way: str) -> Finding:
    """The finding with one of the hints that its code has for single cases."""
    return found._replace(values={**found.values, "way": way})


def of_a_cell(found: Finding) -> Finding:
    """The finding in words of an entry form, where those of the catalogue speak of keys of a file."""
    from dxroi.texts.findings.cells import key_of  # only what reads forms says so

    key = key_of(found.code, str(found.values.get("way", "")))
    return found._replace(values={**found.values, _CELL: key}) if key else found


def _of_a_cell(found: Finding) -> Cell | None:
    key = found.values.get(_CELL)
    if key is None:
        return None
    from dxroi.texts.findings.cells import CELLS

    return CELLS[str(key)]


def _worded(found: Finding, lang: Lang) -> Mapping[str, str | float]:
    """The values; verdicts by the words of the screen, amounts with their unit."""
    verdicts = {name: VERDICT_SHORT[str(value)] for name, value in found.values.items() if name in _VERDICTS}
    rules = {name: RULE[str(value)] for name, value in found.values.items() if name == _RULE}
    amounts = {name: _yen(str(value), lang) for name, value in found.values.items() if name in _AMOUNTS}
    return {**found.values, **amounts, **{name: say(words, lang) for name, words in (verdicts | rules).items()}}


def _yen(amount: str, lang: Lang) -> str:
    return say(_UNKNOWN, lang) if amount == UNKNOWN_AMOUNT else say(_YEN, lang, amount=amount)
