"""The set chosen is the best of all, and what is said beside it is so: every set of small questions is looked at."""

from __future__ import annotations

from functools import cache

import pytest

from dxroi.engine.portfolio.choosing import MILLION, MismatchError, choose, worth
from dxroi.engine.portfolio.clash import _budget
from dxroi.engine.portfolio.rules import broken
from dxroi.models.budget import Budget
from dxroi.models.portfolio import (
    Bar,
    Chosen,
    Found,
    Kind,
    Portfolio,
    Problem,
    Question,
    Refusal,
    Rule,
    Status,
)
from dxroi.models.words import Obligation
from dxroi.solvers import Clock, Solver
from dxroi.solvers.highs import installed
from dxroi.solvers.own import OwnSearch

from .instances import Plan, allowed, as_plan, best, candidate, drawn, first, plans, sound, start

SEEDS = range(200)


def clock(name: str) -> Clock:
    solver: Solver | None = installed() if name == "HiGHS" else OwnSearch()
    assert solver is not None
    return Clock(solver, 60)


@cache
def sound_plans(seed: int) -> list[Plan]:
    return sound(drawn(seed))


@cache
def answered(seed: int, name: str = "dxroi") -> Portfolio:
    return choose(drawn(seed), clock(name))


@pytest.mark.parametrize("seed", SEEDS)
class TestBruteForce:
    """200 random questions with needs, excludes, must, caps, own hours and starts to choose from."""

    @pytest.mark.parametrize("name", ["HiGHS", "dxroi"])
    def test_the_same_optimum(self, seed: int, name: str) -> None:
        question, answer, plan = drawn(seed), answered(seed, name), first(sound_plans(seed))
        if plan is None:
            assert answer.status is Status.INFEASIBLE
            assert (answer.objective, answer.bound, answer.gap, answer.chosen) == (None, None, None, ())
            return
        assert answer.status is Status.OPTIMAL
        assert answer.settled
        assert as_plan(question, answer.chosen) == plan
        assert answer.objective == pytest.approx(sum(each.value for each in plan.values() if each))
        assert (answer.bound, answer.gap) == (answer.objective, 0)

    def test_rules_that_clash(self, seed: int) -> None:
        """They cannot all be kept, and without any one of them the others can."""
        question, lists = drawn(seed), answered(seed).clashes
        assert bool(lists) == (not sound_plans(seed))
        for rules in lists:
            assert best(question._replace(budget=_budget(question.budget, rules))) is None
            for rule in rules:
                fewer = [each for each in rules if each != rule]
                assert best(question._replace(budget=_budget(question.budget, fewer))) is not None

    def test_the_runner_up(self, seed: int) -> None:
        answer = answered(seed)
        ours = {each.candidate.id for each in answer.chosen}
        others = [plan for plan in sound_plans(seed) if {id_ for id_, each in plan.items() if each} != ours]
        if answer.runner_up is None:
            assert not others or answer.objective is None
            return
        assert answer.runner_up.proven
        assert answer.runner_up.value == pytest.approx(max(value(plan) for plan in others))

    def test_reasons(self, seed: int) -> None:
        """Nobody is left out without one, and a cap is exceeded by what is said."""
        question, answer = drawn(seed), answered(seed)
        if answer.objective is None:
            return
        ids = {each.candidate.id for each in answer.chosen} | {each.candidate.id for each in answer.rejected}
        assert ids == {each.id for each in question.candidates}
        assert len(answer.chosen) + len(answer.rejected) == len(question.candidates)
        assert all(each.reason is not Refusal.NOT_PROVEN for each in answer.rejected)
        assert all(each.over for each in answer.rejected if each.reason is Refusal.CAP)
        assert all(each.others for each in answer.rejected if each.reason in (Refusal.NEEDS, Refusal.EXCLUDES))

    def test_greedy_orders_are_sound_and_no_better(self, seed: int) -> None:
        answer = answered(seed)
        for other in (answer.skipping, answer.stopping):
            if other is not None:
                assert other.value <= (answer.objective or 0) + 1e-6
        if answer.skipping and answer.stopping:
            assert answer.stopping.value <= answer.skipping.value + 1e-6

    def test_a_million_more(self, seed: int) -> None:
        question, answer = drawn(seed), answered(seed)
        for each in answer.further:
            caps = {**question.budget.caps, each.year: question.budget.caps[each.year] + MILLION}
            richer = best(question._replace(budget=question.budget._replace(caps=caps)))
            assert richer is not None
            assert each.gain == pytest.approx(value(richer) - (answer.objective or 0), abs=1e-6)
        assert [each.year for each in answer.further] == (
            [] if answer.objective is None else sorted(question.budget.caps)
        )


def value(plan: Plan) -> float:
    return sum(each.value for each in plan.values() if each)


