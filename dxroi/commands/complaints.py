"""Findings on standard error: place, severity, code, what is wrong, and the way out."""

from __future__ import annotations

from collections.abc import Iterable

from dxroi.commands.language import LANG, tell
from dxroi.commands.streams import warn
from dxroi.finding import Finding, Severity, Words
from dxroi.formats.escaping import terminal as harmless
from dxroi.texts import commands as t
from dxroi.texts.findings import hint, message


def complain(findings: Iterable[Finding], *, notes: bool, elsewhere: Words = t.NOTES_HIDDEN) -> None:
    """Every error and warning in two lines; notes too where asked, else only how many there are, and where."""
    hidden = 0
    for found in findings:
        if found.severity is Severity.NOTE and not notes:
            hidden += 1
            continue
        warn("\n".join(_lines(found)))
    if hidden:
        warn(tell(elsewhere, n=hidden))


def _lines(found: Finding) -> tuple[str, str]:
    place = found.location
    where = "" if place is None else f"{place.path}:{place.line}:{place.column}: " if place.line else f"{place.path}: "
    field = f" {found.field}:" if found.field else ""
    severity = tell(t.SEVERITY[found.severity.value])
    return (
        harmless(f"{where}{severity} {found.code}{field} {message(found, LANG)}"),
        harmless(f"  → {hint(found, LANG)}"),
    )


def in_file_order(findings: Iterable[Finding]) -> list[Finding]:
    """By path, line and column; what has no place comes first."""
    return sorted(findings, key=lambda f: (*(f.location or ("", 0, 0)), f.code, f.field))
