"""The risk-adjusted case: every uncertain number at the mean of its range, in place of its likely value.

Ranges of costs reach farther up than down, those of effects farther down than up, so that a balance of likely values
is not the one to expect. HM Treasury, The Green Book: costs and benefits are adjusted for risk and for optimism bias so
that they are expected values. A balance that is linear in every input (one may multiply another that moves by itself)
then has its own mean; a ratio, a payback, or a product of what moves together has it only about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from math import exp, inf, log

import numpy as np

from dxroi.engine.reading import Case
from dxroi.engine.uncertainty.inputs import placing
from dxroi.engine.uncertainty.normal import normal_quantiles
from dxroi.engine.uncertainty.quantiles import P90, Spread, quantiles
from dxroi.engine.uncertainty.sampling import spread_of
from dxroi.models.quantity import Number
from dxroi.models.uncertainty import Input, Shape

_POINTS = 1 << 14
"""Of the midpoint rule: good to about 1e-5 of the width of a range."""
_MIDDLE_90 = 0.95


def adjusted(case: Case, inputs: Sequence[Input]) -> Case:
    """The case with every member of these inputs at its mean."""
    return case._replace(scenario=placing(inputs)(case.scenario, means(inputs)))


def means(inputs: Iterable[Input], shape: Shape | None = None) -> tuple[Number, ...]:
    """The mean of each member, in order; `shape` takes the place of that of every input, as in a simulation."""
    return tuple(mean(spread_of(each, member, shape)) for each in inputs for member in each.members)


def mean(spread: Spread) -> Number:
    """The mean of one number; of a range without width the number itself.

    >>> mean(Spread(8, 10, 18)), mean(Spread(8, 10, 18, Shape.TRIANGULAR)), mean(Spread(8, 10, 18, Shape.UNIFORM))
    (11.0, 12.0, 13.0)
    >>> round(mean(Spread(1, 3, 10, Shape.LOGNORMAL)), 6)
    4.040013
    """
    return spread.likely if spread.high <= spread.low else _mean(spread)


@lru_cache(maxsize=1024)
def _mean(spread: Spread) -> float:
    closed = _CLOSED.get(spread.shape)
    if closed is None or (spread.percentiles and spread.shape is not Shape.LOGNORMAL) or _is_cut(spread):
        return float(np.mean(quantiles(spread, (np.arange(_POINTS) + 0.5) / _POINTS)))
    return closed(spread)


def _is_cut(spread: Spread) -> bool:
    """Whether some of the distribution may lie beyond what the number can be at all."""
    if spread.shape is Shape.LOGNORMAL:
        return spread.least > 0 or spread.most < inf
    return spread.low < spread.least or spread.high > spread.most


def _pert(spread: Spread) -> float:
    return (spread.low + 4 * spread.likely + spread.high) / 6


def _triangular(spread: Spread) -> float:
    return (spread.low + spread.likely + spread.high) / 3


def _uniform(spread: Spread) -> float:
    return (spread.low + spread.high) / 2


def _lognormal(spread: Spread) -> float:
    """exp(μ + σ² / 2); a sum over shares would miss much of the tail."""
    middle, half = (log(spread.low) + log(spread.high)) / 2, (log(spread.high) - log(spread.low)) / 2
    level = P90 if spread.percentiles else _MIDDLE_90
    deviation = half / float(normal_quantiles(np.array([level]))[0])
    return exp(middle + deviation**2 / 2)


_CLOSED: dict[Shape, Callable[[Spread], float]] = {
    Shape.PERT: _pert,
    Shape.TRIANGULAR: _triangular,
    Shape.UNIFORM: _uniform,
    Shape.LOGNORMAL: _lognormal,
}
