"""Does a contract bind the city beyond its first fiscal year, and rests on nothing? Each budget is of one year."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.terms import Contract
from dxroi.models.words import Authority, ContractForm
from dxroi.texts.findings import by_way, finding

CODE = "DX414"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each such contract, with the legal form that fits what it is about."""
    for item in subject.proposal.costs:
        contract = item.contract
        if contract is not None and contract.authority is Authority.NONE and _runs_on(contract):
            found = finding(CODE, f"{contract.field}.authority", item=item.item or "", months=contract.months)
            yield by_way(found, "purchase") if contract.form is ContractForm.PURCHASE else found


def _runs_on(contract: Contract) -> bool:
    """Whether its last month is in a later fiscal year than its first."""
    return contract.months > contract.starts[1]
