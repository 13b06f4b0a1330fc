"""創出時間: how many hours, on what grounds, and where they go (方針1); effects that are not money."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.flows import gain, loss, summed
from dxroi.engine.lines import WorkLine
from dxroi.models.quantity import Number
from dxroi.models.words import Evidence
from dxroi.tables.blocks import Block, Facts, Section
from dxroi.tables.page import Page
from dxroi.texts import screen as t
from dxroi.texts.terms import EVIDENCE

_SMALL = 0.1
"""Below this, full-time equivalents are shown to the hundredth: 0.0 would read as none."""


def hours(page: Page) -> Iterator[Block]:
    """Hours a year on average over the horizon, with their destinations."""
    works = page.lines.works
    if not works:
        return
    yield Section(page.say(t.HOURS), _remark(page))
    facts = [(page.say(t.DESTINATION), page.say(t.SLASH).join(_destinations(page)))]
    literacy = page.proposal.literacy
    if literacy is not None:
        people = page.figures.trimmed(None if literacy.people.unknown else literacy.people.likely, 1)
        low, high = (page.figures.trimmed(level, 1) for level in (literacy.level_from, literacy.level_to))
        by = literacy.by or page.say(t.NO_GROUNDS)
        facts.append((page.say(t.LITERACY), page.say(t.LITERACY_TEXT, people=people, low=low, high=high, by=by)))
    yield Facts(facts)


def outcomes(page: Page) -> Iterator[Block]:
    """Effects with their own evidence, never turned into yen."""
    if not page.proposal.outcomes:
        return
    texts = []
    for outcome in page.proposal.outcomes:
        evidence = page.say(EVIDENCE[outcome.grounds.evidence.value])
        if outcome.amount is None:
            texts.append(page.say(t.OUTCOME_PLAIN, what=outcome.what, evidence=evidence))
            continue
        amount = page.figures.trimmed(outcome.amount, 2)
        unit = outcome.unit or ""
        texts.append(page.say(t.OUTCOME, what=outcome.what, amount=amount, unit=unit, evidence=evidence))
    yield Section(page.say(t.OUTCOMES), page.say(t.SLASH).join(texts))


def _remark(page: Page) -> str:
    measure = page.appraisal.measures["hours_saved"]
    if measure.value is None:
        return page.say(t.HOURS_UNKNOWN)
    a_year = measure.value / page.years
    fte = page.appraisal.measures["fte"]
    words = t.HOURS_REMARK if a_year >= 0 else t.HOURS_REMARK_LOST
    return page.say(
        words,
        a_year=page.say(t.HOURS_A_YEAR if page.totals.hours.is_level(page.years) else t.HOURS_ON_AVERAGE),
        hours=page.figures.trimmed(a_year, 1),
        detail=_detail(page),
        evidence=page.say(EVIDENCE[_weakest(page).value]),
        fte=page.figures.measure(fte, 1 if (fte.value or 0) >= _SMALL else 2),
    )


def _weakest(page: Page) -> Evidence:
    """The weakest evidence of any work: a sum is no better than its worst part."""
    order = list(Evidence)
    return max((line.work.grounds.evidence for line in page.lines.works), key=order.index)


def _detail(page: Page) -> str:
    works = [line.work for line in page.lines.works]
    if len(works) > 1:
        return page.say(t.WORKS_COUNT, n=len(works))
    work = works[0]
    if work.before is None or work.after is None or work.before.unknown or work.after.unknown:
        return ""
    before, after = (page.figures.trimmed(q.likely, 1) for q in (work.before, work.after))
    return page.say(t.BEFORE_AFTER, before=before, after=after)


def _destinations(page: Page) -> Iterator[str]:
    """Each destination with its hours a year; what has none is undecided, what takes longer stands apart."""
    years = page.years
    gained: dict[str, Number | None] = {}
    for line in page.lines.works:
        name = _destination(page, line)
        if name:
            known = None if line.hours.unknowns(years) or line.undirected.unknowns(years) else _arriving(line, years)
            before = gained.get(name, 0)
            gained[name] = None if known is None or before is None else before + known
    for name, amount in gained.items():
        words = t.DESTINATION_UNKNOWN if amount is None else t.DESTINATION_ENTRY
        yield page.say(words, name=name, hours=page.figures.trimmed(amount, 1))
    adrift = page.totals.undirected
    words = t.DESTINATION_OPEN_UNKNOWN if adrift.unknowns(years) else t.DESTINATION_OPEN
    yield page.say(words, hours=page.figures.trimmed(adrift.total(years) / years, 1))
    lost = summed(loss(h) for line in page.lines.works for h in line.hours.amounts)
    if lost < 0:
        yield page.say(t.DESTINATION_LOST, hours=page.figures.trimmed(lost / years, 1))


def _arriving(line: WorkLine, years: int) -> Number:
    """Hours gained a year that get to their destination."""
    return (summed(gain(h) for h in line.hours.amounts) - line.undirected.total(years)) / years


def _destination(page: Page, line: WorkLine) -> str | None:
    if line.releases_cash:
        return page.say(t.ROW_CASH) + (f"（{line.work.budget_line}）" if line.work.budget_line else "")
    return line.work.freed_for
