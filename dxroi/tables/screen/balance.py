"""年度別収支: the balance by fiscal year, and the result if the horizon ended there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dxroi.engine.flows import Flow, added
from dxroi.finding import Words
from dxroi.models.appraisal import View, YearRow
from dxroi.models.quantity import Number
from dxroi.models.words import FundingSource, Verdict
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.figures import Unit
from dxroi.tables.page import Page
from dxroi.texts import screen as t


def balance(page: Page) -> Iterator[Block]:
    """The table by year; where an unknown leaves the net undetermined, what is known without a net."""
    known = page.measure(View.CITY, "net").value is not None
    title, remark = (t.BALANCE, t.BALANCE_REMARK) if known else (t.KNOWN_PART, t.KNOWN_REMARK)
    yield Section(page.say(title), page.say(remark, unit=unit(page)))
    rows = tuple(_settled_rows(page) if known else _known_rows(page))
    yield Grid(_columns(page), rows)
    if any(f.source is FundingSource.BOND for f in page.proposal.funding):
        yield Prose(page.say(t.BOND_NOTE))
    if not page.proposal.residents_stated:
        rated = any(c.drop_when_absent and c.id in page.proposal.ratings for c in page.rubric.criteria)
        yield Prose(page.say(t.RESIDENTS_UNSTATED if rated else t.RESIDENTS_NONE))
    else:
        visits = page.appraisal.measures["visits_saved"]
        yield Prose(
            page.say(t.RESIDENTS_NOTE, visits=page.figures.measure(visits, 0), years=page.years),
        )


def unit(page: Page) -> str:
    """The unit of money in words."""
    return page.say(t.YEN if page.figures.unit is Unit.YEN else t.THOUSAND_YEN)


def year_headings(page: Page) -> list[str]:
    """One heading a fiscal year; counted from 1 where the first year is not known."""
    rows = page.appraisal.years
    return [
        page.say(t.YEAR_NUMBER, n=n) if row.year is None else page.fiscal_year(row.year)
        for n, row in enumerate(rows, 1)
    ]


def _columns(page: Page) -> tuple[Column, ...]:
    total = [page.say(t.YEARS_TOTAL, n=page.years)] if page.years > 1 else []
    return (Column("", Align.LEFT), *(Column(h) for h in [*year_headings(page), *total]))


def _row(page: Page, name: str, amounts: Sequence[Number | None], *, total: bool = True) -> tuple[str, ...]:
    cells = [page.figures.money(a, 1e6) for a in amounts]
    if page.years > 1:
        whole = None if any(a is None for a in amounts) else sum(a for a in amounts if a is not None)
        cells.append(page.figures.money(whole, 1e6) if total else "")
    return (name, *cells)


def _settled_rows(page: Page) -> Iterator[tuple[str, ...]]:
    def row(words: Words, read: Callable[[YearRow], Number | None], *, total: bool = True) -> tuple[str, ...]:
        return _row(page, page.say(words), [read(y) for y in page.appraisal.years], total=total)

    years = page.appraisal.years
    yield row(t.ROW_COST, lambda y: y.cost)
    if any(y.grants != 0 for y in years):
        yield row(t.ROW_GRANTS, lambda y: y.grants)
    if any(y.bond != 0 for y in years):
        yield row(t.ROW_BOND, lambda y: y.bond)
    rises = any(page.totals.extra_spending.amounts)
    yield row(t.ROW_GENERAL_RISING if rises else t.ROW_GENERAL, lambda y: y.general_revenue)
    yield row(t.ROW_CASH, lambda y: y.cash)
    yield row(t.ROW_CAPACITY, lambda y: y.capacity)
    yield row(t.ROW_NET, lambda y: y.net)
    if page.years > 1:
        yield row(t.ROW_CUMULATIVE, lambda y: y.cumulative_net, total=False)
        yield _verdict_row(page)
    if page.proposal.residents_stated:
        yield row(t.ROW_RESIDENTS, lambda y: y.residents)


def _verdict_row(page: Page) -> tuple[str, ...]:
    """The result with the horizon ending in each year; nothing where the whole is withheld."""
    if page.appraisal.verdict is Verdict.WITHHELD:
        return (page.say(t.ROW_VERDICT), *("－" for _ in page.appraisal.years), "")
    return (page.say(t.ROW_VERDICT), *(page.verdict(j.verdict) for j in page.appraisal.by_horizon), "")


def _known_rows(page: Page) -> Iterator[tuple[str, ...]]:
    totals = page.totals
    own = added([totals.paid_hours, totals.own_hours], totals.years)
    named: list[tuple[Words, Flow]] = [
        (t.ROW_INITIAL, totals.initial),
        (t.ROW_RUNNING, totals.annual),
        (t.ROW_OWN, own),
        (t.ROW_CASH, totals.cash),
        (t.ROW_CAPACITY, totals.capacity),
    ]
    if page.proposal.residents_stated:
        named.append((t.ROW_RESIDENTS, totals.residents))
    always = (t.ROW_INITIAL, t.ROW_RUNNING, t.ROW_CAPACITY, t.ROW_RESIDENTS)
    for words, flow in named:
        amounts = [flow.known(y) for y in range(page.years)]
        if words in always or any(a != 0 for a in amounts):
            yield _row(page, page.say(words), amounts)
    if page.years > 1 and page.appraisal.verdict is Verdict.WITHHELD:
        yield _verdict_row(page)
