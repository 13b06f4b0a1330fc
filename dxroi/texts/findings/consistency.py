"""DX3xx: figures that do not fit each other."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.texts.findings.entry import Entry

CONSISTENCY: Mapping[str, Entry] = {}
