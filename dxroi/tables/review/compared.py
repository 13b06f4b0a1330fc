"""計画と実績の比較: plan and actual by fiscal year, and where the hours went."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dxroi.finding import Words
from dxroi.models.quantity import Number
from dxroi.models.review import Reviewed, ReviewYear, YearSide
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section
from dxroi.tables.figures import Unit
from dxroi.tables.review.sheet import Sheet
from dxroi.texts import review as t
from dxroi.texts.screen import THOUSAND_YEN, UNKNOWN, YEN

Read = Callable[[YearSide], "Number | None"]
Row = tuple[str, ...]
_OPTIONAL = ("cash", "residents", "own_hours", "literacy_steps")
"""Left out where the plan has none of it and nothing came of it either."""
_SUMMED = ("hours_saved", "cost", "cash", "capacity", "net", "residents", "own_hours")


def compared(sheet: Sheet, reviewed: Reviewed) -> Iterator[Block]:
    """The table by year with its remarks."""
    yield Section(sheet.say(t.COMPARED), sheet.say(t.COMPARED_REMARK, unit=unit(sheet)))
    yield Grid(_columns(sheet, reviewed, total=True), tuple(_rows(sheet, reviewed)))
    yield Prose(sheet.say(t.EVEN_NOTE))
    if any(year.plan.literacy_steps is not None for year in reviewed.years):
        yield Prose(sheet.say(t.LITERACY_NOTE))
    gaps = [sheet.year(year.year) for year in reviewed.years if year.stated is None]
    if gaps:
        yield Prose(sheet.say(t.GAP, years=sheet.joined(gaps)))
    if reviewed.after_horizon:
        yield Prose(sheet.say(t.AFTER, years=sheet.joined([sheet.year(year) for year in reviewed.after_horizon])))
    if reviewed.delay_months is not None:
        yield Facts(((sheet.say(t.DELAY), _delay(sheet, reviewed)),))
    yield from _destinations(sheet, reviewed)


def unit(sheet: Sheet) -> str:
    """The unit of money in words."""
    return sheet.say(YEN if sheet.figures.unit is Unit.YEN else THOUSAND_YEN)


def _delay(sheet: Sheet, reviewed: Reviewed) -> str:
    months = reviewed.delay_months or 0
    words = t.ON_TIME if not months else t.LATE if months > 0 else t.EARLY
    told = sheet.say(words, n=abs(months))
    return told if reviewed.start_stated else told + sheet.say(t.ASSUMED)


def _columns(sheet: Sheet, reviewed: Reviewed, *, total: bool) -> tuple[Column, ...]:
    years = [Column(sheet.bare_year(year.year)) for year in reviewed.years]
    whole = [Column(sheet.say(t.TOTAL, n=len(years)))] if total and len(years) > 1 else []
    return (Column("", Align.LEFT), *years, *whole)


def _rows(sheet: Sheet, reviewed: Reviewed) -> Iterator[Row]:
    for name in t.ROW:
        read = _reader(name)
        sides = [side for year in reviewed.years for side in (year.plan, year.actual)]
        if name in _OPTIONAL and not any(read(side) for side in sides):
            continue
        yield from _pair(sheet, reviewed, name, t.ROW[name], read)
    for procedure in reviewed.years[0].plan.online:
        yield from _uptake(sheet, reviewed, procedure)


def _reader(name: str) -> Read:
    """How a figure is read from one side of a year."""
    own = ("own_hours", "even_rate", "literacy_steps")
    return (lambda side: getattr(side, name)) if name in own else (lambda side: getattr(side.row, name))


def _pair(sheet: Sheet, reviewed: Reviewed, name: str, words: Words, read: Read) -> Iterator[Row]:
    """A row of the plan, one of the actuals, and how much of the plan was reached where that says something."""
    label = sheet.say(words)
    sides = [year.plan for year in reviewed.years], [year.actual for year in reviewed.years]
    planned, came = ([read(side) for side in of] for of in sides)
    for words_of, of, open_ in zip((t.PLAN, t.ACTUAL), sides, (UNKNOWN, t.NOT_MEASURED), strict=True):
        yield (sheet.say(words_of, name=label), *_cells(sheet, name, of, read, sheet.say(open_)))
    if name in ("hours_saved", "cost", "cash"):
        shares = [sheet.realised(year.realised[name]) for year in reviewed.years]
        yield (sheet.say(t.REACHED, name=label), *shares, *_whole_share(sheet, planned, came))


def _whole_share(sheet: Sheet, planned: Sequence[Number | None], came: Sequence[Number | None]) -> list[str]:
    if len(planned) < 2:
        return []
    whole, real = _sum(planned), _sum(came)
    return [sheet.share(real / whole if whole and real is not None else None)]


def _sum(numbers: Sequence[Number | None]) -> Number | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None


def _cells(sheet: Sheet, name: str, sides: Sequence[YearSide], read: Read, open_: str) -> list[str]:
    """One side year by year, and the sum where a sum says something; `open_` stands for what is not known."""
    cells = [_cell(sheet, name, read(side), _none(sheet, name, side, open_)) for side in sides]
    if len(sides) < 2:
        return cells
    return [*cells, _cell(sheet, name, _sum([read(side) for side in sides]), open_) if name in _SUMMED else ""]


def _none(sheet: Sheet, name: str, side: YearSide, open_: str) -> str:
    """What stands for a figure that is none: it is not known, or no rate breaks even."""
    return open_ if name != "even_rate" or side.even_reason == "unknown" else sheet.say(t.NO_SHARE)


def _cell(sheet: Sheet, name: str, value: Number | None, none: str) -> str:
    if value is None:
        return none
    if name in ("hours_saved", "own_hours", "literacy_steps"):
        return sheet.figures.trimmed(value, 1)
    return sheet.figures.number(value) if name == "even_rate" else sheet.figures.money(value, 1e6)


def _uptake(sheet: Sheet, reviewed: Reviewed, procedure: str) -> Iterator[Row]:
    name = sheet.say(t.UPTAKE, name=procedure)
    blank = [""] if len(reviewed.years) > 1 else []
    planned = [_share(sheet, year.plan.online.get(procedure), UNKNOWN) for year in reviewed.years]
    came = [_share(sheet, year.actual.online.get(procedure), t.NOT_MEASURED) for year in reviewed.years]
    yield (sheet.say(t.PLAN, name=name), *planned, *blank)
    yield (sheet.say(t.ACTUAL, name=name), *came, *blank)


def _share(sheet: Sheet, value: Number | None, open_: Words) -> str:
    return sheet.say(open_) if value is None else sheet.share(value)


def _destinations(sheet: Sheet, reviewed: Reviewed) -> Iterator[Block]:
    """Hours by destination, planned and real."""
    names = dict.fromkeys(name for year in reviewed.years for name in (*year.plan.freed_for, *year.actual.freed_for))
    rows = [row for name in names for row in _destination(sheet, reviewed, name)]
    if any(side.undirected for year in reviewed.years for side in (year.plan, year.actual)):
        label = sheet.say(t.NOWHERE)
        for words, read, open_ in ((t.PLAN, _planned, UNKNOWN), (t.ACTUAL, _came, t.NOT_MEASURED)):
            cells = [_hours(sheet, read(year).undirected, open_) for year in reviewed.years]
            rows.append((sheet.say(words, name=label), *cells))
    if not rows:
        return
    yield Section(sheet.say(t.DESTINATIONS), sheet.say(t.DESTINATIONS_REMARK))
    yield Grid(_columns(sheet, reviewed, total=False), tuple(rows))
    silent = [sheet.year(year.year) for year in reviewed.years if year.stated and not year.stated.freed_for]
    if silent:
        yield Prose(sheet.say(t.DESTINATIONS_OPEN, years=sheet.joined(silent)))


def _planned(year: ReviewYear) -> YearSide:
    return year.plan


def _came(year: ReviewYear) -> YearSide:
    return year.actual


def _destination(sheet: Sheet, reviewed: Reviewed, name: str) -> Iterator[Row]:
    planned = [_hours(sheet, year.plan.freed_for.get(name, 0)) for year in reviewed.years]
    came = [
        _hours(sheet, year.actual.freed_for.get(name, 0) if year.stated and year.stated.freed_for else None)
        for year in reviewed.years
    ]
    yield (sheet.say(t.PLAN, name=name), *planned)
    yield (sheet.say(t.ACTUAL, name=name), *came)


def _hours(sheet: Sheet, value: Number | None, open_: Words = t.NOT_MEASURED) -> str:
    return sheet.say(open_) if value is None else sheet.figures.trimmed(value, 1)
