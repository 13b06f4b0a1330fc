"""What stands around the figures of `dxroi whatif`: heading, cautions, premises, the next command."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.judging import is_cost
from dxroi.finding import Words
from dxroi.models.proposal import Proposal, item_name
from dxroi.models.words import FundingSource, Obligation, Verdict
from dxroi.tables.blocks import Block, Heading, Prose, Section, Split, Tone
from dxroi.tables.figures import Figures, Unit
from dxroi.tables.page import era_year, field_label
from dxroi.tables.rubric import title
from dxroi.tables.screen.premises import rate_origin, rubric_sentence
from dxroi.tables.screen.result import TONES
from dxroi.tables.whatif_figures import State
from dxroi.texts import Lang, say
from dxroi.texts import screen as s
from dxroi.texts import whatif as t
from dxroi.texts.terms import OBLIGATION, STAFF, STAGE, VERDICT_SHORT


def verdict_word(verdict: Verdict, lang: Lang) -> str:
    """The short word for a verdict."""
    return say(VERDICT_SHORT[verdict.value], lang)


def unit_of(figures: Figures) -> str:
    """The unit of money in words."""
    return say(s.YEN if figures.unit is Unit.YEN else s.THOUSAND_YEN, figures.lang)


def heading(of: State, lang: Lang) -> Heading:
    """Department, name, stage and first year of the file as it is."""
    proposal = of.proposal
    stage = say(STAGE[proposal.stage.value], lang)
    left = say(s.TITLE, lang, department=proposal.department, name=proposal.name)
    if proposal.first_year is None:
        return Heading(left, say(s.STAGE_NO_YEAR, lang, stage=stage))
    year = era_year(proposal.first_year) if lang is Lang.JA else proposal.first_year
    return Heading(left, say(s.STAGE_AND_YEAR, lang, stage=stage, year=year))


def verdict_line(words: Words, before: State, after: State, lang: Lang) -> Iterator[Block]:
    """The computed result, with the office's own beside it; what is obligatory is outside the judgement."""
    names = {
        "before": verdict_word(before.appraisal.verdict, lang),
        "after": verdict_word(after.appraisal.verdict, lang),
    }
    left, tone, obligation = say(words, lang, **names), TONES[after.appraisal.verdict], after.proposal.obligation
    if obligation is not Obligation.NONE:
        kind = say(s.OUT_OF_SCOPE, lang, kind=say(OBLIGATION[obligation.value], lang))
        left, tone = say(s.COMPUTED, lang, verdict=kind), Tone.STRONG
    yield Split(left, say(s.REVIEW, lang, decision=_decision(before.proposal, lang)), tone)
    if obligation is not Obligation.NONE:
        turned = t.ONLY if names["before"] == names["after"] else t.FROM_TO
        yield Prose(say(t.REFERENCE, lang, verdict=say(turned, lang, **names)))


def _decision(proposal: Proposal, lang: Lang) -> str:
    decided = proposal.review.decision if proposal.review else None
    return decided or say(s.REVIEW_OPEN, lang)


def cautions(of: State, figures: Figures) -> Iterator[tuple[str, str]]:
    """What hangs on the verdict: its conditions, what is missing, what is not counted."""
    lang, judgement, late = figures.lang, of.appraisal.judgement, of.appraisal.after_horizon
    for proviso in judgement.provisos:
        yield say(s.PROVISO, lang), say(proviso.text, lang)
    if judgement.unknowns:
        names = [f"{_label(path, of, lang)} {path}" for path in judgement.unknowns]
        yield say(t.UNKNOWNS, lang), say(s.LIST_COMMA, lang).join(names)
    if judgement.unstated and judgement.verdict is not Verdict.WITHHELD:
        names = [title(each, lang) for each in of.rubric.criteria if each.id in judgement.unstated]
        best = verdict_word(of.appraisal.best_rated, lang)
        text = say(s.IF_RATED_TEXT, lang, names=say(s.LIST_COMMA, lang).join(names), verdict=best)
        yield say(s.IF_RATED, lang), text
    if late is not None:
        cost, benefit = figures.amount(late.cost), figures.amount(late.benefit)
        yield say(s.LATE, lang), say(s.LATE_TEXT, lang, cost=cost, benefit=benefit)
    if of.proposal.funding:
        yield say(s.FUNDING_NOTE, lang), say(s.FUNDING_TEXT_PLAIN, lang)


def _label(path: str, of: State, lang: Lang) -> str:
    if is_cost(path) and not any(cost.annual and not cost.contract for cost in of.proposal.costs):
        return say(s.NOT_STATED_COST, lang)
    return field_label(path, item_name(of.proposal, path), lang)


def bond_note(of: State, lang: Lang) -> Iterator[Block]:
    """That a bond has to be repaid."""
    if any(each.source is FundingSource.BOND for each in of.proposal.funding):
        yield Prose(say(s.BOND_NOTE, lang))


def premises(before: State, after: State, figures: Figures) -> Iterator[Block]:
    """The yardstick, and rates that nobody changed and that are not the city's own."""
    lang = figures.lang
    sentence = rubric_sentence(before.rubric, figures)
    changed = after.rubric != before.rubric
    yield Section(say(s.PREMISES, lang), sentence + (say(t.WITH_CHANGES, lang) if changed else ""))
    rates = list(dict.fromkeys(_default_rates(before, after, figures)))
    if rates:
        yield Prose(say(s.LIST_COMMA, lang).join(rates))


def _default_rates(before: State, after: State, figures: Figures) -> Iterator[str]:
    for work in after.proposal.works:
        rate = after.rubric.labour[work.staff].yen_per_hour
        if work.yen_per_hour is None and rate == before.rubric.labour[work.staff].yen_per_hour:
            staff, whose = STAFF[work.staff.value], rate_origin(after.rubric, work.staff)
            said = {"staff": say(staff, figures.lang), "default": say(whose, figures.lang)}
            yield say(s.PREMISE_RATE, figures.lang, rate=figures.trimmed(rate, 1), **said)


def following(again: str | None, lang: Lang) -> Iterator[Block]:
    """The next useful command; nothing after standard input, which cannot be read again."""
    if again is not None:
        yield Split(say(s.NEXT, lang, command=say(t.NEXT, lang, command=again)), "", Tone.MUTED)
