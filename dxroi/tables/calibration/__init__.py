"""The answer of `dxroi calibrate`: by ratio and class what came, at which level, how sure; then how ranges held."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.learning.cases import Why
from dxroi.engine.learning.intervals import wilson
from dxroi.engine.learning.levels import SHOWN, level_of, median, needed, outliers
from dxroi.models.calibration import SIDE, Ratio, ReferenceClass, Side
from dxroi.tables.blocks import Align, Block, Column, Grid, Heading, Prose, Screen, Section, Split, Tone
from dxroi.tables.calibration.labels import class_label, covers, level_number, value_label
from dxroi.tables.calibration.sheet import Sheet
from dxroi.texts import calibration as t
from dxroi.texts.screen import LIST_COMMA, NEXT


def calibration_screen(sheet: Sheet, again: str | None) -> Screen:
    """The whole screen; `again` is the next call, with its remark."""
    return Screen(tuple(_blocks(sheet, again)))


def _blocks(sheet: Sheet, again: str | None) -> Iterator[Block]:
    made = sheet.calibration.made
    dated = "" if made is None else sheet.say(t.DATED, date=made)
    yield Heading(sheet.say(t.TITLE), dated or sheet.say(t.CASES, n=len(sheet.learned.taught)))
    yield Prose(sheet.say(t.READ, all=sheet.proposals, n=len(sheet.learned.taught)))
    for ratio in Ratio:
        yield from _ratio(sheet, ratio)
    wants = [sheet.say(t.WANTS, level=level_number(level), n=needed(level)) for level in SHOWN[1:]]
    yield Prose(sheet.say(t.HOLDS, levels=sheet.say(LIST_COMMA).join(wants)))
    yield from _record(sheet)
    yield Section(sheet.say(t.PREMISES), sheet.say(t.PREMISE_TEXT))
    if again is not None:
        yield Split(sheet.say(NEXT, command=again), "", Tone.MUTED)


def _ratio(sheet: Sheet, ratio: Ratio) -> Iterator[Block]:
    """One ratio by class; what lies far from the rest and who has none of it by name."""
    side = sheet.say(t.LOWER if SIDE[ratio] is Side.LOWER else t.UPPER)
    yield Section(sheet.say(t.RATIO[ratio.value]), side)
    classes = sheet.calibration.ratios.get(ratio, ())
    if classes:
        headings = [sheet.say(t.N), sheet.say(t.MEDIAN)]
        headings += [sheet.say(t.LEVEL, n=level_number(level)) for level in SHOWN]
        columns = [Column(sheet.say(t.OF), Align.LEFT, wraps=True), *map(Column, headings)]
        yield Grid(columns, [_row(sheet, ratio, each) for each in classes])
        yield from _far(sheet, ratio, classes[0])
    else:
        yield Prose(sheet.say(t.NOBODY))
    yield from _undivided(sheet, ratio)
    yield from _left_out(sheet, ratio)


def _row(sheet: Sheet, ratio: Ratio, of: ReferenceClass) -> Sequence[str]:
    cells = [class_label(of.kind, of.evidence, sheet.figures), str(len(of.values))]
    cells.append(value_label(ratio, float(median(of.values)), sheet.figures))
    for level in SHOWN:
        at = level_of(of.values, level, SIDE[ratio])
        if at is None:
            cells.append(sheet.say(t.TOO_FEW))
        else:
            value = value_label(ratio, at.value, sheet.figures)
            cells.append(sheet.say(t.CELL, value=value, covers=covers(at.covers, sheet.figures)))
    return cells


def _far(sheet: Sheet, ratio: Ratio, of: ReferenceClass) -> Iterator[Block]:
    far = outliers(of.values)
    if far:
        named = [(of.cases[n], value_label(ratio, of.values[n], sheet.figures)) for n in far]
        names = [sheet.say(t.NAMED, id=id_, value=value) for id_, value in named]
        yield Prose(sheet.say(t.OUTLIERS, names=sheet.say(LIST_COMMA).join(names)))


def _undivided(sheet: Sheet, ratio: Ratio) -> Iterator[Block]:
    """Whose ratio leaves out a year, because its cost is not stated in parts."""
    comma, told = sheet.say(LIST_COMMA), []
    for each in sheet.learned.taught:
        for lesson in each.lessons:
            if lesson.ratio is ratio and lesson.left_out:
                years = comma.join(sheet.year(year) for year in lesson.left_out)
                told.append(sheet.say(t.UNDIVIDED_ONE, id=each.proposal.id, years=years))
    if told:
        yield Prose(sheet.say(t.UNDIVIDED, names=comma.join(told)))


def _left_out(sheet: Sheet, ratio: Ratio) -> Iterator[Block]:
    """Who teaches nothing of a ratio, by reason."""
    found: dict[Why, list[str]] = {}
    for each in sheet.learned.taught:
        for gap in each.gaps:
            if gap.ratio is ratio:
                found.setdefault(gap.why, []).append(each.proposal.id)
    if found:
        comma = sheet.say(LIST_COMMA)
        names = [
            sheet.say(t.LEFT_OUT_ONE, ids=comma.join(ids), why=sheet.say(t.GAP[why.value]))
            for why, ids in found.items()
        ]
        yield Prose(sheet.say(t.LEFT_OUT, names=comma.join(names)))


def _record(sheet: Sheet) -> Iterator[Block]:
    """How often the stated ranges held."""
    record = sheet.calibration.record
    yield Section(sheet.say(t.RECORD))
    if record is None:
        yield Prose(sheet.say(t.RECORD_NONE))
        return
    low, high = wilson(*record)
    share, low_shown, high_shown = (sheet.figures.number(part * 100) for part in (record.inside / record.of, low, high))
    said = {"inside": record.inside, "of": record.of, "share": share, "low": low_shown, "high": high_shown}
    yield Prose(sheet.say(t.RECORD_TEXT, **said))
    outside = [
        sheet.say(t.RECORD_ONE, id=each.proposal.id, ratio=sheet.say(t.RATIO[held.ratio.value]))
        for each in sheet.learned.taught
        for held in each.ranges
        if not held.inside
    ]
    if outside:
        yield Prose(sheet.say(t.RECORD_OUTSIDE, names=sheet.say(LIST_COMMA).join(outside)))
