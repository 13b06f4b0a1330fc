"""What `whatif` is asked for: `--set` and `--sweep` understood before any work is done, or refused."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from dxroi.commands.language import tell
from dxroi.commands.streams import RefusalError
from dxroi.loading.changes import Laid
from dxroi.loading.options import SET, SWEEP, Change, Sweep, change_of, like_steps, listed, stated, steps_of
from dxroi.loading.scalars import short
from dxroi.texts import whatif as t

MOST = 1000
"""So many values a sweep takes at most; each is appraised whole."""
_EXAMPLES = {SET: "cost.initial=8000000", SWEEP: "hours_saved.0.after=60..240/20"}
_OPTIONS = {"years": "rubric.horizon", "rate": "rubric.discounting.rate"}
"""Options of a call that change a field of the rubric too."""


class Request(NamedTuple):
    """What the user asked for, beside how it is laid out and where it goes."""

    path: str
    rubric: str
    sets: Sequence[str] = ()
    sweeps: Sequence[str] = ()
    years: int | None = None
    rate: float | None = None


class Asked(NamedTuple):
    """The same, understood."""

    changes: tuple[Change, ...]
    sweep: Sweep | None


def asked(request: Request) -> Asked:
    """The changes of a call; RefusalError where an option cannot be understood."""
    if not request.sets and not request.sweeps:
        raise RefusalError(tell(t.NO_CHANGE))
    if len(request.sweeps) > 1:
        raise RefusalError(tell(t.ONE_SWEEP))
    changes = tuple(change_of(SET, *_stated(SET, each)) for each in request.sets)
    sweep = _sweep(*_stated(SWEEP, request.sweeps[0])) if request.sweeps else None
    return Asked(changes, sweep)


def _stated(switch: str, argument: str) -> tuple[str, str]:
    """Field and value of an option."""
    found = stated(argument)
    if found is None:
        raise RefusalError(tell(t.NOT_SET, option=switch, example=_EXAMPLES[switch], value=short(argument)))
    if _meet(found[0], "rubric.extends"):
        raise RefusalError(tell(t.NOT_EXTENDS))
    return found


def _sweep(field: str, value: str) -> Sweep:
    """The values of a sweep, in steps or listed."""
    steps = steps_of(value)
    if steps is None and like_steps(value):
        raise RefusalError(tell(t.NOT_STEPS, value=short(value)))
    if steps is not None and steps.step <= 0:
        raise RefusalError(tell(t.NO_STEP, value=short(value)))
    if steps is not None and steps.number <= MOST:
        return Sweep(field, tuple(steps.texts()))
    sweep = listed(field, value) if steps is None else Sweep(field, ())
    number = len(sweep.texts) if steps is None else steps.number
    if number > MOST:
        raise RefusalError(tell(t.TOO_MANY, most=f"{MOST:,}", n=f"{number:,}"))
    return sweep


def refuse_overlaps(laid: Sequence[Laid], request: Request) -> None:
    """Refuse two changes of one field, be it that one of them is an option of the rubric."""
    for one, other in combinations(laid, 2):
        if _meet(one.field, other.field):
            raise RefusalError(tell(t.TWICE, first=_switch(one.change), second=_switch(other.change)))
    for name, field in _OPTIONS.items():
        for each in laid if getattr(request, name) is not None else ():
            if _meet(each.field, field):
                raise RefusalError(tell(t.ALSO_OPTION, option=_switch(each.change), name=name))


def _switch(change: Change) -> str:
    """An option without its value."""
    return f"{change.option.partition(' ')[0]} {change.field}"


def _meet(one: str, other: str) -> bool:
    """Whether two paths are the same, or one lies below the other.

    >>> _meet("cost.initial", "cost"), _meet("cost.0", "cost.1")
    (True, False)
    """
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
