"""Weights from judgements of two criteria at a time (analytic hierarchy process).

For a rubric whose authors would rather say "economy matters three times as much as reusability" than spread points.
Every pair of criteria is judged exactly once, in either order, by a number above 0 or a fraction:

    weighting: {method: ahp, pairs: {economy/reusability: 3, economy/literacy_gain: 5, literacy_gain/reusability: 1/2}}

The judgements a_ij, with a_ji = 1 / a_ij and a_ii = 1, are a matrix, and the weights are its principal eigenvector, the
w > 0 with A w = λ w and Σ w = 1. It is found by power iteration, squaring the matrix until the weights stand still.

Judgements that fit each other (3 × 2 = 6) give λ = n; others a larger one. The consistency ratio is

    ((λ − n) / (n − 1)) / random index of n

with Saaty's random index, the mean of that fraction over random judgements; above 0.10 they should be looked at again,
first the pair whose judgement is furthest from the ratio of the weights; of three criteria all pairs are equally far.
For up to two criteria it is 0; more than ten are refused, there being no index. No importance is needed and a stated
one is not read, except that 0 leaves a criterion out, together with its pairs.

Source: T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill, 1980; the example is table 4 of his Decision making
with the analytic hierarchy process, International Journal of Services Sciences 1 (2008), 83-98.

>>> answer = weigh({"a": None, "b": None, "c": None}, {"pairs": {"a/b": "1/3", "a/c": "1/6", "b/c": "1/4"}})
>>> {criterion: round(weight, 3) for criterion, weight in answer.shares.items()}
{'a': 0.091, 'b': 0.218, 'c': 0.691}
>>> round(answer.consistency_ratio, 3), answer.worst_pairs
(0.046, (('a', 'b'), ('a', 'c'), ('b', 'c')))
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from math import fsum
from typing import Any

from dxroi.weightings.weights import WeightingError, Weights, counted, over_all, refuse, refuse_other_keys

NAME = "ahp"

RANDOM_INDEX = (0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
"""Saaty's random index for 1..10 criteria."""

LARGEST = 1e15
"""No judgement is larger than this number or smaller than its reciprocal."""

SQUARINGS = 64
"""At most so many: the 2**64th power; judgements that people make stand still after about six."""

Judgements = Mapping[tuple[str, str], float]


