"""The review for machines, `dxroi.review/1`, and one row a fiscal year for a spreadsheet; unrounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.finding import Finding
from dxroi.models.appraisal import Measure
from dxroi.models.review import Advice, Assessed, Ground, Reckoning, Reviewed, ReviewYear, YearSide
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, enveloped, number, proposal_entry, year_figures
from dxroi.texts import Lang, say
from dxroi.texts import review as t

FORMAT = "dxroi.review/1"
_VERDICTS = (
    "planned",
    "standing",
    "forecast",
    "planned_to_date",
    "forecast_at_plan",
    "remaining",
    "remaining_at_plan",
)


def review_document(
    rubric: Rubric, assessed: Sequence[Assessed], findings: Sequence[Finding], lang: Lang
) -> Mapping[str, Value]:
    """The whole document."""
    body = {
        "results": [_result(each) for each in assessed],
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _result(assessed: Assessed) -> Mapping[str, Value]:
    """One proposal; without actuals its plan alone."""
    proposal, reviewed = assessed.proposal, assessed.reviewed
    entry = {**proposal_entry(proposal), "obligation": proposal.obligation.value}
    review = None if proposal.review is None else proposal.review._asdict()
    if reviewed is None:
        verdicts: Mapping[str, Value] = dict.fromkeys(_VERDICTS) | {"planned": _reckoned(assessed.planned)}
        missing = "first_year" if proposal.actuals and proposal.first_year is None else "actuals"
        open_ = [] if assessed.nothing_to_measure else [missing]
        none: Mapping[str, Value] = {"recommendation": Advice.WITHHELD.value, "reasons": [], "to_measure": open_}
        return {**entry, "years": [], "verdicts": verdicts, **none, "review": review}
    return {
        **entry,
        "years": [_year(year) for year in reviewed.years],
        "verdicts": {name: _reckoned(getattr(reviewed, name)) for name in _VERDICTS},
        "recommendation": reviewed.advice.value,
        "reasons": [_ground(ground) for ground in reviewed.grounds],
        "to_measure": list(reviewed.to_measure),
        "delay_months": reviewed.delay_months,
        "start_stated": reviewed.start_stated,
        "levels": _levels(reviewed),
        "after_horizon": list(reviewed.after_horizon),
        "review": review,
    }


def _year(year: ReviewYear) -> Mapping[str, Value]:
    reasons = {name: realised.reason for name, realised in year.realised.items() if realised.reason}
    return {
        "year": year.year,
        "stated": year.stated is not None,
        "plan": _side(year.plan),
        "actual": _side(year.actual),
        "realised": {**{name: number(each.value) for name, each in year.realised.items()}, "reasons": reasons},
    }


def _side(side: YearSide) -> Mapping[str, Value]:
    return {
        **{name: number(value, scale) for name, value, scale in year_figures(side.row)},
        "freed_for": {name: number(hours) for name, hours in side.freed_for.items()},
        "undirected_hours": number(side.undirected),
        "online": {name: number(share) for name, share in side.online.items()},
        "own_hours": number(side.own_hours),
        "literacy_steps": number(side.literacy_steps),
        "break_even_yen_per_hour": number(side.even_rate),
        "break_even_reason": side.even_reason,
    }


def _reckoned(of: Reckoning | None) -> Mapping[str, Value] | None:
    if of is None:
        return None
    judgement, measures = of.judgement, {"net": of.net, "benefit_cost_ratio": of.benefit_cost_ratio}
    reasons = {f"city.{name}": m.reason.value for name, m in measures.items() if m.reason is not None}
    if of.even_reason is not None:
        reasons["break_even_yen_per_hour"] = of.even_reason
    return {
        "years": of.years,
        "verdict": judgement.verdict.value,
        "rule": judgement.rule,
        "score": _measure(judgement.score),
        **{f"city.{name}": _measure(measure) for name, measure in measures.items()},
        "cash.net": _measure(of.cash_net),
        "break_even_yen_per_hour": number(of.even_rate),
        "reasons": reasons,
        "unknowns": list(judgement.unknowns),
        "conditions": [{"gate": p.gate, "rule": p.rule, **p.text._asdict()} for p in judgement.provisos],
    }


def _measure(of: Measure) -> Value:
    return number(of.value, of.scale)


def _ground(ground: Ground) -> Mapping[str, Value]:
    values = {name: each if isinstance(each, str) else number(each) for name, each in ground.values.items()}
    return {"kind": ground.because.value, **values}


def _levels(reviewed: Reviewed) -> Mapping[str, Value]:
    levels, years = reviewed.levels, reviewed.levels.years
    return {
        "hours_saved": number(levels.hours) if "hours" in years else None,
        "works": {field: number(share) for field, share in levels.works.items()},
        "arriving": number(levels.arriving),
        "cash": number(levels.cash),
        "online": {field: number(share) for field, share in levels.online.items()},
        "running": number(levels.running),
        "own_hours": number(levels.own_hours),
        "years": {
            "hours_saved": years.get("hours"),
            "works": {field: years[field] for field in levels.works},
            "arriving": years.get("arriving"),
            "cash": years.get("cash"),
            "online": {field: years[field] for field in levels.online},
            "running": years.get("running"),
            "own_hours": years.get("own_hours"),
        },
    }


def review_records(assessed: Sequence[Assessed], lang: Lang) -> Records:
    """One row a proposal and fiscal year; one row with no year where nothing is measured."""
    rows = [row for each in assessed for row in _rows(each, lang)]
    names = dict.fromkeys(name for row in sorted(rows, key=len, reverse=True) for name in row)
    return Records(tuple(names), rows)


def _rows(assessed: Assessed, lang: Lang) -> Iterator[Mapping[str, str | float | bool | None]]:
    proposal, reviewed = assessed.proposal, assessed.reviewed
    advice = Advice.WITHHELD if reviewed is None else reviewed.advice
    whole = {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
        "recommendation": advice.value,
        "recommendation_label": say(t.ADVICE_SHORT[advice.value], lang),
        "planned_verdict": assessed.planned.judgement.verdict.value,
    }
    if reviewed is None:
        yield whole
        return
    verdicts = {f"{name}_verdict": getattr(reviewed, name).judgement.verdict.value for name in _VERDICTS[1:3]}
    for year in reviewed.years:
        yield {**whole, **verdicts, "year": year.year, **dict(_figures(year))}


def _figures(year: ReviewYear) -> Iterator[tuple[str, float | None]]:
    for name, side in (("plan", year.plan), ("actual", year.actual)):
        for key, value, scale in year_figures(side.row):
            yield f"{name}.{key}", number(value, scale)
        yield f"{name}.undirected_hours", number(side.undirected)
        yield f"{name}.own_hours", number(side.own_hours)
        yield f"{name}.break_even_yen_per_hour", number(side.even_rate)
        for procedure, share in side.online.items():
            yield f"{name}.online.{procedure}", number(share)
        for destination, hours in side.freed_for.items():
            yield f"{name}.freed_for.{destination}", number(hours)
    for key, realised in year.realised.items():
        yield f"realised.{key}", number(realised.value)
