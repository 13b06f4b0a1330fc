"""What every solver's answer is held against, in whole numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from dxroi.models.portfolio import Found, Problem, Status


def worth(objective: Sequence[int], taken: Iterable[int]) -> int:
    """What a set is worth.

    >>> worth([8, 11, 6, 4], [1, 2, 3])
    21
    """
    return sum(objective[option] for option in taken)


def keeps(problem: Problem, taken: Collection[int]) -> bool:
    """Whether a set of options breaks nothing.

    >>> keeps(Problem(((8, 11, 6, 4),), ((5, 7, 4, 3),), (14,)), {1, 2, 3})
    True
    >>> keeps(Problem(((8, 11, 6, 4),), ((5, 7, 4, 3),), (14,)), {0, 1, 2})
    False
    """
    sets = set(taken)
    return (
        all(worth(use, sets) <= limit for use, limit in zip(problem.uses, problem.limits, strict=True))
        and all(len(sets.intersection(group)) <= 1 for group in problem.at_most_one)
        and all(sets.intersection(group) for group in problem.at_least_one)
        and all(option not in sets or sets.intersection(others) for option, others in problem.needs)
        and all(2 * len(sets & cut.inside) - len(sets) <= cut.most for cut in problem.cuts)
    )


def trivial(problem: Problem) -> Found | None:
    """The answer where there is nothing to search: no option at all, or a group that cannot be satisfied."""
    if not all(problem.at_least_one):
        return Found(Status.INFEASIBLE, None, 0)
    if problem.size:
        return None
    kept = keeps(problem, ())
    return Found(Status.OPTIMAL, (), 0, True) if kept else Found(Status.INFEASIBLE, None, 0)
