"""How firm the order is: one sentence under every ranking by score, and the block of `--robustness`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dxroi.engine.firmness import dominator, ranks_of
from dxroi.models.comparison import Candidate, Firmness, Leaders, Weakness
from dxroi.models.robustness import Flip, Robustness
from dxroi.tables.blocks import Align, Block, Column, Facts, Grid, Prose, Section
from dxroi.tables.comparison.sheet import Sheet
from dxroi.tables.rubric import title
from dxroi.texts import comparison as t

SHOWN = 10
"""Candidates of which the shares are shown; others only where they can be first."""
_MOST = 20
_CLASSES = (1, 3, 10)
"""The last rank of each class of ranks; the rest is the last class."""
_TELLING = 0.05
"""A mean weight this far from that of all weightings says something; of weights within a range, as much less."""
_NEARLY_ALL = 0.95
"""Who is first in this share of the weightings is so whatever the weights, but for few of them."""


def sentence(sheet: Sheet, firmness: Firmness) -> str:
    """配点を変えても上位10件のうち8件は変わらない."""
    leaders = firmness.leaders
    if not leaders.number:
        return _tied(sheet, len(firmness.robustness.first_share))
    if leaders.number == 1:
        words = t.FIRM_FIRST if leaders.staying else t.FIRM_NOT_FIRST
    else:
        words = t.FIRM_ALL if leaders.staying == leaders.number else t.FIRM_SOME if leaders.staying else t.FIRM_NONE
    draws = sheet.figures.number(firmness.robustness.draws)
    return sheet.say(
        words,
        weights=_weights(sheet, firmness),
        k=leaders.number,
        staying=leaders.staying,
        draws=draws,
        share=sheet.figures.trimmed(leaders.share * 10),
    )


def _tied(sheet: Sheet, ranked: int) -> str:
    """So many are first that there is no group of the first to look at."""
    first = first_of(sheet)
    return sheet.say(t.TIED_ALL if first == ranked else t.TIED_FIRST, n=first)


def first_of(sheet: Sheet) -> int:
    """How many share the first rank, listed or not."""
    return ranks_of(sheet.comparison).count(1)


def _weights(sheet: Sheet, firmness: Firmness) -> str:
    if firmness.within is None:
        return sheet.say(t.ANY_WEIGHTS)
    return sheet.say(t.WEIGHTS_WITHIN, percent=sheet.figures.trimmed(firmness.within * 100, 1))


def robustness(sheet: Sheet, firmness: Firmness, weakness: Weakness) -> Iterator[Block]:
    """Who is dominated, what dethrones the first, how often each is first and under which weights."""
    found = firmness.robustness
    words = t.DRAWN_ALL if firmness.within is None else t.DRAWN_WITHIN
    percent = "" if firmness.within is None else sheet.figures.trimmed(firmness.within * 100, 1)
    draws = sheet.figures.number(found.draws)
    yield Section(sheet.say(t.ROBUSTNESS), sheet.say(words, draws=draws, percent=percent))
    yield Prose(sentence(sheet, firmness))
    yield from _meaning(sheet, firmness.leaders)
    ranked = [of for of, rank in zip(sheet.comparison.candidates, sheet.comparison.ranks, strict=True) if rank]
    yield Facts(((sheet.say(t.FLIP), _flip(sheet, weakness.flip, ranked)),))
    yield _shares(sheet, found, ranked)
    yield from _when_first(sheet, firmness, ranked)
    yield from _dominated(sheet, weakness, ranked)
    error = sheet.figures.number(found.largest_error * 100, 1)
    yield Prose(sheet.say(t.ERROR, error=error, seed=found.seed))


def _meaning(sheet: Sheet, leaders: Leaders) -> Iterator[Block]:
    """What staying means."""
    if leaders.number:
        share = sheet.figures.trimmed(leaders.share * 100)
        words = t.STAYING_FIRST if leaders.number == 1 else t.STAYING_MEANS
        yield Prose(sheet.say(words, share=share, k=leaders.number), indent=4)


def _flip(sheet: Sheet, flip: Flip | None, ranked: Sequence[Candidate]) -> str:
    if flip is None:
        return sheet.say(t.NO_FLIP)
    words = t.FLIP_MORE if flip.change > 0 else t.FLIP_LESS
    now, to = (sheet.figures.trimmed(weight * 100, 1) for weight in (flip.weight, flip.to))
    criterion = title(sheet.rubric.criteria[flip.criterion], sheet.figures.lang)
    then = sheet.joined(sheet.name(ranked[position]) for position in flip.then)
    return sheet.say(words, criterion=criterion, now=now, to=to, then=then) + sheet.say(t.FLIP_OTHERS)


def _dominated(sheet: Sheet, weakness: Weakness, ranked: Sequence[Candidate]) -> Iterator[Block]:
    """Who can never be ahead of somebody, and of whom."""
    rows = []
    for position in weakness.dominated[:SHOWN]:
        by = dominator(sheet.comparison, position)
        rows.append(
            (sheet.name(ranked[position]), "" if by is None else sheet.say(t.DOMINATED_BY, name=sheet.name(ranked[by])))
        )
    yield Prose(sheet.say(t.DOMINATED if rows else t.NONE_DOMINATED))
    if rows:
        yield Grid((Column("", Align.LEFT, wraps=True), Column("", Align.LEFT, wraps=True)), rows, indent=4)
    if len(weakness.dominated) > len(rows):
        yield Prose(sheet.say(t.MORE, n=len(weakness.dominated) - len(rows)), indent=4)


def _shares(sheet: Sheet, found: Robustness, ranked: Sequence[Candidate]) -> Grid:
    ends = _ends(len(ranked), len(found.rank_acceptability[0]))
    headings = [sheet.say(t.SHARE), *(_class(sheet, a + 1, b, len(ranked)) for a, b in pairwise(ends))]
    columns = [Column("", Align.LEFT, wraps=True), *map(Column, headings)]
    return Grid(columns, [_row(sheet, found, ranked, ends, position) for position in _telling(found)])


def _telling(found: Robustness) -> list[int]:
    """The first ones, and whoever else is first under some weights."""
    others = [position for position, share in enumerate(found.first_share) if share > 0 and position >= SHOWN]
    return [*range(min(SHOWN, len(found.first_share))), *others][:_MOST]


def _ends(ranked: int, told: int) -> list[int]:
    """The last rank of each class after the first, from 1 on; no class is empty, and none beyond what is told."""
    inner = [end for end in _CLASSES if end < ranked and end <= told]
    return [*inner, ranked]


def _class(sheet: Sheet, first: int, last: int, ranked: int) -> str:
    if last == ranked and first < last:
        return sheet.say(t.CLASS_REST, a=first)
    return sheet.say(t.CLASS_ONE, a=first) if first == last else sheet.say(t.CLASS, a=first, b=last)


def _row(
    sheet: Sheet, found: Robustness, ranked: Sequence[Candidate], ends: Sequence[int], position: int
) -> tuple[str, ...]:
    told = found.rank_acceptability[position]
    shares = [sum(told[a:b]) for a, b in pairwise(ends)]
    if shares and len(told) < ends[-1]:  # the last ranks are not told
        shares[-1] = max(0.0, 1 - sum(told[: ends[-2]]))
    cells = [percent(sheet, share) for share in (found.first_share[position], *shares)]
    return (sheet.name(ranked[position]), *cells)


def percent(sheet: Sheet, share: float) -> str:
    """A share in whole per cent: more digits than the draws allow are never shown."""
    if 0 < share < 0.005:
        return sheet.say(t.UNDER_ONE)
    return sheet.say(t.PERCENT, n=sheet.figures.number(share * 100))


def _when_first(sheet: Sheet, firmness: Firmness, ranked: Sequence[Candidate]) -> Iterator[Block]:
    """Under which weights each is first that can be."""
    found, within = firmness.robustness, firmness.within or 1
    weights = found.central_weights
    able = [at for at in _telling(found) if weights[at]]
    rows = [(sheet.name(ranked[at]), _central(sheet, found, at, _TELLING * within)) for at in able]
    yield Prose(sheet.say(t.FIRST_WHEN))
    yield Grid((Column("", Align.LEFT, wraps=True), Column("", Align.LEFT, wraps=True)), rows, indent=4)


def _central(sheet: Sheet, found: Robustness, position: int, telling: float) -> str:
    """Weights in words: what weighs most and least, held against the mean of all weightings.

    That it is no matter can be said only of who is first under nearly all of them.
    """
    central, usual = found.central_weights[position] or (), _usual(found)
    gaps = [(weight - mean, criterion) for criterion, (weight, mean) in enumerate(zip(central, usual, strict=True))]
    texts = []
    for gap, criterion in (max(gaps), min(gaps)):
        if abs(gap) >= telling:
            words = t.HEAVY if gap > 0 else t.LIGHT
            name = title(sheet.rubric.criteria[criterion], sheet.figures.lang)
            texts.append(sheet.say(words, criterion=name, percent=sheet.figures.number(central[criterion] * 100)))
    return sheet.joined(texts) or sheet.say(t.ANY if found.first_share[position] >= _NEARLY_ALL else t.NO_ONE)


def _usual(found: Robustness) -> list[float]:
    """The mean of all weightings: of those under which each candidate is first, by how many they are."""
    pairs = zip(found.first_share, found.central_weights, strict=True)
    both = [(share, central) for share, central in pairs if central]
    whole = sum(share for share, _ in both) or 1
    return [sum(share * central[k] for share, central in both) / whole for k in range(len(both[0][1]))]
