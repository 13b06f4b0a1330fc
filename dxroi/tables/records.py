"""The answer for a spreadsheet: one row a proposal, or with `--detail` one row a proposal and fiscal year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dxroi.models.appraisal import View
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import Judged, number, year_figures
from dxroi.texts import Lang, say
from dxroi.texts.terms import VERDICT_SHORT

Cell = str | float | bool | None


def summary_records(rubric: Rubric, judged: Sequence[Judged], lang: Lang) -> Records:
    """One row a proposal: verdict, score and every measure of every view, in yen and hours, unrounded."""
    rows = [{**_identity(j, lang), **dict(_figures(j, rubric)), **_calibrated(j)} for j in judged]
    names = dict.fromkeys(name for row in rows for name in row)
    return Records(tuple(names), rows)


def yearly_records(judged: Sequence[Judged], lang: Lang) -> Records:
    """One row a proposal and fiscal year: the balance by year, in yen and hours, unrounded."""
    rows = [
        {
            **_identity(j, lang),
            "year": row.year,
            **{name: number(value, scale) for name, value, scale in year_figures(row)},
        }
        for j in judged
        for row in j.appraisal.years
    ]
    names = dict.fromkeys(name for row in rows for name in row)
    return Records(tuple(names), rows)


def _identity(judged: Judged, lang: Lang) -> Mapping[str, Cell]:
    proposal, verdict = judged.proposal, judged.appraisal.verdict
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
        "stage": proposal.stage.value,
        "obligation": proposal.obligation.value,
        "verdict": verdict.value,
        "verdict_label": say(VERDICT_SHORT[verdict.value], lang),
    }


def _figures(judged: Judged, rubric: Rubric) -> Iterator[tuple[str, Cell]]:
    proposal, appraisal = judged.proposal, judged.appraisal
    yield "rule", appraisal.judgement.rule
    yield "first_year", proposal.first_year
    yield "years", rubric.horizon
    yield "score", _plain(appraisal.judgement.score.value)
    for view in View:
        for name, measure in appraisal.views[view].items():
            yield f"{view.value}.{name}", number(measure.value, measure.scale)
    for name, measure in appraisal.measures.items():
        yield name, number(measure.value, measure.scale)
    general = [row.general_revenue for row in appraisal.years]
    yield "general_revenue", None if None in general else _plain(sum(g for g in general if g is not None))
    yield "break_even.yen_per_hour", _plain(appraisal.break_even.yen_per_hour)
    yield "break_even.hours_per_year", _plain(appraisal.break_even.hours_per_year)
    yield "missing", " ".join(appraisal.judgement.unknowns)
    yield "decision", proposal.review.decision if proposal.review else None
    yield "rubric", f"{rubric.id} {rubric.version} {rubric.sha256[:8]}"


def _calibrated(judged: Judged) -> Mapping[str, Cell]:
    """What experience would have it, where that is asked for."""
    if judged.experienced is None:
        return {}
    from dxroi.tables.calibration.records import calibrated_cells

    return calibrated_cells(judged.experienced)


def _plain(value: Number | None) -> Number | None:
    return number(value)
