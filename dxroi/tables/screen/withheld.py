"""判断保留: what is missing, and what each missing figure would decide."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.appraisal import Bound
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Align, Block, Column, Grid, Listing, Prose, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.terms import MEASURE, VERDICT


def withheld(page: Page) -> Iterator[Block]:
    """No negative verdict: the list of unknowns, then the values at which each verdict would stand."""
    unknowns = page.appraisal.judgement.unknowns
    if not unknowns:
        yield Prose(_cause(page))
        return
    outlook = page.appraisal.outlook
    hopeless = bool(outlook) and all(b.verdict is Verdict.WITHHELD for b in outlook)
    yield Prose(page.say(t.STILL_WITHHELD if hopeless else t.NOT_NEGATIVE))
    yield Listing([f"{page.label(path)}　{page.say(t.UNKNOWN)}　{path}" for path in unknowns], indent=4)
    for path in () if hopeless else unknowns:
        bounds = [b for b in outlook if b.path == path]
        if len(unknowns) > 1 and len(bounds) == 1 and bounds[0].verdict is not Verdict.NOT_YET:
            yield Section(page.say(t.OUTLOOK, name=page.label(path)), page.say(t.NOT_ALONE))
        elif bounds:
            yield from _decides(page, path, bounds, alone=len(unknowns) == 1)


def _cause(page: Page) -> str:
    """Why it is withheld where nothing is unknown: a measure without a value, or a rule that asks for more."""
    rule = page.appraisal.judgement.rules[-1]
    applying = [c for c in rule.conditions if c.applies]
    null = [c.text for c in applying if c.holds is None]
    if null:
        return page.say(t.CANNOT_COMPUTE, names=page.joined(null))
    names = page.joined([f"{_measure(page, c.text)} {c.text}" for c in applying])
    return page.say(t.WITHHELD_BY, rule=rule.id, names=names)


def _measure(page: Page, text: str) -> str:
    words = MEASURE.get(text.partition(" ")[0])
    return page.say(words) if words else ""


def _decides(page: Page, path: str, bounds: list[Bound], *, alone: bool) -> Iterator[Block]:
    remark = t.OUTLOOK_REMARK if alone else t.OUTLOOK_REMARK_BEST
    yield Section(page.say(t.OUTLOOK, name=page.label(path)), page.say(remark))
    rows = []
    previous: Bound | None = None
    for bound in bounds:
        rows.append((bounded(page, bound, previous), page.say(VERDICT[bound.verdict.value])))
        previous = bound
    yield Grid((Column("", Align.LEFT), Column("", Align.LEFT, wraps=True)), rows)


def bounded(page: Page, bound: Bound, previous: Bound | None) -> str:
    """The values between a bound and the one before it, in words."""
    if bound.limit is not None:
        limit = page.limit(bound.path, bound.limit, bound.at_most)
        return page.say(t.AT_MOST if bound.at_most else t.AT_LEAST, limit=limit)
    if previous is None or previous.limit is None:
        return page.say(t.ANY_VALUE)
    limit = page.limit(bound.path, previous.limit, bound.at_most)
    return page.say(t.MORE_THAN if bound.at_most else t.LESS_THAN, limit=limit)
