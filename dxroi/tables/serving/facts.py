"""One procedure in words: minutes, uptake and where it is enough, paper beside it, rules, what is in the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.obstacles import Obstacle
from dxroi.engine.serving import Service
from dxroi.models.proposal import Ordinance, Outcome
from dxroi.models.quantity import Quantity
from dxroi.models.terms import Rule
from dxroi.models.words import OutcomeKind, SetBy
from dxroi.tables.serving.sheet import Sheet
from dxroi.texts import procedures as t
from dxroi.texts.screen import SLASH
from dxroi.texts.terms import EVIDENCE, ORDINANCE_STATUS, RULE, RULE_STATUS, SET_BY

_ABOVE = (SetBy.NATIONAL, SetBy.PREFECTURAL)
"""Whose rules a city cannot change."""
Fact = tuple[str, str]


def facts(sheet: Sheet, service: Service) -> Iterator[Fact]:
    """Everything about one procedure that is no figure of a year."""
    page = sheet.page
    yield page.say(t.MINUTES), _minutes(sheet, service)
    yield page.say(t.GROWTH), _growth(sheet, service)
    yield page.say(t.EVEN), _even(sheet, service)
    yield page.say(t.AS_DEAR), _as_dear(sheet, service)
    if service.procedure.paper_kept:
        yield page.say(t.PAPER), _paper(sheet, service)
    rules = [_rule(sheet, each) for each in service.procedure.rules]
    yield page.say(t.RULES), page.say(SLASH).join(rules) if rules else page.say(t.RULES_NONE)
    for label, ordinance in ((t.ORDINANCE, service.procedure.ordinance), (t.ORDINANCE_OWN, page.proposal.ordinance)):
        if ordinance is not None:
            yield page.say(label), _ordinance(sheet, ordinance)
    stated = bool(rules) or service.procedure.ordinance is not None or page.proposal.ordinance is not None
    if service.obstacles:
        yield page.say(t.BLOCKED), page.say(SLASH).join(_obstacle(sheet, each) for each in service.obstacles)
    elif stated:
        yield page.say(t.BLOCKED), page.say(t.NOT_BLOCKED)


def _known(sheet: Sheet, quantity: Quantity) -> str:
    return sheet.page.figures.trimmed(None if quantity.unknown else quantity.likely, 1)


def _minutes(sheet: Sheet, service: Service) -> str:
    """What a case takes a resident both ways, and which is longer."""
    page, procedure, saved = sheet.page, service.procedure, service.minutes
    if saved is None:
        return page.say(t.MINUTES_UNKNOWN)
    if procedure.minutes_visit is None or procedure.minutes_online is None:
        return page.say(t.MINUTES_SAVED, saved=page.figures.trimmed(saved, 1))
    visit, online = (_known(sheet, each) for each in (procedure.minutes_visit, procedure.minutes_online))
    if saved < 0:
        return page.say(t.MINUTES_LOST, visit=visit, online=online, lost=page.figures.trimmed(-saved, 1))
    return page.say(t.MINUTES_BOTH, visit=visit, online=online, saved=page.figures.trimmed(saved, 1))


def _growth(sheet: Sheet, service: Service) -> str:
    page, curve = sheet.page, service.procedure.curve
    evidence = page.say(EVIDENCE[service.procedure.grounds.evidence.value])
    if curve is None:
        return page.say(t.GROWTH_LIST, evidence=evidence)
    return page.say(
        t.GROWTH_CURVE,
        first=sheet.percent(curve.first.likely),
        ceiling=sheet.percent(curve.ceiling.likely),
        years=curve.years,
        shape=page.say(t.SHAPE[curve.shape.value]),
        evidence=evidence,
    )


def _even(sheet: Sheet, service: Service) -> str:
    page, even = sheet.page, service.even
    if even.online is None:
        return page.say(t.EVEN_REASON[even.reason or "unknown"])
    limit = page.figures.ceiling if even.at_least else page.figures.floor
    return page.say(t.EVEN_LEAST if even.at_least else t.EVEN_MOST, share=limit(even.online * 100, 1))


def _as_dear(sheet: Sheet, service: Service) -> str:
    page, even = sheet.page, service.as_dear_as_a_visit
    yen = page.figures.trimmed(service.procedure.yen_per_visit_case or 0, 1)
    if even.online is None:
        return page.say(t.AS_DEAR_REASON[even.reason or "unknown"], yen=yen)
    return page.say(t.AS_DEAR_AT, share=page.figures.ceiling(even.online * 100, 1), yen=yen)


def _paper(sheet: Sheet, service: Service) -> str:
    page, procedure = sheet.page, service.procedure
    if procedure.paper_minutes is None:
        return page.say(t.PAPER_NO_MINUTES)
    year = procedure.paper_until
    until = page.say(t.PAPER_ALWAYS) if year is None else page.say(t.PAPER_UNTIL, year=page.fiscal_year(year))
    hours = page.figures.trimmed(service.whole.paper_hours, 1)
    return page.say(
        t.PAPER_MINUTES, minutes=_known(sheet, procedure.paper_minutes), until=until, years=page.years, hours=hours
    )


def _rule(sheet: Sheet, rule: Rule) -> str:
    page = sheet.page
    when = [page.say(t.FROM_MONTH, month=sheet.month(rule.by))] if rule.by else []
    who = [page.say(t.SET_BY, who=page.say(SET_BY[rule.set_by.value]))] if rule.set_by else []
    details = _details(sheet, [*when, *([rule.law] if rule.law else []), *who])
    status = page.say(RULE_STATUS[rule.status.value])
    return page.say(t.RULE, rule=page.say(RULE[rule.name]), status=status, details=details)


def _ordinance(sheet: Sheet, ordinance: Ordinance) -> str:
    page = sheet.page
    if not ordinance.needed:
        return page.say(t.ORDINANCE_NONE)
    when = page.say(t.FROM_MONTH, month=sheet.month(ordinance.by)) if ordinance.by else page.say(t.NO_MONTH)
    status = [page.say(ORDINANCE_STATUS[ordinance.status.value])] if ordinance.status else []
    return page.say(t.ORDINANCE_NEEDED, details=_details(sheet, [when, *status]))


def _details(sheet: Sheet, details: Sequence[str]) -> str:
    return sheet.page.say(t.DETAILS, details=sheet.page.joined(list(details))) if details else ""


def _obstacle(sheet: Sheet, found: Obstacle) -> str:
    """What stands in the way, and whether a city can do anything about it."""
    page = sheet.page
    is_rule = found.name in RULE
    name = page.say(RULE[found.name]) if is_rule else page.say(t.CHANGE)
    if is_rule and found.reason != "required":
        name = page.say(t.GOING, rule=name)
    month = sheet.month(found.by) if found.by else ""
    above = page.say(t.NOT_OURS, who=page.say(SET_BY[found.set_by.value])) if found.set_by in _ABOVE else ""
    return page.say(t.OBSTACLE[found.reason], name=name, month=month) + above


def outcome_facts(sheet: Sheet) -> Iterator[Fact]:
    """Effects that are not money, never turned into yen."""
    for outcome in sheet.page.proposal.outcomes:
        yield outcome.what, _outcome(sheet, outcome)


def _outcome(sheet: Sheet, outcome: Outcome) -> str:
    page = sheet.page
    evidence, unit = page.say(EVIDENCE[outcome.grounds.evidence.value]), outcome.unit or ""
    if outcome.amount is None:
        return page.say(t.PLAIN, evidence=evidence)
    if outcome.before is None or outcome.after is None:
        return page.say(t.STATED, amount=page.figures.trimmed(outcome.amount), unit=unit, evidence=evidence)
    change = outcome.before - outcome.after
    earlier = outcome.kind is OutcomeKind.NOTICE_EARLIER
    words = (t.EARLIER if earlier else t.FEWER) if change >= 0 else (t.LATER if earlier else t.MORE)
    before, after, amount = (page.figures.trimmed(each) for each in (outcome.before, outcome.after, abs(change)))
    return page.say(
        t.COMPARED,
        before=before,
        after=after,
        unit=unit,
        gain=page.say(words, amount=amount, unit=unit),
        evidence=evidence,
    )
