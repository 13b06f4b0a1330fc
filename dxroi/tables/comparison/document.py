"""The answer for machines: `dxroi.comparison/1`, keys in the contract's order, unrounded; and its lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import dxroi
from dxroi.engine.firmness import SURE
from dxroi.engine.study import Study
from dxroi.finding import Finding
from dxroi.models.appraisal import Reason
from dxroi.models.comparison import Candidate, Comparison, Firmness, Leaders, Reversal, Step, Sum, Tally, Triage, Value
from dxroi.models.measures import SCORE
from dxroi.models.robustness import Flip, Robustness
from dxroi.models.rubric import Rubric
from dxroi.tables.comparison.reference import gaps, reference
from dxroi.tables.document import finding_entry, number, rubric_entry
from dxroi.texts import Lang

FORMAT = "dxroi.comparison/1"
Entry = Mapping[str, object]


def comparison_document(
    studies: Sequence[Study],
    reversals: Sequence[Sequence[Reversal]],
    findings: Sequence[Finding],
    lang: Lang,
    id_: str | None = None,
) -> Entry:
    """The whole document; `reversals` are those between the first rubric and each other one, `id_` is the reference."""
    return {
        **head(),
        "rubrics": [_rubric(study, id_) for study in studies],
        "reversals": [
            {
                "rubrics": [each.comparison.rubric.id for each in (studies[0], other)],
                "pairs": _pairs(studies[0].comparison, found),
            }
            for other, found in zip(studies[1:], reversals, strict=True)
        ],
        "findings": [finding_entry(found, lang) for found in findings],
    }


def head() -> Entry:
    """What every document begins with."""
    return {"format": FORMAT, "tool_version": dxroi.__version__}


def first_line(rubrics: Sequence[Rubric], measures: Sequence[str]) -> Entry:
    """The head of the lines: whatever they have in common."""
    return {**head(), "rubrics": [rubric_entry(rubric) for rubric in rubrics], "measures": list(measures)}


def line(of: Candidate, measures: Sequence[str], rubric: Rubric) -> Entry:
    """One candidate under one rubric; its rank is not known before all have been read."""
    return {"rubric": rubric.id, **_candidate(of, measures)}


def last_line(findings: Iterable[Finding], lang: Lang) -> Entry:
    """The findings."""
    return {"findings": [finding_entry(found, lang) for found in findings]}


def _rubric(study: Study, id_: str | None) -> Entry:
    of, ids = study.comparison, _ids(study)
    chosen = None if id_ is None or not of.candidates else reference(of, id_)
    return {
        "rubric": rubric_entry(of.rubric),
        "ranking": [
            {"rank": rank, **_candidate(each, of.measures), **_gaps(each, chosen, of.measures)}
            for each, rank in zip(of.candidates, of.ranks, strict=True)
        ],
        "dominated": [ids[position] for position in study.weakness.dominated],
        "robustness": _robustness(study, study.firmness),
        "sort": of.sort,
        "triage": _triage(study.triage),
        "panel": [
            {"method": each.method, "values": _by_id(ids, each.values), "ranks": _by_id(ids, each.ranks)}
            for each in study.opinions
        ],
        "people": [{"name": each.name, "ranks": _by_id(ids, each.ranks)} for each in study.ballots],
    }


def _ids(study: Study) -> list[str]:
    """Of those ranked by score, best first."""
    of = study.scored
    return [each.id for each, rank in zip(of.candidates, of.ranks, strict=True) if rank is not None]


def _by_id(ids: Sequence[str], values: Sequence[float | None]) -> Entry:
    return {id_: number(value) for id_, value in zip(ids, values, strict=True)}


def _candidate(of: Candidate, measures: Sequence[str]) -> Entry:
    values = dict(zip(measures, of.values, strict=True))
    reasons = {name: value.value for name, value in values.items() if isinstance(value, Reason)}
    return {
        "id": of.id,
        "path": of.path,
        "name": of.name,
        "department": of.department,
        "verdict": of.verdict.value,
        "score": number(of.score),
        **{name: _value(value) for name, value in values.items() if name != SCORE},
        "reasons": reasons,
        "stage": of.stage.value,
        "obligation": of.obligation.value,
        "serves": list(of.serves),
        "rule": of.rule,
        "first_year": of.first_year,
        "general_revenue_by_year": list(map(number, of.revenue)),
        "points": list(map(number, of.points)),
        "unknowns": [lack.path for lack in of.lacks],
        "near": [_step(step) for step in of.steps],
        "decision": of.decision,
        "after_horizon": of.late and {"cost": number(of.late.cost), "benefit": number(of.late.benefit)},
    }


def _gaps(of: Candidate, chosen: Candidate | None, measures: Sequence[str]) -> Entry:
    """What `--reference` adds to a row."""
    return {} if chosen is None else {"difference": gaps(of, chosen, measures)}


def _value(value: Value) -> float | None:
    return None if isinstance(value, Reason) else value


def _step(step: Step) -> Entry:
    return {"verdict": step.verdict.value, "conditions": [margin._asdict() for margin in step.margins]}


def _robustness(study: Study, firmness: Firmness | None) -> Entry:
    """Of those ranked by score; without any, nothing is drawn."""
    found = firmness.robustness if firmness else _NOTHING
    ids, criteria = _ids(study), [criterion.id for criterion in study.scored.rubric.criteria]
    leaders = firmness.leaders if firmness else Leaders(0, 0, SURE)
    return {
        "draws": found.draws,
        "seed": found.seed,
        "first_share": _by_id(ids, found.first_share),
        "rank_acceptability": {
            id_: list(map(number, row)) for id_, row in zip(ids, found.rank_acceptability, strict=True)
        },
        "central_weights": {
            id_: None if weights is None else _by_id(criteria, weights)
            for id_, weights in zip(ids, found.central_weights, strict=True)
        },
        "smallest_flip": _flip(study.weakness.flip, ids, criteria),
        "within": firmness.within if firmness else None,
        "standard_errors": _by_id(ids, found.standard_errors),
        "largest_error": found.largest_error,
        "leaders": {"first": leaders.number, "staying": leaders.staying, "share": leaders.share},
    }


_NOTHING = Robustness(0, None, (), (), (), (), 0)


def _flip(flip: Flip | None, ids: Sequence[str], criteria: Sequence[str]) -> Entry | None:
    if flip is None:
        return None
    return {
        "criterion": criteria[flip.criterion],
        "weight": flip.weight,
        "to": flip.to,
        "change": flip.change,
        "first": [ids[position] for position in flip.first],
        "then": [ids[position] for position in flip.then],
    }


def _pairs(of: Comparison, found: Sequence[Reversal]) -> list[Entry]:
    ids = {each.path: each.id for each in of.candidates}
    return [{**each._asdict(), "ahead": ids[each.ahead], "behind": ids[each.behind]} for each in found]


def _triage(of: Triage) -> Entry:
    return {
        "years": list(of.years),
        "verdicts": {verdict.value: _tally(tally) for verdict, tally in of.verdicts.items()},
        "obligatory": _tally(of.obligatory),
        "total": _tally(of.total),
        "undated": of.undated,
        "withheld": [each.id for each in of.withheld],
        "near": [each.id for each in of.near],
        "differing": [
            {"id": each.id, "verdict": each.verdict.value, "decided": said.value} for each, said in of.differing
        ],
        "agreeing": of.agreeing,
        "unmatched": [each.id for each in of.unmatched],
        "funding_above_spending": [{"id": each.id, "yen": number(each.excess)} for each in of.exceeding],
    }


def _tally(of: Tally) -> Entry:
    return {"count": of.number, "general_revenue": [_sum(each) for each in of.by_year], "whole": _sum(of.whole)}


def _sum(of: Sum) -> Entry:
    return {"yen": number(of.yen), "known": of.known, "unknown": of.unknown}
