"""The options for machines, `dxroi.options/1`, and one row an option for a spreadsheet; unrounded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.finding import Finding
from dxroi.models.appraisal import Measure
from dxroi.models.options import MEASURES, OptionFigures, OptionsStudy
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, enveloped, number
from dxroi.tables.options import Compared
from dxroi.tables.options.standing import name
from dxroi.texts import Lang, say
from dxroi.texts.terms import VERDICT_SHORT

FORMAT = "dxroi.options/1"
_FIRST = ("score", "total_cost", "equivalent_annual_cost", "present_value")
_THEN = ("general_revenue", "exit_cost", "city.net", "net_present_value", "benefit_cost_ratio")


def options_document(
    rubric: Rubric, compared: Sequence[Compared], findings: Sequence[Finding], lang: Lang
) -> Mapping[str, Value]:
    """The whole document."""
    body = {
        "results": [_result(each) for each in compared],
    }
    return enveloped(FORMAT, rubric, body, findings, lang)


def _result(of: Compared) -> Mapping[str, Value]:
    proposal, study = of.state.proposal, of.study
    return {
        "path": proposal.path,
        "sha256": proposal.sha256,
        "id": proposal.id,
        "name": proposal.name,
        "base": _option(study.base, of),
        "options": [_option(each, of) for each in study.options],
        "order": list(study.order),
        "stands_out": [
            {
                "measure": each.measure,
                "best": list(each.best),
                "second": each.second,
                "difference": _number(each.difference),
            }
            for each in study.standings.values()
        ],
        "difference_rests_on": {key: _number(part) for key, part in study.parts.items()},
    }


def _option(each: OptionFigures, of: Compared) -> Mapping[str, Value]:
    """One option; `reasons` say why a figure is null."""
    rest = [measure for measure in MEASURES if measure not in (*_FIRST, *_THEN)]
    return {
        "id": each.id,
        "name": name(each, of.figures) if each.is_base else each.name,
        "verdict": each.appraisal.verdict.value if each.appraisal else None,
        **{measure: _number(each.measures[measure]) for measure in _FIRST},
        "years": [
            {
                "year": year.year,
                "cost": number(year.cost),
                "general_revenue": number(year.general_revenue),
                "money_cost": number(year.money_cost),
            }
            for year in each.years
        ],
        **{measure: _number(each.measures[measure]) for measure in _THEN},
        "incremental": _incremental(each),
        "dominated_by": each.dominated_by,
        "reasons": _reasons(each),
        "dominated_between": None if each.between is None else list(each.between),
        "missing": sorted(each.missing),
        **{measure: _number(each.measures[measure]) for measure in rest},
        "present_benefit": _number(each.present_benefit),
        "field": each.field or None,
        "summary": each.summary,
        "set": list(each.fields),
    }


def _reasons(each: OptionFigures) -> Mapping[str, str]:
    found = {}
    for measure, of in each.measures.items():
        if of.value is None and not (each.is_base and measure == "score"):
            found[measure] = of.reason.value if of.reason else "not-stated"
    return found


def _incremental(each: OptionFigures) -> Mapping[str, Value] | None:
    more = each.increment
    if more is None:
        return None
    return {
        "against": more.against,
        "benefit": _number(more.benefit),
        "cost": _number(more.cost),
        "benefit_cost_ratio": _number(more.ratio),
    }


def _number(of: Measure) -> float | None:
    return number(of.value, of.scale)


def options_records(compared: Sequence[Compared], lang: Lang) -> Records:
    """One row an option."""
    rows = [_row(each, of, of.study, lang) for of in compared for each in of.study.every]
    names = dict.fromkeys(key for row in rows for key in row)
    return Records(tuple(names), rows)


def _row(each: OptionFigures, of: Compared, study: OptionsStudy, lang: Lang) -> Mapping[str, str | float | bool | None]:
    proposal, more, verdict = of.state.proposal, each.increment, each.appraisal and each.appraisal.verdict
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "option": each.id,
        "option_name": name(each, of.figures) if each.is_base else each.name,
        "verdict": verdict.value if verdict else None,
        "verdict_label": say(VERDICT_SHORT[verdict.value], lang) if verdict else None,
        **{measure: _number(each.measures[measure]) for measure in MEASURES},
        "present_benefit": _number(each.present_benefit),
        "rank_by_cost": study.order.index(each.id) + 1 if each.id in study.order else None,
        "against": more.against if more else None,
        "incremental_cost": _number(more.cost) if more else None,
        "incremental_benefit": _number(more.benefit) if more else None,
        "incremental_benefit_cost_ratio": _number(more.ratio) if more else None,
        "dominated_by": each.dominated_by,
        "dominated_between": " ".join(each.between) if each.between else None,
        "missing": " ".join(sorted(each.missing)),
        "set": " ".join(each.fields),
    }
