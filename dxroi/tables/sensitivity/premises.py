"""Where each range came from, and how it was drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.models.uncertainty import Input, Member, Ranges
from dxroi.models.words import Evidence
from dxroi.tables.blocks import Align, Block, Column, Grid, Listing, Prose, Section, Split, Tone
from dxroi.tables.screen.premises import rubric_sentence
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.texts import Lang
from dxroi.texts import sensitivity as t
from dxroi.texts.screen import LIST_COMMA, NEXT
from dxroi.texts.terms import EVIDENCE


def ranges(sheet: Sheet) -> Iterator[Block]:
    """Every range, from the file or by default, and the sources of the defaults."""
    inputs = sheet.study.inputs
    yield Section(sheet.say(t.RANGES))
    columns = [Column(sheet.say(t.FIELD), Align.LEFT, wraps=True), Column(sheet.say(t.RANGE))]
    columns.append(Column(sheet.say(t.ORIGIN), Align.LEFT))
    rows = [_row(sheet, each, member) for each in inputs for member in each.members]
    yield Grid(columns, sheet.first(rows))
    yield from sheet.left(rows)
    sources = list(dict.fromkeys(each.source for each in inputs if each.source))
    if sources and sheet.detail:
        yield Section(sheet.say(t.SOURCE))
        yield Listing(sources)
    elif sources:
        yield Prose(sheet.say(t.MORE_SOURCES))


def _row(sheet: Sheet, each: Input, member: Member) -> Sequence[str]:
    def shown(value: float) -> str:
        if member.is_factor:
            return sheet.say(t.FACTOR, factor=sheet.figures.trimmed(value, 3))
        return sheet.value(member.field, sheet.written(member.field, value))

    low, high = shown(member.low), shown(member.high)
    return [sheet.label(member.field), sheet.say(t.LOW_TO_HIGH, low=low, high=high), origin(sheet, each)]


def origin(sheet: Sheet, each: Input) -> str:
    """The file, or the rubric's default for this kind of evidence."""
    if each.origin is Ranges.FILE:
        return sheet.say(t.FROM_FILE)
    if each.evidence is None:
        return sheet.say(t.FROM_RUBRIC_ALONE)
    return sheet.say(t.FROM_RUBRIC, evidence=_evidence(sheet, each.evidence))


def _evidence(sheet: Sheet, evidence: Evidence) -> str:
    """In English the key itself: the sentence would be wider than the table."""
    return sheet.say(EVIDENCE[evidence.value]) if sheet.lang is Lang.JA else evidence.value


def premises(sheet: Sheet, again: Sequence[str]) -> Iterator[Block]:
    """Draws, seed and shapes; the yardstick; the next useful calls."""
    base = rubric_sentence(sheet.rubric, sheet.figures)
    if sheet.is_drawn:
        plan, shapes = sheet.study.plan, dict.fromkeys(each.shape.value for each in sheet.study.inputs)
        shape = sheet.say(LIST_COMMA).join([sheet.say(t.SHAPE[each]) for each in shapes])
        draws = sheet.figures.number(plan.draws)
        drawn = sheet.say(t.DRAWN, draws=draws, sets=plan.shifts, seed=plan.seed, shape=shape)
        yield Section(sheet.say(t.PREMISES), drawn)
        yield Prose(sheet.say(t.ESTIMATES))
        yield Prose(base)
    else:
        yield Section(sheet.say(t.PREMISES), base)
    for words, command in zip((t.NEXT_EVALUATE, t.NEXT_DETAIL), reversed(again), strict=False):
        yield Split(sheet.say(NEXT, command=sheet.say(words, command=command)), "", Tone.MUTED)
