"""Does a contract run longer than such a contract may? The limit is the city's own, or else what is customary."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.words import Authority
from dxroi.texts.findings import by_way, finding

CODE = "DX325"
CUSTOMARY = 5
"""Years; ordinances commonly allow long-term contracts up to five (as that of 南但広域). Custom, no law."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each contract above the limit stated; of a long-term one without a limit, above custom."""
    for item in subject.proposal.costs:
        contract = item.contract
        if contract is None:
            continue
        custom = CUSTOMARY if contract.authority is Authority.LONG_TERM else None
        limit = contract.limit_years or custom
        if limit is not None and contract.months > 12 * limit:
            found = finding(CODE, f"{contract.field}.months", months=contract.months, years=limit)
            yield found if contract.limit_years else by_way(found, "custom")
