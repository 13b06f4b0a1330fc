"""年度別の枠: every limit and what the set takes of it, and what it takes in the years without one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from dxroi.finding import Words
from dxroi.models.portfolio import Use
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.texts import portfolio as t


def limits(sheet: Sheet) -> Iterator[Block]:
    """Money in every year, and own hours where they are limited."""
    answer = sheet.answer
    counted = sheet.say(t.COUNTED[sheet.question.budget.counts.value])
    yield Section(sheet.say(t.CAPS), sheet.say(t.CAPS_REMARK, unit=sheet.unit, counted=counted))
    caps = {use.year: use for use in answer.caps}
    taken = {each.year: each.money for each in answer.years} | {use.year: use.used for use in answer.caps}
    yield _grid(sheet, caps, taken, t.ROW_USED, sheet.figures.money)
    if taken.keys() > caps.keys():
        yield Prose(sheet.say(t.UNCAPPED))
    if answer.staff_hours:
        hours = {use.year: use for use in answer.staff_hours}
        yield Section(sheet.say(t.HOURS), sheet.say(t.HOURS_REMARK))
        yield _grid(sheet, hours, {year: use.used for year, use in hours.items()}, t.ROW_HOURS_USED, sheet.hours)


def _grid(
    sheet: Sheet,
    uses: Mapping[int, Use],
    taken: Mapping[int, int | None],
    used: Words,
    shown: Callable[[int | None], str],
) -> Grid:
    years = sorted(taken)
    limited = [uses.get(year) for year in years]
    none = sheet.say(t.NO_FIGURE)
    left = [none if use is None else shown(use.limit - use.used) for use in limited]
    return Grid(
        (Column("", Align.LEFT), *(Column(sheet.year(year)) for year in years)),
        (
            (sheet.say(t.ROW_CAP), *(none if use is None else shown(use.limit) for use in limited)),
            (sheet.say(used), *(shown(taken[year]) for year in years)),
            (sheet.say(t.ROW_LEFT), *left),
            (sheet.say(t.ROW_SHARE), *(_share(sheet, use) for use in limited)),
        ),
    )


def _share(sheet: Sheet, use: Use | None) -> str:
    return sheet.figures.number(use.used / use.limit * 100) if use is not None and use.limit else sheet.say(t.NO_FIGURE)
