"""`actuals` of a proposal: what came of it, by fiscal year, in the words of the plan. Read only where a file has it."""

from __future__ import annotations

from dxroi.finding import Finding, Location
from dxroi.loading.amounts import excludes_tax
from dxroi.loading.dates import read_start_month, read_year
from dxroi.loading.measured import (
    Names,
    read_cases,
    read_cash,
    read_cost,
    read_freed,
    read_hours,
    read_literacy,
    read_online,
)
from dxroi.loading.nodes import MappingNode, ScalarNode
from dxroi.loading.reading import GROUNDS, Reader, wanted_mapping
from dxroi.loading.scalars import short
from dxroi.models.cycle import Actual
from dxroi.models.proposal import Proposal
from dxroi.texts.findings import finding

_MEASURED = (
    "operates_from", "hours_saved", "freed_for", "cost", "cash_saved", "cases", "online", "literacy",
)  # fmt: skip
"""What a year can state; it states at least one of them."""
_ACTUAL = (*_MEASURED, "tax", *GROUNDS)


def read_actuals(top: Reader, proposal: Proposal) -> tuple[Actual, ...]:
    """The years in order; works and procedures have to be those of the plan, as far as that was read."""
    node = top.node("actuals")
    below = None if node is None else wanted_mapping(node, top.path("actuals"), top.findings, ("2027",))
    if below is None:
        return ()
    if not below.entries:
        top.complain("DX137", "actuals", written="{}", way="optional")
    names = _names(top, proposal)
    actuals: dict[int, Actual] = {}
    places: dict[int, Location] = {}
    for key, value in below.entries:
        field = f"{top.path('actuals')}.{key.text}"
        year = _year(key, field, proposal.first_year, top.findings)
        mapping = wanted_mapping(value, field, top.findings, _MEASURED)
        actual = None if mapping is None else _actual(Reader(mapping, field, top.findings, _ACTUAL), year, names)
        if year in places:
            first = places[year]
            top.findings.append(
                finding("DX121", field, key.place, key=short(key.text), line=first.line, column=first.column)
            )
        elif year is not None:
            places[year] = key.place
            if actual is not None:
                actuals[year] = _not_before(actual, proposal, mapping or below, top.findings)
    return tuple(actuals[year] for year in sorted(actuals))


def _names(top: Reader, proposal: Proposal) -> Names:
    """What works and procedures are called, as far as that could be read."""
    return Names(
        tuple(work.work for work in proposal.works if work.work),
        tuple(each.procedure for each in proposal.residents),
        top.findings_at("hours_saved") or "hours_saved" not in top.nodes,
        top.findings_at("residents") or ("residents" not in top.nodes and "residents" in top.excused),
    )


def _year(key: ScalarNode, field: str, first_year: int | None, findings: list[Finding]) -> int | None:
    """The fiscal year of a key, not before the first one."""
    year = read_year(key, field, findings)
    if year is not None and first_year is not None and year < first_year:
        findings.append(finding("DX216", field, key.place, year=year, first_year=first_year))
    return year


def _not_before(actual: Actual, proposal: Proposal, node: MappingNode, findings: list[Finding]) -> Actual:
    """Operation cannot have begun before the first cost."""
    start, first_year = actual.operates_from, proposal.first_year
    if start is not None and first_year is not None and start[0] < first_year:
        month = node.get("operates_from") or node
        written = month.text if isinstance(month, ScalarNode) else ""
        field = f"{actual.field}.operates_from"
        said = finding("DX216", field, month.place, year=start[0], first_year=first_year, written=written, way="month")
        findings.append(said)
    return actual


def _actual(reader: Reader, year: int | None, names: Names) -> Actual:
    """One year."""
    if not any(reader.has(key) for key in _MEASURED):
        reader.complain("DX286", keys=", ".join(_MEASURED))
    taxed = excludes_tax(reader)
    hours, works = read_hours(reader, names)
    money = read_cost(reader, taxed)
    literacy = read_literacy(reader)
    start = reader.node("operates_from")
    return Actual(
        reader.field,
        year or 0,
        hours,
        works,
        read_freed(reader, hours, works),
        money.initial,
        money.annual,
        money.whole,
        money.hours,
        read_cash(reader, taxed),
        read_cases(reader, names),
        read_online(reader, names),
        literacy[0],
        literacy[1],
        None if start is None else read_start_month(start, reader.path("operates_from"), reader.findings),
        reader.grounds(),
        money.initial_unknown,
    )
