"""The answer of `dxroi portfolio`, in the order of a reader's questions.

How much is it worth and is that proven, does it fit every year, what is chosen, what is not and why, what a little more
money would buy, how much hangs on this very set, what the usual orders would lose, on what premises.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.portfolio import Status
from dxroi.tables.blocks import Block, Screen
from dxroi.tables.portfolio.beside import beside
from dxroi.tables.portfolio.limits import limits
from dxroi.tables.portfolio.lists import chosen, rejected
from dxroi.tables.portfolio.premises import premises
from dxroi.tables.portfolio.result import clash, result
from dxroi.tables.portfolio.sheet import Sheet


def portfolio_screen(sheet: Sheet, again: str | None) -> Screen:
    """The whole screen; `again` is the call as a shell would take it, none where it cannot be repeated."""
    return Screen(tuple(_blocks(sheet, again)))


def _blocks(sheet: Sheet, again: str | None) -> Iterator[Block]:
    yield from result(sheet)
    if sheet.answer.status is Status.INFEASIBLE:
        yield from clash(sheet)
    else:
        yield from limits(sheet)
        yield from chosen(sheet)
    yield from rejected(sheet)
    yield from beside(sheet)
    yield from premises(sheet, again)
