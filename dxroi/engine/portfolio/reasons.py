"""Why a proposal is not in the set: the first reason that holds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dxroi.engine.portfolio.greedy import excluded, with_needed
from dxroi.engine.portfolio.rules import broken
from dxroi.engine.portfolio.stating import obtainable
from dxroi.models.portfolio import Candidate, Chosen, Kind, Question, Refusal, Rejected


def rejected(question: Question, chosen: Sequence[Chosen], unit: Fraction) -> tuple[Rejected, ...]:
    """Every candidate outside the set, in the order of the ids; less than half a unit is worth nothing."""
    taken = {each.candidate.id for each in chosen}
    return tuple(_rejected(each, question, chosen, unit / 2) for each in question.candidates if each.id not in taken)


def _rejected(candidate: Candidate, question: Question, chosen: Sequence[Chosen], least: Fraction) -> Rejected:
    if candidate.bar is not None:
        return Rejected(candidate, candidate.bar.reason)
    if all(start.value <= least for start in candidate.starts):
        return Rejected(candidate, Refusal.WORTH_NOTHING)
    available, taken = obtainable(question), {each.candidate.id for each in chosen}
    needed = [id_ for id_ in with_needed(candidate.id, question.budget) if id_ not in taken and id_ != candidate.id]
    missing = tuple(id_ for id_ in needed if id_ not in available)
    if missing:
        return Rejected(candidate, Refusal.NEEDS, missing)
    added = [Chosen(available[id_], available[id_].starts[0]) for id_ in needed]
    return _beside(candidate, added, question, chosen)


def _beside(candidate: Candidate, added: Sequence[Chosen], question: Question, chosen: Sequence[Chosen]) -> Rejected:
    """What is in the way of one that could be had, with what it needs, beside the chosen ones."""
    whole = (*chosen, *added, Chosen(candidate, candidate.starts[0]))
    rivals = {id_ for group in excluded(question.budget, whole) for id_ in group}
    others = tuple(sorted(rivals.intersection(each.candidate.id for each in whole) - {candidate.id}))
    if others:
        return Rejected(candidate, Refusal.EXCLUDES, others)
    joint = sum(each.start.value for each in added)
    if added and all(start.value + joint <= 0 for start in candidate.starts):
        return Rejected(candidate, Refusal.NEEDS, tuple(each.candidate.id for each in added))
    errors = [broken(question.budget, (*chosen, *added, Chosen(candidate, start))) for start in candidate.starts]
    if not all(errors):
        return Rejected(candidate, Refusal.NOT_PROVEN)
    over = tuple(rule for rule in errors[0] if rule.year is not None)
    if over:
        return Rejected(candidate, Refusal.CAP, tuple(each.candidate.id for each in added), over)
    late = {rule.ids[1] for rule in errors[0] if rule.kind is Kind.NEEDS}
    return Rejected(candidate, Refusal.NEEDS, tuple(sorted(late)))
