"""DX4xx: policy and stage."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.texts.findings.entry import Entry

POLICY: Mapping[str, Entry] = {}
