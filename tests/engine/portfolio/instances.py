"""Small questions drawn at random, and every one of their sets looked at: what a solver is held against.

Nothing of `dxroi.engine.portfolio` is used to find the best set here, so that a fault there cannot hide.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from random import Random

from dxroi.models.budget import Budget
from dxroi.models.portfolio import Candidate, Chosen, Question, Start
from dxroi.models.proposal import Proposal
from dxroi.models.words import Verdict

YEARS = (2027, 2028, 2029)
Plan = Mapping[str, Start | None]


def candidate(id_: str, *starts: Start, ratio: float | None = 1.0) -> Candidate:
    """A proposal of which nothing matters but what it is worth and what it takes."""
    return Candidate(Proposal(id_, "課", id_, starts[0].year), Verdict.JUSTIFIED, ratio, starts)


def start(value: float, *money: int, year: int = 2027, delay: int = 0, hours: tuple[int, ...] = ()) -> Start:
    """One start: yen of each year from its first one on, hours likewise, in hundredths."""
    return Start(
        delay,
        year + delay,
        value,
        {year + delay + t: yen for t, yen in enumerate(money)},
        {year + delay + t: each for t, each in enumerate(hours)},
    )


def drawn(seed: int) -> Question:
    """A question of 3 to 10 proposals; some with starts to choose from, twins that tie, rules that clash."""
    random = Random(seed)  # noqa: S311 - repeatable, no secret
    window = random.choice((1, 1, 2, 3))
    count = random.randint(3, {1: 10, 2: 7, 3: 5}[window])
    ids = [f"p{number:02}" for number in range(count)]
    candidates = tuple(_candidate(random, id_, window) for id_ in ids)
    budget = Budget(
        {year: _limit(random, candidates, year) for year in random.sample(YEARS, random.randint(1, 3))},
        staff_hours={2027: random.randint(0, 20)} if random.random() < 0.4 else {},
        must=tuple(random.sample(ids, random.choice((0, 0, 0, 1, 2)))),
        needs=tuple((a, b) for a, b in (random.sample(ids, 2) for _ in range(random.choice((0, 0, 1, 2, 3))))),
        excludes=tuple(tuple(random.sample(ids, random.choice((2, 2, 3)))) for _ in range(random.choice((0, 0, 1, 2)))),
    )
    return Question(candidates, budget)


def _candidate(random: Random, id_: str, window: int) -> Candidate:
    """Few different numbers, so that sets of equal worth and of equal money come up."""
    value, first = random.choice((-300, 0, 100, 200, 200, 300, 500, 800)), random.choice((2027, 2027, 2028))
    money = [random.choice((0, 100, 100, 200, 300)) for _ in range(3)]
    hours = (random.choice((0, 0, 500, 750)),)
    starts = [start(value * 0.9**delay, *money, year=first, delay=delay, hours=hours) for delay in range(window)]
    return candidate(id_, *starts, ratio=value / (sum(money) or 1))


def _limit(random: Random, candidates: tuple[Candidate, ...], year: int) -> int:
    demand = sum(each.starts[0].money.get(year, 0) for each in candidates)
    return int(demand * random.choice((0.2, 0.4, 0.6, 1.0)))


def plans(question: Question) -> Iterator[Plan]:
    """Every way of taking or leaving the proposals."""
    ids = [each.id for each in question.candidates]
    for starts in product(*((None, *each.starts) for each in question.candidates)):
        yield dict(zip(ids, starts, strict=True))


def allowed(plan: Plan, budget: Budget) -> bool:
    """Whether a plan keeps the budget, said once more and otherwise than the engine says it."""
    taken = {id_: each for id_, each in plan.items() if each}
    for year, cap in budget.caps.items():
        if sum(each.money.get(year, 0) for each in taken.values()) > cap:
            return False
    for year, limit in budget.staff_hours.items():
        if sum(each.hours.get(year, 0) for each in taken.values()) > limit * 100:
            return False
    for needing, needed in budget.needs:
        if needing in taken:
            if needed not in taken:
                return False
            if not _in_time(taken[needing], taken[needed]):
                return False
    return set(budget.must) <= taken.keys() and all(len(taken.keys() & set(group)) < 2 for group in budget.excludes)


def _in_time(needing: Start, needed: Start) -> bool:
    """Not put off further than the one that needs it, unless it still starts no later."""
    return needed.delay <= needing.delay or needed.year <= needing.year


def key(plan: Plan) -> tuple[object, ...]:
    """Rises with what is preferred: worth, less money, the first ids, each as early as can be."""
    taken = [each for each in plan.values() if each]
    worth = round(sum(each.value for each in taken), 6)
    order = tuple(-start.delay if start else -99 for _, start in sorted(plan.items()))
    return worth, -sum(sum(each.money.values()) for each in taken), order


def sound(question: Question) -> list[Plan]:
    """Every plan that is allowed. What is worth nothing and nobody needs is left alone."""
    needed = {needed for _, needed in question.budget.needs}.union(question.budget.must)
    idle = {each.id for each in question.candidates if each.starts[0].value <= 0} - needed
    return [plan for plan in plans(question) if not any(plan[id_] for id_ in idle) and allowed(plan, question.budget)]


def first(allowed: Iterable[Plan]) -> Plan | None:
    """The one that is preferred to all others; none where there is none."""
    return max(allowed, key=key, default=None)


def best(question: Question) -> Plan | None:
    """The first of all plans of a question."""
    return first(sound(question))


def as_plan(question: Question, chosen: tuple[Chosen, ...]) -> Plan:
    """The engine's answer in the same form."""
    taken = {each.candidate.id: each.start for each in chosen}
    return {each.id: taken.get(each.id) for each in question.candidates}
