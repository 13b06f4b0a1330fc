"""Finding, Severity, Location, Words: the only currency of complaint, from YAML syntax to policy checks."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Words(NamedTuple):
    """One text in both languages."""

    ja: str
    en: str


class Severity(StrEnum):
    """How much a finding weighs: only an error of form, value or rubric makes a file invalid."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Location(NamedTuple):
    """A place in a file; lines and columns count code points from 1. On line 0 the path is no file but an option."""

    path: str
    line: int
    column: int


class Finding(NamedTuple):
    """One complaint about one place: the code says which sentence, the values fill it in."""

    code: str
    """DX1xx form, DX2xx values, DX3xx consistency, DX4xx policy and stage, DX5xx rubric."""
    severity: Severity
    field: str
    """The path of the field as written in the file, `cost.0.annual`; empty for the whole file."""
    values: Mapping[str, str | float]
    """What the sentence of the catalogue (`texts/findings.py`) is filled in with."""
    location: Location | None = None

    @property
    def invalidates(self) -> bool:
        """Whether the file cannot be used: an error of form (DX1), value (DX2) or rubric (DX5)."""
        return self.severity is Severity.ERROR and self.code[:3] in ("DX1", "DX2", "DX5")


class InvalidFileError(Exception):
    """A file that cannot be used; carries every finding about it, in the order of the file."""

    def __init__(self, path: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(f"{path}: {', '.join(sorted({f.code for f in findings}))}")
        self.path = path
        self.findings = findings
