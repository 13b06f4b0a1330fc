"""割り引いて見た判定: a second verdict beside the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.engine.uncertainty.optimism import Biased
from dxroi.engine.uncertainty.study import Adjusted
from dxroi.tables.blocks import Block, Facts, Prose, Section
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.texts import Lang
from dxroi.texts import sensitivity as t
from dxroi.texts.screen import LIST_COMMA
from dxroi.texts.terms import STAGE


class Bias(NamedTuple):
    """The case with its costs and its start moved for optimism."""

    adjusted: Adjusted
    biased: Biased
    managed: float | None
    """Per cent of the bias that is managed; none where it goes by the stage."""


def risk(sheet: Sheet, biases: Sequence[Bias]) -> Iterator[Block]:
    """As stated, at the means, with the optimism bias where it was asked for."""
    study = sheet.study
    yield Section(sheet.say(t.ADJUSTED), sheet.say(t.ADJUSTED_REMARK))
    stated = Adjusted(study.case, study.judgement, study.stated)
    both = ((t.AS_STATED, stated), (t.AT_MEANS, study.adjusted))
    facts = [(sheet.say(words), _beside(sheet, each)) for words, each in both]
    facts += [(sheet.say(t.BIASED), _biased(sheet, each)) for each in biases]
    yield Facts(facts)
    for each in biases:
        yield Prose(_source(sheet, each))


def _beside(sheet: Sheet, of: Adjusted) -> str:
    verdict, value = sheet.verdict(of.judgement.verdict), sheet.told(of.net)
    return sheet.say(t.BESIDE, verdict=verdict, measure=sheet.measure, value=value)


def _biased(sheet: Sheet, bias: Bias) -> str:
    verdict, value = sheet.verdict(bias.adjusted.judgement.verdict), sheet.told(bias.adjusted.net)
    uplifts = sheet.say(LIST_COMMA).join(list(_uplifts(sheet, bias.biased))) or sheet.say(t.BIAS_NOTHING)
    return sheet.say(t.BIASED_TEXT, verdict=verdict, measure=sheet.measure, value=value, uplifts=uplifts)


def _uplifts(sheet: Sheet, of: Biased) -> Iterator[str]:
    """What was put on, in per cent or months."""
    names = {path.split(".")[2 if path.split(".")[1].isdigit() else 1] for path in of.uplifts}
    if "initial" in names:
        yield sheet.say(t.BIAS_INITIAL, n=sheet.figures.trimmed(of.rates.capital, 1))
    if "annual" in names:
        yield sheet.say(t.BIAS_FEES, n=sheet.figures.trimmed(of.rates.operating, 1))
    if of.months is not None:
        yield sheet.say(t.BIAS_LATER, n=sheet.figures.number(of.later * 12, 1))


def _source(sheet: Sheet, bias: Bias) -> str:
    if bias.managed is None:
        text = sheet.say(t.BIAS_STAGE, stage=sheet.say(STAGE[sheet.proposal.stage.value]))
    else:
        text = sheet.say(t.BIAS_MANAGED, share=sheet.figures.trimmed(bias.managed, 1))
    gap = "" if sheet.lang is Lang.JA else " "
    return text if bias.biased.months is not None else text + gap + sheet.say(t.BIAS_NO_MONTHS)
