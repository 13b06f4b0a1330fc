"""What every weighting starts from, the importances; what it comes to, the weights; and how it refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import fsum, inf
from typing import Any, NamedTuple


class Weights(NamedTuple):
    """The answer of a weighting."""

    shares: Mapping[str, float]
    """Criterion id -> weight; none is negative and they sum to 1."""
    consistency_ratio: float | None = None
    """Of pairwise judgements, 0 where they fit each other; none for other methods."""
    worst_pairs: tuple[tuple[str, str], ...] = ()
    """The pair, as written, whose judgement is furthest from the ratio of the weights, and any other that is as far
    from it, as all are of three criteria; empty where all fit."""


_READ_BY = {"pairs": "ahp"}
"""Key -> the weighting that reads it."""


class WeightingError(Exception):
    """Importances or data that give no weights: one finding about the rubric, or several."""

    def __init__(self, code: str, at: str = "", values: Mapping[str, str | float] | None = None) -> None:
        super().__init__(code, at, values)
        self.code = code
        """Of the catalogue of findings, DX55x and on."""
        self.at = at
        """The place below `weighting`, `pairs.economy/reusability`; empty for `weighting` itself.

        Of importances (DX550, DX551) below `criteria`: the id of one.
        """
        self.values = dict(values or {})
        """What the sentence of the catalogue is filled in with."""
        self.others: tuple[WeightingError, ...] = ()
        """What else is wrong."""


def refuse(problems: Sequence[WeightingError]) -> None:
    """Refuse with every problem at once, if there is one: the first is raised and carries the others."""
    if problems:
        first, *others = problems
        first.others = tuple(others)
        raise first


def counted(importances: Mapping[str, float | None]) -> list[str]:
    """The criteria that count: all but those with an explicit importance of 0.

    >>> counted({"economy": None, "reusability": 20, "generality": 0})
    ['economy', 'reusability']
    """
    refuse(
        [
            WeightingError("DX552", "", {"criterion": criterion, "importance": importance})
            for criterion, importance in importances.items()
            if importance is not None and not 0 <= importance < inf
        ]
    )
    criteria = [criterion for criterion, importance in importances.items() if importance != 0]
    if not criteria:
        raise WeightingError("DX551")
    return criteria


def stated(importances: Mapping[str, float | None]) -> dict[str, float]:
    """The importances above 0, for a method that needs every criterion to state one.

    >>> stated({"economy": 40, "generality": 0})
    {'economy': 40}
    """
    missing = [criterion for criterion, importance in importances.items() if importance is None]
    if missing:
        raise WeightingError("DX550", missing[0], {"criteria": ", ".join(missing)})
    return {criterion: importances[criterion] or 0 for criterion in counted(importances)}


def by_rank(importances: Mapping[str, float | None], weight: Callable[[int, int], float]) -> Weights:
    """Weights by the rank of the importances: `weight(rank, count)`, rank 1 for the largest.

    Equal importances share the mean of their ranks' weights; an importance of 0 takes no rank.

    >>> by_rank({"a": 5, "b": 9, "c": 5, "d": 0}, lambda rank, count: (4 - rank) / 6).shares
    {'a': 0.25, 'b': 0.5, 'c': 0.25, 'd': 0.0}
    """
    ranking = stated(importances)
    shared: dict[float, list[float]] = {}
    for rank, importance in enumerate(sorted(ranking.values(), reverse=True), start=1):
        shared.setdefault(importance, []).append(weight(rank, len(ranking)))
    means = {importance: fsum(weights) / len(weights) for importance, weights in shared.items()}
    return over_all(importances, {criterion: means[importance] for criterion, importance in ranking.items()})


def over_all(importances: Mapping[str, float | None], shares: Mapping[str, float]) -> Weights:
    """The shares in the rubric's order, 0 for the criteria that do not count."""
    return Weights({criterion: shares.get(criterion, 0.0) for criterion in importances})


def refuse_other_keys(data: Mapping[str, Any], weighting: str, *known: str) -> None:
    """Refuse what stands beside `method:` and is none of the keys that this weighting reads."""
    others = [key for key in data if key not in known]
    refuse(
        [WeightingError("DX558", key, {"weighting": weighting, "key": key, **_instead(key, known)}) for key in others]
    )


def _instead(key: str, known: Sequence[str]) -> dict[str, str | float]:
    """What a hint offers for such a key: a key that was meant, or the weighting that reads it."""
    if not known:
        return {"way": "other", "read_by": _READ_BY[key]} if key in _READ_BY else {"way": "delete"}
    from difflib import get_close_matches  # only for a rubric with a key too many

    near = get_close_matches(key[:40], known, n=1)
    return {"way": "near", "candidates": near[0]} if near else {"way": "delete"}
