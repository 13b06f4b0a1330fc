"""実績に照らすと: the result as stated and by experience, side by side, and where each factor came from."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.learning.experience import Experienced, Factor, Outcome
from dxroi.engine.learning.levels import needed
from dxroi.finding import Words
from dxroi.models.appraisal import Measure
from dxroi.models.calibration import SIDE, Ratio
from dxroi.models.words import Obligation
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section
from dxroi.tables.calibration.labels import class_label, covers, level_number
from dxroi.tables.figures import Figures
from dxroi.texts import calibration as t
from dxroi.texts import say
from dxroi.texts.screen import LIST_COMMA, PAYBACK_AT_ONCE
from dxroi.texts.terms import REASON, STAGE, VERDICT_SHORT

_ROWS = (
    ("city.net", t.NET_ROW),
    ("city.payback_years", t.PAYBACK_ROW),
    ("cash.net", t.CASH_ROW),
    ("city.cost", t.COST_ROW),
    ("hours_saved", t.HOURS_ROW),
    ("score", t.SCORE_ROW),
)
_SHORT = 8
"""Digits of a hash that are shown."""


def beside(of: Experienced, figures: Figures) -> Iterator[Block]:
    """Both results in columns, then the factors with the class, the level and what it holds."""

    def tell(words: Words, **values: object) -> str:
        return say(words, figures.lang, **values)

    file, level = of.calibration, tell(t.LEVEL, n=level_number(of.level))
    if not all(each.reaches(of.level) for each in of.factors):
        level += tell(t.BEYOND)
    made = tell(t.UNDATED) if file.made is None else tell(t.MADE_ON, date=file.made)
    yield Section(
        tell(t.BESIDE), tell(t.BESIDE_REMARK, path=file.path, made=made, sha=file.sha256[:_SHORT], level=level)
    )
    columns = [Column("", Align.LEFT), Column(tell(t.AS_STATED)), Column(tell(t.BY_EXPERIENCE))]
    yield Grid(columns, [*_rows(of, figures)])
    yield Facts([(tell(t.RATIO[each.ratio.value]), _ground(each, of, figures)) for each in of.factors])
    if any(each.id == of.proposal.id for each in file.library):
        yield Prose(tell(t.OWN_CASE))
    yield Prose(tell(t.UNTOUCHED))


def _rows(of: Experienced, figures: Figures) -> Iterator[list[str]]:
    both = (of.stated, of.calibrated)
    yield [say(t.VERDICT_ROW, figures.lang), *(_verdict(of, each, figures) for each in both)]
    for name, words in _ROWS:
        yield [say(words, figures.lang), *(_shown(name, each, figures) for each in both)]


def _verdict(of: Experienced, outcome: Outcome, figures: Figures) -> str:
    """The short word; what the city has to do anyway is not judged by it."""
    verdict = say(VERDICT_SHORT[outcome.judgement.verdict.value], figures.lang)
    free = of.proposal.obligation is Obligation.NONE
    return verdict if free else say(t.FOR_REFERENCE, figures.lang, verdict=verdict)


def _shown(name: str, of: Outcome, figures: Figures) -> str:
    """A measure with its unit, or why there is none."""
    found: Measure = of.measures[name]
    if found.value is None and found.reason is not None:
        return say(REASON[found.reason.value], figures.lang)
    if name == "city.payback_years" and found.value == 0:
        return say(PAYBACK_AT_ONCE, figures.lang)
    if name == "city.payback_years":
        return say(t.YEARS, figures.lang, n=figures.number(found.value, 1))
    if name == "hours_saved":
        return say(t.HOURS, figures.lang, n=figures.number(found.value))
    if name == "score":
        return figures.number(found.value, 1)
    return figures.amount(found.value, found.scale)


def _ground(of: Factor, whole: Experienced, figures: Figures) -> str:
    """Where one factor came from, what it holds, and which classes were too small."""
    text = _source(of, whole, figures)
    if not of.too_small:
        return text
    small = [
        say(t.TOO_SMALL_ONE, figures.lang, of=class_label(each.kind, each.evidence, figures), n=each.n)
        for each in of.too_small
    ]
    level = say(t.LEVEL, figures.lang, n=level_number(whole.level))
    classes = say(LIST_COMMA, figures.lang).join(small)
    return text + say(t.TOO_SMALL, figures.lang, classes=classes, level=level, n=needed(whole.level))


def _source(of: Factor, whole: Experienced, figures: Figures) -> str:
    if of.why is not None:
        return say(t.WHY[of.why.value], figures.lang)
    factor = _factor(of, figures)
    if of.taken is not None and of.level is not None:
        early = say(t.EARLY, figures.lang) if of.level.value < 0 else ""
        return say(
            t.TAKEN[SIDE[of.ratio].value],
            figures.lang,
            factor=factor + early,
            of=class_label(of.taken.kind, of.taken.evidence, figures),
            n=of.level.n,
            k=of.level.k,
            covers=covers(of.level.covers, figures),
        )
    if of.published is None:
        return factor
    if of.published.fields:
        factor += say(t.ONLY_FEES, figures.lang)
    stage = say(STAGE[whole.proposal.stage.value], figures.lang)
    return say(t.PUBLISHED[of.published.publication.value], figures.lang, factor=factor, stage=stage)


def _factor(of: Factor, figures: Figures) -> str:
    if of.ratio is not Ratio.DELAY_MONTHS:
        return say(t.FACTOR, figures.lang, n=figures.number(of.value, 2))
    if not of.value:
        return say(t.ON_TIME, figures.lang)
    return say(t.LATER, figures.lang, n=figures.trimmed(of.value, 1))
