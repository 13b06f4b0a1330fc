"""Importance to weights. ONE MODULE PER METHOD, `weighting:` in a rubric.

A weighting is a module with a docstring that is its page of the manual, a `NAME` and one function
`weigh(importances, data)`. To add one: write the module and add it to `WEIGHTINGS`. Another package adds one by an
entry point of the group `dxroi.weightings`, which leads to such a module, to any object with a `weigh`, or to the
function itself:

    [project.entry-points."dxroi.weightings"]
    swing = "city_weightings.swing"
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import fsum, inf
from typing import Any, Protocol

from dxroi.weightings import ahp, direct, equal, rank_order_centroid, rank_sum
from dxroi.weightings.weights import WeightingError, Weights

__all__ = ["GROUP", "WEIGHTINGS", "Weighting", "WeightingError", "Weights", "known_names", "resolve", "weigh"]

GROUP = "dxroi.weightings"
"""The entry point group of other packages' weightings."""


class Weighting(Protocol):
    """What a module in this folder offers."""

    NAME: str
    """What the user types in `weighting:`."""

    def weigh(self, importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
        """The weights of all criteria, from their importances and what else stands beside `method:`."""


WEIGHTINGS: tuple[Weighting, ...] = (
    ahp,
    direct,
    equal,
    rank_order_centroid,
    rank_sum,
)


class ForeignWeighting:
    """A weighting of another package: whatever goes wrong in it becomes a finding."""

    def __init__(self, name: str, load: Callable[[], Any]) -> None:
        self.NAME = name
        self.load = load

    def weigh(self, importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
        """Load the other package and call it with copies, so that it can change nothing here."""
        try:
            loaded = self.load()
            weights = getattr(loaded, "weigh", loaded)(dict(importances), dict(data))
        except (Exception, SystemExit) as error:  # code that we have not seen may raise anything
            raise _failed(self.NAME, f"{type(error).__name__}: {error}") from error
        return _checked(self.NAME, weights, importances)


def resolve(name: str) -> Weighting | None:
    """The weighting of that name, ours first; none where nobody knows it.

    Other packages are looked for only when the name is not ours, and loaded only when they weigh.

    >>> resolve("direct").weigh({"economy": 3, "generality": 1}, {}).shares
    {'economy': 0.75, 'generality': 0.25}
    """
    return next((weighting for weighting in WEIGHTINGS if name == weighting.NAME), None) or _foreign(name)


def known_names() -> tuple[str, ...]:
    """Every name that `resolve` knows, other packages' included, by code point."""
    from importlib.metadata import entry_points

    return tuple(sorted({weighting.NAME for weighting in WEIGHTINGS} | {e.name for e in entry_points(group=GROUP)}))


def weigh(name: str, importances: Mapping[str, float | None], data: Mapping[str, Any]) -> Weights:
    """The weights by the method of that name, in the order of the importances.

    LookupError where nobody knows the name, WeightingError where the importances or the data give no weights.
    """
    weighting = resolve(name)
    if weighting is None:
        raise LookupError(name)
    return _checked(name, weighting.weigh(importances, data), importances)


def _foreign(name: str) -> Weighting | None:
    """The weighting that another package offers under the name; of several, the one that is found first."""
    from importlib.metadata import (
        entry_points,
    )  # not at the top: a rubric with a weighting of ours need not wait for it

    entry = next(iter(entry_points(group=GROUP, name=name)), None)
    return None if entry is None else ForeignWeighting(name, entry.load)


def _checked(name: str, weights: object, importances: Mapping[str, float | None]) -> Weights:
    """The same weights in the order of the importances, if they are weights of exactly these criteria."""
    if not isinstance(weights, Weights) or not _sound(weights, importances):
        raise _failed(name, repr(weights))
    return weights._replace(shares={criterion: float(weights.shares[criterion]) for criterion in importances})


def _sound(weights: Weights, criteria: Mapping[str, float | None]) -> bool:
    """Whether there is a share from 0 on for every criterion, and they sum to 1."""
    shares, ratio, pairs = weights
    return (
        isinstance(shares, Mapping)
        and shares.keys() == criteria.keys()
        and all(map(_is_amount, shares.values()))
        and abs(fsum(shares.values()) - 1) <= 1e-9
        and (ratio is None or _is_amount(ratio))
        and isinstance(pairs, tuple)
        and all(isinstance(pair, tuple) and len(pair) == 2 and all(one in shares for one in pair) for pair in pairs)
    )


def _is_amount(number: object) -> bool:
    return isinstance(number, (int, float)) and 0 <= number < inf


def _failed(name: str, problem: str) -> WeightingError:
    return WeightingError("DX559", "", {"weighting": name, "problem": problem[:200]})
