"""Which rules clash: a smallest list of which no rule can be spared, found by leaving out one after the other.

Only `must` asks for anything to be chosen, so a question has no answer exactly where what must be chosen, with all that
it needs, cannot be chosen by itself. The deletion filter (Chinneck and Dravnieks 1991, ORSA Journal on Computing
3:157-168) drops every rule without which it still cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dxroi.engine.portfolio.greedy import with_needed
from dxroi.engine.portfolio.rules import BARS, broken
from dxroi.engine.portfolio.stating import stated
from dxroi.models.budget import Budget
from dxroi.models.portfolio import Candidate, Chosen, Found, Kind, Problem, Question, Rule, Start, Status

Solve = Callable[[Problem], Found]


_MOST = 5
"""So many lists are looked for at most."""


def clashes(question: Question, solve: Solve) -> tuple[tuple[Rule, ...], ...]:
    """Lists of rules that clash, none where a set exists; a limit says by how much it is exceeded.

    The next list is looked for among the rules that are in none before it. One that shares a rule with another is not
    found: it may turn up once that is mended.
    """
    rules, found = tuple(_rules(question)), list[tuple[Rule, ...]]()
    while len(found) < _MOST and _impossible(question, rules, solve):
        found.append(_clash(question, rules, solve))
        told = {(each.kind, each.ids, each.year) for each in found[-1]}
        rules = tuple(each for each in rules if (each.kind, each.ids, each.year) not in told)
    return tuple(found)


def _clash(question: Question, rules: tuple[Rule, ...], solve: Solve) -> tuple[Rule, ...]:
    for rule in reversed(rules):  # what must be chosen is kept longest
        fewer = tuple(each for each in rules if each != rule)
        if _impossible(question, fewer, solve):
            rules = fewer
    over = {(each.kind, each.year): each.over for each in broken(*_earliest(_least(question, rules)))}
    return tuple(each._replace(over=over.get((each.kind, each.year), 0) if each.year else 0) for each in rules)


def _rules(question: Question) -> Iterator[Rule]:
    """Every rule that can take part, what is told first in front."""
    budget = question.budget
    yield from (Rule(Kind.MUST, (id_,)) for id_ in budget.must)
    yield from (Rule(Kind.NEEDS, pair) for pair in budget.needs)
    yield from (Rule(Kind.UNREADABLE, (id_,)) for id_ in question.unreadable)
    yield from (Rule(BARS[each.bar.reason], (each.id,)) for each in question.candidates if each.bar)
    yield from (Rule(Kind.EXCLUDES, group) for group in budget.excludes)
    yield from (Rule(Kind.CAP, (), year) for year in sorted(budget.caps))
    yield from (Rule(Kind.STAFF_HOURS, (), year) for year in sorted(budget.staff_hours))


def _impossible(question: Question, rules: Sequence[Rule], solve: Solve) -> bool:
    """Whether not even what must be chosen, with all that it needs, keeps these rules."""
    barred = {each.ids[0] for each in rules if each.kind in (*BARS.values(), Kind.UNREADABLE)}
    if barred & _wanted(_budget(question.budget, rules)):
        return True
    least = _least(question, rules)
    if all(len(each.starts) == 1 for each in least.candidates):
        return bool(broken(*_earliest(least)))
    return solve(stated(least).problem).status is Status.INFEASIBLE


def _wanted(budget: Budget) -> set[str]:
    return {name for id_ in budget.must for name in with_needed(id_, budget)}


def _least(question: Question, rules: Sequence[Rule]) -> Question:
    """What must be chosen with all that it needs, as far as it can be read, as if nothing barred it."""
    budget = _budget(question.budget, rules)
    there = tuple(_free(each) for each in question.candidates if each.id in _wanted(budget))
    ids = {each.id for each in there}
    needs = tuple(pair for pair in budget.needs if ids.issuperset(pair))
    return Question(there, budget._replace(must=tuple(sorted(ids)), needs=needs))


def _earliest(question: Question) -> tuple[Budget, list[Chosen]]:
    """All of it at its earliest start, under its budget."""
    return question.budget, [Chosen(each, each.starts[0]) for each in question.candidates]


def _budget(budget: Budget, rules: Sequence[Rule]) -> Budget:
    """The budget with these of its rules alone."""
    years = {kind: {each.year for each in rules if each.kind is kind} for kind in (Kind.CAP, Kind.STAFF_HOURS)}
    return budget._replace(
        caps={year: cap for year, cap in budget.caps.items() if year in years[Kind.CAP]},
        staff_hours={year: hours for year, hours in budget.staff_hours.items() if year in years[Kind.STAFF_HOURS]},
        must=tuple(each.ids[0] for each in rules if each.kind is Kind.MUST),
        needs=tuple((each.ids[0], each.ids[1]) for each in rules if each.kind is Kind.NEEDS),
        excludes=tuple(each.ids for each in rules if each.kind is Kind.EXCLUDES),
    )


def _free(candidate: Candidate) -> Candidate:
    """As if nothing barred it; what is not known of it takes nothing."""
    if candidate.bar is None:
        return candidate
    nothing = Start(0, candidate.proposal.first_year or 0, 0, {}, {})
    return candidate._replace(bar=None, starts=candidate.starts or (nothing,))
