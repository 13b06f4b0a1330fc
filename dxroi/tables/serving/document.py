"""The procedures for machines: `dxroi.procedures/1`, and one row a procedure and fiscal year for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.obstacles import Obstacle, Start
from dxroi.engine.serving import Even, PerCase, Served, Service
from dxroi.finding import Finding
from dxroi.models.proposal import Ordinance, Outcome
from dxroi.models.quantity import Quantity
from dxroi.models.rubric import Rubric
from dxroi.models.terms import Rule
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, enveloped, number, proposal_entry
from dxroi.tables.serving.sheet import Sheet, month_text
from dxroi.texts import Lang

FORMAT = "dxroi.procedures/1"
FIELDS = (
    "path",
    "id",
    "name",
    "department",
    "field",
    "procedure",
    "year",
    "cases",
    "online",
    "online_cases",
    "visits_saved",
    "resident_hours",
    "resident_yen",
    "paper_hours",
    "money_cost",
    "yen_per_online_case",
    "break_even_online",
    "obstacles",
)


def procedures_document(
    rubric: Rubric, sheets: Sequence[Sheet], findings: Sequence[Finding], lang: Lang
) -> Mapping[str, Value]:
    """The whole document; its findings are those about procedures, outcomes and ordinances."""
    body = {
        "results": [_result(each) for each in sheets],
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _result(sheet: Sheet) -> Mapping[str, Value]:
    proposal, serving = sheet.page.proposal, sheet.serving
    return {
        **proposal_entry(proposal),
        "verdict": sheet.page.appraisal.verdict.value,
        "serves": list(proposal.serves),
        "procedures": [_service(each) for each in serving.services],
        "cost_per_online_case": {
            "years": [_per_case(each) for each in serving.years],
            "total": _per_case(serving.whole),
        },
        "ordinance": _ordinance(proposal.ordinance),
        "outcomes": [_outcome(each) for each in proposal.outcomes],
    }


def _service(service: Service) -> Mapping[str, Value]:
    procedure, curve = service.procedure, service.procedure.curve
    return {
        "field": procedure.field,
        "procedure": procedure.procedure,
        "evidence": procedure.grounds.evidence.value,
        "online_from": _month(service.start),
        "curve": None
        if curve is None
        else {
            "first": number(curve.first.likely),
            "ceiling": number(curve.ceiling.likely),
            "years": curve.years,
            "curve": curve.shape.value,
        },
        "minutes": {
            "visit": _likely(procedure.minutes_visit),
            "online": _likely(procedure.minutes_online),
            "saved": number(service.minutes),
        },
        "years": [{"year": each.year, **_served(each)} for each in service.years],
        "total": _served(service.whole),
        "break_even": {**_even(service.even), "direction": "at-least" if service.even.at_least else "at-most"},
        "as_dear_as_a_visit": {
            "yen_per_visit_case": number(procedure.yen_per_visit_case),
            **_even(service.as_dear_as_a_visit),
        },
        "paper": {
            "kept": procedure.paper_kept,
            "minutes_per_case": _likely(procedure.paper_minutes),
            "until": procedure.paper_until,
        },
        "rules": [_rule(each) for each in procedure.rules],
        "ordinance": _ordinance(procedure.ordinance),
        "obstacles": [_obstacle(each) for each in service.obstacles],
    }


def _likely(quantity: Quantity | None) -> Value:
    return None if quantity is None or quantity.unknown else number(quantity.likely)


def _month(start: Start | None) -> str | None:
    return None if start is None else month_text(start, Lang.EN)


def _served(served: Served) -> Mapping[str, Value]:
    return {name: number(value) for name, value in served._asdict().items() if name != "year"}


def _even(even: Even) -> Mapping[str, Value]:
    return {"online": number(even.online), "reason": even.reason}


def _per_case(of: PerCase) -> Mapping[str, Value]:
    return {
        "year": of.year,
        "money_cost": number(of.cost),
        "online_cases": number(of.online_cases),
        "yen": number(of.yen),
        "reason": of.reason,
    }


def _rule(rule: Rule) -> Mapping[str, Value]:
    return {
        "rule": rule.name,
        "status": rule.status.value,
        "by": _month(rule.by),
        "law": rule.law,
        "set_by": None if rule.set_by is None else rule.set_by.value,
        "note": rule.note,
    }


def _ordinance(ordinance: Ordinance | None) -> Mapping[str, Value] | None:
    if ordinance is None:
        return None
    return {
        "needed": ordinance.needed,
        "by": _month(ordinance.by),
        "status": None if ordinance.status is None else ordinance.status.value,
        "note": ordinance.note,
    }


def _obstacle(found: Obstacle) -> Mapping[str, Value]:
    return {
        "field": found.field,
        "name": found.name,
        "reason": found.reason,
        "by": _month(found.by),
        "set_by": None if found.set_by is None else found.set_by.value,
    }


def _outcome(outcome: Outcome) -> Mapping[str, Value]:
    return {
        "what": outcome.what,
        "kind": outcome.kind.value,
        "before": number(outcome.before),
        "after": number(outcome.after),
        "amount": number(outcome.amount),
        "unit": outcome.unit,
        "evidence": outcome.grounds.evidence.value,
    }


def procedures_records(sheets: Sequence[Sheet]) -> Records:
    """One row a procedure and fiscal year; cost and cost a case are those of the whole proposal in that year."""
    rows = [
        _row(sheet, service, served, cost)
        for sheet in sheets
        for service in sheet.serving.services
        for served, cost in zip(service.years, sheet.serving.years, strict=True)
    ]
    return Records(FIELDS, rows)


def _row(sheet: Sheet, service: Service, served: Served, cost: PerCase) -> Mapping[str, str | float | bool | None]:
    proposal = sheet.page.proposal
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
        "field": service.procedure.field,
        "procedure": service.procedure.procedure,
        "year": served.year,
        **{name: number(value) for name, value in served._asdict().items() if name != "year"},
        "money_cost": number(cost.cost),
        "yen_per_online_case": number(cost.yen),
        "break_even_online": number(service.even.online),
        "obstacles": " ".join(each.field for each in service.obstacles),
    }
