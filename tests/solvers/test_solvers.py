"""Both solvers give the same proven set, in whole numbers, in silence, and say so when the time was up."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from random import Random
from typing import Any, ClassVar

import pytest

from dxroi.models.portfolio import Cut, Found, Problem, Status
from dxroi.solvers import Clock, Solver, exact, highs, own, solver_for
from dxroi.solvers.highs import Highs, installed, silenced
from dxroi.solvers.own import OwnSearch

CASES = {
    case["id"]: case
    for case in json.loads((Path(__file__).parents[1] / "data" / "reference_cases.json").read_text("utf-8"))["cases"]
    if case["area"] == "portfolio"
}


def both() -> dict[str, Solver]:
    library = installed()
    assert library is not None, "highspy is in the extra `dev`"
    return {"HiGHS": library, "dxroi": OwnSearch()}


SOLVERS = both()


@pytest.fixture(params=SOLVERS)
def solver(request: pytest.FixtureRequest) -> Solver:
    return SOLVERS[str(request.param)]


def problem_of(case: dict[str, Any]) -> Problem:
    """A published knapsack; values with a decimal become whole by a factor of ten."""
    inputs = case["inputs"]
    whole = tuple(round(10 * value) for value in inputs["values"])
    return Problem((whole,), tuple(map(tuple, inputs["costs_by_period"])), tuple(inputs["caps"]))


class TestPublishedCases:
    """Every knapsack of the reference cases: multidimensional (Petersen 1967, Lorie and Savage 1955) and plain."""

    @pytest.mark.parametrize("id_", CASES)
    def test_case(self, solver: Solver, id_: str) -> None:
        case, problem = CASES[id_], problem_of(CASES[id_])
        found = solver.solve(problem, 60)
        assert found.status is Status.OPTIMAL
        assert found.taken is not None
        assert exact.keeps(problem, found.taken)
        value = exact.worth(case["inputs"]["values"], found.taken)
        assert value == pytest.approx(case["expected"]["value"], abs=case["abs_tolerance"])
        assert found.bound == exact.worth(problem.objectives[0], found.taken)

    @pytest.mark.parametrize("id_", [id_ for id_, case in CASES.items() if "selected" in case["expected"]])
    def test_the_published_set(self, solver: Solver, id_: str) -> None:
        found = solver.solve(problem_of(CASES[id_]), 60)
        assert [option + 1 for option in found.taken or ()] == CASES[id_]["expected"]["selected"]

    def test_there_are_nine(self) -> None:
        assert len(CASES) == 9


class TestRules:
    """What may not go together, what must, what needs what, and what is not wanted again."""

    FREE = Problem(((5, 4, 3),))

    def taken(self, solver: Solver, problem: Problem) -> tuple[int, ...] | None:
        return solver.solve(problem, 60).taken

    def test_at_most_one(self, solver: Solver) -> None:
        assert self.taken(solver, self.FREE._replace(at_most_one=((0, 1),))) == (0, 2)

    def test_at_least_one(self, solver: Solver) -> None:
        worthless = Problem(((-5, -4, 3),), at_least_one=((0, 1),))
        assert self.taken(solver, worthless) == (1, 2)

    def test_needs(self, solver: Solver) -> None:
        assert self.taken(solver, Problem(((5, -4, 3),), needs=((0, (1,)),))) == (0, 1, 2)
        assert self.taken(solver, Problem(((5, -6, 3),), needs=((0, (1,)),))) == (2,)
        assert self.taken(solver, Problem(((5, 4, 3),), needs=((0, ()),))) == (1, 2)

    def test_needs_in_a_circle(self, solver: Solver) -> None:
        assert self.taken(solver, Problem(((5, -4, 3),), needs=((0, (1,)), (1, (0,))))) == (0, 1, 2)

    def test_a_cut(self, solver: Solver) -> None:
        assert self.taken(solver, self.FREE._replace(cuts=(Cut(frozenset({0, 1, 2}), 2),))) == (0, 1)

    def test_no_set_at_all(self, solver: Solver) -> None:
        assert solver.solve(self.FREE._replace(at_least_one=((),)), 60).status is Status.INFEASIBLE
        impossible = Problem(((1, 1),), ((2, 2),), (1,), at_least_one=((0, 1),))
        assert solver.solve(impossible, 60).status is Status.INFEASIBLE

    def test_nothing_to_choose_from(self, solver: Solver) -> None:
        assert solver.solve(Problem(((),)), 60) == Found(Status.OPTIMAL, (), 0, True)

    def test_nothing_is_worth_it(self, solver: Solver) -> None:
        found = solver.solve(Problem(((-1, -2),)), 60)
        assert (found.status, found.taken, found.bound) == (Status.OPTIMAL, (), 0)


class TestTies:
    """Among sets of equal worth the first by the further objectives, and it is said when that was not examined."""

    def test_less_money_then_the_first(self, solver: Solver) -> None:
        money = Problem(((2, 2, 2), (-3, -1, -1), (4, 2, 1)), ((1, 1, 1),), (1,))
        assert solver.solve(money, 60) == Found(Status.OPTIMAL, (1,), 2, True)

    def test_many_twins(self, solver: Solver) -> None:
        count = 12
        order = tuple(2 ** (count - 1 - option) for option in range(count))
        twins = Problem(((7,) * count, (-5,) * count, order), ((5,) * count,), (30,))
        assert solver.solve(twins, 60) == Found(Status.OPTIMAL, tuple(range(6)), 42, True)

    def test_several_chunks_of_ids(self, solver: Solver) -> None:
        objectives = ((1, 1, 1, 1), (-1, -1, -1, -1), (2, 1, 0, 0), (0, 0, 2, 1))
        assert solver.solve(Problem(objectives, ((1, 1, 1, 1),), (3,)), 60).taken == (0, 1, 2)


class TestWholeNumbers:
    """No tolerance of a solver hides a yen, however large the amounts."""

    @pytest.mark.parametrize("size", [10**6, 10**9, 10**11])
    def test_a_yen_over_the_cap(self, solver: Solver, size: int) -> None:
        random = Random(size)  # noqa: S311 - repeatable, no secret
        uses = tuple(size + random.randrange(size) for _ in range(12))
        cap = sum(uses[:6])
        problem = Problem(((1,) * 12,), (uses,), (cap,))
        six = Problem(((1,) * 6 + (0,) * 6,), (uses,), (cap,))
        assert solver.solve(six, 60).taken == (0, 1, 2, 3, 4, 5)
        assert len(solver.solve(six._replace(limits=(cap - 1,)), 60).taken or ()) == 5
        found = solver.solve(problem, 60)
        assert exact.keeps(problem, found.taken or ())

    def test_a_unit_of_worth_decides(self, solver: Solver) -> None:
        values = (9_999_999_998, 9_999_999_999, 1)
        assert solver.solve(Problem((values,), ((1, 1, 0),), (1,)), 60).taken == (1, 2)

    def test_a_set_that_breaks_a_limit_is_cut_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """As if HiGHS let one more through than it may: the search goes on until the set is sound."""
        problem = Problem(((3, 2),), ((1, 1),), (1,))
        asked: list[Problem] = []

        def lenient(_: Highs, problem: Problem, *__: Any) -> Found:
            asked.append(problem)
            return Found(Status.OPTIMAL, (0, 1) if not problem.cuts else (0,), 5)

        monkeypatch.setattr(Highs, "_run", lenient)
        assert SOLVERS["HiGHS"].solve(problem, 60).taken == (0,)
        assert asked[1].cuts == (Cut(frozenset({0, 1}), 1),)


def hard(count: int) -> Problem:
    random = Random(count)  # noqa: S311 - repeatable, no secret
    uses = tuple(tuple(random.randint(100, 9000) for _ in range(count)) for _ in range(5))
    values = tuple(int(sum(use[n] for use in uses) * random.uniform(0.4, 0.6)) for n in range(count))
    return Problem((values,), uses, tuple(int(sum(use) * 0.3) for use in uses))


class TestTime:
    """When the time is up, the best so far with a bound that no set exceeds."""

    @pytest.mark.parametrize("seconds", [0, 1])
    @pytest.mark.parametrize("name", SOLVERS)
    def test_it_is_said(self, name: str, seconds: float) -> None:
        problem = hard(300)
        found = SOLVERS[name].solve(problem, seconds)
        assert found.status is Status.TIME_LIMIT
        assert not found.settled
        reached = exact.worth(problem.objectives[0], found.taken or ())
        assert 0 <= reached < found.bound <= sum(problem.objectives[0])
        assert exact.keeps(problem, found.taken or ())

    def test_further_questions_share_what_is_left(self) -> None:
        class Noting:
            NAME, version = "noting", None
            asked: ClassVar[list[float]] = []

            def solve(self, problem: Problem, seconds: float) -> Found:
                assert problem is TestRules.FREE
                self.asked.append(seconds)
                return Found(Status.TIME_LIMIT, None, 0)

        clock = Clock(Noting(), 60)
        clock.best(TestRules.FREE)
        for shares in (3, 2, 1):
            clock.aside(TestRules.FREE, shares)
        assert Noting.asked == pytest.approx([60, 20, 30, 60], abs=1)

    def test_control_c_stops_the_library(self) -> None:
        class Model:
            HandleUserInterrupt = False
            cancelled = False

            def startSolve(self) -> None:  # noqa: N802 - as the library calls it
                assert self.HandleUserInterrupt

            def wait(self, _: float) -> tuple[bool, None]:
                if not self.cancelled:
                    raise KeyboardInterrupt
                return True, None

            def cancelSolve(self) -> None:  # noqa: N802
                self.cancelled = True

        model = Model()
        with pytest.raises(KeyboardInterrupt):
            highs._watched(model)
        assert model.cancelled


class TestSilence:
    """Nothing of a library below Python reaches standard output."""

    def test_what_is_written_to_the_descriptor_goes_nowhere(self, capfd: pytest.CaptureFixture[str]) -> None:
        os.write(1, b"before ")
        with silenced():
            os.write(1, b"noise")
        os.write(1, b"after")
        assert capfd.readouterr().out == "before after"

    def test_it_ends_after_a_fault(self, capfd: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(RuntimeError), silenced():
            raise RuntimeError
        os.write(1, b"heard")
        assert capfd.readouterr().out == "heard"

    def test_no_standard_output_is_no_fault(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def gone(_: int) -> int:
            raise OSError

        monkeypatch.setattr(os, "dup", gone)
        with silenced():
            pass

    def test_the_solver_is_silent(self, capfd: pytest.CaptureFixture[str]) -> None:
        SOLVERS["HiGHS"].solve(hard(40), 60)
        assert capfd.readouterr() == ("", "")


class TestChoiceOfSolver:
    """HiGHS where it is installed; without it our own up to 25 proposals, and none for more."""

    def test_installed(self) -> None:
        solver = solver_for(3)
        assert isinstance(solver, Highs)
        assert solver.version.count(".") == 2

    @pytest.mark.parametrize(("count", "name"), [(0, "dxroi"), (own.MOST, "dxroi"), (own.MOST + 1, None)])
    def test_not_installed(self, monkeypatch: pytest.MonkeyPatch, count: int, name: str | None) -> None:
        monkeypatch.setitem(sys.modules, "highspy", None)
        installed.cache_clear()
        try:
            solver = solver_for(count)
        finally:
            installed.cache_clear()
        assert (solver and solver.NAME) == name

    def test_one_thread_no_gap(self) -> None:
        assert {name: highs.OPTIONS[name] for name in ("threads", "mip_rel_gap", "mip_abs_gap", "random_seed")} == {
            "threads": 1,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": 0.0,
            "random_seed": 0,
        }

    def test_every_option_is_known_to_the_library(self) -> None:
        import highspy

        model: Any = highspy.Highs()  # type: ignore[no-untyped-call]
        for name, value in highs.OPTIONS.items():
            assert model.setOptionValue(name, value) == highspy.HighsStatus.kOk, name
            assert model.getOptionValue(name)[1] == value
