"""The catalogue of findings: code -> severity, message and way out, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.finding import Finding, Location
from dxroi.texts import Lang, say
from dxroi.texts.findings.consistency import CONSISTENCY
from dxroi.texts.findings.entry import Entry
from dxroi.texts.findings.form import FORM
from dxroi.texts.findings.policy import POLICY
from dxroi.texts.findings.rubric import RUBRIC
from dxroi.texts.findings.values import VALUES
from dxroi.texts.terms import VERDICT_SHORT

CATALOGUE: Mapping[str, Entry] = {**FORM, **VALUES, **CONSISTENCY, **POLICY, **RUBRIC}

_VERDICTS = ("verdict", "verdict_then", "verdict_wanted")
"""The values of findings that name a verdict."""


def finding(code: str, field: str, location: Location | None = None, **values: str | float) -> Finding:
    """A finding of the catalogue, with the severity that the catalogue gives it."""
    return Finding(code, CATALOGUE[code].severity, field, values, location)


def message(found: Finding, lang: Lang) -> str:
    """What is wrong, in one sentence."""
    return say(CATALOGUE[found.code].message, lang, **_worded(found, lang))


def hint(found: Finding, lang: Lang) -> str:
    """The way out, in one sentence: that of the case, where the finding names one."""
    entry = CATALOGUE[found.code]
    return say(entry.ways.get(str(found.values.get("way")), entry.hint), lang, **_worded(found, lang))


def by_way(found: Finding, way: str) -> Finding:
    """The finding with one of the hints that its code has for single cases."""
    return found._replace(values={**found.values, "way": way})


def _worded(found: Finding, lang: Lang) -> Mapping[str, str | float]:
    """The values; verdicts by the words of the screen."""
    verdicts = {name: VERDICT_SHORT[str(value)] for name, value in found.values.items() if name in _VERDICTS}
    return {**found.values, **{name: say(words, lang) for name, words in verdicts.items()}}
