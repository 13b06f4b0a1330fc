"""100 chances in plain words: how often the cost is recovered, three levels, the classes, every horizon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dxroi.engine.uncertainty.estimates import Estimate
from dxroi.finding import Words
from dxroi.models.appraisal import Reason
from dxroi.models.uncertainty import Histogram
from dxroi.models.words import Verdict
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section, Verbatim
from dxroi.tables.figures import Unit, rounded_half_up
from dxroi.tables.sensitivity.sheet import Sheet, hundredths
from dxroi.texts import sensitivity as t
from dxroi.texts.screen import LIST_COMMA
from dxroi.texts.terms import REASON

if TYPE_CHECKING:
    from dxroi.engine.uncertainty.summaries import HorizonSummary, MeasureSummary

_WIDTH = 32
"""Of the bars of a histogram."""
_TEN = 10
_THOUSAND = 1000
"""Classes narrower than that are shown in yen."""


def chances(sheet: Sheet) -> Iterator[Block]:
    """How often the cost is recovered, with a row of dots, and what to expect if it goes badly, so-so or well."""
    study, found = sheet.study, _of(sheet, sheet.study.whole)
    remark = sheet.say(t.SIMULATION_REMARK, measure=sheet.measure, years=sheet.rubric.horizon)
    yield Section(sheet.say(t.SIMULATION), remark)
    if found.p50 is None and study.stated.reason is Reason.UNKNOWN:
        yield Prose(sheet.say(t.BALANCE_UNKNOWN, measure=sheet.measure))
        return
    open_ = found.null[Reason.UNKNOWN].value if Reason.UNKNOWN in found.null else 0
    if found.not_negative is not None and open_:
        recovered = found.not_negative.value
        lost = 1 - recovered - open_
        words = {"yes": sheet.times(recovered), "no": sheet.times(lost), "open": sheet.times(open_)}
        yield Prose(sheet.say(t.RECOVERS_OR_OPEN, **words))
    elif found.not_negative is not None:
        yes, no = _sides(sheet, found.not_negative)
        error = sheet.error_of(found.not_negative)
        yield Prose(sheet.say(t.RECOVERS, yes=yes, no=no, error=error))
        yield Verbatim("\n".join((*_dots(found.not_negative.value), sheet.say(t.LEGEND))), indent=2)
    facts = [(sheet.say(words), sheet.estimated(level)) for words, level in _levels(sheet, found) if level is not None]
    facts.append((sheet.say(t.LIKELY), sheet.told(study.stated)))
    if found.null:
        nulls = [f"{sheet.say(REASON[reason.value])} {sheet.of_100(share)}" for reason, share in found.null.items()]
        facts.append((sheet.say(t.NULLS), sheet.say(LIST_COMMA).join(nulls)))
    if found.not_negative is not None and not open_:
        facts += _beside(sheet, found.not_negative)
    yield Facts(facts)


def _of(sheet: Sheet, horizon: HorizonSummary) -> MeasureSummary:
    return horizon.measures[sheet.study.measure]


def _sides(sheet: Sheet, share: Estimate) -> tuple[str, str]:
    """So many of 100 and the rest; together 100."""
    yes = hundredths(share.value)
    rest = (100 - int(yes)) / 100 if yes.isdigit() else 1 - share.value
    return sheet.of_100(share), sheet.times(rest)


def _dots(share: float) -> Iterator[str]:
    """100 marks in two lines of five groups; what is not quite 0 or 100 has a mark."""
    yes = int(rounded_half_up(share * 100, 0))
    yes = min(max(yes, 1), 99) if 0 < share < 1 else yes
    marks = "o" * yes + "." * (100 - yes)
    groups = [marks[start : start + _TEN] for start in range(0, 100, _TEN)]
    yield from (" ".join(groups[start : start + 5]) for start in (0, 5))


def _levels(sheet: Sheet, of: MeasureSummary) -> tuple[tuple[Words, Estimate | None], ...]:
    """Of a balance more is better; of a cost or a payback it is not."""
    low, high = (t.BAD, t.GOOD) if sheet.is_balance else (t.LOWER, t.HIGHER)
    return (low, of.p10), (t.MIDDLE, of.p50), (high, of.p90), (t.MEAN, of.mean)


def _beside(sheet: Sheet, own: Estimate) -> list[tuple[str, str]]:
    """The same by other shapes, and if everything goes well or badly together."""
    facts = []
    shapes = [_of(sheet, each).not_negative for each in sheet.study.shapes[1:]]
    triangular, severe = (sheet.of_100(each or own) for each in shapes)
    text = sheet.say(t.SHAPES_TEXT, own=sheet.of_100(own), triangular=triangular, severe=severe)
    facts.append((sheet.say(t.SHAPES), text))
    tied = _of(sheet, sheet.study.together.horizons[-1])
    if len(sheet.study.inputs) > 1 and tied.not_negative and tied.p10 and tied.p90:
        bad, good = sheet.estimated(tied.p10), sheet.estimated(tied.p90)
        words = sheet.say(t.TOGETHER_TEXT, yes=sheet.of_100(tied.not_negative), bad=bad, good=good)
        facts.append((sheet.say(t.TOGETHER), words))
    return facts


def distribution(sheet: Sheet) -> Iterator[Block]:
    """A histogram of the measure in question; none of what is no balance."""
    classes = _of(sheet, sheet.study.whole).histogram
    if classes is None:
        return
    if classes.edges[1] - classes.edges[0] < _THOUSAND:
        sheet = sheet._replace(figures=sheet.figures._replace(unit=Unit.YEN))
    unit = sheet.figures.unit_word.strip()
    yield Section(sheet.say(t.DISTRIBUTION), sheet.say(t.DISTRIBUTION_REMARK, unit=unit))
    columns = [Column("", Align.LEFT), Column(sheet.say(t.OF_100)), Column("", Align.LEFT)]
    yield Grid(columns, list(_classes(sheet, classes)))


def _classes(sheet: Sheet, of: Histogram) -> Iterator[Sequence[str]]:
    most, last = max(of.shares), len(of.shares) - 1
    for number, share in enumerate(of.shares):
        low, high = (sheet.figure(edge) for edge in of.edges[number : number + 2])
        words = t.CLASS_FIRST if number == 0 else t.CLASS_LAST if number == last else t.CLASS
        bar = "#" * max(round(share / most * _WIDTH), 1 if share else 0)
        yield sheet.say(words, low=low, high=high), hundredths(share), bar


def horizons(sheet: Sheet) -> Iterator[Block]:
    """The share of each verdict over every horizon."""
    found = sheet.study.summary.horizons
    met = [verdict for verdict in Verdict if any(each.verdicts[verdict].value for each in found)]
    yield Section(sheet.say(t.HORIZONS), sheet.say(t.HORIZONS_REMARK))
    columns = [Column(sheet.say(t.YEARS), Align.LEFT), *(Column(sheet.verdict(verdict)) for verdict in met)]
    rows = []
    for each in found:
        recovers = each.measures[sheet.study.measure].not_negative
        shares = [each.verdicts[verdict].value for verdict in met]
        row = [sheet.say(t.N_YEARS, n=each.years), *(hundredths(share) for share in shares)]
        rows.append([*row, hundredths(recovers.value)] if recovers else row)
    if sheet.is_balance:
        columns.append(Column(sheet.say(t.NOT_NEGATIVE)))
    yield Grid(columns, rows)
