"""The rollout for machines, `dxroi.rollout/1`, and one row a work for a spreadsheet; unrounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.rollout.matching import ALIKE
from dxroi.finding import Finding
from dxroi.models.appraisal import View
from dxroi.models.quantity import Number
from dxroi.models.rollout import Asked, Match, Target, Total
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, bound_entry, enveloped, number, proposal_entry
from dxroi.tables.rollout.sheet import Sheet
from dxroi.texts import Lang

FORMAT = "dxroi.rollout/1"
FIELDS = (
    "case",
    "department",
    "work",
    "hours",
    "kinds",
    "systems",
    "likeness",
    "like",
    "difficulty",
    "factor",
    "hours_saved",
    "marginal_cost",
    "marginal_net",
    "verdict",
    "order",
    "cumulative_hours",
    "break_even_annual_cost",
    "lacking",
    "not_counted",
)


def rollout_document(
    rubric: Rubric, sheet: Sheet | None, findings: Sequence[Finding], lang: Lang
) -> Mapping[str, Value]:
    """The whole document; without a sheet nothing could be answered."""
    body = {
        "results": [] if sheet is None else [_result(sheet)],
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _result(sheet: Sheet) -> Mapping[str, Value]:
    answer = sheet.answer
    return {
        "case": {**proposal_entry(answer.case), "verdict": answer.appraisal.verdict.value},
        "rate": {
            "share": number(answer.rate.share),
            "basis": answer.rate.basis.value if answer.rate.basis else None,
            "hours_saved": number(answer.rate.hours),
            "hours_before": number(answer.rate.before),
            "year": answer.rate.year,
            "yen_per_hour": number(answer.rate.yen_per_hour),
        },
        "targets": [_target(each) for each in answer.targets],
        "to_ask": [
            {**_matched(each.match), "lacking": [lacking.value for lacking in each.lacking]} for each in answer.asked
        ],
        "total": None if answer.total is None else _total(answer.total),
        "difficulty_factors": {each.value: number(factor) for each, factor in answer.factors.items()},
        "from": answer.start,
        "found": answer.found,
        "inventory": {"path": sheet.inventory.path, "sha256": sheet.inventory.sha256},
        "apart": [
            {**_matched(each.match), "reason": each.why.value, "field": each.match.work.field} for each in answer.apart
        ],
    }


def _hours(match: Match) -> Number | None:
    hours = match.work.hours
    return None if hours is None or hours.unknown else number(hours.likely)


def _matched(match: Match) -> Mapping[str, Value]:
    work = match.work
    return {
        "department": work.department,
        "work": work.work,
        "hours": _hours(match),
        "matched": [
            *({"by": "kind", "value": each} for each in match.kinds),
            *({"by": "system", "value": each} for each in match.systems),
            *([{"by": "name", "value": match.like}] if match.likeness >= ALIKE else []),
        ],
        "likeness": number(match.likeness),
        "difficulty": work.difficulty.value if work.difficulty else None,
    }


def _figures(target: Target) -> Mapping[str, str | float | None]:
    """What it would bring, the same for machines and for spreadsheets."""
    return {
        "factor": number(target.factor),
        "hours_saved": number(target.hours_saved),
        "marginal_cost": number(target.cost.value, target.cost.scale),
        "marginal_net": number(target.net.value, target.net.scale),
        "verdict": target.verdict.value,
        "order": target.order,
        "cumulative_hours": number(target.cumulative_hours),
        "break_even_annual_cost": number(target.most_a_year),
    }


def _target(target: Target) -> Mapping[str, Value]:
    return {
        **_matched(target.match),
        **_figures(target),
        "outlook": [bound_entry(bound) for bound in target.outlook],
        "field": target.match.work.field,
    }


def _total(total: Total) -> Mapping[str, Value]:
    net = total.appraisal.views[View.CITY]["net"]
    cost = total.appraisal.views[View.CITY]["cost"]
    return {
        "verdict": total.appraisal.verdict.value,
        "hours_saved": number(total.hours),
        "cost": number(cost.value, cost.scale),
        "net": number(net.value, net.scale),
        "score": number(total.appraisal.judgement.score.value),
        "unknowns": list(total.appraisal.judgement.unknowns),
        "outlook": [bound_entry(bound) for bound in total.appraisal.outlook],
    }


def rollout_records(sheet: Sheet) -> Records:
    """One row a work, then those to be asked about, and what is not counted."""
    answer = sheet.answer
    rows = [_row(sheet, each) for each in answer.targets] + [_asked_row(sheet, each) for each in answer.asked]
    rows += [{**_work(sheet, each.match), "not_counted": each.why.value} for each in answer.apart]
    return Records(FIELDS, rows)


def _work(sheet: Sheet, match: Match) -> dict[str, str | float | bool | None]:
    work = match.work
    return {
        "case": sheet.answer.case.id,
        "department": work.department,
        "work": work.work,
        "hours": _hours(match),
        "kinds": " ".join(match.kinds),
        "systems": " ".join(match.systems),
        "likeness": number(match.likeness),
        "like": match.like,
        "difficulty": work.difficulty.value if work.difficulty else None,
    }


def _row(sheet: Sheet, target: Target) -> Mapping[str, str | float | bool | None]:
    return {
        **_work(sheet, target.match),
        **_figures(target),
    }


def _asked_row(sheet: Sheet, asked: Asked) -> Mapping[str, str | float | bool | None]:
    return {**_work(sheet, asked.match), "lacking": " ".join(each.value for each in asked.lacking)}
