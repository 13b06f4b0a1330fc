"""Does a purchase rest on a long-term contract? That is for what is hired or used, as an ordinance lists it."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.finding import Finding
from dxroi.models.words import Authority, ContractForm
from dxroi.texts.findings import finding

CODE = "DX415"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for each purchase by instalments that is called a long-term contract."""
    for item in subject.proposal.costs:
        contract = item.contract
        if contract is None or contract.form is not ContractForm.PURCHASE:
            continue
        if contract.authority is Authority.LONG_TERM:
            yield finding(CODE, f"{contract.field}.authority", item=item.item or "")
