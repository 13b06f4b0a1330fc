"""How long 100,000 draws of a proposal with ten uncertain inputs take, against its net present value written by hand.

    python tests/benchmarks/sensitivity.py [rounds]

Run by name, never by the test-suite. The draws are given to both sides; what is compared is the calculation. By hand is
what somebody would write with NumPy for this one proposal: no view, no tie, no null, no other measure. Every round runs
each side in a process of its own, in turn, and the medians are compared. The two net present values must agree to 1e-9
in every draw.

Then how much memory a summary of all measures over all horizons holds at its peak, of ten times as many draws against
as many: what Python and NumPy ask for, as `tracemalloc` counts it.

Exit 1 where a ratio is above its limit, or where they do not agree.
"""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

from dxroi.engine.reading import Case
from dxroi.engine.scenario import AS_WRITTEN, Scenario
from dxroi.engine.uncertainty.inputs import inputs
from dxroi.engine.uncertainty.points import plan
from dxroi.engine.uncertainty.simulation import Asked, simulated, streamed
from dxroi.engine.uncertainty.summaries import summary
from dxroi.loading import load_rubric
from dxroi.models.measures import MEASURES
from dxroi.models.proposal import CashSaving, CostItem, Procedure, Proposal, Rating, Work
from dxroi.models.quantity import Number, Quantity, Series
from dxroi.models.rubric import Rubric
from dxroi.models.uncertainty import Ranges

DRAWS = 100_000
RUNS = 5
"""Of each process, after one that does not count."""
HAND, ALONE, EVERYTHING = "by hand", "net present value alone", "all measures and verdicts"
LIMITS = {ALONE: 2.5, EVERYTHING: 8.0}
"""Times the net present value by hand; everything is over the whole horizon."""
NPV = ("city.net_present_value",)
MEMORY = 1.3
"""The peak of a summary of ten times as many draws / of as many."""
Array = np.ndarray[Any, np.dtype[Any]]


def quantity(path: str, low: Number, likely: Number, high: Number) -> Quantity:
    return Quantity(likely, low, high, path)


def series(path: str, *numbers: Number) -> Series:
    return Series(tuple(Quantity.of(number, f"{path}.{n}") for n, number in enumerate(numbers)))


INPUTS = (
    quantity("hours_saved.0.before", 380, 424, 500),
    quantity("hours_saved.0.after", 60, 88, 200),
    quantity("hours_saved.1.cases", 5000, 6000, 7500),
    quantity("hours_saved.1.minutes_before", 4, 5, 6),
    quantity("hours_saved.1.minutes_after", 0.5, 1, 2),
    quantity("hours_saved.1.reused", 0.5, 0.8, 1),
    quantity("residents.0.cases", 800, 1200, 1500),
    quantity("cost.0.initial", 4_500_000, 5_000_000, 8_000_000),
    quantity("cost.1.annual", 500_000, 600_000, 900_000),
    quantity("cash_saved.0.annual", 60_000, 120_000, 150_000),
)


def proposal() -> Proposal:
    """Two works, one of which starts slowly, a procedure whose use grows, a fee, a budget line."""
    at = {each.field: each for each in INPUTS}
    return Proposal(
        "異動届の電子化",
        "市民課",
        "benchmark",
        2027,
        works=(
            Work(
                "hours_saved.0",
                "登録",
                before=at["hours_saved.0.before"],
                after=at["hours_saved.0.after"],
                freed_for="窓口相談",
            ),
            Work(
                "hours_saved.1",
                "受理通知",
                cases=Series((at["hours_saved.1.cases"],)),
                minutes_before=at["hours_saved.1.minutes_before"],
                minutes_after=at["hours_saved.1.minutes_after"],
                freed_for="訪問支援",
                reused=at["hours_saved.1.reused"],
                ramp=series("hours_saved.1.ramp", 0.5, 1),
            ),
        ),
        costs=(
            CostItem("cost.0", "構築委託", initial=at["cost.0.initial"]),
            CostItem("cost.1", "利用料", annual=Series((at["cost.1.annual"],))),
        ),
        cash_savings=(CashSaving("cash_saved.0", "用紙", Series((at["cash_saved.0.annual"],))),),
        residents=(
            Procedure(
                "residents.0",
                "異動届",
                Series((at["residents.0.cases"],)),
                series("residents.0.online", 0.2, 0.4, 0.5),
                Quantity.of(60, "residents.0.minutes_saved"),
                Quantity.of(400, "residents.0.yen_saved"),
                Quantity.of(1, "residents.0.visits_saved"),
            ),
        ),
        residents_stated=True,
        ratings={each: Rating(f"ratings.{each}", 3) for each in ("reusability", "generality", "literacy_gain")},
    )


