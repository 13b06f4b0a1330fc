"""Points spread evenly over the unit cube, in several independent copies, the same ones on every machine.

Random draws leave gaps and heaps; the points of a lattice do not, so that a few thousand of them do what tens of
thousands of random draws do. Moving all of them by one random vector, modulo 1, makes every mean of them unbiased; 16
such shifts give 16 independent means, and their spread is the error of the whole, measured and not assumed. The baker
transform folds every coordinate in the middle, which spares the lattice the jump from 1 to 0.

Sources: R. Cools, F. Y. Kuo and D. Nuyens, Constructing embedded lattice rules for multivariate integration, SIAM
J. Sci. Comput. 28 (2006), 2162-2188 (the generating vector exod2_base2_m20 of D. Nuyens' Magic Point Shop);
F. J. Hickernell, Obtaining O(N^(-2+ε)) convergence for lattice quadrature rules, MCQMC 2000 (the baker transform). The
shifts are numbers of `random.Random(seed).random()`, a sequence that CPython promises to keep.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]

SHIFTS = 16
"""Independent copies of the points; fewer than ten would not say how far off their mean is."""
POINTS = 256
"""Points of each copy: together 4,096, which take less than a tenth of a second."""
BITS = 20
MOST_POINTS = 1 << BITS
"""The generating vector is made for so many; whoever wants more takes more shifts."""
_GENERATING_VECTOR = (
    1, 182667, 469891, 498753, 110745, 446247, 250185, 118627, 245333, 283199, 408519, 391023, 246327, 126539, 399185,
    461527, 300343, 69681, 516695, 436179, 106383, 238523, 413283, 70841, 47719, 300129, 113029, 123925, 410745,
    211325, 17489, 511893, 40767, 186077, 519471, 255369, 101819, 243573, 66189, 152143, 503455, 113217, 132603,
    463967, 297717, 157383, 224015, 502917, 36237, 94049, 170665, 79397, 123963, 223451, 323871, 303633, 98567, 318855,
    494245, 477137, 177975, 64483, 26695, 88779, 94497, 239429, 381007, 110205, 339157, 73397, 407559, 181791, 442675,
    301397, 32569, 147737, 189949, 138655, 350241, 63371, 511925, 515861, 434045, 383435, 249187, 492723, 479195,
    84589, 99703, 239831, 269423, 182241, 61063, 130789, 143095, 471209, 139019, 172565, 487045, 304803, 45669, 380427,
    19547, 425593, 337729, 237863, 428453, 291699, 238587, 110653, 196113, 465711, 141583, 224183, 266671, 169063,
    317617, 68143, 291637, 263355, 427191, 200211, 365773, 254701, 368663, 248047, 209221, 279201, 323179, 80217,
    122791, 316633, 118515, 14253, 129509, 410941, 402601, 511437, 10469, 366469, 463959, 442841, 54641, 44167, 19703,
    209585, 69037, 33317, 433373, 55879, 245295, 10905, 468881, 128617, 417919, 45067, 442243, 359529, 51109, 290275,
    168691, 212061, 217775, 405485, 313395, 256763, 152537, 326437, 332981, 406755, 423147, 412621, 362019, 279679,
    169189, 107405, 251851, 5413, 316095, 247945, 422489, 2555, 282267, 121027, 369319, 204587, 445191, 337315, 322505,
    388411, 102961, 506099, 399801, 254381, 452545, 309001, 147013, 507865, 32283, 320511, 264647, 417965, 227069,
    341461, 466581, 386241, 494585, 201479, 151243, 481337, 68195, 75401, 58359, 448107, 459499, 9873, 365117, 350845,
    181873, 7917, 436695, 43899, 348367, 423927, 437399, 385089, 21693, 268793, 49257, 250211, 125071, 341631, 310163,
    94631, 108795, 21175, 142847, 383599, 71105, 65989, 446433, 177457, 107311, 295679, 442763, 40729, 322721, 420175,
    430359, 480757,
)  # fmt: skip
DIMENSIONS = len(_GENERATING_VECTOR)
"""No more inputs can be drawn."""


class Plan(NamedTuple):
    """Which points: as many copies (`shifts`) of as many points, from one seed."""

    seed: int
    points: int = POINTS
    shifts: int = SHIFTS

    @property
    def draws(self) -> int:
        """All points of all copies."""
        return self.points * self.shifts


def plan(draws: int, seed: int) -> Plan:
    """So many draws or a few more: what 16 copies make of them, of at most 2**20 points each.

    >>> plan(100_000, seed=1).draws, plan(4096, seed=1).points
    (100000, 256)
    """
    shifts = SHIFTS * -(-draws // (SHIFTS * MOST_POINTS))
    return Plan(seed, max(-(-draws // shifts), 1), shifts)


def uniforms(of: Plan, dimensions: int, shift: int, start: int, stop: int) -> Array:
    """The points `start`..`stop` of one copy, each coordinate strictly between 0 and 1, by dimension and point.

    They come in the order in which every power of two of them is a lattice by itself. The first dimensions are the same
    however many there are. Raises ValueError for more than 250 dimensions.

    >>> uniforms(Plan(seed=1), 2, shift=0, start=0, stop=2).round(4).tolist()
    [[0.2687, 0.7313], [0.4575, 0.5425]]
    """
    if dimensions > DIMENSIONS:
        raise ValueError(f"{dimensions} uncertain inputs are more than the {DIMENSIONS} that can be drawn")
    vector = np.array(_GENERATING_VECTOR[:dimensions], dtype=np.int64)
    steps = np.outer(vector, _reversed_bits(np.arange(start, stop, dtype=np.int64))) & (MOST_POINTS - 1)
    moved = (steps / MOST_POINTS + np.array(_shifts(of, dimensions))[:, shift, None]) % 1
    folded: Array = 1 - np.abs(2 * moved - 1)
    return np.clip(folded, 2.0**-53, 1 - 2.0**-53)


def _shifts(of: Plan, dimensions: int) -> list[list[float]]:
    """By dimension and copy."""
    from random import Random  # seeded, so that nothing is left to chance

    random = Random(of.seed).random  # noqa: S311 - no secret is made of it
    return [[random() for _ in range(of.shifts)] for _ in range(dimensions)]


def _reversed_bits(numbers: Array) -> Array:
    """The whole numbers with their binary digits in reverse order, the last one first.

    >>> _reversed_bits(np.array([1, 2, 3])).tolist()
    [524288, 262144, 786432]
    """
    found = np.zeros_like(numbers)
    for bit in range(BITS):
        found |= ((numbers >> bit) & 1) << (BITS - 1 - bit)
    return found


def pieces(of: Plan, size: int) -> Iterator[list[tuple[int, int, int]]]:
    """All points in portions of at most `size`, each as (shift, start, stop): what is drawn and thrown away at a time.

    >>> list(pieces(Plan(1, points=5, shifts=2), 7))
    [[(0, 0, 5), (1, 0, 2)], [(1, 2, 5)]]
    """
    portion: list[tuple[int, int, int]] = []
    room = size
    for shift in range(of.shifts):
        start = 0
        while start < of.points:
            stop = min(start + room, of.points)
            portion.append((shift, start, stop))
            room -= stop - start
            start = stop
            if not room:
                yield portion
                portion, room = [], size
    if portion:
        yield portion


def seed_of(texts: Iterable[str]) -> int:
    """The seed that belongs to these inputs, in whatever order: four bytes of BLAKE2b, so that it can be typed again.

    >>> seed_of(["a", "b"]) == seed_of(["b", "a"])
    True
    """
    from hashlib import blake2b  # it loads OpenSSL: only a simulation waits for it

    return int.from_bytes(blake2b("\n".join(sorted(texts)).encode(), digest_size=4).digest(), "big")
