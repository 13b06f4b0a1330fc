"""判定が変わる点: what would turn the result, each input alone."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.finding import Words
from dxroi.models.appraisal import Turn
from dxroi.tables.blocks import Block, Facts, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.terms import BREAK_EVEN_REASON, INPUT, STRESS

PUBLISHED_RATES = (2650, 4560)
"""Yen an hour, つくば市 2019 to 武蔵野市 令和4年度: the range of rates that cities have published."""


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
    turns = [turn for turn in page.appraisal.turns if turn.input == name]
    if name == "hours":
        return
    if name == "yen_per_hour" and not turns:
        reason = page.appraisal.break_even.reason
        if reason is not None and page.proposal.works:
            yield page.say(BREAK_EVEN_REASON[reason])
        elif page.appraisal.break_even.yen_per_hour is not None:
            yield _with_range(page, page.say(t.EVEN_AT, at=_rate(page, page.appraisal.break_even.yen_per_hour)))
        return
    for position, turn in enumerate(turns):
        text = page.say(_words(turn), at=_value(page, turn, turn.at), verdict=_verdict(page, turn))
        text = text if position else page.say(t.NOW, now=_value(page, turn, turn.now, safe=False)) + text
        yield _with_range(page, text) if name == "yen_per_hour" and turn.verdict is None else text
    if name == "yen_per_hour" and any(PUBLISHED_RATES[0] <= x.at <= PUBLISHED_RATES[1] for x in turns if x.verdict):
        yield page.say(t.RATE_DECIDES)


def _with_range(page: Page, text: str) -> str:
    return text + page.say(t.RATE_RANGE)


def _verdict(page: Page, turn: Turn) -> str:
    return "" if turn.verdict is None else page.verdict(turn.verdict)


def _words(turn: Turn) -> Words:
    """The sentence for a turn: worse below or above a limit, better from or down to one."""
    if turn.verdict is None:
        return t.EVEN_AT
    falls = turn.at < turn.now
    effect = turn.input != "annual_cost"
    if effect:
        return t.TURN_BELOW if falls else t.TURN_FROM
    return t.TURN_DOWN_TO if falls else t.TURN_ABOVE


def _rate(page: Page, rate: float) -> str:
    return page.say(t.PER_HOUR, at=page.figures.ceiling(rate))


def _value(page: Page, turn: Turn, value: float, *, safe: bool = True) -> str:
    """The input's value: what must be reached rounded up, what must not be passed rounded down."""
    if turn.input == "yen_per_hour":
        return page.say(t.PER_HOUR, at=page.figures.ceiling(value)) if safe else page.figures.trimmed(value, 1)
    if turn.input == "hours":
        return page.say(t.HOURS_A_YEAR, at=page.figures.ceiling(value) if safe else page.figures.trimmed(value, 1))
    money = page.figures.money_limit(value, at_most=True) if safe else page.figures.amount(value)
    return money if safe else page.say(t.A_YEAR, at=money)
