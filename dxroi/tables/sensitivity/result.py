"""How often the verdict holds, and what is not in the figures."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.uncertainty.inputs import certain
from dxroi.models.appraisal import Measure
from dxroi.models.uncertainty import Ranges
from dxroi.models.words import Obligation, Verdict
from dxroi.tables.blocks import Block, Facts, Heading, Listing, Prose, Split, Tone
from dxroi.tables.page import era_year
from dxroi.tables.screen.result import TONES
from dxroi.tables.sensitivity.matters import surveys, worth
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.texts import Lang
from dxroi.texts import screen as screen_texts
from dxroi.texts import sensitivity as t
from dxroi.texts.screen import LIST_COMMA
from dxroi.texts.terms import OBLIGATION, STAGE


def result(sheet: Sheet) -> Iterator[Block]:
    """Heading, the verdict as stated, how often it holds, what is left out."""
    yield _heading(sheet)
    yield _stated(sheet, sheet.study.stated)
    obligation = sheet.proposal.obligation
    if obligation is not Obligation.NONE:
        verdict = sheet.verdict(sheet.study.judgement.verdict)
        yield Prose(sheet.say(t.OBLIGATORY, verdict=verdict, years=sheet.rubric.horizon))
    facts = []
    if sheet.is_drawn and sheet.study.drawing.measure is None:
        facts += [(sheet.say(t.CHANCES), _chances(sheet)), (sheet.say(t.HOLDING), _holding(sheet))]
    facts.append((sheet.say(t.NOT_COUNTED), _not_counted(sheet)))
    number = len(certain(sheet.proposal, sheet.study.inputs))
    if number:
        facts.append((sheet.say(t.CERTAIN), sheet.say(t.UNRANGED_ONE if number == 1 else t.UNRANGED, n=number)))
    yield Facts(facts)
    if sheet.is_drawn and sheet.study.is_undecided:
        yield Prose(sheet.say(t.UNDECIDED if worth(sheet.study) else t.UNDECIDED_YET), tone=Tone.STRONG)
    elif sheet.is_drawn and sheet.study.is_unsupported:
        shares = sheet.study.whole.verdicts
        most = max(shares, key=lambda verdict: shares[verdict].value)
        yield Prose(sheet.say(t.UNSUPPORTED, verdict=sheet.verdict(most)), tone=Tone.STRONG)
    if not sheet.study.inputs:
        are_left = sheet.rubric.uncertainty is not None and sheet.study.drawing.ranges is Ranges.FILE
        yield Prose(sheet.say(t.NO_RANGES if are_left else t.NO_DEFAULTS))


def withheld(sheet: Sheet) -> Iterator[Block]:
    """What is unknown comes before how sure it is."""
    yield _heading(sheet)
    yield _stated(sheet, Measure(None))
    yield Prose(sheet.say(t.WITHHELD))
    yield Listing([sheet.label(path) for path in sheet.study.judgement.unknowns] or [sheet.say(t.NOTHING_LEFT_OUT)])
    yield from surveys(sheet)


def _heading(sheet: Sheet) -> Heading:
    proposal = sheet.proposal
    stage = sheet.say(STAGE[proposal.stage.value])
    if proposal.first_year is not None:
        year = era_year(proposal.first_year) if sheet.lang is Lang.JA else str(proposal.first_year)
        stage = sheet.say(screen_texts.STAGE_AND_YEAR, stage=stage, year=year)
    return Heading(sheet.say(t.TITLE, department=proposal.department, name=proposal.name), stage)


def _stated(sheet: Sheet, measure: Measure) -> Split:
    verdict = sheet.study.judgement.verdict
    left, tone = sheet.say(t.STATED, verdict=sheet.verdict(verdict), years=sheet.rubric.horizon), TONES[verdict]
    obligation = sheet.proposal.obligation
    if obligation is not Obligation.NONE:
        left, tone = sheet.say(screen_texts.OUT_OF_SCOPE, kind=sheet.say(OBLIGATION[obligation.value])), Tone.STRONG
    if verdict is Verdict.WITHHELD:
        return Split(left, tone=tone)
    right = sheet.say(t.NET_STATED, measure=sheet.measure, value=sheet.told(measure))
    return Split(left, right, tone)


def _chances(sheet: Sheet) -> str:
    shares = sheet.study.whole.verdicts
    told = [
        sheet.say(t.CHANCE, verdict=sheet.verdict(verdict), share=sheet.of_100(share))
        for verdict, share in shares.items()
        if share.value
    ]
    return sheet.say(LIST_COMMA).join(told) + sheet.error_of(*shares.values())


def _holding(sheet: Sheet) -> str:
    low, high = (sheet.times(share) for share in sheet.study.holding or (0, 0))
    return sheet.say(t.HOLDING_ONE if low == high else t.HOLDING_BAND, low=low, high=high)


def _not_counted(sheet: Sheet) -> str:
    outcomes = sheet.say(LIST_COMMA).join([each.what for each in sheet.proposal.outcomes])
    return sheet.say(t.OUTCOMES, names=outcomes) if outcomes else sheet.say(t.NOTHING_LEFT_OUT)
