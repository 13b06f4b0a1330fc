"""The panel: other methods beside the weighted sum, which alone decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dxroi.engine.opinions import putting_first
from dxroi.models.comparison import Candidate
from dxroi.models.robustness import Opinion
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section
from dxroi.tables.comparison.robustness import first_of
from dxroi.tables.comparison.sheet import Sheet
from dxroi.texts import comparison as t

_MOST = 50
"""Rows that are shown unless `--top` says otherwise."""

_NAMED = 3
"""So many that are tied for the first place are named."""


def line(sheet: Sheet, opinions: Sequence[Opinion]) -> str:
    """4手法のうち3手法で「A」が1位; of several that are tied, only methods that leave them so are counted."""
    first = first_of(sheet)
    for_it = set(putting_first(opinions, 0)).intersection(*(putting_first(opinions, at) for at in range(1, first)))
    named = sheet.joined(sheet.say(t.METHOD[name]) for name in _ordered(list(for_it)))
    everybody = len(for_it) == len(opinions)
    if everybody and 1 < first == len(opinions[0].ranks):
        return sheet.say(t.PANEL_TIED, methods=len(opinions), n=first, named=named)
    words = t.PANEL_ALL if everybody else t.PANEL_LINE
    return sheet.say(words, methods=len(opinions), n=len(for_it), names=_firsts(sheet, first), named=named)


def _firsts(sheet: Sheet, first: int) -> str:
    """Who is first, by name while they are few."""
    shown = sheet.comparison.candidates[: min(first, _NAMED)]
    names = sheet.joined(sheet.say(t.FIRST_NAMED, name=sheet.name(each)) for each in shown)
    if first == 1:
        return names
    return sheet.say(t.FIRST_TIED if first == len(shown) else t.FIRST_TIED_MORE, names=names, n=first)


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
        yield Prose(sheet.say(t.VIKOR_SEVERAL, names=sheet.joined(sheet.name(ranked[at]) for at in proposed)))
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
