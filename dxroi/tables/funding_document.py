"""A budget request for machines: `dxroi.funding/1` in unrounded yen, and one row a proposal and fiscal year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.engine.funding_years import AMOUNTS, FundingAnswer, column_sum
from dxroi.finding import Finding
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, enveloped, number, proposal_entry
from dxroi.tables.funding import Request
from dxroi.texts import Lang

FORMAT = "dxroi.funding/1"
FIELDS = (
    "path",
    "id",
    "name",
    "department",
    "year",
    *AMOUNTS,
    "cumulative_general_revenue",
    "within_horizon",
    "complete",
)


def funding_document(
    rubric: Rubric, requests: Sequence[Request], total: Request | None, findings: Sequence[Finding], lang: Lang
) -> Mapping[str, Value]:
    """The whole document; `total` is there where it was asked for."""
    body = {
        "results": [{**proposal_entry(each.proposals[0]), **_figures(each.answer)} for each in requests],
        "total": None if total is None else {"left_out": list(total.left_out), **_figures(total.answer)},
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _figures(answer: FundingAnswer) -> Mapping[str, Value]:
    return {
        "years": list(_years(answer)),
        "totals": {name: number(column_sum(answer.years, name)) for name in AMOUNTS},
        "undated_bonds": list(answer.undated),
    }


def _years(answer: FundingAnswer) -> Iterator[dict[str, str | float | bool | None]]:
    """Every year with the general revenue so far."""
    for n, row in enumerate(answer.years, 1):
        so_far = column_sum(answer.years[:n], "general_revenue")
        yield {
            "year": row.year,
            **{name: number(getattr(row, name)) for name in AMOUNTS},
            "cumulative_general_revenue": number(so_far) if row.within_horizon else None,
            "within_horizon": row.within_horizon,
            "complete": row.complete,
        }


def funding_records(requests: Sequence[Request], total: Request | None) -> Records:
    """One row a proposal and fiscal year; of the sum, rows without a path."""
    rows = [
        {**_identity(each), **row}
        for each in (*requests, *(() if total is None else (total,)))
        for row in _years(each.answer)
    ]
    return Records(FIELDS, rows)


def _identity(request: Request) -> Mapping[str, str | None]:
    if request.is_total:
        return {"path": None, "id": None, "name": None, "department": None}
    (proposal,) = request.proposals
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
    }
