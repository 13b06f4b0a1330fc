"""DX2xx: single values."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.texts.findings.entry import Entry

VALUES: Mapping[str, Entry] = {}
