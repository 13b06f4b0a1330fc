"""The first screen of one proposal, in the order of a reviewer's questions.

Is there an effect, is it cash, how thin is it, by year, where do the hours go, what is it rated and by whom, what would
turn it, what to ask the section, on what assumptions. A withheld proposal says what is missing and what that decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.words import Verdict
from dxroi.tables.blocks import Block, Screen, Split
from dxroi.tables.page import Page
from dxroi.tables.screen.balance import balance
from dxroi.tables.screen.hours import hours, outcomes
from dxroi.tables.screen.premises import premises
from dxroi.tables.screen.rating import rating
from dxroi.tables.screen.result import result
from dxroi.tables.screen.section import to_ask
from dxroi.tables.screen.turning import turning
from dxroi.tables.screen.withheld import withheld
from dxroi.texts.detail import CONFIDENTIAL, DATED


def first_screen(page: Page) -> Screen:
    """The screen but for its last line, the next useful command (`premises.following`)."""
    return Screen(tuple(_blocks(page)))


def _blocks(page: Page) -> Iterator[Block]:
    if page.date or page.report:
        yield Split(page.say(CONFIDENTIAL), page.say(DATED, date=page.date) if page.date else "")
    yield from result(page)
    if page.appraisal.verdict is Verdict.WITHHELD:
        yield from withheld(page)
    yield from balance(page)
    yield from hours(page)
    yield from outcomes(page)
    yield from rating(page)
    if page.proposal.reuse_counted:
        from dxroi.tables.reuse import reuse  # only where it was asked for

        yield from reuse(page)
    yield from turning(page)
    yield from to_ask(page)
    yield from premises(page)
