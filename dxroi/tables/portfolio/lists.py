"""選ぶ案件・選ばない案件: a row each, and for those not chosen the reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.portfolio.candidates import is_judged
from dxroi.models.portfolio import Candidate, Chosen, Kind, Refusal, Rejected
from dxroi.models.proposal import item_name
from dxroi.tables.blocks import Align, Block, Column, Grid, Prose, Section
from dxroi.tables.page import field_label
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.texts import portfolio as t


def chosen(sheet: Sheet) -> Iterator[Block]:
    """The set, in the order of the ids."""
    rows = sheet.answer.chosen
    counts = sheet.question.budget.counts.value
    remark = sheet.say(t.CHOSEN_REMARK, n=len(rows), unit=sheet.unit, counted=sheet.say(t.COUNTED[counts]))
    yield Section(sheet.say(t.CHOSEN), remark if rows else sheet.say(t.NOTHING_CHOSEN))
    if rows:
        columns = [*_naming(sheet), Column(sheet.say(t.START), Align.LEFT), Column(value_heading(sheet))]
        yield Grid([*columns, Column(sheet.say(t.COUNTED_SHORT[counts]))], [_chosen_row(sheet, each) for each in rows])


def rejected(sheet: Sheet) -> Iterator[Block]:
    """Everything else, with why; without any set, what could be in none."""
    rows, nothing = sheet.answer.rejected, sheet.answer.objective is None
    if rows:
        title, remark = (t.BARRED, t.BARRED_REMARK) if nothing else (t.REJECTED, t.REJECTED_REMARK)
        yield Section(sheet.say(title), sheet.say(remark, n=len(rows)))
        columns = [*_naming(sheet), Column(value_heading(sheet)), Column(sheet.say(t.REASON), Align.LEFT, wraps=True)]
        yield Grid(columns, [_rejected_row(sheet, each) for each in rows])
    if sheet.aim.measure.startswith("city.") and any(each.reason is Refusal.WORTH_NOTHING for each in rows):
        yield from _society_hint(sheet, rows)


def value_heading(sheet: Sheet) -> str:
    """What is maximised, short."""
    name = sheet.aim.measure.rpartition(".")[2]
    return sheet.say(t.MONEY_SHORT[name]) if sheet.aim.is_money else sheet.measure()


def _society_hint(sheet: Sheet, rows: Sequence[Rejected]) -> Iterator[Block]:
    """Residents do not count in the city's balance; who misses such a proposal learns how they would."""
    if any(each.candidate.proposal.residents for each in rows if each.reason is Refusal.WORTH_NOTHING):
        yield Prose(sheet.say(t.SOCIETY_HINT))


def _naming(sheet: Sheet) -> list[Column]:
    return [Column(sheet.say(t.PROPOSAL), Align.LEFT, wraps=True), Column(sheet.say(t.VERDICT), Align.LEFT)]


def _named(sheet: Sheet, each: Candidate) -> tuple[str, str]:
    """The id, which is what a budget names, and the name where that is another."""
    name = each.proposal.name
    verdict = sheet.verdict(each.verdict) if is_judged(each.proposal) else sheet.say(t.NOT_JUDGED)
    return (name if each.id == name else f"{each.id}　{name}", verdict)


def _chosen_row(sheet: Sheet, each: Chosen) -> tuple[str, ...]:
    spent = sheet.say(t.SPENT_UNKNOWN)
    if not each.start.open_years:
        spent = sheet.figures.money(sum(each.start.money.values()))
    return (*_named(sheet, each.candidate), _start(sheet, each), sheet.plain(each.start.value), spent)


def _start(sheet: Sheet, each: Chosen) -> str:
    year = sheet.year(each.start.year)
    return sheet.say(t.DELAYED, year=year, delay=each.start.delay) if each.start.delay else year


def _rejected_row(sheet: Sheet, each: Rejected) -> tuple[str, ...]:
    candidate = each.candidate
    value = sheet.plain(candidate.starts[0].value) if candidate.starts else sheet.say(t.NO_FIGURE)
    return (*_named(sheet, candidate), value, reason(sheet, each))


def reason(sheet: Sheet, each: Rejected) -> str:
    """Why a proposal is not chosen, in words."""
    key = each.reason.value
    if each.reason is Refusal.UNKNOWN:
        paths = each.candidate.bar.unknowns if each.candidate.bar else ()
        names = sheet.joined(_field(sheet, each.candidate, path) for path in paths)
        return sheet.say(t.REASONS[key if paths else "unknown-value"], names=names, measure=sheet.measure())
    if each.reason is Refusal.VERDICT:
        least = sheet.question.budget.verdict_at_least
        return sheet.say(t.REASONS[key], least=sheet.verdict(least) if least else "")
    if each.reason is Refusal.NEEDS and all(_can_be_had(sheet, id_) for id_ in each.others):
        taken = {other.candidate.id for other in sheet.answer.chosen}
        key = "needs-late" if taken.issuperset(each.others) else "needs-joint"
    if each.reason is Refusal.CAP and each.others:
        key = "cap-with"
    measure = value_heading(sheet)
    return sheet.say(t.REASONS[key], names=sheet.joined(each.others), over=_over(sheet, each), measure=measure)


def _can_be_had(sheet: Sheet, id_: str) -> bool:
    return id_ in sheet.candidates and sheet.candidates[id_].bar is None


def _field(sheet: Sheet, candidate: Candidate, path: str) -> str:
    return field_label(path, item_name(candidate.proposal, path), sheet.figures.lang)


def _over(sheet: Sheet, each: Rejected) -> str:
    texts = []
    for rule in each.over:
        year = sheet.year(rule.year or 0)
        if rule.kind is Kind.CAP:
            texts.append(sheet.say(t.OVER_MONEY, year=year, amount=sheet.figures.money_limit(rule.over, at_most=False)))
        else:
            texts.append(sheet.say(t.OVER_HOURS, year=year, amount=sheet.hours(rule.over)))
    return sheet.joined(texts)
