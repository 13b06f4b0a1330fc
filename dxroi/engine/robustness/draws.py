"""Weightings drawn at random, the same ones from the same seed on every machine.

What is drawn are uniform numbers of `random.Random(seed).random()`, a sequence that CPython promises to keep; the
generators of NumPy are not promised from one build to the next. Only sums, differences, products and quotients follow,
each of which IEEE 754 rounds in one way: no logarithm and no exponential, whose last digit differs between machines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dxroi.engine.robustness.points import Amount, Point

if TYPE_CHECKING:
    from random import Random

DRAWS = 4096
"""So many unless asked otherwise: no share is then off by more than 0.8 % (one standard error)."""
LEAST_DRAWS = 32
WORK = 1 << 18
"""Candidates × draws that take 0.1 s on one core in pure Python, with six criteria."""
USUAL_CRITERIA = 6
RANKS_TOLD = 40_000
"""Candidates × ranks of which the shares are told."""
LEAST_RANKS = 10


class Draws(NamedTuple):
    """The weightings under which candidates are ranked; made by `uniform`, `around` or `given`."""

    weights: tuple[float, ...]
    """The rubric's; a criterion of weight 0 has it in every draw. Empty where the weightings are given."""
    number: int
    seed: int | None = None
    within: float | None = None
    """None where the weights are uniform on the simplex, else the largest change of each, as a share of it."""
    vectors: tuple[tuple[float, ...], ...] = ()
    """Weightings that are given and not drawn, those of a committee."""

    @property
    def criteria(self) -> int:
        """How many there are, counted or not."""
        return len(self.vectors[0] if self.vectors else self.weights)

    @property
    def counted(self) -> tuple[int, ...]:
        """The positions of the criteria that some weighting weighs."""
        stated = self.vectors or (self.weights,)
        return tuple(criterion for criterion, column in enumerate(zip(*stated, strict=True)) if any(column))

    @property
    def uniforms(self) -> int:
        """How many uniform numbers one draw takes."""
        return len(self.counted) - (self.within is None)


def uniform(weights: Sequence[float], number: int, seed: int) -> Draws:
    """All weightings of the counted criteria, none more likely than another: uniform on the simplex."""
    return Draws(tuple(weights), number, seed)


def around(weights: Sequence[float], within: float, number: int, seed: int) -> Draws:
    """Weightings near the given ones: each times a uniform number of 1 ± `within`, then all divided by their sum.

    `within` is above 0 and at most 1, else ValueError: 0.2 is ± 20 %.
    """
    if not 0 < within <= 1:
        raise ValueError(f"no weight can be drawn within ± {within} of itself")
    return Draws(tuple(weights), number, seed, within)


def given(vectors: Sequence[Sequence[float]]) -> Draws:
    """The weightings of a committee, each summing to 1: every person counts the same."""
    return Draws((), len(vectors), vectors=tuple(map(tuple, vectors)))


def chance(draws: Draws) -> Random:
    """The source of the uniform numbers."""
    from random import Random  # seeded, so that nothing is left to chance; only a ranking waits for the import

    return Random(draws.seed)  # noqa: S311 - no secret is made of it


def drawn(draws: Draws) -> Iterator[list[float]]:
    """One weighting after another, of the counted criteria.

    >>> [[round(weight, 3) for weight in weights] for weights in drawn(uniform([0.5, 0.5], number=2, seed=1))]
    [[0.134, 0.866], [0.847, 0.153]]
    """
    random = chance(draws).random
    needed = range(draws.uniforms)
    for _ in range(draws.number):
        numbers = [random() for _ in needed]
        yield weighting(sorted(numbers) if draws.within is None else numbers, draws)


def weighting(numbers: Sequence[Amount], draws: Draws) -> list[Amount]:
    """The weights of the counted criteria from the uniform numbers of a draw, sorted where the simplex is meant.

    On the simplex they are the lengths between the sorted numbers, 0 and 1. Source: L. Devroye, Non-Uniform Random
    Variate Generation, Springer, 1986, chapter V.2.
    """
    if draws.within is None:
        return [after - before for before, after in pairwise((0.0, *numbers, 1.0))]
    stated = [draws.weights[criterion] for criterion in draws.counted]
    moved = [weight * (1 + draws.within * (2 * number - 1)) for weight, number in zip(stated, numbers, strict=True)]
    total = moved[0]
    for each in moved[1:]:
        total = total + each
    return [each / total for each in moved]


def draws_for(candidates: int, criteria: int) -> int:
    """How many draws to make unless somebody says: 4,096, fewer with very many candidates.

    Every draw scores and sorts all candidates. From 64 candidates on (with six criteria) their number times that of
    the draws stays the same, and with it the time, so that ranking ten thousand proposals does not take longer than
    reading them. It depends on nothing else: whether NumPy is there changes the time and no digit.

    >>> draws_for(60, 6), draws_for(1_000, 6), draws_for(10_000, 6)
    (4096, 262, 32)
    """
    work = WORK * USUAL_CRITERIA // (max(candidates, 1) * max(criteria, USUAL_CRITERIA))
    return max(LEAST_DRAWS, min(DRAWS, work))


def ranks_for(candidates: int) -> int:
    """For how many ranks to tell the shares: all for up to 200 candidates, then fewer, at least the first ten.

    >>> ranks_for(60), ranks_for(1_000), ranks_for(10_000)
    (60, 40, 10)
    """
    return min(candidates, max(LEAST_RANKS, RANKS_TOLD // max(candidates, 1)))


def seed_of(points: Sequence[Sequence[Point]], weights: Sequence[float]) -> int:
    """The seed that belongs to these points and weights: the same inputs, in whatever order, give the same draws.

    Four bytes of BLAKE2b over the shortest decimal form of every number, so that it can be typed in again.

    >>> seed_of([[80, 40], [60, 70]], [0.7, 0.3]) == seed_of([[60, 70], [80, 40]], [0.7, 0.3])
    True
    """
    from hashlib import blake2b  # it loads OpenSSL: only a ranking waits for it

    rows = sorted(" ".join("-" if value is None else repr(float(value)) for value in row) for row in points)
    text = "\n".join([" ".join(repr(float(weight)) for weight in weights), *rows])
    return int.from_bytes(blake2b(text.encode("ascii"), digest_size=4).digest(), "big")
