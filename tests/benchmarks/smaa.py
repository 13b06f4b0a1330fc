"""How long rank acceptability takes, as a ratio to the bare NumPy that it cannot do without.

    python tests/benchmarks/smaa.py [draws] [candidates] [criteria] [rounds]

Run by name, never by the test-suite. Every round takes 100,000 draws over 60 candidates and 6 criteria, then the bare
matrix product of as many weights and points with the plain sort of its rows, which forgets whose the scores are, in
turn; the medians are compared. Weights of the bare ones are drawn before. All of it is done by one core: the product of
all draws at once would else be shared by several, those of our blocks are too small to be. Shown beside it are
`argsort`, which says who has which rank, and the time in pure Python for a fiftieth of the draws.

Exit 1 where the ratio is above its limit, or where NumPy and pure Python do not give the same answer.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

for _library in ("OPENBLAS", "MKL", "OMP"):
    os.environ[f"{_library}_NUM_THREADS"] = "1"  # before NumPy is imported

import numpy as np  # noqa: E402

from dxroi.engine.robustness import acceptability, uniform  # noqa: E402

LIMIT = 2.0
"""Time of the rank acceptability / time of a bare product and plain sort."""
OURS, ORDERED, SORTED, MULTIPLIED = "acceptability", "product and argsort", "product and sort", "product"


def timings(programs: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of each, taken in turn; the first round is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, program in programs.items():
            start = perf_counter()
            program()
            if number:
                taken[name].append(perf_counter() - start)
    return {name: median(times) for name, times in taken.items()}


def main() -> int:
    """Print medians and ratios; 1 where one is above its limit."""
    stated = [int(argument) for argument in sys.argv[1:]]
    number, candidates, criteria, rounds = [*stated, *(100_000, 60, 6, 15)[len(stated) :]]
    chance = random.Random(1)  # noqa: S311 - no secret is made of it
    points = [[chance.random() * 100 for _ in range(criteria)] for _ in range(candidates)]
    weights = [1 / criteria] * criteria
    table = np.array(points)
    drawn = np.random.default_rng(1).dirichlet([1] * criteria, number)
    draws, few = uniform(weights, number, seed=1), uniform(weights, max(number // 50, 1), seed=1)
    took = timings(
        {
            MULTIPLIED: lambda: drawn @ table.T,
            SORTED: lambda: np.sort(drawn @ table.T, axis=1),
            ORDERED: lambda: np.argsort(drawn @ table.T, axis=1),
            OURS: lambda: acceptability(points, draws, arrays=True),
        },
        rounds,
    )
    print(f"NumPy {np.__version__}, {number} draws, {candidates} candidates, {criteria} criteria, {rounds} rounds")
    for name, seconds in took.items():
        print(f"  {seconds * 1000:7.1f} ms  {name}")
    ratio = took[OURS] / took[SORTED]
    print(f"  {ratio:7.2f}     / {SORTED} (limit {LIMIT}){'' if ratio <= LIMIT else '  TOO SLOW'}")
    print(f"  {took[OURS] / took[ORDERED]:7.2f}     / {ORDERED}")
    start = perf_counter()
    slow = acceptability(points, few, arrays=False)
    print(f"  {(perf_counter() - start) * 1000:7.1f} ms  in pure Python, {few.number} draws")
    same = slow == acceptability(points, few, arrays=True)
    print(f"  both ways give {'the same answer' if same else 'DIFFERENT ANSWERS'}")
    return 0 if ratio <= LIMIT and same else 1


if __name__ == "__main__":
    sys.exit(main())
