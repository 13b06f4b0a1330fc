"""The lines added up by fiscal year, and who pays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding, funding_base
from dxroi.models.appraisal import View
from dxroi.models.proposal import Funding
from dxroi.models.words import FundingSource
from dxroi.tables.explanation.step import Part, Step, by_years, exact
from dxroi.tables.page import Page
from dxroi.texts import explanation as t
from dxroi.texts.terms import FUNDING as FUNDING_SOURCE


def sum_parts(page: Page) -> Iterator[Part]:
    """Cost, the three ledgers, net and cumulative net; then general revenue."""
    lines, totals = page.lines, page.totals
    released = [w.yen for w in lines.works if w.releases_cash]
    steps = (
        _sum(page, page.say(t.COST_TOTAL), [c.yen for c in lines.costs], totals.cost(View.CITY)),
        _sum(page, page.say(t.CASH_TOTAL), [s.yen for s in lines.savings] + released, totals.cash),
        _sum(page, page.say(t.CAPACITY_TOTAL), [w.yen for w in lines.works if not w.releases_cash], totals.capacity),
        _sum(page, page.say(t.RESIDENT_TOTAL), [p.yen for p in lines.procedures], totals.residents),
        _net(page),
        _cumulative(page),
    )
    yield Part(page.say(t.TOTALS), steps)
    yield Part(page.say(t.FUNDING), tuple(_funding(page)))


def _sum(page: Page, figure: str, parts: Sequence[Flow], whole: Flow) -> Step:
    workings = []
    for y in range(page.years):
        terms = [exact(part.known(y)) for part in parts if part.missing_in(y) or part.amounts[y]]
        workings.append(f"{' + '.join(terms)} = {exact(whole.known(y))}" if len(terms) > 1 else exact(whole.known(y)))
    return Step(figure, "", by_years(page, workings))


def _net(page: Page) -> Step:
    rows = page.appraisal.years
    workings = [f"{exact(r.cash)} + {exact(r.capacity)} − {exact(r.cost)} = {exact(r.net, r.gross)}" for r in rows]
    return Step(page.say(t.NET_TOTAL), page.say(t.NET_FORMULA), by_years(page, workings))


def _cumulative(page: Page) -> Step:
    workings = [exact(r.cumulative_net, r.gross_so_far) for r in page.appraisal.years]
    return Step(page.say(t.CUMULATIVE), page.say(t.CUMULATIVE_FORMULA), by_years(page, workings))


def _funding(page: Page) -> Iterator[Step]:
    paid = funding(page.proposal, page.totals)
    for item in page.proposal.funding:
        yield _source(page, item)
    money, extra = page.totals.cost(View.CASH), page.totals.extra_spending
    workings = [
        f"{exact(money.known(y))} + {exact(extra.known(y))} − {exact(paid.grants.known(y))} "
        f"− {exact(paid.bond.known(y))} = {exact(paid.general_revenue.known(y))}"
        for y in range(page.years)
    ]
    yield Step(page.say(t.GENERAL), page.say(t.GENERAL_FORMULA), by_years(page, workings))


def _source(page: Page, item: Funding) -> Step:
    """What one source pays, year by year."""
    stated = item.share or item.amount
    alone = funding(page.proposal._replace(funding=(item,)), page.totals)
    flow = alone.bond if item.source is FundingSource.BOND else alone.grants
    base = funding_base(item.of, page.totals)
    figure = f"{page.say(FUNDING_SOURCE[item.source.value])} {item.name or ''} ({item.field})"
    if item.share is None or item.share.unknown:
        workings = [exact(flow.known(y)) for y in range(page.years)]
    else:
        share = exact(item.share.likely)
        workings = [
            f"{exact(base.known(y))} × {share} = {exact(flow.known(y))}" if flow.amounts[y] else exact(flow.known(y))
            for y in range(page.years)
        ]
    formula = page.say(t.SHARE_FORMULA[item.of.value]) if item.share is not None else ""
    return Step(figure, formula, by_years(page, workings), (stated.field,) if stated else ())
