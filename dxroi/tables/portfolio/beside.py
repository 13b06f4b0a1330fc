"""What a million more would buy, the runner-up, what common orders lose, and what is obligatory."""

from __future__ import annotations

from collections.abc import Iterator

from dxroi.finding import Words
from dxroi.models.portfolio import Alternative, Further
from dxroi.tables.blocks import Block, Facts, Section
from dxroi.tables.portfolio.sheet import Sheet
from dxroi.texts import portfolio as t


def beside(sheet: Sheet) -> Iterator[Block]:
    """Nothing of it where there is no set, but for what is obligatory."""
    answer = sheet.answer
    if answer.objective is not None:
        yield Section(sheet.say(t.MORE), sheet.say(t.MORE_REMARK))
        yield Facts([(sheet.year(each.year), _more(sheet, each)) for each in answer.further])
        yield Section(sheet.say(t.RUNNER_UP), _runner_up(sheet))
        yield Section(sheet.say(t.GREEDY), sheet.say(t.GREEDY_UNMOVED if sheet.moves else t.GREEDY_REMARK))
        orders = ((t.SKIPPING, answer.skipping), (t.STOPPING, answer.stopping))
        yield Facts([(sheet.say(words), _greedy(sheet, other)) for words, other in orders])
    if answer.suggested:
        yield Section(sheet.say(t.SUGGEST), _suggestion(sheet))


def change(sheet: Sheet, other: Alternative) -> str:
    """How another set differs."""
    parts: list[tuple[Words, tuple[str, ...]]] = [(t.ADDED, other.added), (t.REMOVED, other.removed)]
    parts.append((t.MOVED, other.moved))
    named = [sheet.say(words, names=sheet.few(ids)) for words, ids in parts if ids]
    return sheet.say(t.SEMICOLON).join(named) + ("" if other.proven else sheet.say(t.NOT_PROVEN))


def _more(sheet: Sheet, each: Further) -> str:
    if each.gain is None or each.change is None:
        return sheet.say(t.MORE_OPEN)
    if not each.gain:
        return sheet.say(t.MORE_NOTHING) + ("" if each.change.proven else sheet.say(t.NOT_PROVEN))
    return sheet.say(t.MORE_GAIN, gain=sheet.worth(each.gain), change=change(sheet, each.change))


def _runner_up(sheet: Sheet) -> str:
    other = sheet.answer.runner_up
    if other is None:
        return sheet.say(t.RUNNER_UP_NONE)
    loss = (sheet.answer.objective or 0) - other.value
    words = t.RUNNER_UP_LOSS if loss > 0 else t.RUNNER_UP_TIE
    return sheet.say(words, loss=sheet.worth(loss), change=change(sheet, other))


def _greedy(sheet: Sheet, other: Alternative | None) -> str:
    if other is None:
        return sheet.say(t.GREEDY_NONE)
    objective = sheet.answer.objective or 0
    loss = objective - other.value
    if loss <= 0:
        return sheet.say(t.GREEDY_SAME)
    share = sheet.figures.number(loss / objective * 100, 1) if objective > 0 else sheet.say(t.NO_FIGURE)
    return sheet.say(t.GREEDY_LOSS, loss=sheet.worth(loss), share=share)


def _suggestion(sheet: Sheet) -> str:
    taken = {each.candidate.id for each in sheet.answer.chosen}
    named = (id_ if id_ in taken else sheet.say(t.SUGGEST_LEFT, id=id_) for id_ in sheet.answer.suggested)
    return sheet.say(t.SUGGEST_TEXT, names=sheet.joined(named))
