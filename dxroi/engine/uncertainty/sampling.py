"""Numbers for the members of uncertain inputs, from points of the unit cube."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

import numpy as np

from dxroi.engine.uncertainty.points import Array, Plan, uniforms
from dxroi.engine.uncertainty.quantiles import Spread, quantiles
from dxroi.models.uncertainty import DELAY, Input, Kind, Member, Shape

Portion = Sequence[tuple[int, int, int]]
"""Points as (copy, start, stop), one part after the other."""


def shares(plan: Plan, dimensions: int, portion: Portion) -> Array:
    """By dimension and draw, numbers between 0 and 1."""
    return np.concatenate([uniforms(plan, dimensions, *part) for part in portion], axis=1)


def columns(inputs: Iterable[Input], at: Sequence[Array], shape: Shape | None = None) -> list[Array]:
    """One column for each member, from the shares of each input; members of one input share theirs.

    A `shape` takes the place of that of every input; `severe` is for costs, effects are then PERT.
    """
    return [
        quantiles(spread_of(each, member, shape), share)
        for each, share in zip(inputs, at, strict=True)
        for member in each.members
    ]


def spread_of(of: Input, member: Member, shape: Shape | None = None) -> Spread:
    """How one member of an input is uncertain, under the shape of the input or another one."""
    chosen = of.shape if shape is None else shape
    if chosen is Shape.SEVERE and member.kind is not Kind.COST:
        chosen = Shape.PERT
    if chosen is Shape.LOGNORMAL and (member.low <= 0 or member.field == DELAY):
        chosen = Shape.PERT  # no lognormal begins at 0
    most = inf if member.most is None else member.most
    return Spread(member.low, member.likely, member.high, chosen, member.is_percentile, most=most)
