"""The answer of `dxroi review` for people: what to consider, why, plan beside actual, and on what rules."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.engine.review.advice import ADRIFT, DEARER, ENOUGH
from dxroi.models.review import Advice, Because, Ground, Reckoning, Reviewed
from dxroi.models.words import Obligation, Verdict
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Heading, Listing, Prose, Screen, Section, Split, Tone
from dxroi.tables.review.compared import compared, unit
from dxroi.tables.review.forecast import levels
from dxroi.tables.review.sheet import Sheet
from dxroi.tables.screen.premises import rubric_sentence
from dxroi.texts import review as t
from dxroi.texts import screen as s
from dxroi.texts.terms import OBLIGATION, STAGE

TONES = {
    Advice.CONTINUE: Tone.GOOD,
    Advice.IMPROVE: Tone.FAIR,
    Advice.STOP: Tone.BAD,
    Advice.WITHHELD: Tone.STRONG,
}
_HOURS = ("hours", "actual", "plan")
_MONEY = ("at_plan", "at_level", "net")


def review_screen(sheet: Sheet, again: str | None) -> Screen:
    """One proposal; `again` is the call that appraises its plan."""
    return Screen(tuple(_blocks(sheet, again)))


def _blocks(sheet: Sheet, again: str | None) -> Iterator[Block]:
    reviewed = sheet.assessed.reviewed
    yield _heading(sheet)
    yield from _result(sheet)
    if reviewed is None:
        yield from _nothing_measured(sheet)
    else:
        yield from _grounds(sheet, reviewed)
        yield from compared(sheet, reviewed)
        yield from _verdicts(sheet, reviewed)
        yield from _rules(sheet, reviewed)
    yield Section(sheet.say(s.PREMISES), rubric_sentence(sheet.rubric, sheet.figures))
    origin = sheet.proposal.summary or sheet.proposal.source
    if origin:
        yield Prose(sheet.say(s.PREMISE_SOURCE, source=origin))
    if again is not None:
        yield Split(sheet.say(s.NEXT, command=sheet.say(t.NEXT, command=again)), "", Tone.MUTED)


def _heading(sheet: Sheet) -> Heading:
    proposal = sheet.proposal
    stage, left = sheet.say(STAGE[proposal.stage.value]), sheet.say(s.TITLE, **_names(sheet))
    if proposal.first_year is None:
        return Heading(left, sheet.say(s.STAGE_NO_YEAR, stage=stage))
    return Heading(left, sheet.say(s.STAGE_AND_YEAR, stage=stage, year=sheet.bare_year(proposal.first_year)))


def _names(sheet: Sheet) -> dict[str, str]:
    return {"department": sheet.proposal.department, "name": sheet.proposal.name}


def _result(sheet: Sheet) -> Iterator[Block]:
    """What to consider, with the office's own judgement beside it."""
    proposal, reviewed = sheet.proposal, sheet.assessed.reviewed
    office = proposal.review
    decision = office.decision if office and office.decision else sheet.say(s.REVIEW_OPEN)
    left, tone = sheet.say(t.RESULT_NONE), Tone.STRONG
    if reviewed is not None:
        measured = sum(year.stated is not None for year in reviewed.years)
        left = sheet.say(t.RESULT, advice=sheet.say(t.ADVICE[reviewed.advice.value]), n=measured)
        tone = TONES[reviewed.advice]
    yield Split(left, sheet.say(s.REVIEW, decision=decision), tone)
    if office is not None and (office.by or office.on or office.because):
        parts = {"by": office.by or "", "on": office.on or "", "because": office.because or ""}
        yield Prose(sheet.say(t.DECIDED, **parts).strip())
    if proposal.obligation is not Obligation.NONE:
        yield Prose(sheet.say(t.OUT_OF_SCOPE, kind=sheet.say(OBLIGATION[proposal.obligation.value])))


def _nothing_measured(sheet: Sheet) -> Iterator[Block]:
    """What there is to measure, by what the plan counts."""
    proposal = sheet.proposal
    if proposal.actuals:
        yield Prose(sheet.say(t.NOT_PLACED))
        return
    left_out = sheet.assessed.not_begun
    if left_out:
        yield Prose(sheet.say(t.NOT_BEGUN, years=sheet.joined([sheet.year(year) for year in left_out])))
        if sheet.assessed.nothing_to_measure:
            return
    else:
        yield Prose(sheet.say(t.NOTHING_MEASURED))
    works = [work.work for work in proposal.works if work.work]
    hours = sheet.say(t.PART["hours_saved"])
    labels = [sheet.say(t.NAMED, part=hours, name=sheet.joined(works)) if works else hours]
    labels += [sheet.say(t.PART["freed_for"]), sheet.say(t.PART["cost"])]
    labels += [sheet.say(t.PART["cash_saved"])] if proposal.cash_savings else []
    for procedure in proposal.residents:
        parts = sheet.joined([sheet.say(t.PART["cases"]), sheet.say(t.PART["online"])])
        labels.append(sheet.say(t.NAMED, part=parts, name=procedure.procedure))
    labels += [sheet.say(t.PART["literacy"])] if proposal.literacy else []
    yield Section(sheet.say(t.MEASURE), sheet.say(t.MEASURE_REMARK))
    yield Listing([*labels, sheet.say(t.PART["operates_from"])])