class Scripted:
    """A search that says what it is told to, whatever it is asked."""

    def __init__(self, found: Found) -> None:
        self.found = found

    def best(self, problem: Problem) -> Found:
        assert problem.size
        return self.found

    def aside(self, problem: Problem, shares: int) -> Found:
        assert problem.size
        assert shares
        return Found(Status.TIME_LIMIT, None, 0)


TWO = Question((candidate("a", start(5, 100)), candidate("b", start(4, 80))), Budget({2027: 150}))


class TestASolverThatErrs:
    """Its set is recounted in whole yen and hours before anybody sees it."""

    @pytest.mark.parametrize(
        ("budget", "rule"),
        [
            (TWO.budget, Rule(Kind.CAP, (), 2027, 30)),
            (Budget({}, staff_hours={2027: 1.5}), Rule(Kind.STAFF_HOURS, (), 2027, 50)),
            (Budget({}, excludes=(("a", "b"),)), Rule(Kind.EXCLUDES, ("a", "b"))),
            (Budget({}, needs=(("a", "c"),)), Rule(Kind.NEEDS, ("a", "c"))),
            (Budget({}, must=("c",)), Rule(Kind.MUST, ("c",))),
        ],
    )
    def test_every_rule_is_recounted(self, budget: Budget, rule: Rule) -> None:
        three = (
            candidate("a", start(5, 100, hours=(100,))),
            candidate("b", start(4, 80, hours=(100,))),
            candidate("c", start(1, 10)),
        )
        chosen = [Chosen(each, each.starts[0]) for each in three[:2]]
        assert broken(budget, chosen) == (rule,)

    def test_it_is_a_fault(self) -> None:
        with pytest.raises(MismatchError, match="cap 2027") as fault:
            choose(TWO, Scripted(Found(Status.OPTIMAL, (0, 1), 9)))
        assert fault.value.rules == (Rule(Kind.CAP, (), 2027, 30),)

    def test_so_is_no_set_where_there_is_one(self) -> None:
        with pytest.raises(MismatchError):
            choose(TWO, Scripted(Found(Status.INFEASIBLE, None, 0)))

    def test_the_published_check_agrees_with_another_one(self) -> None:
        for seed in range(40):
            question = drawn(seed)
            for plan in list(plans(question))[:200]:
                chosen = [Chosen(each, took) for each in question.candidates if (took := plan[each.id])]
                assert allowed(plan, question.budget) == (not broken(question.budget, chosen)), seed


class TestTimeUp:
    """The best so far, filled up, with what none can exceed; never called optimal."""

    def test_a_set_and_its_gap(self) -> None:
        answer = choose(TWO, Scripted(Found(Status.TIME_LIMIT, (1,), 6 * 10**9)))
        assert answer.status is Status.TIME_LIMIT
        assert (answer.objective, answer.bound) == (5, 6)
        assert answer.gap == pytest.approx(1 / 6)
        assert not answer.settled

    def test_no_set_found_is_made_up_for(self) -> None:
        answer = choose(TWO, Scripted(Found(Status.TIME_LIMIT, None, 9 * 10**9)))
        assert [each.candidate.id for each in answer.chosen] == ["a"]

    def test_what_was_not_found_is_not_made_up(self) -> None:
        answer = choose(TWO, Scripted(Found(Status.TIME_LIMIT, (0,), 9 * 10**9)))
        assert answer.runner_up is None
        assert [(each.year, each.gain) for each in answer.further] == [(2027, None)]

    def test_a_better_set_that_comes_late_is_taken(self) -> None:
        class Late(Scripted):
            def aside(self, problem: Problem, shares: int) -> Found:
                if problem.cuts:
                    return Found(Status.OPTIMAL, (2,), 7 * 10**9)
                return super().aside(problem, shares)

        three = TWO._replace(candidates=(*TWO.candidates, candidate("c", start(7, 140))))
        answer = choose(three, Late(Found(Status.TIME_LIMIT, (0,), 9 * 10**8)))
        assert answer.status is Status.TIME_LIMIT
        assert [each.candidate.id for each in answer.chosen] == ["c"]
        assert answer.runner_up is not None
        assert (answer.objective, answer.runner_up.value, answer.runner_up.added) == (7, 5, ("a",))


