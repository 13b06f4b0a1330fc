"""The answer of `dxroi cases` for people: the list, in groups where asked for, then files and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.engine.library import Found, Wanted, grouped
from dxroi.finding import Words
from dxroi.models.appraisal import Reason
from dxroi.models.quantity import Number
from dxroi.models.rubric import Rubric
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.figures import Figures, Unit
from dxroi.texts import library as t
from dxroi.texts import say
from dxroi.texts.screen import LIST_COMMA, THOUSAND_YEN, YEN
from dxroi.texts.terms import REASON, STAGE, VERDICT_SHORT

MOST_SOURCES = 12
"""So many cases are listed with their sources; more would bury the list."""


class Catalogue(NamedTuple):
    """What was found among how many cases, and how it is to be shown."""

    found: Sequence[Found]
    every: Sequence[Found]
    wanted: Wanted
    rubric: Rubric
    figures: Figures
    sort: str | None = None
    group_by: str | None = None

    def say(self, words: Words, **values: object) -> str:
        """A text in the language of the answer."""
        return say(words, self.figures.lang, **values)

    def searched(self) -> str:
        """What was searched for, in words; empty where nothing was."""
        parts = []
        for name, values in self.wanted._asdict().items():
            if values:
                labels = {"verdicts": VERDICT_SHORT, "stages": STAGE}.get(name)
                said = [self.say(labels[each.value]) if labels else each for each in values]
                words = [self.say(t.QUOTED, word=each) for each in said]
                parts.append(
                    self.say(t.FILTER[name], searched=self.say(t.AND if name == "texts" else t.OR).join(words))
                )
        return self.say(LIST_COMMA).join(parts)


def cases_screen(of: Catalogue, following: str | None) -> Screen:
    """The whole screen; `following` is the call that starts a draft from the first case."""
    return Screen(tuple(_blocks(of, following)))


def _blocks(of: Catalogue, following: str | None) -> Iterator[Block]:
    yield Heading(of.say(t.HEAD), of.say(t.COUNT, all=len(of.every), n=len(of.found)))
    searched = of.searched()
    if searched:
        yield Prose(of.say(t.SEARCHED, searched=searched), indent=0)
    unit = of.say(YEN if of.figures.unit is Unit.YEN else THOUSAND_YEN)
    yield Section(of.say(t.LIST), of.say(t.LIST_REMARK, unit=unit, years=of.rubric.horizon))
    yield Grid(tuple(_columns(of)), list(_rows(of)))
    if of.group_by is not None and len(list(_rows(of))) > len(of.found) + len(grouped(of.found, of.group_by)):
        yield Prose(of.say(t.SEVERAL))
    unstated = sum(not each.proposal.kinds for each in of.every)
    if of.wanted.kinds and unstated:
        yield Prose(of.say(t.UNSTATED, n=unstated))
    yield from _sources(of)
    if following is not None:
        yield Split(of.say(t.NEXT, command=following), "", Tone.MUTED)


def _with_actuals(of: Catalogue) -> bool:
    return any(each.actual is not None for each in of.found)


def _columns(of: Catalogue) -> Iterator[Column]:
    """With a column more of what came of it, the kinds stand beside the name: 80 cells hold no more."""
    yield Column("", Align.LEFT, wraps=True)
    if not _with_actuals(of):
        yield Column(of.say(t.KINDS), Align.LEFT, wraps=True)
    yield Column(of.say(t.HOURS))
    if _with_actuals(of):
        yield Column(of.say(t.ACTUAL))
    yield Column(of.say(t.NET))
    yield Column(of.say(t.VERDICT), Align.LEFT)


def _rows(of: Catalogue) -> Iterator[tuple[str, ...]]:
    """A line for each group, then its cases, numbered as in the list of sources."""
    numbers = {id(each): number for number, each in enumerate(of.found, 1)}
    if of.group_by is None:
        yield from (_row(of, each, numbers[id(each)], "") for each in of.found)
        return
    for name, members in grouped(of.found, of.group_by):
        label = name or of.say(t.NO_GROUP[of.group_by])
        yield (of.say(t.GROUP, name=label, n=len(members)),)
        yield from (_row(of, each, numbers[id(each)], "  ") for each in members)


def _row(of: Catalogue, each: Found, number: int, indent: str) -> tuple[str, ...]:
    proposal, figures = each.proposal, of.figures
    name = of.say(t.NUMBERED, n=number, department=proposal.department, name=proposal.name)
    kinds = of.say(LIST_COMMA).join(proposal.kinds) or of.say(t.NO_KIND)
    hours, net = each.value("hours_saved"), each.value("city.net")
    came = None if each.actual is None else each.actual.hours_a_year
    planned = _reason(of, hours) or figures.trimmed(a_year(hours, of.rubric), 1)
    if _with_actuals(of):
        named = of.say(t.WITH_KINDS, name=name, kinds=kinds) if proposal.kinds else name
        beside = (named, planned, of.say(t.NO_KIND) if came is None else figures.trimmed(came, 1))
    else:
        beside = (name, kinds, planned)
    return (
        indent + beside[0],
        *beside[1:],
        _reason(of, net) or figures.money(None if isinstance(net, Reason) else net),
        of.say(VERDICT_SHORT[each.row.verdict.value]),
    )


def _reason(of: Catalogue, value: Number | Reason) -> str:
    return of.say(REASON[value.value]) if isinstance(value, Reason) else ""


def a_year(value: Number | Reason, rubric: Rubric) -> Number | None:
    """A sum over the horizon as a mean a year; none where there is none."""
    return None if isinstance(value, Reason) else value / rubric.horizon


def _sources(of: Catalogue) -> Iterator[Block]:
    """Where each case stands, and where it is from."""
    yield Section(of.say(t.SOURCES))
    if len(of.found) > MOST_SOURCES:
        yield Prose(of.say(t.MANY, most=MOST_SOURCES))
        return
    items = []
    for number, each in enumerate(of.found, 1):
        source = each.proposal.source or each.proposal.summary or of.say(t.NO_SOURCE)
        items.append((str(number), of.say(t.SUMMARY, path=each.proposal.path, source=source.replace("\n", " "))))
    yield Facts(items)