def _grounds(sheet: Sheet, reviewed: Reviewed) -> Iterator[Block]:
    withheld = reviewed.advice is Advice.WITHHELD
    title, remark = (t.MEASURE, t.MEASURE_REMARK) if withheld else (t.GROUNDS, t.GROUNDS_REMARK)
    yield Section(sheet.say(title), sheet.say(remark))
    yield Listing([ground_text(sheet, ground) for ground in reviewed.grounds])
    named = {ground.values.get("path") for ground in reviewed.grounds}
    left = [sheet.label(path) for path in reviewed.to_measure if path not in named]
    if left:
        yield Section(sheet.say(t.MEASURE_MORE))
        yield Prose(sheet.joined(left))


def ground_text(sheet: Sheet, ground: Ground) -> str:
    """One reason with its figures."""
    values = {name: _told(sheet, ground, name) for name in ground.values}
    if ground.because is Because.NOT_MEASURED:
        values["label"] = sheet.label(str(ground.values["path"]))
    text = sheet.say(t.GROUND[ground.because.value], **values)
    return text + sheet.say(t.MOVED) if "plan_as_written" in values else text


def _told(sheet: Sheet, ground: Ground, name: str) -> str:
    """One figure of a reason, in its unit."""
    value = ground.values[name]
    if name in ("planned", "forecast"):
        return sheet.verdict(Verdict(str(value)))
    if isinstance(value, str):
        return value
    if name == "year" and value is not None:
        return sheet.year(int(value))
    money = name in _MONEY or ground.because in (Because.COST_OVER, Because.CASH_SHORT)
    if name == "share" or (name in _HOURS and ground.because is Because.UPTAKE_SHORT):
        return sheet.share(value)
    return sheet.figures.amount(value, 1e6) if money and name != "years" else sheet.figures.trimmed(value, 1)


def _verdicts(sheet: Sheet, reviewed: Reviewed) -> Iterator[Block]:
    yield Section(sheet.say(t.VERDICTS), sheet.say(t.VERDICTS_REMARK, unit=unit(sheet)))
    headings = (t.COLUMN_YEARS, t.COLUMN_VERDICT, t.COLUMN_NET, t.COLUMN_CASH, t.COLUMN_RATIO, t.COLUMN_RATE)
    columns = (Column("", Align.LEFT), *(Column(sheet.say(words)) for words in headings))
    rows = [(sheet.say(words), getattr(reviewed, name)) for name, words in t.KIND.items()]
    yield Grid(columns, [(label, *_reckoned(sheet, of)) for label, of in rows if of is not None])
    yield Prose(sheet.say(t.TO_DATE_NOTE))
    conditions = [
        (sheet.say(words), sheet.say(proviso.text))
        for words, of in ((t.KIND["standing"], reviewed.standing), (t.KIND["forecast"], reviewed.forecast))
        for proviso in of.judgement.provisos
    ]
    if conditions:
        yield Facts(tuple((sheet.say(t.CONDITION, kind=kind), text) for kind, text in conditions))


def _reckoned(sheet: Sheet, of: Reckoning) -> Iterator[str]:
    figures = sheet.figures
    yield sheet.say(t.YEARS, n=of.years)
    yield sheet.verdict(of.judgement.verdict)
    yield figures.money(of.net.value, of.net.scale)
    yield figures.money(of.cash_net.value, of.cash_net.scale)
    yield figures.measure(of.benefit_cost_ratio)
    none = of.even_rate is None and of.even_reason != "unknown"
    yield sheet.say(t.NO_SHARE) if none else figures.number(of.even_rate)


def _rules(sheet: Sheet, reviewed: Reviewed) -> Iterator[Block]:
    if reviewed.remaining is not None:
        yield Section(sheet.say(t.RULES))
        yield from levels(sheet, reviewed)
        yield Prose(sheet.say(t.RULE_COST))
        more = reviewed.levels.running_more
        if more:
            yield Prose(sheet.say(t.RULE_MORE, amount=sheet.figures.amount(more)))
        if reviewed.delay_months:
            yield Prose(sheet.say(t.RULE_MOVED))
    marks = {"enough": ENOUGH, "dearer": DEARER, "adrift": ADRIFT}
    shares = {name: sheet.share(mark) for name, mark in marks.items()}
    yield Section(sheet.say(t.MARKS), sheet.say(t.MARKS_TEXT, **shares))
