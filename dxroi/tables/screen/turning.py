"""判定が変わる点: what would turn the result, each input alone."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.finding import Words
from dxroi.models.appraisal import Turn
from dxroi.tables.blocks import Block, Facts, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.terms import BREAK_EVEN_REASON, INPUT, STRESS


def turning(page: Page) -> Iterator[Block]:
    """Rate, running cost, hours, and the strains; nothing while unknowns leave the net undetermined."""
    appraisal = page.appraisal
    if appraisal.stress[0].net.value is None:
        return
    yield Section(page.say(t.TURNING), page.say(t.TURNING_REMARK))
    facts = [
        (page.say(INPUT[name]), "、".join(texts) if page.japanese else ", ".join(texts))
        for name in INPUT
        if (texts := list(_texts(page, name)))
    ]
    strains = [
        page.say(
            t.STRAIN,
            case=page.say(STRESS[s.case]),
            verdict=page.verdict(s.verdict),
            net=page.figures.money(s.net.value, s.net.scale),
        )
        for s in appraisal.stress
    ]
    yield Facts((*facts, (page.say(t.STRAINS), "　".join(strains) if page.japanese else "; ".join(strains))))


def _texts(page: Page, name: str) -> Iterator[str]:
    if name == "hours":  # the margin beside the verdict says it
        return
    turns = [turn for turn in page.appraisal.turns if turn.input == name]
    if name == "yen_per_hour" and not turns:
        yield from _even_rate(page)
    for position, turn in enumerate(turns):
        text = page.say(_words(page, turn), at=_limit(page, turn), verdict=_verdict(page, turn))
        text = text if position else page.say(t.NOW, now=_now(page, turn)) + text
        yield text + page.say(t.RATE_RANGE) if name == "yen_per_hour" and turn.verdict is None else text
    if name == "yen_per_hour" and page.appraisal.rate_decides:
        yield page.say(t.RATE_DECIDES)


def _even_rate(page: Page) -> Iterator[str]:
    """The break-even rate where works have several rates, or why there is none."""
    even = page.appraisal.break_even
    if even.yen_per_hour is not None:
        yield page.say(t.EVEN_AT, at=_yen(page, even.yen_per_hour)) + page.say(t.RATE_RANGE)
    elif even.reason is not None and page.proposal.works:
        yield page.say(BREAK_EVEN_REASON[even.reason])


def _verdict(page: Page, turn: Turn) -> str:
    return "" if turn.verdict is None else page.verdict(turn.verdict)


def _words(page: Page, turn: Turn) -> Words:
    """The sentence for a turn: worse below or above a limit, better from or down to one."""
    if turn.verdict is None:
        return t.EVEN_AT
    worse = turn.verdict.rank > page.appraisal.verdict.rank
    if turn.below:
        return t.TURN_BELOW if worse else t.TURN_DOWN_TO
    return t.TURN_ABOVE if worse else t.TURN_FROM


def _yen(page: Page, rate: float) -> str:
    return page.say(t.PER_HOUR, at=page.figures.number(rate))


def _limit(page: Page, turn: Turn) -> str:
    """Where it turns: the next whole unit; where the balance is even: rounded as any figure."""
    if turn.input == "yen_per_hour":
        shown = page.figures.number(turn.at) if turn.verdict is None else page.figures.ceiling(turn.at)
        return page.say(t.PER_HOUR, at=shown)
    if turn.verdict is None:
        return page.figures.amount(turn.at)
    return page.figures.money_limit(turn.at, at_most=turn.below)


def _now(page: Page, turn: Turn) -> str:
    if turn.input == "yen_per_hour":
        return page.figures.trimmed(turn.now, 1)
    words = t.A_YEAR if page.totals.annual.is_level(page.years) else t.A_YEAR_ON_AVERAGE
    return page.say(words, at=page.figures.amount(turn.now))
