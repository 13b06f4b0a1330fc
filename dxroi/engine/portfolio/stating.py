"""A question put as bare whole numbers for a solver, and a solver's options put back as proposals.

What is maximised is taken to ten digits of its whole sum: what the tie rule calls equal becomes equal, and every sum
stays an exact number for any solver. Limits are yen and hundredths of hours as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import floor, log10
from typing import NamedTuple

from dxroi.engine.portfolio.rules import cap_uses, hour_uses, latest_start
from dxroi.models.budget import Budget
from dxroi.models.portfolio import Candidate, Chosen, Cut, Problem, Question, Use

DIGITS = 10
TOGETHER = 8
"""The order of ids is decided for so many proposals at a time."""

Options = tuple[Chosen, ...]
Groups = tuple[tuple[int, ...], ...]


class Stated(NamedTuple):
    """A problem and what its options mean."""

    problem: Problem
    options: Options
    unit: Fraction
    """What one unit of the first objective is worth."""
    years: tuple[int, ...]
    """The capped years, whose limits come first."""

    def chosen(self, taken: Iterable[int]) -> tuple[Chosen, ...]:
        """The proposals of these options."""
        return tuple(self.options[option] for option in taken)

    def without(self, chosen: Sequence[Chosen]) -> Problem:
        """The problem with this set of proposals ruled out, whenever they start."""
        ids = {each.candidate.id for each in chosen}
        inside = frozenset(option for option, each in enumerate(self.options) if each.candidate.id in ids)
        return self.problem._replace(cuts=(Cut(inside, len(ids) - 1),))

    def with_more(self, year: int, yen: int) -> Problem:
        """The problem with a higher cap in one year."""
        limits = list(self.problem.limits)
        limits[self.years.index(year)] += yen
        return self.problem._replace(limits=tuple(limits))


def stated(question: Question) -> Stated:
    """The problem of a question: one option for each start of each proposal that can be had and could help."""
    budget = question.budget
    options = tuple(Chosen(each, start) for each in _useful(question) for start in each.starts)
    groups = _by_id(options)
    unit = _unit(options)
    limits = _limits(budget, ())
    amounts = [_limits(budget, (each,)) for each in options]
    problem = Problem(
        (tuple(round(Fraction(each.start.value) / unit) for each in options), *_tie_breaks(options, groups)),
        tuple(tuple(uses[at].used for uses in amounts) for at in range(len(limits))),
        tuple(each.limit for each in limits),
        tuple(group for group in _exclusive(budget, groups) if len(group) > 1),
        tuple(groups.get(id_, ()) for id_ in budget.must),
        tuple(_needs(budget, options, groups)),
    )
    return Stated(problem, options, unit, tuple(sorted(budget.caps)))


def obtainable(question: Question) -> Mapping[str, Candidate]:
    """The candidates that are not barred, nor need one that is."""
    found = {each.id: each for each in question.candidates if each.bar is None}
    while lost := {needing for needing, needed in question.budget.needs if needing in found and needed not in found}:
        found = {id_: each for id_, each in found.items() if id_ not in lost}
    return found


def _useful(question: Question) -> Iterator[Candidate]:
    """Without those that are worth nothing and that nobody needs: they could only take room."""
    needed = {needed for _, needed in question.budget.needs}.union(question.budget.must)
    for id_, each in obtainable(question).items():
        if id_ in needed or any(start.value > 0 for start in each.starts):
            yield each


def _unit(options: Options) -> Fraction:
    """A power of ten, of which all values together have ten digits."""
    highest: dict[str, float] = {}
    for each in options:
        highest[each.candidate.id] = max(highest.get(each.candidate.id, 0), abs(each.start.value))
    return Fraction(10) ** (floor(log10(max(1, sum(highest.values())))) + 1 - DIGITS)


def _tie_breaks(options: Options, groups: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """Less money over all years that are known; then the first ids, each as early as can be."""
    yield tuple(-sum(each.start.money.values()) for each in options)
    base = max((len(group) for group in groups.values()), default=0) + 1
    ids = tuple(groups)
    for first in range(0, len(ids), TOGETHER):
        names = ids[first : first + TOGETHER]
        weights = [0] * len(options)
        for place, name in enumerate(reversed(names)):
            for late, option in enumerate(groups[name]):
                weights[option] = (len(groups[name]) - late) * base**place
        yield tuple(weights)


def _by_id(options: Options) -> dict[str, tuple[int, ...]]:
    """The options of each proposal, in the order of the ids."""
    groups: dict[str, tuple[int, ...]] = {}
    for option, each in enumerate(options):
        groups[each.candidate.id] = (*groups.get(each.candidate.id, ()), option)
    return groups


def _limits(budget: Budget, chosen: Sequence[Chosen]) -> Sequence[Use]:
    return (*cap_uses(budget, chosen), *hour_uses(budget, chosen))


def _exclusive(budget: Budget, groups: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """One start at most of each proposal, and one proposal at most of each group."""
    yield from groups.values()
    for ids in budget.excludes:
        yield tuple(option for id_ in ids for option in groups.get(id_, ()))


def _needs(
    budget: Budget, options: Options, groups: Mapping[str, tuple[int, ...]]
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """For every start of the one that needs, the starts of the needed one that come in time."""
    for needing, needed in budget.needs:
        for option in groups.get(needing, ()):
            first = options[option]
            others = groups.get(needed, ())
            yield option, tuple(o for o in others if options[o].start.year <= latest_start(first, options[o]))
