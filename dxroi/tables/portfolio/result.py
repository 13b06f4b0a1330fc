"""試算結果: what the set is worth, whether that is proven, or which rules clash."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dxroi.engine.flows import summed
from dxroi.engine.ties import settled
from dxroi.models.portfolio import Kind, Rule, Status
from dxroi.tables.blocks import Block, Heading, Listing, Prose, Section, Split, Tone
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.texts import portfolio as t


def result(sheet: Sheet) -> Iterator[Block]:
    """How much, of how many, and how sure."""
    answer = sheet.answer
    count = sheet.say(t.COUNT, all=len(sheet.question.candidates), chosen=len(answer.chosen))
    yield Heading(sheet.say(t.TITLE), count)
    if answer.objective is None:
        words = t.INFEASIBLE if answer.status is Status.INFEASIBLE else t.NOT_FOUND
        yield Split(sheet.say(words), tone=Tone.BAD)
        return
    yield Split(sheet.say(t.WORTH, measure=sheet.measure(), value=sheet.worth(answer.objective)), tone=Tone.STRONG)
    yield Prose(_proof(sheet), tone=Tone.GOOD if answer.status is Status.OPTIMAL else Tone.FAIR)
    if answer.status is Status.OPTIMAL and not answer.settled:
        yield Prose(sheet.say(t.TIES_OPEN))
    if answer.chosen:
        yield Prose(_cash(sheet))
    yield Prose(sheet.say(t.NO_PRIORITY))


def _proof(sheet: Sheet) -> str:
    answer = sheet.answer
    if answer.status is Status.OPTIMAL:
        return sheet.say(t.PROVEN)
    gap = sheet.figures.trimmed(ceil(settled((answer.gap or 0) * 1e4)) / 100, 2)
    return sheet.say(t.UNPROVEN, bound=sheet.worth(answer.bound or 0), gap=gap)


def _cash(sheet: Sheet) -> str:
    """What the budget gains or loses by the whole set, staff time and residents left out."""
    nets = [each.candidate.cash_net for each in sheet.answer.chosen]
    known = [net for net in nets if net is not None]
    if len(known) < len(nets):
        return sheet.say(t.CASH_UNKNOWN)
    net = settled(summed(known), summed(map(abs, known)))
    words = t.CASH_WORSE if net <= 0 else t.CASH_BETTER
    return sheet.say(words, n=len(nets), amount=sheet.figures.amount(abs(net)), years=sheet.rubric.horizon)


def clash(sheet: Sheet) -> Iterator[Block]:
    """The rules that cannot all be kept."""
    found = sheet.answer.clashes
    yield Section(sheet.say(t.CLASH), sheet.say(t.CLASH_REMARK if len(found) == 1 else t.CLASHES_REMARK, n=len(found)))
    for number, rules in enumerate(found, 1):
        if len(found) > 1:
            yield Prose(sheet.say(t.CLASH_NUMBER, n=number))
        yield Listing([rule_text(sheet, rule) for rule in rules])
    yield Prose(sheet.say(t.CLASH_MORE))


def rule_text(sheet: Sheet, rule: Rule) -> str:
    """One rule in words."""
    budget = sheet.question.budget
    values: dict[str, object] = {"all": sheet.joined(rule.ids), **dict(zip("ab", rule.ids, strict=False))}
    if rule.kind is Kind.VERDICT:
        verdict, least = sheet.candidates[rule.ids[0]].verdict, budget.verdict_at_least
        values |= {"verdict": sheet.verdict(verdict), "least": sheet.verdict(least) if least else ""}
    if rule.year is None:
        return sheet.say(t.RULES[rule.kind.value], **values)
    money = rule.kind is Kind.CAP
    limit = budget.caps[rule.year] if money else budget.staff_hours[rule.year]
    return sheet.say(
        t.RULES[rule.kind.value + ("-over" if rule.over else "")],
        year=sheet.say(t.FISCAL_YEAR, year=sheet.year(rule.year)),
        limit=sheet.figures.amount(limit) if money else sheet.figures.trimmed(limit, 2),
        over=sheet.figures.money_limit(rule.over, at_most=False) if money else sheet.hours(rule.over),
    )
