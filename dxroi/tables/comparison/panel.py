"""The panel: other methods beside the weighted sum, which alone decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.opinions import putting_first
from dxroi.models.comparison import Candidate
from dxroi.models.robustness import Opinion
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t

_MOST = 50
"""Rows that are shown unless `--top` says otherwise."""


def line(sheet: Sheet, opinions: Sequence[Opinion]) -> str:
    """4手法のうち3手法で「A」が1位."""
    for_it = putting_first(opinions, 0)
    words = t.PANEL_ALL if len(for_it) == len(opinions) else t.PANEL_LINE
    named = sheet.joined(sheet.say(t.METHOD[name]) for name in _ordered(for_it))
    name = sheet.comparison.candidates[0].name
    return sheet.say(words, methods=len(opinions), n=len(for_it), name=name, named=named)


def panel(sheet: Sheet, opinions: Sequence[Opinion], proposed: Sequence[int]) -> Iterator[Block]:
    """Ranks by method, with normalisation and parameters; `proposed` is what VIKOR settles on."""
    by_name = {opinion.method: opinion for opinion in opinions}
    names = _ordered(list(by_name))
    ranked = [of for of, rank in zip(sheet.comparison.candidates, sheet.comparison.ranks, strict=True) if rank]
    yield Section(sheet.say(t.PANEL), sheet.say(t.PANEL_REMARK))
    columns = [Column("", Align.LEFT, wraps=True), *(Column(sheet.say(t.METHOD[name])) for name in names)]
    shown = ranked[: sheet.options.top or _MOST]
    rows = [(sheet.title(of), *(str(by_name[name].ranks[at]) for name in names)) for at, of in enumerate(shown)]
    yield Grid(columns, rows)
    if len(ranked) > len(shown):
        yield Prose(sheet.say(t.MORE_ROWS, n=len(ranked) - len(shown)))
    if len(proposed) > 1:
        yield Prose(sheet.say(t.VIKOR_SEVERAL, names=sheet.joined(ranked[at].name for at in proposed)))
    yield Facts([(sheet.say(t.METHOD[name]), sheet.say(t.PARAMETERS[name])) for name in names])
    if _drops(ranked):
        yield Prose(sheet.say(t.PANEL_DROPPED))
    yield Prose(sheet.say(t.PANEL_WHY))


def _drops(ranked: Sequence[Candidate]) -> bool:
    """Whether some criterion does not apply to some candidate."""
    return any(None in each.points for each in ranked)


def _ordered(names: Sequence[str]) -> list[str]:
    """The one that decides first, then as they are called."""
    return sorted(names, key=lambda name: (name != "weighted-sum", list(t.METHOD).index(name)))
