"""The answer of `dxroi procedures` for people: each procedure by year, what stands in its way, what a case costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dxroi.engine.serving import Served, Service
from dxroi.models.quantity import Number
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.figures import rounded_half_up, rounded_remark
from dxroi.tables.screen.balance import unit, year_headings
from dxroi.tables.serving.facts import facts, outcome_facts
from dxroi.tables.serving.sheet import Sheet
from dxroi.texts import procedures as t
from dxroi.texts.screen import STAGE_AND_YEAR, STAGE_NO_YEAR, YEARS_TOTAL
from dxroi.texts.terms import STAGE, VERDICT


def procedures_screen(sheet: Sheet, again: str | None) -> Screen:
    """The whole screen of one proposal; `again` is the call that appraises it."""
    return Screen(tuple(_blocks(sheet, again)))


def _blocks(sheet: Sheet, again: str | None) -> Iterator[Block]:
    page = sheet.page
    proposal = page.proposal
    yield Heading(page.say(t.HEAD, department=proposal.department, name=proposal.name), _stage(sheet))
    verdict = page.say(VERDICT[page.appraisal.verdict.value])
    yield Split(page.say(t.STANDING, verdict=verdict, years=page.years))
    for number, service in enumerate(sheet.serving.services, 1):
        start = page.say(t.STARTS, month=sheet.month(service.start)) if service.start else page.say(t.NO_START)
        remark = start + rounded_remark(_sums(sheet, service), page.figures.lang)
        yield Section(page.say(t.NUMBERED, n=number, name=service.procedure.procedure), remark)
        yield Grid(_columns(sheet), [*_rows(sheet, service)])
        yield Facts(tuple(facts(sheet, service)))
    yield from _per_case(sheet)
    if proposal.outcomes:
        yield Section(page.say(t.OUTCOMES))
        yield Facts(tuple(outcome_facts(sheet)))
    if again is not None:
        yield Split(page.say(t.NEXT, command=again), "", Tone.MUTED)


def _stage(sheet: Sheet) -> str:
    page = sheet.page
    stage, year = page.say(STAGE[page.proposal.stage.value]), page.proposal.first_year
    if year is None:
        return page.say(STAGE_NO_YEAR, stage=stage)
    return page.say(STAGE_AND_YEAR, stage=stage, year=page.fiscal_year(year))


def _columns(sheet: Sheet) -> tuple[Column, ...]:
    page = sheet.page
    total = [page.say(YEARS_TOTAL, n=page.years)] if page.years > 1 else []
    return (Column("", Align.LEFT), *(Column(heading) for heading in [*year_headings(page), *total]))


def _rows(sheet: Sheet, service: Service) -> Iterator[tuple[str, ...]]:
    """Cases, uptake and what residents gain; double handling where there is any."""
    page = sheet.page
    figures = page.figures

    def row(name: str, cell: Callable[[Served], str]) -> tuple[str, ...]:
        return (name, *(cell(each) for each in (*service.years, *([service.whole] if page.years > 1 else []))))

    yield row(page.say(t.CASES), lambda each: figures.number(each.cases))
    yield row(page.say(t.UPTAKE), lambda each: _share(sheet, each))
    yield row(page.say(t.ONLINE_CASES), lambda each: figures.number(each.online_cases))
    yield row(page.say(t.VISITS), lambda each: figures.number(each.visits_saved))
    yield row(page.say(t.RESIDENT_HOURS), lambda each: figures.number(each.resident_hours))
    yield row(page.say(t.RESIDENT_YEN, unit=unit(page)), lambda each: figures.money(each.resident_yen))
    if service.procedure.paper_minutes is not None:
        yield row(page.say(t.PAPER_HOURS), lambda each: figures.number(each.paper_hours))


def _sums(sheet: Sheet, service: Service) -> Iterator[list[float | None]]:
    """The rows that add up over the years, as shown."""
    every = (*service.years, service.whole)
    for name in ("cases", "online_cases", "visits_saved", "resident_hours", "paper_hours"):
        yield [_whole(getattr(each, name)) for each in every]
    yield [sheet.page.figures.in_unit(each.resident_yen) for each in every]


def _whole(value: Number | None) -> float | None:
    return None if value is None else rounded_half_up(value, 0)


def _share(sheet: Sheet, of: Served) -> str:
    """The share online; nothing of a year without cases."""
    if of.cases is not None and of.cases == 0:
        return sheet.page.say(t.NO_CASES)
    shown = sheet.percent(of.online)
    return shown if of.online is None else f"{shown}%"


def _per_case(sheet: Sheet) -> Iterator[Block]:
    """Money cost by case online, by year and over the horizon."""
    page, serving = sheet.page, sheet.serving
    years = (*serving.years, *([serving.whole] if page.years > 1 else []))
    every = (*serving.years, serving.whole)
    sums = [[page.figures.in_unit(each.cost) for each in every], [_whole(each.online_cases) for each in every]]
    yield Section(page.say(t.PER_CASE), page.say(t.PER_CASE_REMARK) + rounded_remark(sums, page.figures.lang))

    def yen(value: Number | None, reason: str | None) -> str:
        return page.say(t.NO_CASES) if reason == "no-cases" else page.figures.number(value)

    cases = page.say(t.ONLINE_CASES)
    rows = [
        (page.say(t.COST, unit=unit(page)), *(page.figures.money(each.cost) for each in years)),
        (cases, *(page.figures.number(each.online_cases) for each in years)),
        (page.say(t.YEN_A_CASE), *(yen(each.yen, each.reason) for each in years)),
    ]
    yield Grid(_columns(sheet), rows)
    if len(serving.services) > 1:
        yield Prose(page.say(t.PER_CASE_ALL))