def weigh(importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """The principal eigenvector of the judgements, with its consistency ratio."""
    refuse_other_keys(data, NAME, "pairs")
    criteria = counted(importances)
    if len(criteria) > len(RANDOM_INDEX):
        raise WeightingError("DX557", "", {"count": len(criteria), "most": len(RANDOM_INDEX)})
    judgements, problems = _judgements(data.get("pairs", {}), importances)
    refuse([*problems, *_gaps(criteria, judgements, "pairs" if "pairs" in data else "")])
    matrix = _matrix(criteria, judgements)
    vector = principal_eigenvector(matrix)
    shares = dict(zip(criteria, vector, strict=True))
    return over_all(importances, shares)._replace(
        consistency_ratio=consistency_ratio(matrix, vector), worst_pairs=_worst_pairs(judgements, shares)
    )


def principal_eigenvector(matrix: Sequence[Sequence[float]]) -> list[float]:
    """The vector > 0 that the matrix only stretches, summing to 1, for a matrix of positive numbers.

    >>> principal_eigenvector([[1, 3], [1 / 3, 1]])
    [0.75, 0.25]
    """
    vector = _row_shares(matrix)
    for _ in range(SQUARINGS):
        matrix = _squared(matrix)
        before, vector = vector, _row_shares(matrix)
        if all(abs(new - old) <= 1e-15 for new, old in zip(vector, before, strict=True)):
            break
    return vector


def consistency_ratio(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> float:
    """How far the judgements contradict each other, as a share of what random ones would."""
    count = len(vector)
    if count <= 2:
        return 0.0
    eigenvalue = fsum(entry * weight for row in matrix for entry, weight in zip(row, vector, strict=True))
    return max((eigenvalue - count) / (count - 1) / RANDOM_INDEX[count - 1], 0.0)


def _judgements(pairs: Any, criteria: Collection[str]) -> tuple[dict[tuple[str, str], float], list[WeightingError]]:
    """The pairs as written, and what is wrong with them; a pair that is wrong was still not left out."""
    if not isinstance(pairs, Mapping):
        raise WeightingError("DX558", "pairs", {"weighting": NAME, "key": "pairs", "way": "pairs"})
    judgements: dict[tuple[str, str], float] = {}
    problems = []
    for pair, written in pairs.items():
        stated = str(pair)
        first, slash, second = stated.partition("/")
        meant = [name if name in criteria else _nearest(name, criteria) for name in (first, second)]
        first, second = meant[0] or "", meant[1] or ""
        ratio = _ratio(written)
        if not slash or not first or not second or first == second:
            problems.append(_problem("DX553", stated, criteria=", ".join(criteria)))
            continue
        if stated != f"{first}/{second}":
            wrong = next(name for name in stated.split("/", 1) if name not in criteria)
            problems.append(_problem("DX560", stated, criterion=wrong, candidates=f"{first}/{second}"))
        elif (second, first) in judgements or (first, second) in judgements:
            problems.append(_problem("DX554", stated, other=_as_judged(first, second, judgements)))
        if ratio is None:
            problems.append(_problem("DX556", stated, value=str(written)))
        judgements.setdefault((first, second), ratio or 1)
    return judgements, problems


def _problem(code: str, pair: str, **values: str) -> WeightingError:
    return WeightingError(code, f"pairs.{pair}", {"pair": pair, **values})


def _as_judged(first: str, second: str, judgements: Judgements) -> str:
    """How a pair that is judged twice was written the first time."""
    return f"{first}/{second}" if (first, second) in judgements else f"{second}/{first}"


def _nearest(name: str, criteria: Collection[str]) -> str | None:
    """The criterion that was surely meant by a name that there is not."""
    from difflib import get_close_matches  # only for a rubric with a misspelt pair

    return next(iter(get_close_matches(name[:40], criteria, n=1, cutoff=0.7)), None)


def _ratio(written: Any) -> float | None:
    """A judgement: a number above 0, or a text `a/b` of two such numbers; none where it is neither.

    >>> _ratio(3), _ratio("1/4"), _ratio("4"), _ratio(0), _ratio("1/0")
    (3, 0.25, None, None, None)
    """
    if isinstance(written, str):
        import re  # only for a rubric that writes fractions

        number = r"((?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?)"
        fraction = re.fullmatch(f"{number}/{number}", written)
        written = float(fraction[1]) / float(fraction[2]) if fraction and float(fraction[2]) else 0
    is_number = isinstance(written, (int, float)) and not isinstance(written, bool)
    return written if is_number and 1 / LARGEST <= written <= LARGEST else None


def _gaps(criteria: Sequence[str], judgements: Judgements, at: str) -> list[WeightingError]:
    """The pairs of criteria that nobody judged, all of them at once."""
    gaps = [pair for pair in combinations(criteria, 2) if pair not in judgements and pair[::-1] not in judgements]
    stated = ", ".join(map("/".join, gaps))
    return [WeightingError("DX555", at, {"pairs": stated, "count": len(gaps)})] if gaps else []


def _matrix(criteria: Sequence[str], judgements: Judgements) -> list[list[float]]:
    """Row over column: what was judged, its reciprocal where the pair is written the other way round, 1 of itself."""

    def entry(row: str, column: str) -> float:
        if row == column:
            return 1
        return judgements[row, column] if (row, column) in judgements else 1 / judgements[column, row]

    return [[entry(row, column) for column in criteria] for row in criteria]


def _squared(matrix: Sequence[Sequence[float]]) -> list[list[float]]:
    """The matrix times itself, divided by its largest entry so that it neither overflows nor vanishes."""
    columns = list(zip(*matrix, strict=True))
    square = [[fsum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in matrix]
    largest = max(map(max, square))
    return [[entry / largest for entry in row] for row in square]


def _row_shares(matrix: Sequence[Sequence[float]]) -> list[float]:
    """Each row's sum over the sum of all: exact sums, so that the order of the criteria changes nothing."""
    sums = [fsum(row) for row in matrix]
    total = fsum(sums)
    return [part / total for part in sums]


def _worst_pairs(judgements: Judgements, shares: Mapping[str, float]) -> tuple[tuple[str, str], ...]:
    """The pairs as written whose judgements are the most times too large or too small for the weights."""
    excess = {
        (first, second): ratio * shares[second] / shares[first]
        for (first, second), ratio in judgements.items()
        if first in shares and second in shares
    }
    times = {pair: max(each, 1 / each) for pair, each in excess.items()}
    most = max(times.values(), default=1.0)
    if most <= 1 + 1e-9:
        return ()
    return tuple(pair for pair, each in times.items() if each * (1 + 1e-9) >= most)  # a residue tells none apart