class TestBeside:
    """Small questions by hand."""

    def test_residue_of_adding_up_is_worth_nothing(self) -> None:
        one, none = candidate("a", start(10**7, 100)), candidate("b", start(1e-5, 1))
        answer = self.choose(Question((one, none), Budget({2027: 10**6})))
        assert [(each.candidate.id, each.reason) for each in answer.rejected] == [("b", Refusal.WORTH_NOTHING)]

    def choose(self, question: Question) -> Portfolio:
        return choose(question, clock("dxroi"))

    def test_rank_and_cut_loses(self) -> None:
        """The best B/C first takes the small one and has no room for the two that are worth more together."""
        small = candidate("small", start(50, 60), ratio=3)
        large = [candidate(f"large{n}", start(60, 50), ratio=2) for n in (1, 2)]
        answer = self.choose(Question((*large, small), Budget({2027: 100})))
        assert answer.objective == 120
        assert answer.skipping is not None
        assert (answer.skipping.value, answer.skipping.added) == (50, ("small",))

    def test_stopping_at_the_first_that_does_not_fit(self) -> None:
        three = [candidate(id_, start(worth, yen), ratio=r) for id_, worth, yen, r in
                 (("a", 9, 60, 3), ("b", 9, 50, 2), ("c", 5, 40, 1))]  # fmt: skip
        answer = self.choose(Question(tuple(three), Budget({2027: 100})))
        assert answer.skipping is not None
        assert answer.stopping is not None
        assert (answer.objective, answer.skipping.value, answer.stopping.value) == (14, 14, 9)

    def test_obligatory_ones_are_suggested_not_forced(self) -> None:
        duty = candidate("duty", start(-5, 10))
        duty = duty._replace(proposal=duty.proposal._replace(obligation=Obligation.STATUTORY))
        answer = self.choose(Question((duty,), Budget({2027: 100})))
        assert (answer.chosen, answer.suggested) == ((), ("duty",))
        answer = self.choose(Question((duty,), Budget({2027: 100}, must=("duty",))))
        assert ([each.candidate.id for each in answer.chosen], answer.suggested, answer.objective) == (["duty"], (), -5)

    @pytest.mark.parametrize(("reason", "kind"), [(Refusal.UNKNOWN, Kind.UNKNOWN), (Refusal.VERDICT, Kind.VERDICT)])
    def test_must_overrides_nothing(self, reason: Refusal, kind: Kind) -> None:
        barred = candidate("a", start(5, 10))._replace(bar=Bar(reason))
        answer = self.choose(Question((barred,), Budget({2027: 100}, must=("a",))))
        assert answer.status is Status.INFEASIBLE
        assert answer.clashes == ((Rule(Kind.MUST, ("a",)), Rule(kind, ("a",))),)
        assert [each.reason for each in answer.rejected] == [reason]

    def test_a_cap_that_what_must_be_exceeds_says_by_how_much(self) -> None:
        both = (candidate("a", start(5, 70)), candidate("b", start(5, 60)))
        answer = self.choose(Question(both, Budget({2027: 100, 2028: 5}, must=("a", "b"))))
        assert answer.clashes == ((Rule(Kind.MUST, ("a",)), Rule(Kind.MUST, ("b",)), Rule(Kind.CAP, (), 2027, 30)),)

    def test_every_clash_that_shares_no_rule_with_another(self) -> None:
        four = tuple(candidate(id_, start(5, 10)) for id_ in "abcd")
        four = (*four[:3], four[3]._replace(bar=Bar(Refusal.UNKNOWN)))
        answer = self.choose(Question(four, Budget({2027: 100}, must=tuple("abcd"), excludes=(("a", "b"), ("b", "c")))))
        musts = {id_: Rule(Kind.MUST, (id_,)) for id_ in "abcd"}
        assert answer.clashes == (
            (musts["d"], Rule(Kind.UNKNOWN, ("d",))),
            (musts["a"], musts["b"], Rule(Kind.EXCLUDES, ("a", "b"))),
        )

    def test_a_proposal_that_cannot_be_read(self) -> None:
        one = (candidate("a", start(5, 70)),)
        needing = self.choose(Question(one, Budget({2027: 100}, needs=(("a", "b"),)), ("b",)))
        assert [(each.reason, each.others) for each in needing.rejected] == [(Refusal.NEEDS, ("b",))]
        must = self.choose(Question(one, Budget({2027: 100}, must=("b",)), ("b",)))
        assert must.clashes == ((Rule(Kind.MUST, ("b",)), Rule(Kind.UNREADABLE, ("b",))),)

    def test_a_needed_one_is_not_put_off_behind_the_one_that_needs_it(self) -> None:
        base = candidate("base", *(start(3 - delay, 100, delay=delay) for delay in range(3)))
        needing = candidate("needing", start(50, 10))
        question = Question((base, needing), Budget({2027: 20}, needs=(("needing", "base"),)))
        answer = self.choose(question)
        assert [(each.candidate.id, each.start.year) for each in answer.chosen] == [("base", 2028)]
        assert [(each.reason, each.others) for each in answer.rejected] == [(Refusal.NEEDS, ("base",))]

    def test_nothing_to_choose_from(self) -> None:
        answer = self.choose(Question((), Budget({2027: 100})))
        assert (answer.status, answer.objective, answer.chosen, answer.rejected) == (Status.OPTIMAL, 0, (), ())
        assert answer.runner_up is None

    def test_a_later_start_fits_more(self) -> None:
        twins = [candidate(id_, start(10, 100), start(9, 100, delay=1)) for id_ in ("a", "b")]
        answer = self.choose(Question(tuple(twins), Budget({2027: 100, 2028: 100})))
        assert [(each.candidate.id, each.start.year) for each in answer.chosen] == [("a", 2027), ("b", 2028)]
        assert worth(answer.chosen) == 19
