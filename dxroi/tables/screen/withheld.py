"""判断保留: what is missing, and what each missing figure would decide."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.appraisal import Bound
from dxroi.tables.blocks import Align, Block, Column, Grid, Listing, Prose, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.terms import VERDICT


def withheld(page: Page) -> Iterator[Block]:
    """No negative verdict: the list of unknowns, then the values at which each verdict would stand."""
    unknowns = page.appraisal.judgement.unknowns
    if not unknowns:
        yield Prose(page.say(t.CANNOT_COMPUTE, names=page.joined(sorted(set(_null_measures(page))))))
        return
    yield Prose(page.say(t.NOT_NEGATIVE))
    yield Listing([f"{page.label(path)}　{page.say(t.UNKNOWN)}　{path}" for path in unknowns], indent=4)
    for path in unknowns:
        bounds = [b for b in page.appraisal.outlook if b.path == path]
        if bounds:
            yield from _decides(page, path, bounds, alone=len(unknowns) == 1)


def _null_measures(page: Page) -> Iterator[str]:
    for condition in page.appraisal.judgement.rules[-1].conditions:
        if condition.applies and condition.holds is None:
            yield condition.text


def _decides(page: Page, path: str, bounds: list[Bound], *, alone: bool) -> Iterator[Block]:
    remark = t.OUTLOOK_REMARK if alone else t.OUTLOOK_REMARK_BEST
    yield Section(page.say(t.OUTLOOK, name=page.label(path)), page.say(remark))
    rows = []
    previous: Bound | None = None
    for bound in bounds:
        rows.append((_range(page, bound, previous), page.say(VERDICT[bound.verdict.value])))
        previous = bound
    yield Grid((Column("", Align.LEFT), Column("", Align.LEFT, wraps=True)), rows)


def _range(page: Page, bound: Bound, previous: Bound | None) -> str:
    if bound.limit is not None:
        limit = page.limit(bound.path, bound.limit, bound.at_most)
        return page.say(t.AT_MOST if bound.at_most else t.AT_LEAST, limit=limit)
    if previous is None or previous.limit is None:
        return page.say(t.ANY_VALUE)
    limit = page.limit(bound.path, previous.limit, bound.at_most)
    return page.say(t.MORE_THAN if bound.at_most else t.LESS_THAN, limit=limit)
