"""Procedures served without a visit (方針5): cases, uptake and what residents gain by year, and where uptake is enough.

The money cost is that of the whole proposal, so a cost per case divides it by the cases online of all its procedures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dxroi.engine.flows import Flow, added
from dxroi.engine.ledgers import ledgers
from dxroi.engine.lines import Ledgers, ProcedureLine
from dxroi.engine.obstacles import Obstacle, Start, obstacles, start_of
from dxroi.engine.periods import operating_share, period
from dxroi.engine.procedures import minutes_a_case
from dxroi.engine.scenario import AS_WRITTEN
from dxroi.engine.ties import equal
from dxroi.engine.totals import totals
from dxroi.models.appraisal import View
from dxroi.models.proposal import Procedure, Proposal
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric


class Served(NamedTuple):
    """A procedure in one fiscal year, or over the horizon; None where an unknown leaves it open."""

    year: int | None
    """The fiscal year; none over the horizon, or where the first one is not stated."""
    cases: Number | None
    """All of them while the online form runs, on paper or not."""
    online_cases: Number | None
    online: Number | None
    """The share of a year as stated, over the horizon cases online ÷ cases; none also where nothing runs."""
    visits_saved: Number | None
    resident_hours: Number | None
    """Hours that residents are spared; below 0 where it takes longer at home than at the counter."""
    resident_yen: Number | None
    paper_hours: Number | None
    """Staff hours of double handling, a loss written as a positive number; 0 where no `paper` is stated."""


class Even(NamedTuple):
    """A constant share online at which something is even."""

    online: Number | None
    reason: str | None
    """Of a null: `unknown`, `always`, `never`, `no-cases`, `not-stated`."""
    at_least: bool = True
    """Whether more is better than this share."""


class Service(NamedTuple):
    """One procedure."""

    procedure: Procedure
    years: tuple[Served, ...]
    whole: Served
    minutes: Number | None
    """Of a resident, saved in each case online."""
    start: Start | None
    even: Even
    """Where the society view's undiscounted net is 0."""
    as_dear_as_a_visit: Even
    """Where the money cost of a case online is what a case at the counter costs."""
    obstacles: tuple[Obstacle, ...]


class PerCase(NamedTuple):
    """Yen of money cost for each case online, in one fiscal year or over the horizon, undiscounted."""

    year: int | None
    cost: Number | None
    online_cases: Number | None
    yen: Number | None
    reason: str | None
    """Of a null: `unknown` or `no-cases`."""


class Serving(NamedTuple):
    """All procedures of one proposal."""

    proposal: Proposal
    services: tuple[Service, ...]
    years: tuple[PerCase, ...]
    whole: PerCase


def serving(proposal: Proposal, rubric: Rubric) -> Serving:
    """The answer for one proposal over the rubric's horizon."""
    lines = ledgers(proposal, rubric)
    cost = totals(lines).cost(View.CASH)
    online = added([each.online_cases for each in lines.procedures], lines.years)
    years = _years(proposal, lines.years)
    return Serving(
        proposal,
        tuple(_service(line, proposal, rubric, lines, cost, online) for line in lines.procedures),
        tuple(_per_case(year, cost.known(t), online.known(t)) for t, year in enumerate(years)),
        _per_case(None, _whole(cost), _whole(online)),
    )


def _years(proposal: Proposal, horizon: int) -> list[int | None]:
    first = proposal.first_year
    return [None if first is None else first + t for t in range(horizon)]


def _whole(flow: Flow) -> Number | None:
    years = len(flow.amounts)
    return None if flow.unknowns(years) else flow.total(years)


def _per_case(year: int | None, cost: Number | None, cases: Number | None) -> PerCase:
    """The cost of a case.

    三鷹市 コンビニ交付: 43,652千円 once and 14,360千円 a year for five years, 78,000 certificates a year.

    >>> _per_case(None, 115_452_000, 390_000).yen
    296.03076923076924
    """
    if cases == 0:
        return PerCase(year, cost, cases, None, "no-cases")
    if cost is None or cases is None:
        return PerCase(year, cost, cases, None, "unknown")
    return PerCase(year, cost, cases, cost / cases, None)


