"""前提: what is maximised and why, from when present values count, what may be moved, by which rubric and solver."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.after_horizon import after_horizon
from dxroi.engine.comparing import better_low
from dxroi.engine.portfolio.aims import DEFAULT
from dxroi.engine.portfolio.candidates import is_judged
from dxroi.models.measures import RATING, SCORE
from dxroi.models.words import FundingSource
from dxroi.tables.blocks import Block, Prose, Section, Split, Tone
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.tables.screen.premises import rubric_sentence
from dxroi.texts import portfolio as t


def premises(sheet: Sheet, again: str | None) -> Iterator[Block]:
    """Every premise that applies, and the next useful command."""
    first, *others = _lines(sheet)
    yield Section(sheet.say(t.PREMISES), first)
    yield from (Prose(line) for line in others)
    if again is not None and sheet.answer.objective is not None:
        yield Split(sheet.say(t.NEXT, command=sheet.say(t.NEXT_CSV, command=again)), tone=Tone.MUTED)


def _lines(sheet: Sheet) -> Iterator[str]:
    budget = sheet.question.budget
    default = sheet.aim.measure == DEFAULT
    yield sheet.say(t.AIM_DEFAULT) if default else sheet.say(t.AIM_CHOSEN, measure=sheet.measure())
    if sheet.aim.measure.startswith((SCORE, RATING)):
        yield sheet.say(t.AIM_SCORE)
    if better_low(sheet.aim.measure):
        yield sheet.say(t.AIM_LESS, measure=sheet.measure())
    yield _base(sheet)
    if budget.must:
        yield sheet.say(t.MUST, names=sheet.few(budget.must))
    if sheet.moves:
        yield sheet.say(t.WINDOW, first=sheet.window[0], last=sheet.window[-1])
    if budget.verdict_at_least and not all(is_judged(each.proposal) for each in sheet.question.candidates):
        yield sheet.say(t.OBLIGATORY)
    yield from _beyond(sheet)
    funding = [each for chosen in sheet.answer.chosen for each in chosen.candidate.proposal.funding]
    if any(each.source is FundingSource.BOND for each in funding):
        yield sheet.say(t.BOND)
    yield rubric_sentence(sheet.rubric, sheet.figures)
    solver = sheet.solver
    yield sheet.say(t.FOUND_BY, solver=solver.name if solver.version else sheet.say(t.OWN))


def _base(sheet: Sheet) -> str:
    years, rate = sheet.rubric.horizon, sheet.figures.trimmed(sheet.rubric.discounting.rate * 100, 2)
    if not sheet.aim.is_present_value or sheet.aim.base_year is None:
        return sheet.say(t.NO_BASE_YEAR, years=years)
    return sheet.say(t.BASE_YEAR, year=sheet.year(sheet.aim.base_year), rate=rate, years=years)


def _beyond(sheet: Sheet) -> Iterator[str]:
    """Capped years after the horizon of something chosen; then what the files state for any year after it."""
    ends = {each.candidate.id: each.start.year + sheet.rubric.horizon for each in sheet.answer.chosen}
    years = [year for year in sorted(sheet.question.budget.caps) if any(year >= end for end in ends.values())]
    if years:
        names = [id_ for id_, end in ends.items() if years[-1] >= end]
        yield sheet.say(t.BEYOND, years=sheet.joined(map(sheet.year, years)), names=sheet.few(names))
    found = [(each.candidate.id, after_horizon(each.candidate.proposal, sheet.rubric)) for each in sheet.answer.chosen]
    amount = sheet.figures.amount
    late = [sheet.say(t.LATE_OF, name=id_, cost=amount(of.cost), benefit=amount(of.benefit)) for id_, of in found if of]
    if late:
        yield sheet.say(t.LATE, names=sheet.few(late))
