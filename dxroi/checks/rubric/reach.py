"""How far measures and scores can reach: intervals, narrowed by conditions, without any proposal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dxroi.engine.scoring import points_on
from dxroi.models.measures import RATING, SCORE
from dxroi.models.rubric import Condition, Criterion, Rubric

INFINITE = float("inf")
_COUNTS = ("unknowns", "unstated_ratings")
_NOT_NEGATIVE = ("cost", "payback_years", "discounted_payback_years", "undirected_hours", "visits_saved", *_COUNTS)
_OPPOSITES = {">=": "<", ">": "<=", "<=": ">", "<": ">="}


class Interval(NamedTuple):
    """From `low` to `high`; an open end is not reached itself."""

    low: float = -INFINITE
    high: float = INFINITE
    low_open: bool = False
    high_open: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing lies in it.

        >>> Interval(60, 60).empty, Interval(60, 60, low_open=True).empty
        (False, True)
        """
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def met(self, other: Interval) -> Interval:
        """What lies in both.

        >>> Interval(0, 1).met(Interval(1, 2))
        Interval(low=1, high=1, low_open=False, high_open=False)
        """
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, high_closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not high_closed)

    def within(self, other: Interval) -> bool:
        """Whether all of it lies in the other one."""
        return self.met(other) == self


def interval_of(condition: Condition) -> Interval:
    """The values for which a condition holds; of what is counted, whole ones."""
    number, operator = condition.number, condition.operator
    if condition.measure in _COUNTS and operator in (">", "<") and number == int(number):
        number, operator = (number + 1, ">=") if operator == ">" else (number - 1, "<=")
    return {
        ">=": Interval(low=number),
        ">": Interval(low=number, low_open=True),
        "<=": Interval(high=number),
        "<": Interval(high=number, high_open=True),
        "==": Interval(number, number),
    }[operator]


def opposite(condition: Condition) -> Condition | None:
    """The condition that holds where this one is false; none for `==`, which leaves two sides."""
    operator = _OPPOSITES.get(condition.operator)
    return None if operator is None else condition._replace(operator=operator)


class Reach:
    """What every measure can still be, given conditions that hold."""

    def __init__(self, rubric: Rubric, conditions: Iterable[Condition] = ()) -> None:
        self.rubric = rubric
        self._narrowed: dict[str, Interval] = {}
        for condition in conditions:
            self.narrow(condition)

    def narrow(self, condition: Condition) -> None:
        """Take it that a condition holds."""
        self._narrowed[condition.measure] = self._stated(condition.measure).met(interval_of(condition))

    def of(self, measure: str) -> Interval:
        """The interval of a measure; that of the score follows from its criteria."""
        stated = self._stated(measure)
        return stated.met(self._score()) if measure == SCORE else stated

    @property
    def impossible(self) -> bool:
        """Whether the conditions contradict each other, or what can be reached at all."""
        return any(self.of(measure).empty for measure in (*self._narrowed, SCORE))

    def implies(self, condition: Condition) -> bool:
        """Whether a condition cannot be false any more."""
        return self.of(condition.measure).within(interval_of(condition))

    def excludes(self, condition: Condition) -> bool:
        """Whether a condition cannot hold any more."""
        return self.of(condition.measure).met(interval_of(condition)).empty

    def _stated(self, measure: str) -> Interval:
        return self._narrowed.get(measure) or domain(measure, self.rubric)

    def _score(self) -> Interval:
        """Σ weight × points at the least and at the most; a criterion that may be dropped may leave its weight."""
        if any(interval.empty for interval in self._narrowed.values()):
            return Interval()
        weighed = [c for c in self.rubric.criteria if self.rubric.weights.get(c.id)]
        if not weighed:
            return Interval()
        points = {c.id: self._points(c) for c in weighed}
        low = -self._best(weighed, {id_: -least for id_, (least, _) in points.items()})
        return Interval(low - 1e-9, self._best(weighed, {id_: most for id_, (_, most) in points.items()}) + 1e-9)

    def _best(self, criteria: list[Criterion], points: Mapping[str, float]) -> float:
        """The largest weighted mean over the criteria that apply: droppable ones only where they raise it."""
        weights = self.rubric.weights
        kept = [c for c in criteria if not c.drop_when_absent]
        dropped = sorted((c for c in criteria if c.drop_when_absent), key=lambda c: -points[c.id])
        total = sum(weights[c.id] * points[c.id] for c in kept)
        weight = sum(weights[c.id] for c in kept)
        for criterion in dropped:
            if not weight or points[criterion.id] > total / weight:
                total += weights[criterion.id] * points[criterion.id]
                weight += weights[criterion.id]
        return total / weight

    def _points(self, criterion: Criterion) -> tuple[float, float]:
        """The least and the most points of a criterion."""
        within = self._stated(criterion.measure or RATING + criterion.id)
        table = criterion.points
        inside = [points for x, points in table if within.low <= x <= within.high]
        ends = [points_on(table, end) for end in (within.low, within.high)]
        found = [*inside, *ends]
        return min(found), max(found)


def domain(measure: str, rubric: Rubric) -> Interval:
    """What a measure can be at all."""
    if measure == SCORE:
        return Interval(0, 100)
    if measure.startswith(RATING):
        points = next(c.points for c in rubric.criteria if c.id == measure.removeprefix(RATING))
        return Interval(points[0][0], points[-1][0])
    name = measure.rpartition(".")[2]
    if name == "undirected_share":
        return Interval(0, 1)
    if name == "internal_rate_of_return":
        return Interval(-1, low_open=True)
    if name == "unstated_ratings":
        return Interval(0, sum(c.measure is None and bool(rubric.weights.get(c.id)) for c in rubric.criteria))
    return Interval(0) if name in _NOT_NEGATIVE else Interval()
