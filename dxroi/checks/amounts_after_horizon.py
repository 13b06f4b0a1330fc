"""Does the file state amounts for years after the horizon? They are not counted; `--years` takes them in."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.checks.subject import Subject
from dxroi.engine.after_horizon import after_horizon
from dxroi.finding import Finding
from dxroi.models.quantity import Number
from dxroi.texts.findings import UNKNOWN_AMOUNT, finding

CODE = "DX303"


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding with the sums that are left out."""
    late = after_horizon(subject.proposal, subject.rubric)
    if late is not None:
        cost, benefit = _yen(late.cost), _yen(late.benefit)
        yield finding(CODE, late.fields[0], cost_after=cost, benefit_after=benefit, years=subject.rubric.horizon)


def _yen(amount: Number | None) -> str:
    return UNKNOWN_AMOUNT if amount is None else f"{amount:,.0f}"
