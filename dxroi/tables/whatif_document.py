"""The answer of `dxroi whatif` for machines, `dxroi.whatif/1`, and for spreadsheets; unrounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import dxroi
from dxroi.finding import Finding
from dxroi.models.appraisal import Measure
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Records
from dxroi.tables.document import finding_entry, number, result_entry, rubric_entry
from dxroi.tables.whatif import Compared, Pair, compared, compared_years
from dxroi.tables.whatif_figures import State, difference, measures_of
from dxroi.tables.whatif_names import Alteration
from dxroi.tables.whatif_sweep import Swept
from dxroi.texts import Lang, say
from dxroi.texts.terms import VERDICT_SHORT

FORMAT = "dxroi.whatif/1"
Entry = Mapping[str, object]


def whatif_document(
    rubric: Rubric,
    alterations: Sequence[Alteration],
    before: State | None,
    after: State | None,
    findings: Sequence[Finding],
    lang: Lang,
) -> Entry:
    """The whole document of a change; a side that cannot be appraised is null."""
    return {
        **_head(rubric, alterations),
        "before": None if before is None else _result(before),
        "after": None if after is None else _result(after),
        "findings": [_finding(each, lang) for each in findings],
    }


def sweep_document(rubric: Rubric, swept: Swept, findings: Sequence[Finding], lang: Lang) -> Entry:
    """The whole document of a sweep."""
    return {
        **_head(rubric, swept.alterations),
        "before": _result(swept.before),
        "sweep": {
            "field": swept.field,
            "values": [{"value": row.value, **_compact(row.state)} for row in swept.rows],
            "from": swept.was,
        },
        "findings": [_finding(each, lang) for each in findings],
    }


def _head(rubric: Rubric, alterations: Sequence[Alteration]) -> Entry:
    return {
        "format": FORMAT,
        "tool_version": dxroi.__version__,
        "rubric": rubric_entry(rubric),
        "changes": [{"field": each.field, "from": each.was, "to": each.now} for each in alterations],
    }


def _result(of: State) -> Entry:
    return result_entry(of.proposal, of.appraisal, of.rubric)


def _compact(of: State | None) -> Entry:
    """Verdict and figures of one value; all null where it cannot be used."""
    if of is None:
        return {"verdict": None}
    measures = measures_of(of)
    return {
        "verdict": of.appraisal.verdict.value,
        **{name: _number(measure) for name, measure in measures.items()},
        "reasons": {name: measure.reason.value for name, measure in measures.items() if measure.reason},
        "rule": of.appraisal.judgement.rule,
        "unknowns": list(of.appraisal.judgement.unknowns),
    }


def _number(measure: Measure | None) -> float | None:
    return None if measure is None else number(measure.value, measure.scale)


def _finding(found: Finding, lang: Lang) -> Entry:
    """One complaint; what a change brought about names the option and no place in a file."""
    entry = finding_entry(found, lang)
    place = found.location
    if place is None or place.line:
        return {**entry, "option": None}
    return {**entry, "path": None, "line": None, "column": None, "option": place.path}


def pair_records(pair: Pair, lang: Lang) -> Records:
    """One row a change, then one a figure, then one a fiscal year."""
    fields = ("path", "id", "kind", "figure", "before", "after", "difference", "changed")
    whole = {"path": pair.before.proposal.path, "id": pair.before.proposal.id}
    return Records(fields, [{**whole, **row} for row in _rows(pair, lang)])


def _rows(pair: Pair, lang: Lang) -> Iterator[Mapping[str, str | float | bool | None]]:
    for each in pair.alterations:
        was, now = (_cell(plain, text) for plain, text in ((each.was, each.was_text), (each.now, each.now_text)))
        yield {"kind": "change", "figure": each.field, "before": was, "after": now, "changed": was != now}
    verdicts = [each.appraisal.verdict.value for each in (pair.before, pair.after)]
    labels = [say(VERDICT_SHORT[verdict], lang) for verdict in verdicts]
    for figure, (before, after) in (("verdict", verdicts), ("verdict_label", labels)):
        yield {"kind": "result", "figure": figure, "before": before, "after": after, "changed": pair.turned}
    for found in compared(pair):
        yield {"kind": "result", "figure": found.name, **_compared(found)}
    for key, found in compared_years(pair).items():
        yield {"kind": "year", "figure": f"{found.name} {key}", **_compared(found)}


def _compared(found: Compared) -> Mapping[str, float | bool | None]:
    between = difference(found.before, found.after)
    return {
        "before": _number(found.before),
        "after": _number(found.after),
        "difference": _number(between),
        "changed": found.changed,
    }


def _cell(plain: object, text: str | None) -> str | float | bool | None:
    """A plain value, or a list or mapping as it is written."""
    return plain if isinstance(plain, str | int | float | bool) or plain is None else text


def sweep_records(swept: Swept, lang: Lang) -> Records:
    """One row a value."""
    rows = []
    for row, turns in zip(swept.rows, swept.turns(), strict=True):
        whole = {"path": swept.before.proposal.path, "id": swept.before.proposal.id, "field": swept.field}
        rows.append({**whole, "value": _cell(row.value, row.text), "turns": turns, **_figures(row.state, lang)})
    names = dict.fromkeys(name for row in sorted(rows, key=len, reverse=True) for name in row)
    return Records(tuple(names), rows)


def _figures(of: State | None, lang: Lang) -> Mapping[str, str | float | None]:
    if of is None:
        return {}
    verdict = of.appraisal.verdict.value
    figures = {name: _number(measure) for name, measure in measures_of(of).items()}
    return {"verdict": verdict, "verdict_label": say(VERDICT_SHORT[verdict], lang), **figures}
