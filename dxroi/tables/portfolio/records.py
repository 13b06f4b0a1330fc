"""The answer for a spreadsheet: one row a proposal, chosen or not, with what it takes of every limit."""

from __future__ import annotations

from collections.abc import Mapping

from dxroi.engine.portfolio.candidates import HOUR
from dxroi.models.portfolio import Candidate, Start
from dxroi.tables.blocks import Records
from dxroi.tables.document import number
from dxroi.tables.portfolio.lists import reason
from dxroi.tables.portfolio.sheet import Sheet

Cell = str | float | bool | None


def portfolio_records(sheet: Sheet) -> Records:
    """In the order of the ids; yen and hours, unrounded values."""
    starts = {each.candidate.id: each.start for each in sheet.answer.chosen}
    rejections = {each.candidate.id: each for each in sheet.answer.rejected}
    rows: list[Mapping[str, Cell]] = []
    for each in sheet.question.candidates:
        start, rejection = starts.get(each.id), rejections.get(each.id)
        rows.append(
            {
                **_identity(sheet, each),
                "chosen": start is not None,
                "reason": rejection.reason.value if rejection else None,
                "reason_label": reason(sheet, rejection) if rejection else None,
                **_amounts(sheet, each, start or next(iter(each.starts), None)),
            }
        )
    return Records(tuple(dict.fromkeys(name for row in rows for name in row)), rows)


def _identity(sheet: Sheet, each: Candidate) -> Mapping[str, Cell]:
    proposal = each.proposal
    return {
        "path": proposal.path,
        "id": each.id,
        "name": proposal.name,
        "department": proposal.department,
        "stage": proposal.stage.value,
        "obligation": proposal.obligation.value,
        "verdict": each.verdict.value,
        "verdict_label": sheet.verdict(each.verdict),
    }


def _amounts(sheet: Sheet, each: Candidate, start: Start | None) -> Mapping[str, Cell]:
    """What the chosen start takes, else the earliest one; empty where it is barred."""
    budget = sheet.question.budget
    counts, hours = budget.counts.value, "own_hours"
    return {
        "first_year": each.proposal.first_year,
        "start_year": start.year if start else None,
        sheet.aim.measure: number(start.value, abs(start.value)) if start else None,
        **{f"{counts}.{year}": start.money.get(year, 0) if start else None for year in sorted(budget.caps)},
        **{
            f"{hours}.{year}": number(start.hours.get(year, 0) / HOUR) if start else None
            for year in sorted(budget.staff_hours)
        },
        f"{counts}": sum(start.money.values()) if start and not start.open_years else None,
    }
