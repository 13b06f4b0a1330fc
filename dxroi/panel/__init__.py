"""Points to an order, by several methods. ONE MODULE PER METHOD, shown by `--panel`.

The weighted sum decides; the others are a second opinion, and a first place that all of them confirm is a firm one. A
method is a module with a docstring that is its page of the manual, a `NAME` and one function `values(points, weights)`.
To add one: write the module and add it to `METHODS`.

Points are 0..100 and more is better; rows are candidates, columns criteria. A method holds only what is exactly equal
for equal: whoever calls it settles ties before (`engine.opinions`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from dxroi.panel import promethee, topsis, vikor, weighted_sum

__all__ = ["METHODS", "Method"]


class Method(Protocol):
    """What a module in this folder offers."""

    NAME: str
    """What the user reads and types."""

    def values(self, points: Sequence[Sequence[float]], weights: Sequence[float]) -> tuple[float, ...]:
        """One value by candidate, on the method's own scale; more is better."""


METHODS: tuple[Method, ...] = (
    promethee,
    topsis,
    vikor,
    weighted_sum,
)
