"""The answer before and after a change, side by side; what changed is marked and has its difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.models.appraisal import Measure
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Screen, Section
from dxroi.tables.figures import Figures
from dxroi.tables.whatif_figures import (
    State,
    balances_of,
    difference,
    idle,
    measures_of,
    same,
    shown,
    shown_difference,
    year_name,
)
from dxroi.tables.whatif_frame import (
    bond_note,
    cautions,
    following,
    heading,
    premises,
    unit_of,
    verdict_line,
    verdict_word,
)
from dxroi.tables.whatif_names import Alteration, facts_of
from dxroi.texts import say
from dxroi.texts import whatif as t

_NET = "city.net"


class Pair(NamedTuple):
    """One proposal as it is and as it would be."""

    before: State
    after: State
    alterations: Sequence[Alteration]
    figures: Figures

    @property
    def turned(self) -> bool:
        """Whether the verdict is another one."""
        return self.before.appraisal.verdict is not self.after.appraisal.verdict


class Compared(NamedTuple):
    """One figure before and after; none where there is no such year."""

    name: str
    before: Measure | None
    after: Measure | None

    @property
    def changed(self) -> bool:
        """Whether they differ by the tie rule, or in their reason."""
        return not same(self.before, self.after)


def compared(pair: Pair) -> list[Compared]:
    """The figures over the whole horizon, but for those that say nothing of either."""
    before, after = measures_of(pair.before), measures_of(pair.after)
    return [Compared(name, before[name], after[name]) for name in before if not idle(name, (pair.before, pair.after))]


def compared_years(pair: Pair) -> Mapping[int, Compared]:
    """The net of every fiscal year of either."""
    before, after = balances_of(pair.before), balances_of(pair.after)
    keys = sorted({*before, *after}, key=lambda key: (key > 0, abs(key)))
    return {key: Compared(_NET, before.get(key), after.get(key)) for key in keys}


def whatif_screen(pair: Pair, again: str | None) -> Screen:
    """The whole screen."""
    return Screen(tuple(_blocks(pair, again)))


def _blocks(pair: Pair, again: str | None) -> Iterator[Block]:
    lang, figures = pair.figures.lang, pair.figures
    rows, years = compared(pair), compared_years(pair)
    yield heading(pair.before, lang)
    yield from verdict_line(t.TURNS if pair.turned else t.STAYS, pair.before, pair.after, lang)
    yield Facts((*facts_of(pair.alterations, pair.before, lang), *cautions(pair.after, figures)))
    if not pair.turned and not any(each.changed for each in (*rows, *years.values())):
        alike = pair.before.appraisal == pair.after.appraisal
        yield Prose(say(t.NOTHING_CHANGES if alike else t.NOTHING_SHOWN_CHANGES, lang))
    yield Section(say(t.COMPARED, lang), say(t.COMPARED_REMARK, lang, unit=unit_of(figures), years=_years(pair)))
    yield Grid(
        _columns(pair), [_verdicts(pair), *(_row(say(t.FIGURE[each.name], lang), each, figures) for each in rows)]
    )
    yield from bond_note(pair.after, lang)
    yield Section(say(t.BY_YEAR, lang), say(t.BY_YEAR_REMARK, lang, unit=unit_of(figures)))
    yield Grid(_columns(pair), [_row(year_name(key, lang), each, figures) for key, each in years.items()])
    yield from premises(pair.before, pair.after, figures)
    yield from following(again, lang)


def _years(pair: Pair) -> str:
    before, after = pair.before.rubric.horizon, pair.after.rubric.horizon
    if before == after:
        return say(t.YEARS, pair.figures.lang, n=after)
    return say(t.YEARS_FROM_TO, pair.figures.lang, before=before, after=after)


def _columns(pair: Pair) -> Sequence[Column]:
    headings = (say(words, pair.figures.lang) for words in (t.BEFORE, t.AFTER, t.DIFFERENCE))
    return (Column("", Align.LEFT), *(Column(each) for each in headings))


def _verdicts(pair: Pair) -> Sequence[str]:
    lang = pair.figures.lang
    words = [verdict_word(each.appraisal.verdict, lang) for each in (pair.before, pair.after)]
    return (_marked(say(t.VERDICT, lang), pair.turned), *words, "")


def _row(name: str, each: Compared, figures: Figures) -> Sequence[str]:
    cells = [shown(each.name, measure, figures) for measure in (each.before, each.after)]
    between = shown_difference(each.name, difference(each.before, each.after), figures)
    return (_marked(name, each.changed), *cells, between)


def _marked(name: str, changed: bool) -> str:
    return (t.MARKED if changed else t.UNMARKED) + name
