"""Many proposals of which the answer lists few: counted one by one, and of most only some numbers kept.

Where the list is by verdict or department, its first paths are kept as they come by. Where it is by rank, nobody knows
them before all have been read: then the measure and the points of every candidate are kept, and the place of its file.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from math import isnan, nan
from typing import Any, NamedTuple

from dxroi.engine.comparing import better_low
from dxroi.engine.first import First, itself
from dxroi.engine.ranking import ranks
from dxroi.engine.triage import Triaging, in_order
from dxroi.models.appraisal import Reason
from dxroi.models.comparison import Candidate, Crowd, Grouping
from dxroi.models.measures import SCORE

CASES = 20
"""Cases of one kind to look at that are listed."""


class Keeping(NamedTuple):
    """Which rows the answer lists."""

    top: int
    grouping: Grouping | None = None
    ranked: str | None = None
    """The measure that ranks are by; none where the list is not by rank."""


class Ranked(NamedTuple):
    """Candidates with a choice, best first; those without a rank last."""

    places: Sequence[int]
    """Of their files."""
    ranks: Sequence[int | None]
    keys: Sequence[float]
    """What the ranks are by; not-a-number where there is none."""


class Crowding:
    """Takes candidates in the order of their paths."""

    def __init__(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self._groups: Counter[str] = Counter()
        self._triaging = Triaging(CASES)
        self._order = list_order(keeping.grouping)
        self._free = First[tuple[Any, ...]](itself, keeping.top)
        self._bound = First[str](itself, keeping.top)
        self._columns = _Columns()
        self.number = 0

    def take(self, each: Candidate, place: int) -> None:
        """One candidate, from the file of this place."""
        self.number += 1
        self._triaging.take(each)
        if not each.competes:
            self._bound.take(each.path)
            return
        if self._keeping.ranked is None:
            self._free.take(self._order(each))
        else:
            self._columns.take(each, place, with_points=self._keeping.ranked == SCORE)
        if self._keeping.ranked is None or self._keeping.grouping is not None:
            for group in groups_of(each, self._keeping.grouping):
                self._groups[group] += 1

    def join(self, other: Crowding, start: int) -> None:
        """All that another one was given, whose first file is at this place."""
        self.number += other.number
        self._groups.update(other._groups)
        self._triaging.join(other._triaging)
        self._free.join(other._free)
        self._bound.join(other._bound)
        self._columns.join(other._columns, start)

    @property
    def listed(self) -> list[str]:
        """The paths of a list that is not by rank."""
        return [path for *_, path, _ in self._free.found()]

    @property
    def bound(self) -> list[str]:
        """The first paths of those without a choice."""
        return self._bound.found()

    def ranked(self) -> Ranked:
        """The order by the measure that ranks are by."""
        return self._columns.ranked(self._keeping.ranked or SCORE)

    def found(self, order: Ranked | None = None) -> Crowd:
        """What is said of all, in this order."""
        triage = self._triaging.found()
        competing = self.number - self._bound.number
        if order is None:
            return Crowd(self.number, competing, self._groups, triage)
        count = sum(rank is not None for rank in order.ranks)
        points = self._columns.points(order.places[:count]) if self._keeping.ranked == SCORE else ()
        return Crowd(self.number, competing, self._groups, triage, count, points, order.ranks, order.keys[:count])


class _Columns:
    """The numbers of candidates, 8 bytes each; not-a-number stands for none."""

    def __init__(self) -> None:
        self._places = array("q")
        self._keys = array("d")
        self._gross = array("d")
        self._points = array("d")

    def take(self, each: Candidate, place: int, *, with_points: bool) -> None:
        """One candidate."""
        self._places.append(place)
        self._keys.append(nan if isinstance(each.key, Reason) else each.key)
        self._gross.append(each.gross)
        if with_points:
            self._points.extend([nan if points is None else points for points in each.points])

    def join(self, other: _Columns, start: int) -> None:
        """Those of another one, whose first file is at this place."""
        self._places.extend([start + place for place in other._places])
        self._keys.extend(other._keys)
        self._gross.extend(other._gross)
        self._points.extend(other._points)

    def ranked(self, measure: str) -> Ranked:
        """Best first; ties in the order of their paths."""
        sign = -1 if better_low(measure) else 1
        found = ranks([None if isnan(key) else sign * key for key in self._keys], self._gross)
        order = sorted(range(len(found)), key=lambda at: (found[at] is None, found[at] or 0))
        places, keys = array("q", [self._places[at] for at in order]), array("d", [self._keys[at] for at in order])
        return Ranked(places, [found[at] for at in order], keys)

    def points(self, places: Sequence[int]) -> list[tuple[float | None, ...]]:
        """The points of the candidates from the files of these places."""
        at = {place: position for position, place in enumerate(self._places)}
        return [tuple(self._points_at(at[place])) for place in places]

    def _points_at(self, position: int) -> Iterator[float | None]:
        width = len(self._points) // len(self._places)
        for number in self._points[position * width : (position + 1) * width]:
            yield None if isnan(number) else number


def list_order(grouping: Grouping | None) -> Callable[[Candidate], tuple[Any, ...]]:
    """By what a list without ranks is ordered: by verdict and department, in other groups by department alone."""
    return _by_verdict if grouping in (None, Grouping.VERDICT) else in_order


def _by_verdict(of: Candidate) -> tuple[Any, ...]:
    return of.verdict.rank, *in_order(of)


def groups_of(of: Candidate, grouping: Grouping | None) -> Sequence[str]:
    """The groups of the list that a candidate stands in; an empty text is that of no plan."""
    match grouping:
        case Grouping.STAGE:
            return (of.stage.value,)
        case Grouping.DEPARTMENT:
            return (of.department,)
        case Grouping.PLAN:
            return tuple(dict.fromkeys(of.serves)) or ("",)
        case _:
            return (of.verdict.value,)
