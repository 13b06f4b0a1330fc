"""Our own exact search, for up to 25 proposals where HiGHS is not installed: branch and bound in whole numbers.

The objectives become one number, the first weighing more than all the others together, so that there is exactly one
best set and nothing is left to chance. The bound is a Lagrangian one: every limit has a price, and what is still open
is worth at most what its options bring beyond the prices of what they use (Fisher 1981, Management Science 27:1-18).
Prices are found by subgradient steps and then made whole; any prices give a true bound, so nothing can be lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from time import monotonic
from typing import TypeVar

from dxroi.models.portfolio import Found, Problem, Status
from dxroi.solvers.exact import keeps, trivial, worth

NAME = "dxroi"
MOST = 25
"""Proposals that it is offered for; with more it may take longer than anybody waits."""
_STEPS = 300
_LOOK = 1023
"""Branches between two looks at the clock, as a mask."""

Groups = tuple[tuple[int, ...], ...]
Price = TypeVar("Price", int, float)


class OwnSearch:
    """The search, as one of the solvers."""

    NAME = NAME
    version = None

    def solve(self, problem: Problem, seconds: float) -> Found:
        """The best set, the first of all by the further objectives; the best so far where the time is up."""
        return trivial(problem) or Tree(problem, monotonic() + seconds).found()


class Tree:
    """The branches of one problem."""

    def __init__(self, problem: Problem, until: float) -> None:
        self.problem, self.until = problem, until
        self.weights, self.scale = one_objective(problem.objectives)
        groups = _groups(problem)
        prices = _prices(problem, self.weights, groups)
        self.beyond = [_beyond(problem, prices, self.weights, option) for option in range(problem.size)]
        self.groups = sorted(groups, key=lambda group: -abs(max(self.beyond[option] for option in group)))
        best = [max(0, *(self.beyond[option] for option in group)) for group in self.groups]
        self.rest = [*accumulate(reversed(best), initial=_cost(prices, problem.limits))][::-1]
        """What everything from a group on can bring at most, with the prices of the limits on top."""
        self.rivals = [0] * problem.size
        for group in problem.at_most_one:
            for option in group:
                self.rivals[option] |= _bits(group) & ~(1 << option)
        self.needs = [(1 << option, _bits(others)) for option, others in problem.needs]
        self.wanted = [_bits(group) for group in problem.at_least_one]
        self.best: int | None = None
        self.taken: tuple[int, ...] | None = None
        self.branches, self.late = 0, False

    def found(self) -> Found:
        """The best leaf of all."""
        self._branch(0, 0, 0, (1 << self.problem.size) - 1, self.problem.limits)
        ceiling = (2 * self.rest[0] + self.scale) // (2 * self.scale)
        if self.taken is None:
            return Found(Status.TIME_LIMIT, None, ceiling) if self.late else Found(Status.INFEASIBLE, None, 0)
        value = worth(self.problem.objectives[0], self.taken)
        if self.late:
            return Found(Status.TIME_LIMIT, self.taken, max(value, ceiling))
        return Found(Status.OPTIMAL, self.taken, value, True)

    def _branch(self, at: int, brought: int, taken: int, open_: int, left: Sequence[int]) -> None:
        """Everything below one branch: groups before `at` are decided; `taken` and `open_` are bits of options."""
        self.branches += 1
        self.late = self.late or (not self.branches & _LOOK and monotonic() > self.until)
        if self.late or (self.best is not None and brought + self.rest[at] <= self.best):
            return
        if not self._can_keep(taken, taken | open_):
            return
        if at == len(self.groups):
            self._leaf(taken)
            return
        group = self.groups[at]
        closed = open_ & ~_bits(group)
        for option in sorted(group, key=lambda option: -self.beyond[option]):
            if self.beyond[option] > 0:
                self._take(option, at, brought, taken, closed, left)
        self._branch(at + 1, brought, taken, closed, left)
        for option in group:
            if self.beyond[option] <= 0:
                self._take(option, at, brought, taken, closed, left)

    def _take(self, option: int, at: int, brought: int, taken: int, open_: int, left: Sequence[int]) -> None:
        if self.rivals[option] & taken:
            return
        after = [limit - use[option] for limit, use in zip(left, self.problem.uses, strict=True)]
        if all(limit >= 0 for limit in after):
            self._branch(at + 1, brought + self.beyond[option], taken | 1 << option, open_, after)

    def _can_keep(self, taken: int, possible: int) -> bool:
        needed = all(others & possible for option, others in self.needs if option & taken)
        return needed and all(group & possible for group in self.wanted)

    def _leaf(self, taken: int) -> None:
        options = tuple(option for option in range(self.problem.size) if taken >> option & 1)
        weight = worth(self.weights, options)
        if (self.best is None or weight > self.best) and keeps(self.problem, options):
            self.best, self.taken = weight, options


def one_objective(objectives: Sequence[Sequence[int]]) -> tuple[list[int], int]:
    """The objectives as one, and how much the first counts in it: more than all that the others can come to.

    >>> one_objective([(3, 2), (-1, 0)])
    ([8, 6], 3)
    """
    weights, scale = [0] * len(objectives[0]), 1
    for objective in reversed(objectives):
        weights = [weight + value * scale for weight, value in zip(weights, objective, strict=True)]
        first, scale = scale, scale * (2 * sum(map(abs, objective)) + 1)
    return weights, first


def _groups(problem: Problem) -> Groups:
    """Every option in one group of which at most one is taken."""
    groups: list[tuple[int, ...]] = []
    seen: set[int] = set()
    for group in problem.at_most_one:
        if seen.isdisjoint(group):
            groups.append(group)
            seen.update(group)
    return (*groups, *((option,) for option in range(problem.size) if option not in seen))


def _prices(problem: Problem, weights: Sequence[int], groups: Groups) -> list[int]:
    """A price for each unit of each limit: subgradient steps on what the relaxed problem comes to."""
    prices = [0.0] * len(problem.limits)
    best, chosen = float("inf"), list(prices)
    for step in range(_STEPS):
        total, slack = 0.0, [float(limit) for limit in problem.limits]
        for group in groups:
            brings, option = max((weights[o] - _cost(prices, _column(problem, o)), o) for o in group)
            if brings > 0:
                total += brings
                slack = [left - use for left, use in zip(slack, _column(problem, option), strict=True)]
        total += _cost(prices, problem.limits)
        if total < best:
            best, chosen = total, list(prices)
        length = sum(left * left for left in slack)
        if not length:
            break
        pace = total * 0.97**step / length
        prices = [max(0.0, price - pace * left) for price, left in zip(prices, slack, strict=True)]
    return [int(price) for price in chosen]


def _column(problem: Problem, option: int) -> list[int]:
    return [use[option] for use in problem.uses]


def _beyond(problem: Problem, prices: Sequence[int], weights: Sequence[int], option: int) -> int:
    """What an option brings beyond the prices of what it uses."""
    return weights[option] - _cost(prices, _column(problem, option))


def _cost(prices: Sequence[Price], amounts: Sequence[int]) -> Price:
    return sum(price * amount for price, amount in zip(prices, amounts, strict=True))


def _bits(options: Iterable[int]) -> int:
    bits = 0
    for option in options:
        bits |= 1 << option
    return bits
