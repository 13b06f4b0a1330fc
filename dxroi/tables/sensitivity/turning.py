"""判定が変わる値: each thing alone, then the least joint change."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from dxroi.finding import Words
from dxroi.models.uncertainty import DELAY, Change, Flip, Switch
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section
from dxroi.tables.sensitivity.sheet import Sheet
from dxroi.texts import sensitivity as t
from dxroi.texts.screen import LIST_COMMA, PLUS

_WHOLE = ("rubric.horizon", DELAY)


def switching(sheet: Sheet) -> Iterator[Block]:
    """The nearest first; the sentence is about the nearest that makes it worse."""
    yield Section(sheet.say(t.SWITCHING), sheet.say(t.SWITCHING_REMARK))
    switches = sorted(sheet.study.switching, key=_farness)
    unknowns = sheet.study.judgement.unknowns
    if not switches and unknowns:
        names = sheet.say(LIST_COMMA).join([sheet.label(path) for path in unknowns])
        yield Prose(sheet.say(t.TURNS_UNKNOWN, names=names))
        return
    if not switches:
        yield Prose(sheet.say(t.NOTHING_TURNS))
        return
    worse = next((each for each in switches if _is_estimate(each) and each.then.rank > each.standing.rank), None)
    better = next((each for each in switches if _is_estimate(each)), None)
    if worse is not None:
        yield Prose(_stays(sheet, worse))
    elif better is not None:
        yield Prose(_becomes(sheet, better))
    columns = [Column(sheet.say(t.FIELD), Align.LEFT, wraps=True)]
    columns += [Column(sheet.say(heading)) for heading in (t.NOW, t.TURNS_AT, t.DISTANCE)]
    columns.append(Column(sheet.say(t.THEN), Align.LEFT))
    yield Grid(columns, [_row(sheet, each) for each in sheet.first(switches)])
    yield from sheet.left(switches)


def _farness(switch: Switch) -> tuple[bool, float]:
    """What lies inside its range comes first, then the nearest by its share of now; a delay has no such share."""
    distance = _distance(switch)
    return not switch.inside, inf if distance is None else abs(distance)


def _distance(switch: Switch) -> float | None:
    """How far the limit is, of whole numbers the first one beyond it, as a share of now."""
    end = switch.beyond if _is_whole(switch.field) else switch.at
    return (end - switch.now) / switch.now if switch.now else None


def _is_estimate(switch: Switch) -> bool:
    """Whether it is an amount that somebody estimated, no premise of the rubric and no rating."""
    return not switch.field.startswith(("rubric.", "ratings.")) and _distance(switch) is not None


def _row(sheet: Sheet, switch: Switch) -> list[str]:
    distance = None if switch.field.startswith("ratings.") else _distance(switch)
    return [
        (t.INSIDE if switch.inside else t.OUTSIDE) + sheet.label(switch.field),
        sheet.value(switch.field, switch.now),
        limit(sheet, switch),
        sheet.say(t.NO_RANGE) if distance is None else sheet.say(t.PERCENT, n=_signed(sheet, distance * 100)),
        sheet.verdict(switch.then),
    ]


def _signed(sheet: Sheet, value: float) -> str:
    shown = sheet.figures.trimmed(value, 0 if abs(value) >= 9.95 else 1)
    return shown if value < 0 or shown == "0" else sheet.say(PLUS) + shown


def _is_whole(field: str) -> bool:
    """Whether only whole numbers (ratings, years, months) are looked at, so that the one beyond is what turns it."""
    return field in _WHOLE or field.startswith("ratings.")


def limit(sheet: Sheet, switch: Switch) -> str:
    """Where it turns, rounded so that what is said is true."""
    down, worse = switch.beyond < switch.at, switch.then.rank > switch.standing.rank
    words: Words
    if worse and not _is_whole(switch.field):
        words, value, towards = (t.BELOW, switch.at, 1) if down else (t.ABOVE, switch.at, -1)
    else:
        words, value, towards = (t.DOWN_TO, switch.beyond, -1) if down else (t.FROM, switch.beyond, 1)
    return sheet.say(words, at=sheet.value(switch.field, value, 0 if _is_whole(switch.field) else towards))


def _stays(sheet: Sheet, switch: Switch) -> str:
    """Up to where the verdict stands: あり as long as at least 268 h a year are saved."""
    down = switch.beyond < switch.at
    shown = sheet.value(switch.field, switch.at, 0 if _is_whole(switch.field) else 1 if down else -1)
    limit = sheet.say(t.AT_LEAST if down else t.AT_MOST, at=shown)
    return sheet.say(
        t.STAYS_WHILE, verdict=sheet.verdict(switch.standing), field=sheet.label(switch.field), limit=limit
    )


def _becomes(sheet: Sheet, switch: Switch) -> str:
    """From where on the verdict is better, where no other is worse."""
    down = switch.beyond < switch.at
    shown = sheet.value(switch.field, switch.beyond, 0 if _is_whole(switch.field) else -1 if down else 1)
    limit = sheet.say(t.AT_MOST if down else t.AT_LEAST, at=shown)
    return sheet.say(t.BECOMES, verdict=sheet.verdict(switch.then), field=sheet.label(switch.field), limit=limit)


def flips(sheet: Sheet) -> Iterator[Block]:
    """The next better and the next worse verdict, and what would be enough for each."""
    found = sheet.study.flips
    if not found:
        return
    yield Section(sheet.say(t.FLIPS), sheet.say(t.FLIPS_REMARK))
    yield Facts([_flip(sheet, each) for each in found])


def _flip(sheet: Sheet, flip: Flip) -> tuple[str, str]:
    named = sheet.say(t.FLIP, was=sheet.verdict(flip.standing), then=sheet.verdict(flip.to))
    return named, sheet.say(t.AND).join([_change(sheet, each) for each in flip.changes])


def _change(sheet: Sheet, change: Change) -> str:
    """What moves to where, rounded away from now so that it is enough."""
    towards = 1 if change.to > change.now else -1
    if change.is_factor:
        end = (sheet.figures.ceiling if towards > 0 else sheet.figures.floor)(change.to, 3)
        was, now = sheet.say(t.FACTOR, factor=1), sheet.say(t.FACTOR, factor=end.rstrip("0").rstrip("."))
    else:
        was = sheet.value(change.field, sheet.written(change.field, change.now))
        to = sheet.written(change.field, change.to, towards)
        now = sheet.value(change.field, to, 0 if _is_whole(change.field) else towards)
    return sheet.say(t.CHANGE, field=sheet.label(change.field), was=was, now=now)
