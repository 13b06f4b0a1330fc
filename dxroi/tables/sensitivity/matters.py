"""どの値が効くか: one at a time from low to high, its share of the spread, and what it is worth to find it out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.engine.uncertainty.study import Study
from dxroi.finding import Words
from dxroi.models.proposal import Survey
from dxroi.models.uncertainty import Bar, Input
from dxroi.tables.blocks import Align, Block, Column, Grid, Listing, Prose, Section
from dxroi.tables.sensitivity.sheet import Sheet, allowed, hundredths, reach
from dxroi.texts import sensitivity as t
from dxroi.texts.screen import LIST_COMMA

_WIDTH = 12
"""Of the chart."""


def tornado(sheet: Sheet) -> Iterator[Block]:
    """The largest first."""
    bars = sheet.study.tornado
    if all(bar.at_low is None and bar.at_high is None for bar in bars):
        return
    words, unit = (t.TORNADO_REMARK if sheet.is_money else t.TORNADO_REMARK_PLAIN), sheet.figures.unit_word.strip()
    yield Section(sheet.say(t.TORNADO), sheet.say(words, measure=sheet.measure, unit=unit))
    ends = [end for bar in bars for end in (bar.at_low, bar.at_high) if end is not None]
    ends += [] if sheet.study.stated.value is None else [sheet.study.stated.value]
    columns = [Column(sheet.say(t.FIELD), Align.LEFT, wraps=True), Column(sheet.say(t.AT_LOW))]
    columns += [Column(sheet.say(t.AT_HIGH)), Column(sheet.say(t.CHART), Align.LEFT)]
    columns.append(Column(sheet.say(t.ENDS), Align.LEFT))
    yield Grid(columns, [_row(sheet, bar, ends) for bar in sheet.first(bars)])
    yield from sheet.left(bars)
    yield Prose(sheet.say(t.CHART_NOTE))


def _row(sheet: Sheet, bar: Bar, ends: Sequence[float]) -> Sequence[str]:
    low, high = (
        sheet.say(t.SAME) if verdict is sheet.study.judgement.verdict else sheet.verdict(verdict)
        for verdict in (bar.verdict_low, bar.verdict_high)
    )
    both = low if low == high else sheet.say(t.BOTH, low=low, high=high)
    figures = [sheet.say(t.NO_RANGE) if end is None else sheet.figure(end) for end in (bar.at_low, bar.at_high)]
    return [sheet.input(bar.input), *figures, _chart(sheet, bar, ends), both]


def _chart(sheet: Sheet, bar: Bar, ends: Sequence[float]) -> str:
    """Where the ends of one bar lie among all: `..----|++..`."""
    now = sheet.study.stated.value
    if now is None or bar.at_low is None or bar.at_high is None or max(ends) == min(ends):
        return ""
    least, width = min(ends), max(ends) - min(ends)
    low, middle, high = (
        round((value - least) / width * (_WIDTH - 1))
        for value in (min(bar.at_low, bar.at_high, now), now, max(bar.at_low, bar.at_high, now))
    )
    marks = ["-" if low <= n < middle else "+" if middle < n <= high else "." for n in range(_WIDTH)]
    marks[middle] = "|"
    return "".join(marks)


def information(sheet: Sheet) -> Iterator[Block]:
    """What it is worth at most to know each input, and what a survey of it would cost."""
    study = sheet.study
    if not study.information:
        return
    yield Section(sheet.say(t.INFORMATION), sheet.say(t.INFORMATION_REMARK, measure=sheet.measure))
    carried: Sequence[float | None] = [min(max(index.total.value, 0), 1) for index in study.variance]
    shares = carried or [None] * len(study.inputs)
    found = zip(study.inputs, shares, study.information, strict=True)
    rows = sorted(found, key=lambda row: (-row[2].value, -(row[1] or 0)))
    rows = [row for row in rows if _is_worth(row[2])]
    if rows:
        columns = [Column(sheet.say(t.FIELD), Align.LEFT, wraps=True), Column(sheet.say(t.WORTH))]
        columns.append(Column(sheet.say(t.SPREAD)))
        yield Grid(columns, [_worth(sheet, *row) for row in sheet.first(rows)])
        yield from sheet.left(rows)
    else:
        yield Prose(sheet.say(t.WORTH_NOTHING))
    if sheet.proposal.surveys:
        yield Listing([_survey(sheet, each) for each in sheet.proposal.surveys])


def worth(study: Study) -> bool:
    """Whether it is worth anything to find out one of the inputs."""
    return any(_is_worth(each) for each in study.information)


def _is_worth(value: Estimate) -> bool:
    return value.value > reach(value)


def _worth(sheet: Sheet, of: Input, share: float | None, value: Estimate) -> Sequence[str]:
    shown = sheet.say(t.NO_RANGE) if share is None else sheet.say(t.PERCENT, n=hundredths(share))
    return [sheet.input(of), _yen(sheet, value), shown]


def _yen(sheet: Sheet, value: Estimate) -> str:
    """An amount with no more digits than its error allows."""
    return sheet.figures.amount(allowed(value.value, reach(value)))


def surveys(sheet: Sheet) -> Iterator[Block]:
    """What could be found out and for how much, where nothing can be said of its worth."""
    if sheet.proposal.surveys:
        yield Listing([_told(sheet, each, t.SURVEY) for each in sheet.proposal.surveys])


def _survey(sheet: Sheet, survey: Survey) -> str:
    """The most that any of what it measures is worth, against its cost."""
    values = list(_found_out(sheet, survey))
    value = max(values, key=lambda each: each.value, default=Estimate(0))
    words = t.SURVEY_OPEN
    if not survey.cost.unknown:
        dear = t.SURVEY_SEVERAL if len(values) > 1 else t.SURVEY_DEAR
        words = t.SURVEY_FIRST if value.value > survey.cost.likely else dear
    return _told(sheet, survey, words if values else t.SURVEY_UNRANGED, _yen(sheet, value))


def _told(sheet: Sheet, survey: Survey, words: Words, value: str = "") -> str:
    cost = sheet.say(t.COST_UNKNOWN) if survey.cost.unknown else sheet.figures.amount(survey.cost.likely)
    field = sheet.say(LIST_COMMA).join([sheet.label(path, is_mean=False) for path in survey.measures])
    return sheet.say(words, name=survey.name, cost=cost, field=field, value=value)


def _found_out(sheet: Sheet, survey: Survey) -> Iterator[Estimate]:
    """The worth of each input that a survey would find out: those below the paths that it names, or above them."""
    for each, value in zip(sheet.study.inputs, sheet.study.information, strict=True):
        fields = [member.field for member in each.members]
        if any(_meet(path, field) for path in survey.measures for field in fields):
            yield value


def _meet(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")
