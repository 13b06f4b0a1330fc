"""The least that would have to be otherwise, in several things at once, for the next better or the next worse verdict.

Every uncertain input is measured in units of its own range (from the likely value to high, or to low), a rating in
levels. The size of a change is the sum over all that moves, so that few things move rather than all a little: "40 hours
a year more and reusability 3 → 4".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import ceil
from typing import NamedTuple

from dxroi.engine.judging import judge
from dxroi.engine.periods import MONTHS
from dxroi.engine.reading import Case, MeasureReader
from dxroi.engine.searching import boundary, first_change
from dxroi.engine.uncertainty.inputs import placing
from dxroi.engine.uncertainty.levers import rated
from dxroi.models.appraisal import Judgement
from dxroi.models.quantity import Number
from dxroi.models.rubric import Criterion
from dxroi.models.uncertainty import DELAY, Change, Flip, Input, Member
from dxroi.models.words import Verdict

FARTHEST = 10.0
"""Units of its range that an input is moved at most."""
FIRST_STEP = 0.05
SPLITS = 8
"""So many ways to share a change between two things are tried first; the best is then narrowed down."""
NARROWINGS = 16
WORTH_TWO = 0.98
"""Two things are moved instead of one only where they are moved so much less together."""
_WHOLE = ("initial", "annual", "monthly", "total")
_RESIDUE = 1e-9

Steps = tuple[float, ...]
"""How far each axis is moved, in its units; more than 0 is towards high."""


class _Axis(NamedTuple):
    """One thing that can be moved: an input with its members, or the rating of a criterion."""

    least: float
    most: float
    input: Input | None = None
    criterion: Criterion | None = None
    now: Number = 0


class _Space(NamedTuple):
    """A case and what can be moved in it."""

    case: Case
    axes: tuple[_Axis, ...]

    def at(self, steps: Steps) -> Case:
        """The case with everything moved so far."""
        moved = [(axis, step) for axis, step in zip(self.axes, steps, strict=True) if step]
        ranged = [(axis.input, step) for axis, step in moved if axis.input is not None]
        numbers = [_number(member, step) for each, step in ranged for member in each.members]
        case = self.case._replace(scenario=placing([each for each, _ in ranged])(self.case.scenario, numbers))
        for axis, step in moved:
            if axis.criterion is not None:
                case = rated(case, axis.criterion, axis.now + step)
        return case

    def verdict(self, steps: Steps) -> Verdict:
        return judge(self.at(steps)).verdict

    def along(self, number: int, step: float, others: Steps | None = None) -> Steps:
        """One axis moved so far, the others as they are."""
        steps = list(others or (0.0,) * len(self.axes))
        steps[number] = step
        return tuple(steps)


def flips(case: Case, inputs: Sequence[Input]) -> tuple[Flip, ...]:
    """The least change found to a better verdict and to a worse one, each put back through `judge`; better first.

    None where the verdict is withheld or an unknown is left, and none in a direction in which nothing was found.
    """
    judgement = judge(case)
    if judgement.verdict is Verdict.WITHHELD or judgement.unknowns:
        return ()
    space = _Space(case, (*_input_axes(inputs), *_rating_axes(case, judgement)))
    rank = judgement.verdict.rank
    better = _flip(space, judgement.verdict, lambda verdict: verdict.rank < rank, towards=1)
    worse = _flip(space, judgement.verdict, lambda verdict: verdict.rank > rank, towards=-1)
    return tuple(each for each in (better, worse) if each is not None)


def _input_axes(inputs: Sequence[Input]) -> Iterator[_Axis]:
    for each in inputs:
        downs = [_down(member) for member in each.members]
        ups = [_up(member) for member in each.members]
        yield _Axis(-min(FARTHEST, *downs), min(FARTHEST, *ups), input=each)


def _down(member: Member) -> float:
    """How many units it can be moved down, to 0."""
    unit = member.likely - member.low or member.high - member.likely
    return member.likely / unit


def _up(member: Member) -> float:
    """How many units it can be moved up: a share to 1."""
    unit = member.high - member.likely or member.likely - member.low
    return FARTHEST if member.most is None else (member.most - member.likely) / unit


def _rating_axes(case: Case, judgement: Judgement) -> Iterator[_Axis]:
    applying = {each.id for each in judgement.criteria if each.applies and each.weight}
    for criterion in case.rubric.criteria:
        if criterion.measure is None and criterion.id in applying:
            rating = case.proposal.ratings.get(criterion.id)
            first, last = criterion.points[0][0], criterion.points[-1][0]
            now = first if rating is None else rating.deciding
            yield _Axis(first - now, last - now, criterion=criterion, now=now)


def _number(member: Member, step: float) -> Number:
    """The value of a member moved so many units: whole yen where only they can be written, whole months of delay."""
    down, up = member.likely - member.low, member.high - member.likely
    moved = member.likely + step * ((up or down) if step > 0 else (down or up))
    if member.field == DELAY:
        return ceil(moved * MONTHS - _RESIDUE) / MONTHS
    return round(moved) if not member.is_factor and _name(member.field) in _WHOLE else moved


def _name(path: str) -> str:
    return [part for part in path.split(".") if not part.isdigit()][-1]


def _flip(space: _Space, standing: Verdict, wanted: Callable[[Verdict], bool], towards: int) -> Flip | None:
    """The least change to a verdict that is wanted."""

    def reached(steps: Steps) -> bool:
        return wanted(space.verdict(steps))

    best = _least(_alone(space, reached))
    signs = [_sign(space, number) * towards for number in range(len(space.axes))]
    for pair in combinations([number for number, sign in enumerate(signs) if sign], 2):
        limit = FARTHEST if best is None else _size(best) * WORTH_TWO
        best = _least([best, _together(space, reached, pair, signs, limit)])
    best = best or _all(space, reached, signs)
    if best is None:
        return None
    return Flip(standing, space.verdict(best), tuple(_changes(space, best)), _size(best))


def _size(steps: Steps) -> float:
    return sum(map(abs, steps))


def _least(found: Sequence[Steps | None] | Iterator[Steps | None]) -> Steps | None:
    return min((each for each in found if each is not None), key=_size, default=None)


def _alone(space: _Space, reached: Callable[[Steps], bool]) -> Iterator[Steps | None]:
    """Each axis by itself, in either direction."""
    for number, axis in enumerate(space.axes):
        for end in (axis.least, axis.most):
            step = _moved(space, reached, number, end, None)
            yield None if step is None else space.along(number, step)


def _moved(
    space: _Space, reached: Callable[[Steps], bool], number: int, end: float, others: Steps | None
) -> float | None:
    """How far one axis has to be moved towards an end, the others as they are; none where that is not enough."""

    def short(step: float) -> bool:
        return not reached(space.along(number, step, others))

    levels = space.axes[number].criterion is not None
    if not short(0):
        return 0.0
    found = first_change(short, 0, end, 1 if levels else FIRST_STEP, whole=levels)
    return None if found is None else found[1]


def _sign(space: _Space, number: int) -> int:
    """The direction in which moving an axis is better: of the balance, else of the score, else of undirected hours."""
    axis = space.axes[number]
    low, high = (_figures(space.at(space.along(number, end))) for end in (max(axis.least, -1), min(axis.most, 1)))
    return next((1 if b > a else -1 for a, b in zip(low, high, strict=True) if a != b), 0)


def _figures(case: Case) -> tuple[float, ...]:
    reader = MeasureReader(case, case.totals(), case.rubric.horizon)
    names = (("society.net", 1), ("score", 1), ("undirected_share", -1))
    return tuple(sign * (reader.read(name).value or 0) for name, sign in names)


def _together(
    space: _Space, reached: Callable[[Steps], bool], pair: tuple[int, int], signs: Sequence[int], limit: float
) -> Steps | None:
    """Two axes at once, for less than a limit: so far the one, and then as little of the other as is enough."""
    one, other = sorted(pair, key=lambda number: space.axes[number].criterion is None)  # levels are tried one by one
    end = _end(space.axes[one], signs[one])
    most = min(abs(end), limit)
    if space.axes[one].criterion is not None:
        tried = [float(level) for level in range(1, int(most) + 1)]
    else:
        tried = [most * part / SPLITS for part in range(1, SPLITS)]
    found = _least([_rest(space, reached, (one, other), signs, amount, limit) for amount in tried])
    if found is None or space.axes[one].criterion is not None:
        return found
    width = most / SPLITS
    for _ in range(NARROWINGS):
        width /= 2
        near = [max(abs(found[one]) + side, 0) for side in (-width, width)]
        found = _least([found, *(_rest(space, reached, (one, other), signs, each, limit) for each in near)]) or found
    return found


def _rest(
    space: _Space,
    reached: Callable[[Steps], bool],
    pair: tuple[int, int],
    signs: Sequence[int],
    amount: float,
    limit: float,
) -> Steps | None:
    """The first axis moved by so much, the second as little as is enough within what is left of a limit."""
    one, other = pair
    start = space.along(one, signs[one] * amount)
    room = min(limit - amount, abs(_end(space.axes[other], signs[other])))
    room = room if space.axes[other].criterion is None else int(room)
    if room <= 0 or amount > abs(_end(space.axes[one], signs[one])):
        return None
    if not reached(space.along(other, signs[other] * room, start)):
        return None
    step = _moved(space, reached, other, signs[other] * room, start)
    return None if step is None else space.along(other, step, start)


def _end(axis: _Axis, sign: int) -> float:
    return axis.most if sign > 0 else axis.least


def _all(space: _Space, reached: Callable[[Steps], bool], signs: Sequence[int]) -> Steps | None:
    """Everything at once in its better or worse direction, then each axis back as far as it is not needed."""
    ends = [_end(axis, sign) if sign else 0.0 for axis, sign in zip(space.axes, signs, strict=True)]
    if not reached(tuple(ends)):
        return None
    for number, end in enumerate(ends):
        others = tuple(ends)

        def needless(step: float, number: int = number, others: Steps = others) -> bool:
            return reached(space.along(number, step, others))

        levels = space.axes[number].criterion is not None
        ends[number] = 0.0 if needless(0.0) else boundary(needless, end, 0.0, whole=levels)[0]
    return tuple(ends)


def _changes(space: _Space, steps: Steps) -> Iterator[Change]:
    for axis, step in zip(space.axes, steps, strict=True):
        if step and axis.criterion is not None:
            yield Change(f"ratings.{axis.criterion.id}", axis.now, axis.now + step, units=step)
        if step and axis.input is not None:
            for member in axis.input.members:
                yield Change(member.field, member.likely, _number(member, step), member.is_factor, step)
