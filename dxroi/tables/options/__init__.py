"""The answer of `dxroi options`: the options of one proposal on one yardstick.

Which stands out and why, what the options are, every figure side by side, cost and general revenue by fiscal year, and
what each further yen brings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dxroi.models.appraisal import Measure
from dxroi.models.options import MEASURES, OptionFigures, OptionsStudy, OptionYear
from dxroi.models.quantity import Number
from dxroi.models.words import Obligation
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Screen, Section, Split, Tone
from dxroi.tables.figures import Figures, rounded_remark
from dxroi.tables.jointly import joint_sentences
from dxroi.tables.options.standing import fiscal, label, name, other_years, standing_text
from dxroi.tables.whatif_figures import State
from dxroi.tables.whatif_frame import following, heading, premises, unit_of, verdict_word
from dxroi.texts import options as t
from dxroi.texts import say
from dxroi.texts.screen import LIST_COMMA, YEAR_NUMBER
from dxroi.texts.terms import REASON

_DECIMALS = {"score": 1, "benefit_cost_ratio": 2, "discounted_benefit_cost_ratio": 2}
"""Of figures that are no money."""
_EXIT = ("exit_cost", "total_cost_with_exit")


class Compared(NamedTuple):
    """The options of one proposal, ready to be laid out."""

    state: State
    study: OptionsStudy
    figures: Figures


def options_screen(of: Compared, again: str | None) -> Screen:
    """The whole screen; `again` is the call that appraises the proposal as written, none for standard input."""
    return Screen(tuple(_blocks(of, again)))


def _blocks(of: Compared, again: str | None) -> Iterator[Block]:
    lang, study = of.figures.lang, of.study
    yield heading(of.state, lang)
    years = of.state.rubric.horizon
    yield Split(say(t.HEAD, lang, n=len(study.options) - 1, years=years), "", Tone.STRONG)
    yield Prose(standing_text(study, of.figures))
    yield Section(say(t.OPTIONS, lang))
    yield Facts([(label(each, of.figures), _about(each, of.figures)) for each in study.every])
    rate = of.figures.trimmed(of.state.rubric.discounting.rate * 100, 2)
    remark = say(t.REMARK, lang, unit=unit_of(of.figures), years=years, rate=rate)
    yield Section(say(t.SIDE_BY_SIDE, lang), remark)
    yield Grid(_columns(of), tuple(_rows(of)))
    if not _idle("exit_cost", study):
        yield Prose(say(t.EXIT_NOTE, lang))
    yield from _by_year(of)
    yield from _increments(of)
    yield from premises(of.state, of.state, of.figures)
    yield from following(again, lang)


def _about(of: OptionFigures, figures: Figures) -> str:
    """Name, summary, joint amounts, and what it overrides."""
    lang = figures.lang
    if of.proposal is None:
        return say(t.NO_COST_NO_EFFECT, lang)
    joint = joint_sentences(of.proposal, figures)
    if not of.field:
        return say(t.SEMICOLON, lang).join([say(t.AS_WRITTEN, lang), *joint])
    changes = say(t.CHANGES, lang, fields=say(LIST_COMMA, lang).join(of.fields))
    return say(t.SEMICOLON, lang).join([of.name, *filter(None, [of.summary]), *joint, changes])


def _columns(of: Compared) -> Sequence[Column]:
    return (Column("", Align.LEFT), *(Column(label(each, of.figures)) for each in of.study.every))


def _rows(of: Compared) -> Iterator[Sequence[str]]:
    lang = of.figures.lang
    reference = of.state.proposal.obligation is not Obligation.NONE
    verdicts = [each.appraisal and verdict_word(each.appraisal.verdict, lang) for each in of.study.every]
    words = t.VERDICT_REFERENCE if reference else t.VERDICT
    yield (say(words, lang), *(each or say(t.BLANK, lang) for each in verdicts))
    for measure in MEASURES:
        if not _idle(measure, of.study):
            cells = [_cell(measure, each, of.figures) for each in of.study.every]
            yield (say(t.FIGURE[measure], lang), *cells)


def _idle(measure: str, study: OptionsStudy) -> bool:
    """Whether a figure says nothing of any: residents of whom nothing is stated, an exit that nobody speaks of."""
    if measure == "society.net":
        return not any(each.proposal and each.proposal.residents_stated for each in study.options)
    if measure in _EXIT:
        return not any(item.exit for each in study.options if each.proposal for item in each.proposal.costs)
    return False


def _cell(measure: str, of: OptionFigures, figures: Figures) -> str:
    found = of.measures[measure]
    if found.value is None and found.reason is None:
        return say(t.NOT_STATED if measure in _EXIT else t.BLANK, figures.lang)
    if found.reason is not None:
        return say(t.BLANK if of.is_base else REASON[found.reason.value], figures.lang)
    if measure in _DECIMALS:
        return figures.number(found.value, _DECIMALS[measure])
    return figures.money(found.value, found.scale)


def _by_year(of: Compared) -> Iterator[Block]:
    lang, unit = of.figures.lang, unit_of(of.figures)
    own = any(year.cost != year.money_cost for each in of.study.options for year in each.years)
    remark = t.COST_REMARK if own else t.MONEY_REMARK
    for title, words, read, total in (
        (t.COST_BY_YEAR, remark, _cost_of, "total_cost"),
        (t.REVENUE_BY_YEAR, t.MONEY_REMARK, _revenue_of, "general_revenue"),
    ):
        rounded = rounded_remark((_shown(each, read, total, of.figures) for each in of.study.every), lang)
        yield Section(say(title, lang), say(words, lang, unit=unit) + rounded)
        yield _yearly(of, read, total)


def _cost_of(year: OptionYear) -> Number | None:
    return year.cost


def _revenue_of(year: OptionYear) -> Number | None:
    return year.general_revenue


def _shown(
    of: OptionFigures, read: Callable[[OptionYear], Number | None], total: str, figures: Figures
) -> list[float | None]:
    """The years and their sum, as shown."""
    whole = of.measures[total]
    return [*(figures.in_unit(read(year), 1e6) for year in of.years), figures.in_unit(whole.value, whole.scale)]


def _yearly(of: Compared, read: Callable[[OptionYear], Number | None], total: str) -> Grid:
    """One row an option, one column a fiscal year of any of them."""
    figures = of.figures
    keys = sorted({key for each in of.study.every for key in _keyed(each)}, key=lambda key: (key > 0, abs(key)))
    headings = [*(_year_name(key, figures) for key in keys), say(t.TOTAL, figures.lang)]
    rows = []
    for each in of.study.every:
        by_key = _keyed(each)
        cells = [figures.money(read(by_key[key]), 1e6) if key in by_key else say(t.BLANK, figures.lang) for key in keys]
        whole = each.measures[total]
        rows.append((label(each, figures), *cells, figures.money(whole.value, whole.scale)))
    return Grid((Column("", Align.LEFT), *map(Column, headings)), rows)


def _keyed(of: OptionFigures) -> dict[int, OptionYear]:
    """By fiscal year; where none is stated by -1, -2 and so on."""
    return {-number if year.year is None else year.year: year for number, year in enumerate(of.years, 1)}


def _year_name(key: int, figures: Figures) -> str:
    if key < 0:
        return say(YEAR_NUMBER, figures.lang, n=-key)
    return fiscal(key, figures)


def _increments(of: Compared) -> Iterator[Block]:
    figures, study = of.figures, of.study
    if len(study.order) < 2:
        return
    remark = say(t.INCREMENTS_REMARK, figures.lang, unit=unit_of(figures))
    yield Section(say(t.INCREMENTS, figures.lang), remark)
    headings = [Column(say(words, figures.lang)) for words in t.COLUMN.values()]
    yield Grid((Column("", Align.LEFT), *headings), [_increment(study.of(id_), of) for id_ in study.order])
    yield from map(Prose, (*_left_out(of), *other_years(study, figures)))


def _increment(each: OptionFigures, of: Compared) -> Sequence[str]:
    figures, blank = of.figures, say(t.BLANK, of.figures.lang)

    def money(found: Measure) -> str:
        return figures.money(found.value, found.scale)

    whole = (label(each, figures), money(each.measures["present_value"]), money(each.present_benefit))
    more = each.increment
    if more is None:
        return (*whole, blank, blank, blank, blank)
    ratio = blank if more.ratio.value is None else figures.number(more.ratio.value, 2)
    return (*whole, label(of.study.of(more.against), figures), money(more.cost), money(more.benefit), ratio)


def _left_out(of: Compared) -> Iterator[str]:
    """Which options are left out of the increments, and why; those beaten by one together."""
    figures, study = of.figures, of.study
    beaten: dict[str, list[str]] = {}
    for each in (study.of(id_) for id_ in study.order):
        if each.dominated_by is not None:
            beaten.setdefault(each.dominated_by, []).append(name(each, figures))
    for id_, names in beaten.items():
        joined = say(t.QUOTED_COMMA, figures.lang).join(names)
        yield say(t.DOMINATED, figures.lang, name=joined, by=name(study.of(id_), figures))
    for each in study.every:
        if each.between is not None:
            low, high = (name(study.of(id_), figures) for id_ in each.between)
            yield say(t.BETWEEN, figures.lang, name=name(each, figures), low=low, high=high)
        elif each.missing:
            paths = say(LIST_COMMA, figures.lang).join(sorted(each.missing))
            yield say(t.NOT_IN_ORDER, figures.lang, name=name(each, figures), paths=paths)
