"""試算結果: is there an effect, is it cash, how thin is it; the office's own decision beside it."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.flows import Flow
from dxroi.engine.funding import funding
from dxroi.engine.ties import settled
from dxroi.finding import Words
from dxroi.models.appraisal import Measure, Turn, View
from dxroi.models.words import FundingSource, Obligation, Verdict
from dxroi.tables.blocks import Block, Facts, Heading, Prose, Split, Tone
from dxroi.tables.page import Page
from dxroi.tables.screen.rating import measure_name, measure_text
from dxroi.texts import screen as t
from dxroi.texts.terms import OBLIGATION, STAGE, VERDICT, VIEW_SHORT

TONES = {
    Verdict.JUSTIFIED: Tone.GOOD,
    Verdict.CONDITIONAL: Tone.FAIR,
    Verdict.NOT_YET: Tone.BAD,
    Verdict.WITHHELD: Tone.STRONG,
}
_SHOWN = ("score", "unknowns", "unstated_ratings", "city.net", "city.benefit_cost_ratio", "cash.net")
"""Measures that the screen shows in any case."""
_SMALL, _FAIR = 0.1, 0.3
"""How far the hours may fall before the verdict turns: a margin up to a tenth is thin, up to three tenths fair."""


def result(page: Page) -> Iterator[Block]:
    """Heading, verdict and what it means in money."""
    proposal = page.proposal
    yield Heading(page.say(t.TITLE, department=proposal.department, name=proposal.name), _stage(page))
    verdict = page.appraisal.verdict
    decision = proposal.review.decision if proposal.review and proposal.review.decision else page.say(t.REVIEW_OPEN)
    computed = page.say(t.COMPUTED, verdict=_verdict(page))
    yield Split(computed, page.say(t.REVIEW, decision=decision), TONES[verdict])
    if proposal.obligation is not Obligation.NONE:
        yield Prose(page.say(t.OUT_OF_SCOPE_NOTE, verdict=page.verdict(verdict)))
    if verdict is not Verdict.WITHHELD or page.measure(View.CASH, "net").value is not None:
        yield Facts(tuple(_facts(page)))
    else:
        facts = tuple(_cautions(page))
        if facts:
            yield Facts(facts)


def _stage(page: Page) -> str:
    stage = page.say(STAGE[page.proposal.stage.value])
    if page.proposal.first_year is None:
        return page.say(t.STAGE_NO_YEAR, stage=stage)
    return page.say(t.STAGE_AND_YEAR, stage=stage, year=page.fiscal_year(page.proposal.first_year))


def _verdict(page: Page) -> str:
    judgement = page.appraisal.judgement
    if page.proposal.obligation is not Obligation.NONE:
        return page.say(t.OUT_OF_SCOPE, kind=page.say(OBLIGATION[page.proposal.obligation.value]))
    if judgement.verdict is Verdict.WITHHELD and judgement.unknowns:
        return page.say(t.WITHHELD_COUNT, n=len(judgement.unknowns))
    words = page.say(VERDICT[judgement.verdict.value])
    over = t.OVER_ONE if page.years == 1 else t.OVER
    return page.say(over, verdict=words, years=page.years, view=page.say(VIEW_SHORT[_view(page).value]))


def _view(page: Page) -> View:
    """The broadest view that the deciding rule reads, else the broadest of the whole rubric."""
    rules = {r.id: r for r in page.rubric.verdicts}
    measures = [c.measure for c in rules[page.appraisal.judgement.rule].when]
    everything = [c.measure for r in page.rubric.verdicts if r.id != "residents" for c in r.when]
    everything += [c.measure for c in page.rubric.criteria if c.measure]
    for names in (measures, everything):
        read = [view for view in reversed(View) if any(name.startswith(view.value + ".") for name in names)]
        if read:
            return read[0]
    return View.CITY


def _facts(page: Page) -> Iterator[tuple[str, str]]:
    yield page.say(t.CASH_ONLY), _cash_only(page)
    net = page.measure(View.CITY, "net")
    if net.value is not None:
        sign = page.say(t.PLUS) if page.figures.money(net.value, net.scale)[0].isdigit() and net.value > 0 else ""
        benefit, cost = page.measure(View.CITY, "benefit"), page.measure(View.CITY, "cost")
        yield (
            page.say(t.NET),
            page.say(
                t.NET_VALUE,
                sign=sign,
                net=page.money(net),
                benefit=page.figures.money(benefit.value, benefit.scale),
                cost=page.figures.money(cost.value, cost.scale),
                payback=_payback(page),
            ),
        )
    yield from _margin(page)
    yield from _decided_by(page)
    yield from _cautions(page)


def _cash_only(page: Page) -> str:
    net, saved = page.measure(View.CASH, "net"), page.money(page.measure(View.CASH, "benefit"))
    if net.value is None:
        return page.say(t.CASH_UNKNOWN, saved=saved)
    net_yen = settled(net.value, net.scale)
    words = t.CASH_EVEN if net_yen == 0 else t.CASH_WORSE if net_yen < 0 else t.CASH_BETTER
    return page.say(words, years=page.years, amount=page.figures.amount(abs(net.value), net.scale), saved=saved)


def _payback(page: Page) -> str:
    payback: Measure = page.measure(View.CITY, "payback_years")
    if payback.value is None:
        return page.say(t.PAYBACK_NEVER, years=page.years)
    if payback.value == 0:
        return page.say(t.PAYBACK_AT_ONCE)
    return page.say(t.PAYBACK, years=page.figures.number(payback.value, 1))


def _margin(page: Page) -> Iterator[tuple[str, str]]:
    """How far the hours are from another verdict."""
    for turn in page.appraisal.turns:
        if turn.input != "hours" or turn.verdict is None:
            continue
        words = page.verdict(turn.verdict)
        now = page.figures.trimmed(turn.now, 1)
        if turn.below and page.appraisal.verdict is Verdict.JUSTIFIED:
            size = page.say(_size(turn))
            at = page.figures.ceiling(turn.at)
            yield page.say(t.MARGIN), page.say(t.MARGIN_TEXT, size=size, at=at, now=now, verdict=words)
        elif turn.below:
            at = page.figures.ceiling(turn.at)
            yield page.say(t.MARGIN_TO_NEXT), page.say(t.MARGIN_TO_NEXT_TEXT, at=at, now=now, verdict=words)
        else:
            at = page.figures.ceiling(turn.at)
            yield page.say(t.SHORTFALL), page.say(t.SHORTFALL_TEXT, at=at, now=now, verdict=words)


def _size(turn: Turn) -> Words:
    room = 1 - turn.at / turn.now
    return t.MARGIN_SMALL if room <= _SMALL else t.MARGIN_FAIR if room <= _FAIR else t.MARGIN_WIDE


def _cautions(page: Page) -> Iterator[tuple[str, str]]:
    appraisal, judgement = page.appraisal, page.appraisal.judgement
    for proviso in judgement.provisos:
        yield page.say(t.PROVISO), page.say(proviso.text)
    if judgement.unknowns and judgement.verdict is Verdict.NOT_YET:
        names = page.joined([page.label(path) for path in judgement.unknowns])
        yield page.say(t.STILL_NOT_YET), page.say(t.STILL_NOT_YET_TEXT, names=names)
    if judgement.unstated and judgement.verdict is not Verdict.WITHHELD:
        names = page.joined([page.criterion_named(id_) for id_ in judgement.unstated])
        best = page.verdict(appraisal.best_rated)
        yield page.say(t.IF_RATED), page.say(t.IF_RATED_TEXT, names=names, verdict=best)
    if appraisal.after_horizon is not None:
        late = appraisal.after_horizon
        cost, benefit = page.figures.amount(late.cost), page.figures.amount(late.benefit)
        yield page.say(t.LATE), page.say(t.LATE_TEXT, cost=cost, benefit=benefit)
    yield from _funding(page)


def _funding(page: Page) -> Iterator[tuple[str, str]]:
    proposal = page.proposal
    if not proposal.funding:
        return
    ended = any(
        f.source is not FundingSource.BOND and _ends(funding(proposal._replace(funding=(f,)), page.totals).grants)
        for f in proposal.funding
    )
    if ended:
        amount = page.figures.amount(page.appraisal.years[-1].general_revenue)
        yield page.say(t.FUNDING_NOTE), page.say(t.FUNDING_TEXT, amount=amount)
    else:
        yield page.say(t.FUNDING_NOTE), page.say(t.FUNDING_TEXT_PLAIN)


def _ends(grant: Flow) -> bool:
    """Whether a grant is paid in some year and no longer in the last."""
    return any(grant.amounts) and not grant.amounts[-1]


def _decided_by(page: Page) -> Iterator[tuple[str, str]]:
    """The measures on which the verdict hangs and which the screen shows nowhere else."""
    judgement = page.appraisal.judgement
    deciding = judgement.rules[-1].conditions or tuple(c for r in judgement.rules for c in r.conditions)
    for condition in deciding:
        name = condition.text.partition(" ")[0]
        if not condition.applies or name in _SHOWN or condition.holds is None:
            continue
        value = measure_text(page, name, condition.value)
        measure = _full_name(page, name)
        yield (
            page.say(t.DECIDED_BY),
            page.say(t.DECIDED_BY_TEXT, measure=measure, value=value, condition=condition.text),
        )


def _full_name(page: Page, name: str) -> str:
    """A measure with its view."""
    view, dot, _ = name.partition(".")
    words = measure_name(page, name)
    return f"{page.say(VIEW_SHORT[view])} {words}" if dot and view in VIEW_SHORT else words
