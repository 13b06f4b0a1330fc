"""One field at several values: one row a value, marked where the result changes from the row before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dxroi.finding import Words
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Screen, Section
from dxroi.tables.figures import Figures
from dxroi.tables.whatif_figures import State, idle, measures_of, shown
from dxroi.tables.whatif_frame import (
    cautions,
    following,
    heading,
    premises,
    unit_of,
    verdict_line,
    verdict_word,
)
from dxroi.tables.whatif_names import Alteration, facts_of, name_of
from dxroi.texts import say
from dxroi.texts import whatif as t


class Row(NamedTuple):
    """One value, and what comes of it; nothing where it cannot be used."""

    value: object
    """A plain value."""
    text: str
    """The same as written."""
    state: State | None


class Swept(NamedTuple):
    """One field at several values."""

    before: State
    field: str
    was: object
    was_text: str | None
    rows: Sequence[Row]
    alterations: Sequence[Alteration]
    """What else is changed, in every row."""
    figures: Figures

    def turns(self) -> list[bool]:
        """For each row, whether its verdict is another one than that of the last row before it that has one."""
        last: Verdict | None = None
        found = []
        for row in self.rows:
            verdict = None if row.state is None else row.state.appraisal.verdict
            found.append(last is not None and verdict is not None and verdict is not last)
            last = verdict or last
        return found


def sweep_screen(swept: Swept, again: str | None) -> Screen:
    """The whole screen."""
    return Screen(tuple(_blocks(swept, again)))


def _blocks(swept: Swept, again: str | None) -> Iterator[Block]:
    lang, figures = swept.figures.lang, swept.figures
    states = [row.state for row in swept.rows if row.state is not None]
    yield heading(swept.before, lang)
    yield from verdict_line(t.NOW, swept.before, swept.before, lang)
    changes = (*facts_of(swept.alterations, swept.before, lang), _varied(swept), *_turning(swept))
    yield Facts((*changes, *cautions(swept.before, figures)))
    yield Section(say(t.SWEEP, lang), say(t.SWEEP_REMARK, lang, unit=unit_of(figures), years=_years(swept)))
    yield Grid(_columns(swept), list(_rows(swept)))
    yield from premises(swept.before, states[-1] if states else swept.before, figures)
    yield from following(again, lang)


def _years(swept: Swept) -> str:
    """The horizon, where the rows have one in common."""
    horizons = {row.state.rubric.horizon for row in swept.rows if row.state is not None}
    if len(horizons | {swept.before.rubric.horizon}) > 1:
        return say(t.YEARS_OF_ROW, swept.figures.lang)
    return say(t.YEARS, swept.figures.lang, n=swept.before.rubric.horizon)


def _varied(swept: Swept) -> tuple[str, str]:
    """The field, its name, and what it says in the file."""
    lang = swept.figures.lang
    name = name_of(swept.field, swept.before, lang)
    was = say(t.ABSENT, lang) if swept.was_text is None else swept.was_text
    return swept.field, say(t.NAMED_SWEPT if name else t.SWEPT, lang, name=name, was=was)


def _turning(swept: Swept) -> Iterator[tuple[str, str]]:
    """Between which values the result changes, or that it does not."""
    lang = swept.figures.lang
    rows = [(row, row.state.appraisal.verdict) for row in swept.rows if row.state is not None]
    pairs = [(a, b, _from_to(swept, was, now)) for (a, was), (b, now) in pairwise(rows) if was is not now]
    texts = [say(_between(a, b), lang, one=a.text, other=b.text, verdict=turned) for a, b, turned in pairs]
    if len(rows) > 1 and not texts:
        texts = [say(t.ALWAYS, lang, verdict=verdict_word(rows[0][1], lang))]
    yield from ((say(t.TURNING, lang) if not number else "", text) for number, text in enumerate(texts))


def _between(one: Row, other: Row) -> Words:
    """Numbers have something between them."""
    numbers = all(isinstance(each.value, int | float) for each in (one, other))
    return t.BETWEEN if numbers else t.AFTER_THE_OTHER


def _from_to(swept: Swept, before: Verdict, after: Verdict) -> str:
    lang = swept.figures.lang
    return say(t.FROM_TO, lang, before=verdict_word(before, lang), after=verdict_word(after, lang))


def _columns(swept: Swept) -> Sequence[Column]:
    lang = swept.figures.lang
    verdict = Column(say(t.VERDICT, lang), Align.LEFT)
    return (Column("", Align.LEFT), verdict, *(Column(say(t.COLUMN[name], lang)) for name in _shown(swept)))


def _shown(swept: Swept) -> Sequence[str]:
    """The figures that have a column."""
    states = [swept.before, *(row.state for row in swept.rows if row.state is not None)]
    return [name for name in t.COLUMN if not idle(name, states)]


def _rows(swept: Swept) -> Iterator[Sequence[str]]:
    lang = swept.figures.lang
    yield (t.UNMARKED + say(t.AS_IT_IS, lang), *_cells(swept, swept.before))
    for row, turns in zip(swept.rows, swept.turns(), strict=True):
        yield ((t.MARKED if turns else t.UNMARKED) + row.text, *_cells(swept, row.state))


def _cells(swept: Swept, state: State | None) -> Iterator[str]:
    if state is None:
        yield say(t.UNUSABLE, swept.figures.lang)
        return
    measures = measures_of(state)
    yield verdict_word(state.appraisal.verdict, swept.figures.lang)
    yield from (shown(name, measures[name], swept.figures) for name in _shown(swept))
