"""Many proposals on one screen: triage first, then the list, then how firm its order is.

How many of each result and what they cost by fiscal year; which to look at today; one row each; and, where there are
ranks, what the weights decide about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.engine.opinions import LARGEST
from dxroi.engine.study import Study
from dxroi.models.comparison import Reversal
from dxroi.models.measures import SCORE
from dxroi.tables.blocks import Block, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.comparison.list import listed, obligatory
from dxroi.tables.comparison.members import members
from dxroi.tables.comparison.panel import line, panel
from dxroi.tables.comparison.reference import differences
from dxroi.tables.comparison.robustness import robustness, sentence
from dxroi.tables.comparison.sheet import Options, Sheet, telling_apart
from dxroi.tables.comparison.triage import counts, today
from dxroi.tables.comparison.yardsticks import yardsticks
from dxroi.tables.figures import Figures
from dxroi.tables.screen.premises import rubric_sentence
from dxroi.texts import comparison as t
from dxroi.texts.detail import CONFIDENTIAL, DATED
from dxroi.texts.screen import NEXT


class Whole(NamedTuple):
    """Everything that was compared."""

    studies: Sequence[Study]
    """One for each rubric; the lists are by the first."""
    reversals: Sequence[Sequence[Reversal]] = ()
    """Between the first rubric and each of the others."""
    committee: str = ""
    """The file that the people's weights are from."""
    command: str | None = None
    """The same call again, as a shell would take it; none where standard input was read."""


def comparison_screen(whole: Whole, figures: Figures, options: Options) -> Screen:
    """The whole screen."""
    comparison = whole.studies[0].comparison
    return Screen(tuple(_blocks(whole, Sheet(comparison, figures, options, telling_apart(comparison.candidates)))))


def _blocks(whole: Whole, sheet: Sheet) -> Iterator[Block]:
    study = whole.studies[0]
    if sheet.options.date is not None:
        yield Split(sheet.say(CONFIDENTIAL), sheet.say(DATED, date=sheet.options.date))
    yield _heading(whole, sheet)
    yield from counts(sheet, study.triage)
    yield from today(sheet, study.triage)
    yield from listed(sheet)
    if sheet.options.sorted:
        yield from _firm(sheet, study)
    yield from obligatory(sheet)
    if sheet.options.reference is not None:
        yield from differences(sheet, sheet.options.reference)
    if len(whole.studies) > 1:
        yield from yardsticks(sheet, [each.comparison for each in whole.studies[1:]], whole.reversals)
    yield from _asked(whole, sheet, study)
    yield from _premises(whole, sheet)


def _heading(whole: Whole, sheet: Sheet) -> Heading:
    number = sheet.number
    several = len(whole.studies) > 1
    rubric = sheet.say(t.RUBRIC, id=sheet.rubric.id, version=sheet.rubric.version)
    right = sheet.say(t.RUBRICS, n=len(whole.studies)) if several else rubric
    return Heading(sheet.say(t.TITLE_ONE if number == 1 else t.TITLE, n=number), right)


def _firm(sheet: Sheet, study: Study) -> Iterator[Block]:
    """Under a ranking by score, how firm it is: whatever the weights, and by other methods."""
    if sheet.comparison.sort != SCORE or study.firmness is None or study.ranked < 2:
        return
    if not sheet.options.robustness:
        yield Prose(sentence(sheet, study.firmness))
    if study.opinions:
        yield Prose(line(sheet, study.opinions))
    else:
        yield Prose(sheet.say(t.PANEL_LARGE, n=LARGEST))


def _asked(whole: Whole, sheet: Sheet, study: Study) -> Iterator[Block]:
    """What the call asks for beside the list."""
    if (sheet.options.robustness or sheet.options.panel) and study.ranked < 2:
        yield Prose(sheet.say(t.ALONE if study.ranked else t.NO_ROWS))
        return
    if sheet.options.robustness and study.firmness is not None:
        yield from robustness(sheet, study.firmness, study.weakness)
    if sheet.options.panel and study.opinions:
        yield from panel(sheet, study.opinions, study.proposed)
    if study.ballots:
        yield from members(sheet, study.ballots, whole.committee)


def _premises(whole: Whole, sheet: Sheet) -> Iterator[Block]:
    """By which rubrics, and the next useful command."""
    first, *others = (rubric_sentence(each.comparison.rubric, sheet.figures) for each in whole.studies)
    yield Section(sheet.say(t.PREMISES), first)
    for each in others:
        yield Prose(each)
    if whole.command is not None and not (sheet.options.robustness or sheet.options.panel):
        words = t.NEXT_ROBUSTNESS if sheet.options.sorted else t.NEXT_SORT
        yield Split(sheet.say(NEXT, command=sheet.say(words, command=whole.command)), "", Tone.MUTED)
