"""The cases for machines: `dxroi.cases/1`, and one row a case for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dxroi.engine.library import Found, counted, grouped
from dxroi.finding import Finding
from dxroi.models.appraisal import Reason
from dxroi.models.quantity import Number
from dxroi.tables.blocks import Records
from dxroi.tables.document import Value, enveloped, number, proposal_entry
from dxroi.tables.library import Catalogue, a_year
from dxroi.texts import Lang

FORMAT = "dxroi.cases/1"
FIELDS = (
    "path",
    "id",
    "name",
    "department",
    "stage",
    "kinds",
    "systems",
    "serves",
    "verdict",
    "score",
    "hours_saved_per_year",
    "city.net",
    "city.cost",
    "actual_years",
    "actual_hours_per_year",
    "actual_cost",
    "summary",
    "source",
)


def cases_document(of: Catalogue, findings: Sequence[Finding], lang: Lang) -> Mapping[str, Value]:
    """The whole document; `kinds` counts those of all cases that were searched, `groups` only what was found."""
    groups = [] if of.group_by is None else grouped(of.found, of.group_by)
    body = {
        "searched": {name: [str(each) for each in values] for name, values in of.wanted._asdict().items()},
        "sort": of.sort,
        "group_by": of.group_by,
        "cases": len(of.every),
        "kinds": counted(of.every, "kind"),
        "results": [_result(of, each) for each in of.found],
        "groups": [{"name": name or None, "paths": [e.proposal.path for e in members]} for name, members in groups],
    }
    return enveloped(FORMAT, of.rubric, body, findings, lang)


def _result(of: Catalogue, each: Found) -> Mapping[str, Value]:
    proposal, actual = each.proposal, each.actual
    return {
        **proposal_entry(proposal),
        "kinds": list(proposal.kinds),
        "systems": list(proposal.systems),
        "serves": list(proposal.serves),
        "verdict": each.row.verdict.value,
        "score": number(each.row.score),
        "planned": {
            "hours_saved_per_year": number(a_year(each.value("hours_saved"), of.rubric)),
            "city.net": _known(each, "city.net"),
            "city.cost": _known(each, "city.cost"),
        },
        "actual": None
        if actual is None
        else {
            "years": actual.years,
            "hours_saved_per_year": number(actual.hours_a_year),
            "cost": number(actual.cost),
        },
        "summary": proposal.summary,
        "source": proposal.source,
    }


def _known(each: Found, name: str) -> Number | None:
    value = each.value(name)
    return None if isinstance(value, Reason) else number(value)


def cases_records(of: Catalogue) -> Records:
    """One row a case, in the order of the list; lists of words are joined by `, `."""
    return Records(FIELDS, [_row(of, each) for each in of.found])


def _row(of: Catalogue, each: Found) -> Mapping[str, str | float | bool | None]:
    proposal, actual = each.proposal, each.actual
    return {
        "path": proposal.path,
        "id": proposal.id,
        "name": proposal.name,
        "department": proposal.department,
        "stage": proposal.stage.value,
        "kinds": ", ".join(proposal.kinds),
        "systems": ", ".join(proposal.systems),
        "serves": ", ".join(proposal.serves),
        "verdict": each.row.verdict.value,
        "score": number(each.row.score),
        "hours_saved_per_year": number(a_year(each.value("hours_saved"), of.rubric)),
        "city.net": _known(each, "city.net"),
        "city.cost": _known(each, "city.cost"),
        "actual_years": None if actual is None else actual.years,
        "actual_hours_per_year": None if actual is None else number(actual.hours_a_year),
        "actual_cost": None if actual is None else number(actual.cost),
        "summary": proposal.summary,
        "source": proposal.source,
    }
