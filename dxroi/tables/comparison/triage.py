"""Triage: how many of each result and what they cost by fiscal year; then the cases to look at today."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxroi.engine.crowd import CASES
from dxroi.models.comparison import Candidate, Sum, Tally, Triage
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.comparison.sheet import Sheet
from dxroi.tables.figures import rounded_remark
from dxroi.texts import comparison as t
from dxroi.texts.screen import UNKNOWN

_NAMED = 5
"""So many are named in one line."""


def counts(sheet: Sheet, triage: Triage) -> Iterator[Block]:
    """How many there are of each result, with their general revenue by fiscal year."""
    years = sheet.rubric.horizon
    remark = t.RESULT_REMARK_ONE if years == 1 else t.RESULT_REMARK
    rounded = rounded_remark(_sums(sheet, triage), sheet.figures.lang)
    yield Section(sheet.say(t.RESULT), sheet.say(remark, unit=sheet.unit, years=years) + rounded)
    headings = ["", sheet.say(t.COUNT), *map(sheet.fiscal_year, triage.years), sheet.say(t.WHOLE)]
    columns = [Column(heading, Align.RIGHT if place else Align.LEFT) for place, heading in enumerate(headings)]
    tallies = {sheet.verdict(verdict): tally for verdict, tally in triage.verdicts.items()}
    if triage.obligatory.number:
        tallies[sheet.say(t.OBLIGATORY)] = triage.obligatory
    tallies[sheet.say(t.WHOLE)] = triage.total
    yield Grid(columns, [row for name, tally in tallies.items() for row in _rows(sheet, name, tally)])
    if triage.obligatory.number:
        yield Prose(sheet.say(t.OBLIGATORY_NOTE))
    if triage.total.whole.unknown:
        yield Prose(sheet.say(t.NOT_IN_SUM_NOTE))
    if triage.undated:
        yield Prose(sheet.say(t.UNDATED, n=triage.undated))
    if triage.exceeding:
        yield Prose(sheet.say(t.EXCEEDING, names=_exceeding(sheet, triage)))


def _exceeding(sheet: Sheet, triage: Triage) -> str:
    """Whose grants and bonds exceed their spending, and by how much."""
    shown = triage.exceeding[:_NAMED]
    names = [sheet.say(t.EXCEEDING_BY, name=sheet.name(of), amount=sheet.figures.amount(-of.excess)) for of in shown]
    more = triage.exceeding_number - len(shown)
    return sheet.joined([*names, sheet.say(t.MORE, n=more)] if more else names)


def _sums(sheet: Sheet, triage: Triage) -> Iterator[list[float | None]]:
    """The amounts with their sums, along the rows and down the columns, as shown; what is unknown is in none.

    Where a first year is missing the rows do not add up for another reason, which is said.
    """
    every = [*triage.verdicts.values(), triage.obligatory, triage.total]
    shown = [[sheet.figures.in_unit(each.yen) for each in (*tally.by_year, tally.whole)] for tally in every]
    yield from () if triage.undated else shown
    yield from map(list, zip(*shown, strict=True))


def _rows(sheet: Sheet, name: str, tally: Tally) -> Iterator[tuple[str, ...]]:
    """The sums, and below them how many proposals are not in each, where there are any."""
    sums = [*tally.by_year, tally.whole]
    yield name, str(tally.number), *(_amount(sheet, each) for each in sums)
    if tally.whole.unknown:
        yield sheet.say(t.NOT_IN_SUM), "", *(str(each.unknown) if each.unknown else "" for each in sums)


def _amount(sheet: Sheet, of: Sum) -> str:
    """What is known; nothing but 未定 where nothing is."""
    return sheet.say(UNKNOWN) if of.unknown and not of.known and not of.yen else sheet.figures.money(of.yen)


def today(sheet: Sheet, triage: Triage) -> Iterator[Block]:
    """Withheld, near another result, other than the office's decision."""
    kinds = triage.numbers
    if not any(kinds):
        yield Section(sheet.say(t.TODAY), sheet.say(t.TODAY_NOTHING))
        return
    remark = sheet.say(t.TODAY_REMARK, withheld=kinds.withheld, near=kinds.near, differing=kinds.differing)
    yield Section(sheet.say(t.TODAY), remark)
    withheld = [(each, lacks(sheet, each)) for each in triage.withheld[:CASES]]
    yield from _cases(sheet, sheet.say(t.WITHHELD), withheld, kinds.withheld)
    close = [(each, near(sheet, each)) for each in triage.near[:CASES]]
    yield from _cases(sheet, sheet.say(t.NEAR), close, kinds.near)
    differing = [(each, differs(sheet, each.verdict, decided)) for each, decided in triage.differing[:CASES]]
    yield from _cases(sheet, sheet.say(t.DIFFERING), differing, kinds.differing)
    if triage.unmatched:
        names = sheet.joined(map(sheet.name, triage.unmatched[:3]))
        yield Prose(sheet.say(t.UNMATCHED, n=kinds.unmatched, names=names))


def _cases(sheet: Sheet, heading: str, cases: Iterable[tuple[Candidate, str]], number: int) -> Iterator[Block]:
    rows = [(sheet.title(each), text) for each, text in cases]
    if not rows:
        return
    yield Prose(heading)
    yield Grid((Column("", Align.LEFT, wraps=True), Column("", Align.LEFT, wraps=True)), rows, indent=4)
    if number > len(rows):
        yield Prose(sheet.say(t.MORE, n=number - len(rows)), indent=4)


def lacks(sheet: Sheet, of: Candidate) -> str:
    """What a withheld proposal lacks."""
    if not of.lacks:
        return sheet.say(t.WITHHELD_RULE, rule=of.rule)
    return sheet.joined(map(sheet.lack, of.lacks))


def near(sheet: Sheet, of: Candidate) -> str:
    """Every other verdict that is a small step away, and what would have to be crossed for it."""
    return sheet.joined(
        sheet.say(
            t.STEP,
            now=sheet.verdict(of.verdict),
            verdict=sheet.verdict(step.verdict),
            margins=sheet.say(t.AND).join(map(sheet.margin, step.margins)),
        )
        for step in of.steps
    )


def differs(sheet: Sheet, computed: Verdict, decided: Verdict) -> str:
    """The computed verdict beside the office's."""
    return sheet.say(t.DIFFERS, computed=sheet.verdict(computed), decided=sheet.verdict(decided))