def by_hand(at: Mapping[str, Array], rubric: Rubric) -> Array:
    """The city's net present value."""
    yen, rate = 4200, 0.04
    entered = (at["hours_saved.0.before"] - at["hours_saved.0.after"]) * yen
    minutes = at["hours_saved.1.minutes_before"] - at["hours_saved.1.minutes_after"]
    notified = at["hours_saved.1.cases"] * minutes / 60 * at["hours_saved.1.reused"] * yen
    value: Array = -at["cost.0.initial"]
    for t, ramp in zip(range(rubric.horizon), (0.5, 1, 1, 1, 1), strict=True):
        net = entered + notified * ramp + at["cash_saved.0.annual"] - at["cost.1.annual"]
        value = value + net / (1 + rate) ** (t + 1)
    return value


def place(scenario: Scenario, numbers: Sequence[Number]) -> Scenario:
    """A number for each input."""
    return scenario._replace(instead={each.field: number for each, number in zip(INPUTS, numbers, strict=True)})


def every_block(case: Case, columns: Sequence[Array], asked: Asked) -> None:
    """All draws, in blocks as the summaries take them."""
    for _ in streamed(case, columns, place, asked):
        pass


def programs(rubric: Rubric) -> Mapping[str, Callable[[], object]]:
    """Name -> what is measured, on draws of its own that are the same for all."""
    columns = drawn()
    at = {each.field: column for each, column in zip(INPUTS, columns, strict=True)}
    case, years = Case(proposal(), rubric, AS_WRITTEN), (rubric.horizon,)
    return {
        HAND: lambda: by_hand(at, rubric),
        ALONE: lambda: every_block(case, columns, Asked(years, NPV, verdicts=False)),
        EVERYTHING: lambda: every_block(case, columns, Asked(years, MEASURES)),
    }


def drawn() -> list[Array]:
    """The draws of each input."""
    chance = np.random.default_rng(5)
    return [chance.triangular(each.low, each.likely, each.high, DRAWS) for each in INPUTS]


def measured(name: str, runs: int) -> float:
    """The median of the seconds of some runs of one program, after one that does not count."""
    program, taken = programs(load_rubric())[name], []
    for _ in range(runs + 1):
        start = perf_counter()
        program()
        taken.append(perf_counter() - start)
    return median(taken[1:])


def timings(rounds: int) -> Mapping[str, float]:
    """Name -> median of the seconds of each round: every program in a process of its own, in turn.

    In one process the memory that one has given back is at hand for the next, which then runs three times as fast.
    """
    taken: dict[str, list[float]] = {name: [] for name in (HAND, ALONE, EVERYTHING)}
    for _ in range(rounds):
        for name, times in taken.items():
            child = [sys.executable, __file__, "--only", name]
            times.append(float(subprocess.run(child, check=True, capture_output=True, text=True).stdout))
    return {name: median(times) for name, times in taken.items()}


def peak(case: Case, draws: int) -> float:
    """The most MiB that a summary of so many draws holds at one time."""
    uncertain = inputs(case.proposal, case.rubric, Ranges.FILE)
    tracemalloc.start()
    summary(case, uncertain, plan(draws, seed=5))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 2**20


def is_flat(case: Case) -> bool:
    """Print the peaks of memory; whether that of many draws is within its limit."""
    few, many = peak(case, DRAWS), peak(case, 10 * DRAWS)
    print(f"  {few:7.1f} MiB at the peak of a summary of {DRAWS} draws, {many:.1f} MiB of {10 * DRAWS}")
    print(f"  {many / few:7.2f}     memory (limit {MEMORY}){'' if many / few <= MEMORY else '  NOT FLAT'}")
    return many / few <= MEMORY


def main() -> int:
    """Print medians and ratios; 1 where one is above its limit."""
    if sys.argv[1:2] == ["--only"]:
        print(measured(sys.argv[2], RUNS))
        return 0
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    rubric, columns = load_rubric(), drawn()
    case, medians = Case(proposal(), rubric, AS_WRITTEN), timings(rounds)
    at = {each.field: column for each, column in zip(INPUTS, columns, strict=True)}
    ours = simulated(case, columns, place, Asked((rubric.horizon,), NPV, verdicts=False))[rubric.horizon]
    agree = np.allclose(ours.measures[NPV[0]].values, by_hand(at, rubric), rtol=1e-9, atol=1e-3)
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, {DRAWS} draws, {rounds} rounds, medians")
    for name, middle in medians.items():
        print(f"  {middle * 1000:7.1f} ms  {name}")
    passed = agree
    for name, limit in LIMITS.items():
        ratio = medians[name] / medians[HAND]
        passed &= ratio <= limit
        print(f"  {ratio:7.2f}     {name} / {HAND} (limit {limit}){'' if ratio <= limit else '  TOO SLOW'}")
    print(f"  the two net present values {'agree' if agree else 'DO NOT AGREE'} in every draw")
    passed &= is_flat(case)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
