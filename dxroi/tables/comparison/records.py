"""The answer for a spreadsheet: one row a proposal and rubric, raw and unrounded, in the order of the ranks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.models.appraisal import Reason
from dxroi.models.comparison import TEXTS, Candidate
from dxroi.tables.blocks import Records
from dxroi.tables.comparison.list import Row, leading
from dxroi.tables.comparison.reference import gaps, reference
from dxroi.tables.comparison.sheet import Sheet
from dxroi.tables.comparison.triage import near

Cell = str | float | bool | None


def comparison_records(sheets: Sequence[Sheet]) -> Records:
    """Every candidate under every rubric, or with `--top` the first of them, in the order of the list.

    Ranks where the call sorts; the measures that `--fields` names.
    """
    rows = [(sheet, *row) for sheet in sheets for row in _listed(sheet)]
    years = sorted({year for _, of, _ in rows for year in _by_year(of)})
    made = [
        {**_identity(sheet, of, rank), **_figures(sheet, of, years), **_more(sheet, of), **_gaps(sheet, of)}
        for sheet, of, rank in rows
    ]
    return Records(tuple(made[0]) if made else ("path", "id", "name"), made)


def _listed(sheet: Sheet) -> list[Row]:
    """Those with a choice, then the obligatory ones."""
    out = [(each, None) for each in sheet.comparison.candidates if not each.competes]
    return [*leading(sheet), *out][: sheet.options.top]


def _identity(sheet: Sheet, of: Candidate, rank: int | None) -> Mapping[str, Cell]:
    return {
        **({"rank": rank} if sheet.options.sorted else {}),
        "path": of.path,
        "id": of.id,
        "name": of.name,
        "department": of.department,
        "stage": of.stage.value,
        "obligation": of.obligation.value,
        "verdict": of.verdict.value,
        "verdict_label": sheet.verdict(of.verdict),
    }


def _figures(sheet: Sheet, of: Candidate, years: Sequence[int]) -> Mapping[str, Cell]:
    """The measures, then general revenue by fiscal year; an empty cell where there is no value."""
    values = dict(zip(sheet.comparison.measures, of.values, strict=True))
    shown = {name: values[name] for name in sheet.options.columns if name not in TEXTS}
    revenue = _by_year(of)
    return {
        **{name: None if isinstance(value, Reason) else value for name, value in shown.items()},
        "first_year": of.first_year,
        **{f"general_revenue.{year}": revenue.get(year) for year in years},
    }


def _gaps(sheet: Sheet, of: Candidate) -> Mapping[str, Cell]:
    """By how much the measures differ from those of the reference, where there is one."""
    if sheet.options.reference is None:
        return {}
    chosen = reference(sheet.comparison, sheet.options.reference)
    found = gaps(of, chosen, sheet.comparison.measures)
    return {f"difference.{name}": found[name] for name in sheet.options.columns if name not in TEXTS}


def _by_year(of: Candidate) -> Mapping[int, float | None]:
    return {} if of.first_year is None else dict(enumerate(of.revenue, of.first_year))


def _more(sheet: Sheet, of: Candidate) -> Mapping[str, Cell]:
    rubric = sheet.rubric
    return {
        "rule": of.rule,
        "missing": " ".join(lack.path for lack in of.lacks),
        "near": near(sheet, of),
        "decision": of.decision,
        "serves": sheet.joined(of.serves),
        "rubric": f"{rubric.id} {rubric.version} {rubric.sha256[:8]}",
        "after_horizon.cost": of.late and of.late.cost,
        "after_horizon.benefit": of.late and of.late.benefit,
    }
