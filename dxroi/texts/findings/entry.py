"""One entry of the catalogue of findings."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.finding import Severity, Words


class Entry(NamedTuple):
    """Severity, message and hint; `{name}` stands for a value of the finding."""

    severity: Severity
    message: Words
    hint: Words
