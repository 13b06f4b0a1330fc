"""The orders that people use: the best B/C first, and either past what does not fit, or no further than that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dxroi.engine.portfolio.rules import broken
from dxroi.engine.portfolio.stating import obtainable
from dxroi.models.budget import Budget
from dxroi.models.portfolio import Candidate, Chosen, Question


def greedy(question: Question, *, stop: bool) -> tuple[Chosen, ...] | None:
    """What must be, then by B/C, each with what it needs, at the earliest start; none where `must` alone breaks a rule.

    What is worth nothing is passed over: people see that too. `stop` ends at the first that does not fit.
    """
    candidates = obtainable(question)
    chosen: tuple[Chosen, ...] = ()
    for id_ in question.budget.must:
        chosen += additions(id_, candidates, question.budget, chosen) or ()
    if broken(question.budget, chosen):
        return None
    return filled(question, chosen, _by_ratio(candidates.values()), stop=stop)


def filled(
    question: Question, chosen: tuple[Chosen, ...], order: Iterable[Candidate], *, stop: bool = False
) -> tuple[Chosen, ...]:
    """The set with everything that still fits, in this order."""
    candidates = obtainable(question)
    for each in order:
        added = additions(each.id, candidates, question.budget, chosen)
        if not added or sum(new.start.value for new in added) <= 0 or excluded(question.budget, (*chosen, *added)):
            continue
        if not broken(question.budget, (*chosen, *added)):
            chosen = (*chosen, *added)
        elif stop:
            break
    return chosen


def additions(
    id_: str, candidates: Mapping[str, Candidate], budget: Budget, chosen: Sequence[Chosen]
) -> tuple[Chosen, ...]:
    """A proposal and what it needs beyond the chosen ones, at their earliest starts; nothing where one is barred."""
    taken = {each.candidate.id for each in chosen}
    wanted = [name for name in with_needed(id_, budget) if name not in taken]
    if not all(name in candidates for name in wanted):
        return ()
    return tuple(Chosen(candidates[name], candidates[name].starts[0]) for name in wanted)


def with_needed(id_: str, budget: Budget) -> tuple[str, ...]:
    """An id and all that it needs, those that these need among them."""
    found = [id_]
    for name in found:
        found += [needed for needing, needed in budget.needs if needing == name and needed not in found]
    return tuple(found)


def excluded(budget: Budget, chosen: Iterable[Chosen]) -> tuple[tuple[str, ...], ...]:
    """The groups of which a set holds more than one."""
    ids = {each.candidate.id for each in chosen}
    return tuple(group for group in budget.excludes if len(ids.intersection(group)) > 1)


def _by_ratio(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The best B/C first, equal ones by their ids."""
    return sorted(
        (each for each in candidates if each.ratio is not None), key=lambda each: (-(each.ratio or 0), each.id)
    )
