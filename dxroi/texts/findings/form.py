"""DX1xx: the form of the file."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.texts.findings.entry import Entry

FORM: Mapping[str, Entry] = {}
