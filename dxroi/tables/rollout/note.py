"""A page to a department whose work could take up a case: what was done, what came of it, what it might save there.

Texts are those of one city office to another: です・ます; what is expected is called so, and nothing is promised.
"""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.names import plain
from dxroi.models.rollout import Target
from dxroi.tables.blocks import Block, Facts, Heading, Listing, Prose, Screen, Section
from dxroi.tables.rollout.sheet import Sheet
from dxroi.texts import rollout as t


def departments(sheet: Sheet) -> list[str]:
    """Every department with a work that matches, in the order of spreading."""
    answer = sheet.answer
    matches = [each.match for each in answer.targets] + [each.match for each in answer.asked]
    return list({plain(each.work.department): each.work.department for each in matches}.values())


def note_screen(sheet: Sheet, department: str) -> Screen:
    """The note to one department, about all of its works that match."""
    return Screen(tuple(_blocks(sheet, plain(department))))


def _blocks(sheet: Sheet, department: str) -> Iterator[Block]:
    answer, case = sheet.answer, sheet.answer.case
    targets = [each for each in answer.targets if plain(each.match.work.department) == department]
    asked = [each for each in answer.asked if plain(each.match.work.department) == department]
    matches = [each.match for each in targets] + [each.match for each in asked]
    yield Heading(sheet.say(t.NOTE_HEAD))
    yield Prose(sheet.say(t.NOTE_TO, department=matches[0].work.department), indent=0)
    opening = t.NOTE_OPENING_OWN if plain(case.department) == department else t.NOTE_OPENING
    yield Prose(sheet.say(opening, case_department=case.department, name=case.name), indent=0)
    yield Section(sheet.say(t.NOTE_DONE))
    works = sheet.joined([each.work for each in case.works if each.work])
    yield Prose(sheet.say(t.NOTE_WORKS, name=case.name, works=works) if works else case.name)
    if case.summary:
        yield Prose(case.summary)
    yield Section(sheet.say(t.NOTE_EFFECT))
    yield Prose(sheet.rate(t.NOTE_EFFECT_TEXT) or sheet.say(t.NOTE_EFFECT_UNKNOWN))
    sources = _sources(sheet)
    if sources:
        yield Prose(sheet.say(t.NOTE_SOURCE, source=sources))
    yield Section(sheet.say(t.NOTE_YOURS))
    yield Facts(
        [
            *(_expected(sheet, each) for each in targets),
            *((each.match.work.work, sheet.say(t.NOTE_ASK_TARGET, lacking=sheet.lacking(each))) for each in asked),
        ]
    )
    if targets:
        yield Prose(sheet.say(t.NOTE_ASSUMED, share=sheet.percent(answer.rate.share or 0), **sheet.factors()))
        if not sheet.cost_known:
            yield Prose(sheet.say(t.NOTE_COST, most=sheet.joined([_most(sheet, each) for each in targets])))
    yield Section(sheet.say(t.NOTE_WHY))
    yield Facts([(each.work.work, sheet.reasons(each)) for each in matches])
    yield Section(sheet.say(t.NOTE_REQUEST))
    yield Listing([sheet.say(words) for words in t.NOTE_REQUESTS])
    yield Section(sheet.say(t.NOTE_CONTACT), sheet.say(t.NOTE_BLANK))


def _sources(sheet: Sheet) -> str:
    """What the hours of the case rest on."""
    case = sheet.answer.case
    stated = [each.grounds.source for each in case.works] + [case.source]
    return sheet.joined(list(dict.fromkeys(each for each in stated if each))[:1])


def _expected(sheet: Sheet, target: Target) -> tuple[str, str]:
    work = target.match.work
    hours = sheet.figures.number(work.hours.likely if work.hours else None)
    return work.work, sheet.say(t.NOTE_TARGET, hours=hours, saved=sheet.figures.number(target.hours_saved))


def _most(sheet: Sheet, target: Target) -> str:
    return sheet.say(t.NOTE_COST_OF, work=target.match.work.work, most=sheet.most(target))
