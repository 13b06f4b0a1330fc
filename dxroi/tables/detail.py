"""`--detail`: the ledgers by work, all views, criteria with their levels, rates 0/1/2/4 %, every premise's source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding
from dxroi.engine.measures import ViewReader
from dxroi.finding import Finding, Words
from dxroi.models.appraisal import View
from dxroi.models.grounds import Grounds
from dxroi.models.measures import VIEW_MEASURES
from dxroi.models.quantity import Number, Quantity
from dxroi.models.words import FundingSource
from dxroi.tables.blocks import Align, Block, Column, Facts, Gap, Grid, Prose, Screen, Section
from dxroi.tables.jointly import exits
from dxroi.tables.page import Page
from dxroi.tables.screen.balance import unit, year_headings
from dxroi.tables.screen.rating import measure_text
from dxroi.texts import detail as t
from dxroi.texts import screen as s
from dxroi.texts.explanation import GENERAL
from dxroi.texts.findings import hint, message
from dxroi.texts.options import EXIT_REMARK, EXIT_SECTION
from dxroi.texts.terms import EVIDENCE, FUNDING, MEASURE, REASON, STAFF, TIMING, VIEW

RATES = (0.0, 0.01, 0.02, 0.04)
"""0 for the undiscounted balance, 1 and 2 % the reference rates of the 2023 revision, 4 % public works since 2004."""


def detail_screen(page: Page, findings: Sequence[Finding]) -> Screen:
    """The parts that follow the first screen."""
    return Screen((Gap(), *_blocks(page, findings)))


def _blocks(page: Page, findings: Sequence[Finding]) -> Iterator[Block]:
    yield from _ledgers(page)
    yield from _funding(page)
    yield from _views(page)
    yield from _rates(page)
    yield from _criteria(page)
    yield from _sources(page)
    if findings:
        yield Section(page.say(t.FINDINGS))
        for found in findings:
            text = f"{found.code} {message(found, page.figures.lang)} → {hint(found, page.figures.lang)}"
            yield Prose(text)


def _columns(page: Page) -> tuple[Column, ...]:
    total = [page.say(s.YEARS_TOTAL, n=page.years)] if page.years > 1 else []
    return (Column("", Align.LEFT), *(Column(h) for h in [*year_headings(page), *total]))


def _money_row(page: Page, name: str, flow: Flow) -> tuple[str, ...]:
    cells = [page.figures.money(flow.known(y)) for y in range(page.years)]
    whole = None if flow.unknowns(page.years) else flow.total(page.years)
    total = [page.figures.money(whole, flow.size(page.years))] if page.years > 1 else []
    return (name, *cells, *total)


def _count_row(page: Page, name: str, flow: Flow) -> tuple[str, ...]:
    cells = [page.figures.trimmed(flow.known(y), 1) for y in range(page.years)]
    whole = None if flow.unknowns(page.years) else flow.total(page.years)
    return (name, *cells, *([page.figures.trimmed(whole, 1)] if page.years > 1 else []))


def _ledgers(page: Page) -> Iterator[Block]:
    rows = []
    for line in page.lines.works:
        name = line.work.work or page.say(s.HOURS)
        name = name if line.procedure is None else page.say(t.PAPER_ROW, name=name)
        rows.append(_count_row(page, page.say(t.HOURS_ROW, name=name), line.hours))
        rows.append(_money_row(page, page.say(t.CASH_ROW if line.releases_cash else t.CAPACITY_ROW), line.yen))
    yield from _grid(page, t.BY_WORK, page.say(t.BY_WORK_REMARK, unit=unit(page)), rows)
    savings = [_money_row(page, x.saving.item or page.say(s.ROW_CASH), x.yen) for x in page.lines.savings]
    yield from _grid(page, t.SAVINGS, unit(page), savings)
    rows = []
    for procedure in page.lines.procedures:
        name = page.say(t.ONLINE_ROW, name=procedure.procedure.procedure)
        rows.append(_count_row(page, name, procedure.online_cases))
        rows.append(_money_row(page, page.say(t.YEN_ROW, unit=unit(page)), procedure.yen))
        rows.append(_count_row(page, page.say(t.VISITS_ROW), procedure.visits))
    yield from _grid(page, t.RESIDENTS, page.say(t.RESIDENTS_REMARK), rows)
    yield from _grid(page, t.COSTS, unit(page), list(_costs(page)))
    if any(item.exit for item in page.proposal.costs):
        yield from _exits(page)
    if any(item.contract for item in page.proposal.costs):
        from dxroi.tables.contracts import contract_blocks  # few proposals have one

        yield from contract_blocks(page)


def _exits(page: Page) -> Iterator[Block]:
    """What leaving costs, apart from all else."""
    yield Section(page.say(EXIT_SECTION), page.say(EXIT_REMARK))
    yield Facts([(item.item or "", page.figures.amount(_known(cost))) for item, cost in exits(page.proposal)])


def _known(quantity: Quantity) -> Number | None:
    return None if quantity.unknown else quantity.likely


def _costs(page: Page) -> Iterator[tuple[str, ...]]:
    words = {"initial": s.ROW_INITIAL, "annual": s.ROW_RUNNING, "hours": s.ROW_OWN}
    for line in page.lines.costs:
        if line.item is None:
            yield _money_row(page, page.say(t.UNSTATED), line.yen)
            continue
        name = line.item.item or page.say(words[line.part])
        if line.part == "hours" and line.hours is not None:
            yield _count_row(page, f"{page.say(t.OWN_HOURS, name=name)} h", line.hours)
            name = page.say(t.OWN_HOURS, name=name)
        yield _money_row(page, name, line.yen)


def _grid(page: Page, title: Words, remark: str, rows: Sequence[tuple[str, ...]]) -> Iterator[Block]:
    if rows:
        yield Section(page.say(title), remark)
        yield Grid(_columns(page), rows)


def _funding(page: Page) -> Iterator[Block]:
    if not page.proposal.funding:
        return
    rows = [_money_row(page, page.say(t.MONEY), page.totals.cost(View.CASH))]
    for source in FundingSource:
        items = tuple(f for f in page.proposal.funding if f.source is source)
        if items:
            paid = funding(page.proposal._replace(funding=items), page.totals)
            flow = paid.bond if source is FundingSource.BOND else paid.grants
            rows.append(_money_row(page, page.say(FUNDING[source.value]), flow))
    rows.append(_money_row(page, page.say(GENERAL), funding(page.proposal, page.totals).general_revenue))
    yield from _grid(page, t.FUNDING, page.say(t.FUNDING_REMARK), rows)


def _views(page: Page) -> Iterator[Block]:
    yield Section(page.say(t.VIEWS), page.say(t.VIEWS_REMARK, years=page.years))
    columns = (Column("", Align.LEFT), *(Column(page.say(VIEW[view.value])) for view in View))
    rows = [(page.say(MEASURE[name]), *(_view_cell(page, view, name) for view in View)) for name in VIEW_MEASURES]
    yield Grid(columns, rows)


def _view_cell(page: Page, view: View, name: str) -> str:
    measure = page.appraisal.views[view][name]
    if measure.reason is not None:
        return page.say(REASON[measure.reason.value])
    if name == "internal_rate_of_return" and measure.value is not None:
        return page.figures.number(measure.value * 100, 2) + "%"
    return measure_text(page, name, measure)


def _rates(page: Page) -> Iterator[Block]:
    yield Section(page.say(t.RATES), page.say(t.RATES_REMARK, unit=unit(page)))
    stated = page.rubric.discounting
    rates = sorted({*RATES, stated.rate})
    columns = (Column("", Align.LEFT), *(Column(f"{page.figures.trimmed(rate * 100, 2)}%") for rate in rates))
    rows = []
    for view in View:
        found = [
            ViewReader(page.totals, view, page.years, stated._replace(rate=rate)).net_present_value() for rate in rates
        ]
        rows.append((page.say(VIEW[view.value]), *(page.figures.money(m.value, m.scale) for m in found)))
    yield Grid(columns, rows)


def _criteria(page: Page) -> Iterator[Block]:
    yield Section(page.say(t.CRITERIA))
    for criterion, found in zip(page.rubric.criteria, page.appraisal.judgement.criteria, strict=True):
        weight = page.figures.trimmed(found.weight * 100, 1)
        yield Prose(page.say(t.CRITERION, name=page.criterion(criterion), weight=weight))
        rating = page.proposal.ratings.get(criterion.id)
        texts = [page.say(t.LEVEL, rating=f"{r:g}", text=page.say(w)) for r, w in criterion.levels.items()]
        if rating is not None and criterion.measure is None:
            texts.insert(0, page.say(t.RATED, rating=f"{rating.deciding:g}"))
        for text in texts:
            yield Prose(text, indent=4)


def _sources(page: Page) -> Iterator[Block]:
    yield Section(page.say(t.SOURCES))
    facts = [*_rubric_sources(page), *_proposal_sources(page)]
    yield Facts(facts)
    review = page.proposal.review
    if page.proposal.serves:
        yield Prose(page.say(t.SERVES, names=page.joined(list(page.proposal.serves))))
    if review is not None:
        who, on, decision, because = (part or "" for part in review)
        yield Prose(page.say(t.REVIEWED, who=who, on=on, decision=decision, because=because))


def _rubric_sources(page: Page) -> Iterator[tuple[str, str]]:
    rubric, none = page.rubric, page.say(t.NO_SOURCE)
    changed = page.say(t.CHANGED)

    def source(key: str, stated: str | None) -> str:
        return changed if key in rubric.overrides else stated or none

    yield page.say(t.HORIZON, value=rubric.horizon), source("horizon", rubric.sources.get("horizon"))
    rate = page.figures.trimmed(rubric.discounting.rate * 100, 2)
    initial, annual = (page.say(TIMING[x.value]) for x in (rubric.discounting.initial, rubric.discounting.annual))
    name = page.say(t.DISCOUNT, value=rate, initial=initial, annual=annual)
    yield name, source("discounting.rate", rubric.discounting.source)
    for staff, labour in rubric.labour.items():
        kind = page.say(t.KIND_CASH if labour.cash_releasing else t.KIND_CAPACITY)
        value = page.figures.trimmed(labour.yen_per_hour, 1)
        yield page.say(t.LABOUR, staff=page.say(STAFF[staff.value]), value=value, kind=kind), labour.source or none
    fte = page.figures.trimmed(rubric.hours_per_fte, 1)
    yield page.say(t.FTE, value=fte), rubric.sources.get("hours_per_fte") or none
    resident = page.figures.trimmed(rubric.resident_yen_per_hour, 1)
    yield page.say(t.RESIDENT, value=resident), rubric.sources.get("resident_yen_per_hour") or none


def _proposal_sources(page: Page) -> Iterator[tuple[str, str]]:
    proposal = page.proposal
    for work in proposal.works:
        yield work.work or page.say(s.HOURS), _grounds(page, work.grounds)
    for cost in proposal.costs:
        yield cost.item or page.say(s.ROW_COST), _grounds(page, cost.grounds)
    for saving in proposal.cash_savings:
        yield saving.item or page.say(s.ROW_CASH), _grounds(page, saving.grounds)
    for procedure in proposal.residents:
        yield procedure.procedure, _grounds(page, procedure.grounds)
    for id_, rating in proposal.ratings.items():
        text = _grounds(page, rating.grounds)
        yield page.criterion_named(id_), f"{rating.because}; {text}" if rating.because else text
    for outcome in proposal.outcomes:
        yield outcome.what, _grounds(page, outcome.grounds)
    if proposal.source:
        yield page.say(s.PREMISE_SOURCE, source="").strip(), proposal.source


def _grounds(page: Page, grounds: Grounds) -> str:
    parts = [page.say(EVIDENCE[grounds.evidence.value]), grounds.source or page.say(t.NO_SOURCE)]
    return "; ".join([*parts, *([grounds.note] if grounds.note else [])])
