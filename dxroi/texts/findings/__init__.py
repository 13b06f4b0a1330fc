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

CATALOGUE: Mapping[str, Entry] = {**FORM, **VALUES, **CONSISTENCY, **POLICY, **RUBRIC}


def finding(code: str, field: str, location: Location | None = None, **values: str | float) -> Finding:
    """A finding of the catalogue, with the severity that the catalogue gives it."""
    return Finding(code, CATALOGUE[code].severity, field, values, location)


def message(found: Finding, lang: Lang) -> str:
    """What is wrong, in one sentence."""
    return say(CATALOGUE[found.code].message, lang, **found.values)


def hint(found: Finding, lang: Lang) -> str:
    """The way out, in one sentence."""
    return say(CATALOGUE[found.code].hint, lang, **found.values)
