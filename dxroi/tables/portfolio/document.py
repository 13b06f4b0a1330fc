"""The answer for machines: `dxroi.portfolio/1`, keys in the contract's order, unrounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.portfolio.candidates import HOUR
from dxroi.engine.portfolio.choosing import MILLION
from dxroi.finding import Finding
from dxroi.models.portfolio import Alternative, Chosen, Further, Kind, Rejected, Rule, Use
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.tables.document import Value, enveloped, number
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.texts import Lang

FORMAT = "dxroi.portfolio/1"


def portfolio_document(sheet: Sheet, findings: Sequence[Finding]) -> Mapping[str, Value]:
    """The whole document."""
    answer, budget = sheet.answer, sheet.question.budget
    body = {
        "status": answer.status.value,
        "objective": _settled(answer.objective),
        "bound": _settled(answer.bound),
        "gap": answer.gap,
        "chosen": [each.candidate.id for each in answer.chosen],
        "years": [_use(use, "cap") for use in answer.caps],
        "rejected": [_rejected(each) for each in answer.rejected],
        "maximised": sheet.aim.measure,
        "base_year": sheet.aim.base_year if sheet.aim.is_present_value else None,
        "budget": {"path": budget.path, "sha256": budget.sha256, "counts": budget.counts.value},
        "start_years": [sheet.window[0], sheet.window[-1]],
        "solver": sheet.solver._asdict(),
        "ties_settled": answer.settled,
        "plan": [_chosen(each) for each in answer.chosen],
        "staff_hours": [_use(use, "limit", HOUR) for use in answer.staff_hours],
        "by_year": [{"year": y.year, "money": y.money, "own_hours": number(y.hours / HOUR)} for y in answer.years],
        "runner_up": _alternative(answer.runner_up, answer.objective),
        "next_million": [_further(each) for each in answer.further],
        "greedy": {
            "skipping": _alternative(answer.skipping, answer.objective),
            "stopping": _alternative(answer.stopping, answer.objective),
        },
        "suggested_must": list(answer.suggested),
        "clash": [_rule(rule) for rules in answer.clashes[:1] for rule in rules],
        "clashes": [[_rule(rule) for rule in rules] for rules in answer.clashes],
    }
    return enveloped(FORMAT, sheet.rubric, body, findings, sheet.figures.lang)


def empty_document(rubric: Rubric, findings: Sequence[Finding], lang: Lang) -> Mapping[str, Value]:
    """The same where there is nothing to choose from or by: no budget, or no proposal that can be used."""
    nothing: Mapping[str, Value] = {"objective": None, "bound": None, "gap": None}
    body = {"status": "invalid", **nothing, "chosen": [], "years": [], "rejected": []}
    return enveloped(FORMAT, rubric, body, findings, lang)


def _settled(value: Number | None) -> Number | None:
    return number(value, abs(value or 0))


def _use(use: Use, limit: str, unit: int = 1) -> Mapping[str, Value]:
    return {"year": use.year, limit: number(use.limit / unit), "used": number(use.used / unit)}


def _chosen(each: Chosen) -> Mapping[str, Value]:
    candidate, start = each.candidate, each.start
    return {
        "id": candidate.id,
        "path": candidate.proposal.path,
        "name": candidate.proposal.name,
        "department": candidate.proposal.department,
        "verdict": candidate.verdict.value,
        "start_year": start.year,
        "delay": start.delay,
        "value": _settled(start.value),
        "money": [{"year": year, "yen": yen} for year, yen in start.money.items()],
        "own_hours": [{"year": year, "hours": number(h / HOUR)} for year, h in start.hours.items() if h],
    }


def _rejected(each: Rejected) -> Mapping[str, Value]:
    candidate = each.candidate
    return {
        "id": candidate.id,
        "reason": each.reason.value,
        "path": candidate.proposal.path,
        "name": candidate.proposal.name,
        "department": candidate.proposal.department,
        "verdict": candidate.verdict.value,
        "value": _settled(candidate.starts[0].value) if candidate.starts else None,
        "unknowns": list(candidate.bar.unknowns) if candidate.bar else [],
        "others": list(each.others),
        "over": [_rule(rule) for rule in each.over],
    }


def _rule(rule: Rule) -> Mapping[str, Value]:
    over = rule.over if rule.kind is Kind.CAP else number(rule.over / HOUR)
    return {"rule": rule.kind.value, "ids": list(rule.ids), "year": rule.year, "over": over}


def _alternative(other: Alternative | None, objective: Number | None) -> Mapping[str, Value] | None:
    if other is None or objective is None:
        return None
    return {
        "objective": _settled(other.value),
        "loss": number(objective - other.value, abs(objective)),
        "added": list(other.added),
        "removed": list(other.removed),
        "moved": list(other.moved),
        "proven": other.proven,
    }


def _further(each: Further) -> Mapping[str, Value]:
    change = each.change
    return {
        "year": each.year,
        "more": MILLION,
        "gain": None if each.gain is None else _settled(each.gain),
        "added": list(change.added) if change else [],
        "removed": list(change.removed) if change else [],
        "moved": list(change.moved) if change else [],
        "proven": change.proven if change else False,
    }
