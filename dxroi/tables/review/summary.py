"""Several proposals in one list, what is gravest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.models.review import Advice
from dxroi.models.words import Stage
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Screen, Section, Split, Tone
from dxroi.tables.review.compared import unit
from dxroi.tables.review.sheet import Sheet
from dxroi.texts import review as t
from dxroi.texts import screen as s

_GRAVE = {Advice.STOP: 0, Advice.IMPROVE: 1, Advice.WITHHELD: 2, Advice.CONTINUE: 3}


def review_list(sheets: Sequence[Sheet], again: str | None = None) -> Screen:
    """One row a proposal; `again` is the call that shows each of them."""
    return Screen(tuple(_blocks(sheets, again)))


def _blocks(sheets: Sequence[Sheet], again: str | None) -> Iterator[Block]:
    if not sheets:
        return
    one = sheets[0]
    yield Section(one.say(t.LIST), one.say(t.LIST_REMARK, unit=unit(one)))
    headings = (t.COLUMN_MEASURED, t.COLUMN_HOURS, t.COLUMN_COST, t.COLUMN_STANDING, t.COLUMN_FORECAST, t.COLUMN_ADVICE)
    columns = (Column("", Align.LEFT, wraps=True), *(Column(one.say(words)) for words in headings))
    rows = [tuple(_row(each)) for each in sorted(sheets, key=_order) if _is_due(each)]
    if rows:
        yield Grid(columns, rows)
        yield Prose(one.say(t.LIST_NOTE))
    if len(rows) < len(sheets):
        yield Prose(one.say(t.NOT_RUNNING, n=len(sheets) - len(rows)))
    if again is not None:
        yield Split(one.say(s.NEXT, command=one.say(t.NEXT_LIST, command=again)), "", Tone.MUTED)


def _is_due(sheet: Sheet) -> bool:
    """Whether something should have been measured by now, or was."""
    return sheet.assessed.reviewed is not None or sheet.proposal.stage is Stage.OPERATING


def _order(sheet: Sheet) -> tuple[int, str]:
    """What to stop first, then what to improve; what nobody measured comes last."""
    reviewed = sheet.assessed.reviewed
    return (len(_GRAVE) if reviewed is None else _GRAVE[reviewed.advice]), sheet.proposal.path


def _row(sheet: Sheet) -> Iterator[str]:
    reviewed = sheet.assessed.reviewed
    yield sheet.say(s.TITLE, department=sheet.proposal.department, name=sheet.proposal.name)
    if reviewed is None:
        yield sheet.say(t.NONE_MEASURED)
        yield from [sheet.say(t.NO_SHARE)] * 4
        yield sheet.say(t.ADVICE_SHORT[Advice.WITHHELD.value])
        return
    yield sheet.say(t.N_YEARS, n=sum(year.stated is not None for year in reviewed.years))
    yield sheet.realised(reviewed.level)
    yield sheet.realised(reviewed.years[-1].realised["cost"])
    yield sheet.figures.money(reviewed.standing.net.value, reviewed.standing.net.scale)
    yield sheet.verdict(reviewed.forecast.judgement.verdict)
    yield sheet.say(t.ADVICE_SHORT[reviewed.advice.value])
