"""HiGHS (https://highs.dev) through `highspy`, the extra `dxroi[solver]`: proven optima for hundreds of proposals.

HiGHS calculates in floating point, so what it is given leaves no room for that to matter. Every limit is divided by
what its numbers have in common, and half a unit is put on top of it: a set that keeps the limit then lies half a unit
inside, one that breaks it by a single yen half a unit outside, and the tolerance is a billionth. Every set that comes
back is held against the problem in whole numbers; one that breaks something is cut off and the search goes on. The gap
is 0, relative and absolute. One thread and a fixed seed: the same search on every machine.

Bad: `import highspy` beside OR-tools in one process. Their libraries clash (google/or-tools#5246); dxroi never imports
OR-tools.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from math import floor, gcd, inf, isfinite
from time import monotonic
from typing import Any, NamedTuple

from dxroi.models.portfolio import Cut, Found, Problem, Status
from dxroi.solvers.exact import keeps, trivial, worth

NAME = "HiGHS"
OPTIONS: Mapping[str, bool | int | float] = {
    "output_flag": False,
    "log_to_console": False,
    "threads": 1,
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_feasibility_tolerance": 1e-9,
    "primal_feasibility_tolerance": 1e-9,
}
_PATIENCE = 0.05
"""Seconds between two looks at whether the user has had enough."""


class Held(NamedTuple):
    """An objective that must not fall below what it has reached."""

    objective: Sequence[int]
    least: int


class Row(NamedTuple):
    """low <= sum of coefficient x option <= high."""

    low: float
    high: float
    entries: Mapping[int, int]


@cache
def installed() -> Highs | None:
    """The solver, where highspy is there and can be imported."""
    try:
        with silenced():
            import highspy
    except ImportError:
        return None
    return Highs(highspy)


class Highs:
    """One installation of HiGHS."""

    NAME = NAME

    def __init__(self, library: Any) -> None:
        self._library = library

    @property
    def version(self) -> str:
        """Of the library."""
        return str(self._library.Highs().version())

    def solve(self, problem: Problem, seconds: float) -> Found:
        """The best set; among sets of equal worth the first by the further objectives, as far as the time suffices."""
        known = trivial(problem)
        if known is not None:
            return known
        until = monotonic() + seconds
        found = self._best(problem, problem.objectives[0], (), until)
        if found.status is not Status.OPTIMAL or found.taken is None:
            return found
        return self._settled(problem, found, until)

    def _settled(self, problem: Problem, found: Found, until: float) -> Found:
        """The first of all sets of equal worth.

        Each further objective asks for another set that is no worse by those before it. If there is none, or a worse
        one, the set found stands alone; a better one takes its place.
        """
        held: list[Held] = []
        taken = found.taken or ()
        for reached, objective in zip(problem.objectives, problem.objectives[1:], strict=False):
            held.append(Held(reached, worth(reached, taken)))
            others = problem._replace(cuts=(*problem.cuts, Cut(frozenset(taken), len(taken) - 1)))
            other = self._best(others, objective, held, until)
            if other.status is Status.TIME_LIMIT:
                return found._replace(taken=taken)
            if other.taken is None or worth(objective, other.taken) < worth(objective, taken):
                break
            if worth(objective, other.taken) > worth(objective, taken):
                taken = other.taken
        return found._replace(taken=taken, settled=True)

    def _best(self, problem: Problem, objective: Sequence[int], held: Sequence[Held], until: float) -> Found:
        """The best set by one objective; what breaks a rule in whole numbers is cut off and does not come again."""
        while True:
            seconds = until - monotonic()
            if seconds <= 0:
                return Found(Status.TIME_LIMIT, None, _ceiling(objective))
            found = self._run(problem, objective, held, seconds)
            if found.taken is None or _holds(problem, held, found.taken):
                return found
            cut = Cut(frozenset(found.taken), len(found.taken) - 1)
            problem = problem._replace(cuts=(*problem.cuts, cut))

    def _run(self, problem: Problem, objective: Sequence[int], held: Sequence[Held], seconds: float) -> Found:
        """One run, as the solver sees it."""
        with silenced():
            model = self._model(problem, objective, held)
            model.setOptionValue("time_limit", float(seconds))
            _watched(model)
            status, info = model.getModelStatus(), model.getInfo()
            values = list(model.getSolution().col_value)
        statuses = self._library.HighsModelStatus
        if status in (statuses.kInfeasible, statuses.kUnboundedOrInfeasible):
            return Found(Status.INFEASIBLE, None, 0)
        bound = -info.mip_dual_bound
        ceiling = min(_ceiling(objective), floor(bound + 0.5)) if isfinite(bound) else _ceiling(objective)
        if not isfinite(info.objective_function_value):
            return Found(Status.TIME_LIMIT, None, ceiling)
        taken = tuple(option for option, value in enumerate(values) if value > 0.5)
        reached = worth(objective, taken)
        proven = status == statuses.kOptimal and ceiling <= reached
        return Found(Status.OPTIMAL if proven else Status.TIME_LIMIT, taken, max(reached, ceiling))

    def _model(self, problem: Problem, objective: Sequence[int], held: Sequence[Held]) -> Any:
        library, rows = self._library, tuple(_rows(problem, held))
        program = library.HighsLp()
        program.num_col_, program.num_row_ = problem.size, len(rows)
        program.col_cost_ = [-float(value) for value in objective]
        program.col_lower_, program.col_upper_ = [0.0] * problem.size, [1.0] * problem.size
        program.integrality_ = [library.HighsVarType.kInteger] * problem.size
        program.row_lower_, program.row_upper_ = [row.low for row in rows], [row.high for row in rows]
        program.a_matrix_.format_ = library.MatrixFormat.kRowwise
        starts = [0]
        for row in rows:
            starts.append(starts[-1] + len(row.entries))
        program.a_matrix_.start_ = starts
        program.a_matrix_.index_ = [option for row in rows for option in row.entries]
        program.a_matrix_.value_ = [float(number) for row in rows for number in row.entries.values()]
        model = library.Highs()
        for name, value in OPTIONS.items():
            model.setOptionValue(name, value)
        model.passModel(program)
        return model


def _rows(problem: Problem, held: Sequence[Held]) -> Iterator[Row]:
    for use, limit in zip(problem.uses, problem.limits, strict=True):
        common = gcd(*use) or 1
        yield Row(-inf, limit // common + 0.5, _entries(use, common))
    for objective, least in held:
        common = gcd(*objective) or 1
        yield Row(-(-least // common) - 0.5, inf, _entries(objective, common))
    for group in problem.at_most_one:
        yield Row(-inf, 1, dict.fromkeys(group, 1))
    for group in problem.at_least_one:
        yield Row(1, inf, dict.fromkeys(group, 1))
    for option, others in problem.needs:
        yield Row(-inf, 0, {**dict.fromkeys(others, -1), option: 1})
    for cut in problem.cuts:
        yield Row(-inf, cut.most, {option: 1 if option in cut.inside else -1 for option in range(problem.size)})


def _entries(numbers: Sequence[int], common: int) -> Mapping[int, int]:
    return {option: number // common for option, number in enumerate(numbers) if number}


def _ceiling(objective: Sequence[int]) -> int:
    """What no set can exceed, whatever the rules."""
    return sum(max(value, 0) for value in objective)


def _holds(problem: Problem, held: Sequence[Held], taken: Sequence[int]) -> bool:
    return keeps(problem, taken) and all(worth(each.objective, taken) >= each.least for each in held)


def _watched(model: Any) -> None:
    """Run in a thread of its own, so that Ctrl-C is heard while the library works."""
    model.HandleUserInterrupt = True
    model.startSolve()
    try:
        while not model.wait(_PATIENCE)[0]:
            pass
    except KeyboardInterrupt:
        model.cancelSolve()
        while not model.wait(_PATIENCE)[0]:
            pass
        raise


@contextmanager
def silenced() -> Iterator[None]:
    """Standard output leads nowhere meanwhile: libraries below Python write to the file descriptor itself."""
    with suppress(AttributeError, ValueError, OSError):
        sys.stdout.flush()
    try:
        kept = os.dup(1)
    except OSError:  # there is none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 1)
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)
