"""Is it said where the share of a bond comes from that counts in the local allocation tax? Many bonds have none."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.checks.years import counts
from dxroi.finding import Finding
from dxroi.texts.findings import finding

CODE = "DX326"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each share without a source."""
    for item in subject.proposal.funding:
        if item.bond is not None and counts(item.bond.allocation_share) and not item.bond.terms_source:
            yield finding(CODE, f"{item.field}.tax_allocation_share")
