"""The answer of `dxroi funding`: the table of a budget request (財源内訳), then apart what is repaid afterwards.

Budgets cut off: every amount of a year is cut to the unit, and what follows from others is reckoned from the cut ones.
What is repaid is cut from the sum so far, so that its total is what was borrowed. Each table adds up along its rows and
its columns, and the table of several proposals is the sum of their own: a council adds the requests it is shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.funding_years import FundingAnswer, FundingYear
from dxroi.finding import Words
from dxroi.models.proposal import Funding, Proposal
from dxroi.models.quantity import Quantity
from dxroi.models.terms import BondTerms
from dxroi.models.words import FundingSource
from dxroi.tables.blocks import Align, Block, Column, Gap, Grid, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.funding_cuts import Cut, added, counts, reckoned
from dxroi.tables.page import era_year
from dxroi.texts import Lang, say
from dxroi.texts import funding as t
from dxroi.texts.screen import LIST_COMMA, STAGE_AND_YEAR, STAGE_NO_YEAR, THOUSAND_YEN, UNKNOWN, YEN
from dxroi.texts.terms import ALLOCATION_OF, FUNDING, REPAYMENT, STAGE

_SOURCES: Mapping[str, Words] = {
    "cost": t.COST,
    "extra_spending": t.EXTRA,
    "national": t.NATIONAL,
    "prefectural": t.PREFECTURAL,
    "bond": t.BOND,
    "other": t.OTHER,
    "general_revenue": t.GENERAL,
    "cumulative": t.CUMULATIVE,
}
_LATER: Mapping[str, Words] = {
    "general_revenue": t.GENERAL,
    "principal": t.PRINCIPAL,
    "interest": t.INTEREST,
    "repaid": t.REPAID,
    "tax_allocation": t.ALLOCATION,
    "net": t.NET,
}


class Request(NamedTuple):
    """One budget request: a proposal, or several together."""

    answer: FundingAnswer
    proposals: tuple[Proposal, ...]
    years: int
    """The horizon."""
    left_out: tuple[str, ...] = ()
    """Names of proposals without a first year, which no sum by year can hold."""
    is_total: bool = False


class _Sheet(NamedTuple):
    """A request with how its figures are written."""

    request: Request
    figures: Figures

    def say(self, words: Words, **values: object) -> str:
        return say(words, self.figures.lang, **values)

    @property
    def unit(self) -> int:
        """Yen of the unit of the table."""
        return 1000 if self.figures.unit is Unit.THOUSAND else 1

    def shown(self, amount: int | None) -> str:
        return self.say(UNKNOWN) if amount is None else self.figures.number(amount)

    def year(self, row: FundingYear, n: int) -> str:
        if row.year is None:
            return self.say(t.YEAR_NUMBER, n=n)
        return era_year(row.year) if self.figures.lang is Lang.JA else str(row.year)

    def marked(self, row: FundingYear, n: int) -> str:
        """The year, marked where it counts some of the proposals only."""
        return self.year(row, n) + (self.say(t.INCOMPLETE) if _is_partial(row) else "")


def funding_screen(requests: Sequence[Request], figures: Figures, next_call: str | None = None) -> Screen:
    """Every request one after the other; `next_call` is the call that appraises the same files."""
    blocks: list[Block] = []
    for request in requests:
        blocks += [Gap()] if blocks else []
        blocks += _blocks(_Sheet(request, figures))
    if requests:
        blocks += _notes(requests, figures)
    if next_call is not None:
        blocks.append(Split(say(t.NEXT, figures.lang, command=next_call), "", Tone.MUTED))
    return Screen(tuple(blocks))


def _blocks(sheet: _Sheet) -> Iterator[Block]:
    yield _heading(sheet)
    rows = reckoned(sheet.request.answer, sheet.unit)
    counted = [(row, cut) for row, cut in rows if row.within_horizon]
    rises = any(cut["extra_spending"] != 0 for _, cut in counted)
    unit = sheet.say(THOUSAND_YEN if sheet.figures.unit is Unit.THOUSAND else YEN)
    rule = sheet.say(t.RULE_THOUSAND if sheet.figures.unit is Unit.THOUSAND else t.RULE_YEN)
    added = sheet.say(t.RULE_ADDED) if sheet.request.is_total else ""
    yield Section(sheet.say(t.SOURCES), sheet.say(t.SOURCES_REMARK, unit=unit, rule=rule + added))
    names = [name for name in _SOURCES if rises or name != "extra_spending"]
    yield _grid(sheet, {name: _SOURCES[name] for name in names}, _cumulated(counted), without_total="cumulative")
    yield from _ended(sheet, rows)
    yield from _beyond_cost(sheet)
    yield from _after_grants(sheet, counted)
    if sheet.request.left_out:
        yield Prose(sheet.say(t.UNDATED_PROPOSALS, names=sheet.say(LIST_COMMA).join(sheet.request.left_out)))
    yield from _later(sheet, rows)


def _heading(sheet: _Sheet) -> Heading:
    proposals = sheet.request.proposals
    if sheet.request.is_total:
        return Heading(sheet.say(t.HEAD_TOTAL, n=len(proposals)))
    (proposal,) = proposals
    stage = sheet.say(STAGE[proposal.stage.value])
    if proposal.first_year is None:
        return Heading(sheet.say(t.HEAD, name=proposal.name), sheet.say(STAGE_NO_YEAR, stage=stage))
    year = sheet.year(sheet.request.answer.years[0], 1)
    return Heading(sheet.say(t.HEAD, name=proposal.name), sheet.say(STAGE_AND_YEAR, stage=stage, year=year))


def _cumulated(rows: Sequence[tuple[FundingYear, Cut]]) -> Iterator[tuple[FundingYear, Cut]]:
    """The years with the general revenue so far."""
    so_far: int | None = 0
    for row, cut in rows:
        so_far = added(so_far, cut["general_revenue"])
        yield row, {**cut, "cumulative": so_far}


def _grid(
    sheet: _Sheet,
    columns: Mapping[str, Words],
    rows: Iterator[tuple[FundingYear, Cut]] | Sequence[tuple[FundingYear, Cut]],
    without_total: str = "",
) -> Grid:
    """One row a fiscal year, then their sums."""
    kept = list(rows)
    cells = [(sheet.marked(row, n), *(_cell(sheet, row, cut, name) for name in columns)) for n, (row, cut) in
             enumerate(kept, 1)]  # fmt: skip
    totals = [
        "" if name == without_total else sheet.shown(added(*(cut[name] for row, cut in kept if counts(row, name))))
        for name in columns
    ]
    headings = (Column(sheet.say(t.YEAR), Align.LEFT), *(Column(sheet.say(words)) for words in columns.values()))
    return Grid(headings, [*cells, (sheet.say(t.TOTAL), *totals)])


def _cell(sheet: _Sheet, row: FundingYear, cut: Cut, name: str) -> str:
    return sheet.shown(cut[name]) if counts(row, name) else sheet.say(t.NOT_COUNTED)


def _is_partial(row: FundingYear) -> bool:
    return row.within_horizon and not row.complete


def _ended(sheet: _Sheet, rows: Sequence[tuple[FundingYear, Cut]]) -> Iterator[Block]:
    """Of which proposals cost and funding are no longer in the marked years: their tables just stop."""
    partial = [row.year for row, _ in rows if _is_partial(row) and row.year is not None]
    if not partial:
        return
    years = sheet.request.years
    ended = [p.name for p in sheet.request.proposals if (p.first_year or 0) + years <= partial[-1]]
    names = sheet.say(LIST_COMMA).join(ended)
    yield Prose(sheet.say(t.INCOMPLETE_NOTE, mark=sheet.say(t.INCOMPLETE), years=years, names=names))


def _beyond_cost(sheet: _Sheet) -> Iterator[Block]:
    """Whose sources exceed its cost: what is too much would be taken off the general revenue of the others."""
    request = sheet.request
    parts = request.answer.parts or (request.answer,) * len(request.proposals)
    found = [
        sheet.say(
            t.BEYOND_COST_OF, name=proposal.name, n=len(excess), years=request.years, amount=sheet.shown(sum(excess))
        )
        for proposal, part in zip(request.proposals, parts, strict=True)
        if (excess := list(_excess(sheet, part)))
    ]
    if found:
        words = t.BEYOND_COST_TOTAL if len(parts) > 1 else t.BEYOND_COST
        yield Prose(sheet.say(words, excess=sheet.say(LIST_COMMA).join(found)))


def _excess(sheet: _Sheet, answer: FundingAnswer) -> Iterator[int]:
    """By how much, in each year in which they do."""
    for row, cut in reckoned(answer, sheet.unit):
        revenue = cut["general_revenue"]
        if row.within_horizon and revenue is not None and revenue < 0:
            yield -revenue


def _after_grants(sheet: _Sheet, rows: Sequence[tuple[FundingYear, Cut]]) -> Iterator[Block]:
    """The general revenue of every year after the last one with a grant, as far as every proposal is counted."""
    grants = [added(cut["national"], cut["prefectural"], cut["other"]) for _, cut in rows]
    last = max((n for n, paid in enumerate(grants) if paid is None or paid > 0), default=None)
    if last is None or last == len(rows) - 1:
        return
    after = [(sheet.year(row, n), sheet.shown(cut["general_revenue"]))
             for n, (row, cut) in enumerate(rows, 1) if n > last + 1 and row.complete]  # fmt: skip
    if not after:
        return
    texts = [sheet.say(t.ONE_YEAR, year=year, amount=amount) for year, amount in after]
    if len({amount for _, amount in after}) == 1:
        texts = [sheet.say(t.EACH_YEAR, amount=after[0][1])]
    yield Prose(sheet.say(t.AFTER_GRANTS, from_=after[0][0], amounts=sheet.say(LIST_COMMA).join(texts)))


def _later(sheet: _Sheet, rows: Sequence[tuple[FundingYear, Cut]]) -> Iterator[Block]:
    """What is repaid, apart from the request."""
    bonds = [f for p in sheet.request.proposals for f in p.funding if f.source is FundingSource.BOND]
    if not bonds:
        return
    yield Section(sheet.say(t.REPAYMENTS), sheet.say(t.REPAYMENTS_REMARK))
    yield _grid(sheet, _LATER, rows)
    for bond in () if sheet.request.is_total else bonds:
        yield Prose(_terms(sheet, bond))


def _notes(requests: Sequence[Request], figures: Figures) -> Iterator[Block]:
    """How the tables are to be read, once for all of them."""
    rows = [row for request in requests for row in request.answer.years]
    rises = any(row.within_horizon and row.extra_spending != 0 for row in rows)
    notes = [t.GENERAL_RULE_RISING if rises else t.GENERAL_RULE, t.OWN_HOURS]
    if any(f.source is FundingSource.BOND for each in requests for p in each.proposals for f in p.funding):
        notes += [t.ALLOCATION_NOTE, t.NET_NOTE, t.ROUNDING_NOTE]
    yield Section(say(t.NOTES, figures.lang))
    for words in notes:
        yield Prose(say(words, figures.lang))
    if any(not row.within_horizon for row in rows):
        yield Prose(say(t.BEYOND_NOTE, figures.lang, years=requests[0].years))


def _terms(sheet: _Sheet, item: Funding) -> str:
    """How one bond is repaid."""
    name, terms = item.name or sheet.say(FUNDING["bond"]), item.bond
    if terms is None or terms.term_years is None:
        return sheet.say(t.UNDATED, name=name)
    text = sheet.say(
        t.TERMS,
        name=name,
        term=terms.term_years,
        deferral=terms.deferral_years,
        rate=_share(sheet, terms.interest_rate),
        way=sheet.say(REPAYMENT[terms.repayment.value]),
        allocation=_allocation(sheet, terms),
    )
    return text + (sheet.say(t.TERMS_SOURCE, source=terms.terms_source) if terms.terms_source else "")


def _allocation(sheet: _Sheet, terms: BondTerms) -> str:
    share = terms.allocation_share
    if share is None or (share.likely == 0 and not share.unknown):
        return sheet.say(t.NOT_ALLOCATED)
    return sheet.say(t.ALLOCATED, share=_share(sheet, share), of=sheet.say(ALLOCATION_OF[terms.allocation_of.value]))


def _share(sheet: _Sheet, share: Quantity | None) -> str:
    if share is None or share.unknown:
        return sheet.say(UNKNOWN)
    return sheet.figures.trimmed(share.likely * 100, 3) + ("％" if sheet.figures.lang is Lang.JA else "%")
