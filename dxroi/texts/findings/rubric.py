"""DX5xx: rubrics."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.texts.findings.entry import Entry

RUBRIC: Mapping[str, Entry] = {}
