"""What a figure rests on. Frozen."""

from __future__ import annotations

from typing import NamedTuple

from dxroi.models.words import Evidence


class Grounds(NamedTuple):
    """What an item rests on."""

    source: str | None = None
    evidence: Evidence = Evidence.ESTIMATE
    note: str | None = None
    evidence_stated: bool = False
    """Whether the file names the evidence, or the default stands."""