def _service(
    line: ProcedureLine, proposal: Proposal, rubric: Rubric, lines: Ledgers, cost: Flow, online: Flow
) -> Service:
    procedure = line.procedure
    minutes, missing = minutes_a_case(procedure, AS_WRITTEN)
    paper = next((each.hours for each in lines.works if each.procedure is procedure), None)
    a_case = None if missing else minutes
    volumes = enumerate(zip(_years(proposal, lines.years), _volumes(procedure, proposal, lines.years), strict=True))
    years = [_served(year, t, line, volume, a_case, paper) for t, (year, volume) in volumes]
    whole = _added(years)
    return Service(
        procedure,
        tuple(years),
        whole,
        a_case,
        start_of(proposal, procedure),
        even_uptake(proposal, procedure, rubric),
        _as_dear(procedure, whole, _whole(cost), _whole(online)),
        obstacles(proposal, procedure),
    )


class _Volume(NamedTuple):
    """Cases of a year and the share of them that is stated to be online; none where unknown or nothing runs."""

    cases: Number | None
    online: Number | None


def _volumes(procedure: Procedure, proposal: Proposal, years: int) -> Iterator[_Volume]:
    """By year, while the online form runs; cases whoever comes how."""
    when = period(proposal, procedure.first, procedure.until, years)
    for t in range(years):
        share = operating_share(proposal, t) if when.covers(t) else 0
        cases, online = (each.at(max(t - when.start, 0)) for each in (procedure.cases, procedure.online))
        if share == 0:
            yield _Volume(0, None)
        else:
            known = None if cases.unknown or when.missing else cases.likely * share
            yield _Volume(known, None if online.unknown else online.likely)


def _served(
    year: int | None, t: int, line: ProcedureLine, volume: _Volume, minutes: Number | None, paper: Flow | None
) -> Served:
    online = line.online_cases.known(t)
    hours = 0 if online == 0 else None if online is None or minutes is None else online * minutes / 60
    lost = 0 if paper is None else paper.known(t)
    return Served(
        year,
        volume.cases,
        online,
        volume.online,
        line.visits.known(t),
        hours,
        line.yen.known(t),
        None if lost is None else 0 - lost,
    )


def _added(years: Iterable[Served]) -> Served:
    """Over the horizon; what one year leaves open is open."""
    columns = list(zip(*years, strict=True))[1:]
    cases, online, _, visits, hours, yen, paper = (
        None if any(each is None for each in column) else sum(each for each in column if each is not None)
        for column in columns
    )
    share = online / cases if online is not None and cases else None
    return Served(None, cases, online, share, visits, hours, yen, paper)


def even_uptake(proposal: Proposal, procedure: Procedure, rubric: Rubric) -> Even:
    """The constant share online of one procedure at which the society view's undiscounted net is 0, all else as it is.

    The net is a straight line in that share: what goes online is spared a visit, what does not is on paper.
    """
    low, high = (_net(_at(proposal, procedure, share), rubric) for share in (0, 1))
    if low is None or high is None:
        return Even(None, "unknown")
    (least, size), (most, other) = low, high
    rise = most - least
    if equal(rise, 0, size + other):
        return Even(None, "always" if least >= 0 else "never")
    share = -least / rise
    if equal(share, 0) or equal(share, 1) or 0 < share < 1:
        return Even(min(max(share, 0), 1), None, at_least=rise > 0)
    return Even(None, "always" if least > 0 else "never", at_least=rise > 0)


def _at(proposal: Proposal, procedure: Procedure, share: Number) -> Proposal:
    """The proposal with one procedure at a constant share."""
    constant = procedure._replace(online=Series((Quantity.of(share, f"{procedure.field}.online"),)), curve=None)
    return proposal._replace(residents=tuple(constant if each is procedure else each for each in proposal.residents))


def _net(proposal: Proposal, rubric: Rubric) -> tuple[Number, Number] | None:
    """The society view's net over the horizon and the amounts behind it; none where it is unknown."""
    net = totals(ledgers(proposal, rubric)).net(View.SOCIETY)
    return None if net.unknowns(rubric.horizon) else (net.total(rubric.horizon), net.size(rubric.horizon))


def _as_dear(procedure: Procedure, of: Served, cost: Number | None, online: Number | None) -> Even:
    """Where money cost ÷ cases online of all procedures is the stated cost of a case at the counter."""
    if procedure.yen_per_visit_case is None:
        return Even(None, "not-stated")
    if cost is None or online is None or of.cases is None or of.online_cases is None:
        return Even(None, "unknown")
    if of.cases == 0:
        return Even(None, "no-cases")
    share = (cost / procedure.yen_per_visit_case - (online - of.online_cases)) / of.cases
    if equal(share, 1) or 0 <= share < 1:
        return Even(min(share, 1), None)
    return Even(None, "always" if share < 0 else "never")
