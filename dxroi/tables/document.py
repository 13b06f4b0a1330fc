"""The answer for machines: `dxroi.result/1`, keys in the contract's order, unrounded.

An amount tied with a whole number is that integer. No time stamp: the same input gives the same document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import dxroi
from dxroi.engine.questions import questions
from dxroi.engine.ties import settled
from dxroi.finding import Finding
from dxroi.models.appraisal import Appraisal, Bound, Judgement, Measure, Turn, View, YearRow
from dxroi.models.proposal import Proposal
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.texts import Lang
from dxroi.texts.findings import hint, message

if TYPE_CHECKING:
    from dxroi.engine.learning.experience import Experienced

Value = object


class Judged(NamedTuple):
    """One proposal with its appraisal."""

    proposal: Proposal
    appraisal: Appraisal
    experienced: Experienced | None = None
    """The same as experience would have it, where that is asked for."""


def result_document(
    rubric: Rubric,
    judged: Sequence[Judged],
    findings: Sequence[Finding],
    lang: Lang,
    explained: Sequence[Mapping[str, Value]] | None = None,
) -> Mapping[str, Value]:
    """The whole document of `evaluate`; `explained` holds the derivations where they were asked for."""
    results = [{**result_entry(j.proposal, j.appraisal, rubric), **_calibrated(j)} for j in judged]
    body = {"results": results, **({} if explained is None else {"explanations": list(explained)})}
    return enveloped("dxroi.result/1", rubric, body, findings, lang)


def enveloped(
    format_: str, rubric: Rubric, body: Mapping[str, Value], findings: Iterable[Finding], lang: Lang
) -> Mapping[str, Value]:
    """A document as every one is: it begins with its format, the version and the rubric, and ends with the findings."""
    return {
        "format": format_,
        "tool_version": dxroi.__version__,
        "rubric": rubric_entry(rubric),
        **body,
        "findings": [finding_entry(found, lang) for found in findings],
    }


def _calibrated(judged: Judged) -> Mapping[str, Value]:
    """The last key of a result, only where it is asked for."""
    if judged.experienced is None:
        return {}
    from dxroi.tables.calibration.document import calibrated_entry

    return {"calibrated": calibrated_entry(judged.experienced)}


def rubric_entry(rubric: Rubric) -> Mapping[str, Value]:
    """Which yardstick: id, version and hash of its file and of those it extends, and what the call changed."""
    return {
        "id": rubric.id,
        "version": rubric.version,
        "sha256": rubric.sha256,
        "extends": [{"id": p.id, "version": p.version, "sha256": p.sha256} for p in rubric.extends],
        "overrides": dict(rubric.overrides),
    }


def finding_entry(found: Finding, lang: Lang) -> Mapping[str, Value]:
    """One complaint with its place."""
    place = found.location
    return {
        "path": place.path if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "field": found.field,
        "code": found.code,
        "severity": found.severity.value,
        "message": message(found, lang),
        "hint": hint(found, lang),
    }


def number(value: Number | None, scale: Number = 0) -> Number | None:
    """A number as JSON has it: the integer where it is tied with one.

    >>> number(1411199.9999999998), number(0.1), number(None)
    (1411200, 0.1, None)
    """
    return None if value is None else settled(value, scale)


def proposal_entry(proposal: Proposal) -> Mapping[str, Value]:
    """Which proposal: its file with its hash, its names, how far it has come."""
    return {
        "path": proposal.path,
        "sha256": proposal.sha256,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
        "stage": proposal.stage.value,
    }


def result_entry(proposal: Proposal, appraisal: Appraisal, rubric: Rubric) -> Mapping[str, Value]:
    """The whole answer for one proposal."""
    judgement = appraisal.judgement
    return {
        **proposal_entry(proposal),
        "obligation": proposal.obligation.value,
        "verdict": judgement.verdict.value,
        "rule": judgement.rule,
        "verdict_by_horizon": [{"years": j.years, "verdict": j.verdict.value} for j in appraisal.by_horizon],
        "verdict_range": appraisal.best_rated.value,
        "conditions": [{"gate": p.gate, "rule": p.rule, **p.text._asdict()} for p in judgement.provisos],
        "unknowns": list(judgement.unknowns),
        "outlook": [bound_entry(bound) for bound in appraisal.outlook],
        "weighting": {"method": rubric.weighting, "consistency_ratio": rubric.consistency_ratio},
        "score": number(judgement.score.value),
        "criteria": [_criterion(judgement, position) for position in range(len(judgement.criteria))],
        "gates": [{"id": g.id, "passed": g.passed, "applies": g.applies} for g in judgement.gates],
        "years": [_year(row) for row in appraisal.years],
        "views": {view.value: _view(appraisal, view) for view in View},
        "measures": {name: _scaled(measure) for name, measure in appraisal.measures.items()},
        "break_even": {
            "yen_per_hour": number(appraisal.break_even.yen_per_hour),
            "hours_per_year": number(appraisal.break_even.hours_per_year),
            "direction": "at-least" if appraisal.break_even.at_least else "at-most",
            "reason": appraisal.break_even.reason,
        },
        "stress": [{"case": s.case, "net": _scaled(s.net), "verdict": s.verdict.value} for s in appraisal.stress],
        "review": None if proposal.review is None else proposal.review._asdict(),
        "switching": [_turn(turn) for turn in appraisal.turns],
        "questions": [
            {"kind": q.kind.value, "field": q.field, "subjects": list(q.subjects)}
            for q in questions(proposal, rubric, appraisal)
        ],
        "after_horizon": _after(appraisal),
        "unread_unknowns": list(appraisal.idle_unknowns),
        **(_reuse(proposal, appraisal, rubric) if proposal.reuse_counted else {}),
    }


def _reuse(proposal: Proposal, appraisal: Appraisal, rubric: Rubric) -> Mapping[str, Value]:
    from dxroi.tables.reuse import reuse_entry  # only where it was asked for

    return {"reuse": reuse_entry(proposal, appraisal, rubric)}


def _scaled(measure: Measure) -> Number | None:
    return number(measure.value, measure.scale)


def bound_entry(bound: Bound) -> Mapping[str, Value]:
    """A limit that is null says: for every value that is left."""
    key = "at_most" if bound.at_most else "at_least"
    return {"path": bound.path, key: number(bound.limit), "verdict": bound.verdict.value}


def _criterion(judgement: Judgement, position: int) -> Mapping[str, Value]:
    found = judgement.criteria[position]
    return {
        "id": found.id,
        "value": number(found.value),
        "stated": found.stated,
        "points": number(found.points),
        "weight": number(found.weight),
        "contribution": number(found.contribution),
        "applies": found.applies,
    }


def _year(row: YearRow) -> Mapping[str, Value]:
    """One fiscal year, each figure settled against the amounts that it was added up from."""
    return {"year": row.year, **{name: number(value, scale) for name, value, scale in year_figures(row)}}


def year_figures(row: YearRow) -> Iterator[tuple[str, Number | None, Number]]:
    """Name, value and scale of every figure of a year."""
    scales = {"net": row.gross, "cumulative_net": row.gross_so_far, "net_present_value": row.gross_present}
    for name, value in row._asdict().items():
        if name not in ("year", "gross", "gross_so_far", "gross_present"):
            yield name, value, scales.get(name, 0)


def _view(appraisal: Appraisal, view: View) -> Mapping[str, Value]:
    measures = appraisal.views[view]
    rates = appraisal.rates[view]
    reasons = {name: m.reason.value for name, m in measures.items() if m.reason is not None}
    if rates is None:
        reasons["internal_rates_of_return"] = "unknown"
    return {
        **{name: _scaled(measure) for name, measure in measures.items()},
        "internal_rates_of_return": None if rates is None else [number(rate) for rate in rates],
        "reasons": reasons,
    }


def _turn(turn: Turn) -> Mapping[str, Value]:
    return {
        "input": turn.input,
        "now": number(turn.now),
        "at": number(turn.at),
        "side": "below" if turn.below else "above",
        "verdict": None if turn.verdict is None else turn.verdict.value,
    }


def _after(appraisal: Appraisal) -> Mapping[str, Value] | None:
    late = appraisal.after_horizon
    if late is None:
        return None
    return {"cost": number(late.cost), "benefit": number(late.benefit), "fields": list(late.fields)}
