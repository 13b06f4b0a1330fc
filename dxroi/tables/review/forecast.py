"""By which shares of the plan the years to come are forecast, and of which year each share is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dxroi.models.proposal import item_name
from dxroi.models.review import Reviewed
from dxroi.tables.blocks import Block, Prose
from dxroi.tables.review.sheet import Sheet
from dxroi.texts import review as t


def levels(sheet: Sheet, reviewed: Reviewed) -> Iterator[Block]:
    """The shares, with their year where it is not the last one; then what has none."""
    told, last = list(_levels(sheet, reviewed)), reviewed.years[-1].year
    if told:
        yield Prose(sheet.say(t.RULE_LEVELS, year=sheet.year(last), levels=sheet.joined(told)))
    else:
        yield Prose(sheet.say(t.RULE_AS_PLANNED))
    if reviewed.levels.open:
        some = reviewed.levels.works
        keys = ["others" if name == "hours" and some else name for name in reviewed.levels.open]
        names = [sheet.say(t.LEVEL_OPEN[key]) for key in keys]
        yield Prose(sheet.say(t.RULE_OPEN, names=sheet.joined(names)))


def _levels(sheet: Sheet, reviewed: Reviewed) -> Iterator[str]:
    of, years, last = reviewed.levels, reviewed.levels.years, reviewed.years[-1].year
    shares = {"hours": of.hours, "arriving": of.arriving, "cash": of.cash, "running": of.running}
    if of.works:
        of_last = years.get("hours") == last
        share = sheet.share(of.hours)
        yield sheet.say(t.LEVEL["works" if of_last else "each"], share=share) + _named(sheet, reviewed, of.works)
        others = any(work.field not in of.works for work in sheet.proposal.works)
        if others and "hours" in years and not of_last:
            yield sheet.say(t.LEVEL["others"], share=share) + _dated(sheet, years["hours"], last)
    for name, reached in {**shares, "own_hours": of.own_hours}.items():
        if name == "running" and of.online:
            yield sheet.say(t.LEVEL["online"]) + _named(sheet, reviewed, of.online)
        said = name not in ("arriving", "own_hours") or reached != 1
        if name in years and said and not (name == "hours" and of.works):
            yield sheet.say(t.LEVEL[name], share=sheet.share(reached)) + _dated(sheet, years[name], last)


def _dated(sheet: Sheet, year: int, last: int) -> str:
    return "" if year == last else sheet.say(t.LEVEL_OF, year=sheet.year(year))


def _named(sheet: Sheet, reviewed: Reviewed, fields: Iterable[str]) -> str:
    """Those of several shares that are of an earlier year."""
    years, last = reviewed.levels.years, reviewed.years[-1].year
    early = [field for field in fields if years[field] != last]
    names = {field: item_name(sheet.proposal, field) or field for field in early}
    told = [sheet.say(t.LEVEL_NAMED, name=names[field], year=sheet.year(years[field])) for field in early]
    return sheet.say(t.LEVEL_OF, year=sheet.joined(told)) if told else ""
