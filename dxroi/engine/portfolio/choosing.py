"""The whole answer: the set that is worth most, and what else there is to know before it is believed.

The search is handed in, so that the arithmetic here knows neither solver nor clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dxroi.engine.flows import summed
from dxroi.engine.portfolio.clash import clashes
from dxroi.engine.portfolio.greedy import filled, greedy
from dxroi.engine.portfolio.reasons import rejected
from dxroi.engine.portfolio.rules import broken, cap_uses, hour_uses, hours_in, money_in
from dxroi.engine.portfolio.stating import Stated, stated
from dxroi.engine.ties import equal
from dxroi.models.budget import Budget
from dxroi.models.portfolio import (
    Alternative,
    Chosen,
    Found,
    Further,
    Portfolio,
    Problem,
    Question,
    Rejected,
    Rule,
    Status,
    Year,
)
from dxroi.models.quantity import Number
from dxroi.models.words import Obligation

MILLION = 1_000_000


class Search(Protocol):
    """What solves problems; see `dxroi/solvers`."""

    def best(self, problem: Problem) -> Found:
        """The answer to the question itself."""

    def aside(self, problem: Problem, shares: int) -> Found:
        """The answer to a further question; `shares` says how many are still to be asked, this one among them."""


class MismatchError(Exception):
    """A solver returned a set that breaks a rule of the budget; carries the rules."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__(", ".join(f"{rule.kind} {' '.join(rule.ids)}{rule.year or ''}" for rule in rules))
        self.rules = rules


def choose(question: Question, search: Search) -> Portfolio:
    """The set of proposals that is worth most under the budget. Raises MismatchError where a solver errs."""
    clashing = clashes(question, search.best)
    if clashing:
        return _nothing(question, Status.INFEASIBLE, clashing)
    problem = stated(question)
    found = search.best(problem.problem)
    if found.status is Status.INFEASIBLE:
        raise MismatchError(())
    chosen = None if found.taken is None else _checked(problem.chosen(found.taken), question.budget)
    if found.status is not Status.OPTIMAL:
        chosen = _improved(question, chosen)
    if chosen is None:
        return _nothing(question, Status.TIME_LIMIT)
    return _answer(question, search, problem, found, chosen)


def _nothing(question: Question, status: Status, clashing: tuple[tuple[Rule, ...], ...] = ()) -> Portfolio:
    """No set: what is known without one."""
    barred = tuple(Rejected(each, each.bar.reason) for each in question.candidates if each.bar)
    uses = (cap_uses(question.budget, ()), hour_uses(question.budget, ()))
    return Portfolio(status, None, None, None, (), barred, *uses, suggested=_suggested(question), clashes=clashing)


def _answer(question: Question, search: Search, problem: Stated, found: Found, chosen: tuple[Chosen, ...]) -> Portfolio:
    budget, shares = question.budget, len(question.budget.caps) + 1
    second = search.aside(problem.without(chosen), shares)
    other = None if second.taken is None else _checked(problem.chosen(second.taken), budget)
    if other is not None and found.status is not Status.OPTIMAL and worth(other) > worth(chosen):
        chosen, other = other, chosen  # the time was up before the first search came to it
    objective = worth(chosen)
    bound = objective if found.status is Status.OPTIMAL else max(objective, float(found.bound * problem.unit))
    return Portfolio(
        found.status,
        objective,
        bound,
        (bound - objective) / max(abs(bound), abs(objective)) if bound > objective else 0,
        chosen,
        rejected(question, chosen, problem.unit),
        cap_uses(budget, chosen),
        hour_uses(budget, chosen),
        tuple(_years(chosen)),
        found.settled,
        None if other is None else compared(other, chosen, proven=second.status is Status.OPTIMAL),
        tuple(
            _further(question, search.aside(problem.with_more(year, MILLION), shares - at), problem, chosen, year)
            for at, year in enumerate(problem.years, 1)
        ),
        _greedy(question, chosen, stop=False),
        _greedy(question, chosen, stop=True),
        _suggested(question),
    )


def worth(chosen: Iterable[Chosen]) -> Number:
    """What a set is worth, unrounded."""
    return summed(each.start.value for each in chosen)


def _checked(chosen: tuple[Chosen, ...], budget: Budget) -> tuple[Chosen, ...]:
    """The set, which keeps every rule in whole numbers."""
    errors = broken(budget, chosen)
    if errors:
        raise MismatchError(errors)
    return chosen


def _improved(question: Question, chosen: tuple[Chosen, ...] | None) -> tuple[Chosen, ...] | None:
    """The best there is where the time was up: what was found, or a greedy set, with all that still fits."""
    sets = [each for each in (chosen, greedy(question, stop=False)) if each is not None]
    by_value = sorted(question.candidates, key=lambda each: (-max((s.value for s in each.starts), default=0), each.id))
    return max((filled(question, each, by_value) for each in sets), key=worth, default=None)


def _further(question: Question, found: Found, problem: Stated, chosen: tuple[Chosen, ...], year: int) -> Further:
    """What the set of a higher cap is worth beyond the chosen one, and how it differs."""
    if found.taken is None:
        return Further(year, None, None)
    caps = {**question.budget.caps, year: question.budget.caps[year] + MILLION}
    other = compared(
        _checked(problem.chosen(found.taken), question.budget._replace(caps=caps)),
        chosen,
        proven=found.status is Status.OPTIMAL,
    )
    gain = other.value - worth(chosen)
    return Further(year, gain, other) if gain > 0 else Further(year, 0, other._replace(added=(), removed=(), moved=()))


def _greedy(question: Question, chosen: tuple[Chosen, ...], *, stop: bool) -> Alternative | None:
    other = greedy(question, stop=stop)
    return None if other is None else compared(other, chosen)


def compared(other: Sequence[Chosen], chosen: Sequence[Chosen], *, proven: bool = True) -> Alternative:
    """Another set, by what it is worth and what it holds otherwise; what ties with the chosen one is worth the same."""
    theirs, ours = ({each.candidate.id: each.start for each in sets} for sets in (other, chosen))
    value, objective = worth(other), worth(chosen)
    scale = summed(abs(start.value) for start in (*theirs.values(), *ours.values()))
    return Alternative(
        objective if equal(value, objective, scale) else value,
        tuple(sorted(theirs.keys() - ours.keys())),
        tuple(sorted(ours.keys() - theirs.keys())),
        tuple(sorted(id_ for id_ in theirs.keys() & ours.keys() if theirs[id_].year != ours[id_].year)),
        proven,
    )


def _suggested(question: Question) -> tuple[str, ...]:
    """Obligatory proposals that could be chosen and that the budget does not ask for."""
    obligatory = [each for each in question.candidates if each.proposal.obligation is not Obligation.NONE]
    return tuple(each.id for each in obligatory if not each.bar and each.id not in question.budget.must)


def _years(chosen: Sequence[Chosen]) -> Iterator[Year]:
    """Every fiscal year in which the set takes anything; money is none where some of it is not known."""
    open_years = {year for each in chosen for year in each.start.open_years}
    years = {year for each in chosen for year in (*each.start.money, *each.start.hours)}
    for year in sorted(years | open_years):
        yield Year(year, None if year in open_years else money_in(chosen, year), hours_in(chosen, year))
