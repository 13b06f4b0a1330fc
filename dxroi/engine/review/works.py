"""Works of one fiscal year: what was measured shared out over the works of the plan, and where the hours went."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dxroi.engine.flows import summed
from dxroi.engine.lines import WorkLine
from dxroi.engine.review.plan import Plan
from dxroi.models.cycle import NO_DESTINATION, Actual
from dxroi.models.proposal import Procedure, Work
from dxroi.models.quantity import Number, Quantity
from dxroi.models.review import Levels

_SOMEWHERE = "-"
"""A destination; which one, no figure asks."""


class Piece(NamedTuple):
    """One work in one year."""

    line: WorkLine
    hours: Number | None
    """None where not known."""
    missing: tuple[str, ...] = ()
    """Paths of what would make them known."""
    arriving: Number | None = None
    """Hours that got to a destination; none: as the plan has it."""


def works_in(plan: Plan, t: int, levels: Levels) -> Iterator[Work]:
    """The works of year t, each for this year alone."""
    if t >= plan.measured:
        pieces = [_later(line, t, levels) for line in plan.moved.works]
        if levels.arriving != 1 or levels.found:
            pieces = _arrived(pieces, _planned_arriving(pieces) * levels.arriving + _gained(pieces) * levels.found)
    else:
        pieces = measured(plan, t)
    for piece in pieces:
        yield from _written(piece, plan, t)


def measured(plan: Plan, t: int) -> list[Piece]:
    """The works of a year that lies before the last one measured, or is it."""
    lines, actual = plan.lines.works, plan.actuals.get(t)
    if actual is None:
        return [Piece(lines[0], None, (f"actuals.{plan.year(t)}",))] if lines else []
    papers = [Piece(line, _on_paper(line, line.procedure, t, actual)) for line in lines if line.procedure is not None]
    own = [line for line in lines if line.procedure is None]
    pieces = _by_work(own, t, actual) if actual.works else _as_a_whole(own, t, actual, papers)
    pieces += papers
    if not actual.freed_for:
        return pieces
    went = summed(hours for name, hours in actual.freed_for.items() if name != NO_DESTINATION)
    return _arrived(pieces, went)


def _by_work(lines: Sequence[WorkLine], t: int, actual: Actual) -> list[Piece]:
    """Each work as measured; works of one name share what was measured of it."""
    named: dict[str | None, list[WorkLine]] = {}
    for line in lines:
        named.setdefault(line.work.work, []).append(line)
    pieces: list[Piece] = []
    for name, same in named.items():
        if name is not None and name in actual.works:
            pieces += _shared(same, t, actual.works[name])
        elif any(line.hours.amounts[t] or line.hours.missing_in(t) for line in same):
            pieces.append(Piece(same[0], None, (f"{actual.field}.hours_saved.{name}",)))
    return pieces


def _on_paper(line: WorkLine, procedure: Procedure, t: int, actual: Actual) -> Number:
    """Hours of double handling (`paper`), 0 or below: of the cases and the uptake measured, else as planned."""
    name, minutes = procedure.procedure, procedure.paper_minutes
    planned = line.hours.amounts[t]
    if minutes is None or not planned or name not in actual.cases or name not in actual.online:
        return planned
    return -actual.cases[name] * (1 - actual.online[name]) * minutes.likely / 60


def _as_a_whole(lines: Sequence[WorkLine], t: int, actual: Actual, papers: Sequence[Piece]) -> list[Piece]:
    """The whole, shared out over the works; the double handling of paper is part of it and known by itself."""
    if actual.hours is not None:
        return _shared(lines, t, actual.hours - summed(each.hours or 0 for each in papers))
    if any(line.hours.amounts[t] or line.hours.missing_in(t) for line in lines):
        return [Piece(lines[0], None, (f"{actual.field}.hours_saved",))]
    return []


def _shared(lines: Sequence[WorkLine], t: int, hours: Number) -> list[Piece]:
    """Hours shared out in proportion to what was planned of each work in that year, else over the horizon."""
    planned = [line.hours.amounts[t] for line in lines]
    shares = shared(hours, planned, [summed(map(abs, line.hours.amounts)) for line in lines])
    return [Piece(line, each) for line, each in zip(lines, shares, strict=True)]


def shared(whole: Number, planned: Sequence[Number], otherwise: Sequence[Number]) -> list[Number]:
    """A whole shared out: what it exceeds the plan by goes to each in proportion to the size of its planned part.

    Where nothing was planned, in proportion to `otherwise`; where that is nothing either, to the first.

    >>> shared(90, [100, 50], []), shared(30, [0, 0], [1, 2]), shared(5, [0, 0], [0, 0]), shared(60, [100, -50], [])
    ([60.0, 30.0], [10.0, 20.0], [5, 0], [106.66666666666667, -46.666666666666664])
    """
    if whole == summed(planned):
        return list(planned)
    weights = [abs(each) for each in planned] if any(planned) else list(otherwise)
    total = summed(weights)
    if not total:
        return [whole if number == 0 else 0 for number in range(len(planned))]
    over = whole - summed(planned)
    return [each + over * weight / total for each, weight in zip(planned, weights, strict=True)]


def _later(line: WorkLine, t: int, levels: Levels) -> Piece:
    missing = line.hours.missing_in(t)
    if missing:
        return Piece(line, None, tuple(sorted(missing)))
    return Piece(line, line.hours.amounts[t] * levels.of_work(line.work))


def _planned_share(line: WorkLine) -> Number:
    """The share of the hours gained that the plan sends to a destination; a share nobody knows is left open."""
    reused = line.work.reused
    if line.work.freed_for is None or (reused is not None and reused.unknown):
        return 0
    return 1 if reused is None else reused.likely


def _planned_arriving(pieces: Sequence[Piece]) -> Number:
    return summed(p.hours * _planned_share(p.line) for p in pieces if _is_gain(p) and p.hours is not None)


def gained(plan: Plan, t: int) -> Number:
    """Hours gained in a measured year by works that release no cash."""
    return _gained(measured(plan, t))


def _gained(pieces: Sequence[Piece]) -> Number:
    return summed(p.hours for p in pieces if _is_gain(p) and p.hours is not None)


def planned_arriving(plan: Plan, t: int) -> Number:
    """Hours of a measured year that would have got to a destination by the shares of the plan."""
    return _planned_arriving(measured(plan, t))


def _is_gain(piece: Piece) -> bool:
    return not piece.line.releases_cash and piece.hours is not None and piece.hours > 0


def _arrived(pieces: Sequence[Piece], went: Number) -> list[Piece]:
    """The pieces with the hours that really got to a destination.

    They are taken to come from the works as the plan has it: first from those that have a destination, in proportion to
    what was to arrive; what is more comes from the rest of those, and then from works without one.
    """
    gains = [piece for piece in pieces if _is_gain(piece)]
    wanted = [(p.hours or 0) * _planned_share(p.line) for p in gains]
    directed = [(p.hours or 0) if p.line.work.freed_for is not None else 0 for p in gains]
    whole = [p.hours or 0 for p in gains]
    arriving = _filled(went, (wanted, directed, whole))
    by_id = {id(piece): hours for piece, hours in zip(gains, arriving, strict=True)}
    return [p._replace(arriving=by_id[id(p)]) if id(p) in by_id else p for p in pieces]


def _filled(amount: Number, levels: Sequence[Sequence[Number]]) -> list[Number]:
    """An amount poured into vessels: up to the first marks in proportion, then up to the next ones; the rest is lost.

    >>> _filled(10, ([20, 0], [20, 0], [25, 5])), _filled(26, ([20, 0], [20, 0], [25, 5]))
    ([10.0, 0.0], [23.0, 3.0])
    """
    reached: list[Number] = [0] * len(levels[0])
    for marks in levels:
        room = [mark - at for mark, at in zip(marks, reached, strict=True)]
        total = summed(room)
        share = 0 if total <= 0 else min(1, amount / total)
        reached = [at + each * share for at, each in zip(reached, room, strict=True)]
        amount = max(0, amount - total * share)
    return reached


def _written(piece: Piece, plan: Plan, t: int) -> Iterator[Work]:
    """The piece as a work that a file could hold; two where only a part of a work without a destination found one."""
    year, work, hours = plan.year(t), piece.line.work, piece.hours
    bare = Work(
        work.field,
        work.work,
        staff=work.staff,
        cash_releasing=piece.line.releases_cash,
        freed_for=work.freed_for,
        reused=work.reused,
        yen_per_hour=work.yen_per_hour,
        first=year,
        until=year,
    )
    if hours is None:
        yield from (bare._replace(hours=Quantity.not_known(path)) for path in piece.missing)
    elif piece.arriving is None:
        yield bare._replace(hours=Quantity.of(hours, work.field))
    elif work.freed_for is not None:
        reached = Quantity.of(piece.arriving / hours, work.field)
        yield bare._replace(hours=Quantity.of(hours, work.field), reused=reached)
    else:
        arrived = Quantity.of(piece.arriving, work.field)
        yield bare._replace(hours=arrived, freed_for=_SOMEWHERE, reused=None)
        yield bare._replace(hours=Quantity.of(hours - piece.arriving, work.field))


def went_to(lines: Sequence[WorkLine], t: int) -> Mapping[str, Number]:
    """Destination -> planned hours of a year, cash-releasing works left out."""
    found: dict[str, Number] = {}
    for line in lines:
        name, known = line.work.freed_for, line.hours.known(t)
        if name is not None and not line.releases_cash and known is not None and known > 0:
            found[name] = found.get(name, 0) + known - line.undirected.amounts[t]
    return found
