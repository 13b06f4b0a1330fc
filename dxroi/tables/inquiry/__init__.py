"""The answer of `dxroi questions`: what to send back to the section, ready to be pasted into a mail or a document.

What it is about, how it stands, the questions with what each answer decides, most decisive first, what to do then.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.models.words import Obligation, Verdict
from dxroi.tables.blocks import Block, Facts, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.inquiry.wording import Letter, Worded
from dxroi.tables.page import Page
from dxroi.texts import questions as t
from dxroi.texts.screen import STAGE_AND_YEAR, STAGE_NO_YEAR
from dxroi.texts.terms import OBLIGATION, STAGE, VERDICT


def questions_screen(letter: Letter, again: str | None) -> Screen:
    """The whole text; `again` is the call that appraises the file with the answers in it."""
    return Screen(tuple(_blocks(letter, again)))


def _blocks(letter: Letter, again: str | None) -> Iterator[Block]:
    page, proposal = letter.page, letter.page.proposal
    yield Heading(page.say(t.HEAD, department=proposal.department, name=proposal.name), _stage(page))
    if letter.asked:
        yield Prose(page.say(t.OPENING, department=proposal.department, n=len(letter.asked)), indent=0)
    yield Prose(_standing(page), indent=0)
    if not letter.asked:
        yield Prose(page.say(t.NOTHING), indent=0)
        return
    for number, each in enumerate(letter.asked, 1):
        yield Section(page.say(t.NUMBERED, n=number, title=each.title))
        yield Prose(each.question)
        yield Facts(tuple(_facts(page, each)), indent=4)
    yield Prose(page.say(t.CLOSING), indent=0)
    if again is not None:
        yield Split(page.say(t.NEXT, command=again), "", Tone.MUTED)


def _stage(page: Page) -> str:
    stage, year = page.say(STAGE[page.proposal.stage.value]), page.proposal.first_year
    if year is None:
        return page.say(STAGE_NO_YEAR, stage=stage)
    return page.say(STAGE_AND_YEAR, stage=stage, year=page.fiscal_year(year))


def _standing(page: Page) -> str:
    """The computed verdict as it is."""
    if page.proposal.obligation is not Obligation.NONE:
        return page.say(t.OUT_OF_SCOPE, kind=page.say(OBLIGATION[page.proposal.obligation.value]))
    verdict = page.appraisal.verdict
    words = t.STANDING_WITHHELD if verdict is Verdict.WITHHELD else t.STANDING
    return page.say(words, verdict=page.say(VERDICT[verdict.value]), years=page.years)


def _facts(page: Page, each: Worded) -> Iterator[tuple[str, str]]:
    yield page.say(t.DECIDES), each.why
    if each.evidence:
        yield page.say(t.WAY_OUT if each.inquiry.finding else t.WANTED), each.evidence
    yield page.say(t.PLACE), place_text(page, each)


def place_text(page: Page, each: Worded) -> str:
    """The field as written, and where it stands."""
    field = each.inquiry.field
    if field.startswith("rubric."):
        return page.say(t.OF_RUBRIC, field=field)
    if each.place is None:
        return page.say(t.NOT_THERE, field=field)
    return page.say(t.AT_LINE, field=field, path=each.place.path, line=each.place.line)
