"""Each value of a sweep appraised in turn, and what the values bring about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dxroi.commands.progress import followed
from dxroi.commands.supposing import Base, Identity, Side, at_options, identity, side
from dxroi.finding import Finding
from dxroi.loading.options import SWEEP, Change, Sweep, change_of

_SHOWN = 8
"""So many values are named at most beside one finding."""


class Tried(NamedTuple):
    """One value, and what comes of it."""

    change: Change
    text: str
    side: Side


def tried(base: Base, changes: Sequence[Change], sweep: Sweep) -> list[Tried]:
    """Every value, beside what else is changed."""
    return list(followed(_each(base, changes, sweep), len(sweep.texts)))


def _each(base: Base, changes: Sequence[Change], sweep: Sweep) -> Iterator[Tried]:
    for text in sweep.texts:
        change = change_of(SWEEP, sweep.field, text)
        yield Tried(change, text, side(base, [*changes, change]))


def gathered(rows: Sequence[Tried], changes: Sequence[Change], known: frozenset[Identity]) -> list[Finding]:
    """What is found beyond what is known, each complaint once with the values that bring it about."""
    options = {each.option for each in changes}
    found: dict[Identity, tuple[Finding, list[str]]] = {}
    for row in rows:
        for each in row.side.beyond(known):
            found.setdefault(identity(each), (each, []))[1].append(row.text)
    return [_named(each, texts, rows[0].change.field, options) for each, texts in found.values()]


def _named(found: Finding, texts: Sequence[str], field: str, options: set[str]) -> Finding:
    """At the `--set` in which it stands, else at the values."""
    if found.location is not None and found.location.path in options:
        return at_options(found, [found.location.path])
    shown = [*texts[:_SHOWN], *(["…"] if len(texts) > _SHOWN else [])]
    return at_options(found, [f"{SWEEP} {field}={','.join(shown)}"])
