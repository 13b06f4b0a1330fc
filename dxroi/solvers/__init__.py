"""What finds the best set: HiGHS where it is installed, else an exact search of our own for small questions.

Both take the same whole numbers and give the same set. Neither is believed: the engine holds what comes back against
the budget again (`engine/portfolio/rules.py`). Nothing here writes to standard output.
"""

from __future__ import annotations

from time import monotonic
from typing import Protocol

from dxroi.models.portfolio import Found, Problem
from dxroi.solvers import own

EXTRA = "solver"
"""The extra of the package that brings HiGHS."""


class Solver(Protocol):
    """One way of solving a problem exactly."""

    NAME: str

    @property
    def version(self) -> str | None:
        """Of the library behind it; none for our own."""

    def solve(self, problem: Problem, seconds: float) -> Found:
        """The best set, or the best that so many seconds suffice for."""


def solver_for(candidates: int) -> Solver | None:
    """HiGHS; without it the own search for up to 25 proposals that can be chosen; none for more."""
    from dxroi.solvers.highs import installed

    return installed() or (own.OwnSearch() if candidates <= own.MOST else None)


class Clock:
    """A solver with its time: so many seconds for the answer, and as many again for what is asked beside it."""

    def __init__(self, solver: Solver, seconds: float) -> None:
        self.solver, self.seconds = solver, seconds
        self._until: float | None = None

    def best(self, problem: Problem) -> Found:
        """The answer to the question itself."""
        return self.solver.solve(problem, self.seconds)

    def aside(self, problem: Problem, shares: int) -> Found:
        """The answer to a further question; `shares` says how many are still to be asked, this one among them."""
        if self._until is None:
            self._until = monotonic() + self.seconds
        return self.solver.solve(problem, max(self._until - monotonic(), 0) / shares)
